import { webApi } from '@slack/bolt';
import { expect, it } from 'vitest';
import { drawSlack } from '../../adapters/slack/render.ts';
import { sendMessage } from '../../adapters/slack/send.ts';
import type { Address } from '../../src/app/ports.ts';

const to: Address = {
  key: 'a-letter-0',
  member: { platform: 'slack', community: 'T0BOOTCAMP', id: 'U0ADA' },
  place: { channel: 'D0ADA', thread: null, private: true },
  first: null,
  edits: null,
  back: null,
};

it.each(['invalid_blocks', 'msg_blocks_too_long'])(
  'a member gets the words alone when Slack says %s',
  async (error) => {
    const posted: unknown[] = [];
    const call = async (_community: string, _method: string, args: Readonly<Record<string, unknown>>) => {
      if ((args.blocks as unknown[]).length > 0) throw new webApi.WebAPIPlatformError({ ok: false, error });
      posted.push(args.text);
      return { ok: true, ts: '1700000000.000100' };
    };
    const blocks = [{ kind: 'paragraph', text: 'Open with what you did' } as const];
    const [message] = drawSlack({ audience: 'asker', summary: 'The gist', blocks, parts: [] }, 'a-letter');
    if (!message) throw new Error('Nothing was drawn.');
    const tools = { api: 'https://slack.com/api/', call };
    const sent = await sendMessage(message, to, tools, new AbortController().signal);
    expect(sent).toEqual({ kind: 'sent', id: '1700000000.000100' });
    expect(posted).toEqual(['Open with what you did']);
  },
);
