import type { types } from '@slack/bolt';
import type { Action, Block } from '../../src/app/reply.ts';
import { encodeAction, pressPrefix } from './action.ts';
import { limits } from './limits.ts';
import type { SlackFile } from './message.ts';
import { plainText, visible } from './plain.ts';
import { rich, richBlock, richList, richQuote, section } from './rich.ts';
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
  /** It holds a quote with marks, so the page says what they mean. */
  readonly marked: boolean;
  /** It is one rich text that reads on with the one before it, in one block with less air between them. */
  readonly flows: boolean;
  /** It ends in a paragraph, which keeps its distance from another. */
  readonly prose: boolean;
  readonly weight: Weight;
}

/** Arranged blocks as pieces, in order. `folds`: what can wait is folded, which Slack does in messages only. */
export function drawPieces(blocks: readonly Block[], folds: boolean): readonly Piece[] {
  const pieces: Piece[] = [];
  for (const next of blocks.flatMap((block) => drawBlock(block, folds))) {
    const joined = join(pieces.at(-1), next);
    if (joined) pieces.splice(-1, 1, joined);
    else pieces.push(next);
  }
  return pieces;
}

/** Two pieces that read on as one; null where they do not. */
function join(before: Piece | undefined, next: Piece): Piece | null {
  const [first, second] = [before?.blocks[0], next.blocks[0]];
  if (!before?.flows || !next.flows || first?.type !== 'rich_text' || second?.type !== 'rich_text') return null;
  if (before.weight.texts + next.weight.texts > maxJoined || (before.prose && next.prose)) return null;
  return piece(`${before.says}\n${next.says}`, [richBlock(...first.elements, ...second.elements)], {
    brief: `${before.brief}\n${next.brief}`,
    marked: before.marked || next.marked,
    flows: true,
    prose: next.prose,
  });
}

/** Texts of one rich text block, in UTF-16 units. */
const maxJoined = 2_000;

function drawBlock(block: Block, folds: boolean): readonly Piece[] {
  switch (block.kind) {
    case 'heading':
      return [piece(block.text, [{ type: 'header', text: plainText(block.text, limits.header) }], { opens: true })];
    case 'paragraph':
      return [piece(block.text, [richBlock(section(...rich(block.text)))], { flows: true, prose: true })];
    case 'quote': {
      const marked = block.marks.length > 0;
      return [piece(`“${block.text}”`, [richBlock(richQuote(block.text, block.marks))], { marked, flows: true })];
    }
    case 'advice':
      return [drawAdvice(block)];
    case 'list': {
      if (block.items.length === 0) return [];
      const lines = block.items.map(
        (item, index) => `${block.from === undefined ? '•' : `${block.from + index}.`} ${item}`,
      );
      return [piece(lines.join('\n'), [richBlock(richList(block.items, block.from))], { flows: true })];
    }
    case 'meter':
      return [drawMeter(block)];
    case 'more': {
      const inside = drawPieces(block.blocks, false);
      return folds ? fold(block.label, inside) : [label(block.label), ...inside];
    }
    case 'actions':
      return drawActions(block.actions);
    case 'file':
      return [drawFile(block.name, { ...nameOf(block), bytes: Buffer.from(block.text), alt: null })];
    case 'attachment':
      return [drawFile(block.name, { ...nameOf(block), bytes: Buffer.from(block.base64, 'base64'), alt: null })];
    case 'picture':
      return [drawPicture(block)];
    case 'note':
      return [piece(block.text, [small(block.text)])];
  }
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
    marked: false,
    flows: false,
    prose: false,
    weight: weightOf(blocks),
    ...rest,
  };
}

/** Its source stands below, together with those of the advice around it. */
function drawAdvice({ title, says, why, next }: Extract<Block, { kind: 'advice' }>): Piece {
  const block = richBlock(
    section(...rich(title, { bold: true }), ...rich(`\n${says} ${why}`)),
    section(...rich(`→ ${next}`)),
  );
  return piece(`${title}\n${says} ${why}\n→ ${next}`, [block], { brief: `${title}\n${says}\n→ ${next}` });
}

/** Cells of a meter: ten can be counted at a glance and fit a phone. */
const cells = 10;

function drawMeter({ label, value, max, says }: Extract<Block, { kind: 'meter' }>): Piece {
  const share = max > 0 ? Math.max(0, Math.min(1, value / max)) : 0;
  const full = Math.round(share * cells);
  const bar = '▰'.repeat(full) + '▱'.repeat(cells - full);
  const block = richBlock(section(...rich(`${label} ${value}/${max}`, { bold: true }), ...rich(`  ${bar}  ${says}`)));
  return piece(`${label} ${value}/${max}: ${says}`, [block], { flows: true });
}

function label(text: string): Piece {
  return piece(text, [richBlock(section(...rich(text, { bold: true })))], { opens: true });
}

/** What can wait, behind a line that opens it; in several where one would hold too much. */
function fold(title: string, inside: readonly Piece[]): readonly Piece[] {
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
      marked: group.some(({ marked }) => marked),
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

/** Buttons in rows; an action that Slack cannot carry is left out. They are numbered when their page is known. */
function drawActions(actions: readonly Action[]): readonly Piece[] {
  const buttons = actions.flatMap((action): readonly types.Button[] => {
    const value = encodeAction(action);
    if (value === null) return [];
    return [{ type: 'button', text: plainText(action.label, limits.buttonText), value, action_id: pressPrefix }];
  });
  const rows: types.Button[][] = [];
  for (const button of buttons) {
    const row = rows.at(-1);
    if (row && row.length < maxRow) row.push(button);
    else rows.push([button]);
  }
  return rows.map((elements) => {
    const names = elements.map(({ text }) => text.text).join(', ');
    return piece(`Buttons: ${names}`, [{ type: 'actions', elements }], { brief: '' });
  });
}

/** Buttons in one row: more are no choice but a wall. */
const maxRow = 10;

function small(text: string): types.ContextBlock {
  return { type: 'context', elements: [plainText(text, limits.text)] };
}

function drawFile(name: string, file: SlackFile): Piece {
  const says = `File: ${name}`;
  return piece(says, [small(says)], { files: [file] });
}

function drawPicture(block: Extract<Block, { kind: 'picture' }>): Piece {
  const says = `Picture: ${block.alt}`;
  const bytes = Buffer.from(block.base64, 'base64');
  const file: SlackFile = {
    ...nameOf({ ...block, mediaType: 'image/png' }),
    bytes,
    alt: visible(block.alt).slice(0, limits.alt),
  };
  return piece(says, [small(says)], { files: [file] });
}

/** A name that is nothing but a name wherever the file is saved. */
function nameOf({ name, mediaType }: { readonly name: string; readonly mediaType: string }) {
  const safe = name
    .replace(/[^A-Za-z0-9.-]+/g, '-')
    .replace(/^[.-]+/, '')
    .slice(-maxName);
  return { name: safe || 'file', mediaType };
}

const maxName = 100;
