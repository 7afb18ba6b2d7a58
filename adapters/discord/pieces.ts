import type { Action, Block } from '../../src/app/reply.ts';
import { buttonId } from './custom-id.ts';
import { escapeLine, escapeText } from './escape.ts';
import { renderQuote } from './quote.ts';

/** A file that goes with a message. `bytes` is what is saved. */
export interface DrawnFile {
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
}

/**
 * What cannot be divided between two pages, except a text, which can be cut between its lines and words. Texts are Markdown,
 * escaped already.
 */
export type Piece =
  | { readonly kind: 'text'; readonly text: string; readonly marked?: true }
  | { readonly kind: 'advice'; readonly text: string; readonly action: Action }
  | { readonly kind: 'buttons'; readonly actions: readonly Action[] }
  | { readonly kind: 'file'; readonly file: DrawnFile }
  | { readonly kind: 'picture'; readonly file: DrawnFile; readonly alt: string }
  | { readonly kind: 'line' };

/** The blocks as pieces, in their order. What other platforms fold is in small print: Discord folds nothing. */
export function piecesOf(blocks: readonly Block[]): readonly Piece[] {
  return blocks.flatMap(pieceOf).filter(says);
}

/** Whether anything would be seen of it. */
function says(piece: Piece): boolean {
  return piece.kind !== 'text' || !/^[#>\s-]*$/.test(piece.text);
}

function pieceOf(block: Block): readonly Piece[] {
  switch (block.kind) {
    case 'heading':
      return [{ kind: 'text', text: `### ${escapeLine(block.text)}` }];
    case 'paragraph':
      return [{ kind: 'text', text: escapeText(block.text) }];
    case 'quote':
      return [
        {
          kind: 'text',
          text: renderQuote(block.text, block.marks),
          ...(block.marks.length > 0 ? { marked: true } : {}),
        },
      ];
    case 'advice':
      return [{ kind: 'advice', text: adviceText(block), action: block.action }];
    case 'list':
      return [{ kind: 'text', text: listText(block.items, block.from) }];
    case 'meter':
      return [{ kind: 'text', text: meterText(block) }];
    case 'more':
      return folded(block.label, block.blocks);
    case 'actions':
      return buttonsOf(block.actions);
    case 'file': {
      const { name, mediaType, text } = block;
      return [{ kind: 'file', file: { name, mediaType, bytes: Buffer.from(text) } }];
    }
    case 'attachment': {
      const { name, mediaType, base64 } = block;
      return [{ kind: 'file', file: { name, mediaType, bytes: Buffer.from(base64, 'base64') } }];
    }
    case 'picture': {
      const { name, alt, base64 } = block;
      const file = { name, mediaType: 'image/png', bytes: Buffer.from(base64, 'base64') };
      return [{ kind: 'picture', file, alt }];
    }
    case 'note':
      return [{ kind: 'text', text: small(escapeText(block.text)) }];
  }
}

/** The actions that a button can carry. */
function buttonsOf(all: readonly Action[]): readonly Piece[] {
  const actions = all.filter((action) => buttonId(action, 0) !== null);
  return actions.length === 0 ? [] : [{ kind: 'buttons', actions }];
}

function adviceText({ title, says, why, next, source }: Extract<Block, { kind: 'advice' }>): string {
  const lines = [
    bold(title),
    `${escapeText(says)} ${escapeText(why)}`,
    `→ ${escapeText(next)}`,
    `-# Source: ${escapeLine(source)}`,
  ];
  return lines.join('\n');
}

function listText(items: readonly string[], from: number | undefined): string {
  return items.map((item, index) => `${from === undefined ? '-' : `${from + index}.`} ${escapeLine(item)}`).join('\n');
}

function bold(text: string): string {
  const line = escapeLine(text);
  return line === '' ? '' : `**${line}**`;
}

const barLength = 10;

function meterText({ label, value, max, says }: Extract<Block, { kind: 'meter' }>): string {
  const full = Math.round(Math.max(0, Math.min(1, value / max)) * barLength);
  const bar = '▰'.repeat(full) + '▱'.repeat(barLength - full);
  return `${bold(label)} ${value} of ${max} ${bar} ${escapeLine(says)}`;
}

/** What others fold: a heading, and what is under it in small print, which has no lists and no headings of its own. */
function folded(label: string, blocks: readonly Block[]): readonly Piece[] {
  const inside = blocks.flatMap((block) => (isSum(block) ? [sumOf(block.items)] : piecesOf([block]).map(smaller)));
  const [first, ...rest] = inside;
  if (first?.kind !== 'text') return [{ kind: 'text', text: bold(label) }, ...inside];
  return [{ ...first, text: `${bold(label)}\n${first.text}` }, ...rest];
}

type List = Extract<Block, { kind: 'list' }>;

/** The most characters of an item that stands on one line with others. */
const shortItem = 60;

function isSum(block: Block): block is List {
  return block.kind === 'list' && block.from === undefined && block.items.every(({ length }) => length <= shortItem);
}

function sumOf(items: List['items']): Piece {
  return { kind: 'text', text: `-# ${items.map(escapeLine).join(' · ')}` };
}

function smaller(piece: Piece): Piece {
  return piece.kind === 'text' ? { ...piece, text: small(piece.text) } : piece;
}

function small(text: string): string {
  return text
    .split('\n')
    .map((line) => line.replace(/^(?:-# |### )?(- )?/, (_found, item) => (item ? '-# • ' : '-# ')))
    .map((line) => (line.trim() === '-#' ? '' : line.replace(/^-# > /, '> -# ')))
    .join('\n');
}
