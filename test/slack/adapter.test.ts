import { expect } from 'vitest';
import { describeAdapter } from '../adapter-suite.ts';
import type { Delivered } from './deliver.ts';
import { readable } from './member.ts';
import { modes, openSlack } from './open-slack.ts';

/** Slack reads markup in the text of a message and where a text says that it is `mrkdwn`; nowhere else. */
const read = '(?<!"type":"(?:plain_)?text",)"text":"(?:[^"\\\\]|\\\\.)*';

/** What would ping somebody, link somewhere, or be markup that is not ours. */
const live = [
  new RegExp(`${read}<[@#!]`),
  new RegExp(`${read}<(?:https?|mailto|javascript):`, 'i'),
  /"type":"(?:user|usergroup|channel|broadcast|link)"/,
  /"type":"mrkdwn","text":"(?!In the quotes: `worth changing` and \*doing the work\*")/,
  /"(?:unfurl_links|unfurl_media|link_names|mrkdwn)":true/,
];

for (const mode of modes) {
  describeAdapter({
    name: mode === 'socket' ? 'Slack Socket Mode' : 'Slack HTTP',
    ways: ['in a direct message', 'with a mention in a channel'],
    async open(answer) {
      const { adapter, slack, desk, ana, channel, close } = await openSlack(mode, answer);
      let shown = 0;
      let ts = '';
      const after = async (did: Promise<Delivered>) => {
        const calls = slack.calls.length;
        expect((await did).acknowledged).toBe(true);
        await desk.settled();
        const wire = slack.calls.slice(calls).map(({ args }) => JSON.stringify({ ...args, token: '' }));
        return { text: ana.seen().slice(shown).map(readable).join('\n'), wire: wire.join('\n') };
      };
      return {
        ask(command, values) {
          shown = ana.seen().length;
          const { text = '', ...named } = values;
          const options = Object.entries(named).map(([name, value]) => `${name}:${value} `);
          // Bullets alone are said in a direct message, so that they can be edited.
          if (command !== 'review-bullet' || options.length > 0) {
            return after(ana.command(channel, `/${command}`, `${options.join('')}${text}`));
          }
          const said = ana.say(ana.direct(), text);
          return after(
            said.then((did) => {
              ts = did.ts;
              return did;
            }),
          );
        },
        adapters: [adapter],
        upload(way, { name, bytes }) {
          shown = ana.seen().length;
          const file = { id: slack.world.id('F'), name, title: name, mimetype: 'application/octet-stream', bytes };
          const inChannel = way === 'with a mention in a channel';
          return after(
            inChannel
              ? ana.say(channel, '@proofline', { files: [file] })
              : ana.say(ana.direct(), '', { files: [file] }),
          );
        },
        press: (label) => after(ana.press(label)),
        edit: (_command, { text = '' }) => after(ana.edit(ana.direct(), ts, text)),
        async close() {
          await close();
          expect(slack.refused).toEqual([]);
        },
      };
    },
    never: live,
  });
}
