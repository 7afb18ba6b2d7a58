import { expect } from 'vitest';
import { describeAdapter } from '../adapter-suite.ts';
import { readMessage } from './read.ts';
import { openAlone } from './rig.ts';
import type { Message } from './world.ts';

/** The words on buttons and those for pictures are read as they are: in them Discord gives nothing a meaning. */
const plain = (key: string, value: unknown) => (key === 'label' || key === 'description' ? undefined : value);

describeAdapter({
  name: 'Discord',
  // Escapes stand before everything that Discord gives a meaning to; in JSON each is two backslashes.
  never: [
    /(?<!\\)[<>](?:[@#!:/t]|script|img)/,
    /(?<!\\)@(?:everyone|here)/,
    /(?<!\\)\]\(/,
    /https?:\/\/example\.com/,
    /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/,
    /\\u00[01][0-9a-f]|\\u20[26]|\\ud[89a-f]/i,
  ],
  ways: ['in a direct message', 'as the option of a slash command'],
  async open(answer) {
    const { adapter, discord, answered, close } = await openAlone(answer);
    const { channel } = discord.server();
    const user = discord.user();
    await expect.poll(() => discord.gateway.connected()).toBe(1);
    let place = channel;
    let said: Message | undefined;
    const shown = () => discord.seen(place, user).filter(({ bot }) => bot);
    const seen = async (before: number) => {
      await expect.poll(answered).toBe(before + 1);
      expect(discord.refused).toEqual([]);
      const bodies = shown().map(({ components }) => components);
      return { text: shown().map(readMessage).join('\n'), wire: JSON.stringify(bodies, plain) };
    };
    return {
      ask(command, values) {
        const before = answered();
        // What can be said in a message is, so that it can be edited.
        const { text, ...rest } = values;
        if (command === 'review-bullet' && text !== undefined && Object.keys(rest).length === 0) {
          place = discord.directOf(user);
          said = discord.say({ user, content: text });
        } else discord.slash({ user, channel: place, name: command, options: values });
        return seen(before);
      },
      adapters: [adapter],
      upload(way, file) {
        const before = answered();
        if (way === 'in a direct message') {
          place = discord.directOf(user);
          discord.say({ user, content: '', files: [file] });
        } else discord.slash({ user, channel: place, name: 'review-resume', file });
        return seen(before);
      },
      press(label) {
        const before = answered();
        const last = shown().at(-1);
        if (!last) throw new Error('There is no answer.');
        discord.press(last, label, user);
        return seen(before);
      },
      edit(_command, { text = '' }) {
        const before = answered();
        if (!said) throw new Error('Nothing was said.');
        discord.edit(said, text);
        return seen(before);
      },
      close,
    };
  },
});
