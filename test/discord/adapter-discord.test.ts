import { expect } from 'vitest';
import { describeAdapter } from '../adapter-suite.ts';
import { readMessage } from './read.ts';
import { openAlone } from './rig.ts';

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
  async open(answer) {
    const { discord, answered, close } = await openAlone(answer);
    const { channel } = discord.server();
    const user = discord.user();
    await expect.poll(() => discord.gateway.connected()).toBe(1);
    return {
      async ask(command, values) {
        const before = answered();
        discord.slash({ user, channel, name: command, options: values });
        await expect.poll(answered).toBe(before + 1);
        const shown = () => discord.seen(channel, user);
        const bodies = shown().map(({ components }) => components);
        expect(discord.refused).toEqual([]);
        return { text: shown().map(readMessage).join('\n'), wire: JSON.stringify(bodies) };
      },
      close,
    };
  },
});
