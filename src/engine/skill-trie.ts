import type { Skill } from './skill.ts';
import { joint, readSkillTokens } from './skill-tokens.ts';

/** What a name in the trie stands for. `guard` is the written form in doubt, or null where the name speaks for itself. */
export interface SkillName {
  readonly skill: Skill;
  readonly guard: string | null;
}

export interface TrieNode {
  next: Map<string, TrieNode> | null;
  name: SkillName | null;
}

/** The key under which a token hangs: slashes and ampersands are part of a name, spaces, hyphens and dots are not. */
export function trieKey(token: string, before: number): string {
  return before === joint.slash ? `/${token}` : before === joint.ampersand ? `&${token}` : token;
}

function plural(name: string): string | null {
  if (/[a-z]{2}ies$/.test(name)) return `${name.slice(0, -3)}y`;
  if (/(?:ches|shes|xes|sses)$/.test(name)) return name.slice(0, -2);
  if (/[a-z]{4}s$/.test(name) && !/(?:ss|us|is|ics|js|ops|os)$/.test(name)) return name.slice(0, -1);
  if (/[^aeiou]y$/.test(name)) return `${name.slice(0, -1)}ies`;
  if (/(?:ch|sh|x|ss)$/.test(name)) return `${name}es`;
  return /[a-z]$/.test(name) && !/(?:s|ing)$/.test(name) ? `${name}s` : null;
}

/**
 * The other number of a written name in lower case, or null. Common nouns and acronyms take it ("dead-letter queue",
 * "SLOs"); proper names do not.
 */
function otherNumber(written: string): string | null {
  const lastWord = written.slice(Math.max(...[' ', '/', '-'].map((mark) => written.lastIndexOf(mark))) + 1);
  if (/^[a-z]+$/.test(lastWord)) return plural(written.toLowerCase());
  return /^[A-Z]{2,}$/.test(written) ? `${written.toLowerCase()}s` : null;
}

/** Two parts joined by a dot or a hyphen, written as one: "nodejs". Null for any other name. */
const joinedUp = (lower: string): string | null =>
  /^[a-z0-9]+[.-][a-z0-9]+$/.test(lower) ? lower.replace(/[.-]/, '') : null;

/** The trie keys of a spelling. Plain words, nearly all of them, need no tokeniser. */
function keysOf(spelling: string): readonly string[] {
  if (/^[a-z0-9 -]+$/.test(spelling)) return spelling.split(/[ -]/);
  const { starts, ends, joints, count } = readSkillTokens(spelling);
  return Array.from({ length: count }, (_, i) =>
    trieKey(spelling.slice(starts[i], ends[i]), i === 0 ? joint.space : (joints[i] ?? joint.space)),
  );
}

function add(root: TrieNode, spelling: string, name: SkillName): void {
  let node = root;
  for (const key of keysOf(spelling)) {
    node.next ??= new Map();
    let child = node.next.get(key);
    if (!child) {
      child = { next: null, name: null };
      node.next.set(key, child);
    }
    node = child;
  }
  node.name ??= name;
}

/** A spelling that is not in the trie yet. `written` is set where its other number must go in too. */
interface Waiting {
  readonly spelling: string;
  readonly name: SkillName;
  readonly written: string | null;
  readonly derived: boolean;
}

/** A trie of every name by its first word. A branch grows when a text first uses its word, so that starting is cheap. */
export interface SkillTrie {
  readonly waiting: Map<string, readonly Waiting[]>;
  readonly grown: Map<string, TrieNode>;
  /** One byte for each `wordMark`; 0 means that no name begins with such a word. */
  readonly beginnings: Uint8Array;
}

/** A small number made of a word's first two letters, its last and its length: equal words have equal marks. */
export function wordMark(text: string, start: number, end: number): number {
  const second = start + 1 < end ? text.charCodeAt(start + 1) : 0;
  return (text.charCodeAt(start) * 961 + second * 31 + text.charCodeAt(end - 1) * 7 + (end - start) * 1021) & 0xffff;
}

/** The names that begin with a word in lower case, or undefined where none does. */
export function namesBeginning({ waiting, grown }: SkillTrie, word: string): TrieNode | undefined {
  const known = grown.get(word);
  const spellings = known ? undefined : waiting.get(word);
  if (!spellings) return known;
  const root: TrieNode = { next: null, name: null };
  // Written names go in before derived spellings, so they win.
  for (const { spelling, name, derived } of spellings) if (!derived) add(root, spelling, name);
  for (const { spelling, name, derived, written } of spellings) {
    const other = derived ? spelling : written && otherNumber(written);
    if (other) add(root, other, name);
  }
  const branch = root.next?.get(word);
  if (branch) grown.set(word, branch);
  return branch;
}

/** Sorts every name and alias by its first word. */
export function buildSkillTrie(skills: readonly Skill[]): SkillTrie {
  const waiting = new Map<string, Waiting[]>();
  const wait = (one: Waiting) => {
    const { spelling } = one;
    const plain = /^[a-z0-9]+(?=[ -]|$)/.exec(spelling)?.[0];
    const first = plain ?? keysOf(spelling)[0] ?? '';
    const others = waiting.get(first);
    if (others) others.push(one);
    else waiting.set(first, [one]);
  };
  for (const skill of skills) {
    const inDoubt = skill.ambiguous?.words ?? [];
    const guards = new Map(inDoubt === 'all' ? [] : inDoubt.map((word) => [word.toLowerCase(), word]));
    for (const given of [skill.name, ...(skill.spelledOut ? [skill.spelledOut] : []), ...(skill.aliases ?? [])]) {
      const spelling = given.toLowerCase();
      const guard = guards.get(spelling) ?? null;
      const name = { skill, guard: inDoubt === 'all' ? spelling : guard };
      const written = guard ?? given;
      const several = /[ /-]/.test(written);
      wait({ spelling, name, written: several ? written : null, derived: false });
      const others = [several ? null : otherNumber(written), joinedUp(spelling)];
      for (const other of others) if (other) wait({ spelling: other, name, written: null, derived: true });
    }
  }
  const beginnings = new Uint8Array(0x10000);
  for (const word of waiting.keys()) beginnings[wordMark(word, 0, word.length)] = 1;
  return { waiting, grown: new Map(), beginnings };
}
