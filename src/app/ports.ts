import type { YearMonth } from '../engine/resume/dates.ts';
import type { Spot } from '../engine/resume/document.ts';
import type { Resume } from '../engine/resume/read-resume.ts';
import type { ResumeReview } from '../engine/resume-review.ts';
import type { ComponentId } from '../engine/resume-rule.ts';
import type { BulletReview, Review } from '../engine/review.ts';
import type { Choice } from './command.ts';
import type { Form } from './form.ts';
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

/**
 * Which message a question was written in, where a platform lets members edit and delete. `version` is 0 as first sent and
 * grows with each edit, in whatever unit the platform has: only the newest is answered.
 */
export interface MessageVersion {
  readonly id: string;
  readonly version: number;
}

/**
 * A file that came with a question. `reference` is what its platform's adapter needs to fetch the bytes when they are read;
 * a platform that hands bytes over gives them in `base64`, and they are kept, sealed, only until the question is answered.
 */
export interface Attachment {
  /** As the member named it: only looked at for its ending and for what a recruiter would see, never used as a path. */
  readonly name: string;
  /** Bytes, as the platform tells; null where it does not. */
  readonly size: number | null;
  readonly content: { readonly base64: string } | { readonly reference: string };
}

/** A question from any platform. `key` is the platform's delivery id: the same key is the same question. */
export interface Ask {
  readonly key: string;
  readonly member: Member;
  readonly place: Place;
  readonly command: string;
  readonly values: Readonly<Record<string, string>>;
  /** Written by a program: another bot, a webhook, or this one. It is never answered, so that two bots cannot talk for ever. */
  readonly fromBot?: boolean;
  readonly message?: MessageVersion;
  readonly files?: readonly Attachment[];
  /**
   * Nobody asked: it was posted in a channel whose posts are reviewed. Answered only where it holds something to review,
   * and never twice.
   */
  readonly unasked?: true;
  /** The platform says that this member runs the community. */
  readonly admin?: true;
  /** The platform's id of the message whose button was pressed. */
  readonly pressed?: string;
  /** The platform's own way back to whoever asked, such as a response address. Opaque and secret: sealed, and good for minutes. */
  readonly back?: string;
}

/** The one door: a question in, an answer out. Never rejects for something the person can put right. */
export type Answer = (ask: Ask) => Promise<Reply>;

/** Where an adapter hands over what its platform delivers. */
export interface Door {
  /**
   * Takes a question for good: once this resolves it will be answered, whatever happens to this process. The same key
   * twice is one question. Rejects within 2 s when it could not be taken: then the platform must deliver it again.
   */
  accept(ask: Ask): Promise<void>;
  /** The member deleted a message: what was asked in it is dropped where it is not answered yet. Rejects as `accept`. */
  withdraw(message: Pick<Ask, 'member' | 'place'> & { readonly id: string }): Promise<void>;
  /**
   * Waits for the reply to a question taken before, for a platform whose members come to fetch it. Null when `signal`
   * ends the wait. Rejects for a question that was never taken, or is kept no longer.
   */
  reply(ask: Pick<Ask, 'key' | 'member'>, signal: AbortSignal): Promise<Reply | null>;
  /**
   * The dialog that asks for what a command still needs, with the values known so far. Reads only, keeps nothing, within
   * 2 s. Rejects with a `Problem` to show where there is no dialog.
   */
  form(ask: Ask): Promise<Form>;
  /** The answer of a command that only reads, at once and not durably, for what a platform draws by itself (a home page). */
  look(ask: Ask): Promise<Reply>;
  /** What could stand for an option whose values are the member's own, at most 25, best first; empty where nothing fits. */
  suggest(ask: Ask, option: string, typed: string): Promise<readonly Choice[]>;
  /** Whether posts in this channel are reviewed without being asked for. */
  coaches(community: Pick<Member, 'platform' | 'community'>, channel: string): Promise<boolean>;
  /** The community removed Proofline: what is kept of it is deleted when the time for texts is over, unless it comes back. */
  left(community: Pick<Member, 'platform' | 'community'>): Promise<void>;
  joined(community: Pick<Member, 'platform' | 'community'>): Promise<void>;
}

/** What is asked in passing: nothing is kept or counted. */
export interface Glance extends Pick<Door, 'form' | 'look' | 'suggest'> {
  /** What to show until a question that takes seconds is answered; null for all others. */
  underWay(ask: Ask): Reply | null;
}

/** Where a message belongs. `key` is the same whenever the same message is sent again, and no other message has it. */
export interface Address {
  /** At most 25 characters of a to z, 0 to 9 and hyphen. */
  readonly key: string;
  readonly member: Member;
  readonly place: Place;
  /** The platform's id of the first message of this reply, for the messages that follow it; null for the first one. */
  readonly first: string | null;
  /**
   * The platform's id of a message that this one takes the place of: the reply to the same message before it was edited, a
   * sign that work is under way, or the message whose button was pressed. Null for a new message.
   */
  readonly edits: string | null;
  /** `Ask.back` of the question. Null where there was none. */
  readonly back: string | null;
}

/**
 * What came of sending a message. `id` is the platform's. `wait`: the platform takes nothing more in this channel for that
 * many seconds, and did not take this. `refused`: it never will take this; `why` is a kebab-case code.
 */
export type Sent =
  | { readonly kind: 'sent'; readonly id: string }
  | { readonly kind: 'wait'; readonly seconds: number }
  | { readonly kind: 'refused'; readonly why: string };

/** What a look for a message found. `unknown`: the platform cannot tell. */
export type Found =
  | { readonly kind: 'found'; readonly id: string }
  | { readonly kind: 'absent' | 'unknown' }
  | { readonly kind: 'wait'; readonly seconds: number };

/**
 * A chat platform. `start` begins taking questions; `stop` takes no more and waits for those under way. Sending needs no
 * start, so that one process can take questions and another answer them.
 */
export interface ChatAdapter<Message = unknown> {
  readonly platform: string;
  start(door: Door): Promise<void>;
  /**
   * The messages a reply becomes here, in order: the same for the same reply. None where members fetch their reply, and
   * none for a `reply.progress` where the platform shows by itself that work is under way. What does not fit in one message
   * is on further pages: only the page `reply.page` (1 without it) is drawn, with buttons for the others, whose command is
   * `page` with the values `letter` and `page`. `letter` has at most 15 characters.
   */
  draw(reply: Reply, letter: string): readonly Message[];
  /** How many pages this reply has here; 1 where everything fits or is fetched. */
  pages(reply: Reply): number;
  /**
   * Sends one message, or puts it in the place of `to.edits`; where that one is gone it is sent as a new one. Rejects when it
   * is not known whether the platform took it. Ends soon after `signal` does.
   */
  send(message: Message, to: Address, signal: AbortSignal): Promise<Sent>;
  /** Looks for a message that may have been sent to this address before. Rejects when the look failed. */
  lookFor(to: Address, signal: AbortSignal): Promise<Found>;
  /** The bytes of a file that this platform told of. Rejects with a `Problem` for one that is gone, too large or out of reach. */
  download(file: Attachment, of: Pick<Ask, 'member'>, signal: AbortSignal): Promise<Uint8Array>;
  stop(): Promise<void>;
}

/**
 * What an adapter must remember between runs: installations and their tokens, sessions to resume. Sealed at rest. `community`
 * is null for what belongs to no one community; the rest goes when its community does.
 */
export interface Vault {
  read(community: string | null, name: string): Promise<string | null>;
  /** `seconds`: for how long it is good; without it, until deleted. */
  write(community: string | null, name: string, text: string, seconds?: number): Promise<void>;
  /** Reads and deletes in one step, so that only one caller ever gets it. */
  take(community: string | null, name: string): Promise<string | null>;
  delete(community: string | null, name: string): Promise<void>;
  /** Of all processes on the same database one at a time does what goes by this name; the others wait. */
  alone<T>(name: string, work: () => Promise<T>): Promise<T>;
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

/** Something to say at the words of a line of a PDF: `start` and `end` are offsets into `line`, which begins at the spot. */
export interface PdfNote extends Spot {
  readonly line: string;
  readonly start: number;
  readonly end: number;
  readonly says: string;
}

/** A file made for a member, or why it could not be made. `left` says in whole sentences what is not in it. */
export type Made =
  | { readonly kind: 'made'; readonly bytes: Uint8Array; readonly left: readonly string[] }
  | { readonly kind: 'unreadable'; readonly code: string; readonly message: string };

/** Reads and writes files for members, each apart from the app: one that crashes or floods its reader harms nobody else. */
export interface Documents {
  /**
   * Never rejects for anything in the file. Answers within eight seconds of work, or sixty of waiting for a processor.
   * Nothing of the file is kept.
   */
  read(upload: Upload): Promise<ReadUpload>;
  /** A copy of a PDF with each note laid over its words. Same limits as reading; the pages themselves stay as they are. */
  annotate(pdf: Uint8Array, notes: readonly PdfNote[], summary: string): Promise<Made>;
  /** What was read of a resume as a plain file of one column that any program can read. */
  print(resume: Resume, format: 'docx' | 'pdf'): Promise<Made>;
  stop(): Promise<void>;
}

/** What a review is of: lines that were pasted, or a whole resume. */
export type ReviewKind = 'bullets' | 'resume';

/** A whole resume as it is kept: what was read, with the member's corrections in it, and the review made of that. */
export interface KeptResume {
  readonly resume: Resume;
  readonly review: ResumeReview;
  /** Against what it was judged, so that it can be judged again. */
  readonly posting: string | null;
  readonly fileName: string | null;
  readonly asOf: YearMonth;
  /** The member corrected what was read. */
  readonly corrected: boolean;
}

/** What stays of a review when its text is removed: versions, verdicts, scores and the names of rules. No word of the member's. */
export interface Outline extends Pick<Review, 'engine' | 'pack' | 'level'> {
  /** The scores of a whole resume. */
  readonly components?: readonly { readonly id: ComponentId; readonly score: number | null }[];
  /** The rules of a whole resume's findings, the most valuable first. */
  readonly findings?: readonly string[];
  readonly bullets: readonly (Pick<BulletReview, 'verdict' | 'score' | 'tier'> & {
    readonly rules: readonly string[];
  })[];
}

/** A review as it is kept. `id` is unique within the member's community. */
export interface KeptReview {
  readonly id: string;
  readonly at: Date;
  readonly role: string;
  readonly kind: ReviewKind;
  readonly outline: Outline;
  /** Null once the time its text is kept for is over. */
  readonly review: Review | null;
  /** The resume it is of; null for lines that were pasted, and once the time its text is kept for is over. */
  readonly resume: KeptResume | null;
}

/** A review without any word of the member's: enough for a trend, and quick to read. */
export type KeptOutline = Pick<KeptReview, 'id' | 'at' | 'role' | 'kind' | 'outline'>;

/** A page of a history, newest first. */
export interface HistoryPage {
  /** 1..100. */
  readonly limit: number;
  /** Only those older than this review. */
  readonly before?: string;
  /** How many of the newest to leave out. */
  readonly skip?: number;
  readonly kind?: ReviewKind;
}

/** What a member's history needs of a store. Every call names the member, and through it the community. */
export interface History {
  /**
   * Keeps a review once for each key, with the resume it is of and the platform's id of the message it was asked in; the same
   * key again gives back the review already kept.
   */
  save(
    member: Member,
    kept: { key: string; role: string; review: Review; resume?: KeptResume; message?: string },
  ): Promise<KeptReview>;
  /** The newest review of a message of this member's, besides the one of the question with that key; or null. */
  forMessage(member: Member, of: { readonly message: string; readonly key: string }): Promise<KeptReview | null>;
  /** The newest review of a resume of this member's, besides the one of the question with that key; or null. */
  lastResume(member: Member, of: { readonly key: string }): Promise<KeptReview | null>;
  /** The newest first, with their texts where these are still kept. */
  latest(member: Member, page: HistoryPage): Promise<readonly KeptReview[]>;
  /** The same without texts. */
  outlines(member: Member, page: HistoryPage): Promise<readonly KeptOutline[]>;
  /** One review of this member's, or null. */
  find(member: Member, id: string): Promise<KeptReview | null>;
  /** Deletes one review of this member's. False when there is none by that id. */
  delete(member: Member, id: string): Promise<boolean>;
}

/** What members said of advice that did not fit: which rule in which review of theirs, and none of their words. */
export interface Disputes {
  /** Notes it once for each rule of a review. */
  note(member: Member, dispute: { readonly review: string; readonly rule: string }): Promise<void>;
}

/** The channels whose posts are reviewed without being asked for. */
export interface Channels {
  /** Begins or ends that for a channel of this member's community. */
  coach(member: Member, channel: string, on: boolean): Promise<void>;
}

/** A posting that a member saved. Its name is the member's own; `id` is short and unique among their postings. */
export interface SavedPosting {
  readonly id: string;
  readonly name: string;
  readonly at: Date;
  readonly text: string;
}

/** The postings that members saved. */
export interface Postings {
  /** Saves one; another of the same name, as `same` tells, is replaced. `full`: there are `most` already. */
  save(
    member: Member,
    posting: { readonly name: string; readonly text: string },
    limits: { readonly most: number; readonly same: (a: string, b: string) => boolean },
  ): Promise<'saved' | 'replaced' | 'full'>;
  /** All of the member's, the newest first. */
  list(member: Member): Promise<readonly SavedPosting[]>;
  /** Notes that these were used now: the time for which they are kept begins again. */
  touch(member: Member, ids: readonly string[]): Promise<void>;
  /** Deletes one. False when there is none by that id. */
  delete(member: Member, id: string): Promise<boolean>;
}

/** Replies with more pages than fit in one message, or with buttons that need more than a button carries; kept for some days. */
export interface Letters {
  /** A reply to this member by its letter's name; null when it was another's, or is kept no longer. */
  find(member: Member, letter: string): Promise<Reply | null>;
}

/** What a member may know and decide about what is kept of them. Holds for every table, whatever it keeps. */
export interface Privacy {
  /**
   * Notes that this member is told what is kept, with the question of this delivery key. `first`: with none before it.
   * `keeps`: whether their reviews are kept.
   */
  meet(member: Member, key: string): Promise<{ readonly keeps: boolean; readonly first: boolean }>;
  /** Keeps reviews from now on, or no more. What is kept already stays. */
  choose(member: Member, keeps: boolean): Promise<void>;
  /** What is kept at this moment, without changing anything. */
  holdings(member: Member): Promise<{ readonly keeps: boolean; readonly reviews: number; readonly texts: number }>;
  /** Every row that is kept of this member, by its table, opened and JSON-safe. */
  export(member: Member): Promise<Readonly<Record<string, readonly Readonly<Record<string, unknown>>[]>>>;
  /** Deletes every row that is kept of this member; gives how many, by table. */
  forget(member: Member): Promise<Receipt>;
}

/** How many rows were deleted from each table. */
export type Receipt = Readonly<Record<string, number>>;

/** How much may be asked. Only the database's clock decides, so that any number of processes count together. */
export interface Limits {
  /**
   * Counts one question. `again`: none is left, and in how many seconds there will be; `tell` at most once in ten
   * minutes for each member.
   */
  take(member: Member, channel: string | null): Promise<'taken' | { readonly again: number; readonly tell: boolean }>;
}

/** What a log line may say besides its event: ids, counts and durations (milliseconds). Never a person's own text. */
export type LogFields = Readonly<Record<string, string | number | boolean>>;

/** Where the rooms report what happened. `event` is a fixed kebab-case name, so that lines can be counted. */
export interface Log {
  info(event: string, fields?: LogFields): void;
  warn(event: string, fields?: LogFields): void;
  error(event: string, fields?: LogFields): void;
}

/**
 * Closes a member's text before it is kept, and opens it again for the same community only. `open` throws when the text
 * was sealed for another community, with a key that is not at hand, or was changed.
 */
export interface Seal {
  seal(community: string, text: string): string;
  open(community: string, sealed: string): string;
}

/** One line of a trend: a value from 0 to 100 for each review, oldest first; null where that one has none. At most 24. */
export interface TrendLine {
  readonly title: string;
  readonly values: readonly (number | null)[];
}

/** What the picture of a trend shows. */
export interface TrendPicture {
  readonly title: string;
  /** One to four. */
  readonly lines: readonly TrendLine[];
  /** The day of each review, as it is shown. */
  readonly days: readonly string[];
  readonly openTitle: string;
  /** How many findings each review left open. */
  readonly open: readonly number[];
}

/** Draws pictures as PNG. The same data give the same bytes. */
export interface Pictures {
  trend(picture: TrendPicture): Promise<Uint8Array>;
}

/** What is counted: questions taken, answers sent, sends tried again, sends nobody knows the end of, tasks given up, questions refused by a limit. */
export type Counter = 'accepted' | 'answered' | 'retried' | 'uncertain' | 'dead' | 'limited';

/** What is timed: taking a question until the platform is told so, and until its answer is sent. */
export type Latency = 'acknowledge' | 'answer';

/** What is looked up when somebody asks: how much waits, how much was given up, and the age in seconds of the oldest that waits. */
export type Gauge = 'waiting' | 'dead_letters' | 'oldest_waiting_seconds';

/** Figures for the operator: names and numbers only, never content, a member or a community. */
export interface Metrics {
  count(what: Counter, by?: number): void;
  /** `seconds` from start to end. */
  time(what: Latency, seconds: number): void;
  /** Names where a gauge's value comes from; it is read at each look, and left out when it cannot be read. */
  gauge(what: Gauge, read: () => number | Promise<number>): void;
}
