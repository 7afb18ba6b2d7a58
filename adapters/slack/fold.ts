import type { types } from '@slack/bolt';
import { limits } from './limits.ts';
import { type Piece, piece } from './piece.ts';
import { plainText } from './plain.ts';
import { weightOf } from './weight.ts';

/** What can wait, behind a line that opens it; in several where one would hold too much. */
export function fold(title: string, inside: readonly Piece[]): readonly Piece[] {
  const groups: Piece[][] = [];
  for (const one of inside) {
    const group = groups.at(-1);
    const joined = group?.concat(one).flatMap(({ blocks }) => blocks);
    if (group && joined && joined.length <= limits.containerBlocks && weightOf(joined).weight <= maxFold)
      group.push(one);
    else groups.push([one]);
  }
  return groups.map((group, index) => {
    const name = index === 0 ? title : `${title} (${index + 1})`;
    return piece(`${name}:\n${group.map(({ says }) => says).join('\n')}`, [containerOf(name, group)], {
      brief: name,
      files: group.flatMap(({ files }) => files),
      tones: group.flatMap(({ tones }) => tones),
    });
  });
}

/** How much one fold holds, as Slack may count it: a page takes several pieces. */
const maxFold = 4_000;

function containerOf(name: string, group: readonly Piece[]): types.ContainerBlock {
  return {
    type: 'container',
    title: plainText(name, limits.containerTitle),
    child_blocks: group.flatMap(({ blocks }) => blocks) as types.ContainerBlock['child_blocks'],
    is_collapsible: true,
    default_collapsed: true,
    width: 'full',
  };
}
