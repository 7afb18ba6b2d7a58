import type { Figure } from './figures.ts';
import type { ReadBullet } from './slots.ts';
import { tag } from './words.ts';

/**
 * How a bullet backs its claim, best first: an outcome with a figure; a figure of size or scope; a named mechanism or
 * failure mode; a benefit that is only asserted; nothing.
 */
export const tiers = ['measured', 'scale', 'mechanism', 'claimed', 'none'] as const;
export type Tier = (typeof tiers)[number];

/** The tier of a bullet: the first of `tiers` that holds. Versions, years, ports and names with digits are no figures. */
export function readTier(bullet: ReadBullet): Tier {
  const figures = bullet.figures.filter((figure) => figure.kind !== 'name');
  if (figures.some((figure) => isMeasured(bullet, figure))) return 'measured';
  if (figures.length > 0) return 'scale';
  if (namesMechanism(bullet)) return 'mechanism';
  return bullet.slots.result.length > 0 ? 'claimed' : 'none';
}

/** A figure that is an outcome: it stands in the result, or is of a kind that only an outcome has. */
export function isMeasured({ labels, words }: ReadBullet, figure: Figure): boolean {
  if (labels[figure.from] === 'result') return true;
  switch (figure.kind) {
    case 'change':
    case 'zero':
      return true;
    case 'percent': {
      // "Codified 100 % of production": a share of the work, not what came of it.
      const next = words[figure.to]?.lower;
      return !(next === 'of' && labels[figure.from] === 'scale');
    }
    default:
      return false;
  }
}

/** Says how it works, what exactly was changed, or what went wrong before. Tool names and artefact types do not count. */
function namesMechanism({ tags, labels }: ReadBullet): boolean {
  return tags.some(
    (mask, at) =>
      (mask & (tag.mechanism | tag.failure)) !== 0 && (mask & (tag.vague | tag.buzz)) === 0 && labels[at] !== 'action',
  );
}
