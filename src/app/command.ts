import type { Ask, History, Log, Privacy } from './ports.ts';
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
  /** One short sentence for menus, at most 100 characters. */
  readonly summary: string;
  readonly required: boolean;
  /** `text` is free and may be long; `choice` is one of `choices`; `number` is a whole number. */
  readonly kind: 'text' | 'choice' | 'number';
  /** At least one for a `choice`; absent otherwise. */
  readonly choices?: readonly Choice[];
  /** The value used when none is given. */
  readonly default?: string;
}

/** What a command may use besides the question. */
export interface CommandTools {
  readonly history: History;
  readonly privacy: Privacy;
  readonly log: Log;
  /** For how many days the text of a review is kept; 0 for as long as the review. */
  readonly textDays: number;
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
  /** Answered also when no question is left: nobody waits to get help or to leave. */
  readonly unlimited?: true;
  /** Answers the question; `ask.values` hold only this command's options, checked, with defaults filled in. */
  run(ask: Ask, tools: CommandTools): Promise<Reply>;
}
