import { commands } from '../../src/app/commands.ts';
import type { Action, Block, Reply } from '../../src/app/reply.ts';
import { style } from './style.ts';
import { quoteLines, safe, wrap } from './wrap.ts';

/** How to draw a reply: columns to use, ANSI colours or none, and whether to open what is folded. */
export interface Look {
  readonly width: number;
  readonly color: boolean;
  readonly all: boolean;
}

/** A reply as text for a terminal, ending with a newline. Nothing in it can move the cursor or colour the screen but us. */
export function render(reply: Reply, look: Look): string {
  const { blocks } = reply;
  // One file is the answer itself; several are for a folder.
  const several = blocks.filter(({ kind }) => kind === 'file').length > 1;
  const lines = renderBlocks(several ? blocks.map(named) : blocks, look);
  const rule = style(look.color).dim('─'.repeat(look.width));
  for (const part of reply.parts) lines.push('', rule, '', ...renderBlocks(part, look));
  return `${lines.join('\n').replace(/\n{3,}/g, '\n\n')}\n`;
}

/** A text file as one that is only named. */
function named(block: Block): Block {
  return block.kind === 'file'
    ? { kind: 'attachment', name: block.name, mediaType: block.mediaType, base64: '' }
    : block;
}

function renderBlocks(blocks: readonly Block[], look: Look): string[] {
  return blocks.flatMap((block) => renderBlock(block, look));
}

function renderBlock(block: Block, look: Look): string[] {
  const paint = style(look.color);
  const text = (content: string, indent = '') => wrap(content, look.width, indent);
  switch (block.kind) {
    case 'heading':
      return text(block.text).map(paint.bold);
    case 'paragraph':
      return text(block.text);
    case 'quote':
      return quoteLines(block, look.width, paint);
    case 'advice':
      return [
        '',
        ...text(block.title, '▪ ').map(paint.bold),
        ...text(`${block.says} ${block.why}`, '  '),
        ...text(block.next, '  → ').map(paint.cyan),
        ...text(`Source: ${block.source}`, '  ').map(paint.dim),
        ...text(actionLine(block.action), '  ').map(paint.dim),
        '',
      ];
    case 'list':
      return block.items.flatMap((item, index) =>
        text(item, block.from === undefined ? '• ' : `${block.from + index}. `),
      );
    case 'meter':
      return [`${safe(block.label)} ${block.value}/${block.max} ${bar(block.value / block.max)} ${safe(block.says)}`];
    case 'more':
      if (look.all) return ['', ...text(block.label).map(paint.bold), ...renderBlocks(block.blocks, look)];
      return text(`${block.label} (add --all to see it)`, '▸ ').map(paint.dim);
    case 'actions':
      return block.actions.flatMap((action) => text(actionLine(action), '→ ').map(paint.dim));
    case 'file':
      return [...text(`${block.name}:`).map(paint.dim), ...block.text.trimEnd().split('\n').map(safe)];
    case 'attachment':
      return text(`${block.name} (add --save FOLDER to get it)`, '▪ ').map(paint.dim);
    case 'picture':
      return text(block.alt, '▪ ');
    case 'note':
      return text(block.text).map(paint.dim);
  }
}

const barLength = 20;

function bar(share: number): string {
  const full = Math.round(Math.max(0, Math.min(1, share)) * barLength);
  return '█'.repeat(full) + '░'.repeat(barLength - full);
}

/** A next step as the command to type for it. */
function actionLine({ label, command, values }: Action): string {
  const takesText = commands.find(({ name }) => name === command)?.takesText;
  const words = Object.entries(values).map(([name, value]) =>
    name === takesText ? shellWord(value) : `--${name} ${shellWord(value)}`,
  );
  return `${label}${label.endsWith('?') ? '' : ':'} ${['proofline', command, ...words].join(' ')}`;
}

/** A value as a shell takes it: in quotes where it is more than a plain word. */
function shellWord(value: string): string {
  return /^[\w.:/-]+$/.test(value) ? value : `'${value.replaceAll("'", "'\\''")}'`;
}
