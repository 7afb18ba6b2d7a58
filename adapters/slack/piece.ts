import type { types } from '@slack/bolt';
import type { Mark } from '../../src/app/reply.ts';
import type { SlackFile } from './message.ts';
import { richBlock } from './rich.ts';
import { type Weight, weightOf } from './weight.ts';

/** A part of a message that is never cut in two. */
export interface Piece {
  readonly blocks: readonly types.KnownBlock[];
  /** The same in words, plain; `brief` leaves out what can wait where there is little room. */
  readonly says: string;
  readonly brief: string;
  readonly files: readonly SlackFile[];
  /** It belongs to what comes next, so it never ends a page. */
  readonly opens: boolean;
  /** The marks in its quotes: the page says what they mean. */
  readonly tones: readonly Mark['tone'][];
  /** It is one rich text that reads on with the one before it, in one block with less air between them. */
  readonly flows: boolean;
  /** It ends in a paragraph, which keeps its distance from another. */
  readonly prose: boolean;
  readonly weight: Weight;
}

/** `brief` is what is said where there is little room; the same as `says` without it. */
export function piece(
  says: string,
  blocks: readonly types.KnownBlock[],
  rest: Partial<Omit<Piece, 'says' | 'blocks' | 'weight'>> = {},
): Piece {
  return {
    blocks,
    says,
    brief: says,
    files: [],
    opens: false,
    tones: [],
    flows: false,
    prose: false,
    weight: weightOf(blocks),
    ...rest,
  };
}

/** The same pieces, with those that read on in one block. */
export function joinPieces(pieces: readonly Piece[]): readonly Piece[] {
  const joined: Piece[] = [];
  for (const next of pieces) {
    const together = join(joined.at(-1), next);
    if (together) joined.splice(-1, 1, together);
    else joined.push(next);
  }
  return joined;
}

/** Two pieces that read on as one; null where they do not. */
function join(before: Piece | undefined, next: Piece): Piece | null {
  const [first, second] = [before?.blocks[0], next.blocks[0]];
  if (!before?.flows || !next.flows || first?.type !== 'rich_text' || second?.type !== 'rich_text') return null;
  if (before.weight.texts + next.weight.texts > maxJoined || (before.prose && next.prose)) return null;
  return piece(`${before.says}\n${next.says}`, [richBlock(...first.elements, ...second.elements)], {
    brief: `${before.brief}\n${next.brief}`,
    tones: [...before.tones, ...next.tones],
    flows: true,
    prose: next.prose,
  });
}

/** Texts of one rich text block, in UTF-16 units. */
const maxJoined = 2_000;
