import { findDates, isDateText } from './dates.ts';
import type { Run } from './document.ts';
import { isCaps } from './headings.ts';
import type { Line } from './lines.ts';
import { beginsWithVerb } from './verbs.ts';

/**
 * A title too long for its line, with the date at the far right of the first: "Consultant (client: Northwind | 2021" and
 * "Analytics)" below. The title is joined, the date stays beside it.
 */
export function joinWrappedHeads(lines: readonly Line[]): Line[] {
  const joined: Line[] = [];
  for (const line of lines) {
    const last = joined.at(-1);
    const [head, ...others] = last?.cells ?? [];
    const [rest] = line.cells;
    const wrapped =
      last &&
      head &&
      rest &&
      others.length > 0 &&
      line.cells.length === 1 &&
      !last.bullet &&
      !line.bullet &&
      !line.whole &&
      line.region === last.region &&
      line.step !== null &&
      line.step > 0 &&
      line.step < 1.5 * line.size &&
      Math.abs(rest.x - head.x) < 2 &&
      rest.bold === head.bold &&
      rest.italic === head.italic &&
      Math.abs(rest.size - head.size) < 0.5 &&
      (opensBracket(head.text) || (head.bold && /^[\p{Ll}(&]/u.test(rest.text)));
    if (!wrapped) {
      joined.push(line);
      continue;
    }
    const runs = [
      ...head.runs.slice(0, -1),
      { ...(head.runs.at(-1) as Run), text: `${head.runs.at(-1)?.text ?? ''} ` },
      ...rest.runs,
    ];
    const cell = { ...head, text: `${head.text} ${rest.text}`, runs };
    joined[joined.length - 1] = {
      ...last,
      cells: [cell, ...others],
      text: [cell.text, ...others.map((other) => other.text)].join(' '),
    };
  }
  return joined;
}

function opensBracket(text: string): boolean {
  return text.lastIndexOf('(') > text.lastIndexOf(')');
}

/**
 * How far text may reach to the right of a line: as far as the lines that begin at the same place, if several of them
 * end there together, else as far as anything in the column.
 */
export function rightEdges(lines: readonly Line[]): (line: Line) => number {
  const known = new Map<string, number>();
  return (line) => {
    const key = `${line.region}:${Math.round(line.x / 3)}`;
    const found = known.get(key);
    if (found !== undefined) return found;
    const column = lines.filter((each) => each.region === line.region);
    const same = column.filter((each) => Math.abs(each.x - line.x) < 4);
    const reach = Math.max(...same.map((each) => each.end));
    const near = same.filter((each) => each.end > reach - 4.5 * line.size).length;
    const edge = near >= 3 && reach > line.x + 60 ? reach : Math.max(...column.map((each) => each.end));
    known.set(key, edge);
    return edge;
  };
}

/** The usual step between lines in a size: the smallest common one. */
export function usualStep(lines: readonly Line[]): (size: number) => number {
  const steps = new Map<number, number[]>();
  for (const line of lines) {
    if (line.step === null || line.step > 3 * line.size || line.step < 0.8 * line.size) continue;
    const size = Math.round(line.size * 2);
    steps.set(size, [...(steps.get(size) ?? []), line.step]);
  }
  return (size) => {
    const all = [...(steps.get(Math.round(size * 2)) ?? [])].sort((a, b) => a - b);
    return all[Math.floor(all.length * 0.2)] ?? 1.3 * size;
  };
}

export function continues(
  group: readonly Line[],
  line: Line,
  edges: (line: Line) => number,
  pitch: (size: number) => number,
): boolean {
  const first = group[0] as Line;
  const last = group.at(-1) as Line;
  if (line.bullet || line.whole || line.heading !== null || last.whole) return false;
  // "Platforms: Linux" under "Languages: Go" is the next group of a list.
  if (!first.bullet && groupLabel.test(line.text) && groupLabel.test(first.text)) return false;
  if (!first.bullet && (isDateText(line.text) || isDateText(last.text) || opensWithRange(line.text))) return false;
  if (Math.abs(line.size - last.size) > 0.08 * last.size) return false;
  if (line.cells.length > 1 && !first.bullet) return false;
  if (last.cells.length > 1 && !first.bullet) return false;
  if (!first.bullet && (line.bold !== last.bold || (line.italic !== last.italic && !samePlainStart(last, line))))
    return false;
  if (first.bullet && line.bold && !last.bold && !first.bold) return false;
  // A name in capitals and the title below it are two things.
  if (!first.bullet && isCaps(last.text) !== isCaps(line.text) && last.bold && line.bold) return false;
  const start = line.text.charAt(0);
  const lower = /[\p{Ll}\d,;.)&%+/]/u.test(start);
  const hangs = first.bullet
    ? line.x > first.lead + 0.3 * line.size - (first.x - first.lead < 1 ? line.size : 0) &&
      line.x < first.x + 1.5 * line.size
    : Math.abs(line.x - last.x) < 0.45 * line.size;
  const atLead = first.bullet && line.x < first.x - 0.45 * line.size && line.x >= first.lead - 3;
  if (line.step === null) {
    // The text goes on in the next column or on the next page.
    return (
      first.bullet &&
      lower &&
      !/@|^\+/.test(line.text) &&
      /[\p{Ll},\p{Lu}\d-]$/u.test(last.text) &&
      !/[.!?]$/.test(last.text) &&
      line.text.length > 2
    );
  }
  if (!hangs && !(atLead && (lower || first.x - first.lead > 0)) && !(!first.bullet && lower && last.step !== null))
    return false;
  const step = pitch(line.size);
  if (line.step > Math.max(1.5 * line.size, 1.1 * step) || isLabelled(line)) return false;
  const word = line.text.split(/\s/)[0] ?? '';
  const needed = (word.length + 1) * averageWidth(line);
  const room = edges(last) - last.end;
  const fits = needed < room - 0.8 * line.size;
  const hyphen = /\p{Ll}[-\u00AD]$/u.test(last.text) && lower;
  if (hyphen) return true;
  const inner =
    group.length > 1 ? (line.step ?? step) <= 1.1 * ((group[1] as Line).step ?? step) : line.step <= 1.12 * step;
  if (!hangs && atLead)
    return lower ? !fits || inner : !fits && inner && /[\p{Ll},]$/u.test(last.text) && !looksLikeHead(line);
  if (lower) return !fits || (inner && /[\p{L},(]$/u.test(last.text));
  return !fits && inner && (first.bullet || !beginsWithVerb(line.text));
}

/** "2019 – 2021 | Tacoma" under a title is a line of its own. */
function opensWithRange(text: string): boolean {
  const dates = findDates(text);
  return dates !== null && dates.from <= 1 && dates.range;
}

/** "Technologies: Go, SQL" under a bullet is a line of its own. */
function isLabelled(line: Line): boolean {
  return /^(keywords?|tech(nologies|nology|\.| stack)?|stack|tools?( used)?|skills|environment|built with|courses|highlights|responsibilities|achievements|website|link|url)\s*:/i.test(
    line.text,
  );
}

const groupLabel = /^\p{Lu}[\p{L}\p{N}&/ +.-]{1,32}:\s/u;

function looksLikeHead(line: Line): boolean {
  return line.bold || line.italic || line.cells.length > 1 || /\b(19|20)\d\d\b/.test(line.text);
}

function samePlainStart(last: Line, line: Line): boolean {
  return last.cells.some((cell) => cell.runs.length > 1) || line.cells.some((cell) => cell.runs.length > 1);
}

function averageWidth(line: Line): number {
  return line.text.length > 0 ? (line.end - line.x) / line.text.length : 5;
}
