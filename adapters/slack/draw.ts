import type { types } from '@slack/bolt';
import type { Action, Block } from '../../src/app/reply.ts';
import { encodeAction, pressPrefix } from './action.ts';
import { drawAttachment, drawFile, drawPicture } from './draw-file.ts';
import { fold } from './fold.ts';
import { limits } from './limits.ts';
import { joinPieces, type Piece, piece } from './piece.ts';
import { plainText } from './plain.ts';
import { rich, richBlock, richList, richQuote, section, small } from './rich.ts';

/** Arranged blocks as pieces, in order. `folds`: what can wait is folded, which Slack does in messages only. */
export function drawPieces(blocks: readonly Block[], folds: boolean): readonly Piece[] {
  return joinPieces(blocks.flatMap((block) => drawBlock(block, folds)));
}

function drawBlock(block: Block, folds: boolean): readonly Piece[] {
  switch (block.kind) {
    case 'heading':
      return [piece(block.text, [{ type: 'header', text: plainText(block.text, limits.header) }], { opens: true })];
    case 'paragraph':
      return [piece(block.text, [richBlock(section(...rich(block.text)))], { flows: true, prose: true })];
    case 'quote': {
      const tones = block.marks.map(({ tone }) => tone);
      return [piece(`“${block.text}”`, [richBlock(richQuote(block.text, block.marks))], { tones, flows: true })];
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
      return [drawFile(block)];
    case 'attachment':
      return [drawAttachment(block)];
    case 'picture':
      return [drawPicture(block)];
    case 'note':
      return [piece(block.text, [small(block.text)])];
  }
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
