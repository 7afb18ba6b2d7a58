import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Install, openInstall } from '../../adapters/slack/install.ts';
import { type Listener, openListener } from '../../adapters/slack/listener.ts';
import { scopes } from '../../adapters/slack/scopes.ts';
import type { Member } from '../../src/app/ports.ts';
import { memoryVault } from '../memory-vault.ts';
import { type Authority, openAuthority } from './authority.ts';

type Rows = NonNullable<Parameters<typeof memoryVault>[0]>;
type Community = Pick<Member, 'platform' | 'community'>;

const events: [string, object | undefined][] = [];
const note = (event: string, fields?: object) => void events.push([event, fields]);
const log = { info: note, warn: note, error: note };

let authority: Authority;
let rows: Rows;
let install: Install;
let listener: Listener;
let joined: string[];

const openApp = () =>
  openInstall({ clientId: 'client', clientSecret: 'secret', api: authority.api }, { vault: memoryVault(rows), log });

beforeEach(async () => {
  authority = await openAuthority();
  rows = new Map();
  joined = [];
  events.length = 0;
  install = openApp();
  const door = { joined: async ({ community }: Community) => void joined.push(community) };
  const config = { host: '127.0.0.1', port: 0, signingSecret: 'a secret' };
  listener = openListener(config, async () => {}, { log, install: install.receiver(door) });
  await listener.start();
});

afterEach(async () => {
  await listener.stop();
  await authority.close();
});

const get = (path: string, cookie = '') =>
  fetch(`http://127.0.0.1:${listener.port()}${path}`, { redirect: 'manual', headers: { cookie } });

/** What a browser knows after it opened the install link. */
async function begin(): Promise<{ readonly cookie: string; readonly state: string; readonly link: URL }> {
  const response = await get('/slack/install');
  expect(response.status).toBe(302);
  const link = new URL(response.headers.get('location') ?? '');
  const cookie = response.headers.get('set-cookie')?.split(';')[0] ?? '';
  return { cookie, state: link.searchParams.get('state') ?? '', link };
}

const comeBack = ({ cookie, state }: { cookie: string; state: string }, code: string) =>
  get(`/slack/oauth_redirect?${new URLSearchParams({ code, state })}`, cookie);

async function installIn(owner: string, options?: Parameters<Authority['codeFor']>[1]): Promise<void> {
  const response = await comeBack(await begin(), authority.codeFor(owner, options));
  expect(response.status).toBe(200);
}

describe('whoever installs the app', () => {
  it('is led to Slack with the least scopes, and is told what to do when it is done', async () => {
    const { link } = await begin();
    expect(link.searchParams.get('scope')?.split(',')).toEqual([...scopes]);
    const response = await comeBack(await begin(), authority.codeFor('T0ONE'));
    expect(response.status).toBe(200);
    expect(await response.text()).toContain('Go back to Slack');
    expect(joined).toEqual(['T0ONE']);
    expect(await install.tokens.of('T0ONE')).toBe(authority.grants[0]?.token);
  });

  it('can use a link once', async () => {
    const began = await begin();
    await comeBack(began, authority.codeFor('T0ONE'));
    const response = await comeBack(began, authority.codeFor('T0TWO'));
    expect(response.status).toBe(400);
    expect(await response.text()).toContain('was not installed');
    expect(await install.tokens.of('T0TWO')).toBeNull();
  });

  it('cannot be sent back by somebody else’s link', async () => {
    const [mine, theirs] = [await begin(), await begin()];
    const response = await comeBack({ ...mine, state: theirs.state }, authority.codeFor('T0ONE'));
    expect(response.status).toBe(400);
    expect(await install.tokens.of('T0ONE')).toBeNull();
  });

  it('is told when they said no, and nothing is kept', async () => {
    const { cookie, state } = await begin();
    const response = await get(`/slack/oauth_redirect?error=access_denied&state=${state}`, cookie);
    expect(response.status).toBe(400);
    expect(await response.text()).toContain('Nothing has changed');
    expect(joined).toEqual([]);
  });

  it('leaves no token, code or state in the log', async () => {
    await installIn('T0ONE');
    await comeBack(await begin(), 'a-wrong-code');
    const written = JSON.stringify(events);
    expect(written).toContain('slack-installed');
    expect(written).not.toMatch(/xox|code-|a-wrong-code/);
  });
});

describe('the token of a workspace', () => {
  it('is nobody else’s', async () => {
    await installIn('T0ONE');
    await installIn('T0TWO');
    expect(await install.tokens.of('T0ONE')).toBe(authority.grants[0]?.token);
    expect(await install.tokens.of('T0TWO')).toBe(authority.grants[1]?.token);
    expect(await install.tokens.of('T0THREE')).toBeNull();
  });

  it('is the new one after the app was installed again', async () => {
    await installIn('T0ONE');
    await installIn('T0ONE');
    expect(await install.tokens.of('T0ONE')).toBe(authority.grants[1]?.token);
  });

  it('is renewed once, however many processes need it at the same time', async () => {
    await installIn('T0ONE', { seconds: 60 });
    const shared = memoryVault(rows);
    const app = { clientId: 'client', clientSecret: 'secret', api: authority.api };
    const processes = Array.from({ length: 4 }, () => openInstall(app, { vault: shared, log }));
    const given = await Promise.all(Array.from({ length: 20 }, (_, index) => processes[index % 4]?.tokens.of('T0ONE')));
    expect(new Set(given)).toEqual(new Set([authority.grants[0]?.token]));
    expect(authority.renewals).toBe(1);
  });

  it('is renewed when Slack says it has expired, unless another process did so already', async () => {
    await installIn('T0ONE', { seconds: 43_200 });
    const old = (await install.tokens.of('T0ONE')) ?? '';
    const fresh = await install.tokens.renewed('T0ONE', old);
    expect(fresh).toBe(authority.grants[0]?.token);
    expect(await openApp().tokens.renewed('T0ONE', old)).toBe(fresh);
    expect(authority.renewals).toBe(1);
  });

  it('that is good for minutes more is used while Slack is away', async () => {
    await installIn('T0ONE', { seconds: 600 });
    authority.status = 500;
    expect(await install.tokens.of('T0ONE')).toBe('xoxe.xoxb-1');
    authority.status = 200;
    expect(await install.tokens.of('T0ONE')).toBe('xoxe.xoxb-2');
  });

  it('that does not rotate cannot be renewed', async () => {
    await installIn('T0ONE');
    expect(await install.tokens.renewed('T0ONE', 'xoxe.xoxb-1')).toBeNull();
  });
});

describe('when the app is removed', () => {
  const later = () => Date.now() + 60_000;

  it('its tokens are gone at once, in every process, whichever of the two events comes first', async () => {
    await installIn('T0ONE');
    const other = openApp();
    expect(await other.tokens.of('T0ONE')).not.toBeNull();
    authority.revoke('T0ONE');
    expect(await install.removed('T0ONE', later())).toEqual(['T0ONE']);
    expect(await other.tokens.of('T0ONE')).toBeNull();
    expect(await install.removed('T0ONE', later())).toEqual(['T0ONE']);
    expect(JSON.stringify([...rows.values()])).not.toContain('xox');
  });

  it('a late word of it does not undo a new installation', async () => {
    await installIn('T0ONE');
    const then = Date.now() - 1_000;
    authority.revoke('T0ONE');
    await installIn('T0ONE');
    expect(await install.removed('T0ONE', then)).toEqual([]);
    expect(await install.tokens.of('T0ONE')).toBe(authority.grants[1]?.token);
  });

  it('clocks that differ do not keep a token that works no more', async () => {
    await installIn('T0ONE');
    authority.revoke('T0ONE');
    expect(await install.removed('T0ONE', Date.now() - 60_000)).toEqual(['T0ONE']);
  });

  it('Slack is asked to say it again where it cannot be told now whether it still holds', async () => {
    await installIn('T0ONE');
    authority.status = 500;
    await expect(install.removed('T0ONE', Date.now() - 60_000)).rejects.toThrow();
    expect(await install.tokens.of('T0ONE')).not.toBeNull();
  });
});

describe('an organisation that installs the app for its workspaces', () => {
  beforeEach(() => installIn('E0SCHOOL', { organisation: true }));

  it('speaks for each workspace that is heard of, and for no other', async () => {
    expect(await install.tokens.of('T0ONE')).toBeNull();
    expect(await install.belongs('T0ONE', 'E0SCHOOL')).toBe(true);
    expect(await install.belongs('T0ONE', 'E0SCHOOL')).toBe(false);
    expect(await openApp().belongs('T0ONE', 'E0SCHOOL')).toBe(false);
    expect(await openApp().tokens.of('T0ONE')).toBe(authority.grants[0]?.token);
    expect(await install.tokens.of('T0TWO')).toBeNull();
  });

  it('does not speak for a workspace that installed the app itself', async () => {
    await install.belongs('T0ONE', 'E0SCHOOL');
    await installIn('T0ONE');
    expect(await install.tokens.of('T0ONE')).toBe(authority.grants[1]?.token);
  });

  it('takes it from all of them', async () => {
    await install.belongs('T0ONE', 'E0SCHOOL');
    await install.belongs('T0TWO', 'E0SCHOOL');
    authority.revoke('E0SCHOOL');
    expect(await install.removed('E0SCHOOL', Date.now() + 1_000)).toEqual(['E0SCHOOL', 'T0ONE', 'T0TWO']);
    expect(await install.tokens.of('T0TWO')).toBeNull();
  });

  it('takes it from one of them', async () => {
    await install.belongs('T0ONE', 'E0SCHOOL');
    await install.belongs('T0TWO', 'E0SCHOOL');
    expect(await install.removed('T0ONE', Date.now())).toEqual(['T0ONE']);
    expect(await install.tokens.of('T0ONE')).toBeNull();
    expect(await install.tokens.of('T0TWO')).not.toBeNull();
  });
});
