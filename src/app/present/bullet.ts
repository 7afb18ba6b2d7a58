import type { BulletReview, Praise } from '../../engine/review.ts';
import type { Level } from '../../engine/role.ts';
import { type SlotKind, slotKinds } from '../../engine/slots.ts';
import type { Block } from '../reply.ts';
import { shortId } from '../review-ref.ts';
import { maxQuoted, presentFindings } from './finding.ts';
import { marksOf } from './marks.ts';
import { rewriteAction } from './rewrite-form.ts';
import { countOf, nothingFound, shorten, slotWords, tierWords, verdictWords } from './wording.ts';

/** Findings shown at first: three are worked on, a list of nine is closed. */
const shownFindings = 3;

/**
 * One bullet's part of a critique. `number` counts from 1; null when the bullet is the only one. `review` is the id of the
 * review where it is kept, `aim` for whom it was judged.
 */
export function presentBullet(
  bullet: BulletReview,
  number: number | null,
  review?: string,
  aim?: { readonly role: string; readonly level: Level },
): readonly Block[] {
  const { findings, praise } = bullet;
  const shown = findings.slice(0, shownFindings);
  const rest = findings.slice(shownFindings);
  const verdict = verdictWords[bullet.verdict];
  const blocks: Block[] = [
    ...(number === null ? [] : [{ kind: 'heading', text: `Bullet ${number}: ${verdict.toLowerCase()}` } as const]),
    quoteOf(bullet, shown),
    { kind: 'meter', label: 'Score', value: Math.round(bullet.score), max: 100, says: verdict },
    // A summary and a list of skills have other parts than a bullet; their findings name those that are missing.
    ...(bullet.kind === 'bullet' ? [{ kind: 'paragraph', text: slotsLine(bullet) } as const] : []),
  ];
  if (praise.length > 0) blocks.push({ kind: 'list', items: praise.map((one) => praiseLine(bullet, one)) });
  const advice = presentFindings(findings, review);
  blocks.push(...advice.slice(0, shownFindings));
  if (findings.length === 0) blocks.push({ kind: 'paragraph', text: nothingFound(bullet) });
  if (rest.length > 0) {
    blocks.push({ kind: 'more', label: `${countOf(rest.length, 'more point')}`, blocks: advice.slice(shownFindings) });
  }
  if (bullet.kind === 'bullet' && bullet.verdict !== 'strong') {
    const where = review ? { review: shortId(review), bullet: String(number ?? 1) } : { text: bullet.text, ...aim };
    blocks.push({ kind: 'actions', actions: [rewriteAction(where)] });
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

/** What the member did well, with the words that do it. */
function praiseLine({ text }: BulletReview, { span, message }: Praise): string {
  return message.includes('“') ? message : `“${shorten(text.slice(span.start, span.end), maxQuoted)}”: ${message}`;
}

/** The four parts a reader looks for, each with ✓ or ✗; the size of the work only where it is told. */
function slotsLine({ slots, tier }: BulletReview): string {
  const filled = (kind: SlotKind) => slots[kind].length > 0;
  const told = slotKinds
    .filter((kind) => kind !== 'scale' || filled(kind))
    .map((kind) => {
      if (kind === 'result' && filled(kind) && tier === 'claimed') return `~ ${slotWords[kind]} (said, not shown)`;
      return `${filled(kind) ? '✓' : '✗'} ${slotWords[kind]}`;
    })
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
