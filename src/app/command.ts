import type { Form } from './form.ts';
import type { Records } from './ledger.ts';
import type { Ask, Attachment, Documents, Log, Pictures } from './ports.ts';
import type { Reply } from './reply.ts';

/** One value of a choice. `also` holds other ways to type it, lower case; its label is one already. */
export interface Choice {
  readonly value: string;
  readonly label: string;
  readonly also?: readonly string[];
}

/** One value a command takes. Adapters turn it into a slash-command option, a form field or a flag. */
export interface Option {
  /** kebab-case; the key in `Ask.values`. */
  readonly name: string;
  /** What a dialog calls it, at most 45 characters; its name without it. */
  readonly label?: string;
  /** One short sentence for menus, at most 100 characters. */
  readonly summary: string;
  readonly required: boolean;
  /** `text` is free and may be long; `choice` is one of `choices`; `number` is a whole number. */
  readonly kind: 'text' | 'choice' | 'number';
  /** At least one for a `choice`; absent otherwise. */
  readonly choices?: readonly Choice[];
  /** The value used when none is given. */
  readonly default?: string;
  /** For a text that is one line of so many characters at most. */
  readonly maxLength?: number;
}

/** What a command may use besides the question. */
export interface CommandTools extends Records {
  readonly documents: Pick<Documents, 'read' | 'annotate' | 'print'>;
  readonly log: Log;
  /** The bytes of a file of this question. Rejects with a `Problem` for one that is gone, too large or out of reach. */
  readonly download: (ask: Pick<Ask, 'member'>, file: Attachment) => Promise<Uint8Array>;
  /** For how many days the text of a review is kept; 0 for as long as the review. */
  readonly textDays: number;
  /** Null where no pictures can be drawn: then the words alone say it. */
  readonly pictures: Pictures | null;
  /** The moment at which a question is answered. */
  readonly now: () => Date;
  /** Every command, so that help can name them. */
  readonly commands: readonly Command[];
}

/** Something a member can ask, on any platform. Adapters register their commands from the list of these. */
export interface Command {
  /** kebab-case, at most 32 characters: the name typed after the slash. */
  readonly name: string;
  /** One short sentence for menus, at most 100 characters. */
  readonly summary: string;
  readonly options: readonly Option[];
  /** The option that takes text typed without naming an option, if any. */
  readonly takesText?: string;
  /** It reads a file that comes with the question: a sentence for menus, and whether it needs one. */
  readonly takesFile?: { readonly summary: string; readonly required: boolean };
  /** Not in menus and not in help: it is behind a button. */
  readonly hidden?: true;
  /** For whoever runs the community; others are told so. */
  readonly admin?: true;
  /** It reads only, so that it can be answered without being kept first. */
  readonly reads?: true;
  /** It shows or changes what is kept of the member: where others would read the answer it is not given. */
  readonly personal?: true;
  /** It can take seconds: the member sees meanwhile that it is under way. */
  readonly slow?: true;
  /** Answered also when no question is left: nobody waits to get help or to leave. */
  readonly unlimited?: true;
  /** Answers the question; `ask.values` hold only this command's options, checked, with defaults filled in. */
  run(ask: Ask, tools: CommandTools): Promise<Reply>;
  /** The dialog for what is missing. Without it, a dialog is made of the options. Reads only. */
  form?(ask: Ask, tools: CommandTools): Promise<Form>;
  /** Values for an option whose values are the member's own, at most 25, best first. Reads only. */
  suggest?(ask: Ask, option: string, typed: string, tools: CommandTools): Promise<readonly Choice[]>;
}
