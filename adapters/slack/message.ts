import type { types } from '@slack/bolt';

/** One message as Slack takes it, within all its limits. Nothing in it is live but what we made. */
export interface SlackMessage {
  /**
   * The same in words, for notifications, screen readers and places without blocks. Already escaped: send it with
   * `mrkdwn: false` and `parse: 'none'`, so that nothing in it is read as markup or a link.
   */
  readonly text: string;
  /** Their buttons carry no asker yet: `addressTo` writes who may press them. */
  readonly blocks: readonly types.KnownBlock[];
  readonly audience: 'asker' | 'thread';
  /** To be uploaded in the same thread, after the message; their names and descriptions stand in the blocks. */
  readonly files: readonly SlackFile[];
}

export interface SlackFile {
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
  /** What a picture shows, in words; null for what is no picture. */
  readonly alt: string | null;
}
