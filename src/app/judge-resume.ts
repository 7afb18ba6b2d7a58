import type { Resume } from '../engine/resume/read-resume.ts';
import { reviewResume } from '../engine/resume-review.ts';
import { readGivenPosting } from './compare.ts';
import { type Aim, readAim } from './judge.ts';
import type { KeptResume } from './ports.ts';

/** Against what a resume is judged besides its aim. */
export interface ResumeGiven {
  /** The text of an advert; null for none. */
  readonly posting: string | null;
  readonly fileName: string | null;
  /** The month in which it is judged: a job that goes on lasts until then. */
  readonly asOf: string;
}

/** Judges a resume as read. Throws a `Problem` for an unknown role or level and for a posting that holds none. */
export function judgeResume(resume: Resume, aim: Aim, given: ResumeGiven, corrected = false): KeptResume {
  const { posting, fileName, asOf } = given;
  const review = reviewResume(resume, {
    ...readAim(aim),
    posting: posting === null ? null : readGivenPosting(posting),
    fileName,
    asOf,
  });
  return { resume, review, posting, fileName, asOf, corrected };
}
