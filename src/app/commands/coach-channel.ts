import type { Command } from '../command.ts';
import { presentCoached } from '../present/channel.ts';
import { Problem } from '../problem.ts';

export const coachChannelCommand: Command = {
  name: 'coach-channel',
  summary: 'Have resume bullets that are posted in this channel reviewed without being asked for.',
  options: [
    {
      name: 'reviews',
      summary: 'On or off, for the channel you ask in.',
      required: true,
      kind: 'choice',
      choices: [
        { value: 'on', label: 'Review what is posted here' },
        { value: 'off', label: 'Answer only when asked' },
      ],
    },
  ],
  takesText: 'reviews',
  admin: true,

  async run({ member, place, values }, { channels }) {
    if (place.private) {
      throw new Problem('not-here', 'Ask for coach-channel in the channel where bullets are to be reviewed.');
    }
    const on = values.reviews === 'on';
    await channels.coach(member, place.channel, on);
    return presentCoached(on);
  },
};
