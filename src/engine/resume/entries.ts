import { type FoundDate, findDates, isDateText } from './dates.ts';
import type { Style } from './document.ts';
import { cellsOf, type Paragraph } from './paragraphs.ts';
import { organisationScore, placeScore, titleScore } from './roles-and-places.ts';
import { isSubhead } from './section-kinds.ts';
import { beginsWithVerb } from './verbs.ts';

/** A job, a project, a course of study: the lines that head it and what is said under them. */
export interface Entry {
  readonly head: readonly Paragraph[];
  readonly body: readonly Paragraph[];
  readonly dates: FoundDate | null;
}

/** A part of a heading line: a name, a title, a place. `slot` says where and how it was set, to compare entries. */
export interface Atom extends Style {
  readonly text: string;
  readonly slot: string;
  readonly line: number;
  readonly place: number;
  /** What the member says it is: "Position: Analyst". */
  readonly told: 'title' | 'employer' | null;
}

/** Splits a section into entries at the lines that carry dates, and the lines that go with them. */
export function entriesOf(paragraphs: readonly Paragraph[]): Entry[] {
  const useful = paragraphs.filter((paragraph) => !isTableHead(paragraph));
  const dated = useful.flatMap((paragraph, at) => (datesOfHead(paragraph) ? [at] : []));
  if (dated.length === 0) return undatedEntries(useful);
  const starts = startsOf(useful, dated);
  const entries: Entry[] = [];
  if ((starts[0] ?? 0) > 0) entries.push({ head: [], body: useful.slice(0, starts[0]), dates: null });
  for (const [i, start] of starts.entries()) {
    const end = starts[i + 1] ?? useful.length;
    const date = dated[i] as number;
    let headEnd = date + 1;
    while (
      headEnd < end &&
      headEnd - date <= 3 &&
      goesOn(useful[headEnd] as Paragraph, useful.slice(start, headEnd), useful[headEnd + 1])
    )
      headEnd++;
    const head = useful.slice(start, headEnd);
    entries.push({ head, body: useful.slice(headEnd, end), dates: datesOfHead(useful[date] as Paragraph) });
  }
  return entries.flatMap(splitUndated);
}

/** The dates of a line that heads an entry; null for text that merely mentions one. */
export function datesOfHead(paragraph: Paragraph): FoundDate | null {
  if (paragraph.bullet && !(paragraph.bold && paragraph.lines.length === 1) && cellsOf(paragraph).length < 2)
    return null;
  for (const cell of cellsOf(paragraph)) {
    const dates = findDates(cell.text);
    if (!dates) continue;
    if (isDateText(cell.text)) return dates;
    const rest = `${cell.text.slice(0, dates.from)} ${cell.text.slice(dates.to)}`.trim();
    if (
      rest.length > 130 ||
      /[.!?;]\s+\p{Lu}/u.test(rest.replace(/\b(Inc|Ltd|Co|St|Dr|Jr|Sr|Corp|S\.L|S\.A)\.\s/g, ''))
    )
      continue;
    if (isProse(rest)) continue;
    if (
      !dates.range &&
      (rest.length > 70 || /\b(in|since|from|by|of|the|during)\s*$/i.test(cell.text.slice(0, dates.from)))
    )
      continue;
    if (beginsWithVerb(rest) && rest.split(' ').length > 4 && !opensWithTitle(rest)) continue;
    return dates;
  }
  return null;
}

/** "Lead Engineer, Northwind" begins like a verb and is a title all the same. */
function opensWithTitle(text: string): boolean {
  return titleScore(text.split(/,|\s(?:at|@|[–—|·•-])\s|\(/)[0] ?? text) >= 0.7;
}

/** Running text: many words, most of them in small letters. */
function isProse(text: string): boolean {
  const words = text.split(/\s+/);
  const small = words.filter((word) => /^[\p{Ll}(]/u.test(word)).length;
  return words.length > 6 && small > 0.6 * words.length;
}

/** Where each entry begins: as many lines above its date as the first entry has, while they look like heading lines. */
function startsOf(paragraphs: readonly Paragraph[], dated: readonly number[]): number[] {
  const first = dated[0] as number;
  let lead = 0;
  while (lead < first && lead < 3 && isHeadLike(paragraphs[first - lead - 1] as Paragraph)) lead++;
  const firstLook = paragraphs[first - lead];
  return dated.map((at, i) => {
    const floor = i === 0 ? -1 : (dated[i - 1] as number);
    let start = at;
    while (start - 1 > floor && at - start < Math.max(lead, 1)) {
      const before = paragraphs[start - 1] as Paragraph;
      if (!isHeadLike(before)) break;
      if (at - start >= lead && !(firstLook && sameLook(before, firstLook) && lead > 0)) break;
      // A line that sits close under what comes before, and far from what follows, ends that.
      const here = paragraphs[start] as Paragraph;
      if (i > 0 && here.gap > 1.25 * before.gap && here.gap > 1.6 && here.page === before.page) break;
      start--;
    }
    return start;
  });
}

function sameLook(a: Paragraph, b: Paragraph): boolean {
  return a.bold === b.bold && a.italic === b.italic && Math.abs(a.size - b.size) < 0.6;
}

/** Short, no sentence, no bullet: a name, a title, a place, a date. */
export function isHeadLike(paragraph: Paragraph): boolean {
  if (paragraph.bullet || paragraph.text.length > 130) return false;
  if (isSubhead(paragraph.text)) return false;
  if (paragraph.lines.length > 2) return false;
  if (paragraph.bold || paragraph.heading !== null) return true;
  const words = paragraph.text.split(/\s+/);
  if (/[.!?]$/.test(paragraph.text) && words.length > 4 && !/\b(inc|ltd|co|corp|s\.l|s\.a)\.$/i.test(paragraph.text))
    return false;
  if (
    beginsWithVerb(paragraph.text) &&
    words.length > 3 &&
    !opensWithTitle(paragraph.text) &&
    cellsOf(paragraph).length < 2
  )
    return false;
  const small = words.filter(
    (word) => /^\p{Ll}{2,}$/u.test(word) && !/^(and|of|the|for|at|in|de|do|da|und|et|y|e|with|to|on|a)$/.test(word),
  ).length;
  return words.length <= 14 && small <= Math.max(2, words.length * 0.4);
}

/** Whether a line after the date still heads the entry: a title, a place, a name set apart from the text. */
function goesOn(paragraph: Paragraph, head: readonly Paragraph[], next: Paragraph | undefined): boolean {
  if (!isHeadLike(paragraph) || (datesOfHead(paragraph) && !isDateText(paragraph.text))) return false;
  const said = head.map((each) => each.text).join(' ');
  const hasTitle = head.some((each) => atomsOf([each]).some((atom) => titleScore(atom.text) > 0.6));
  const place = placeScore(paragraph.text) >= 0.4;
  const title = atomsOf([paragraph]).some((atom) => titleScore(atom.text) > 0.6);
  if (place && !/[.:]/.test(paragraph.text)) return true;
  if (title && !hasTitle && paragraph.text.split(/\s+/).length <= 12) return true;
  const words = paragraph.text.split(/\s+/).length;
  const onlyDate = isDateText(said);
  if (onlyDate && words <= 10) return true;
  const apart = paragraph.italic || paragraph.bold || !sameLook(paragraph, head[0] as Paragraph);
  const onlyTitle = atomsOf(head).filter((atom) => placeScore(atom.text) < 0.5).length <= 1;
  if (onlyTitle && words <= 8 && !/[.!?:]$/.test(paragraph.text) && /^\p{Lu}/u.test(paragraph.text)) {
    return organisationScore(paragraph.text) >= 0.6 || apart || next?.bullet === true || hasTitle;
  }
  return onlyTitle && apart && words <= 12;
}

/** The first row of a table: "Period, Employer, Position, Details". */
function isTableHead(paragraph: Paragraph): boolean {
  const cells = cellsOf(paragraph);
  return cells.length >= 2 && cells.every((cell) => isSubhead(cell.text));
}

/** Entries without dates: each begins at a line set apart from the text. */
function undatedEntries(paragraphs: readonly Paragraph[]): Entry[] {
  const entries: { head: Paragraph[]; body: Paragraph[]; dates: null }[] = [];
  for (const paragraph of paragraphs) {
    const last = entries.at(-1);
    const strong =
      isHeadLike(paragraph) && (paragraph.bold || paragraph.heading !== null || titleScore(paragraph.text) > 0.8);
    if (strong && (!last || last.body.length > 0)) entries.push({ head: [paragraph], body: [], dates: null });
    else if (last && last.body.length === 0 && isHeadLike(paragraph) && last.head.length < 3) last.head.push(paragraph);
    else if (last) last.body.push(paragraph);
    else if (isHeadLike(paragraph)) entries.push({ head: [paragraph], body: [], dates: null });
    else entries.push({ head: [], body: [paragraph], dates: null });
  }
  return entries;
}

/** An entry whose body holds a line set just like its first heading line holds a second entry without a date. */
function splitUndated(entry: Entry): Entry[] {
  const [first] = entry.head;
  if (!first?.bold) return [entry];
  const at = entry.body.findIndex(
    (paragraph, i) =>
      i > 0 &&
      entry.body[i - 1]?.bullet === true &&
      paragraph.bold &&
      !paragraph.bullet &&
      sameLook(paragraph, first) &&
      isHeadLike(paragraph),
  );
  if (at < 0) return [entry];
  let headEnd = at + 1;
  while (headEnd < entry.body.length && headEnd - at < 3 && isHeadLike(entry.body[headEnd] as Paragraph)) headEnd++;
  const next = { head: entry.body.slice(at, headEnd), body: entry.body.slice(headEnd), dates: null };
  return [{ ...entry, body: entry.body.slice(0, at) }, ...splitUndated(next)];
}

const separators = /\s+[|·•∙⋅–—―@]\s+|\s*[|•·∙]\s*|\s+-\s+|\s{3,}|\s+[›»>]\s+/u;

/** The parts of heading lines, dates taken out: cut at cells, at changes of style, and at bars and dashes. */
export function atomsOf(head: readonly Paragraph[]): Atom[] {
  const atoms: Atom[] = [];
  for (const [line, paragraph] of head.entries()) {
    let place = 0;
    for (const cell of cellsOf(paragraph)) {
      for (const run of styledParts(cell.runs)) {
        for (const part of withoutDates(run.text).split(separators)) {
          const { text, told } = withoutLabel(trimPart(part));
          if (!text || isNoise(text)) continue;
          const slot = `${line}:${place}:${run.bold}:${run.italic}:${Math.round(run.size)}`;
          atoms.push({ text, told, slot, line, place, bold: run.bold, italic: run.italic, size: run.size });
          place++;
        }
      }
    }
  }
  return atoms;
}

/** Runs joined where they share a style; a run of punctuation belongs to the one before. */
function styledParts(runs: readonly (Style & { readonly text: string })[]): (Style & { text: string })[] {
  const parts: (Style & { text: string })[] = [];
  for (const run of runs) {
    const last = parts.at(-1);
    const same = last && last.bold === run.bold && last.italic === run.italic && Math.abs(last.size - run.size) < 0.8;
    if (last && (same || !/[\p{L}\p{N}]/u.test(run.text))) last.text += run.text;
    else if (last && /^\s*[\p{Ll})]/u.test(run.text) && !/[\s,|–—-]$/.test(last.text)) last.text += run.text;
    else parts.push({ ...run });
  }
  return parts;
}

function withoutDates(text: string): string {
  const dates = findDates(text);
  if (!dates) return text;
  const before = text.slice(0, dates.from).replace(/[(\s,–—-]+$/, '');
  const after = text.slice(dates.to).replace(/^[)\s]+/, '');
  // A second date ("2019 – 2021 (2 years)") goes the same way.
  const rest = before && after ? `${before} | ${after}` : before || after;
  return findDates(rest) && rest !== text ? withoutDates(rest) : rest;
}

function trimPart(text: string): string {
  return text
    .replace(/^[\s,;:|·•–—―/@()-]+(?=\S)|[\s,;:|·•–—―/@(-]+$/gu, '')
    .replace(/^\)+|\($/g, '')
    .replace(/^(at|bei|chez|en|for)\s+(?=\p{Lu})/u, '')
    .trim();
}

const labels: readonly (readonly ['title' | 'employer', RegExp])[] = [
  ['title', /^(position|job title|title|role|designation|stelle|rolle|puesto|cargo|poste|ruolo|stanowisko)\s*:\s*/i],
  [
    'employer',
    /^(employer|company|organi[sz]ation|client|firma|unternehmen|arbeitgeber|empresa|entreprise|azienda)\s*:\s*/i,
  ],
];

function withoutLabel(text: string): { text: string; told: Atom['told'] } {
  for (const [told, pattern] of labels) if (pattern.test(text)) return { text: text.replace(pattern, ''), told };
  return { text, told: null };
}

function isNoise(text: string): boolean {
  return (
    !/\p{L}/u.test(text) ||
    /^(\(?\d+\s*(yrs?|years?|mos?|months?)\W*)+(\d+\s*(mos?|months?))?\)?$/i.test(text) ||
    /^(https?:\/\/|www\.)\S+$/i.test(text) ||
    /^[\w-]+(\.[\w-]+)+(\/\S*)?$/.test(text) ||
    /^(full[- ]?time|part[- ]?time|contract|permanent|temporary|present|current|website|link|url)$/i.test(text)
  );
}
