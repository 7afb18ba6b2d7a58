import type { Tier } from '../../engine/evidence.ts';
import type { BulletReview, Review, Verdict } from '../../engine/review.ts';
import { findRolePack } from '../../engine/roles.ts';
import { type SlotKind, slotKinds } from '../../engine/slots.ts';

/** The verdicts as a member reads them. */
export const verdictWords: Readonly<Record<Verdict, string>> = {
  strong: 'Strong',
  fair: 'Nearly there',
  weak: 'Needs work',
};

/** The parts of a bullet as a newcomer understands them. */
export const slotWords: Readonly<Record<SlotKind, string>> = {
  action: 'what you did',
  system: 'what you worked on',
  context: 'how or why',
  result: 'what changed',
  scale: 'how big',
};

/** What backs a bullet up, as a member reads it. */
export const tierWords: Readonly<Record<Tier, string>> = {
  measured: 'a measured result',
  scale: 'a figure of size or scope',
  mechanism: 'a named technique or failure it prevents',
  claimed: 'a benefit that is stated but not shown',
  none: 'nothing yet',
};

/** “1 bullet”, “3 bullets”. */
export function countOf(number: number, noun: string): string {
  // Grouping digits costs more than all the rest of a sentence, and few numbers have any to group.
  const digits = Math.abs(number) < 1_000 ? String(number) : number.toLocaleString('en-US');
  return `${digits} ${noun}${number === 1 ? '' : 's'}`;
}

/** For whom a review was made: “backend engineer, mid level”. */
export function aimOf({ pack, level }: Pick<Review, 'pack' | 'level'>): string {
  return `${(findRolePack(pack.id)?.title ?? pack.id).toLowerCase()}, ${level} level`;
}

/** How many of the bullets are strong, as one sentence without its full stop. */
export function tallyOf(bullets: readonly Pick<BulletReview, 'verdict'>[]): string {
  const strong = bullets.filter(({ verdict }) => verdict === 'strong').length;
  if (bullets.length === 1) return `1 bullet: ${verdictWords[bullets[0]?.verdict ?? 'weak'].toLowerCase()}`;
  if (strong === 0) return `${countOf(bullets.length, 'bullet')}, none strong yet`;
  if (strong === bullets.length) return `${countOf(bullets.length, 'bullet')}, all strong`;
  return `${countOf(bullets.length, 'bullet')}, ${strong} strong`;
}

/** What to say of a bullet without findings: stop when it is strong, else name the parts a reader still misses. */
export function nothingFound({ verdict, slots }: BulletReview): string {
  if (verdict === 'strong') return 'Keep it as it is. The words that do the work are marked.';
  const missing = slotKinds
    .filter((kind) => kind !== 'scale' && slots[kind].length === 0)
    .map((kind) => slotWords[kind]);
  if (missing.length === 0) return 'I found nothing to change here.';
  return `Nothing in it is wrong. It grows stronger if it also says ${missing.join(' and ')}.`;
}

/** The start of a text for a list: whole words, at most `length` UTF-16 units, with “…” where it was cut. */
export function shorten(text: string, length: number): string {
  const line = text.replace(/\s+/g, ' ').trim();
  if (line.length <= length) return line;
  const cut = line.slice(0, length - 1);
  const space = cut.lastIndexOf(' ');
  return `${(space > length / 2 ? cut.slice(0, space) : cut.replace(/[\ud800-\udbff]$/, '')).trimEnd()}…`;
}
