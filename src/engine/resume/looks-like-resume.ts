import type { Resume } from './read-resume.ts';

/** Whether enough of a resume was found to speak of one: sections, or jobs with a way to reach their owner. */
export function looksLikeResume(resume: Resume): boolean {
  const kinds = new Set(resume.sections.map((section) => section.kind));
  const core = ['work', 'education', 'skills', 'projects'].filter((kind) => kinds.has(kind as 'work')).length;
  const contact = Number(resume.email !== null) + Number(resume.phone !== null) + Number(resume.name !== null);
  return (
    core >= 2 ||
    (core === 1 && contact >= 1 && (resume.bullets.length > 1 || resume.jobs.length > 0)) ||
    kinds.size >= 4
  );
}
