import { sql } from 'drizzle-orm';
import { PgDialect } from 'drizzle-orm/pg-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Records, Task } from '../src/app/ledger.ts';
import type { Ask } from '../src/app/ports.ts';
import { reviewBullets } from '../src/engine/review.ts';
import { rolePacks } from '../src/engine/roles.ts';
import { readBullet } from '../src/engine/text.ts';
import { openStore, type Store } from '../src/store/open.ts';
import { statementOf } from '../src/store/rows.ts';
import { type Carry, type Errand, openTrips, Refused } from '../src/store/trips.ts';
import { databases, type Place } from './databases.ts';

describe('statements that come together', () => {
  const errand = (holds: string, community = 'T', line: Errand['line'] = 'work'): Errand => ({
    community,
    holds,
    line,
    statements: [],
  });

  /** A server that holds each transaction until it is let go, and refuses every one that holds something bad. */
  function server() {
    const trips: (readonly string[])[] = [];
    const held: ((error?: Error) => void)[] = [];
    const carry: Carry = (take) =>
      new Promise((done, fail) => {
        const errands = take();
        trips.push(errands.map(({ community, holds }) => `${community} ${holds}`));
        held.push((error) => {
          if (error) fail(error);
          else if (errands.some(({ holds }) => holds === 'bad'))
            fail(new Refused('No.', { cause: new Error('Bad row.') }));
          else done(errands.map(({ holds }) => [{ holds }]));
        });
      });
    const letGo = async (error?: Error) => {
      for (const end of held.splice(0)) end(error);
      await new Promise((later) => setImmediate(later));
    };
    return { trips, carry, letGo };
  }

  it('go at once when they are alone; what comes meanwhile shares the next trip, in one order', async () => {
    const { trips, carry, letGo } = server();
    const go = openTrips(carry);
    const done = [go(errand('first')), go(errand('second'))];
    expect(trips).toEqual([['T first'], ['T second']]);
    done.push(go(errand('c')), go(errand('b', 'S')), go(errand('a')));
    expect(trips).toHaveLength(2);
    await letGo();
    expect(trips[2]).toEqual(['S b', 'T a', 'T c']);
    await letGo();
    const rows = await Promise.all(done);
    expect(rows.map(([row]) => row?.holds)).toEqual(['first', 'second', 'c', 'b', 'a']);
  });

  it('are not held up by the work in the background where a platform waits to hear', async () => {
    const { trips, carry } = server();
    const go = openTrips(carry);
    void go(errand('long'));
    void go(errand('question', 'T', 'intake'));
    expect(trips).toEqual([['T long'], ['T question']]);
  });

  it('do not fail for the sake of another: each goes again alone', async () => {
    const { trips, carry, letGo } = server();
    const go = openTrips(carry);
    const first = Promise.all([go(errand('first')), go(errand('second'))]);
    const outcomes = Promise.allSettled(['good', 'bad', 'fine'].map((holds) => go(errand(holds))));
    for (let trip = 0; trip < 3; trip += 1) await letGo();
    expect(await first).toEqual([[{ holds: 'first' }], [{ holds: 'second' }]]);
    expect(await outcomes).toMatchObject([
      { status: 'fulfilled', value: [{ holds: 'good' }] },
      { status: 'rejected', reason: { message: 'Bad row.' } },
      { status: 'fulfilled', value: [{ holds: 'fine' }] },
    ]);
    expect(trips.slice(3)).toEqual([['T bad'], ['T fine'], ['T good']]);
  });

  it('are not sent again when the connection is lost, because they may have been done', async () => {
    const { trips, carry, letGo } = server();
    const go = openTrips(carry);
    const outcomes = ['first', 'second', 'third', 'fourth'].map((holds) => go(errand(holds)));
    const settled = Promise.allSettled(outcomes);
    await letGo();
    await letGo(new Error('The connection is lost.'));
    expect((await settled).map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled', 'rejected', 'rejected']);
    expect(trips).toHaveLength(3);
  });
});

describe('a query as it is sent', () => {
  it('has the text and the values that drizzle gives it', () => {
    const part = sql`b = ${'x'} and ${sql.raw('c')} = ${null}`;
    const queries = [
      sql`select 1`,
      sql``,
      sql`select ${1}, ${true} where ${part} or ${part}`,
      sql`select * from t where a in ${['x', 'y']} and ${part}`,
      sql`select ${sql.identifier('odd "name"')} where a in ${[1, 2]}`,
      sql`${sql.join([part, sql`d = ${2.5}`], sql`, `)}`,
    ];
    for (const query of queries) {
      const { sql: text, params } = new PgDialect().sqlToQuery(query);
      expect(statementOf(query)).toEqual({ text, values: params });
    }
  });
});

describe.each(Object.entries(databases))('questions that come at the same moment, on %s', (_name, place) => {
  let at: Place;
  let store: Store;

  beforeAll(async () => {
    at = await place();
    store = await openStore(at.address);
  });

  afterAll(async () => {
    await store?.close();
    await at?.remove();
  });

  const question = (key: string, given: Partial<Ask> = {}): Ask => ({
    key,
    member: { platform: 'test', community: 'T1', id: 'U1' },
    place: { channel: `C-${key}`, thread: null, private: false },
    command: 'review-bullet',
    values: { text: 'Cut the nightly export of tide tables from 50 min to 4 min' },
    ...given,
  });
  const of = (community: string, id = 'U1') => ({ member: { platform: 'test', community, id } });

  it('are kept but for the one that the database refuses', async () => {
    const { inbox } = store.ledger;
    const keys = Array.from({ length: 40 }, (_, index) => `row-${index}`);
    const outcomes = await Promise.allSettled(
      keys.map((key, index) => inbox.accept('bad-row', question(key, index === 17 ? of('T1', 'U\0') : {}))),
    );
    const kept = outcomes.map((outcome) => (outcome.status === 'fulfilled' ? outcome.value : outcome.status));
    expect(kept).toEqual(keys.map((_, index) => (index === 17 ? 'rejected' : 'accepted')));
    expect(await store.ledger.tasks.claim(['bad-row'], 100)).toHaveLength(39);
  });

  it('are kept once each, however often and in however many communities they are delivered', async () => {
    const { inbox, tasks } = store.ledger;
    const communities = ['north', 'south', 'east', 'west', 'middle'];
    const deliveries = communities.flatMap((community) => {
      return ['a', 'b', 'c', 'a', 'b', 'a'].map((key) => ({ community, key }));
    });
    const outcomes = await Promise.all(
      deliveries.map(({ community, key }) => inbox.accept('twice', question(key, of(community)))),
    );
    expect(outcomes.filter((outcome) => outcome === 'accepted')).toHaveLength(15);
    expect(outcomes.filter((outcome) => outcome === 'known')).toHaveLength(15);
    const claimed = await tasks.claim(['twice'], 100);
    for (const community of communities) {
      expect(claimed.filter((task) => task.community === `test/${community}`)).toHaveLength(3);
      expect(await inbox.find('twice', question('a', of(community)))).toMatchObject({ reply: null });
    }
    expect(await inbox.find('twice', question('a', of('elsewhere')))).toBeNull();
  });

  it('are answered in their newest version where two versions of a message come together', async () => {
    const { inbox, tasks, outbox } = store.ledger;
    const versions = Array.from({ length: 30 }, (_, index) => ({
      id: `m${index % 10}`,
      version: Math.floor(index / 10),
    }));
    await Promise.all(
      versions.map((message) =>
        inbox.accept(
          'edited',
          question(`${message.id}-${message.version}`, {
            ...of('edits'),
            place: { channel: message.id, thread: null, private: false },
            message,
          }),
        ),
      ),
    );
    const answered: string[] = [];
    const answer = async (task: Task) => {
      await outbox.answer(task, {
        async begins() {},
        answer: () => async (ask) => {
          answered.push(ask.key);
          return { audience: 'asker', summary: 'Fine.', blocks: [], parts: [] };
        },
        route: () => ({ posts: true, pages: 1 }),
      });
      await tasks.finish(task);
    };
    for (;;) {
      const claimed = await tasks.claim(['edited'], 100);
      if (claimed.length === 0) break;
      for (const task of claimed) await answer(task);
    }
    expect(answered.sort()).toEqual(Array.from({ length: 10 }, (_, index) => `m${index}-2`));
  });

  describe('an answer that rests on what was read with its question', () => {
    const reply = { audience: 'asker' as const, summary: 'Fine.', blocks: [], parts: [] };
    const review = reviewBullets([readBullet('Cut the nightly export of tide tables to 4 min')], {
      pack: rolePacks[0],
      level: 'mid',
    });
    const kept = { key: 'the-question', role: 'general', review };

    /** Takes a question of a member who was met, and answers it with the given work on their records. */
    async function answering(via: string, id: string, work: (records: Records, asked: Ask) => Promise<void>) {
      const { inbox, tasks, outbox } = store.ledger;
      const asked = question(via, of('chosen', id));
      await store.privacy.meet(asked.member, 'earlier');
      await inbox.accept(via, asked);
      const answer = async () => {
        const [task] = await tasks.claim([via], 1);
        if (!task) throw new Error('The question has no task.');
        const wrote = outbox.answer(task, {
          async begins() {},
          answer: (records) => async () => {
            await work(records, asked);
            return reply;
          },
          route: () => ({ posts: false, pages: 1 }),
        });
        return wrote.catch(async (error: unknown) => {
          await tasks.retry(task, 0, 'test');
          throw error;
        });
      };
      const histories = async () => (await store.history.latest(asked.member, { limit: 9 })).map((one) => one.review);
      return { asked, answer, histories };
    }

    it('is made again where the member chose meanwhile that nothing is kept', async () => {
      let chosen = false;
      const { answer, histories } = await answering('choice', 'U2', async ({ privacy, history }, { member, key }) => {
        const { keeps } = await privacy.meet(member, key);
        if (keeps) await history.save(member, kept);
        if (!chosen) await store.privacy.choose(member, false);
        chosen = true;
      });
      await expect(answer()).rejects.toThrow();
      expect(await histories()).toEqual([]);
      expect(await answer()).toBe(true);
      expect(await histories()).toEqual([]);
    });

    it('is made again where its review is there already, which is then kept once', async () => {
      const { asked, answer, histories } = await answering('again', 'U3', async ({ history }, { member }) => {
        await history.save(member, kept);
      });
      await store.history.save(asked.member, kept);
      await expect(answer()).rejects.toThrow();
      expect(await answer()).toBe(true);
      expect(await histories()).toEqual([review]);
    });

    it('keeps the review also where more is asked of the records after it', async () => {
      const { answer, histories } = await answering(
        'more',
        'U4',
        async ({ privacy, history, channels }, { member, key }) => {
          await privacy.meet(member, key);
          const saved = await history.save(member, kept);
          await channels.coach(member, 'C', true);
          expect((await history.find(member, saved.id))?.review).toEqual(review);
        },
      );
      expect(await answer()).toBe(true);
      expect(await histories()).toEqual([review]);
    });
  });
});
