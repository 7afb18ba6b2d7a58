import type { types } from '@slack/bolt';
import type { Reply } from '../../src/app/reply.ts';
import { addressTo, numberButtons } from './action.ts';
import { arrange } from './arrange.ts';
import { drawPieces } from './draw.ts';
import { limits } from './limits.ts';

/** The Home tab that a reply becomes: all of it on one page, its buttons for `asker` alone. */
export function homeOf(reply: Reply, asker: string): types.HomeView {
  const blocks: types.KnownBlock[] = [];
  for (const [index, unit] of [reply.blocks, ...reply.parts].entries()) {
    const drawn = drawPieces(arrange(unit), false).flatMap((piece) => piece.blocks);
    const apart: readonly types.KnownBlock[] = index > 0 && drawn.length > 0 ? [{ type: 'divider' }] : [];
    if (blocks.length + apart.length + drawn.length > limits.viewBlocks) break;
    blocks.push(...apart, ...drawn);
  }
  return { type: 'home', blocks: [...addressTo(numberButtons(blocks), asker)] };
}
