import type { Skill } from './skill.ts';
import { type Concepts, settle } from './skill-context.ts';
import { joint, readSkillTokens, type SkillTokens } from './skill-tokens.ts';
import { buildSkillTrie, namesBeginning, type SkillTrie, type TrieNode, trieKey, wordMark } from './skill-trie.ts';
import { skills } from './skills.ts';
import type { Span } from './text.ts';

/** A skill found in a text, and where. */
export interface FoundSkill extends Span {
  readonly skill: Skill;
}

/** A name that the trie matched, before its context has been heard. Token indexes are half-open. */
export interface Candidate extends Span {
  readonly skill: Skill;
  readonly guard: string | null;
  readonly first: number;
  readonly after: number;
}

/** A version behind a name. Not a year, an amount of years or a share; a plus may follow digits in the name ("ES6+"). */
const versionPattern =
  / ?v?(?!(?:19|20)\d\d(?![\d+]))\d+(?:\.(?:\d+|x))*\+?(?![\w%])(?!\s*(?:years?|yrs?|months?|\+|or more))|(?<=\d)\+/iy;
/** Products whose versions are years: "SQL Server 2019", "Visual Studio 2022". */
const yearPattern = / 20\d\d(?![\w%])/y;
const yearly: ReadonlySet<string> = new Set([
  'Microsoft SQL Server',
  'Windows Server',
  'Visual Studio',
  'Microsoft Office',
  'Microsoft Excel',
  'SharePoint',
]);
/** Nouns that only widen a name: "Java frameworks", "cloud computing patterns". The quoted words hold them. */
const widening =
  / (?:frameworks?|environments?|techniques|technologies|principles|patterns|libraries|concepts|structures|solutions|methodologies)(?![\w-])/iy;
const versioned: ReadonlySet<string> = new Set([
  'language',
  'framework',
  'database',
  'frontend',
  'mobile',
  'data',
  'tools',
  'async',
]);

let allNames: SkillTrie | null = null;

/** The token index after the longest name that begins at token `i`, with that name; null if none does. */
function longestName(tokens: SkillTokens, i: number, trie: SkillTrie): { node: TrieNode; after: number } | null {
  const { lower, starts, ends, joints, count } = tokens;
  const [start = 0, end = 0] = [starts[i], ends[i]];
  const numbered = lower.charCodeAt(end - 1) < 58;
  if (!numbered && trie.beginnings[wordMark(lower, start, end)] === 0) return null;
  const token = lower.slice(start, end);
  let node = namesBeginning(trie, token);
  // "python3", "symfony2": a version written onto the name.
  if (!node && numbered) {
    const bare = namesBeginning(trie, token.replace(/\d+$/, ''));
    if (bare?.name && !bare.name.guard && versioned.has(bare.name.skill.category)) return { node: bare, after: i + 1 };
  }
  let best: { node: TrieNode; after: number } | null = null;
  let at = i;
  while (node) {
    at += 1;
    if (node.name) best = { node, after: at };
    const before = joints[at] ?? joint.line;
    if (!node.next || at >= count || before >= joint.list) break;
    node = node.next.get(trieKey(lower.slice(starts[at], ends[at]), before));
  }
  return best;
}

/** The end of a name with what belongs to it: "Java 17", "SQL Server 2012+", "JavaScript frameworks". */
function widenedEnd(text: string, end: number, skill: Skill): number {
  versionPattern.lastIndex = end;
  if (versioned.has(skill.category) && !skill.broad && versionPattern.test(text)) return versionPattern.lastIndex;
  yearPattern.lastIndex = end;
  if (yearly.has(skill.name) && yearPattern.test(text)) return yearPattern.lastIndex;
  if (skill.category === 'practices') return end;
  widening.lastIndex = end;
  return widening.test(text) ? widening.lastIndex : end;
}

/** "Amazon Web Services (AWS)" names one skill once. */
function mergeExpansions(kept: readonly Candidate[], text: string): readonly FoundSkill[] {
  const found: FoundSkill[] = [];
  for (const { start, end, skill } of kept) {
    const last = found.at(-1);
    const short = text.slice(start, end);
    if (
      last?.skill === skill &&
      /^\p{Lu}[\p{Lu}/&]+$|^\p{L}+ /u.test(short) &&
      text[end] === ')' &&
      / ?\(/y.test(text.slice(last.end, start)) &&
      start - last.end <= 2
    ) {
      found[found.length - 1] = { start: last.start, end: end + 1, skill };
    } else found.push({ start, end, skill });
  }
  return found;
}

/**
 * Every skill named in a text, in reading order, never overlapping; of two names that begin together the longer wins.
 * Names that are also plain words count only where their context speaks for them. Any text is allowed; the time grows
 * with its length. `concepts` says whether general notions count anywhere or only where they are meant as skills.
 */
export function findSkills(text: string, concepts: Concepts = 'in-context'): readonly FoundSkill[] {
  allNames ??= buildSkillTrie(skills);
  const tokens = readSkillTokens(text);
  const candidates: Candidate[] = [];
  for (let i = 0; i < tokens.count; ) {
    const found = longestName(tokens, i, allNames);
    if (!found?.node.name) {
      i += 1;
      continue;
    }
    const { skill, guard } = found.node.name;
    const end = widenedEnd(text, tokens.ends[found.after - 1] ?? 0, skill);
    candidates.push({ start: tokens.starts[i] ?? 0, end, skill, guard, first: i, after: found.after });
    i = found.after;
  }
  return mergeExpansions(settle(candidates, tokens, concepts), text);
}
