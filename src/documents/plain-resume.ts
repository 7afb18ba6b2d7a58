import { findDates } from '../engine/resume/dates.ts';
import type { Job } from '../engine/resume/jobs.ts';
import type { Project } from '../engine/resume/projects.ts';
import type { ReadBullet, ReadLine, ReadSection, Resume } from '../engine/resume/read-resume.ts';
import type { SkillGroup } from '../engine/resume/skills.ts';

/** A line of a plain resume, and what it is: the printers only differ in how they draw these. */
export interface PlainLine {
  readonly kind: 'name' | 'contact' | 'heading' | 'entry' | 'text' | 'bullet';
  readonly text: string;
}

/**
 * What was read as one column in the reading order, each line once. Every word is the member's; nothing that was read is
 * left out, and only the heads of jobs are put in one form: title and employer, then dates and place.
 */
export function plainResume(resume: Resume): readonly PlainLine[] {
  const lines: PlainLine[] = topOf(resume);
  const added = resume.jobs.filter((job) => !resume.lines.some((line) => sameSpot(line, job)));
  for (const [index, section] of resume.sections.entries()) {
    if (section.kind === 'contact') continue;
    lines.push({ kind: 'heading', text: section.heading });
    lines.push(...sectionOf(resume, section, index));
    if (section.kind === 'work') lines.push(...added.splice(0).flatMap(entryOf));
  }
  if (added.length > 0) lines.push({ kind: 'heading', text: 'Experience' }, ...added.flatMap(entryOf));
  return lines;
}

/** Name, title and contact, then whatever else stood at the top. */
function topOf({ name, headline, email, phone, addresses, summary, lines, sections }: Resume): PlainLine[] {
  const contact = [email, phone, ...addresses].flatMap((field) => (field ? [field.value] : []));
  const top = lines.filter((line) => line.section === null || sections[line.section]?.kind === 'contact');
  // A summary without a heading of its own is one paragraph, wherever the page broke it.
  const intro = summary && top.some((line) => sameSpot(line, summary)) ? summary : null;
  const said = [name, headline, intro].flatMap((field) => (field ? [field.value] : []));
  const above = top
    .filter((line) => !(name && sameSpot(line, name)))
    .flatMap(({ text }) => text.split(/\s*[|•·]\s*/))
    .filter((part) => !covered(part, [...said, ...contact]));
  return [
    ...(name ? [{ kind: 'name', text: name.value } as const] : []),
    ...(headline ? [{ kind: 'contact', text: headline.value } as const] : []),
    ...(contact.length > 0 ? [{ kind: 'contact', text: contact.join(' | ') } as const] : []),
    ...above.map((text) => ({ kind: 'contact', text }) as const),
    ...(intro ? [{ kind: 'text', text: intro.value } as const] : []),
  ];
}

function sectionOf(resume: Resume, section: ReadSection, index: number): PlainLine[] {
  const own = resume.lines.filter((line) => line.section === index);
  if (section.kind === 'skills') {
    const groups = resume.skills.filter((group) => own.some((line) => sameSpot(line, group)));
    if (groups.length > 0) return skillLines(groups);
  }
  const { summary } = resume;
  if (section.kind === 'summary' && summary && own.some((line) => sameSpot(line, summary))) {
    const rest = walk(
      resume,
      own.filter((line) => !covered(line.text, [summary.value])),
    );
    return [{ kind: 'text', text: summary.value }, ...rest];
  }
  return walk(resume, own);
}

/** Each named group in a line of its own; skills that stand in a grid or one below the other, in one line together. */
function skillLines(groups: readonly SkillGroup[]): PlainLine[] {
  const lists: { name: string | null; skills: readonly string[] }[] = [];
  for (const { name, skills } of groups) {
    const last = lists.at(-1);
    if (name === null && last?.name === null) last.skills = [...last.skills, ...skills];
    else lists.push({ name, skills });
  }
  return lists.map(({ name, skills }) => ({ kind: 'text', text: `${name ? `${name}: ` : ''}${skills.join(', ')}` }));
}

/** The lines of a section in order: heads of entries, bullets with their wrapped lines joined, and everything else as it is. */
function walk({ jobs, projects, education, bullets }: Resume, own: readonly ReadLine[]): PlainLine[] {
  const lines: PlainLine[] = [];
  // What was said already by the entry and the bullet above: its further lines are not said again.
  let said: readonly string[] = [];
  for (const line of own) {
    const job = jobs.find((each) => sameSpot(each, line));
    const bullet = bullets.find((each) => sameSpot(each, line));
    if (job && !bullet) {
      lines.push(...entryOf(job));
      said = partsOf(job);
      if (!covered(line.text, said)) lines.push({ kind: 'text', text: line.text });
    } else if (bullet) {
      lines.push({ kind: 'bullet', text: bullet.text });
      said = [...said.filter((text) => !isBullet(bullets, text)), bullet.text];
    } else if (projects.some((each) => sameSpot(each, line)) || education.some((each) => sameSpot(each, line))) {
      lines.push({ kind: 'entry', text: datesApart(line.text) });
      said = [];
    } else if (!covered(line.text, said)) addText(lines, line.text);
  }
  return lines;
}

/** "Proof Box 2021 – 2022": what stood at the two ends of a line, with a bar between. */
function datesApart(text: string): string {
  const dates = findDates(text);
  const before = dates ? text.slice(0, dates.from) : '';
  return dates && /[\p{L}\p{N})] $/u.test(before) && dates.to === text.length
    ? `${before.trimEnd()} | ${text.slice(dates.from)}`
    : text;
}

/** Shorter lines end where their writer ended them. */
const fullLine = 45;

/** A line of running text that the page broke goes on where the one before stopped. */
function addText(lines: PlainLine[], text: string): void {
  const last = lines.at(-1);
  if (
    last?.kind === 'text' &&
    last.text.length > fullLine &&
    /[\p{L}\p{N},]$/u.test(last.text) &&
    /^\p{Ll}/u.test(text)
  )
    lines[lines.length - 1] = { kind: 'text', text: `${last.text} ${text}` };
  else lines.push({ kind: 'text', text });
}

function isBullet(bullets: readonly ReadBullet[], text: string): boolean {
  return bullets.some((bullet) => bullet.text === text);
}

/** A job's head: title and employer, then its dates and place. */
function entryOf({ title, employer, dateText, location }: Job): PlainLine[] {
  const who = [title?.value, employer?.value].filter(Boolean).join(' | ');
  const when = [dateText, location].filter(Boolean).join(' | ');
  return [
    ...(who ? [{ kind: 'entry', text: who } as const] : []),
    ...(when ? [{ kind: 'text', text: when } as const] : []),
  ];
}

function partsOf({ title, employer, dateText, location }: Job): string[] {
  return [title?.value, employer?.value, dateText, location].flatMap((part) => (part ? [part] : []));
}

/** Whether every word of a line is said by these texts already. */
function covered(line: string, texts: readonly string[]): boolean {
  const words = line.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const said = texts.join(' ').toLowerCase();
  return words.every((word) => said.includes(word));
}

interface Placed {
  readonly page: number;
  readonly x: number;
  readonly y: number;
}

function sameSpot(a: Placed | Project, b: Placed): boolean {
  return a.page === b.page && Math.abs(a.y - b.y) < 0.5 && Math.abs(a.x - b.x) < 0.5;
}
