import type { Candidate } from './find-skills.ts';
import type { Ambiguity, Skill } from './skill.ts';
import { demanded, hyphenTails, isTail, leads } from './skill-cues.ts';
import { namesCompany } from './skill-employer.ts';
import { isConcept, isOnlyMentioned, isTitle } from './skill-notion.ts';
import { joint, lineOf, type SkillTokens, sentenceAround, tokenAt } from './skill-tokens.ts';

/**
 * Where general notions ("latency", "alerting", "unit tests") count: only `in-context` that shows them to be meant as
 * skills, for a text of any kind; or `anywhere`, for sentences known to tell of work or to ask for it.
 */
export type Concepts = 'in-context' | 'anywhere';

/** Very general concepts count only where something shows that they are meant as a skill. */
const broadly: Ambiguity = { needs: 'context', words: [] };

const connectives: ReadonlySet<string> = new Set([
  'and',
  'or',
  'und',
  'oder',
  'plus',
  'with',
  'on',
  'to',
  'vs',
  'over',
  'e',
  'g',
]);

type Standing = 'accepted' | 'rejected' | 'open';

/** What one candidate's surroundings say. Built once; neighbours are asked again on every round. */
interface Case {
  readonly ambiguity: Ambiguity;
  readonly exact: boolean;
  /** All in lower case, though the name is written with a capital; not so for acronyms such as SOLID. */
  readonly lower: boolean;
  /** Begins a sentence in a form that any word would have there. */
  readonly initial: boolean;
  readonly alone: boolean;
  /** Joined by hyphens as tags are: "user-experience". */
  readonly tagged: boolean;
  /** Stands beside another capitalised word, as the names of people, towns and firms do. */
  readonly properName: boolean;
  readonly cue: boolean;
  readonly tail: boolean;
  readonly lead: boolean;
}

const normal = (phrase: string): string =>
  ` ${phrase
    .toLowerCase()
    .replace(/[^\p{L}\p{N}+#]+/gu, ' ')
    .trim()} `;

interface Phrases {
  readonly cues: readonly string[];
  readonly vetoes: readonly string[];
}
const phrasesOf = new WeakMap<Skill, Phrases>();

/** A skill's cues and vetoes, made ready once; its own name is no cue for itself. */
function phrases(skill: Skill): Phrases {
  let known = phrasesOf.get(skill);
  if (!known) {
    const own = normal(skill.name);
    known = {
      cues: (skill.ambiguous?.cues ?? []).map(normal).filter((cue) => cue !== own),
      vetoes: (skill.ambiguous?.vetoes ?? []).map(normal),
    };
    phrasesOf.set(skill, known);
  }
  return known;
}

const startsUpper = (word: string): boolean => /^\p{Lu}/u.test(word);

/** Whether the doubt is about a plain noun rather than a name. */
const isNoun = ({ guard }: Candidate): boolean => guard === null || guard === guard.toLowerCase();

/** Reads the surroundings of a candidate in doubt; null when they rule it out. */
function hear(
  candidate: Candidate,
  guard: string,
  ambiguity: Ambiguity,
  tokens: SkillTokens,
  around: { readonly left: Candidate | undefined; readonly right: Candidate | undefined },
): Case | null {
  const { first, after, skill } = candidate;
  const surface = tokens.text.slice(tokens.starts[first], tokens.ends[after - 1]);
  const before = tokens.joints[first] ?? joint.line;
  const behind = tokens.joints[after] ?? joint.line;
  const previous = first > 0 ? tokenAt(tokens, first - 1) : '';
  const next = after < tokens.count ? tokenAt(tokens, after) : '';
  const lowerGuard = guard === guard.toLowerCase();
  const exact = lowerGuard || surface === guard || surface === `${guard}s`;

  if (behind === joint.hyphen && !hyphenTails.test(next.toLowerCase())) return null;
  if (before === joint.hyphen && !/^(?:non|pre|micro|and|or|in)$/i.test(previous)) return null;
  const tight = surface.length < 3;
  if (tight && (behind === joint.ampersand || before === joint.ampersand || before === joint.apostrophe)) return null;
  if (behind === joint.apostrophe && ambiguity.needs === 'context') return null;
  if (tight && behind === joint.dot && next.length < 3) return null;

  // "Spring 2026" is a season.
  if (behind === joint.space && /^(?:19|20)\d\d$/.test(next)) return null;

  const near = sentenceAround(tokens, candidate, 6);
  const heard = lineOf(tokens, near.from, near.to);
  const { cues, vetoes } = phrases(skill);
  if (vetoes.length) {
    const close = lineOf(tokens, Math.max(near.from, first - 3), Math.min(near.to, after + 4));
    if (vetoes.some((veto) => close.includes(veto))) return null;
  }
  const cue = cues.some((word) => heard.includes(word));
  const { left, right } = around;
  const amongSkills = (left && first - left.after <= 3) || (right && right.first - after <= 3) || false;
  if (ambiguity.employer && namesCompany(candidate, tokens, cue, amongSkills)) return null;

  const spoken = lineOf(tokens, near.from, first);
  const titled = startsUpper(surface) && surface.slice(1) === surface.slice(1).toLowerCase();
  const initial = titled && (before === joint.line || before === joint.stop);
  const tail =
    (behind <= joint.hyphen && isTail(skill, next.toLowerCase())) || demanded.test(lineOf(tokens, after, near.to));
  const capitalBefore =
    before === joint.space && startsUpper(previous) && !isInitial(tokens, first - 1) && around.left?.after !== first;
  const capitalAfter =
    behind === joint.space && /^\p{Lu}.*\p{Ll}/u.test(next) && !tail && around.right?.first !== after;
  return {
    ambiguity,
    exact,
    lower: surface === surface.toLowerCase() && guard !== guard.toUpperCase(),
    initial: initial && !lowerGuard,
    alone: (before === joint.line || before === joint.list) && behind === joint.line,
    tagged: surface.includes('-'),
    properName: !lowerGuard && (capitalBefore || capitalAfter),
    cue,
    tail,
    lead: leads.test(spoken) || (before === joint.list && leads.test(spoken)),
  };
}

function isInitial(tokens: SkillTokens, i: number): boolean {
  const before = tokens.joints[i] ?? joint.line;
  return before === joint.line || before === joint.stop;
}

/** How two names stand to each other: `listed` with a mark, "and" or "or" between, `touching` with only a space. */
function beside(left: Candidate, right: Candidate, tokens: SkillTokens): 'listed' | 'touching' | null {
  const between = right.first - left.after;
  if (between < 0 || between > 2) return null;
  let listed = between > 0;
  for (let i = left.after; i <= right.first; i += 1) {
    const before = tokens.joints[i] ?? joint.stop;
    if (before === joint.stop || before === joint.apostrophe || (before === joint.line && between > 0)) return null;
    if (before >= joint.slash) listed = true;
    if (i < right.first && !connectives.has(tokens.lower.slice(tokens.starts[i], tokens.ends[i]))) return null;
  }
  return listed ? 'listed' : 'touching';
}

/** Whether two names stand within three words of each other in one sentence. */
function within(left: Candidate | undefined, right: Candidate | undefined, { joints }: SkillTokens): boolean {
  if (!left || !right || right.first - left.after > 3) return false;
  for (let i = left.after; i <= right.first; i += 1) if (joints[i] === joint.stop) return false;
  return true;
}

/** Whether the name is one of three or more that touch, all in lower case: tags such as "docker go spring linux". */
function tagList(candidates: readonly Candidate[], at: number, tokens: SkillTokens): boolean {
  const touches = (i: number): boolean => {
    const [left, right] = [candidates[i - 1], candidates[i]];
    if (!left || !right || beside(left, right, tokens) === null || right.first !== left.after) return false;
    const surface = tokens.text.slice(left.start, right.end);
    return surface === tokens.lower.slice(left.start, right.end);
  };
  let first = at;
  while (at - first < 3 && touches(first)) first -= 1;
  let last = at;
  while (last - at < 3 && touches(last + 1)) last += 1;
  return last - first >= 2;
}

/** `neighbours`: how many settled skills stand beside the name in a list. */
function judge(heard: Case, neighbours: number, near: boolean, concept: boolean): boolean {
  const { ambiguity, exact, initial, alone, tagged, properName, cue, tail, lead } = heard;
  if (!exact && lead && ((ambiguity.needs === 'case' && heard.lower) || cue)) return true;
  if (!exact) return neighbours > 1 || (neighbours > 0 && (cue || alone)) || (cue && tail);
  if (ambiguity.needs === 'case') {
    if (properName) return cue || neighbours > 0 || (lead && !initial);
    return !initial || cue || tail || neighbours > 0 || alone || near;
  }
  if (properName) return neighbours > 0 || (cue && (lead || near));
  if (initial) return neighbours > 0 || tail || cue;
  // A plain noun near words of its own trade is common talk; a name there is meant.
  return tail || lead || neighbours > 0 || (concept && near) || (cue && (tagged || ambiguity.words !== 'all'));
}

/**
 * Keeps the candidates that stand for a skill. Names without doubt stay; the others are heard in rounds, because a name
 * that has been settled speaks for its neighbours in a list ("Chef, Puppet, Salt").
 */
export function settle(
  candidates: readonly Candidate[],
  tokens: SkillTokens,
  concepts: Concepts,
): readonly Candidate[] {
  const cases = candidates.map((candidate, i) => {
    const around = { left: candidates[i - 1], right: candidates[i + 1] };
    if (isTitle(candidate, tokens)) return null;
    const { guard, skill } = candidate;
    const notion = guard === null || skill.ambiguous?.words === 'all';
    if (concepts === 'anywhere' && notion && !skill.broad) return undefined;
    if ((notion || skill.broad) && isOnlyMentioned(candidate, tokens)) return null;
    if (guard !== null && skill.ambiguous) return hear(candidate, guard, skill.ambiguous, tokens, around);
    return isConcept(candidate, tokens) ? hear(candidate, '', broadly, tokens, around) : undefined;
  });
  const standing: Standing[] = cases.map((heard) =>
    heard === undefined ? 'accepted' : heard === null ? 'rejected' : 'open',
  );

  const speaks = (at: number, from: number): boolean => {
    const one = candidates[at];
    const asker = candidates[from];
    if (!one || !asker || (one.skill.broad && !asker.skill.broad)) return false;
    if (standing[at] === 'accepted') return true;
    if (standing[at] === 'open' && asker.skill.broad && cases[at]?.exact) return true;
    return (
      standing[at] === 'open' &&
      cases[at]?.exact === true &&
      cases[at]?.initial === false &&
      one.skill.category === asker.skill.category &&
      one.skill.category === 'language'
    );
  };

  for (let changed = true, round = 0; changed && round < 4; round += 1) {
    changed = false;
    for (let i = 0; i < candidates.length; i += 1) {
      const heard = cases[i];
      const candidate = candidates[i];
      if (standing[i] !== 'open' || !heard || !candidate) continue;
      const left = candidates[i - 1];
      const right = candidates[i + 1];
      const before = left && speaks(i - 1, i) ? beside(left, candidate, tokens) : null;
      const behind = right && speaks(i + 1, i) ? beside(candidate, right, tokens) : null;
      // Touching a skill means little ("Solid Java skills") unless there is one on both sides: a list that lost its commas.
      const both = (before && behind) || tagList(candidates, i, tokens);
      const languages =
        heard.exact &&
        !heard.initial &&
        candidate.skill.category === 'language' &&
        (before !== null || behind !== null);
      const neighbours = both ? 2 : before === 'listed' || behind === 'listed' || languages ? 1 : 0;
      const near =
        (speaks(i - 1, i) && within(left, candidate, tokens)) || (speaks(i + 1, i) && within(candidate, right, tokens));
      if (judge(heard, neighbours, near, isNoun(candidate))) {
        standing[i] = 'accepted';
        changed = true;
      }
    }
  }
  // What a text comes back to again and again, it is about.
  const named = new Map<string, number>();
  for (const { skill } of candidates) named.set(skill.name, (named.get(skill.name) ?? 0) + 1);
  return candidates.filter(
    ({ skill }, i) =>
      standing[i] === 'accepted' || (standing[i] === 'open' && cases[i]?.cue && (named.get(skill.name) ?? 0) >= 4),
  );
}
