import { ComponentType, MessageFlags, type RawFile } from 'discord.js';
import type { Address } from '../../src/app/ports.ts';
import { escapeText } from './escape.ts';
import { markOf } from './message-id.ts';
import { addressed, type DrawnMessage } from './render.ts';

/** Nobody is ever pinged, whatever a text holds. */
export const noMentions = { parse: [] as never[], replied_user: false };

/** What is the same in every message: its components, its files, and that it pings nobody. */
export interface Content {
  readonly body: Readonly<Record<string, unknown>>;
  readonly files: readonly RawFile[];
}

/** A drawn message for its asker, with a line above it where there is something to say about its being here. */
export function contentOf({ container, files }: DrawnMessage, { key, member }: Address, above = ''): Content {
  const line = above === '' ? [] : [{ type: ComponentType.TextDisplay, content: `-# ${escapeText(above)}` }];
  return {
    body: {
      flags: MessageFlags.IsComponentsV2,
      components: [...line, addressed(container, member.id, markOf(key))],
      attachments: files.map(({ name }, id) => ({ id: String(id), filename: name })),
      allowed_mentions: noMentions,
    },
    files: files.map(({ name, mediaType, bytes }) => ({ name, contentType: mediaType, data: Buffer.from(bytes) })),
  };
}

/** A sentence of ours as a whole message. */
export function sentenceBody(sentence: string): Readonly<Record<string, unknown>> {
  return {
    flags: MessageFlags.IsComponentsV2,
    components: [{ type: ComponentType.TextDisplay, content: escapeText(sentence) }],
    allowed_mentions: noMentions,
  };
}
