import type { Command } from '../command.ts';
import { judgePasted, keepOption, levelOption, roleOption } from '../judge.ts';
import { keepReview } from '../keep-review.ts';
import { maxBullets, maxCharacters } from '../pasted.ts';
import { presentReview } from '../present/review.ts';

export const reviewBulletCommand: Command = {
  name: 'review-bullet',
  summary: 'Get feedback on resume bullets: what works, what to change, and why.',
  options: [
    {
      name: 'text',
      label: 'Your bullets',
      summary: `Your bullets, one a line: up to ${maxBullets}, and ${maxCharacters.toLocaleString('en-US')} characters.`,
      required: true,
      kind: 'text',
    },
    roleOption,
    levelOption,
    keepOption,
  ],
  takesText: 'text',

  async run(ask, tools) {
    const review = judgePasted(ask.values.text ?? '', ask.values);
    return presentReview(review, await keepReview({ review }, ask, tools));
  },
};
