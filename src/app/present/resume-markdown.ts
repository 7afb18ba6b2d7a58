import type { Block, Reply } from '../reply.ts';

/** A reply as a Markdown file: everything unfolded, buttons and files left out. Nothing a member wrote becomes a link or a picture. */
export function markdownOf({ blocks, parts }: Pick<Reply, 'blocks' | 'parts'>): string {
  const all = [blocks, ...parts].map((part, i) =>
    part
      .map((block) => drawn(block, i === 0 ? 2 : 3))
      .filter(Boolean)
      .join('\n\n'),
  );
  return `# Resume review\n\n${all.join('\n\n---\n\n')}\n`;
}

function drawn(block: Block, level: number): string {
  switch (block.kind) {
    case 'heading':
      return `${'#'.repeat(level)} ${plain(block.text)}`;
    case 'paragraph':
    case 'note':
      return plain(block.text);
    case 'quote':
      return `> ${plain(block.text)}`;
    case 'list':
      return block.items
        .map((item, i) => `${block.from === undefined ? '-' : `${block.from + i}.`} ${plain(item)}`)
        .join('\n');
    case 'advice':
      return [
        `**${plain(block.title)}**`,
        plain(`${block.says} ${block.why}`),
        `→ ${plain(block.next)}`,
        `Source: ${plain(block.source)}`,
      ].join('\n\n');
    case 'meter':
      return `- ${plain(block.label)}: ${block.value} of ${block.max}. ${plain(block.says)}`.trimEnd();
    case 'more':
      return [`**${plain(block.label)}**`, ...block.blocks.map((inner) => drawn(inner, level + 1))]
        .filter(Boolean)
        .join('\n\n');
    case 'picture':
      return plain(block.alt);
    case 'actions':
    case 'file':
    case 'attachment':
      return '';
  }
}

/** One line of text in which no sign is Markdown's. */
function plain(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\\`*_[\]<>#|~!]/g, '\\$&')
    .replace(/^(\d+)([.)])/, '$1\\$2')
    .replace(/^([-+=])/, '\\$1')
    .replace(/(https?|ftp|mailto):/gi, '$1\u200b:')
    .replace(/www\./gi, 'www\u200b.')
    .replace(/(?<=\S)@(?=\S)/g, '\u200b@');
}
