import { Locale } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { menuWords } from '../../adapters/discord/menu-words.ts';
import { menuOf } from '../../adapters/discord/register.ts';
import { commands } from '../../src/app/commands.ts';
import { refusals } from './refusals.ts';

const menu = menuOf(commands).map((entry) => Object(entry));
const options = menu.flatMap((entry) => entry.options ?? []);

describe('Discord’s menus', () => {
  it('are within every limit of Discord’s, in every language', () => {
    expect(menu.flatMap((entry) => refusals('command', entry))).toEqual([]);
  });

  it('describe commands in the languages that most members use Discord in', () => {
    const languages = [
      Locale.German,
      Locale.SpanishES,
      Locale.SpanishLATAM,
      Locale.French,
      Locale.Italian,
      Locale.PortugueseBR,
    ];
    const translated = menu.filter(({ description }) => Object.hasOwn(menuWords, description));
    expect(translated.map(({ name }) => name)).toContain('review-bullet');
    for (const { description_localizations: words } of translated)
      expect(Object.keys(words).sort()).toEqual([...languages].sort());
  });

  it('keep the names that help names', () => {
    const slash = menu.filter(({ description }) => description);
    expect([...slash, ...options].filter((entry) => entry.name_localizations)).toEqual([]);
  });

  it('hold no translation of a text that is not there any more', () => {
    const texts = new Set([...menu, ...options].flatMap(({ name, description }) => [name, description]));
    expect(Object.keys(menuWords).filter((text) => !texts.has(text))).toEqual([]);
  });
});
