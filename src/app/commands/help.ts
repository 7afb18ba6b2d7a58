import type { Command } from '../command.ts';
import { presentCommandHelp, presentHelp } from '../present/help.ts';
import { Problem } from '../problem.ts';

export const helpCommand: Command = {
  name: 'help',
  summary: 'See what you can ask, how to ask it, and who can read it.',
  options: [
    {
      name: 'topic',
      summary: 'A command’s name. Leave it out for everything.',
      required: false,
      kind: 'text',
    },
  ],
  takesText: 'topic',
  reads: true,
  unlimited: true,

  async run(ask, { commands, textDays }) {
    const topic = ask.values.topic?.trim().toLowerCase().replace(/^\//, '');
    const menu = commands.filter(({ hidden }) => !hidden);
    if (!topic) return presentHelp(menu, textDays);
    const command = menu.find(({ name }) => name === topic);
    if (command) return presentCommandHelp(command);
    const topics = menu.map(({ name }) => name).join(', ');
    throw new Problem('not-found', `I have no help on that. I can tell you about: ${topics}.`);
  },
};
