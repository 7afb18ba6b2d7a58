import type { Action } from '../../src/app/reply.ts';

/** What a pressed button says: who may press it, and the command with its values. */
export interface Pressed {
  readonly asker: string;
  /** What the press does: asks, opens the command's dialog first, or lets the answer take the place of the message. */
  readonly kind: 'ask' | 'form' | 'place';
  readonly command: string;
  readonly values: Readonly<Record<string, string>>;
}

/** The longest query string that a button carries, as promised to commands. */
const longestQuery = 60;

/**
 * A button's id without its asker, or null where the action is too long to be carried. `ordinal` makes it unique in its
 * message, as Discord asks for.
 */
export function buttonId({ command, values, form, inPlace }: Action, ordinal: number): string | null {
  const query = queryOf(command, values);
  const kind = form ? 'f' : inPlace ? 'p' : 'a';
  return query.length > longestQuery ? null : `${kind}.${ordinal.toString(36)}.${query}`;
}

/** The id as it is sent: nobody but the asker may press it. */
export function ownedId(id: string, asker: string): string {
  return `${asker}.${id}`;
}

export function readButtonId(id: string): Pressed | null {
  const match = /^(\w{1,20})\.([afp])\.[0-9a-z]{1,2}\.([a-z-]+)(?:\?(.*))?$/s.exec(id);
  if (!match) return null;
  const [, asker = '', letter, command = '', query = ''] = match;
  const kind = letter === 'f' ? 'form' : letter === 'p' ? 'place' : 'ask';
  return { asker, kind, command, values: valuesOf(query) };
}

/** `history?page=2`. */
export function queryOf(command: string, values: Readonly<Record<string, string>>): string {
  const query = new URLSearchParams(values).toString();
  return query === '' ? command : `${command}?${query}`;
}

export function valuesOf(query: string): Readonly<Record<string, string>> {
  return Object.fromEntries(new URLSearchParams(query));
}
