import type { Span } from './text.ts';

/** What a part of a posting is for. Only the first four hold what is asked of a candidate. */
export type PostingSection =
  | 'responsibilities'
  | 'required'
  | 'preferred'
  | 'stack'
  | 'company'
  | 'benefits'
  | 'legal'
  | 'applying';

export interface PostingHeading extends Span {
  readonly section: PostingSection;
}

/** Headings as postings write them, lower case, straight apostrophes; `~` stands for 'll, will or nothing. */
const headings: Readonly<Record<PostingSection, readonly string[]>> = {
  required: [
    'requirements',
    'minimum requirements',
    'basic requirements',
    'job requirements',
    'key requirements',
    'core requirements',
    'technical requirements',
    'position requirements',
    'role requirements',
    'our requirements',
    'skills and requirements',
    'skills & requirements',
    'requirements and skills',
    'requirements & skills',
    'requirements and qualifications',
    'qualifications',
    'basic qualifications',
    'minimum qualifications',
    'required qualifications',
    'key qualifications',
    'your qualifications',
    'qualifications and skills',
    'qualifications and experience',
    'qualifications & experience',
    'education and experience',
    'education & experience',
    'experience and qualifications',
    'skills and qualifications',
    'skills & qualifications',
    'required skills',
    'required experience',
    'required skills and experience',
    'required skills & experience',
    'required',
    'must have',
    'must haves',
    'must-have',
    'must-haves',
    'must have skills',
    'must-have skills',
    'essential',
    'essentials',
    'essential skills',
    'essential criteria',
    'essential experience',
    'mandatory skills',
    'mandatory',
    'key skills',
    'core skills',
    'technical skills',
    'skills',
    'skills and experience',
    'skills & experience',
    'skills required',
    'experience required',
    'experience',
    'your experience',
    'your skills',
    'your background',
    'your profile',
    'profile',
    'candidate profile',
    'the ideal candidate',
    'ideal candidate',
    'about you',
    'who you are',
    "who we're looking for",
    'who we are looking for',
    "what we're looking for",
    'what we are looking for',
    'what we look for',
    "we're looking for",
    'what we expect',
    'what we expect from you',
    'what you~ need',
    'what you need to have',
    'what you bring',
    'what you~ bring',
    'what you~ bring to the table',
    'what you should have',
    'what you have',
    "what you've got",
    'what you need to succeed',
    'you have',
    'you bring',
    'you should have',
    'you must have',
    'you~ need',
    'you might be a fit if',
    'you may be a fit if',
    'you may be a good fit if you have',
    'you may be a good fit if',
    'we want you if',
    'what makes you a great fit',
    'what makes you a good fit',
    "you're a great fit if",
    'you are a great fit if',
    'we need you to have',
    'what it takes',
    'to succeed you~ need',
    "what we'd like you to have",
    'minimum',
    'the basics',
    'what we need from you',
    'our ideal candidate',
    "you'll be a good fit if",
    'you are',
    'knowledge and skills',
    'knowledge, skills and abilities',
    'knowledge, skills, and abilities',
    'person specification',
  ],
  preferred: [
    'preferred',
    'preferred qualifications',
    'preferred skills',
    'preferred experience',
    'preferred requirements',
    'preferred skills and experience',
    'preferred but not required',
    'additional preferred qualifications',
    'nice to have',
    'nice to haves',
    'nice-to-have',
    'nice-to-haves',
    'nice to have skills',
    'nice to have but not required',
    'it would be nice if you have',
    'bonus',
    'bonus points',
    'bonus points if',
    'bonus points if you have',
    'bonus points for',
    'bonus skills',
    'bonus if you have',
    'pluses',
    'plus',
    'plus points',
    'a plus',
    'big plus',
    'as a plus',
    'considered a plus',
    'will be a plus',
    'would be a plus',
    'desirable',
    'desirable skills',
    'desirable experience',
    'desirable criteria',
    'desired',
    'desired skills',
    'desired qualifications',
    'desired experience',
    'good to have',
    'great to have',
    'also great',
    'extra credit',
    'extra points',
    'brownie points',
    'icing on the cake',
    'optional',
    'optional skills',
    'what would set you apart',
    'what sets you apart',
    'what will set you apart',
    'ways to stand out',
    "you'll stand out if",
    'you~ stand out if',
    'stand out',
    'ideally',
    "ideally you'll have",
    'ideally you have',
    'even better',
    'even better if',
    "it's a plus if",
    'it is a plus if',
    'it helps if',
    'not required but helpful',
    'helpful but not required',
    'additional skills',
    'advantageous',
    'added advantage',
    'recommended',
    'we would love it if',
    "we'd love it if",
  ],
  responsibilities: [
    'responsibilities',
    'key responsibilities',
    'core responsibilities',
    'main responsibilities',
    'primary responsibilities',
    'your responsibilities',
    'job responsibilities',
    'role responsibilities',
    'duties',
    'duties and responsibilities',
    'roles and responsibilities',
    'role and responsibilities',
    'essential duties',
    'essential functions',
    'key duties',
    'main duties',
    'what you~ do',
    'what you~ be doing',
    'what you do',
    "what you'd do",
    "what you'd be doing",
    'what you~ work on',
    'what you~ build',
    'what you~ own',
    'you~',
    'you will',
    'in this role',
    'in this role you will',
    "in this role, you'll",
    'in this role, you will',
    'as a member of the team you will',
    'your role',
    'the role',
    'about the role',
    'about the job',
    'about the position',
    'about this role',
    'the job',
    'the position',
    'job description',
    'role description',
    'position description',
    'description',
    'job summary',
    'role summary',
    'position summary',
    'position overview',
    'role overview',
    'job overview',
    'summary',
    'overview',
    'the opportunity',
    'your mission',
    'your tasks',
    'tasks',
    'your day to day',
    'day to day',
    'day-to-day',
    'a typical day',
    'a day in the life',
    'your impact',
    'how you~ make an impact',
    'impact',
    'the team',
    'about the team',
    'your team',
    'your challenge',
    'the challenge',
    'your work',
    'key accountabilities',
    'accountabilities',
    'scope',
    'what the job involves',
    'your contribution',
    'how you~ contribute',
    'projects',
  ],
  stack: [
    'tech stack',
    'our tech stack',
    'our stack',
    'the stack',
    'our technology stack',
    'technology stack',
    'technologies',
    'technologies we use',
    'tools we use',
    'our tech',
    'our technologies',
    'what we use',
    'stack',
    'tech',
    'our toolbox',
    'tech environment',
    'technical environment',
    'tools and technologies',
    'tools & technologies',
  ],
  company: [
    'about us',
    'about the company',
    'about our company',
    'who we are',
    'company description',
    'company overview',
    'our company',
    'the company',
    'our mission',
    'our story',
    'our values',
    'our culture',
    'our vision',
    'why us',
    'why join us',
    'why join',
    'why work with us',
    'why work here',
    'why work for us',
    'why you~ love it here',
    'what we do',
    'what we believe',
    'company',
    'life at',
    'about our team',
    'our customers',
    'our investors',
    'how we work',
  ],
  benefits: [
    'benefits',
    'our benefits',
    'your benefits',
    'job benefits',
    'perks',
    'perks and benefits',
    'perks & benefits',
    'benefits and perks',
    'benefits & perks',
    'benefits and compensation',
    'benefits package',
    'what we offer',
    'what we offer you',
    'we offer',
    'we offer you',
    "what's in it for you",
    'what is in it for you',
    'what you~ get',
    'what you get',
    "what you'll love",
    'what we provide',
    'compensation',
    'compensation and benefits',
    'compensation & benefits',
    'total rewards',
    'rewards',
    'salary',
    'salary range',
    'pay',
    'pay range',
    'pay transparency',
    'pay and benefits',
    'base salary',
    'remuneration',
    "why you'll love working here",
    "why you'll love us",
    'our offer',
    'the offer',
    'offer',
    'the perks',
    'some of our perks',
    'some perks',
    'package',
    'the package',
    'time off',
    'additional information',
    'work environment',
    'working conditions',
  ],
  legal: [
    'equal opportunity',
    'equal opportunity employer',
    'equal opportunities',
    'equal employment opportunity',
    'equal employment opportunity statement',
    'eeo',
    'eeo statement',
    'eeoc statement',
    'eoe',
    'diversity',
    'diversity and inclusion',
    'diversity & inclusion',
    'diversity, equity and inclusion',
    'diversity, equity & inclusion',
    'diversity, equity, and inclusion',
    'inclusion',
    'our commitment to diversity',
    'our commitment',
    'commitment to diversity',
    'accommodations',
    'accommodation',
    'reasonable accommodation',
    'reasonable accommodations',
    'accessibility',
    'privacy',
    'privacy notice',
    'privacy policy',
    'data privacy',
    'data protection',
    'disclaimer',
    'legal',
    'e-verify',
    'background check',
    'background checks',
    'work authorization',
    'visa',
    'physical requirements',
    'physical demands',
    'notice',
    'important notice',
    'agencies',
    'note to recruiters',
    'notice to recruiters',
    'fraud notice',
    'other',
  ],
  applying: [
    'how to apply',
    'apply',
    'apply now',
    'application process',
    'the application process',
    'interview process',
    'our interview process',
    'the interview process',
    'hiring process',
    'our hiring process',
    'the hiring process',
    'recruitment process',
    'selection process',
    'the process',
    'next steps',
    "what's next",
    'what happens next',
    'contact',
    'interested',
  ],
};

const sectionOf = new Map<string, PostingSection>();
for (const [section, phrases] of Object.entries(headings)) {
  for (const phrase of phrases) {
    const forms = phrase.includes('~') ? ["'ll", ' will', ''].map((form) => phrase.replace('~', form)) : [phrase];
    for (const form of forms) sectionOf.set(form, section as PostingSection);
  }
}
const longestHeading = Math.max(...[...sectionOf.keys()].map((phrase) => phrase.split(' ').length));

const plain = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[’‘`´]/g, "'")
    .replace(/\s+/g, ' ')
    .trim();

/** The section a whole line names, when the line is nothing but a heading. */
function lineHeading(line: string): PostingSection | null {
  const bare = plain(
    line
      .replace(/^(?:[\s#*_>•·\-–—=~\d.)(]|\ufe0f|\p{Extended_Pictographic})+/u, '')
      .replace(/(?:[\s:*_#\-–—=?!…]|\ufe0f|\p{Extended_Pictographic})+$/u, ''),
  );
  if (!bare || bare.length > 70) return null;
  const known =
    sectionOf.get(bare) ??
    sectionOf.get(bare.replace(/\s*\(.*\)$/, '')) ??
    sectionOf.get(bare.replace(/^(?:the|our|your|some) /, ''));
  if (known) return known;
  if (bare.split(' ').length > 8) return null;
  if (/^about (?!the role|the job|you|this)[\w&.' -]+$/.test(bare) && bare.split(' ').length <= 4) return 'company';
  if (/^(?:life|working|why(?: work)?) (?:at|for|join) /.test(bare) || /^why [\w.-]+\??$/.test(bare)) return 'company';
  if (!/[:?]\s*\**$|^\s*(?:#|\*\*)/.test(line)) return null;
  if (/\b(?:nice to have|bonus|preferred|a plus|pluses|desirable|stand out|extra credit|good to have)\b/.test(bare))
    return 'preferred';
  if (/\b(?:benefits|perks|we offer|in it for you)\b/.test(bare)) return 'benefits';
  if (/\b(?:you'll|you will) (?:do|be doing|work on)\b|\bresponsibilities\b|\byour tasks\b/.test(bare))
    return 'responsibilities';
  if (/\b(?:requirements|qualifications|must have|looking for|you(?:'ll)? (?:bring|need|have))\b/.test(bare))
    return 'required';
  return null;
}

/** Headings of one word that are also ordinary words: inside running text they need their colon. */
const needsColon: ReadonlySet<string> = new Set(
  'required minimum skills experience profile essential mandatory preferred bonus plus optional ideally desired desirable recommended description overview summary tasks duties impact scope projects stack tech technologies company pay salary offer package other notice legal visa privacy inclusion diversity apply contact interested accessibility rewards compensation'.split(
    ' ',
  ),
);
/** Of those, the ones that hardly ever begin a sentence before a capital: "Desirable Istio or Envoy". */
const startsSentence: ReadonlySet<string> = new Set(
  'required essential mandatory preferred bonus optional desired desirable skills experience profile tasks duties'.split(
    ' ',
  ),
);
/** And those that a capital alone gives away in a line of run-together bullets: "Docker Preferred Elasticsearch". */
const wishWords: ReadonlySet<string> = new Set(['preferred', 'desired', 'desirable', 'optional']);
/** Phrases that begin many ordinary sentences: inside running text they too need their colon. */
const ordinary =
  /^(?:you|we|you'll|you will|you have|you are|you bring|you need|you'll need|you will need|you must have|you should have|we offer|we offer you|we're looking for|in this role|the role|the team|the job|the company|the offer|the position|your team|your role|our team|our company|our customers|who we are|a plus|it's a plus if|what we do|about you|in this role you will|in this role, you'll|in this role, you will)$/;

/** Headings that stand inside a line: "Requirements: …", or title case in a text that lost its line breaks. */
function inlineHeadings(text: string, from: number, to: number): PostingHeading[] {
  const line = text.slice(from, to);
  const words = [...line.matchAll(/[\p{L}\p{N}&'’-]+/gu)];
  const found: PostingHeading[] = [];
  for (let i = 0; i < words.length; i += 1) {
    const first = words[i];
    if (!first || !/^\p{Lu}/u.test(first[0])) continue;
    for (let size = Math.min(longestHeading, words.length - i); size > 0; size -= 1) {
      const last = words[i + size - 1];
      if (!last) continue;
      const start = first.index;
      const end = last.index + last[0].length;
      const written = line.slice(start, end);
      const section = sectionOf.get(plain(written));
      if (!section || !standsAsHeading(line, start, end, written)) continue;
      found.push({ start: from + start, end: from + end, section });
      i += size - 1;
      break;
    }
  }
  return found;
}

function standsAsHeading(line: string, start: number, end: number, written: string): boolean {
  const before = line.slice(0, start).trimEnd();
  const after = line.slice(end);
  const opens = before === '' || /[.!?:;)\]*•·▪●|–—-]$/u.test(before);
  const colon = /^[^\S\n]*[*_]*:/.test(after);
  if (colon) return opens || /^\p{Lu}/u.test(written);
  if (!/^[\s*_?!]+["“•·▪●*\-–—]?\s*[\p{Lu}\d€$£]/u.test(after)) return false;
  const bare = plain(written);
  const loud = written === written.toUpperCase() && written.length > 3;
  if (needsColon.has(bare)) return (opens && (loud || startsSentence.has(bare))) || wishWords.has(bare);
  const titled = written.split(/\s+/).every((word) => /^[\p{Lu}\d&]/u.test(word) || word.length < 4);
  if (ordinary.test(bare)) return loud || (titled && written.includes(' ') && opens);
  return (
    opens || written.includes(' ') || !/\b(?:of|and|the|our|your|with|in|all|other|these|for|to|a|or|&)$/i.test(before)
  );
}

/** Every heading of a posting in order, whole lines and headings inside lines. */
export function findHeadings(text: string): readonly PostingHeading[] {
  const found: PostingHeading[] = [];
  for (const match of text.matchAll(/[^\n\r]+/g)) {
    const start = match.index;
    const end = start + match[0].length;
    const section = lineHeading(match[0]);
    if (section) found.push({ start, end, section });
    else found.push(...inlineHeadings(text, start, end));
  }
  return found;
}
