import type { Field } from '../engine/resume/contact.ts';
import { findDates } from '../engine/resume/dates.ts';
import type { Job } from '../engine/resume/jobs.ts';
import type { ReadBullet, ReadSection, Resume } from '../engine/resume/read-resume.ts';
import type { SectionKind } from '../engine/resume/section-kinds.ts';
import { Problem } from './problem.ts';

/** What a member puts right in what was read of their resume; what is left out stays as it was read. */
export interface Corrections {
  readonly name?: string | undefined;
  /** A section, as its place in the resume's list, and what it really holds. */
  readonly section?: { readonly at: number; readonly kind: SectionKind } | undefined;
  /** A job that was not found: title, employer and dates parted by commas or bars. */
  readonly job?: string | undefined;
  /** Numbers of bullets, from 1 on, that are none. */
  readonly drop?: readonly number[] | undefined;
}

/** What was read, with the member's corrections. Throws the `Problem` that says which of them I did not understand. */
export function correctResume(resume: Resume, { name, section, job, drop }: Corrections): Resume {
  let corrected = resume;
  // Numbers of bullets are those the member saw, so bullets go before sections bring others.
  if (drop && drop.length > 0) corrected = withoutBullets(corrected, drop);
  if (section) corrected = withSection(corrected, section.at, section.kind);
  if (name) corrected = { ...corrected, name: toldName(corrected.name, name) };
  if (job) corrected = { ...corrected, jobs: [...corrected.jobs, readJob(job)] };
  return corrected;
}

function toldName(read: Field | null, value: string): Field {
  return { ...(read ?? { page: 1, x: 0, y: 0 }), value, sure: 1 };
}

function withoutBullets(resume: Resume, drop: readonly number[]): Resume {
  const none = drop.find((number) => number < 1 || number > resume.bullets.length);
  if (none !== undefined) {
    throw new Problem(
      'bad-option',
      `There is no bullet ${none}: I read ${resume.bullets.length}. Give the numbers as the review shows them, such as 3, 7.`,
    );
  }
  const gone = drop.map((number) => resume.bullets[number - 1]);
  return {
    ...resume,
    bullets: resume.bullets.filter((bullet) => !gone.includes(bullet)),
    lines: resume.lines.filter(
      (line) => !gone.some((bullet) => bullet && bullet.page === line.page && bullet.y === line.y),
    ),
  };
}

/** Sections whose lines are lines of work. */
const tellsOfWork: ReadonlySet<SectionKind> = new Set(['work', 'projects', 'volunteer']);

function withSection(resume: Resume, at: number, kind: SectionKind): Resume {
  const section = resume.sections[at];
  if (!section) throw new Problem('bad-option', 'I did not find that section. Choose one from the list.');
  const lines = resume.lines.filter((line) => line.section === at);
  const own = (bullet: ReadBullet) => lines.some((line) => line.page === bullet.page && line.y === bullet.y);
  const known = resume.bullets.filter(own);
  const told: readonly ReadBullet[] =
    known.length > 0
      ? known
      : lines.map(({ text, page, x, y }) => ({ text, page, x, y, section: kind, job: null, project: null }));
  const bullets = tellsOfWork.has(kind)
    ? told.map((bullet) => ({ ...bullet, section: kind, job: null, project: null }))
    : [];
  return {
    ...resume,
    sections: resume.sections.map((each, i): ReadSection => (i === at ? { ...each, kind } : each)),
    bullets: inOrder(resume, [...resume.bullets.filter((bullet) => !own(bullet)), ...bullets]),
    summary:
      kind === 'summary' && lines[0]
        ? { ...lines[0], value: lines.map(({ text }) => text).join(' '), sure: 1 }
        : resume.summary && lines.some((line) => line.y === resume.summary?.y && line.page === resume.summary.page)
          ? null
          : resume.summary,
    skills:
      kind === 'skills'
        ? [
            ...resume.skills,
            ...lines.map(({ text, page, x, y }) => {
              const [, name = null, list = text] = /^([^:]{2,40}):\s+(.+)$/.exec(text) ?? [];
              return { page, x, y, name, skills: list.split(/\s*[,;•|]\s*/).filter(Boolean) };
            }),
          ]
        : resume.skills.filter((group) => !lines.some((line) => line.page === group.page && line.y === group.y)),
  };
}

/** The bullets in the order of the lines they stand in. */
function inOrder({ lines }: Resume, bullets: readonly ReadBullet[]): ReadBullet[] {
  const place = ({ page, x, y }: ReadBullet) =>
    lines.findIndex((line) => line.page === page && line.y === y && line.x === x);
  return [...bullets].sort((a, b) => place(a) - place(b));
}

/** "Backend Developer, Polder Logistics, March 2021 - Present" as a job. */
function readJob(told: string): Job {
  const dates = findDates(told);
  const [title, employer] = (dates ? told.replace(dates.text, '') : told)
    .split(/[,|;\n]/)
    .map((part) => part.trim())
    .filter((part) => /\p{L}/u.test(part));
  if (!title) {
    throw new Problem(
      'bad-option',
      'I did not understand the job. Write it as: title, employer, March 2021 - Present.',
    );
  }
  const field = (value: string): Field => ({ value, page: 1, x: 0, y: 0, sure: 1 });
  return {
    page: 1,
    x: 0,
    y: 0,
    title: field(title),
    employer: employer ? field(employer) : null,
    location: null,
    start: dates?.start ?? null,
    end: dates ? dates.end : undefined,
    dateText: dates?.text ?? null,
  };
}
