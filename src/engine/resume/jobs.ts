import { type Atom, atomsOf } from './atoms.ts';
import type { Field } from './contact.ts';
import type { YearMonth } from './dates.ts';
import type { Spot } from './document.ts';
import { type Entry, entriesOf } from './entries.ts';
import { type Paragraph, spotOf } from './paragraphs.ts';
import { organisationScore, placeScore, titleScore } from './roles-and-places.ts';
import { commaParts, splitEmployer, splitTitle } from './title-and-employer.ts';

/** A job as read. Fields that were not found are null. Its place is that of its first heading line. */
export interface Job extends Spot {
  readonly employer: Field | null;
  readonly title: Field | null;
  readonly location: string | null;
  readonly start: YearMonth | null;
  /** Null for a job that goes on; undefined where no end is given. */
  readonly end: YearMonth | null | undefined;
  readonly dateText: string | null;
}

/** A job and what is said under it. */
export interface JobEntry extends Job {
  readonly body: readonly Paragraph[];
}

/** The jobs of a work section. */
export function jobsOf(paragraphs: readonly Paragraph[]): JobEntry[] {
  const entries = entriesOf(paragraphs);
  const read = entries.map((entry) => ({ entry, atoms: atomsOf(entry.head) }));
  const slots = slotTendencies(read.map(({ atoms }) => atoms));
  const habit = employerBehindTitle(read.map(({ atoms }) => atoms));
  const jobs: JobEntry[] = [];
  for (const { entry, atoms } of read) {
    if (entry.head.length === 0) {
      const last = jobs.pop();
      if (last) jobs.push({ ...last, body: [...last.body, ...entry.body] });
      else
        jobs.push({
          employer: null,
          title: null,
          location: null,
          start: null,
          end: undefined,
          dateText: null,
          ...spotOf(entry.body[0]),
          body: entry.body,
        });
      continue;
    }
    jobs.push(jobOf(entry, atoms, slots, habit));
  }
  return shareEmployers(jobs);
}

/**
 * Where each title of the section has its employer behind it ("Analyst, Northwind"), the fewest parts such a line has;
 * null where one has none, which settles it for all.
 */
function employerBehindTitle(all: readonly (readonly Atom[])[]): number | null {
  const titles = all.flatMap((atoms) => atoms.filter((atom) => titleScore(atom.text) >= 0.6).slice(0, 1));
  if (titles.length === 0 || titles.length < 0.6 * all.length) return null;
  if (titles.some((atom) => splitTitle(atom.text, 2) === null)) return null;
  return Math.min(...titles.map((atom) => commaParts(atom.text).length));
}

/** What the member's own label makes of a part: surely this, surely not this, or nothing said. */
function told(atom: Atom, kind: 'title' | 'employer'): number | null {
  return atom.told === null ? null : atom.told === kind ? 1 : 0;
}

interface Tendency {
  readonly title: number;
  readonly organisation: number;
  readonly place: number;
}

/** What each place in the heading lines tends to hold over all entries: one odd name does not mislead the rest. */
function slotTendencies(all: readonly (readonly Atom[])[]): Map<string, Tendency> {
  const sums = new Map<string, { title: number; organisation: number; place: number; count: number }>();
  for (const atoms of all) {
    for (const atom of atoms) {
      const sum = sums.get(atom.slot) ?? { title: 0, organisation: 0, place: 0, count: 0 };
      sum.title += titleScore(atom.text);
      sum.organisation += organisationScore(atom.text);
      sum.place += placeScore(atom.text);
      sum.count++;
      sums.set(atom.slot, sum);
    }
  }
  return new Map(
    [...sums].map(([slot, { title, organisation, place, count }]) => [
      slot,
      { title: title / count, organisation: organisation / count, place: place / count },
    ]),
  );
}

function jobOf(
  entry: Entry,
  atoms: readonly Atom[],
  slots: ReadonlyMap<string, Tendency>,
  habit: number | null,
): JobEntry {
  const scored = atoms.map((atom) => {
    const slot = slots.get(atom.slot) ?? { title: 0, organisation: 0, place: 0 };
    return {
      atom,
      title: told(atom, 'title') ?? 0.65 * titleScore(atom.text) + 0.35 * slot.title,
      organisation: told(atom, 'employer') ?? 0.6 * organisationScore(atom.text) + 0.4 * slot.organisation,
      place: Math.max(placeScore(atom.text), 0.5 * placeScore(atom.text) + 0.5 * slot.place),
    };
  });
  const places = scored.filter((each) => each.place >= 0.5 && titleScore(each.atom.text) < 0.6);
  // Everything looking like a place leaves nothing to be the employer: then the first is the employer after all.
  const names = scored.filter((each) => !places.includes(each));
  if (names.length === 0 && places.length > 0) names.push(places.shift() as (typeof scored)[number]);
  const best = [...names].sort((a, b) => b.title - a.title)[0];
  const title = best && best.title >= 0.3 ? best : undefined;
  const others = names.filter((each) => each !== title);
  let location = places[0]?.atom.text ?? null;
  let titleText = title?.atom.text ?? null;
  let employerText: string | null = null;
  const employer = [...others].sort((a, b) => b.organisation - a.organisation || a.atom.line - b.atom.line)[0];
  const near = others[0];
  if (employer) {
    // Without a clear sign the first name beside the title is the employer.
    const lone =
      habit !== null && others.length === 1 && employer.organisation < 0.5 && atomsAreShort(employer.atom.text);
    const chosen = near && employer.organisation - near.organisation < 0.25 ? near : employer;
    const split = splitEmployer(chosen.atom.text);
    if (lone) location = location ?? employer.atom.text;
    else {
      employerText = split.employer;
      location = location ?? split.place;
    }
  }
  if (titleText && !employerText) {
    const split = splitTitle(titleText, habit ?? 2);
    if (split) {
      titleText = split.title;
      const parts = splitEmployer(split.employer);
      employerText = parts.employer;
      location = location ?? parts.place;
    }
  }
  const head = entry.head[0] as Paragraph;
  const field = (value: string | null, sure: number): Field | null =>
    value ? { value, page: head.page, x: head.x, y: head.y, sure: Math.max(0.3, Math.min(0.98, sure)) } : null;
  return {
    employer: field(employerText, employer ? 0.5 + 0.5 * employer.organisation : 0.5),
    title: field(titleText, title ? title.title : 0.4),
    location,
    start: entry.dates?.start ?? null,
    end: entry.dates ? entry.dates.end : undefined,
    dateText: entry.dates?.text ?? null,
    ...spotOf(head),
    body: entry.body,
  };
}

/** One to three words, as names of places are. */
function atomsAreShort(text: string): boolean {
  return text.split(/\s+/).length <= 3;
}

/**
 * Promotions: an employer given once, above several titles, belongs to each of them; a heading of an employer alone,
 * without text under it, is no job of its own.
 */
function shareEmployers(jobs: readonly JobEntry[]): JobEntry[] {
  const shared: JobEntry[] = [];
  let employer: JobEntry['employer'] = null;
  for (const [i, job] of jobs.entries()) {
    const next = jobs[i + 1];
    if (job.employer && !job.title && job.body.length === 0 && next?.title && !next.employer) {
      employer = job.employer;
      continue;
    }
    if (!job.employer && job.title && employer)
      shared.push({ ...job, employer: { ...employer, sure: 0.7 * employer.sure } });
    else {
      shared.push(job);
      if (job.employer) employer = job.employer;
    }
  }
  return shared;
}
