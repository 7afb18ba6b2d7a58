import { patience } from './failure.ts';
import type { Row } from './rows.ts';

/** One or more statements that serve a community, in order; the rows of the last one are wanted. */
export interface Errand {
  readonly community: string;
  /**
   * What it makes others wait for: a member, a delivery. Errands go in the order of these, so that two trips at the same moment,
   * also of two processes, never wait for each other in a circle.
   */
  readonly holds: string;
  /** Those who wait to hear that their question is kept do not wait for the trips of background work. */
  readonly line: 'intake' | 'work';
  readonly statements: readonly Statement[];
}

export interface Statement {
  readonly text: string;
  readonly values: readonly unknown[];
}

/**
 * Makes one transaction of the errands that `take` gives when the transaction has begun: all of them are done or none, each
 * inside its own community. Gives the rows of each. Rejects with `Refused` where one of the statements was.
 */
export type Carry = (take: () => readonly Errand[]) => Promise<readonly (readonly Row[])[]>;

/** A statement failed and the transaction was taken back, by the word of the server itself. */
export class Refused extends Error {}

/**
 * Transactions of a line at once: while one is on its way, this process prepares the next, which gathers what comes. One that
 * takes longer than so many milliseconds waits for somebody, and holds up no other.
 */
const atOnce = 2;
const usual = 40;

/** With those that wait for somebody. */
const atMost = 6;

/** Errands of one transaction at most, so that the first never waits long for the last. */
const most = 64;

interface Waiting {
  readonly errand: Errand;
  /** When it came, in milliseconds on this process's clock. */
  readonly since: number;
  done(rows: readonly Row[]): void;
  fail(error: unknown): void;
}

/**
 * Does errands together that come at the same time: a trip to the server and a commit cost more than most statements. One
 * that comes alone goes at once. Of errands that went together and were refused, each goes again by itself, so that none
 * fails for another's sake.
 */
export function openTrips(carry: Carry): (errand: Errand) => Promise<readonly Row[]> {
  const lines = { intake: openLine(carry), work: openLine(carry) };
  return (errand) => lines[errand.line](errand);
}

function openLine(carry: Carry): (errand: Errand) => Promise<readonly Row[]> {
  const waiting: Waiting[] = [];
  let underWay = 0;
  let slow = 0;
  // The transaction that has not begun yet: it takes what comes until then.
  let boarding: symbol | null = null;

  const go = async (): Promise<void> => {
    const trip = Symbol('trip');
    underWay += 1;
    boarding = trip;
    let late = false;
    const timer = setTimeout(() => {
      late = true;
      slow += 1;
      // Nobody waits for one that may never begin.
      if (boarding === trip) boarding = null;
      next();
    }, usual);
    let taken: readonly Waiting[] | null = null;
    const take = () => {
      if (taken === null) {
        dropOld(waiting);
        taken = inOrder(waiting.splice(0, most));
        if (boarding === trip) boarding = null;
        next();
      }
      return taken;
    };
    try {
      const rows = await carry(() => take().map(({ errand }) => errand));
      for (const [index, { done }] of take().entries()) done(rows[index] ?? []);
    } catch (error) {
      // What others may still take is not failed for one that was late.
      const failed = taken ?? (boarding === trip ? take() : []);
      if (error instanceof Refused && failed.length > 1) await Promise.all(failed.map(alone));
      else for (const { fail } of failed) fail(error instanceof Refused ? error.cause : error);
    } finally {
      clearTimeout(timer);
      underWay -= 1;
      if (late) slow -= 1;
      next();
    }
  };
  const next = () => {
    if (waiting.length > 0 && boarding === null && underWay - slow < atOnce && underWay < atMost) void go();
  };
  const alone = ({ errand, done, fail }: Waiting): Promise<void> =>
    carry(() => [errand]).then(
      ([rows = []]) => done(rows),
      (error: unknown) => fail(error instanceof Refused ? error.cause : error),
    );
  return (errand) =>
    new Promise((done, fail) => {
      waiting.push({ errand, since: performance.now(), done, fail });
      next();
    });
}

/** Takes out those at the front for which nobody waits any more: they were told to try again, and will. */
function dropOld(waiting: Waiting[]): void {
  const still = waiting.findIndex(({ since }) => performance.now() - since < patience);
  for (const { fail } of waiting.splice(0, still < 0 ? waiting.length : still))
    fail(new Error('It came to its turn too late.'));
}

function inOrder(waiting: readonly Waiting[]): readonly Waiting[] {
  const name = ({ errand: { community, holds } }: Waiting) => `${community}\n${holds}`;
  return waiting
    .map((one) => ({ one, name: name(one) }))
    .sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0))
    .map(({ one }) => one);
}
