import { findSkills } from './find-skills.ts';
import type { Spot } from './resume/document.ts';
import type { Resume } from './resume/read-resume.ts';
import type { Place, ResumeLine, ResumeMention, ResumeText } from './resume-text.ts';

/** A resume's words as the comparison with a posting needs them, and the way back to the page. */
export interface ResumeWords extends ResumeText {
  /** Where the line of a mention stands, and which bullet it is, if one. */
  placeOf(line: ResumeLine): { readonly spot: Spot; readonly bullet: number | null };
}

interface Unit extends Spot {
  readonly text: string;
  readonly place: Place;
  readonly bullet: number | null;
}

/** The skills that a read resume names, each with its line: bullets tell of work, everything else only lists. */
export function resumeWords(resume: Resume, maxBullets: number): ResumeWords {
  const units: readonly Unit[] = [
    ...(resume.headline
      ? [{ ...resume.headline, text: resume.headline.value, place: 'list' as const, bullet: null }]
      : []),
    ...resume.bullets
      .slice(0, maxBullets)
      .map((bullet, at): Unit => ({ ...bullet, text: bullet.text.slice(0, longestLine), place: 'bullet', bullet: at })),
    ...otherLines(resume),
  ];
  const mentions: ResumeMention[] = [];
  const unitAt = new Map<number, Unit>();
  let text = '';
  for (const unit of units) {
    const start = text.length;
    text += `${unit.text}\n`;
    unitAt.set(start, unit);
    const line: ResumeLine = { start, end: start + unit.text.length, text: unit.text, place: unit.place };
    for (const { start: from, end, skill } of findSkills(unit.text, 'anywhere'))
      mentions.push({ start: start + from, end: start + end, skill, line });
  }
  const title = resume.headline ?? resume.jobs[0]?.title ?? null;
  return {
    text,
    title: title ? { text: title.value, start: 0, end: title.value.length } : null,
    mentions,
    placeOf: (line) => {
      const unit = unitAt.get(line.start);
      return { spot: { page: unit?.page ?? 1, x: unit?.x ?? 0, y: unit?.y ?? 0 }, bullet: unit?.bullet ?? null };
    },
  };
}

/** Most further lines, and letters of each line, that are searched; a resume of ten pages has fewer. */
const maxLines = 600;
const longestLine = 1_000;

/** Lines that are no part of a bullet and stand under a heading. */
function otherLines({ bullets, lines, sections }: Resume): Unit[] {
  const told = new Set(bullets.map(({ page, y }) => `${page}/${Math.round(y)}`));
  const inBullets = bullets
    .slice(0, maxLines)
    .map(({ text }) => text.slice(0, longestLine))
    .join('\n');
  return lines
    .slice(0, maxLines)
    .filter(({ section, page, y, text }) => {
      const kind = section === null ? null : sections[section]?.kind;
      if (kind === null || kind === undefined || kind === 'contact' || kind === 'references') return false;
      return !told.has(`${page}/${Math.round(y)}`) && !inBullets.includes(text.slice(0, longestLine));
    })
    .map(({ text, page, x, y }) => ({ text: text.slice(0, longestLine), page, x, y, place: 'list', bullet: null }));
}
