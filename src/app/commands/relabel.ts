import type { Command } from '../command.ts';
import { rewriteCommand } from './rewrite.ts';

export const relabelCommand: Command = {
  name: 'relabel',
  summary: 'Show the same lines with their parts named otherwise.',
  options: rewriteCommand.options,
  takesText: 'text',
  hidden: true,

  async run(ask, tools) {
    return { ...(await rewriteCommand.run(ask, tools)), inPlace: true };
  },
};
