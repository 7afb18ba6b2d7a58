import type { Command, CommandTools } from '../command.ts';
import type { Member } from '../ports.ts';
import { type Holdings, presentChoice, presentPrivacy } from '../present/privacy.ts';
import { Problem } from '../problem.ts';

export const privacyCommand: Command = {
  name: 'privacy',
  summary: 'See what I keep of yours, for how long and who can read it. Decide whether I keep it.',
  options: [
    {
      name: 'keep',
      summary: 'Whether to keep your reviews from now on.',
      required: false,
      kind: 'choice',
      choices: [
        { value: 'yes', label: 'Keep my reviews' },
        { value: 'no', label: 'Keep nothing of mine' },
      ],
    },
  ],
  takesText: 'keep',
  unlimited: true,
  personal: true,

  async run({ member, values }, tools) {
    if (values.keep === undefined) return presentPrivacy(await look(member, tools), tools.textDays);
    await tools.privacy.choose(member, values.keep === 'yes');
    return presentChoice(await tools.privacy.holdings(member));
  },
};

/** What is kept, or why that cannot be told now: the rest of the page holds without a store. */
async function look(member: Member, { privacy }: CommandTools): Promise<Holdings | string> {
  try {
    return await privacy.holdings(member);
  } catch (error) {
    if (error instanceof Problem) return error.message;
    throw error;
  }
}
