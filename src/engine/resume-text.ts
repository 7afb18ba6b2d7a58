import { findSkills } from './find-skills.ts';
import { type PostingTitle, readTitle } from './posting-title.ts';
import type { Skill } from './skill.ts';
import { type Span, splitBullets } from './text.ts';

/** Where a resume names a skill: in a bullet that tells of work, or somewhere that only lists it. */
export type Place = 'bullet' | 'list';

/** A line of a resume as the member wrote it. Spans are offsets into the resume's text. */
export interface ResumeLine extends Span {
  readonly text: string;
  readonly place: Place;
}

export interface ResumeMention extends Span {
  readonly skill: Skill;
  readonly line: ResumeLine;
}

/** A resume's skills, each with its line. Headings, dates and contact lines list; only bullets prove. */
export interface ResumeText {
  readonly text: string;
  readonly title: PostingTitle | null;
  readonly mentions: readonly ResumeMention[];
}

type ResumeSection = 'work' | 'skills' | 'other';

const headingSections: readonly (readonly [ResumeSection, RegExp])[] = [
  [
    'skills',
    /^(?:(?:technical|core|key|hard|professional|programming|it|computer|relevant|main|other) )*(?:skills?|technologies|tools|competenc(?:ies|es)|proficiencies|expertise|tech stack|languages|stack|toolbox|strengths)(?: (?:and|&) (?:skills|tools|technologies|frameworks|abilities|languages|interests))*(?: summary)?$/,
  ],
  [
    'work',
    /^(?:(?:work|professional|relevant|employment|career|industry|selected|personal|side|key|academic|open[- ]source|technical|engineering|volunteer(?:ing)?|internship|teaching) )*(?:experience|history|employment|projects?|internships?|positions?|contributions|volunteering|work)(?: experience| history)?$/,
  ],
  [
    'other',
    /^(?:summary|profile|professional summary|about(?: me)?|objective|career objective|education|certifications?|certificates|licenses(?: (?:and|&) certifications)?|courses|training|coursework|relevant coursework|awards|honou?rs(?: (?:and|&) awards)?|interests|hobbies|publications|references|contact|personal details|languages spoken|spoken languages|achievements|links)$/,
  ],
];

function headingSection(line: string): ResumeSection | null {
  const bare = line
    .toLowerCase()
    .replace(/^[\s#*_=-]+|[\s:*_=#-]+$/g, '')
    .replace(/\s+/g, ' ');
  if (bare.length > 45) return null;
  return headingSections.find(([, pattern]) => pattern.test(bare))?.[0] ?? null;
}

const dates =
  /\b(?:19|20)\d\d\s*(?:[-–—]|to)\s*(?:(?:19|20)\d\d|present|now|current)\b|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.? (?:19|20)\d\d\b/i;
const label = /^[\p{L}&/ -]{2,32}:\s/u;
/** Fewest words of a line that tells of work; shorter ones are titles and tags. */
const fewestWords = 5;

/** Whether a line tells of work or only lists: most of it is names, or names parted by commas behind a label. */
function placeOf(text: string, named: readonly Span[], section: ResumeSection): Place {
  if (section === 'skills') return 'list';
  const words = text.match(/[\p{L}\p{N}][\p{L}\p{N}+#.'’/-]*/gu) ?? [];
  if (words.length < fewestWords) return 'list';
  const covered = named.reduce((sum, { start, end }) => sum + end - start, 0);
  const letters = text.replace(/[^\p{L}\p{N}+#]/gu, '').length || 1;
  const share = covered / letters;
  const marks = text.match(/[,;|•·/]/g)?.length ?? 0;
  if ((share > 0.55 && marks > 0) || (named.length >= 4 && share > 0.4 && marks >= named.length - 1)) return 'list';
  if (label.test(text) && named.length >= 2 && share > 0.3) return 'list';
  if (dates.test(text) && words.length < 16 && !/[.;]\s*$/.test(text)) return 'list';
  return section === 'other' ? 'list' : 'bullet';
}

/** A resume that a form field made one line of, cut again at bullets and sentence ends. Every offset still holds. */
function withLines(text: string): string {
  if (/\n/.test(text.trim())) return text;
  return text.replace(/\s(?=[•▪●◦‣] )|(?<=[.!?]) (?=\p{Lu})/gu, '\n');
}

/** Reads a pasted resume, or a few bullets, as far as skills go. Any text is allowed. */
export function readResumeText(text: string): ResumeText {
  const found = findSkills(text, 'anywhere');
  const mentions: ResumeMention[] = [];
  let section: ResumeSection = 'work';
  let next = 0;
  for (const { start, text: own } of splitBullets(withLines(text))) {
    const end = start + own.length;
    section = headingSection(own) ?? section;
    while ((found[next]?.start ?? end) < start) next += 1;
    const first = next;
    while ((found[next]?.start ?? end) < end) next += 1;
    const named = found.slice(first, next);
    if (named.length === 0) continue;
    const line: ResumeLine = { start, end, text: own, place: placeOf(own, named, section) };
    for (const { start: from, end: to, skill } of named) mentions.push({ start: from, end: to, skill, line });
  }
  return { text, title: readTitle(text.slice(0, 600)), mentions };
}
