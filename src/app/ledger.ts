import type {
  Answer,
  Ask,
  Channels,
  Disputes,
  History,
  Letters,
  Member,
  Place,
  Postings,
  Privacy,
  Sent,
} from './ports.ts';
import type { Reply } from './reply.ts';

/** What durable work needs of a store. Every method is one transaction, and only the database's clock decides. */
export interface Ledger {
  readonly inbox: Inbox;
  readonly tasks: Tasks;
  readonly outbox: Outbox;
  readonly communities: Communities;
  /** Calls back, from any process on the same database, when a task may be due or a reply is there. May miss some. */
  listen(heard: (signal: Signal) => void): Promise<void>;
}

/** A task may be due, or the reply to the question with this inbox id is there. */
export type Signal = { readonly kind: 'task' } | { readonly kind: 'reply'; readonly inbox: number };

/** Questions as they came in. `via` is the platform whose adapter took them and will send the reply. */
export interface Inbox {
  /** Keeps a question with the task to answer it. `known`: it was delivered before. `stale`: its message is newer or gone. */
  accept(via: string, ask: Ask): Promise<'accepted' | 'known' | 'stale'>;
  withdraw(via: string, message: Pick<Ask, 'member' | 'place'> & { readonly id: string }): Promise<void>;
  /** The inbox id of a question, with its reply as soon as there is one. Null for a question that is not kept. */
  find(
    via: string,
    ask: Pick<Ask, 'key' | 'member'>,
  ): Promise<{ readonly id: number; readonly reply: Reply | null } | null>;
}

/** A piece of background work, held for this process for `leaseSeconds`. It names what it is about by its id only. */
export interface Task {
  readonly id: number;
  readonly kind: 'answer' | 'send';
  readonly community: string;
  /** An inbox id to answer, an outbox id to send. */
  readonly subject: number;
  /** Proves that this process holds it: a task whose time ran out belongs to whoever claims it next. */
  readonly lease: string;
  /** This try included. */
  readonly attempts: number;
  /** Seconds since it was made. */
  readonly age: number;
}

/** How long a claimed task is held without a sign of life, in seconds: what a killed process delays an answer by. */
export const leaseSeconds = 30;

/** A task that was given up. `trouble` is a code that holds no text. */
export interface DeadLetter {
  readonly id: number;
  readonly kind: Task['kind'];
  readonly community: string;
  readonly attempts: number;
  readonly trouble: string;
  readonly since: Date;
}

export interface Tasks {
  /** At most `limit` tasks that are due, for these platforms, oldest first; none whose predecessor in its lane is open. */
  claim(platforms: readonly string[], limit: number): Promise<readonly Task[]>;
  /** Holds a task for another `leaseSeconds`. */
  renew(task: Task): Promise<void>;
  /** Lets go of a task until `seconds` from now. */
  retry(task: Task, seconds: number, trouble: string): Promise<void>;
  finish(task: Task): Promise<void>;
  /** Gives a task up: it is kept for an operator to look at. */
  bury(task: Task, trouble: string): Promise<void>;
  /** The newest first, at most 100. */
  dead(): Promise<readonly DeadLetter[]>;
  /** Makes a dead task due again. False when there is none by that id. */
  requeue(id: number): Promise<boolean>;
  /** What waits, what was given up, and the age of the oldest that waits. */
  backlog(): Promise<{ readonly waiting: number; readonly dead: number; readonly oldestSeconds: number }>;
  /** Deletes what no duplicate delivery and no page can ask for any more; gives how many questions that was. */
  tidy(): Promise<number>;
}

/** A question about to be answered. */
export interface Question {
  readonly via: string;
  readonly ask: Ask;
  /** The name of the letter that will answer it. */
  readonly letter: string;
  /** Nothing was sent yet to say that it is under way. */
  readonly quiet: boolean;
}

/** Where a reply goes: whether it is sent or fetched, and how many pages it has there; one more where its buttons lead back to it. It is kept for more than one. */
export interface Route {
  readonly posts: boolean;
  readonly pages: number;
}

/** What the answering of a question is made of. */
export interface Answering {
  /** What is done before, outside the transaction. */
  begins(question: Question): Promise<void>;
  answer(records: Records): Answer;
  route(question: Question, reply: Reply): Route;
}

/**
 * A reply on its way. `ids` are the platform's ids of its messages sent so far, `edits` of those that its messages take the
 * place of, in order. `doubt`: the next message may have been sent already. `seek`: a sign that work is under way may
 * stand in its place.
 */
export interface Letter {
  readonly id: number;
  readonly name: string;
  readonly via: string;
  readonly member: Member;
  readonly place: Place;
  readonly back: string | null;
  readonly reply: Reply;
  readonly part: number;
  readonly ids: readonly string[];
  readonly edits: readonly string[];
  readonly doubt: boolean;
  readonly seek: boolean;
}

/** What is kept of a member, inside the transaction that answers them. */
export interface Records {
  readonly history: History;
  readonly privacy: Privacy;
  readonly disputes: Disputes;
  readonly channels: Channels;
  readonly letters: Letters;
  readonly postings: Postings;
}

export interface Outbox {
  /**
   * Answers a question: what `answer` writes to its member's records, the reply and the task to send it are kept together or not
   * at all. False when the question was edited or withdrawn meanwhile.
   */
  answer(task: Task, answering: Answering): Promise<boolean>;
  /**
   * Notes of the message that says a question is under way what came of it; `unknown` before it is sent. False when nothing
   * may be sent now: the task is this process's no more, or the channel has been told to wait.
   */
  underWay(task: Task, question: Question, came: Sent | 'unknown'): Promise<boolean>;
  /**
   * Takes up the letter of a task, and notes before the call that its message `part` is being sent. Null when it was sent,
   * cancelled or deleted.
   */
  open(task: Task): Promise<Letter | null>;
  /** Notes, before the call, that a following message is being sent. False when the task or the letter is this process's no more. */
  begin(task: Task, letter: Letter, part: number, ids: readonly string[]): Promise<boolean>;
  /** Notes that every message was sent, and finishes the task. Gives the seconds since the question came, null for one forgotten meanwhile. */
  delivered(task: Task, letter: Letter, ids: readonly string[]): Promise<number | null>;
  /** Lets nothing be sent in the letter's channel for `seconds`. `unsent`: message `part` was surely not sent. */
  pause(task: Task, letter: Letter, seconds: number, unsent: boolean): Promise<void>;
}

/** What is kept of communities as a whole. */
export interface Communities {
  /** Whether posts in this channel are reviewed without being asked for. */
  coaches(community: Tenant, channel: string): Promise<boolean>;
  /** Notes when a community removed Proofline, unless that is noted already. */
  left(community: Tenant): Promise<void>;
  joined(community: Tenant): Promise<void>;
}

export type Tenant = Pick<Member, 'platform' | 'community'>;
