import type { Block, Reply } from '../../src/app/reply.ts';

/** Every block of a reply, those inside folds too. */
export function blocksOf({ blocks, parts }: Reply): readonly Block[] {
  return [...blocks, ...parts.flat()].flatMap(unfold);
}

function unfold(block: Block): readonly Block[] {
  return block.kind === 'more' ? [block, ...block.blocks.flatMap(unfold)] : [block];
}

/** All that a person reads of a reply. */
export function wordsOf(reply: Reply): string {
  return JSON.stringify([reply.summary, ...blocksOf(reply)]);
}
