import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readConfig } from '../src/config.ts';
import { firstKey, secondKey } from './test-keys.ts';

/** What a process does unless it is told to do one thing only. */
const duties = ['ingest', 'work'];

describe('the configuration', () => {
  it('needs no variable at all', () => {
    expect(readConfig({})).toEqual({
      config: {
        duties,
        store: { folder: resolve('data'), keys: { file: resolve('data/keys') } },
        web: { host: '127.0.0.1', port: 3000 },
        slack: null,
        discord: null,
        metricsPort: 9464,
        textDays: 30,
        logLevel: 'info',
      },
    });
  });

  it('takes every variable', () => {
    const url = 'postgresql://coach:p%40ss@db.internal:5433/proofline?sslmode=require';
    const given = { DATABASE_URL: url, PROOFLINE_KEYS: `${secondKey}, ${firstKey}`, METRICS_PORT: '0', TEXT_DAYS: '0' };
    expect(readConfig({ ...given, HOST: '::1', PORT: '0', LOG_LEVEL: 'silent' })).toEqual({
      config: {
        duties,
        store: { url, keys: { keys: [secondKey, firstKey] } },
        web: { host: '::1', port: 0 },
        slack: null,
        discord: null,
        metricsPort: null,
        textDays: 0,
        logLevel: 'silent',
      },
    });
    expect(readConfig({ PROOFLINE_DATA: '/srv/proofline', METRICS_PORT: '9000', TEXT_DAYS: '7' })).toMatchObject({
      config: {
        store: { folder: '/srv/proofline', keys: { file: '/srv/proofline/keys' } },
        metricsPort: 9000,
        textDays: 7,
      },
    });
    expect(readConfig({ PROOFLINE_KEY_FILE: '/run/secrets/keys' })).toMatchObject({
      config: { store: { keys: { file: '/run/secrets/keys' } } },
    });
  });

  it('lets a process take questions only, or answer only, where processes share a PostgreSQL database', () => {
    const DATABASE_URL = 'postgres://db/proofline';
    for (const duty of duties) {
      expect(readConfig({ DATABASE_URL }, ['--only', duty])).toMatchObject({ config: { duties: [duty] } });
      expect(readConfig({}, [`--only=${duty}`])).toEqual({ faults: [expect.stringContaining('needs DATABASE_URL')] });
    }
    for (const flags of [['--only'], ['--only', 'rest'], ['--all'], ['work']]) {
      expect(readConfig({ DATABASE_URL }, flags)).toEqual({ faults: [expect.stringContaining('no flags but --only')] });
    }
  });

  it('takes an empty variable for one that is not set', () => {
    const empty = { DATABASE_URL: '', PROOFLINE_DATA: '', PROOFLINE_KEYS: '', PROOFLINE_KEY_FILE: '', TEXT_DAYS: '' };
    expect(readConfig({ ...empty, HOST: '', PORT: '', METRICS_PORT: '', LOG_LEVEL: '' })).toEqual(readConfig({}));
  });

  it('tells every fault at once, each by the name of its variable', () => {
    const keys = { PROOFLINE_KEYS: 'short', PROOFLINE_KEY_FILE: '/keys' };
    const ports = { PORT: '70000', METRICS_PORT: 'none' };
    const read = readConfig({
      ...{ DATABASE_URL: 'mysql://db/x', HOST: 'http://here', TEXT_DAYS: '-1', LOG_LEVEL: 'loud' },
      ...keys,
      ...ports,
    });
    const faults = 'faults' in read ? read.faults : [];
    expect(faults.map((fault) => fault.split(' ')[0])).toEqual([
      'DATABASE_URL',
      'PROOFLINE_KEYS',
      'PROOFLINE_KEYS',
      'HOST',
      'PORT',
      'METRICS_PORT',
      'TEXT_DAYS',
      'LOG_LEVEL',
    ]);
  });

  it.each(['nonsense', 'https://db/x', 'postgres://', 'postgres://db', 'postgres://db/', 'postgres://u:%zz@db/x'])(
    'does not take %s for the address of a PostgreSQL database',
    (DATABASE_URL) => expect(readConfig({ DATABASE_URL })).toHaveProperty('faults.length', 1),
  );

  it.each(['-1', '1.5', '0x50', ' 80', '65536', '1e3'])('does not take %s for a port', (PORT) =>
    expect(readConfig({ PORT })).toHaveProperty('faults.length', 1),
  );

  const discordToken = `${'1'.repeat(24)}.Gabcde.${'x'.repeat(38)}`;
  const publicKey = 'ab'.repeat(32);

  it('takes a Discord bot by its token, some of its shards, and commands over HTTP', () => {
    const usual = { api: 'https://discord.com/api', token: discordToken, gateway: true, messageContent: false };
    expect(readConfig({ DISCORD_TOKEN: discordToken })).toMatchObject({
      config: { discord: { ...usual, shards: null, endpoint: null } },
    });
    const more = {
      DISCORD_INTENTS: 'message-content',
      DISCORD_SHARDS: '2-3/4',
      DISCORD_API_URL: 'http://127.0.0.1:4740/api',
    };
    const http = { DISCORD_PUBLIC_KEY: publicKey, DISCORD_PORT: '0', DISCORD_GATEWAY: 'no', HOST: '0.0.0.0' };
    expect(readConfig({ DISCORD_TOKEN: discordToken, ...more, ...http })).toMatchObject({
      config: {
        discord: {
          api: more.DISCORD_API_URL,
          messageContent: true,
          gateway: false,
          shards: { first: 2, last: 3, count: 4 },
          endpoint: { publicKey, host: '0.0.0.0', port: 0 },
        },
      },
    });
    expect(readConfig({ DISCORD_TOKEN: discordToken, DISCORD_SHARDS: '0/1' })).toMatchObject({
      config: { discord: { shards: { first: 0, last: 0, count: 1 } } },
    });
  });

  it.each([
    [{ DISCORD_PUBLIC_KEY: publicKey, DISCORD_TOKEN: '' }, 'cannot do without DISCORD_TOKEN'],
    [{ DISCORD_TOKEN: 'nonsense' }, 'three parts'],
    [{ DISCORD_INTENTS: 'everything' }, 'message-content'],
    [{ DISCORD_SHARDS: '4/4' }, '0-1/4'],
    [{ DISCORD_SHARDS: '3-2/4' }, '0-1/4'],
    [{ DISCORD_PUBLIC_KEY: 'short' }, '64 digits'],
    [{ DISCORD_PORT: '-1' }, 'DISCORD_PORT'],
    [{ DISCORD_GATEWAY: 'maybe' }, 'DISCORD_GATEWAY must be yes'],
    [{ DISCORD_GATEWAY: 'no' }, 'needs DISCORD_PUBLIC_KEY'],
    [{ DISCORD_API_URL: 'https://discord.example/api' }, 'https://discord.com/api'],
    [{ DISCORD_API_URL: 'http://127.0.0.1:4740/api/' }, 'without a slash'],
  ])('says in a sentence what Discord lacks in %o', (given, hint) => {
    expect(readConfig({ DISCORD_TOKEN: discordToken, ...given })).toEqual({ faults: [expect.stringContaining(hint)] });
  });

  it('takes one Slack workspace by its token, or many, over Socket Mode or by requests', () => {
    const app = { SLACK_APP_TOKEN: 'xapp-1-A-2' };
    expect(readConfig({ SLACK_BOT_TOKEN: 'xoxb-1', ...app })).toMatchObject({
      config: {
        slack: {
          api: 'https://slack.com/api/',
          workspaces: { kind: 'one', token: 'xoxb-1' },
          deliveries: { kind: 'socket', appToken: 'xapp-1-A-2' },
          listen: { host: '127.0.0.1', port: 3001 },
        },
      },
    });
    const many = { SLACK_CLIENT_ID: '1.2', SLACK_CLIENT_SECRET: 'abc', SLACK_SIGNING_SECRET: 'ab'.repeat(16) };
    const local = { SLACK_API_URL: 'http://127.0.0.1:4700/api/', SLACK_PORT: '0', HOST: '0.0.0.0' };
    expect(readConfig({ ...many, ...local })).toMatchObject({
      config: {
        slack: {
          api: local.SLACK_API_URL,
          workspaces: { kind: 'many', clientId: '1.2', clientSecret: 'abc' },
          deliveries: { kind: 'http', signingSecret: 'ab'.repeat(16) },
          listen: { host: '0.0.0.0', port: 0 },
        },
      },
    });
  });

  it.each([
    [{ SLACK_BOT_TOKEN: 'xoxb-1' }, 'SLACK_SIGNING_SECRET'],
    [{ SLACK_APP_TOKEN: 'xapp-1' }, 'SLACK_BOT_TOKEN'],
    [{ SLACK_APP_TOKEN: 'xapp-1', SLACK_CLIENT_ID: '1.2' }, 'SLACK_CLIENT_SECRET'],
    [{ SLACK_APP_TOKEN: 'xapp-1', SLACK_BOT_TOKEN: 'xoxp-1' }, 'xoxb-'],
    [{ SLACK_APP_TOKEN: 'xoxb-1', SLACK_BOT_TOKEN: 'xoxb-1' }, 'xapp-'],
    [{ SLACK_APP_TOKEN: 'xapp-1', SLACK_BOT_TOKEN: 'xoxb-1', SLACK_CLIENT_ID: '1' }, 'the one or the others'],
    [{ SLACK_APP_TOKEN: 'xapp-1', SLACK_BOT_TOKEN: 'xoxb-1', SLACK_SIGNING_SECRET: 'ab'.repeat(16) }, 'one of them'],
    [{ SLACK_SIGNING_SECRET: 'short', SLACK_BOT_TOKEN: 'xoxb-1' }, '32 digits'],
    [{ SLACK_APP_TOKEN: 'xapp-1', SLACK_BOT_TOKEN: 'xoxb-1', SLACK_PORT: '-1' }, 'SLACK_PORT'],
    [{ SLACK_APP_TOKEN: 'xapp-1', SLACK_BOT_TOKEN: 'xoxb-1', SLACK_API_URL: 'http://evil.example/api/' }, 'https'],
    [{ SLACK_APP_TOKEN: 'xapp-1', SLACK_BOT_TOKEN: 'xoxb-1', SLACK_API_URL: 'https://slack.com/api' }, 'slash'],
  ])('says in a sentence what Slack lacks in %o', (given, hint) => {
    expect(readConfig(given)).toEqual({ faults: [expect.stringContaining(hint)] });
  });

  it('never repeats a value, which may be a secret', () => {
    const secret = 'hunter2secret';
    const read = readConfig({
      DATABASE_URL: `mysql://coach:${secret}@db/x`,
      PROOFLINE_KEYS: secret,
      METRICS_PORT: secret,
      TEXT_DAYS: secret,
      HOST: `${secret}!`,
      PORT: secret,
      LOG_LEVEL: secret,
      SLACK_BOT_TOKEN: secret,
      SLACK_APP_TOKEN: secret,
      SLACK_PORT: secret,
      SLACK_API_URL: secret,
      DISCORD_TOKEN: secret,
      DISCORD_PUBLIC_KEY: secret,
      DISCORD_PORT: secret,
      DISCORD_INTENTS: secret,
      DISCORD_SHARDS: secret,
      DISCORD_GATEWAY: secret,
      DISCORD_API_URL: secret,
    });
    expect(read).toHaveProperty('faults.length', 18);
    expect(JSON.stringify(read)).not.toContain(secret);
  });
});
