import { cut } from '../../src/app/plain-text.ts';
import type { Block } from '../../src/app/reply.ts';
import { limits } from './limits.ts';
import type { SlackFile } from './message.ts';
import { type Piece, piece } from './piece.ts';
import { shown } from './plain.ts';
import { small } from './rich.ts';

type Of<Kind> = Extract<Block, { readonly kind: Kind }>;

/** Each stands in the message by its name, and is uploaded after it. */
export function drawFile({ name, mediaType, text }: Of<'file'>): Piece {
  return named(`File: ${name}`, { name: safeName(name), mediaType, bytes: Buffer.from(text), alt: null });
}

export function drawAttachment({ name, mediaType, base64 }: Of<'attachment'>): Piece {
  return named(`File: ${name}`, { name: safeName(name), mediaType, bytes: Buffer.from(base64, 'base64'), alt: null });
}

export function drawPicture({ name, alt, base64 }: Of<'picture'>): Piece {
  const words = cut(shown(alt), limits.alt);
  const bytes = Buffer.from(base64, 'base64');
  return named(`Picture: ${alt}`, { name: safeName(name), mediaType: 'image/png', bytes, alt: words });
}

function named(says: string, file: SlackFile): Piece {
  return piece(says, [small(says)], { files: [file] });
}

/** A name that is nothing but a name wherever the file is saved. */
function safeName(name: string): string {
  const safe = name
    .replace(/[^A-Za-z0-9.-]+/g, '-')
    .replace(/^[.-]+/, '')
    .slice(-maxName);
  return safe || 'file';
}

const maxName = 100;
