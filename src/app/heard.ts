import { commands } from './commands.ts';
import { readTyped, type Typed } from './typed.ts';

/** The command that reads a file. */
const fileCommand = 'review-resume';

/** What a message means that was written to the coach without a slash: a file, the name of a command alone, or bullets. */
export function readHeard(text: string, files: number): Typed {
  if (files > 0) return { command: fileCommand, values: {} };
  const word = text.trim().toLowerCase();
  const named = commands.some(({ name, hidden }) => name === word && !hidden);
  return readTyped(named ? `/${word}` : text);
}
