/** What kind of thing the person can put right. Scripts read these codes; people read the sentence. */
export type ProblemCode =
  | 'unknown-command'
  | 'missing-option'
  | 'bad-option'
  | 'empty-text'
  | 'too-long'
  | 'not-text'
  | 'not-found'
  | 'try-again'
  | 'too-fast'
  | 'cannot-open'
  | 'not-allowed'
  | 'not-here';

/**
 * Something the person can put right. Its message is a whole sentence that says what to do and holds none of the
 * person's own text. Anything else thrown is a bug: it is logged, and the person gets one apology.
 */
export class Problem extends Error {
  override readonly name = 'Problem';
  readonly code: ProblemCode;

  constructor(code: ProblemCode, message: string) {
    super(message);
    this.code = code;
  }
}
