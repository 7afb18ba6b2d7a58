import type { types } from '@slack/bolt';
import { limits } from './limits.ts';

/** How much of a message blocks take up: their texts alone, how many blocks there are, and what Slack may count. */
export interface Weight {
  readonly texts: number;
  readonly blocks: number;
  readonly weight: number;
}

const keys = new Set(['text', 'value', 'alt_text', 'accessibility_label']);

/** The weight of some blocks, with those inside of others. */
export function weightOf(blocks: readonly types.KnownBlock[]): Weight {
  let texts = 0;
  let elements = 0;
  let count = 0;
  const walk = (node: unknown, key: string): void => {
    if (typeof node === 'string') {
      if (keys.has(key)) texts += node.length;
    } else if (Array.isArray(node)) {
      if (key === 'blocks' || key === 'child_blocks') count += node.length;
      if (key === 'elements') elements += node.length;
      for (const inner of node) walk(inner, '');
    } else if (node !== null && typeof node === 'object') {
      for (const [name, inner] of Object.entries(node)) walk(inner, name);
    }
  };
  walk(blocks, 'blocks');
  return {
    texts,
    blocks: count,
    weight: texts + count * limits.blockWeight + elements * limits.elementWeight,
  };
}
