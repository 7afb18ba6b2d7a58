import { readTier } from '../engine/evidence.ts';
import { kindOf } from '../engine/line-kind.ts';
import { dutyOpenerLength, readOpening } from '../engine/opening.ts';
import { type ReadBullet, readSlots } from '../engine/slots.ts';
import { type Bullet, splitBullets } from '../engine/text.ts';
import { tag } from '../engine/words.ts';
import { reviewBulletCommand } from './commands/review-bullet.ts';
import { readPasted } from './pasted.ts';
import type { Ask } from './ports.ts';

/**
 * What is to be answered of a message that nobody asked to have reviewed: its files, or the lines of it that read like
 * bullets of a resume. Null for thanks, questions and talk, and for commands, which are asked for.
 */
export function readUnasked(ask: Ask): Ask | null {
  if ((ask.files ?? []).length > 0) return ask;
  const option = reviewBulletCommand.takesText ?? 'text';
  if (ask.command !== reviewBulletCommand.name) return null;
  const bullets = bulletsIn(ask.values[option] ?? '');
  return bullets.length === 0 ? null : { ...ask, values: { ...ask.values, [option]: bullets.join('\n') } };
}

/** The lines of a posted text that read like bullets of a resume, each as it was posted. */
export function bulletsIn(text: string): readonly string[] {
  const lines = splitBullets(readable(text));
  const marked = (line: Bullet) => /\S/.test(lineBefore(text, line.start));
  const told = lines.filter((line) => isTold(line, marked(line)));
  // Beside lines that tell of work, those that are marked like them and begin with a verb belong to them.
  if (told.length === 0) return [];
  return lines
    .filter((line) => told.includes(line) || (marked(line) && opensWithAct(line)))
    .map((line) => `- ${line.text}`);
}

/** What stands on the same line before a place. */
function lineBefore(text: string, at: number): string {
  return text.slice(text.lastIndexOf('\n', at - 1) + 1, at);
}

function readable(text: string): string {
  try {
    return readPasted(text);
  } catch {
    return '';
  }
}

/** Fewer words than this are a remark, more are an essay. */
const wordRange = { least: 5, most: 70 } as const;

/** What people say to each other, and nobody writes in a resume. */
const talk =
  /\?|\b(?:i|i'm|i've|i'll|i'd|im|me|you|your|you're|u|ur|y'all|guys|folks|everyone|anyone|someone|everybody|somebody|thanks?|thx|ty|please|pls|plz|sorry|hello|hi|hey|congrats|lol|lmao|haha\w*|omg|btw|imo|tbh|idk|yesterday|today|tonight|tomorrow|finally|still|again|yet|gonna|wanna|kinda|maybe|wow|yay|ugh|oops|guess|glad|happy|excited|proud|sad|feeling)\b|!{1,}|[:;]-?[)(dp]|\p{Extended_Pictographic}|https?:\/\/|<[@#!]/iu;

/** "Fixed it", "Did that", "Got the job": what happened to the writer, and what the others know of already. */
const remark =
  /^(?:\S+\s+)?(?:it|that|this|them|these|those|mine|ours|my|our)\b|^(?:got|had|went|saw|heard|felt|forgot|tried|started|finished|passed|failed|joined|left|met|watched|applied|moved to|wanted|needed|thought|loved|hated|missed|asked|told|said|looked|used to)\b/iu;

/** A line that tells of work as a resume does: it opens with what somebody did or was responsible for, and on what. */
function isTold(line: Bullet, marked: boolean): boolean {
  const { words, text } = line;
  if (words.length < wordRange.least || words.length > wordRange.most) return false;
  if (talk.test(text) || remark.test(text)) return false;
  const read = readSlots(line);
  if (kindOf(line, read) !== 'bullet') return false;
  const opening = readOpening(read);
  if (opening.kind === 'duty') return dutyOpenerLength(words) > 0;
  const past = opening.kind === 'act' && ((read.tags[opening.from] ?? 0) & tag.past) !== 0;
  if (!past || opening.verb === null || read.slots.system.length === 0) return false;
  return marked || !isNews(read, words[opening.body]?.lower ?? '');
}

/** "Pushed the fix to main": a thing that the others know of, with nothing that a resume would tell of it. */
function isNews(read: ReadBullet, object: string): boolean {
  const named = read.tags.some((mask) => (mask & (tag.technology | tag.mechanism)) !== 0);
  return object === 'the' && !named && read.slots.scale.length === 0 && readTier(read) === 'none';
}

function opensWithAct(line: Bullet): boolean {
  const read = readSlots(line);
  return line.words.length > 2 && !talk.test(line.text) && readOpening(read).kind === 'act';
}
