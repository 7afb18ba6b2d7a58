/** One thing that was measured, as it is printed. */
export interface Figure {
  readonly what: string;
  readonly seen: string;
  /** What it stands beside, measured in the same run: a peer or a floor. */
  readonly beside?: string;
  /** What we hold ourselves to, and whether this run kept it. */
  readonly bar?: { readonly text: string; readonly kept: boolean };
}

/** Something `npm run bench` measures; `name` picks it on the command line. */
export interface Measure {
  readonly name: string;
  readonly title: string;
  run(): Promise<readonly Figure[]>;
}
