import { cut } from '../../src/app/plain-text.ts';
import type { Block, Mark } from '../../src/app/reply.ts';
import { piecesOf, shown } from './plain.ts';

type Advice = Extract<Block, { readonly kind: 'advice' }>;

/** Longest text of one block, in UTF-16 units: a page holds several. */
const maxText = 2_000;

/**
 * The same blocks as Slack can draw them: advice is numbered where there is more than one, and the sources and buttons of
 * those that follow each other stand together below; what is too long for a block goes on in the next.
 */
export function arrange(blocks: readonly Block[]): readonly Block[] {
  const counter = countAdvice(blocks) > 1 ? { last: 0 } : null;
  return gather(blocks, counter);
}

function countAdvice(blocks: readonly Block[]): number {
  const counts = blocks.map((block) => {
    if (block.kind === 'more') return countAdvice(block.blocks);
    return block.kind === 'advice' ? 1 : 0;
  });
  return counts.reduce((sum, count) => sum + count, 0);
}

function gather(blocks: readonly Block[], counter: { last: number } | null): readonly Block[] {
  let run: Advice[] = [];
  return blocks.flatMap((block, index): readonly Block[] => {
    if (block.kind === 'more') {
      return [{ ...block, label: cut(block.label, maxLabel), blocks: gather(block.blocks, counter) }];
    }
    if (block.kind !== 'advice') return splitLong(block);
    const advice = counter ? numbered(block, ++counter.last) : block;
    run.push(advice);
    const drawn = splitLong({ ...advice, source: '' });
    if (blocks[index + 1]?.kind === 'advice') return drawn;
    const ending = endingOf(run);
    run = [];
    return [...drawn, ...ending];
  });
}

function numbered(advice: Advice, number: number): Advice {
  const action = { ...advice.action, label: `${advice.action.label} ${number}` };
  return { ...advice, title: `${number}. ${advice.title}`, source: `${number}. ${advice.source}`, action };
}

/** What stands below advice: whose it is, in small letters, and the buttons that say more. */
function endingOf(run: readonly Advice[]): readonly Block[] {
  const sources = run.map(({ source }) => source).join('\n');
  return [
    ...splitLong({ kind: 'note', text: run.length === 1 ? `Source: ${sources}` : `Sources\n${sources}` }),
    { kind: 'actions', actions: run.map(({ action }) => action) },
  ];
}

/** A block whose text is too long as several of its kind, which read on like one. */
function splitLong(block: Block): readonly Block[] {
  switch (block.kind) {
    case 'paragraph':
    case 'note':
      return pieces(block.text).map((text) => ({ ...block, text }));
    case 'quote':
      return splitQuote(block.text, block.marks);
    case 'list':
      return splitList(block.items, block.from);
    case 'advice': {
      const { title, says, why, next } = block;
      if (title.length + says.length + why.length + next.length <= maxText) return [block];
      const rest = [title, says, why, next].flatMap(pieces);
      return rest.map((text) => ({ kind: 'paragraph', text }));
    }
    case 'meter':
      return [{ ...block, label: cut(block.label, maxLabel), says: cut(block.says, maxLabel) }];
    case 'heading':
    case 'more':
    case 'actions':
    case 'file':
    case 'attachment':
    case 'picture':
      return [block];
  }
}

function pieces(text: string): readonly string[] {
  return piecesOf(shown(text), maxText);
}

function splitQuote(text: string, marks: readonly Mark[]): readonly Block[] {
  let start = 0;
  return piecesOf(text, maxText).map((piece) => {
    const from = start;
    start += piece.length;
    const inside = marks
      .map((mark) => ({ ...mark, start: Math.max(0, mark.start - from), end: Math.min(piece.length, mark.end - from) }))
      .filter((mark) => mark.start < mark.end);
    return { kind: 'quote', text: piece, marks: inside };
  });
}

/** A list as several, none too long. An item that is too long by itself goes on as paragraphs. */
function splitList(items: readonly string[], from: number | undefined): readonly Block[] {
  const lists: { items: string[]; from: number | undefined; length: number }[] = [];
  for (const [index, item] of items.entries()) {
    const last = lists.at(-1);
    if (last && last.length + item.length <= maxText && last.items.length < maxItems) {
      last.items.push(item);
      last.length += item.length;
    } else {
      lists.push({ items: [item], from: from === undefined ? undefined : from + index, length: item.length });
    }
  }
  return lists.flatMap((list): readonly Block[] => {
    const [first = '', ...rest] = list.length > maxText ? pieces(list.items[0] ?? '') : [];
    const start = list.from === undefined ? {} : { from: list.from };
    if (rest.length === 0) return [{ kind: 'list', items: list.items, ...start }];
    return [{ kind: 'list', items: [first], ...start }, ...rest.map((text) => ({ kind: 'paragraph', text }) as const)];
  });
}

/** Labels are our own words: none comes near this. */
const maxLabel = 150;

/** Items of one list block, so that a list of very short ones stays light too. */
const maxItems = 40;
