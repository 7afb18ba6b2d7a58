import type { Span } from './text.ts';

/** The level a posting names, lowest first. */
export const seniorities = ['intern', 'junior', 'mid', 'senior', 'lead'] as const;
export type Seniority = (typeof seniorities)[number];

export interface PostingTitle extends Span {
  readonly text: string;
}

const roleNoun =
  '(?:engineers?|developers?|devs?|programmers?|analysts?|scientists?|architects?|administrators?|designers?|testers?|consultants?|specialists?|devops|sre|sdet|dba|sysadmin|interns?|leads?|managers?)';
const role = new RegExp(`\\b${roleNoun}\\b`, 'i');
const labelled = /^\s*(?:job title|position title|title|position|role|job|vacancy)\s*[:–-]\s*([^\n]{3,90})/im;
const wanted =
  /\b(?:looking for|hiring|seeking|searching for|recruiting|in need of|join (?:us|our team|\w+) as|need|needs|work as|role of|position of|opening for)\s+(?:(?:an?|our|the|several|multiple|two|three|talented|experienced|passionate|motivated|skilled|exceptional|great|driven|strong|new)[\s,]+)*((?:[\w+#./&()-]+\s+){0,5}?[\w/-]*(?:engineer|developer|programmer|analyst|scientist|architect|administrator|designer|tester|consultant|specialist|dev|sre|sdet|dba)s?\b)/i;

function trimTitle(text: string, start: number): PostingTitle {
  const lead = /^[\s#*_>•"“-]+/.exec(text)?.[0].length ?? 0;
  const body = text
    .slice(lead)
    .replace(/\s*(?:\((?:m|f|w|d|x|all genders|remote|hybrid)[^)]*\)|[-–—|,@•·]\s.*|\bat [A-Z].*)$/u, '')
    .replace(/[\s*_:.!]+$/, '');
  return { start: start + lead, end: start + lead + body.length, text: body };
}

/** The job title of a posting: its label, its first short line, or what it says it is looking for. */
export function readTitle(text: string): PostingTitle | null {
  const label = labelled.exec(text);
  if (label?.[1] && role.test(label[1])) {
    const said = label[1].length > 60 ? label[1].replace(new RegExp(`(\\b${roleNoun}\\b).*$`, 'i'), '$1') : label[1];
    return trimTitle(said, label.index + label[0].length - label[1].length);
  }
  let seen = 0;
  for (const match of text.matchAll(/[^\n]+/g)) {
    if (!match[0].trim()) continue;
    seen += 1;
    if (seen > 4) break;
    const title = trimTitle(match[0], match.index);
    if (
      title.text.length <= 90 &&
      title.text.split(/\s+/).length <= 10 &&
      role.test(title.text) &&
      !/[.!?]\s|\b(?:we|you|our|is|are|as)\b/i.test(title.text)
    )
      return title;
  }
  const asked = wanted.exec(text);
  if (asked?.[1]) return trimTitle(asked[1], asked.index + asked[0].length - asked[1].length);
  const flat = new RegExp(`^[^.!?\\n]{0,40}?((?:[A-Z.][\\w+#./-]*[ ,]+){0,5}[A-Z]?${roleNoun})\\b`, 'i').exec(
    text.trimStart(),
  );
  if (!flat?.[1]) return null;
  return trimTitle(flat[1], text.length - text.trimStart().length + flat.index + flat[0].length - flat[1].length);
}

const levelWords: readonly (readonly [Seniority, RegExp])[] = [
  ['intern', /\b(?:intern|internship|working student|apprentice(?:ship)?|trainee)\b/i],
  ['lead', /\b(?:lead|principal|staff|head of|director|chief|vp|distinguished)\b/i],
  ['senior', /\b(?:senior|sr\.?|experienced|expert)\b/i],
  ['junior', /\b(?:junior|jr\.?|entry[- ]level|graduate|new grad|associate|early[- ]career)\b/i],
  ['mid', /\b(?:mid|middle|mid[- ]level|intermediate|medior)\b/i],
];

/** The level a posting asks for: from its title, a line that names the level, or the years it asks; null if it says none. */
export function readSeniority(text: string, title: PostingTitle | null, years: number | null): Seniority | null {
  const line = /(?:experience level|seniority(?: level)?|career level|level)\s*[:–-]?\s*\n?\s*([^\n.]{3,30})/i.exec(
    text,
  )?.[1];
  for (const place of [title?.text, line]) {
    if (!place) continue;
    const found = levelWords.find(([, word]) => word.test(place));
    if (found) return found[0];
  }
  if (years === null) return null;
  return years <= 1 ? 'junior' : years <= 4 ? 'mid' : 'senior';
}
