import type { Source } from './rule.ts';

/** What a fact is about. `dispute`: the guides disagree. `rule` and `measure` are made from the rules and the topics. */
export type FactKind =
  | 'salary'
  | 'market'
  | 'level'
  | 'layout'
  | 'summary'
  | 'bullet'
  | 'project'
  | 'keyword'
  | 'mistake'
  | 'example'
  | 'dispute'
  | 'rule'
  | 'measure';

/** A figure that holds for some years of experience: from the first year of the band to its last, or open. */
export interface Band {
  readonly from: number;
  readonly to: number | null;
  readonly says: string;
}

/** An answer to something that members ask, with whose word it is and from when. */
export interface Fact {
  /** kebab-case, unique. */
  readonly id: string;
  readonly kind: FactKind;
  /** The question it answers, as a heading. */
  readonly asks: string;
  /** Other words for it, lower case: only the search reads them. */
  readonly also: readonly string[];
  /** The answer: one to three sentences. */
  readonly says: string;
  /** More of the answer, as a list. */
  readonly points?: readonly string[];
  /** Figures by years of experience, fewest years first. */
  readonly bands?: readonly Band[];
  /** What the answer must not be taken for. */
  readonly caveat?: string;
  readonly sources: readonly Source[];
  /** From when it is: an ISO date, month or year, as exactly as the source tells. */
  readonly asOf: string;
  /** After so many months it may no longer hold; absent for advice that does not age. */
  readonly goodFor?: number;
  /** Rules that look for this in a resume. */
  readonly rules?: readonly string[];
  /** The only role packs it is true of; absent for every role. */
  readonly roles?: readonly string[];
}
