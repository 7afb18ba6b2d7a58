import { readHeard } from '../../src/app/heard.ts';
import type { Ask, Attachment, Member } from '../../src/app/ports.ts';
import { at, listAt, textAt } from './field.ts';
import { plainText, speaksTo, withoutMentions } from './spoken.ts';

/** What an event of Slack's means for the coach. */
export type Heard =
  | { readonly kind: 'ask'; readonly ask: Ask }
  /** A post that nobody asked about: a question only in a channel whose posts are reviewed. */
  | { readonly kind: 'post'; readonly ask: Ask }
  | { readonly kind: 'withdraw'; readonly message: Pick<Ask, 'member' | 'place'> & { readonly id: string } }
  | { readonly kind: 'home'; readonly member: Member }
  /** `at`: when that happened, in milliseconds since 1970. */
  | { readonly kind: 'left'; readonly community: string; readonly at: number }
  | { readonly kind: 'nothing' };

const nothing: Heard = { kind: 'nothing' };

/** Messages that a member wrote; every other subtype tells of something that happened in a channel. */
const written = new Set(['', 'file_share', 'thread_broadcast', 'me_message']);

/** The most files of one message that are looked at. */
const mostFiles = 10;

/** Reads the body of an event, whatever is in it. Bots, this one among them, mean nothing. */
export function readEvent(body: unknown): Heard {
  const event = at(body, 'event');
  const community = communityOf(body);
  if (community === '') return nothing;
  const self = textAt(body, 'authorizations', 0, 'user_id');
  switch (textAt(event, 'type')) {
    case 'message':
      return readMessageEvent(event, { community, self });
    case 'app_mention':
      return readMessage(event, { community, self, channel: textAt(event, 'channel'), mentioned: true });
    case 'app_home_opened':
      if (textAt(event, 'tab') !== 'home' || textAt(event, 'user') === '') return nothing;
      return { kind: 'home', member: { platform: 'slack', community, id: textAt(event, 'user') } };
    case 'app_uninstalled':
      return { kind: 'left', community: ownerOf(body, community), at: timeOf(body) };
    case 'tokens_revoked':
      if (listAt(event, 'tokens', 'bot').length === 0) return nothing;
      return { kind: 'left', community: ownerOf(body, community), at: timeOf(body) };
    case 'team_access_revoked':
      return { kind: 'left', community, at: timeOf(body) };
    default:
      return nothing;
  }
}

/** The workspace and the organisation whose installation a delivery was made for; null where the workspace has its own. */
export function organisationOf(body: unknown): { readonly workspace: string; readonly organisation: string } | null {
  const event = textAt(body, 'type') === 'event_callback';
  const whole = event ? at(body, 'authorizations', 0, 'is_enterprise_install') : at(body, 'is_enterprise_install');
  const organisation =
    textAt(body, 'authorizations', 0, 'enterprise_id') ||
    textAt(body, 'enterprise_id') ||
    textAt(body, 'enterprise', 'id');
  const workspace = event ? communityOf(body) : textAt(body, 'team_id') || textAt(body, 'team', 'id');
  if ((whole !== true && whole !== 'true') || organisation === '' || workspace === '') return null;
  return { workspace, organisation };
}

/** The community that an event is about: the workspace through which the app hears of it. */
function communityOf(body: unknown): string {
  return textAt(body, 'context_team_id') || textAt(body, 'authorizations', 0, 'team_id') || textAt(body, 'team_id');
}

/** Whose installation ended: the organisation's where the app was installed for all of it. */
function ownerOf(body: unknown, community: string): string {
  return organisationOf(body)?.organisation ?? community;
}

function timeOf(body: unknown): number {
  const seconds = at(body, 'event_time');
  return typeof seconds === 'number' ? seconds * 1_000 : Date.now();
}

interface Around {
  readonly community: string;
  /** The user id of our bot there. */
  readonly self: string;
}

function readMessageEvent(event: unknown, { community, self }: Around): Heard {
  const channel = textAt(event, 'channel');
  const direct = isDirect(event, channel);
  switch (textAt(event, 'subtype')) {
    case 'message_changed': {
      const message = at(event, 'message');
      if (textAt(message, 'subtype') === 'tombstone') {
        return withdrawn(at(event, 'previous_message'), textAt(message, 'ts'), { community, channel, direct });
      }
      const edited = textAt(message, 'edited', 'ts');
      // A link that unfolds changes a message too: then its text was not edited.
      if (edited === '' || edited === textAt(event, 'previous_message', 'edited', 'ts')) return nothing;
      return readMessage(message, { community, self, channel, direct, edited });
    }
    case 'message_deleted':
      return withdrawn(at(event, 'previous_message'), textAt(event, 'deleted_ts'), { community, channel, direct });
    default:
      return readMessage(event, { community, self, channel, direct });
  }
}

function withdrawn(
  previous: unknown,
  id: string,
  { community, channel, direct }: { community: string; channel: string; direct: boolean },
): Heard {
  const user = textAt(previous, 'user');
  if (user === '' || id === '' || isBot(previous)) return nothing;
  return {
    kind: 'withdraw',
    message: {
      id,
      member: { platform: 'slack', community, id: user },
      place: { channel, thread: threadOf(previous, direct), private: direct },
    },
  };
}

interface Circumstances extends Around {
  readonly channel: string;
  readonly direct?: boolean;
  /** When it was edited, as Slack tells; absent for a message as first sent. */
  readonly edited?: string;
  readonly mentioned?: true;
}

/** A message that was written or edited. The event of a mention and that of the message itself give the same question. */
function readMessage(message: unknown, circumstances: Circumstances): Heard {
  const { community, self, channel, edited } = circumstances;
  const direct = circumstances.direct ?? isDirect(message, channel);
  const [user, ts, raw] = [textAt(message, 'user'), textAt(message, 'ts'), textAt(message, 'text')];
  if (user === '' || ts === '' || channel === '' || user === self) return nothing;
  if (isBot(message) || !written.has(textAt(message, 'subtype'))) return nothing;
  const files = attachmentsOf(message);
  const spoken = plainText(withoutMentions(raw, self));
  if (spoken.trim() === '' && files.length === 0 && !circumstances.mentioned && !speaksTo(raw, self)) return nothing;
  const ask: Ask = {
    key: edited === undefined ? `${channel}:${ts}` : `${channel}:${ts}:${edited}`,
    member: { platform: 'slack', community, id: user },
    place: { channel, thread: threadOf(message, direct), private: direct },
    ...readHeard(spoken, files.length),
    message: { id: ts, version: edited === undefined ? 0 : microseconds(edited) },
    ...(files.length > 0 ? { files } : {}),
  };
  if (direct || circumstances.mentioned || speaksTo(raw, self)) return { kind: 'ask', ask };
  // Members talk to each other below a post.
  const below = textAt(message, 'thread_ts');
  return below === '' || below === ts ? { kind: 'post', ask: { ...ask, unasked: true } } : nothing;
}

/** In a channel the answer goes into the thread of the question; in a direct message, where the member wrote. */
function threadOf(message: unknown, direct: boolean): string | null {
  return textAt(message, 'thread_ts') || (direct ? null : textAt(message, 'ts') || null);
}

function isDirect(event: unknown, channel: string): boolean {
  const type = textAt(event, 'channel_type');
  return type === '' ? channel.startsWith('D') : type === 'im' || type === 'app_home';
}

function isBot(message: unknown): boolean {
  return textAt(message, 'bot_id') !== '' || textAt(message, 'user') === 'USLACKBOT';
}

/** The files of a message, each told by its id: where its bytes are is asked of Slack when they are read. */
export function attachmentsOf(message: unknown): readonly Attachment[] {
  return listAt(message, 'files')
    .filter((file) => textAt(file, 'id') !== '' && textAt(file, 'mode') !== 'tombstone')
    .slice(0, mostFiles)
    .map((file) => {
      const size = at(file, 'size');
      return {
        name: textAt(file, 'name') || 'file',
        size: typeof size === 'number' ? size : null,
        content: { reference: textAt(file, 'id') },
      };
    });
}

/** Slack's times are seconds with six digits after the point. */
function microseconds(ts: string): number {
  const digits = Number(ts.replace('.', ''));
  return Number.isSafeInteger(digits) && digits > 0 ? digits : 0;
}
