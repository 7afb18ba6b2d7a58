import type { Command } from '../command.ts';
import { presentCommandHelp, presentHelp, presentPrivacy } from '../present/help.ts';
import { Problem } from '../problem.ts';

export const helpCommand: Command = {
  name: 'help',
  summary: 'See what you can ask, how to ask it, and who can read it.',
  options: [
    {
      name: 'topic',
      summary: 'A command’s name, or privacy. Leave it out for everything.',
      required: false,
      kind: 'text',
    },
  ],
  takesText: 'topic',

  async run(ask, { commands }) {
    const topic = ask.values.topic?.trim().toLowerCase().replace(/^\//, '');
    if (!topic) return presentHelp(commands);
    if (topic === 'privacy') return presentPrivacy();
    const command = commands.find(({ name }) => name === topic);
    if (command) return presentCommandHelp(command);
    const topics = [...commands.map(({ name }) => name), 'privacy'].join(', ');
    throw new Problem('not-found', `I have no help on that. I can tell you about: ${topics}.`);
  },
};
