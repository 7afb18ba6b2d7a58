import type { Command } from '../command.ts';
import { presentForgetQuestion, presentForgotten } from '../present/forget.ts';

export const forgetMeCommand: Command = {
  name: 'forget-me',
  summary: 'Delete everything I keep of yours.',
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
  unlimited: true,
  personal: true,

  async run(ask, { privacy }) {
    if (ask.values.confirm !== 'yes') return presentForgetQuestion();
    return presentForgotten(await privacy.forget(ask.member));
  },
};
