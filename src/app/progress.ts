import { componentTitles } from '../engine/rubric.ts';
import { rules } from '../engine/rules.ts';
import type { KeptOutline, ReviewKind, TrendLine } from './ports.ts';

/** A part that rose: its value in the first review shown and in the last. */
export interface Rise {
  readonly title: string;
  readonly from: number;
  readonly to: number;
}

/** A fault that the member makes less often now: in how many of how many bullets, in the earlier and the later half. */
export interface Unlearned {
  readonly rule: string;
  readonly before: Share;
  readonly after: Share;
}

export interface Share {
  readonly got: number;
  readonly of: number;
}

/** How a member's reviews of one kind went, oldest first. */
export interface Progress {
  readonly kind: ReviewKind;
  readonly days: readonly Date[];
  /** For a resume its four scores, for bullets their mean. */
  readonly lines: readonly TrendLine[];
  /** Findings of each review; for bullets, of each bullet on average with one decimal. */
  readonly open: readonly number[];
  /** The part that rose most; null where none rose. */
  readonly best: Rise | null;
  readonly unlearned: Unlearned | null;
  /** The rule to put right next in the newest review, and in how many of its bullets it is; null when nothing is open. */
  readonly next: { readonly rule: string; readonly bullets: Share } | null;
}

/** Reads the trend of reviews of one kind, oldest first; at least one. It needs no word of the member's. */
export function readProgress(kind: ReviewKind, kept: readonly KeptOutline[]): Progress {
  const lines = kind === 'resume' ? componentLines(kept) : [{ title: 'Score', values: kept.map(meanScore) }];
  return {
    kind,
    days: kept.map(({ at }) => at),
    lines,
    open: kept.map((one) => openOf(kind, one)),
    best: bestRise(lines),
    unlearned: kind === 'bullets' ? readUnlearned(kept) : null,
    next: nextOf(kept.at(-1)),
  };
}

function componentLines(kept: readonly KeptOutline[]): readonly TrendLine[] {
  const ids = Object.keys(componentTitles) as (keyof typeof componentTitles)[];
  return ids.map((id) => ({
    title: componentTitles[id],
    values: kept.map(({ outline }) => {
      const score = outline.components?.find((component) => component.id === id)?.score ?? null;
      return score === null ? null : Math.round(score);
    }),
  }));
}

function meanScore({ outline: { bullets } }: KeptOutline): number | null {
  if (bullets.length === 0) return null;
  return Math.round(bullets.reduce((sum, { score }) => sum + score, 0) / bullets.length);
}

function openOf(kind: ReviewKind, { outline: { bullets, findings } }: KeptOutline): number {
  if (kind === 'resume') return findings?.length ?? 0;
  const found = bullets.reduce((sum, bullet) => sum + bullet.rules.length, 0);
  return Math.round((10 * found) / Math.max(1, bullets.length)) / 10;
}

function bestRise(lines: readonly TrendLine[]): Rise | null {
  const rises = lines.flatMap(({ title, values }): Rise[] => {
    const known = values.filter((value) => value !== null);
    const [from] = known;
    const to = known.at(-1);
    return from === undefined || to === undefined || to <= from ? [] : [{ title, from, to }];
  });
  return rises.sort((a, b) => b.to - b.from - (a.to - a.from))[0] ?? null;
}

/** Bullets that each half must have: fewer say nothing. */
const leastBullets = 3;

/** How much rarer a fault must have become, as a share of the bullets. */
const leastFall = 0.2;

function readUnlearned(kept: readonly KeptOutline[]): Unlearned | null {
  const half = Math.floor(kept.length / 2);
  const before = kept.slice(0, half).flatMap(({ outline }) => outline.bullets);
  const after = kept.slice(half).flatMap(({ outline }) => outline.bullets);
  if (before.length < leastBullets || after.length < leastBullets) return null;
  const share = (bullets: typeof before, rule: string): Share => {
    return { got: bullets.filter((bullet) => bullet.rules.includes(rule)).length, of: bullets.length };
  };
  const falls = rules.map(({ id }) => ({ rule: id, before: share(before, id), after: share(after, id) }));
  const fall = (one: Unlearned) => one.before.got / one.before.of - one.after.got / one.after.of;
  const best = falls.sort((a, b) => fall(b) - fall(a))[0];
  return best && fall(best) >= leastFall ? best : null;
}

const severityWeight = { high: 3, medium: 2, low: 1 } as const;

/** The rule whose cure does most: of a resume the first finding; of bullets the one most often there, by its severity. */
function nextOf(newest: KeptOutline | undefined): Progress['next'] {
  if (!newest) return null;
  const { bullets, findings } = newest.outline;
  const held = (rule: string): Share => {
    return { got: bullets.filter((bullet) => bullet.rules.includes(rule)).length, of: bullets.length };
  };
  const [first] = findings ?? [];
  if (first !== undefined) return { rule: first, bullets: held(first) };
  const weighed = rules
    .map(({ id, severity }) => ({ rule: id, bullets: held(id), weight: held(id).got * severityWeight[severity] }))
    .sort((a, b) => b.weight - a.weight)[0];
  return weighed && weighed.weight > 0 ? { rule: weighed.rule, bullets: weighed.bullets } : null;
}
