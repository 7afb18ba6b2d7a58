import type { TextDocument } from '../engine/resume/document.ts';
import { note } from './notes.ts';
import { Unreadable } from './unreadable.ts';

/** Fewest letters that can be anything of a resume. */
const fewest = 25;
const enoughLetters = new RegExp(`(?:[\\p{L}\\p{N}][^\\p{L}\\p{N}]*){${fewest}}`, 'u');

/**
 * Letter pairs that make up a large share of any text in a European language written in Latin letters. Gibberish from a
 * wrong letter table has few of them: English text about 45 %, German or Spanish 35 to 45 %, shifted alphabets under 15 %.
 */
const pairs = new Set(
  `th he in er an re on at en nd ti es or te of ed is it al ar st to nt ng se ha as ou io le ve co me de hi ri ro ic ne ea ra
  ce li ch ll be ma si om ur ca el ta la ns di us ec tr ct il ge nc pe po lo so em os do da qu un ie ei sc ud ue ui no ad am ac
  ag ap ai id im ir ol op pr pl pa ss et tu ut ul um up vi mi ni su ev ep`.split(/\s+/),
);

/** Refuses what is too short or gibberish, and notes letters without a name. */
export function checkLegible(document: TextDocument): TextDocument {
  const text = document.pages.flatMap((page) => page.pieces.map((piece) => piece.text)).join('\n');
  if (!/[^\s\u200B-\u200F\uFEFF\u2015]/u.test(text)) throw new Unreadable('no-text');
  if (!enoughLetters.test(text)) throw new Unreadable('too-short');
  if (document.format === 'pdf' && isGibberish(text)) throw new Unreadable('text-garbled');
  const unmapped = text.match(/\p{L}[\uE000-\uF8FF\uFFFD](?=[\p{L}\s])|[\uE000-\uF8FF\uFFFD]\p{Ll}/gu)?.length ?? 0;
  if (document.format !== 'pdf' || unmapped < 3) return document;
  return { ...document, notes: [...document.notes, note('text-unmapped')] };
}

function isGibberish(text: string): boolean {
  const words =
    text
      .toLowerCase()
      .replace(/\S*[@/]\S*/g, ' ')
      .match(/[a-z]{3,}/g) ?? [];
  let all = 0;
  let usual = 0;
  for (const word of words) {
    for (let i = 0; i + 1 < word.length; i++) {
      all++;
      if (pairs.has(word.slice(i, i + 2))) usual++;
    }
  }
  return all > 120 && usual < 0.33 * all;
}
