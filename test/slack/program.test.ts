import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { freePort, takenPort } from '../ports.ts';
import { killProoflines, startProofline } from '../proofline-process.ts';
import { appToken, botToken, signingSecret } from './credentials.ts';
import { readable, slackMember } from './member.ts';
import { type Slack, startSlack } from './slack.ts';

const home = mkdtempSync(join(tmpdir(), 'proofline-slack-'));
const open: Slack[] = [];

afterEach(async () => {
  killProoflines();
  for (const slack of open.splice(0)) await slack.close();
});
afterAll(() => {
  rmSync(home, { recursive: true, force: true });
});

const start = (variables: Readonly<Record<string, string>>) =>
  startProofline(mkdtempSync(join(home, 'data-')), variables);

const resume = {
  id: 'F0RESUME',
  name: 'resume.txt',
  title: 'resume.txt',
  mimetype: 'text/plain',
  bytes: Buffer.from(`Nora Quill
nora.quill@example.org

Experience
Backend Engineer, Tidewater Charts, 2021 - 2024
- Cut the nightly import from 50 min to 4 min by sorting the tide tables first
- Responsible for the booking service

Skills
Python, PostgreSQL, Docker
`),
};

async function openDouble(): Promise<Slack> {
  const slack = await startSlack();
  open.push(slack);
  return slack;
}

describe('Proofline in Slack', { timeout: 180_000 }, () => {
  it.each(['socket', 'http'])('reviews a bullet from end to end by %s, and turns its buttons', async (mode) => {
    const slack = await openDouble();
    const port = await freePort();
    const deliveries =
      mode === 'socket'
        ? { SLACK_APP_TOKEN: appToken }
        : { SLACK_SIGNING_SECRET: signingSecret, SLACK_PORT: String(port) };
    if (mode === 'http') {
      slack.out.target = { kind: 'http', urls: [`http://127.0.0.1:${port}/slack/events`], secret: signingSecret };
    }
    const proofline = start({ SLACK_API_URL: slack.api, SLACK_BOT_TOKEN: botToken, ...deliveries });
    await proofline.listening;
    const ana = slackMember(slack, `U0ANA${mode.toUpperCase()}`);
    const did = await ana.say(ana.direct(), 'Responsible for the nightly import of tide tables');
    expect(did.acknowledged).toBe(true);
    await expect.poll(() => ana.seen().length, { timeout: 20_000 }).toBe(1);
    const [critique] = ana.seen();
    expect(readable(critique as never)).toContain('Responsible for');
    await ana.press('Why? 1');
    await expect.poll(() => ana.seen().length, { timeout: 20_000 }).toBe(2);
    await ana.press('Rewrite with me');
    await expect.poll(() => ana.modal()?.type, { timeout: 20_000 }).toBe('modal');
    await ana.submit({
      'What did you do about it yourself?': 'sorted the tide tables first',
      'What was different afterwards?': 'the import went from 50 min to 4 min',
      'How shall I name the parts?': 'star',
    });
    await expect.poll(() => ana.seen().length, { timeout: 20_000 }).toBe(3);
    expect(readable(ana.seen()[2] as never)).toContain('Action:');
    await ana.press('As XYZ');
    await expect.poll(() => readable(ana.seen()[2] as never), { timeout: 20_000 }).toContain('Z, by doing:');
    await ana.press('Review line 1');
    await expect.poll(() => ana.seen().length, { timeout: 20_000 }).toBe(4);
    expect(readable(ana.seen()[3] as never)).toContain('1 bullet: strong');
    await ana.press('Change my answers', ana.seen()[2]);
    await expect.poll(() => JSON.stringify(ana.modal()), { timeout: 20_000 }).toContain('sorted the tide tables first');
    await ana.edit(ana.direct(), did.ts, 'Cut the nightly import of tide tables from 50 min to 4 min');
    await expect.poll(() => readable(ana.seen()[0] as never), { timeout: 20_000 }).toContain('50 min');
    await ana.say(ana.direct(), 'My resume', { files: [resume] });
    await expect.poll(() => ana.seen().map(readable).join('\n'), { timeout: 40_000 }).toContain('Tidewater');
    await ana.openHome();
    await expect.poll(() => ana.home()?.type, { timeout: 20_000 }).toBe('home');
    proofline.child.kill('SIGTERM');
    const { code, err } = await proofline.ended;
    expect(code).toBe(0);
    expect(err).not.toMatch(/tide tables|Quill|xoxb-|xapp-/);
    expect(slack.refused).toEqual([]);
  });

  it('does not start with a token that Slack does not accept, and says which', async () => {
    const slack = await openDouble();
    const PROOFLINE_DATA = mkdtempSync(join(home, 'data-'));
    const wrongBot = await start({
      PROOFLINE_DATA,
      SLACK_API_URL: slack.api,
      SLACK_BOT_TOKEN: 'xoxb-wrong',
      SLACK_APP_TOKEN: appToken,
    }).ended;
    expect(wrongBot).toMatchObject({ code: 2, err: expect.stringContaining('does not accept SLACK_BOT_TOKEN') });
    const wrongApp = await start({
      PROOFLINE_DATA,
      SLACK_API_URL: slack.api,
      SLACK_BOT_TOKEN: botToken,
      SLACK_APP_TOKEN: 'xapp-wrong',
    }).ended;
    expect(wrongApp).toMatchObject({ code: 2, err: expect.stringContaining('does not accept SLACK_APP_TOKEN') });
    expect(wrongBot.err + wrongApp.err).not.toMatch(/wrong/);
  });

  it('does not start where the port for Slack is taken, and says so', async () => {
    const slack = await openDouble();
    const { port, free } = await takenPort();
    const { code, err } = await start({
      SLACK_API_URL: slack.api,
      SLACK_BOT_TOKEN: botToken,
      SLACK_SIGNING_SECRET: signingSecret,
      SLACK_PORT: String(port),
    }).ended;
    free();
    expect({ code, err }).toEqual({
      code: 4,
      err: `Port ${port} is taken by another program. Stop that one, or set SLACK_PORT to a free port.\n`,
    });
  });
});
