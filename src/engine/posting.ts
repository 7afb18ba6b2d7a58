import { type FoundSkill, findSkills } from './find-skills.ts';
import { type Asked, readAsked, readYears } from './posting-asked.ts';
import { sentenceSection } from './posting-cues.ts';
import { findHeadings, type PostingHeading, type PostingSection } from './posting-headings.ts';
import { type PostingTitle, readSeniority, readTitle, type Seniority } from './posting-title.ts';
import type { Skill } from './skill.ts';
import type { Span } from './text.ts';

/** A sentence or line of a posting, and what it is for. */
export interface PostingSentence extends Span {
  readonly text: string;
  readonly section: PostingSection;
}

/** Something a posting asks for, with the posting's own words for it. */
export interface Requirement {
  readonly skill: Skill;
  readonly asked: Asked;
  /** Years asked at least; null where the posting names none. */
  readonly years: number | null;
  /** Where the posting names it, in reading order; the first is inside `sentence`. */
  readonly spans: readonly Span[];
  /** As the posting writes it, each spelling once. */
  readonly written: readonly string[];
  /** The sentence that asks most firmly. */
  readonly sentence: PostingSentence;
  /** Skills that the same sentence takes just as well: "Kafka or RabbitMQ". */
  readonly alternatives: readonly Skill[];
}

/** A posting as it was understood. Every span is half-open UTF-16 offsets into the pasted text. */
export interface Posting {
  readonly title: PostingTitle | null;
  readonly seniority: Seniority | null;
  readonly sentences: readonly PostingSentence[];
  /** Required before preferred, then in reading order. Very general concepts are left out. */
  readonly requirements: readonly Requirement[];
  /** Very general concepts the posting names ("security", "testing"): worth knowing, no gap by themselves. */
  readonly general: readonly Skill[];
}

const glyph = /\s[•·▪●◦‣*]\s|\s[-–]\s(?=\p{Lu})/gu;
const stop = /[.!?]["”)]?\s+(?=[\p{Lu}\d"“•*(-])|;\s+(?=\p{Lu})|(?<=\p{Ll}{3})[.!?]\s+(?=\p{Ll})/gu;

/** How sentences of postings begin; cuts long runs that lost both their line breaks and their full stops. */
const opening =
  /(?<=[\p{Ll}\d)%+])(?<!\b(?:least|over|than|minimum|with|of|or|and))\s+(?=(?:You(?:'ll|’ll| will| have| are| bring| know| must|r)?|We(?:'re|’re| are| offer| provide)?|It's|It’s|It is|Bonus|Experienced?|Knowledge|Strong|Solid|Deep|Good|Proven|Excellent|Familiar(?:ity)?|Ability|Understanding|Proficien(?:cy|t)|Expert|Hands-on|Bachelor|Degree|Minimum|At least|Medical|Competitive|Salary|Health|Paid|Unlimited|Flexible|Free|Equal|All qualified|Applicants|Build|Design|Develop|Write|Work|Own|Lead|Maintain|Help|Run|Plan|\d+\+? years)\b)/gu;
const longRun = 160;

/** The sentences of one line: at sentence ends and at bullet marks that lost their line breaks. */
function splitLine(text: string, from: number, to: number): readonly Span[] {
  const line = text.slice(from, to);
  const cuts = new Set<number>();
  for (const pattern of [glyph, stop]) {
    for (const match of line.matchAll(pattern)) {
      if (
        /\b(?:e\.g|i\.e|etc|incl|vs|approx|inc|sr|jr|min|max|no|resp|bzw)\.$/i.test(line.slice(0, match.index + 1)) &&
        pattern === stop
      )
        continue;
      cuts.add(match.index + match[0].length);
    }
  }
  const ends = [...cuts, line.length].sort((a, b) => a - b);
  for (const match of line.length > longRun ? line.matchAll(opening) : []) {
    const at = match.index + match[0].length;
    const stretch = (ends.find((end) => end >= at) ?? line.length) - (ends.findLast((end) => end < at) ?? 0);
    if (stretch > longRun) cuts.add(at);
  }
  const spans: Span[] = [];
  let start = 0;
  for (const cut of [...[...cuts].sort((a, b) => a - b), line.length]) {
    const piece = line.slice(start, cut);
    const lead = piece.length - piece.trimStart().length;
    const body = piece.trim();
    if (body) spans.push({ start: from + start + lead, end: from + start + lead + body.length });
    start = cut;
  }
  return spans;
}

/** Every sentence with its section. Headings themselves are no sentences. */
function readSentences(text: string): readonly PostingSentence[] {
  const headings = findHeadings(text);
  const sentences: PostingSentence[] = [];
  let current: PostingSection | null = null;
  const parts = between(text, headings);
  for (const { heading, start, end } of parts) {
    if (heading) current = heading.section;
    for (const line of text.slice(start, end).matchAll(/[^\n\r]+/g)) {
      const from = start + line.index;
      for (const span of splitLine(text, from, from + line[0].length)) {
        const words = text.slice(span.start, span.end);
        const section = sentenceSection(words, current, heading !== null);
        // Without headings a sentence that says nothing by itself goes with the one before it.
        if (!heading) current = section;
        sentences.push({ ...span, text: words, section });
      }
    }
  }
  return sentences;
}

function between(
  text: string,
  headings: readonly PostingHeading[],
): readonly (Span & { heading: PostingHeading | null })[] {
  const parts: (Span & { heading: PostingHeading | null })[] = [];
  let start = 0;
  let heading: PostingHeading | null = null;
  for (const next of headings) {
    parts.push({ heading, start, end: next.start });
    heading = next;
    start = next.end;
  }
  parts.push({ heading, start, end: text.length });
  return parts;
}

const asks: Readonly<Record<PostingSection, Asked | null>> = {
  required: 'required',
  preferred: 'preferred',
  responsibilities: 'required',
  stack: 'required',
  company: null,
  benefits: null,
  legal: null,
  applying: null,
};

interface Mention extends Span {
  readonly asked: Asked;
  readonly years: number | null;
  readonly sentence: PostingSentence;
  readonly alternatives: readonly Skill[];
  /** An explicit demand outranks an explicit wish, and that a duty that merely names the skill. */
  readonly weight: number;
}

function weightOf(asked: Asked, section: PostingSection): number {
  if (section === 'required' && asked === 'required') return 4;
  if (asked === 'preferred') return section === 'preferred' ? 3 : 2;
  return 1;
}

/** Reads a pasted posting. Any text is allowed; boilerplate (the firm, benefits, law, how to apply) asks for nothing. */
export function readPosting(text: string): Posting {
  const title = readTitle(text);
  const sentences = readSentences(text).filter((sentence) => !isTitleLine(sentence, title));
  const mentions = new Map<Skill, Mention[]>();
  const found = findSkills(text, 'anywhere');
  let next = 0;
  for (const sentence of sentences) {
    const asked = asks[sentence.section];
    const inside: FoundSkill[] = [];
    for (; next < found.length; next += 1) {
      const one = found[next];
      if (!one || one.start >= sentence.end) break;
      if (one.start >= sentence.start) inside.push(one);
    }
    if (asked === null || inside.length === 0) continue;
    const askedAt = readAsked(sentence.text, asked);
    const yearsAt = readYears(sentence.text);
    const choices = readChoices(inside, text);
    const years = new Map(
      inside.map(({ start, end, skill }) => [
        skill,
        yearsAt({ start: start - sentence.start, end: end - sentence.start }),
      ]),
    );
    for (const { start, end, skill } of inside) {
      const firmness = askedAt(start - sentence.start);
      const alternatives = choices.get(start) ?? [];
      // "Go or Java, 3+ years" asks the years of either.
      const shared = alternatives.map((one) => years.get(one) ?? null).find((one) => one !== null) ?? null;
      const mention = {
        start,
        end,
        sentence,
        asked: firmness,
        years: years.get(skill) ?? shared,
        alternatives,
        weight: weightOf(firmness, sentence.section),
      };
      mentions.set(skill, [...(mentions.get(skill) ?? []), mention]);
    }
  }
  const requirements: Requirement[] = [];
  const general: Skill[] = [];
  for (const [skill, all] of mentions) {
    if (skill.broad) general.push(skill);
    else requirements.push(requirementOf(skill, all, text));
  }
  const ordered = [
    ...requirements.filter(({ asked }) => asked === 'required'),
    ...requirements.filter(({ asked }) => asked === 'preferred'),
  ];
  return {
    title,
    seniority: readSeniority(text, title, mostYears(sentences)),
    sentences,
    requirements: ordered,
    general,
  };
}

/** For each skill of a sentence, by where it starts, the others that an "or" puts in its place: "Java, Kotlin or Scala". */
function readChoices(inside: readonly FoundSkill[], text: string): ReadonlyMap<number, readonly Skill[]> {
  const choices = new Map<number, readonly Skill[]>();
  for (let i = 0; i < inside.length; ) {
    let last = i;
    let either = false;
    for (; last + 1 < inside.length; last += 1) {
      const between = text.slice(inside[last]?.end, inside[last + 1]?.start);
      if (!/^\s*(?:,|\/|,?\s*(?:and\/)?or(?: even)?)\s*$/i.test(between)) break;
      // "JS/TS, React or Vue, Node": a comma behind a choice begins something else.
      if (either && !/or|\//i.test(between)) break;
      if (/or|\//i.test(between)) either = true;
    }
    const run = inside.slice(i, last + 1);
    if (either)
      for (const { start, skill } of run)
        choices.set(
          start,
          [...new Set(run.map((one) => one.skill))].filter((one) => one !== skill),
        );
    i = last + 1;
  }
  return choices;
}

function requirementOf(skill: Skill, mentions: readonly Mention[], text: string): Requirement {
  const [first = mentions[0], ...others] = [...mentions].sort((a, b) => b.weight - a.weight || a.start - b.start);
  if (!first) throw new Error('A requirement needs a mention.');
  const spans = [first, ...others].map(({ start, end }) => ({ start, end }));
  const written = [...new Set(spans.map(({ start, end }) => text.slice(start, end)))];
  const years = Math.max(...mentions.map((mention) => mention.years ?? 0)) || null;
  const alternatives = mentions.every((mention) => mention.alternatives.length > 0) ? first.alternatives : [];
  return { skill, asked: first.asked, years, spans, written, sentence: first.sentence, alternatives };
}

/** A title line may say more than the title: "(m/f/d)", a place. */
const maxTitleRest = 40;

function isTitleLine({ start, end }: Span, title: PostingTitle | null): boolean {
  return title !== null && start <= title.start && title.end <= end && end - start < title.text.length + maxTitleRest;
}

function mostYears(sentences: readonly PostingSentence[]): number | null {
  let most: number | null = null;
  for (const { section, text } of sentences) {
    if (section !== 'required') continue;
    const years = readYears(text)({ start: text.length, end: text.length });
    if (years !== null && (most === null || years > most)) most = years;
  }
  return most;
}
