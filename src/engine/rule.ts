import type { Tier } from './evidence.ts';
import type { Level, RolePack } from './role.ts';
import type { Signals } from './signals.ts';
import type { ReadBullet } from './slots.ts';
import { type Bullet, type Span, spanOfWords } from './text.ts';
import type { Topic } from './topic.ts';

/** How much a finding costs the reader: `high` hides the work, `medium` blurs it, `low` is polish. */
export type Severity = 'high' | 'medium' | 'low';

/** `replace` is mechanical and safe to apply to the span; `ask` needs a fact only the writer has, so it never invents one. */
export type Fix =
  | { readonly kind: 'replace'; readonly with: string }
  | { readonly kind: 'ask'; readonly question: string };

/** What a rule reports: where (half-open UTF-16 offsets into the bullet's text), what, and what to do. */
export interface Match {
  readonly span: Span;
  readonly message: string;
  readonly fix: Fix;
}

/** Where a rule's advice comes from: a guide's title and the place in it. */
export interface Source {
  readonly title: string;
  readonly locator: string;
}

/** A text that a rule must flag, with the exact evidence it quotes; `fixed` is the text after a mechanical fix. */
export interface FlagExample {
  readonly text: string;
  readonly evidence: string;
  readonly fixed?: string;
  /** Judged for this level; `mid` where left out. */
  readonly level?: Level;
}

/** What every rule says about itself. The examples run as tests and are printed in docs/rules.md. */
export interface About {
  /** The fault, kebab-case, same as the file name. */
  readonly id: string;
  /** The cure, as an instruction. */
  readonly title: string;
  readonly severity: Severity;
  /** One plain sentence for the member: why a reader minds. */
  readonly why: string;
  readonly source: Source;
  readonly examples: { readonly flags: readonly FlagExample[]; readonly allows: readonly string[] };
}

/** What a rule may look at besides the bullet's text: the reading made of it, and for whom it is judged. */
export interface BulletContext {
  readonly read: ReadBullet;
  readonly tier: Tier;
  readonly signals: Signals;
  readonly topic: Topic;
  readonly pack: RolePack;
  readonly level: Level;
}

/** A rule that looks at one bullet by itself. */
export interface BulletRule extends About {
  readonly appliesTo: 'bullet';
  /** Other kinds of line it holds for. */
  readonly also?: readonly ('summary' | 'skills')[];
  check(bullet: Bullet, context: BulletContext): Iterable<Match>;
}

/** A rule that looks at a summary, or at a line of skills, by itself. */
export interface LineRule extends About {
  readonly appliesTo: 'summary' | 'skills';
  check(line: Bullet, context: BulletContext): Iterable<Match>;
}

/** A match in one bullet of a group: `bullet` is its place in the group. */
export interface GroupMatch extends Match {
  readonly bullet: number;
}

/** A rule that looks at the bullets of one role together. Its examples put one bullet on each line. */
export interface GroupRule extends About {
  readonly appliesTo: 'group';
  check(bullets: readonly Bullet[], contexts: readonly BulletContext[]): Iterable<GroupMatch>;
}

export type Rule = BulletRule | LineRule | GroupRule;

/** A match that asks, over words `from`..`to` of a bullet. */
export function ask(read: ReadBullet, from: number, to: number, message: string, question: string): Match {
  return { span: spanOfWords(read.words, from, to), message, fix: { kind: 'ask', question } };
}

/** A line up to this many words is quoted whole; of a longer one its first clause. */
const shortLine = 12;

/** Where the quote of a bullet's opening ends: the whole of a short line, the first clause of a longer one. */
export function shownEnd({ words, clauses }: ReadBullet): number {
  return words.length <= shortLine ? words.length : Math.max(clauses[0]?.to ?? 1, 1);
}

/** Whether a line tells what made the work matter: a trigger, a cause or a consequence in a clause of its own. */
export function tellsCause({ words }: ReadBullet): boolean {
  return words.some((word) => /^(?:after|because|so|when|where|until|which|that)$/.test(word.lower));
}

/** The words `from`..`to` of a bullet as they are written, in curly quotes, shortened in the middle where long. */
export function quoted(text: string, span: Span): string {
  const own = text.slice(span.start, span.end).replace(/\s+/g, ' ');
  return own.length <= 60 ? `“${own}”` : `“${own.slice(0, 34).trimEnd()} … ${own.slice(-20).trimStart()}”`;
}
