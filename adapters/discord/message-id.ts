/** A message's id as the rest of Proofline knows it: its channel, and itself. */
export interface MessageId {
  readonly channel: string;
  readonly message: string;
}

export function writeMessageId({ channel, message }: MessageId): string {
  return `${channel}:${message}`;
}

/** Null for what is no id of ours. */
export function readMessageId(text: string | null): MessageId | null {
  const [, channel, message] = /^(\d+):(\d+)$/.exec(text ?? '') ?? [];
  return channel && message ? { channel, message } : null;
}

/**
 * A number that a message carries unseen, by which it is found again: the same for the same key. Discord numbers components from
 * 1 on by itself, so it is larger than any of those.
 */
export function markOf(key: string): number {
  let hash = 0x811c9dc5;
  for (const byte of Buffer.from(key)) hash = Math.imul(hash ^ byte, 0x01000193) >>> 0;
  return (hash % 0x7fff0000) + 0xffff;
}
