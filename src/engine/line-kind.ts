import { skipAdverbs } from './opening.ts';
import type { ReadBullet } from './slots.ts';
import type { Bullet } from './text.ts';
import { tag } from './words.ts';

/** What a line of a resume is: work told, a summary of the person, a list of skills, or a heading that is not judged. */
export type LineKind = 'bullet' | 'summary' | 'skills' | 'heading';

const sections =
  /^(?:(?:work|professional|relevant|technical|personal|selected|core|key|clinical|teaching|other|previous|career|employment)\s+)?(?:experience|history|background|highlights|employment(?: history)?|education|projects?|skills?|summary|profile|objective|certifications?|awards?|volunteering|languages|publications|interests|references|contact)\s*:?$/i;
const dateRange =
  /(?:\b(?:19|20)\d\d|\b\d{1,2}\/(?:19|20)?\d\d|'\d\d)\s*(?:[-–—]|to|until)\s*(?:(?:\p{L}{3,9}\.?\s+)?(?:19|20)\d\d|\d{1,2}\/\d{2,4}|present|now|current|today|ongoing)/iu;
const skillsLabel =
  /^(?:(?:technical|core|key|hard|soft|other)\s+)?(?:skills?|technologies|tech stack|stack|tools?|languages?|frameworks?|databases?|frontend|front-end|backend|back-end|cloud(?: ?[&/] ?\w+)?|devops|libraries|platforms|competencies|expertise|proficienc(?:y|ies)|strong|knowledgeable|familiar)\s*:/i;
const labelled = /(?:^|\n|[·|•;]\s*)[\p{Lu}][\p{L}&/ +-]{2,28}:\s*\S/gu;
const ratings = /[●○★☆■□▪◯⬤]{3,}|\b\d{1,2}\s?\/\s?(?:5|10)\b/;
const roleNoun =
  /\b(?:engineer|developer|designer|analyst|manager|scientist|nurse|teacher|educator|accountant|architect|administrator|consultant|professional|specialist|graduate|student|programmer|tester|marketer|technician|assistant|coordinator|representative|researcher|enthusiast|lead|career[- ]changer|coder|recruiter|writer|paralegal|mechanic|electrician|bootcamp grad(?:uate)?|sre|dba)s?\b/i;
const summaryOpening =
  /^(?:an?\s+)?(?:(?:highly|very|recent|results?-\w+|self-\w+|detail-\w+|hard-?\s?working|passionate|motivated|driven|dedicated|enthusiastic|experienced|seasoned|creative|dynamic|compassionate|innovative|aspiring|junior|senior|mid-level|staff|principal|lead|entry-level|certified|registered|licensed|full-?\s?stack|back-?\s?end|front-?\s?end|software|data|ai(?:\/ml)?|ml|devops|web|mobile|cloud|product|project|customer[- ]\w+|[\p{L}/+.#-]+(?:-(?:certified|leaning|focused|minded|savvy|based))?)(?:,|\s|\s+and\s+)+){0,5}/iu;
const objective =
  /^(?:seeking|looking for|to obtain|i am (?:a|an|looking)|i’m (?:a|an)|i'm (?:a|an)|with \d+\+? years|my goal)\b/i;
const yearsOf = /\b\d+(?:\.\d+)?\+?\s+years?\b/i;

/** What kind of line this is. A line that could be several is a bullet: that is what members paste. */
export function kindOf(bullet: Bullet, read: ReadBullet): LineKind {
  const { text, words } = bullet;
  if (words.length === 0) return 'bullet';
  if (skillsLabel.test(text)) return 'skills';
  if (isHeading(bullet, read)) return 'heading';
  if (isSkills(bullet, read)) return 'skills';
  return isSummary(bullet, read) ? 'summary' : 'bullet';
}

function isSummary({ text, words }: Bullet, read: ReadBullet): boolean {
  if (
    objective.test(text) &&
    (roleNoun.test(text) || /\b(?:position|role|opportunit\w+|skills|career|job)\b/i.test(text))
  )
    return true;
  if (opensWithVerb(read)) return false;
  const lead = summaryOpening.exec(text)?.[0].length ?? 0;
  const noun = roleNoun.exec(text.slice(0, lead + 30));
  if (!noun || noun.index > lead + 2) return false;
  const after = text.slice(noun.index + noun[0].length).trimStart();
  const introduces =
    /^(?:with|who|that|focused|specializ\w+|specialis\w+|building|developing|seeking|looking|passionate|experienced|skilled|and\b|,|—|–|-|\.|aligning|turning|shipping|owning|designing|crafting|leading|supporting|running|\()/i.test(
      after,
    );
  return introduces && (words.length > 4 || yearsOf.test(text));
}

function opensWithVerb(read: ReadBullet): boolean {
  const at = skipAdverbs(read, 0);
  return ((read.tags[at] ?? 0) & tag.past) !== 0 && read.bases[at] !== null;
}

/** Most words that an employer, a title, a place and dates take. */
const headingWords = 14;

function isHeading({ text, words }: Bullet, read: ReadBullet): boolean {
  if (sections.test(text.trim())) return true;
  if (words.length > headingWords || opensWithVerb(read)) return false;
  const dated =
    dateRange.test(text) ||
    /\b(?:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec|spring|summer|fall|autumn|winter|january|february|march|april|june|july|august|september|october|november|december)\s+(?:19|20)\d\d\b/i.test(
      text,
    );
  if (dated && (words.length <= 6 || read.slots.result.length === 0)) return true;
  if (/[.!?;]$/.test(text)) return false;
  if (words.length <= 5 && text === text.toUpperCase() && /\p{L}{3}/u.test(text) && read.slots.scale.length === 0)
    return true;
  // "Backend Engineer, Harbour Labs (remote)": names only outside brackets, joined by marks or small words.
  const outside = text.replace(/\([^)]*\)?/g, ' ');
  const names = outside.split(/[\s,|·—–@/]+/).filter((word) => /\p{L}/u.test(word));
  const small = /^(?:of|and|the|at|for|in|de|la|then|to|&|van|von|del|di|da)$/i;
  const named = names.length >= 1 && names.every((word) => /^\p{Lu}/u.test(word) || small.test(word));
  const marked = /[|·—–@(]|,\s/.test(text) || roleNoun.test(text);
  const products = read.tags.filter((mask) => (mask & tag.technology) !== 0).length;
  const verb =
    ((read.tags[0] ?? 0) & (tag.base | tag.gerund)) !== 0 && read.bases[0] !== null && !roleNoun.test(outside);
  const bare =
    words.length <= 4 && (roleNoun.test(text) || /\b(?:project|intern|internship|volunteer|apprentice)\b/i.test(text));
  return named && ((marked && words.length >= 2) || bare) && products < 2 && !verb;
}

function isSkills({ text, words }: Bullet, read: ReadBullet): boolean {
  if (skillsLabel.test(text)) return true;
  if ([...text.matchAll(labelled)].length >= 2) return true;
  if (opensWithVerb(read)) return false;
  if (ratings.test(text)) return true;
  // Four names and more with commas between them and hardly anything else.
  const items = text
    .split(/[,;·|\n]/)
    .map((item) => item.trim())
    .filter(Boolean);
  const short = items.filter((item) => item.split(/\s+/).length <= 3);
  return (
    items.length >= 3 &&
    short.length === items.length &&
    words.length <= items.length * 2.4 &&
    !read.tags.some(
      (mask, at) =>
        (mask & tag.past) !== 0 &&
        read.bases[at] !== null &&
        at > 0 &&
        (read.tags[at] ?? 0) & tag.work &&
        !((read.tags[at] ?? 0) & tag.artefact),
    )
  );
}
