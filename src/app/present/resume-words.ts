import type { Resume } from '../../engine/resume/read-resume.ts';
import type { SectionKind } from '../../engine/resume/section-kinds.ts';
import type { ResumeReview } from '../../engine/resume-review.ts';
import type { ResumePart } from '../../engine/resume-rule.ts';
import { countOf } from './wording.ts';

/** The kinds of sections as a member reads them. */
export const sectionWords: Readonly<Record<SectionKind, string>> = {
  summary: 'Summary',
  work: 'Experience',
  education: 'Education',
  skills: 'Skills',
  projects: 'Projects',
  volunteer: 'Volunteering',
  awards: 'Awards',
  certificates: 'Certificates',
  publications: 'Publications and talks',
  languages: 'Languages',
  interests: 'Interests',
  references: 'References',
  contact: 'Contact',
  other: 'Another section',
};

export function partWords(part: ResumePart): string {
  switch (part) {
    case 'header':
      return 'At the top';
    case 'layout':
      return 'The page itself';
    case 'file':
      return 'The file';
    default:
      return sectionWords[part];
  }
}

/** “2 pages, 14 bullets, 5 strong”, without the full stop. */
export function gistOf({ read, bullets }: Pick<ResumeReview, 'read' | 'bullets'>): string {
  const strong = bullets.filter(({ verdict }) => verdict === 'strong').length;
  const tally = bullets.length === 0 ? 'no bullets found' : strong === 0 ? 'none strong yet' : `${strong} strong`;
  return [
    ...(read.pages === null ? [] : [countOf(read.pages, 'page')]),
    ...(bullets.length > 0 ? [countOf(bullets.length, 'bullet')] : []),
    tally,
  ].join(', ');
}

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** “Mar 2021”, or the year alone. */
function monthOf(at: string): string {
  const [year = at, month] = at.split('-');
  return month ? `${months[Number(month) - 1] ?? ''} ${year}`.trim() : year;
}

/** “Backend Developer, Polder Logistics (Mar 2021 to now)”. */
export function jobLine({ title, employer, start, end }: Resume['jobs'][number]): string {
  const who = [title?.value ?? 'title not found', employer?.value ?? 'employer not found'].join(', ');
  const until = end === null ? 'now' : end && monthOf(end);
  const when = [start && monthOf(start), until].filter(Boolean).join(' to ');
  return when ? `${who} (${when})` : `${who} (no dates found)`;
}
