import { type BulletReview, type Review, reviewBullet, reviewBullets } from '../engine/review.ts';
import { type Level, levels, type RolePack } from '../engine/role.ts';
import { rolePacks } from '../engine/roles.ts';
import { readBullet, splitBullets } from '../engine/text.ts';
import type { Option } from './command.ts';
import { maxBullets, readPasted } from './pasted.ts';
import { Problem } from './problem.ts';
import { readChoice } from './values.ts';

/** For which role; the choices are the role packs. */
export const roleOption: Option = {
  name: 'role',
  summary: 'The role you are aiming for.',
  required: false,
  kind: 'choice',
  choices: rolePacks.map(({ id, title, aliases }) => ({ value: id, label: title, also: aliases })),
  default: rolePacks[0].id,
};

const levelLabels: Readonly<Record<Level, string>> = {
  student: 'Student or bootcamp',
  junior: 'Junior',
  mid: 'Mid-level',
  senior: 'Senior',
};

/** At which level. */
export const levelOption: Option = {
  name: 'level',
  summary: 'Where you are in your career.',
  required: false,
  kind: 'choice',
  choices: levels.map((level) => ({ value: level, label: levelLabels[level] })),
  default: 'mid',
};

/** Whether to keep a review. */
export const keepOption: Option = {
  name: 'keep',
  label: 'Keep this review?',
  summary: 'Whether to keep this review in your history. Without it: as you chose with privacy.',
  required: false,
  kind: 'choice',
  choices: [
    { value: 'yes', label: 'Keep it in my history' },
    { value: 'no', label: 'Do not keep it' },
  ],
};

/** For whom to judge, as a person or a script names it. Absent means the first role pack, mid level. */
export interface Aim {
  readonly role?: string | undefined;
  readonly level?: string | undefined;
}

/** Judges everything a person pasted. Throws a `Problem` for text that cannot be judged and for an unknown role or level. */
export function judgePasted(given: string, aim: Aim): Review {
  const options = readAim(aim);
  const bullets = splitBullets(readPasted(given));
  if (bullets.length === 0) {
    throw new Problem(
      'empty-text',
      'I found no words to review. Paste one or more resume bullets, each on its own line.',
    );
  }
  if (bullets.length > maxBullets) {
    throw new Problem(
      'too-long',
      `That is ${bullets.length} bullets, and I review up to ${maxBullets} at a time. ` +
        'Send the ones that matter most to you first, then the rest.',
    );
  }
  return reviewBullets(bullets, options);
}

/**
 * Judges a whole text as one bullet, for scripts: every text gets a verdict, and an empty one is weak with score 0.
 * `start` says where the bullet begins in the given text. A role without a pack of its own (scripts bring labels such as
 * "retail") is judged by the pack for any trade, so that no line is left without a verdict. Throws for text that cannot
 * be judged and for an unknown level.
 */
export function judgeOne(given: string, aim: Aim): BulletReview {
  const bullet = readBullet(readPasted(given));
  const options = readAim({ role: knownRole(aim.role), level: aim.level });
  const review = reviewBullet(bullet, options);
  if (bullet.words.length > 0) return review;
  return { ...review, verdict: 'weak', score: 0, terms: [], tier: 'none', findings: [], praise: [] };
}

const anyTrade = 'general';

function knownRole(role: string | undefined): string | undefined {
  if (role === undefined) return undefined;
  try {
    return readChoice(roleOption, role);
  } catch (error) {
    if (error instanceof Problem) return anyTrade;
    throw error;
  }
}

/** The role pack and level that a person or a script names. Throws a `Problem` for one that is not there. */
export function readAim(aim: Aim): { readonly pack: RolePack; readonly level: Level } {
  const role = aim.role === undefined ? rolePacks[0].id : readChoice(roleOption, aim.role);
  const level = aim.level === undefined ? 'mid' : readChoice(levelOption, aim.level);
  return {
    pack: rolePacks.find(({ id }) => id === role) ?? rolePacks[0],
    level: levels.find((name) => name === level) ?? 'mid',
  };
}
