import type { Tier } from './evidence.ts';
import type { Level, RolePack } from './role.ts';
import type { Slots } from './slots.ts';
import type { Bullet, Span } from './text.ts';

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

/** What a rule may look at besides the bullet: the reading made of it, and for whom it is judged. */
export interface BulletContext {
  readonly slots: Slots;
  readonly tier: Tier;
  readonly pack: RolePack;
  readonly level: Level;
}

export interface BulletRule extends About {
  readonly appliesTo: 'bullet';
  check(bullet: Bullet, context: BulletContext): Iterable<Match>;
}
