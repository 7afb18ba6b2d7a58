import type { FileNote } from './resume/document.ts';
import type { Resume } from './resume/read-resume.ts';

/** How much was read, and what is not sure. */
export interface ReadCounts {
  /** Null where the file does not say. */
  readonly pages: number | null;
  readonly sections: number;
  readonly jobs: number;
  readonly projects: number;
  readonly education: number;
  readonly bullets: number;
  readonly skills: number;
  /** Fields read with doubt, for the member to look at. */
  readonly unsure: readonly { readonly field: string; readonly value: string; readonly sure: number }[];
  /** Fields looked for and not found. */
  readonly missing: readonly string[];
  readonly notes: readonly FileNote[];
}

/** Below this a field is shown with a question. */
const sureEnough = 0.6;

/** What was read, counted, for the card that a member sees first. */
export function readCounts(resume: Resume): ReadCounts {
  const contact = [
    ['name', resume.name],
    ['email', resume.email],
    ['phone', resume.phone],
  ] as const;
  const fields = [
    ...contact,
    ['title', resume.headline] as const,
    ...resume.jobs.flatMap(({ title, employer }) => [['job title', title] as const, ['employer', employer] as const]),
  ];
  return {
    pages: resume.layout.pages,
    sections: resume.sections.length,
    jobs: resume.jobs.length,
    projects: resume.projects.length,
    education: resume.education.length,
    bullets: resume.bullets.length,
    skills: resume.skills.reduce((sum, group) => sum + group.skills.length, 0),
    unsure: fields.flatMap(([field, read]) =>
      read && read.sure < sureEnough ? [{ field, value: read.value, sure: read.sure }] : [],
    ),
    missing: contact.flatMap(([field, read]) => (read ? [] : [field])),
    notes: resume.notes,
  };
}
