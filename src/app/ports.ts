import type { Resume } from '../engine/resume/read-resume.ts';
import type { Review } from '../engine/review.ts';
import type { Reply } from './reply.ts';

/** Who asks. `community` is the tenant: a Slack workspace, a Discord guild, or `local` on this machine. */
export interface Member {
  readonly platform: string;
  readonly community: string;
  readonly id: string;
}

/** Where the question was asked, and so where the answer belongs. */
export interface Place {
  readonly channel: string;
  readonly thread: string | null;
  readonly private: boolean;
}

/** A question from any platform. `key` is the platform's delivery id: the same key is the same question. */
export interface Ask {
  readonly key: string;
  readonly member: Member;
  readonly place: Place;
  readonly command: string;
  readonly values: Readonly<Record<string, string>>;
}

/** The one door: a question in, an answer out. Never rejects for something the person can put right. */
export type Answer = (ask: Ask) => Promise<Reply>;

/** A chat platform. `start` begins taking questions; `stop` takes no more and waits for the answers under way. */
export interface ChatAdapter {
  readonly platform: string;
  start(answer: Answer): Promise<void>;
  stop(): Promise<void>;
}

/** A file as a member uploaded it. The name is only looked at for its ending: it is never a path and never shown. */
export interface Upload {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/**
 * What came of reading a file. `unreadable` says nothing about the resume, only about the file: its message is for the
 * member. `partly` means that something was left out or guessed; the resume's notes say what.
 */
export type ReadUpload =
  | { readonly kind: 'unreadable'; readonly code: string; readonly message: string }
  | { readonly kind: 'partly' | 'read'; readonly resume: Resume };

/** Reads uploaded files, each apart from the app: a file that crashes or floods its reader harms nobody else. */
export interface Documents {
  /** Never rejects for anything in the file. Answers within ten seconds of its turn. Nothing of the file is kept. */
  read(upload: Upload): Promise<ReadUpload>;
  stop(): Promise<void>;
}

/** A review as it is kept. `id` is unique within the member's community. */
export interface KeptReview {
  readonly id: string;
  readonly at: Date;
  readonly role: string;
  readonly review: Review;
}

/** What a member's history needs of a store. Every call names the member, and through it the community. */
export interface History {
  /** Keeps a review once for each key; the same key again gives back the review already kept. */
  save(member: Member, kept: { key: string; role: string; review: Review }): Promise<KeptReview>;
  /** The newest first, at most `limit` (1..100), older than `before` (a review's id) where given. */
  latest(member: Member, page: { limit: number; before?: string }): Promise<readonly KeptReview[]>;
  /** One review of this member's, or null. */
  find(member: Member, id: string): Promise<KeptReview | null>;
  /** Deletes all that is kept of this member; gives how many reviews that was. */
  forget(member: Member): Promise<number>;
}

/** What a log line may say besides its event: ids, counts and durations (milliseconds). Never a person's own text. */
export type LogFields = Readonly<Record<string, string | number | boolean>>;

/** Where the rooms report what happened. `event` is a fixed kebab-case name, so that lines can be counted. */
export interface Log {
  info(event: string, fields?: LogFields): void;
  warn(event: string, fields?: LogFields): void;
  error(event: string, fields?: LogFields): void;
}
