/** What a skill is part of, in the order a report shows it. The first seven groups are the guides' own. */
export const skillCategories = [
  'language',
  'framework',
  'api',
  'database',
  'security',
  'testing',
  'cloud',
  'caching',
  'async',
  'observability',
  'delivery',
  'architecture',
  'data',
  'ml',
  'frontend',
  'mobile',
  'systems',
  'practices',
  'tools',
] as const;
export type SkillCategory = (typeof skillCategories)[number];

/** Marks names that are also plain words, people, towns or employers, so that only their context can tell. */
export interface Ambiguity {
  /**
   * `case`: written as in `words` it counts, unless something speaks against it. `context`: even then something must
   * speak for it, such as a neighbouring skill or a cue.
   */
  readonly needs: 'case' | 'context';
  /** The names or aliases in doubt, written as people write the skill; `all` of them for concepts that are plain words. */
  readonly words: readonly string[] | 'all';
  /** Words that, close by in the same sentence, speak for the skill. */
  readonly cues?: readonly string[];
  /** Phrases that hold the name and mean something else: "go to market". */
  readonly vetoes?: readonly string[];
  /** Also a company that a posting may name as an employer, customer or investor. */
  readonly employer?: true;
}

/** One skill or concept as it is written in the data. Plurals, versions and joined spellings are understood by the matcher. */
export interface SkillEntry {
  /** The name a report shows; unique, and itself searched for. */
  readonly name: string;
  /** The full term behind an acronym, where the name is the acronym. */
  readonly spelledOut?: string;
  readonly aliases?: readonly string[];
  /** What anyone who has this skill also has: Django proves Python. Never the other way round. */
  readonly parents?: readonly string[];
  /** What kind of thing it is, in words a member reads. Skills of one family carry over to each other in part. */
  readonly family?: string;
  /** Too general to be asked for by itself: found and shown, but never counted as a gap. */
  readonly broad?: true;
  readonly ambiguous?: Ambiguity;
}

export interface Skill extends SkillEntry {
  readonly category: SkillCategory;
}
