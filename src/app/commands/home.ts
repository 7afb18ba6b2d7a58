import type { Command, CommandTools } from '../command.ts';
import type { Member } from '../ports.ts';
import { presentHome } from '../present/home.ts';
import { Problem } from '../problem.ts';

/** Reviews on the page: as many as on one of the history's own. */
const shown = 5;

export const homeCommand: Command = {
  name: 'home',
  summary: 'Your start page: how to begin, your newest reviews, what I keep.',
  options: [],
  hidden: true,
  reads: true,
  personal: true,
  unlimited: true,

  async run({ member }, tools) {
    const [history, held] = await Promise.all([
      orSentence(newest(member, tools)),
      orSentence(tools.privacy.holdings(member)),
    ]);
    return presentHome(history, held, tools.textDays);
  },
};

async function newest(member: Member, { history }: CommandTools) {
  // One more than is shown tells whether there are older ones.
  const kept = await history.latest(member, { limit: shown + 1 });
  return { reviews: kept.slice(0, shown), older: kept.length > shown };
}

/** What came of it, or why that cannot be told now: the rest of the page holds without a store. */
async function orSentence<T>(asked: Promise<T>): Promise<T | string> {
  try {
    return await asked;
  } catch (error) {
    if (error instanceof Problem) return error.message;
    throw error;
  }
}
