import type { BulletChange, ReviewChanges } from '../../engine/rematch-review.ts';
import type { Review } from '../../engine/review.ts';
import type { Block } from '../reply.ts';
import { countOf, shorten } from './wording.ts';

/** Characters of a bullet that is gone: enough to know it again. */
const glimpse = 60;

/** What changed since the version before: the gist as one sentence, and the blocks that say it bullet by bullet. */
export function presentChanges(
  changes: ReviewChanges,
  before: Pick<Review, 'bullets'>,
): { readonly gist: string; readonly blocks: readonly Block[] } {
  const gist = `Since your last version: ${gistOf(changes.bullets)}.`;
  const same = changes.bullets.filter(isSame);
  const told = same.length > mostSame ? changes.bullets.filter((change) => !isSame(change)) : changes.bullets;
  const lines = told.map((change) => lineOf(change, changes.judged, before));
  if (told !== changes.bullets)
    lines.push(`${told.length > 0 ? 'The other ' : 'All '}${same.length} bullets are as they were.`);
  return {
    gist,
    blocks: [
      { kind: 'heading', text: 'What changed since your last version' },
      { kind: 'list', items: lines },
      ...(changes.judged === 'rules'
        ? [
            {
              kind: 'note',
              text: 'My rules are newer than at your last version. I judged your old words by them too, to tell the two apart.',
            } as const,
          ]
        : []),
    ],
  };
}

/** Bullets that did not change are named one by one up to this many; a longer list would hide what did. */
const mostSame = 3;

function isSame({ before, after, moved, reworded, byEdit, byRules }: BulletChange): boolean {
  return before !== null && after !== null && !moved && !reworded && byEdit === 0 && byRules === 0;
}

function gistOf(bullets: readonly BulletChange[]): string {
  const count = (fits: (change: BulletChange) => boolean) => bullets.filter(fits).length;
  const told: string[] = [];
  const better = count(({ byEdit }) => byEdit > 0);
  const worse = count(({ byEdit }) => byEdit < 0);
  const fresh = count(({ before }) => before === null);
  const gone = count(({ after }) => after === null);
  if (better > 0) told.push(`${countOf(better, 'bullet')} better`);
  if (worse > 0) told.push(`${worse} lower`);
  if (fresh > 0) told.push(`${fresh} new`);
  if (gone > 0) told.push(`${gone} gone`);
  return told.join(', ') || 'nothing that counts';
}

function lineOf(change: BulletChange, judged: ReviewChanges['judged'], before: Pick<Review, 'bullets'>): string {
  if (change.after === null) {
    const text = change.before === null ? '' : (before.bullets[change.before]?.text ?? '');
    return `Gone: “${shorten(text, glimpse)}”`;
  }
  const name = `Bullet ${change.after + 1}`;
  if (change.before === null) return `${name} is new: ${points(change.now)} of 100.`;
  const moved = change.moved ? ', moved' : '';
  const from = `${points(change.was)} → ${points(change.now)}`;
  if (change.byEdit === 0 && change.byRules === 0) {
    return change.reworded
      ? `${name}${moved}: reworded, and still ${points(change.now)}.`
      : `${name}${moved}: as it was.`;
  }
  const parts = [
    change.byEdit === 0 ? '' : `${signed(change.byEdit)} by your edit`,
    change.byRules === 0
      ? ''
      : `${signed(change.byRules)} ${judged === 'aim' ? 'for another role or level' : 'by newer rules'}`,
  ].filter(Boolean);
  const settled = change.settled.length > 0 ? ` Settled: ${change.settled.map(quiet).join('; ')}.` : '';
  const brought = change.brought.length > 0 ? ` New: ${change.brought.map(quiet).join('; ')}.` : '';
  return `${name}${moved}: ${from}, ${parts.join(', ')}.${settled}${brought}`;
}

function points(score: number | null): string {
  return String(Math.round(score ?? 0));
}

function signed(number: number): string {
  const rounded = Math.round(Math.abs(number)) || Math.abs(number);
  return `${number < 0 ? '−' : '+'}${rounded}`;
}

function quiet(title: string): string {
  return title.charAt(0).toLowerCase() + title.slice(1);
}
