import type { Source } from './rule.ts';
import type { SkillCategory } from './skill.ts';
import type { Topic } from './topic.ts';

/** The member's level. It changes weights and words, never facts. */
export const levels = ['student', 'junior', 'mid', 'senior'] as const;
export type Level = (typeof levels)[number];

/** A point on which the guides disagree: what each side says, and which this pack follows. */
export interface Setting {
  /** kebab-case, unique in the pack. */
  readonly id: string;
  readonly question: string;
  readonly sides: readonly { readonly says: string; readonly source: Source }[];
  /** What this pack does, in one sentence. */
  readonly choice: string;
}

/** A part of a trade that its postings ask about. */
export interface RoleArea {
  /** kebab-case, unique in the pack. */
  readonly id: string;
  readonly title: string;
  /** A skill of any of these kinds shows it. */
  readonly shownBy: readonly SkillCategory[];
  /** The level from which it is asked for. */
  readonly from: Level;
  /** `core` is asked for almost always, `further` often. */
  readonly weight: 'core' | 'further';
  /** A question for who has done it and does not say so. */
  readonly ask: string;
}

/**
 * What a trade's bullets are judged by. Data only, versioned and dated. The engine's own word lists hold for every
 * trade; a pack adds the words of one.
 */
export interface RolePack {
  /** kebab-case, same as the file name. */
  readonly id: string;
  readonly title: string;
  /** Other names of the role, lower case. */
  readonly aliases: readonly string[];
  readonly version: string;
  /** ISO date on which the pack was last checked against its sources. */
  readonly asOf: string;
  readonly sources: readonly Source[];
  /** Verbs to suggest, past tense, lower case: acts this trade's readers want to see. A hint, never a criterion. */
  readonly verbs: readonly string[];
  /** What bullets of this trade are about, most telling first. */
  readonly topics: readonly Topic[];
  /** Words and phrases, lower case and singular, that only this trade or its neighbours use. A line with none could stand on anybody's resume. */
  readonly signals: readonly string[];
  /** Words that hide the substance in this trade, with what to say instead; on top of the engine's own list. */
  readonly buzzwords: readonly string[];
  /** Toy works that a reader of this trade has seen too often to learn from, lower case: "to-do app". */
  readonly toyProjects: readonly string[];
  /** What postings of this trade ask about. Empty where a trade is too wide to say: then keywords need a posting. */
  readonly areas: readonly RoleArea[];
  readonly settings: readonly Setting[];
}
