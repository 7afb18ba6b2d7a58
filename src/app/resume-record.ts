import type { Resume } from '../engine/resume/read-resume.ts';
import type { ReadUpload } from './ports.ts';

/** What scripts get of a resume: plain fields. Dates are "2021-03" or "2021"; `end` is "present" for a job that goes on. */
export interface ResumeRecord {
  readonly name: string;
  readonly email: string;
  readonly phone: string;
  readonly sections: readonly string[];
  readonly employers: readonly string[];
  readonly titles: readonly string[];
  readonly jobs: readonly JobRecord[];
  readonly bullets: readonly string[];
  readonly skills: readonly string[];
  readonly notes: readonly { readonly code: string; readonly message: string }[];
}

interface JobRecord {
  readonly employer: string;
  readonly title: string;
  readonly start: string;
  /** Left out where the file gives one date only. */
  readonly end?: string;
}

export type UploadRecord = ResumeRecord | { readonly error: string; readonly message: string };

/** A file's reading as scripts get it: the fields, or why the file gave none. */
export function uploadRecord(read: ReadUpload): UploadRecord {
  return read.kind === 'unreadable' ? { error: read.code, message: read.message } : resumeRecord(read.resume);
}

function resumeRecord(resume: Resume): ResumeRecord {
  const { name, email, phone, jobs } = resume;
  const values = (fields: readonly ({ readonly value: string } | null)[]) => [
    ...new Set(fields.flatMap((field) => (field ? [field.value] : []))),
  ];
  return {
    name: name?.value ?? '',
    email: email?.value ?? '',
    phone: phone?.value ?? '',
    sections: resume.sections.map(({ kind }) => kind).filter((kind) => kind !== 'other' && kind !== 'contact'),
    employers: values(jobs.map((job) => job.employer)),
    titles: values(jobs.map((job) => job.title)),
    jobs: jobs
      .filter((job) => job.employer || job.title)
      .map(({ employer, title, start, end }) => ({
        employer: employer?.value ?? '',
        title: title?.value ?? '',
        start: start ?? '',
        ...(end === undefined ? {} : { end: end ?? 'present' }),
      })),
    bullets: resume.bullets.map(({ text }) => text),
    skills: resume.skills.flatMap((group) => group.skills),
    notes: resume.notes,
  };
}
