import type { FoundDate } from './dates.ts';
import { datesOfHead, goesOn, isHeadLike, isTableHead, opensWithTitle, sameLook } from './heads.ts';
import type { Paragraph } from './paragraphs.ts';
import { titleScore } from './roles-and-places.ts';

/** A job, a project, a course of study: the lines that head it and what is said under them. */
export interface Entry {
  readonly head: readonly Paragraph[];
  readonly body: readonly Paragraph[];
  readonly dates: FoundDate | null;
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
      if (
        i > 0 &&
        here.gap > 1.25 * before.gap &&
        here.gap > 1.6 &&
        !opensWithTitle(before.text) &&
        here.page === before.page
      )
        break;
      start--;
    }
    return start;
  });
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
