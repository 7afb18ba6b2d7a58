import { numberWords } from './lexicon/number-words.ts';
import type { YearMonth } from './resume/dates.ts';
import type { Resume } from './resume/read-resume.ts';

/** Years of work: as the member states them, else counted from the dates of the jobs. */
export interface Years {
  readonly count: number;
  readonly from: 'stated' | 'dates';
}

const stated = /\b(\d{1,2})\+?\s*(?:years?|yrs?)\b/i;
const statedInWords =
  /\b(one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty)(?:\s+plus)?\s+years?\b/i;

/** How long the member has worked; overlapping jobs count once. Null where nothing tells. */
export function readYears(resume: Resume, asOf: YearMonth | null): Years | null {
  const said = `${resume.headline?.value ?? ''}\n${resume.summary?.value ?? ''}`;
  const figure = stated.exec(said)?.[1];
  if (figure) return { count: Number(figure), from: 'stated' };
  const word = statedInWords.exec(said)?.[1]?.toLowerCase();
  if (word) return { count: numberWords[word] ?? 0, from: 'stated' };
  const months = workedMonths(resume, asOf);
  return months === null ? null : { count: Math.floor(months / 12), from: 'dates' };
}

/** A month as a number that can be compared; a year alone is its first month. */
export function monthNumber(date: YearMonth): number {
  const [year = '0', month = '1'] = date.split('-');
  return Number(year) * 12 + Number(month) - 1;
}

function workedMonths({ jobs, education }: Resume, asOf: YearMonth | null): number | null {
  const named = [...jobs, ...education].flatMap(({ start, end }) => [start, end ?? null]);
  const latest = [asOf, ...named].flatMap((date) => (date ? [monthNumber(date)] : [])).sort((a, b) => b - a)[0];
  const spans = jobs.flatMap(({ start, end }) => {
    if (!start || latest === undefined) return [];
    // A year alone as the end means some time in it.
    const to = end ? monthNumber(end) + (end.length === 4 ? 6 : 1) : end === null ? latest + 1 : monthNumber(start) + 1;
    return [[monthNumber(start), to] as const];
  });
  if (spans.length === 0) return null;
  let months = 0;
  let reached = Number.NEGATIVE_INFINITY;
  for (const [from, to] of spans.sort((a, b) => a[0] - b[0])) {
    months += Math.max(0, to - Math.max(from, reached));
    reached = Math.max(reached, to);
  }
  return months;
}
