import { followPress, pressCommandName } from '../carried.ts';
import type { Command } from '../command.ts';
import { checkMay } from '../may.ts';
import { Problem } from '../problem.ts';
import { readValues } from '../values.ts';

export const pressCommand: Command = {
  name: pressCommandName,
  summary: 'Do what a button says whose values are too long for it to carry.',
  options: [
    { name: 'letter', summary: 'The answer that the button stands in.', required: true, kind: 'text' },
    { name: 'button', summary: 'Which of its buttons.', required: true, kind: 'number' },
  ],
  hidden: true,

  async run(ask, tools) {
    const meant = await followPress(ask, tools.letters);
    const command = tools.commands.find(({ name }) => name === meant.command);
    if (!command) throw new Problem('unknown-command', 'I don’t do that any more. Ask for help to see what I can do.');
    checkMay(command, meant);
    return command.run({ ...meant, values: readValues(command, meant.values) }, tools);
  },
};
