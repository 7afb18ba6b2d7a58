import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readConfig } from '../src/config.ts';

/** What a process does unless it is told to do one thing only. */
const duties = ['ingest', 'work'];

describe('the configuration', () => {
  it('needs no variable at all', () => {
    expect(readConfig({})).toEqual({
      config: { store: { folder: resolve('data') }, web: { host: '127.0.0.1', port: 3000 }, logLevel: 'info', duties },
    });
  });

  it('takes every variable', () => {
    const url = 'postgresql://coach:p%40ss@db.internal:5433/proofline?sslmode=require';
    expect(readConfig({ DATABASE_URL: url, HOST: '::1', PORT: '0', LOG_LEVEL: 'silent' })).toEqual({
      config: { store: { url }, web: { host: '::1', port: 0 }, logLevel: 'silent', duties },
    });
    expect(readConfig({ PROOFLINE_DATA: '/srv/proofline' })).toMatchObject({
      config: { store: { folder: '/srv/proofline' } },
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
    expect(readConfig({ DATABASE_URL: '', PROOFLINE_DATA: '', HOST: '', PORT: '', LOG_LEVEL: '' })).toEqual(
      readConfig({}),
    );
  });

  it('tells every fault at once, each by the name of its variable', () => {
    const read = readConfig({ DATABASE_URL: 'mysql://db/x', HOST: 'http://here', PORT: '70000', LOG_LEVEL: 'loud' });
    const faults = 'faults' in read ? read.faults : [];
    expect(faults.map((fault) => fault.split(' ')[0])).toEqual(['DATABASE_URL', 'HOST', 'PORT', 'LOG_LEVEL']);
  });

  it.each(['nonsense', 'https://db/x', 'postgres://', 'postgres://db', 'postgres://db/', 'postgres://u:%zz@db/x'])(
    'does not take %s for the address of a PostgreSQL database',
    (DATABASE_URL) => expect(readConfig({ DATABASE_URL })).toHaveProperty('faults.length', 1),
  );

  it.each(['-1', '1.5', '0x50', ' 80', '65536', '1e3'])('does not take %s for a port', (PORT) =>
    expect(readConfig({ PORT })).toHaveProperty('faults.length', 1),
  );

  it('never repeats a value, which may be a secret', () => {
    const secret = 'hunter2secret';
    const read = readConfig({
      DATABASE_URL: `mysql://coach:${secret}@db/x`,
      HOST: `${secret}!`,
      PORT: secret,
      LOG_LEVEL: secret,
    });
    expect(read).toHaveProperty('faults.length', 4);
    expect(JSON.stringify(read)).not.toContain(secret);
  });
});
