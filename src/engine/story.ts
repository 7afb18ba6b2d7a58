import type { BulletContext } from './rule.ts';
import { tag } from './words.ts';

/** How far apart two lines of one story may stand. */
const reach = 2;

/**
 * Bullets whose result a neighbour of the same role tells: the neighbour has a result that was reached, and the two
 * share a telling word (the thing worked on). Gives their places in the group.
 */
export function toldElsewhere(contexts: readonly BulletContext[]): number[] {
  const telling = contexts.map(tellingWords);
  const told: number[] = [];
  contexts.forEach((context, index) => {
    if (context.read.slots.result.length > 0) return;
    for (let other = Math.max(0, index - reach); other <= Math.min(contexts.length - 1, index + reach); other++) {
      const neighbour = contexts[other];
      if (other === index || !neighbour?.signals.reached) continue;
      if ([...(telling[index] ?? [])].some((word) => telling[other]?.has(word))) {
        told.push(index);
        return;
      }
    }
  });
  return told;
}

function tellingWords({ read }: BulletContext): Set<string> {
  const words = new Set<string>();
  read.words.forEach((word, at) => {
    const mask = read.tags[at] ?? 0;
    if (
      read.labels[at] === 'action' ||
      mask &
        (tag.function | tag.generic | tag.vague | tag.buzz | tag.inflator | tag.adverb | tag.number | tag.technology)
    )
      return;
    if (word.lower.length > 3) words.add(word.lower.replace(/s$/, ''));
  });
  return words;
}
