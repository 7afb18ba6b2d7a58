import type { Resume } from '../engine/resume/read-resume.ts';
import { maxDocumentCharacters } from './pasted.ts';

/** What was read of a resume as plain text, for the parts that look for skills: the title, what is listed, what was done. */
export function resumeText({ jobs, skills, summary, bullets }: Resume): string {
  const listed = skills.flatMap((group) => group.skills);
  const lines = [
    jobs.find(({ title }) => title)?.title?.value ?? '',
    ...(summary ? ['', 'Summary', summary.value] : []),
    ...(listed.length > 0 ? ['', 'Skills', listed.join(', ')] : []),
    '',
    'Experience',
    ...bullets.map(({ text }) => `- ${text}`),
  ];
  return lines.join('\n').trim().slice(0, maxDocumentCharacters);
}
