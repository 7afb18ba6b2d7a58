import type { KeptResume } from '../ports.ts';
import type { Block } from '../reply.ts';
import { jobLine, sectionWords } from './resume-words.ts';
import { countOf, shorten } from './wording.ts';

/** Entries named in one list of the card; the rest are counted. */
const maxNamed = 8;
/** Longest value shown of a field, in characters. */
const maxShown = 80;

/**
 * What was read, before anything is judged: a member sees at a glance whether the reading is right. It holds their contact
 * data, so it is for them alone.
 */
export function resumeCard({ resume, review, corrected }: KeptResume): readonly Block[] {
  const { read } = review;
  const found = (value: string | undefined) => (value ? shorten(value, maxShown) : 'not found');
  const sections = resume.sections.map(({ kind, heading }) =>
    kind === 'other' ? `“${shorten(heading, 40)}” (not a kind I know)` : sectionWords[kind],
  );
  return [
    { kind: 'heading', text: corrected ? 'What I read, with your corrections' : 'What I read' },
    {
      kind: 'list',
      items: [
        `Name: ${found(resume.name?.value)}`,
        `E-mail: ${found(resume.email?.value)} · Phone: ${found(resume.phone?.value)}`,
        sections.length > 0 ? `Sections: ${someOf(sections, '; ')}` : 'Sections: none found',
        `Counted: ${countsOf(read)}`,
      ],
    },
    ...(resume.jobs.length > 0
      ? [
          { kind: 'paragraph', text: 'Jobs' } as const,
          { kind: 'list', items: some(resume.jobs.map((job) => shorten(jobLine(job), 120))) } as const,
        ]
      : []),
    ...doubts(read),
    ...(read.notes.length > 0 ? [{ kind: 'list', items: read.notes.map(({ message }) => message) } as const] : []),
  ];
}

function countsOf({ pages, bullets, skills, projects, education, jobs }: KeptResume['review']['read']): string {
  return [
    ...(pages === null ? [] : [countOf(pages, 'page')]),
    countOf(jobs, 'job'),
    countOf(bullets, 'bullet'),
    countOf(skills, 'skill'),
    ...(projects > 0 ? [countOf(projects, 'project')] : []),
    `${education} in education`,
  ].join(', ');
}

function doubts({ unsure }: KeptResume['review']['read']): readonly Block[] {
  if (unsure.length === 0) return [];
  const named = unsure.map(({ field, value }) => `${field} “${shorten(value, 40)}”`);
  return [{ kind: 'paragraph', text: `I am not sure of: ${someOf(named, ', ')}.` }];
}

function some(items: readonly string[]): readonly string[] {
  const more = items.length - maxNamed;
  return more > 0 ? [...items.slice(0, maxNamed), `and ${more} more`] : items;
}

function someOf(items: readonly string[], between: string): string {
  return some(items).join(between);
}
