import { Locale } from 'discord.js';

/**
 * The entry in the menu of every message, also in the languages that most members use Discord in: there it stands among entries
 * in their own language. What it answers with is in English, as resumes are here.
 */
export const menuWords = {
  reviewMessage: {
    name: 'Review this message',
    localizations: {
      [Locale.German]: 'Diese Nachricht prüfen',
      [Locale.SpanishES]: 'Revisar este mensaje',
      [Locale.SpanishLATAM]: 'Revisar este mensaje',
      [Locale.French]: 'Relire ce message',
      [Locale.Italian]: 'Rivedi questo messaggio',
      [Locale.PortugueseBR]: 'Revisar esta mensagem',
    },
  },
} as const;
