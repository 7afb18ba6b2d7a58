import type { Command } from '../command.ts';
import { presentForgetQuestion, presentForgotten } from '../present/forget.ts';

export const forgetMeCommand: Command = {
  name: 'forget-me',
  summary: 'Delete every review I keep of yours.',
  options: [
    {
      name: 'confirm',
      summary: 'Say yes to delete. Without it I only ask whether you are sure.',
      required: false,
      kind: 'choice',
      choices: [{ value: 'yes', label: 'Yes, delete everything' }],
    },
  ],
  takesText: 'confirm',

  async run(ask, { history }) {
    if (ask.values.confirm !== 'yes') return presentForgetQuestion();
    return presentForgotten(await history.forget(ask.member));
  },
};
