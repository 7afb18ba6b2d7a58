import type { Candidate } from './find-skills.ts';
import type { SkillCategory } from './skill.ts';
import { plainNouns, roleNouns } from './skill-cues.ts';
import { joint, lineOf, type SkillTokens, sentenceAround } from './skill-tokens.ts';

/** What goes wrong, or what a firm lays down: "security issues" and "deployment strategy" ask for neither. */
const troubles: ReadonlySet<string> = new Set(
  'issue issues problem problems challenge challenges incident incidents concern concerns risk risks bottleneck bottlenecks bug bugs failure failures guideline guidelines requirement requirements needs policy policies strategy strategies goal goals targets costs budget budgets first'.split(
    ' ',
  ),
);

/** Kinds of skill that are ways of working. */
const ways: ReadonlySet<SkillCategory> = new Set(['practices', 'delivery', 'async']);

/** The people one works with: what they do is theirs. "Work closely with our frontend, video and operations engineers". */
const company =
  / (?:collaborat\w+|work|works|working|partner\w*|liais\w+|interact\w*|coordinat\w+|communicat\w+|together|alongside|side by side|closely)(?: closely| directly| together| hand in hand)? (?:with|alongside) (?:\S+ ){0,3}(?:engineers|developers|teams|team|colleagues|departments|functions|groups|people|stakeholders|peers|disciplines|experts|specialists)(?: \S+){0,4} $/;

/** A firm speaking of what it gives. */
const offered = / (?:we|they) offer /;

/** "Improve the speed and security of our service". */
const improved = / (?:ensur|improv|maintain|increas|guarantee|optimi[sz]|enhanc|secur|protect|rais)\w* /;
const ofOurs = /^ (?:\S+ ){0,3}of (?:our|its|their|your) /;

/** Whether the word right behind a name makes it a trouble or a rule, or an adjective for another thing. */
function isAttribute({ after, skill }: Candidate, { lower, starts, ends, joints, count }: SkillTokens): boolean {
  const behind = joints[after] ?? joint.line;
  if (after >= count || behind > joint.hyphen) return false;
  const next = lower.slice(starts[after], ends[after]);
  return troubles.has(next) || (skill.broad === true && behind === joint.hyphen && next === 'based');
}

/** Whether a text speaks of other people's work, or of what it offers. */
function isAside({ first, after }: Candidate, tokens: SkillTokens): boolean {
  const near = sentenceAround(tokens, { first, after }, 9);
  const spoken = lineOf(tokens, near.from, first);
  return company.test(spoken) || offered.test(spoken);
}

/** Whether a notion is the firm's own thing: "our reporting system", "the speed and security of our service". */
function isOwned({ first, after }: Candidate, tokens: SkillTokens): boolean {
  const { lower, starts, ends, joints } = tokens;
  for (let i = first; i > 0 && first - i < 3 && (joints[i] ?? joint.stop) < joint.list; i -= 1) {
    if (/^(?:our|its|their|own)$/.test(lower.slice(starts[i - 1], ends[i - 1]))) return true;
  }
  const { from, to } = sentenceAround(tokens, { first, after }, 5);
  return improved.test(lineOf(tokens, from, first)) && ofOurs.test(lineOf(tokens, after, to));
}

/** Whether a general notion is only spoken of: it is the firm's own, a trouble, an offer, or other people's work. */
export function isOnlyMentioned(candidate: Candidate, tokens: SkillTokens): boolean {
  const { skill, start, end } = candidate;
  if ((isConcept(candidate, tokens) || ways.has(skill.category)) && isAside(candidate, tokens)) return true;
  if (skill.family !== undefined || /\p{Lu}/u.test(tokens.text.slice(start, end))) return false;
  return isAttribute(candidate, tokens) || isOwned(candidate, tokens);
}

/** Whether a name is a general notion, which running text uses without asking for it. */
export function isConcept({ skill, start, end }: Candidate, { text }: SkillTokens): boolean {
  if (skill.broad) return true;
  return plainNouns.has(skill.category) && skill.family === undefined && !/\p{Lu}/u.test(text.slice(start, end));
}

/** Whether a kind of work names somebody's title: products and languages ("Java developer") still count. */
export function isTitle({ skill, after }: Candidate, tokens: SkillTokens): boolean {
  if (skill.family || skill.category === 'language' || (tokens.joints[after] ?? joint.line) > joint.hyphen)
    return false;
  return after < tokens.count && roleNouns.has(tokens.lower.slice(tokens.starts[after], tokens.ends[after]));
}
