import type { Line } from './lines.ts';
import { isSubhead, isWeakHeading, type SectionKind, sectionKindOf } from './section-kinds.ts';

/** How strongly a line stands out: its size against the text, weight, capitals. Compared, never shown. */
interface Look {
  readonly size: number;
  readonly bold: boolean;
  readonly caps: boolean;
  readonly level: number | null;
}

interface Candidate {
  readonly at: number;
  readonly kind: SectionKind;
  readonly look: Look;
  /** What stands after the heading on its own line ("SKILLS: Go, SQL"); empty for a heading alone. */
  readonly rest: string;
}

/** The size of most of the text, in points. */
export function bodySize(lines: readonly Line[]): number {
  const counts = new Map<number, number>();
  for (const line of lines) {
    const size = Math.round(line.size * 2) / 2;
    counts.set(size, (counts.get(size) ?? 0) + line.text.length);
  }
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 10;
}

export function candidateOf(line: Line, at: number, lines: readonly Line[], body: number): Candidate[] {
  const [first] = line.cells;
  if (!first) return [];
  const look = { size: line.size, bold: first.bold, caps: isCaps(first.text), level: line.heading };
  if (
    line.cells.length === 1 ||
    /^[\s―—–_\-.|]*$/.test(
      line.cells
        .slice(1)
        .map((cell) => cell.text)
        .join(''),
    )
  ) {
    const kind = isSubhead(first.text) || wrapsBefore(line, lines[at - 1], body) ? null : sectionKindOf(first.text);
    if (kind && !(line.bullet && !look.bold && !look.caps && line.size < body * 1.1 && line.heading === null)) {
      return [{ at, kind, look, rest: '' }];
    }
    const level = line.heading;
    if (level !== null && level > 0 && kind === null && !isSubhead(first.text)) return [];
  }
  const runIn = runInHeading(line);
  if (runIn) {
    const kind = sectionKindOf(runIn.head);
    if (kind) return [{ at, kind, look: { ...look, caps: isCaps(runIn.head), bold: runIn.bold }, rest: runIn.rest }];
  }
  return [];
}

/** The second line of a long bold name ("School of Science and / Technology") is no heading. */
function wrapsBefore(line: Line, before: Line | undefined, body: number): boolean {
  if (!before || before.region !== line.region || line.step === null || line.heading !== null) return false;
  if (!line.bold && line.size < 1.05 * body) return false;
  const same = Math.abs(before.size - line.size) < 0.3 && before.bold === line.bold && Math.abs(before.x - line.x) < 2;
  return same && line.step < 1.5 * line.size && sectionKindOf(before.text) === null;
}

/** "SKILLS: Go, SQL" or "Skills   Go, SQL": a heading with its text on the same line. */
function runInHeading(line: Line): { head: string; rest: string; bold: boolean } | null {
  if (line.bullet) return null;
  const [first] = line.cells;
  const match = /^([\p{L}&/ '-]{3,32})\s*[:：—–|]\s+(\S.*)$/u.exec(line.text);
  if (match) {
    const head = match[1] ?? '';
    return { head, rest: match[2] ?? '', bold: first?.runs[0]?.bold === true && first.runs.length > 1 };
  }
  if (first && line.cells.length > 1 && first.text.length <= 32) {
    return {
      head: first.text.replace(/[:：]$/, ''),
      rest: line.cells
        .slice(1)
        .map((cell) => cell.text)
        .join(' '),
      bold: first.bold,
    };
  }
  return null;
}

export function isCaps(text: string): boolean {
  if (/[a-z]/.test(text)) return false;
  const letters = text.replace(/[^\p{L}]/gu, '');
  return letters.length > 1 && letters === letters.toUpperCase() && letters !== letters.toLowerCase();
}

/**
 * Which candidates are headings. Most resumes head their sections in one look for each column: the look that heads the
 * most different sections counts, and what looks as strong or stronger; the weaker are words inside an entry.
 */
export function acceptHeadings(candidates: readonly Candidate[], lines: readonly Line[], body: number): Candidate[] {
  const alone = candidates.filter((candidate) => !candidate.rest);
  const groups = new Map<string, Candidate[]>();
  for (const candidate of alone) {
    const key = keyOf(candidate.look);
    groups.set(key, [...(groups.get(key) ?? []), candidate]);
  }
  const kinds = (group: readonly Candidate[]) => new Set(group.map((candidate) => candidate.kind)).size;
  const strength = (look: Look) =>
    (look.size / body - 1) * 10 +
    (look.bold ? 1.5 : 0) +
    (look.caps ? 1.5 : 0) +
    (look.level !== null ? 4 - 0.4 * look.level : 0);
  const ranked = [...groups.values()].sort(
    (a, b) => kinds(b) - kinds(a) || strength((b[0] as Candidate).look) - strength((a[0] as Candidate).look),
  );
  const leading = ranked[0]?.[0]?.look;
  const most = ranked[0] ? kinds(ranked[0]) : 0;
  const accepted: Candidate[] = [];
  const has = new Set<SectionKind>();
  const take = (candidate: Candidate) => {
    accepted.push(candidate);
    has.add(candidate.kind);
  };
  if (leading) {
    for (const group of ranked) {
      const look = (group[0] as Candidate).look;
      const same = keyOf(look) === keyOf(leading);
      const strong = strength(look) >= strength(leading) - 0.3;
      // A second column often has its own look: it counts when it heads several sections that are not yet there.
      const second =
        kinds(group) >= 2 &&
        group.filter((each) => !has.has(each.kind)).length >= 2 &&
        differsByPlace(group, accepted, lines);
      const plain = strength(look) < 0.4;
      const clear = (candidate: Candidate) =>
        !plain ||
        standsAlone(candidate, lines) ||
        (candidate.kind === 'languages' && spoken.test(lines[candidate.at + 1]?.text ?? '')) ||
        (!has.has(candidate.kind) &&
          !isWeakHeading((lines[candidate.at] as Line).text) &&
          !group.some((each) => each.kind === candidate.kind && standsAlone(each, lines)));
      for (const candidate of group) {
        if ((same || (strong && most > 0) || second) && clear(candidate)) take(candidate);
      }
    }
    for (const candidate of alone) {
      if (accepted.includes(candidate) || has.has(candidate.kind)) continue;
      if (most <= 1 && (strength(candidate.look) > 0.4 || standsAlone(candidate, lines))) take(candidate);
      else if (
        standsAlone(candidate, lines) &&
        isMain(candidate.kind) &&
        strength(candidate.look) >= 0.6 * strength(leading)
      )
        take(candidate);
    }
  }
  const runIns = candidates.filter((candidate) => candidate.rest && !has.has(candidate.kind));
  const runInKinds = new Set(runIns.map((candidate) => candidate.kind));
  for (const candidate of runIns) {
    if (has.has(candidate.kind)) continue;
    const outside = !insideSkills(candidate, accepted);
    const clear = candidate.look.caps || (candidate.look.bold && runInKinds.size >= 3 && most <= 1);
    if (outside && clear && (candidate.look.caps ? (leading?.caps ?? true) || most <= 1 : true)) take(candidate);
  }
  accepted.sort((a, b) => a.at - b.at);
  // "Languages" right under "Skills" names its first group.
  return accepted.filter(({ at, rest, kind }, i) => {
    const line = lines[at] as Line;
    // So does "Languages" above a list of programming languages.
    const below = rest || (lines[at + 1]?.text ?? '');
    if (kind === 'languages' && programmed.test(below) && has.has('skills')) return false;
    return (
      rest !== '' ||
      accepted[i - 1]?.at !== at - 1 ||
      !isWeakHeading(line.text) ||
      lines[at - 1]?.region !== line.region
    );
  });
}

function isMain(kind: SectionKind): boolean {
  return kind === 'work' || kind === 'education' || kind === 'skills' || kind === 'projects' || kind === 'summary';
}

function keyOf(look: Look): string {
  return `${Math.round(look.size)}/${look.bold}/${look.caps}/${look.level}`;
}

/** Whether a group of headings stands in other columns than those already taken. */
function differsByPlace(group: readonly Candidate[], accepted: readonly Candidate[], lines: readonly Line[]): boolean {
  const regions = new Set(accepted.map((candidate) => lines[candidate.at]?.region));
  return group.every((candidate) => !regions.has(lines[candidate.at]?.region));
}

/** The first words of a list of languages that machines are told things in. */
const programmed =
  /^(javascript|typescript|python|java|c\+\+|c#|c,|go|golang|rust|ruby|php|sql|kotlin|swift|scala|bash|perl|r,|html|elixir|haskell|clojure|matlab|lua|dart|objective-c|assembly)(?![\p{L}])/iu;

/** The first words of a list of languages that people speak. */
const spoken =
  /^(english|spanish|french|german|italian|portuguese|dutch|polish|irish|welsh|gaelic|swedish|norwegian|danish|finnish|russian|ukrainian|czech|slovak|hungarian|romanian|greek|turkish|arabic|hebrew|hindi|urdu|bengali|tamil|telugu|mandarin|cantonese|chinese|japanese|korean|vietnamese|thai|galician|catalan|basque|deutsch|englisch|fran[cç]ais|espa[nñ]ol|portugu[eê]s|italiano)\b/i;

/** A heading in plain letters stands alone: space above it, or an empty line, or the first of its column. */
function standsAlone(candidate: Candidate, lines: readonly Line[]): boolean {
  const line = lines[candidate.at] as Line;
  const before = lines[candidate.at - 1];
  if (!before || before.region !== line.region || line.step === null) return true;
  const next = lines[candidate.at + 1];
  const below = next?.step ?? line.size * 1.2;
  return line.step > 1.25 * Math.min(below, line.size * 1.6) || line.step > 1.75 * line.size;
}

/** "Languages: Go, SQL" within a skills section is a group of skills. */
function insideSkills(candidate: Candidate, accepted: readonly Candidate[]): boolean {
  const before = accepted.filter((each) => each.at < candidate.at).sort((a, b) => b.at - a.at)[0];
  return before?.kind === 'skills' && candidate.kind !== 'education' && candidate.kind !== 'work';
}
