import type { ReadBullet } from './slots.ts';
import type { Bullet } from './text.ts';
import { tag } from './words.ts';

/** Software that every office worker has: naming it tells a reader of a trade nothing. */
const everyday =
  /\b(?:microsoft office|ms office|office package|word|powerpoint|outlook|windows\/mac|mac\/linux|email|internet|typing)\b/i;
const softWord =
  /\b(?:communication|teamwork|leadership|problem[- ]solving|time management|adaptability|creativity|critical thinking|collaboration|organi[sz]ation|multitasking|technologies)\b/i;

/** What a line of skills holds. */
export interface SkillChecks {
  readonly items: number;
  /** Groups with a label: "Languages: …". */
  readonly groups: number;
  /** Items that name a tool or a method, everyday office software and soft skills left out. */
  readonly named: number;
}

/** Counts a skills line's items, groups and names. Limits: items are parted by commas, semicolons, dots, bars and lines. */
export function skillChecks({ text }: Bullet, read: ReadBullet): SkillChecks {
  const groups = [...text.matchAll(/(?:^|\n|[·|•;]\s*)\s*[\p{L}][\p{L}&/ +-]{1,32}:\s*\S/gu)].length;
  const body = text.replace(/(^|\n|[·|•;])\s*[\p{L}][\p{L}&/ +-]{1,32}:/gu, '$1');
  const items = body
    .split(/[,;·|•\n()]/)
    .map((item) => item.trim())
    .filter((item) => /\p{L}/u.test(item));
  const technologies = read.tags.filter((mask) => (mask & (tag.technology | tag.mechanism)) !== 0).length;
  const named = items.filter(
    (item) =>
      !everyday.test(item) && !softWord.test(item) && !/^(?:skilled|expert|experienced|proficient) in\b/i.test(item),
  ).length;
  return {
    items: items.length,
    groups,
    named: Math.min(items.length, Math.max(named, technologies - (everyday.test(text) ? 1 : 0))),
  };
}
