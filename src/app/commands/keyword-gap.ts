import type { Command, CommandTools } from '../command.ts';
import { compareGiven } from '../compare.ts';
import type { Ask } from '../ports.ts';
import { presentGap } from '../present/gap.ts';
import { Problem } from '../problem.ts';
import { isPosted } from '../shared.ts';

export const keywordGapCommand: Command = {
  name: 'keyword-gap',
  summary: 'See what a posting asks for, and where your resume shows it.',
  options: [
    {
      name: 'posting',
      label: 'The posting',
      summary: 'The whole text of the job posting. I never open links.',
      required: true,
      kind: 'text',
    },
    {
      name: 'resume',
      label: 'Your resume',
      summary: 'Your resume’s text. Without it I take the bullets of your latest review.',
      required: false,
      kind: 'text',
    },
  ],
  takesText: 'posting',

  async run(ask, tools) {
    const { posting = '', resume } = ask.values;
    if (resume?.trim()) return presentGap(compareGiven({ resume, posting }), 'pasted');
    return presentGap(compareGiven({ resume: await latestBullets(ask, tools), posting }), 'latest-review');
  },
};

/** The bullets of the member's newest review, one a line. */
async function latestBullets(ask: Ask, { history }: CommandTools): Promise<string> {
  if (isPosted(ask)) {
    throw new Problem(
      'not-here',
      'Others would read your earlier bullets here. Give your resume’s text as resume, or ask me in private.',
    );
  }
  const { member } = ask;
  const [latest] = await history.latest(member, { limit: 1 });
  if (latest?.review) return latest.review.bullets.map(({ text }) => `- ${text}`).join('\n');
  if (latest) {
    throw new Problem(
      'missing-option',
      'The words of your latest review have been removed, because their time is over. Give your resume’s text as resume, or have your bullets reviewed again.',
    );
  }
  throw new Problem(
    'missing-option',
    'I have no bullets of yours yet. Give your resume’s text as resume, or have your bullets reviewed first.',
  );
}
