import type { Command, Option } from './command.ts';
import { commands } from './commands.ts';

/** A question as a person types it, read into the command and its values. */
export interface Typed {
  readonly command: string;
  readonly values: Readonly<Record<string, string>>;
}

/** What plain text without a command means: pasting a bullet is enough to have it reviewed. */
const plainCommand = 'review-bullet';

/**
 * Reads what a person typed in a chat: `/history 2`, `/review-bullet level:junior Built …`, or bullets alone. Options are
 * `name:value` right after the command; what follows them is the text. A name can be of several words: it ends with its line, or
 * with a quotation mark where it began with one. Whether the values are right is the coach's to say.
 */
export function readTyped(line: string): Typed {
  const slash = /^\s*\/([a-z][a-z-]*)(?=\s|$)/i.exec(line);
  const name = slash?.[1]?.toLowerCase() ?? plainCommand;
  return { command: name, values: readTypedValues(name, slash ? line.slice(slash[0].length) : line) };
}

/** The values typed after a command's name, as a slash command gives them. */
export function readTypedValues(name: string, typed: string): Readonly<Record<string, string>> {
  const command = commands.find((candidate) => candidate.name === name);
  if (!command) return {};
  const values: Record<string, string> = {};
  let rest = typed;
  for (let option = leadingOption(command, rest); option; option = leadingOption(command, rest)) {
    values[option.name] = option.value;
    rest = rest.slice(option.length);
  }
  // Text after a command that takes none is kept all the same, for the coach to refuse.
  if (rest.trim()) values[command.takesText ?? 'text'] ??= rest.trim();
  return values;
}

/** `name:value` at the start of a text. Free text is never given this way, so that a bullet may hold any colon. */
function leadingOption(
  command: Command,
  text: string,
): { readonly name: string; readonly value: string; readonly length: number } | undefined {
  const name = /^\s*([a-z]+):/i.exec(text)?.[1]?.toLowerCase();
  const typedThisWay = ({ kind, name: known }: Option) =>
    known === name && (kind !== 'text' || known !== command.takesText);
  const option = command.options.find(typedThisWay);
  if (name === undefined || !option) return undefined;
  const value = option.maxLength === undefined ? /^\s*[a-z]+:(\S+)/i : nameValue;
  const match = value.exec(text);
  return match ? { name, value: (match[1] ?? match[2] ?? '').trim(), length: match[0].length } : undefined;
}

/** What a member named something: in quotation marks, or up to the end of the line or the next option. */
const nameValue = /^\s*[a-z]+:(?:\s*["“”]([^"“”\n]+)["“”]|[^\S\n]*(\S[^\n]*?)(?=\s+[a-z]+:\S|\s*(?:\n|$)))/i;
