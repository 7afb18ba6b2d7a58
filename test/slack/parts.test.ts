import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readEvent } from '../../adapters/slack/event.ts';
import { isSlackAddress } from '../../adapters/slack/hosts.ts';
import { readPress, readShortcut, readSlashCommand } from '../../adapters/slack/interaction.ts';
import { readOrigin, writeOrigin } from '../../adapters/slack/origin.ts';
import { plainText, speaksTo, withoutMentions } from '../../adapters/slack/spoken.ts';
import { commands } from '../../src/app/commands.ts';
import { bot } from './credentials.ts';
import { wireText } from './world.ts';

describe('what a member wrote', () => {
  it('is read as they wrote it, whatever Slack does to it on the way', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => plainText(wireText(text, bot)) === text));
  });

  it.each([
    ['See <https://charts.example/a?b=1&amp;c=2>', 'See https://charts.example/a?b=1&c=2'],
    ['At <http://charts.example|charts.example>', 'At charts.example'],
    ['Mail <mailto:nora@charts.example|nora@charts.example>', 'Mail nora@charts.example'],
    ['Asked <@U0BEN|ben> in <#C024|general>', 'Asked ben in general'],
    ['Told <!here> and <!subteam^S012|@tutors>', 'Told @here and @tutors'],
    ['Made p95 &lt; 1 s &amp; cheap', 'Made p95 < 1 s & cheap'],
  ])('%s', (wire, read) => expect(plainText(wire)).toBe(read));

  it('is spoken to us only where it names us', () => {
    expect(speaksTo(`<@${bot}> Built it`, bot)).toBe(true);
    expect(speaksTo(`hello <@${bot}|proofline>`, bot)).toBe(true);
    expect(speaksTo(`<@${bot}X> Built it`, bot)).toBe(false);
    expect(speaksTo('Built it', '')).toBe(false);
    expect(withoutMentions(`<@${bot}>, Built it`, bot)).toBe('Built it');
  });
});

describe('an address that Slack gives', () => {
  const api = 'https://slack.com/api/';

  it.each(['https://files.slack.com/files-pri/T1-F1/download/a.pdf', 'https://hooks.slack.com/commands/T1/2/3'])(
    'is called: %s',
    (address) => expect(isSlackAddress(address, api)).toBe(true),
  );

  it.each([
    'http://files.slack.com/a',
    'https://files.slack.com:8443/a',
    'https://token@files.slack.com/a',
    'https://files.slack.com.evil.example/a',
    'https://evil.example/files.slack.com',
    'https://files.slack.com@evil.example/a',
    'https://slack.com.evil.example/',
    'https://evilslack.com/a',
    'https://127.0.0.1/a',
    'http://127.0.0.1/a',
    'http://localhost/a',
    'https://[::1]/a',
    'http://169.254.169.254/latest/meta-data',
    'https://0x7f000001/a',
    'file:///etc/passwd',
    'ftp://files.slack.com/a',
    'javascript:alert(1)',
    '//files.slack.com/a',
    '',
  ])('is not called: %s', (address) => expect(isSlackAddress(address, api)).toBe(false));

  it('may be on any port of this machine where the API is on this machine, and nowhere else', () => {
    const local = 'http://127.0.0.1:4700/api/';
    expect(isSlackAddress('http://127.0.0.1:4701/a', local)).toBe(true);
    expect(isSlackAddress('https://files.slack.com/a', local)).toBe(false);
    expect(isSlackAddress('http://10.0.0.1:4700/a', local)).toBe(false);
  });
});

describe('whatever Slack delivers', () => {
  const wild = fc.anything({ maxDepth: 4, withNullPrototype: true });

  it('is read without failing', () => {
    const types = fc.constantFrom('message', 'app_mention', 'app_home_opened', 'tokens_revoked', 'app_uninstalled');
    const event = fc.record({
      type: types,
      subtype: wild,
      message: wild,
      previous_message: wild,
      files: wild,
      user: wild,
    });
    fc.assert(
      fc.property(wild, event, (body, some) => {
        for (const one of [body, { team_id: 'T1', event: some, authorizations: body }]) {
          readEvent(one);
          readSlashCommand(one, commands);
          readPress(one);
          readShortcut(one);
        }
      }),
    );
  });

  it('carries where a dialog came from there and back', () => {
    const text = fc.string({ minLength: 1 });
    const origin = fc.record(
      {
        place: fc.record({ channel: text, thread: fc.option(text), private: fc.boolean() }),
        back: text,
        pressed: text,
      },
      { requiredKeys: ['place'] },
    );
    fc.assert(
      fc.property(origin, (one) => {
        expect(readOrigin(writeOrigin(one))).toEqual(one);
      }),
    );
    for (const text of ['', 'null', '[]', '{}', '[1,2,3]', '["C1"]']) expect(readOrigin(text)).toBeNull();
  });
});
