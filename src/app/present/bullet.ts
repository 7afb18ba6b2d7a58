import type { BulletReview } from '../../engine/review.ts';
import { type SlotKind, slotKinds } from '../../engine/slots.ts';
import type { Block } from '../reply.ts';
import { presentFinding } from './finding.ts';
import { marksOf } from './marks.ts';
import { countOf, nothingFound, slotWords, tierWords, verdictWords } from './wording.ts';

/** Findings shown at first: three are worked on, a list of nine is closed. */
const shownFindings = 3;

/** One bullet's part of a critique. `number` counts from 1; null when the bullet is the only one. */
export function presentBullet(bullet: BulletReview, number: number | null): readonly Block[] {
  const { findings, praise } = bullet;
  const shown = findings.slice(0, shownFindings);
  const rest = findings.slice(shownFindings);
  const verdict = verdictWords[bullet.verdict];
  const blocks: Block[] = [
    ...(number === null ? [] : [{ kind: 'heading', text: `Bullet ${number}: ${verdict.toLowerCase()}` } as const]),
    quoteOf(bullet, shown),
    { kind: 'meter', label: 'Score', value: bullet.score, max: 100, says: verdict },
    { kind: 'paragraph', text: slotsLine(bullet) },
  ];
  const praised = [...new Set(praise.map(({ message }) => message))];
  if (praised.length > 0) blocks.push({ kind: 'list', items: praised });
  blocks.push(...shown.map(presentFinding));
  if (findings.length === 0) blocks.push({ kind: 'paragraph', text: nothingFound(bullet) });
  if (rest.length > 0) {
    blocks.push({ kind: 'more', label: `${countOf(rest.length, 'more point')}`, blocks: rest.map(presentFinding) });
  }
  blocks.push(scoreOf(bullet));
  return blocks;
}

function quoteOf({ text, praise }: BulletReview, shown: BulletReview['findings']): Block {
  const faults = shown.map(({ span }) => span);
  return {
    kind: 'quote',
    text,
    marks: marksOf(
      text,
      faults,
      praise.map(({ span }) => span),
    ),
  };
}

/** The four parts a reader looks for, each with ✓ or ✗; the size of the work only where it is told. */
function slotsLine({ slots }: BulletReview): string {
  const filled = (kind: SlotKind) => slots[kind].length > 0;
  const told = slotKinds
    .filter((kind) => kind !== 'scale' || filled(kind))
    .map((kind) => `${filled(kind) ? '✓' : '✗'} ${slotWords[kind]}`)
    .join(' · ');
  return `A reader finds: ${told}`;
}

function scoreOf({ terms, score, tier }: BulletReview): Block {
  const sum = terms
    .map(({ label, points }) => ({ label, points: Number(points.toFixed(1)) }))
    .filter(({ points }) => points !== 0)
    .map(({ label, points }) => `${points > 0 ? '+' : '−'}${Math.abs(points)} ${label}`);
  return {
    kind: 'more',
    label: 'How the score adds up',
    blocks: [
      { kind: 'list', items: [...sum, `= ${score} of 100`] },
      { kind: 'paragraph', text: `What backs this bullet: ${tierWords[tier]}.` },
    ],
  };
}
