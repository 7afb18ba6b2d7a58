import type { APIAttachment } from 'discord.js';
import type { Attachment } from '../../src/app/ports.ts';

/** Where a file is: its address, which is good for a day, and the message that gives a fresh one. */
export interface FileReference {
  readonly url: string;
  readonly id: string;
  readonly channel: string | null;
  readonly message: string | null;
}

/** The most files of one message that are looked at. */
const mostFiles = 10;

/** The files of a message, or of a slash command, which is no message. */
export function attachmentsOf(
  attachments: readonly Pick<APIAttachment, 'id' | 'filename' | 'size' | 'url'>[],
  of: { readonly channel: string; readonly message: string } | null,
): readonly Attachment[] {
  return attachments.slice(0, mostFiles).map(({ id, filename, size, url }) => {
    const reference: FileReference = { url, id, channel: of?.channel ?? null, message: of?.message ?? null };
    return { name: filename, size, content: { reference: JSON.stringify(reference) } };
  });
}

/** What `attachmentsOf` wrote. */
export function readReference(text: string): FileReference {
  return JSON.parse(text) as FileReference;
}
