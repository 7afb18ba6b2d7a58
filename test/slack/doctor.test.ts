import { execFile } from 'node:child_process';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { examineSlack, type SlackCase } from '../../adapters/slack/doctor.ts';
import { manifestOf } from '../../adapters/slack/manifest.ts';
import { coachingScopes, rightsScope, scopes } from '../../adapters/slack/scopes.ts';
import { menuCommands } from '../../src/app/commands.ts';

const log = { info() {}, warn() {}, error() {} };

type Answers = Record<string, (body: URLSearchParams, token: string) => object>;

let server: Server;
let api: string;
let granted: readonly string[];
let answers: Answers;

const well: Answers = {
  'auth.test': (_body, token) =>
    token === 'xoxb-good' ? { ok: true, user: 'proofline', team: 'Bootcamp' } : { ok: false, error: 'invalid_auth' },
  'apps.connections.open': (_body, token) =>
    token === 'xapp-1-A0GOOD-1-good'
      ? { ok: true, url: 'wss://nowhere' }
      : { ok: false, error: 'not_allowed_token_type' },
  'apps.manifest.export': (body, token) =>
    token === 'xoxe.xoxp-good' && body.get('app_id') === 'A0GOOD'
      ? { ok: true, manifest: manifestOf(menuCommands) }
      : { ok: false, error: 'token_expired' },
  'oauth.v2.access': (body) => ({
    ok: false,
    error: body.get('client_secret') === 'good' ? 'invalid_code' : 'bad_client_secret',
  }),
};

beforeEach(async () => {
  granted = scopes;
  answers = { ...well };
  server = createServer(async (request, response) => {
    let text = '';
    for await (const chunk of request) text += chunk;
    const body = new URLSearchParams(text);
    const token = request.headers.authorization?.replace('Bearer ', '') ?? body.get('token') ?? '';
    const answer = answers[request.url?.split('/').at(-1) ?? '']?.(body, token);
    const headers = { 'content-type': 'application/json', 'x-oauth-scopes': granted.join(',') };
    response.writeHead(200, headers).end(JSON.stringify(answer));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  api = `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/`;
});

afterEach(async () => {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});

async function examine(change: Partial<SlackCase> = {}): Promise<string> {
  const subject: SlackCase = {
    api,
    workspaces: { kind: 'one', token: 'xoxb-good' },
    deliveries: { kind: 'socket', appToken: 'xapp-1-A0GOOD-1-good' },
    configToken: 'xoxe.xoxp-good',
    ...change,
  };
  const findings = await examineSlack(subject, { commands: menuCommands, log });
  return findings.map(({ state, says, next = '' }) => `${state}: ${says} ${next}`).join('\n');
}

describe('the doctor', () => {
  it('finds nothing ill in an app made from the manifest', async () => {
    const told = await examine();
    expect(told).toContain('well: SLACK_BOT_TOKEN is accepted: proofline in Bootcamp.');
    expect(told).toContain('well: Events, commands, buttons and pages are set up.');
    expect(told).not.toMatch(/^(?:ill|unknown)/m);
  });

  it('says where to copy a token that Slack does not accept', async () => {
    expect(await examine({ workspaces: { kind: 'one', token: 'xoxb-old' } })).toMatch(
      /ill: Slack does not accept SLACK_BOT_TOKEN \(invalid_auth\)\..*OAuth & Permissions/,
    );
    expect(await examine({ deliveries: { kind: 'socket', appToken: 'xapp-1-A0GOOD-1-old' } })).toMatch(
      /ill: Slack does not accept SLACK_APP_TOKEN.*connections:write/,
    );
    const client = (clientSecret: string) => examine({ workspaces: { kind: 'many', clientId: '1.2', clientSecret } });
    expect(await client('bad')).toMatch(/ill: Slack does not accept SLACK_CLIENT_ID.*Basic Information/);
    expect(await client('good')).toContain('well: SLACK_CLIENT_ID and SLACK_CLIENT_SECRET are accepted.');
    expect(await examine({ configToken: 'old' })).toMatch(/ill: Slack does not accept SLACK_CONFIG_TOKEN/);
  });

  it('names each scope that is missing, and each that is not needed', async () => {
    granted = [...scopes.filter((scope) => scope !== 'im:history'), 'admin'];
    const told = await examine();
    expect(told).toMatch(/ill: The bot lacks im:history\..*Reinstall/);
    expect(told).toMatch(/ill: The bot may do more than it needs to: admin\./);
  });

  it('lets a bot that reads channels know who may switch them on', async () => {
    granted = [...scopes, 'channels:history'];
    expect(await examine()).toContain(`ill: Nobody can switch a channel on without ${rightsScope}.`);
    granted = [...scopes, ...Object.keys(coachingScopes), rightsScope];
    expect(await examine()).not.toMatch(/^(?:ill|unknown)/m);
  });

  it('names the events, commands and switches that the settings lack', async () => {
    const manifest = {
      features: { slash_commands: [{ command: '/review-bullet' }, { command: '/lunch' }] },
      oauth_config: { scopes: { bot: ['channels:history'] } },
      settings: { event_subscriptions: { bot_events: ['message.im', 'app_mention'] } },
    };
    answers['apps.manifest.export'] = () => ({ ok: true, manifest });
    const told = await examine();
    expect(told).toMatch(/the events app_home_opened, app_uninstalled, tokens_revoked, message\.channels\./);
    expect(told).toMatch(/does not know the commands .*\/keyword-gap, .*\/proofline-help/);
    expect(told).toContain('Nothing answers to /lunch.');
    expect(told).toContain('Messages lack Review this message.');
    for (const page of ['Socket Mode', 'Interactivity & Shortcuts', 'App Home', 'Event Subscriptions']) {
      expect(told).toContain(`under “${page}”`);
    }
  });

  it('says what to compare by hand where it cannot look', async () => {
    expect(await examine({ configToken: null })).toMatch(/unknown: .*“Socket Mode” is switched on.*message\.im/);
    expect(await examine({ deliveries: { kind: 'http' } })).toMatch(/unknown: .*\/slack\/events/);
  });

  it('does not take a network that is down for a token that is wrong', async () => {
    const told = await examine({ api: 'http://127.0.0.1:9/api/' });
    expect(told).toContain('unknown: Slack cannot be reached from here.');
    expect(told).not.toMatch(/^ill/m);
  });

  it('prints what it found, each with its next step, and ends with 1 when something is wrong', {
    timeout: 120_000,
  }, async () => {
    const program = join(import.meta.dirname, '../../src/doctor.ts');
    const run = (environment: Record<string, string>) =>
      promisify(execFile)(process.execPath, ['--import', 'tsx', program], {
        env: { PATH: process.env.PATH ?? '', ...environment },
      }).catch((error: { stdout: string; code: number }) => error);
    const slack = { SLACK_API_URL: api, SLACK_BOT_TOKEN: 'xoxb-old', SLACK_APP_TOKEN: 'xapp-1-A0GOOD-1-good' };
    expect(await run(slack)).toMatchObject({
      code: 1,
      stdout: expect.stringMatching(/^✗ Slack does not accept SLACK_BOT_TOKEN.*\n {2}→ .*\n✓ SLACK_APP_TOKEN.*\n\? /),
    });
    expect(await run({ SLACK_APP_TOKEN: 'mine' })).toMatchObject({ code: 2, stdout: expect.stringContaining('xapp-') });
    expect(await run({})).toMatchObject({ stdout: expect.stringContaining('Slack is not set up.') });
  });
});
