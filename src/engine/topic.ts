/**
 * What a bullet can be about, with the questions that only its writer can answer. A topic asks for the fact that a
 * reader of that trade would look for; it never proposes one.
 */
export interface Topic {
  /** kebab-case, same as the file name. */
  readonly id: string;
  readonly title: string;
  /** Words and phrases, lower case and singular, that tell that a bullet is about this. */
  readonly cues: readonly string[];
  readonly asks: {
    /** For a bullet that names no mechanism: how it was done, or what exactly was changed. */
    readonly how: string;
    /** For a bullet that names no result: what was different afterwards, and for whom. */
    readonly result: string;
    /** For a bullet with no size: how much, how many, how often. */
    readonly scale: string;
  };
  /** Figures such a bullet could state, most telling first, each two to five words: "p95 latency before and after". */
  readonly measures: readonly string[];
}
