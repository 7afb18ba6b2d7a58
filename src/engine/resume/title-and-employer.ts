import { organisationScore, placeScore, titleScore } from './roles-and-places.ts';

const legal = /^(inc|llc|l\.l\.c|ltd|limited|plc|corp|co|gmbh|s\.?a\.?|s\.?l\.?|lp|llp|n\.?a|as|ab|ag|b\.?v)\.?$/i;

/** Parts between commas outside brackets; "Inc." and its kind stay with the name before them. */
export function commaParts(text: string): string[] {
  const parts: string[] = [];
  let depth = 0;
  let part = '';
  for (const [i, letter] of [...text].entries()) {
    if (letter === '(') depth++;
    if (letter === ')') depth = Math.max(0, depth - 1);
    if (letter === ',' && depth === 0 && /\s/.test([...text][i + 1] ?? '')) {
      parts.push(part.trim());
      part = '';
    } else part += letter;
  }
  parts.push(part.trim());
  const joined: string[] = [];
  for (const each of parts) {
    if (joined.length > 0 && legal.test(each)) joined[joined.length - 1] += `, ${each}`;
    else joined.push(each);
  }
  return joined.filter(Boolean);
}

/** "Bank of the Volta, Kumasi, Ghana": the employer and where it is. "Ledgerline, Inc." stays whole. */
export function splitEmployer(text: string): { employer: string; place: string | null } {
  const [employer = text, ...rest] = commaParts(text);
  const bracket = /^(.+?)\s+\(([^)]+)\)$/.exec(employer);
  if (bracket && placeScore(bracket[2] ?? '') >= 0.5)
    return { employer: bracket[1] as string, place: bracket[2] as string };
  return { employer, place: rest.join(', ') || null };
}

/**
 * "Principal Engineer, Northwind" and "Analyst at Northwind": a title with its employer behind it, or before it.
 * `least` is the fewest parts such a line has in the section: with two, more parts belong to the title.
 */
export function splitTitle(text: string, least: number): { title: string; employer: string } | null {
  const at = /^(.+?)\s+(?:at|@|bei|chez|w)\s+(\p{Lu}.*)$/u.exec(text);
  if (at) return { title: at[1] as string, employer: at[2] as string };
  const parts = commaParts(text);
  const [first = ''] = parts;
  const cut = (from: number) => ({ title: parts.slice(0, from).join(', '), employer: parts.slice(from).join(', ') });
  if (parts.length > 1 && titleScore(first) >= 0.6) {
    let named = parts.length;
    while (named > 2 && placeScore(parts.slice(named - 1).join(', ')) >= 0.5) named--;
    const inside = (part: string, i: number) => i > 0 && i < named && organisationScore(part) >= 0.65;
    const registered = parts.findIndex((part, i) => inside(part, i) && legal.test(part.split(/[\s,]+/).at(-1) ?? ''));
    const organisation = registered > 0 ? registered : parts.findLastIndex(inside);
    if (organisation > 0) return cut(organisation);
    const from = least <= 2 && named > 2 ? named - 1 : 1;
    return titleScore(parts[from] ?? '') > 0.6 ? null : cut(from);
  }
  const last = parts.findIndex((part) => titleScore(part) >= 0.6);
  if (last > 0) return { employer: parts.slice(0, last).join(', '), title: parts.slice(last).join(', ') };
  const bracket = /^(.+?)\s+\(([^)]{3,})\)$/.exec(text);
  if (bracket && organisationScore(bracket[2] ?? '') >= 0.6)
    return { title: bracket[1] as string, employer: bracket[2] as string };
  return null;
}
