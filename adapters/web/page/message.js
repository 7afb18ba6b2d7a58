/** @import { PageCommand } from '../render.ts' */

/**
 * What the member sends, and how the conversation shows it: `said` names the command or the button, `words` is the
 * member's own text. `putBack` writes it into the composer again, to be changed.
 *
 * @typedef {object} Message
 * @property {string} command
 * @property {Readonly<Record<string, string>>} values
 * @property {string} [typed] what was typed after a command's name
 * @property {string} said
 * @property {string} words
 * @property {readonly Upload[]} [files]
 * @property {() => void} [putBack]
 */

/**
 * A file as it is sent.
 *
 * @typedef {{ name: string, size: number, base64: string }} Upload
 */

/** The command for text that names none. */
export const usual = 'review-bullet';

/** The command for files that come without one. */
export const usualForFiles = 'review-resume';

/**
 * The option that the text box is for. A command may take a choice there on other platforms; here that has its own control.
 *
 * @param {PageCommand | undefined} command
 */
export function textOption(command) {
  return command?.options.find(({ name, kind }) => name === command.takesText && kind === 'text');
}

/**
 * Reads what is in the composer: a message, or a sentence that says what is missing. `taken` is the command of the
 * controls in sight, whose `values` count for no other.
 *
 * @param {string} written
 * @param {readonly PageCommand[]} commands
 * @param {PageCommand | undefined} taken
 * @param {Readonly<Record<string, string>>} values
 * @returns {Message | string}
 */
export function readMessage(written, commands, taken, values) {
  const slash = taken?.name === usual ? /^\s*\/([a-z][a-z0-9-]*)(?=\s|$)/i.exec(written) : null;
  if (slash)
    return readSlash(slash[1]?.toLowerCase() ?? '', written.slice(slash[0].length).trim(), commands, taken, values);
  const name = taken?.name ?? usual;
  const words = written.trimEnd();
  const text = textOption(taken)?.name;
  if (words && !text) return `/${name} takes no text. Clear the box first.`;
  const all = words && text ? { ...values, [text]: words } : values;
  return missing(taken, all) ?? { command: name, values: all, said: name === usual ? '' : `/${name}`, words };
}

/**
 * A command typed out. The server reads what follows its name, and a name that no command has is the coach's to answer.
 *
 * @param {string} name
 * @param {string} words
 * @param {readonly PageCommand[]} commands
 * @param {PageCommand | undefined} taken
 * @param {Readonly<Record<string, string>>} values
 * @returns {Message | string}
 */
function readSlash(name, words, commands, taken, values) {
  const command = commands.find((candidate) => candidate.name === name);
  const shown = command && command === taken ? values : {};
  const lacks = words ? undefined : missing(command, shown);
  return lacks ?? { command: name, values: shown, typed: words, said: `/${name}`, words };
}

/**
 * @param {PageCommand | undefined} command
 * @param {Readonly<Record<string, string>>} values
 */
function missing(command, values) {
  const option = command?.options.find(({ name, required }) => required && values[name] === undefined);
  return option && `Still missing: ${option.summary}`;
}
