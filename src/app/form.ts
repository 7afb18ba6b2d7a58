import type { Choice } from './command.ts';

/** One thing a dialog asks for. `name` is the option of the command that the answer becomes. */
export type Field = {
  readonly name: string;
  /** At most 45 characters. */
  readonly label: string;
  /** An example or a hint, at most 100 characters; empty for none. */
  readonly hint: string;
  readonly required: boolean;
  /** What stands in it at first; empty for nothing. */
  readonly value: string;
  /** It is left out where there is no room for all: the command does without. */
  readonly spare?: true;
} & (
  | { readonly kind: 'line' | 'lines'; readonly maxLength: number }
  /** One of at most 25. */
  | { readonly kind: 'choice'; readonly choices: readonly Choice[] }
);

/** A dialog: what it asks, and the command that its answers go to together with the values known already. */
export interface Form {
  /** At most 24 characters. */
  readonly title: string;
  /** Plain text above the fields, such as the bullet it is about; empty for none. */
  readonly intro: string;
  /** What it is about, as `intro` says too: for a title, where there is no room for an introduction. */
  readonly about?: string;
  /** One to five, and some more that are `spare`. */
  readonly fields: readonly Field[];
  /** The word on the button, at most 24 characters. */
  readonly submit: string;
  readonly command: string;
  /** At most 80 characters as a query string, so that every platform can carry them. */
  readonly values: Readonly<Record<string, string>>;
}
