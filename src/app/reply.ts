import type { Span } from '../engine/text.ts';
import type { ProblemCode } from './problem.ts';

/** Who may read a reply: only the person who asked, everyone in the thread, or `nobody`, and then nothing is sent. */
export type Audience = 'asker' | 'thread' | 'nobody';

/** A piece of a quoted text to set off. `fault` is evidence for a finding, `praise` the words that do the work. */
export interface Mark extends Span {
  readonly tone: 'fault' | 'praise';
}

/**
 * A next step the asker can take with one press: a command with its values. Nobody else can take it. Chat platforms carry at
 * most 60 characters of command and values as a query string, and leave out an action that is longer, unless it `keeps`.
 */
export interface Action {
  readonly label: string;
  readonly command: string;
  readonly values: Readonly<Record<string, string>>;
  /** The press opens the command's dialog first. */
  readonly form?: true;
  /** Where it is too long to be carried, the reply is kept for some days instead, and the button leads back to it. */
  readonly keeps?: true;
  /** Its answer is one that takes the place of the message with the button: some platforms have to know before they ask. */
  readonly inPlace?: true;
}

/**
 * What a reply is made of. Every text is plain: escaping happens only in an adapter's render.ts, so nothing a member
 * wrote can ping, link or run. A new kind is one line here; the compiler names every renderer to finish.
 */
export type Block =
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'quote'; readonly text: string; readonly marks: readonly Mark[] }
  | {
      /** One finding: the cure, what was found with its evidence, why a reader minds, what to do next, whose advice it is. */
      readonly kind: 'advice';
      readonly title: string;
      readonly says: string;
      readonly why: string;
      readonly next: string;
      readonly source: string;
      readonly action: Action;
    }
  /** Bulleted, or numbered from `from` on. */
  | { readonly kind: 'list'; readonly items: readonly string[]; readonly from?: number }
  | {
      readonly kind: 'meter';
      readonly label: string;
      readonly value: number;
      readonly max: number;
      readonly says: string;
    }
  | { readonly kind: 'more'; readonly label: string; readonly blocks: readonly Block[] }
  | { readonly kind: 'actions'; readonly actions: readonly Action[] }
  /** Something to save: its text goes into the file as it is. `name` is made of letters, digits, dots and hyphens. */
  | { readonly kind: 'file'; readonly name: string; readonly mediaType: string; readonly text: string }
  /** A file that is not text; its bytes in base64. */
  | { readonly kind: 'attachment'; readonly name: string; readonly mediaType: string; readonly base64: string }
  /** A PNG in base64. `alt` says the same in words, and is shown where pictures are not. */
  | { readonly kind: 'picture'; readonly name: string; readonly alt: string; readonly base64: string }
  | { readonly kind: 'note'; readonly text: string };

/** An answer on any platform: an opening, and one thread message for each part of it. */
export interface Reply {
  readonly audience: Audience;
  /** One line that carries the gist, for notifications and for places that show nothing else. */
  readonly summary: string;
  readonly blocks: readonly Block[];
  /** Follow-ups in the same thread: for a critique, one part a bullet. Empty for short answers. */
  readonly parts: readonly (readonly Block[])[];
  /** Set when the question could not be answered: what the person can put right, or `bug` when it is ours. */
  readonly problem?: ProblemCode | 'bug';
  /** Takes the place of the message whose button was pressed, where there was one. */
  readonly inPlace?: true;
  /** Which page of it is wanted, from 1 on. */
  readonly page?: number;
  /** The letter whose page this is: its buttons name that one and not their own. */
  readonly letter?: string;
  /** A sign that work is under way: the answer takes its place. */
  readonly progress?: true;
}
