import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { silence } from '../../src/app/present/limit.ts';
import { signingSecret, team } from './credentials.ts';
import { signed } from './deliver.ts';
import { type OpenSlack, openSlack } from './open-slack.ts';

const open: OpenSlack[] = [];
afterEach(async () => {
  for (const one of open.splice(0)) await one.close();
});

async function start() {
  const opened = await openSlack('http', async () => silence);
  open.push(opened);
  const url = `http://127.0.0.1:${opened.adapter.port()}/slack/events`;
  const post = async (body: string, headers: Readonly<Record<string, string>>, to = url): Promise<number> => {
    const given = { 'content-type': 'application/json', ...headers };
    const response = await fetch(to, { method: 'POST', headers: given, body });
    await response.text();
    return response.status;
  };
  return { ...opened, url, post };
}

const body = JSON.stringify({
  type: 'event_callback',
  team_id: team,
  event: { type: 'message', channel: 'D1', channel_type: 'im', ts: '1700000000.000100', user: 'U1', text: 'Built A' },
});

const now = () => Math.floor(Date.now() / 1_000);

describe('a request from whoever says that they are Slack', () => {
  it('is taken with Slack’s signature, and the same again is no second question', async () => {
    const { post, desk } = await start();
    const headers = signed(body, signingSecret);
    expect(await post(body, headers)).toBe(200);
    expect(await post(body, headers)).toBe(200);
    expect(desk.asks).toHaveLength(1);
  });

  it('is refused without it, with another’s, for another body, or long before or after its time', async () => {
    const { post, desk, url } = await start();
    const good = signed(body, signingSecret);
    expect(await post(body, {})).toBe(401);
    expect(await post(body, signed(body, 'another secret'))).toBe(401);
    expect(await post(body.replace('Built A', 'Built B'), good)).toBe(401);
    expect(await post(body, signed(body, signingSecret, now() - 6 * 60))).toBe(401);
    expect(await post(body, signed(body, signingSecret, now() + 6 * 60))).toBe(401);
    expect(await post(body, { ...good, 'x-slack-signature': 'v0=' })).toBe(401);
    expect(await post(body, good, `${url}/else`)).toBe(404);
    expect((await fetch(url)).status).toBe(404);
    expect(desk.asks).toEqual([]);
  });

  it('harms nothing whatever is signed', async () => {
    const { post, desk } = await start();
    for (const text of ['null', '7', '"text"', '[]', '{', '', `${'['.repeat(5_000)}${']'.repeat(5_000)}`]) {
      expect(await post(text, signed(text, signingSecret))).toBeLessThanOrEqual(500);
    }
    const huge = `{"text":"${'x'.repeat(2 * 1024 * 1024)}"}`;
    expect(await post(huge, signed(huge, signingSecret)).catch(() => 413)).toBe(413);
    await fc.assert(
      fc.asyncProperty(fc.json(), async (text) => {
        const wrapped = `{"type":"event_callback","team_id":"T1","event":${text},"authorizations":${text}}`;
        expect(await post(wrapped, signed(wrapped, signingSecret))).toBe(200);
      }),
      { numRuns: 200 },
    );
    expect(await post(body, signed(body, signingSecret))).toBe(200);
    expect(desk.asks).toHaveLength(1);
  });

  it('is proved to be ours when Slack asks whether it is', async () => {
    const { url } = await start();
    const question = JSON.stringify({ type: 'url_verification', challenge: 'c-1' });
    const headers = { 'content-type': 'application/json', ...signed(question, signingSecret) };
    const response = await fetch(url, { method: 'POST', headers, body: question });
    expect(await response.json()).toEqual({ challenge: 'c-1' });
  });
});
