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
 * The spellings of one written name. Common nouns and acronyms take the other number too ("dead-letter queue", "SLOs");
 * proper names do not. Two parts joined by a dot or a hyphen are also written as one ("nodejs").
 */
function spellings(written: string): readonly string[] {
  const lower = written.toLowerCase();
  const lastWord = written.split(/[\s/-]/).at(-1) ?? written;
  const common = lastWord === lastWord.toLowerCase() && !/[^a-z]/.test(lastWord);
  const acronym = /^[A-Z]{2,}$/.test(written);
  const other = common ? plural(lower) : acronym ? `${lower}s` : null;
  const joined = /^[a-z0-9]+[.-][a-z0-9]+$/.test(lower) ? lower.replace(/[.-]/, '') : null;
  return [lower, ...(other ? [other] : []), ...(joined ? [joined] : [])];
}

/** The trie keys of a spelling. Plain words, nearly all of them, need no tokeniser: the trie is built at start-up. */
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

/** A trie of every name, and a quick answer for the many words that begin none. */
export interface SkillTrie {
  readonly root: TrieNode;
  /** One byte for each `wordMark`; 0 means that no name begins with such a word. */
  readonly beginnings: Uint8Array;
}

/** A small number made of a word's first two letters, its last and its length: equal words have equal marks. */
export function wordMark(text: string, start: number, end: number): number {
  const second = start + 1 < end ? text.charCodeAt(start + 1) : 0;
  return (text.charCodeAt(start) * 961 + second * 31 + text.charCodeAt(end - 1) * 7 + (end - start) * 1021) & 0xffff;
}

/** A token trie of every name and alias. Written names go in before their derived spellings, so they win. */
export function buildSkillTrie(skills: readonly Skill[]): SkillTrie {
  const root: TrieNode = { next: null, name: null };
  const derived: (() => void)[] = [];
  for (const skill of skills) {
    const inDoubt = skill.ambiguous?.words ?? [];
    const guards = new Map(inDoubt === 'all' ? [] : inDoubt.map((word) => [word.toLowerCase(), word]));
    for (const written of [skill.name, ...(skill.spelledOut ? [skill.spelledOut] : []), ...(skill.aliases ?? [])]) {
      const lower = written.toLowerCase();
      const name = { skill, guard: inDoubt === 'all' ? lower : (guards.get(lower) ?? null) };
      const [own = '', ...others] = spellings(inDoubt === 'all' ? written : (name.guard ?? written));
      add(root, own, name);
      for (const spelling of others) derived.push(() => add(root, spelling, name));
    }
  }
  for (const insert of derived) insert();
  const beginnings = new Uint8Array(0x10000);
  for (const word of root.next?.keys() ?? []) beginnings[wordMark(word, 0, word.length)] = 1;
  return { root, beginnings };
}
