/**
 * How we name a message: by its time, as Slack does; with an `e:` before it where it is one that only one member sees, which
 * Slack neither lists nor edits by its time.
 */
export function messageId(ts: string, ephemeral: boolean): string {
  return ephemeral ? `e:${ts}` : ts;
}

/** A message that one member alone sees, and whose time we were not told or cannot use. */
export const unnamed = 'e:';

/** The time of a message that can be replied to and edited; null for one that only one member sees. */
export function timeOf(id: string | null): string | null {
  return id !== null && /^\d+\.\d+$/.test(id) ? id : null;
}
