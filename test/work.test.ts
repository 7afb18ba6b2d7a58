import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Ask, Counter, Metrics } from '../src/app/ports.ts';
import { reviewBullets } from '../src/engine/review.ts';
import { rolePacks } from '../src/engine/roles.ts';
import { readBullet } from '../src/engine/text.ts';
import { openStore, type Store } from '../src/store/open.ts';
import { openWork, type Work } from '../src/work/work.ts';
import { answering } from './answering.ts';
import { databases, type Place } from './databases.ts';
import { type MemoryPlatform, memoryPlatform } from './memory-platform.ts';
import { listLog } from './web-server.ts';

const secret = 'Cut the nightly export of tide tables from 50 min to 4 min';

const review = reviewBullets([readBullet(secret)], { pack: rolePacks[0], level: 'mid' });

let made = 0;
/** A question in a channel of its own. */
function question(given: Partial<Ask> = {}): Ask {
  made += 1;
  return {
    key: `delivery-${made}`,
    member: { platform: 'test', community: 'T1', id: `U${made}` },
    place: { channel: `C${made}`, thread: null, private: false },
    command: 'review-bullet',
    values: { text: secret },
    ...given,
  };
}

function counting(): Metrics & { readonly counts: Partial<Record<Counter, number>> } {
  const counts: Partial<Record<Counter, number>> = {};
  const count: Metrics['count'] = (what, by = 1) => {
    counts[what] = (counts[what] ?? 0) + by;
  };
  return { counts, count, time() {}, gauge() {} };
}

describe.each(Object.entries(databases))('on %s', (_name, place) => {
  let at: Place;
  let store: Store;
  const running: Work[] = [];

  beforeAll(async () => {
    at = await place();
    store = await openStore(at.address);
  });

  afterEach(async () => {
    await Promise.all(running.splice(0).map((work) => work.stop()));
  });

  afterAll(async () => {
    await store?.close();
    await at?.remove();
  });

  /** A platform whose questions are taken; `start` begins to answer them. */
  async function open(platform: MemoryPlatform = memoryPlatform()) {
    const log = listLog();
    const metrics = counting();
    const work = await openWork({
      ...answering(store, [platform], { log, metrics }),
      ledger: store.ledger,
    });
    await platform.start(work.door(platform.platform));
    running.push(work);
    const ask = platform.door().accept;
    return { platform, work, ask, log, counts: metrics.counts, start: () => work.start() };
  }

  const postsIn = ({ posts }: MemoryPlatform, { place: { channel } }: Ask) =>
    posts.filter((post) => post.channel === channel);

  describe('a member', () => {
    it('is answered in their channel, the parts below the first message, and finds the review in their history', async () => {
      const { platform, ask, start } = await open();
      start();
      const asked = question();
      await ask(asked);
      await expect.poll(() => postsIn(platform, asked)).toHaveLength(2);
      const [opening, part] = postsIn(platform, asked);
      expect(opening?.below).toBeNull();
      expect(part?.below).toMatch(/^message-/);
      expect(await store.history.latest(asked.member, { limit: 5 })).toHaveLength(1);
    });

    it('is answered once when the platform delivers three times, at once and later', async () => {
      const { platform, ask, start } = await open();
      const asked = question();
      await Promise.all([ask(asked), ask(asked)]);
      start();
      await expect.poll(() => postsIn(platform, asked)).toHaveLength(2);
      await ask(asked);
      const later = question({ place: asked.place });
      await ask(later);
      await expect.poll(() => postsIn(platform, asked)).toHaveLength(4);
      expect(await store.history.latest(asked.member, { limit: 5 })).toHaveLength(1);
    });

    it('is answered when the process that took the question is gone', async () => {
      const first = await open();
      const asked = question();
      await first.ask(asked);
      await first.work.stop();
      const second = await open();
      second.start();
      await expect.poll(() => postsIn(second.platform, asked)).toHaveLength(2);
    });

    it('has the questions of one thread answered in order', async () => {
      const { platform, ask, start } = await open();
      const { place, member } = question();
      const first = question({ place, member, command: 'help', values: {} });
      const second = question({ place, member, command: 'no-such-command' });
      await ask(first);
      await ask(second);
      start();
      await expect.poll(() => postsIn(platform, first).length).toBeGreaterThan(1);
      const texts = postsIn(platform, first).map(({ text }) => text);
      expect(texts.findIndex((text) => text.includes('don’t know that command'))).toBe(texts.length - 1);
    });

    it('is answered once by four processes that share the work', async () => {
      const platform = memoryPlatform();
      const opened = await Promise.all([open(platform), open(platform), open(platform), open(platform)]);
      for (const one of opened) one.start();
      const asked = Array.from({ length: 40 }, () => question({ command: 'help', values: {} }));
      await Promise.all(asked.map((one, index) => opened[index % 4]?.ask(one)));
      await expect.poll(() => asked.every((one) => postsIn(platform, one).length > 0), { timeout: 20_000 }).toBe(true);
      for (const one of asked) expect(new Set(postsIn(platform, one).map(({ key }) => key)).size).toBe(1);
      expect(platform.posts).toHaveLength(40);
    });

    it('has nothing of what they wrote in the log', async () => {
      const { platform, ask, start, log } = await open();
      platform.sends.push('lost');
      start();
      const asked = question();
      await ask(asked);
      await expect.poll(() => postsIn(platform, asked), { timeout: 5_000 }).toHaveLength(2);
      expect(log.lines.join()).toContain('task-failed');
      expect(log.lines.join()).not.toContain('tide');
    });
  });

  describe('a message that is edited', () => {
    const versions = (count: number) => {
      const { place, member } = question();
      return Array.from({ length: count }, (_, version) =>
        question({ place, member, command: `version-${version}`, message: { id: 'M', version } }),
      );
    };

    it('is answered in its newest version only, in whatever order the versions arrive', async () => {
      const { platform, ask, start } = await open();
      const asked = versions(4);
      for (const index of [2, 0, 3, 1]) await ask(asked[index] ?? question());
      const marker = question({ command: 'help', values: {} });
      await ask(marker);
      start();
      await expect.poll(() => postsIn(platform, marker)).toHaveLength(1);
      await expect.poll(() => postsIn(platform, asked[0] ?? marker)).toHaveLength(1);
      const answered = await Promise.all(
        asked.map(async ({ key, member }) => (await store.ledger.inbox.find('test', { key, member }))?.id),
      );
      expect(answered.every((id) => id !== undefined)).toBe(true);
    });

    it('is not answered when it was deleted, also where the news of that came first', async () => {
      const { platform, ask, start } = await open();
      const [early, late] = [versions(1), versions(2)];
      for (const one of early) {
        await platform.door().withdraw({ ...one, id: 'M' });
        await ask(one);
      }
      for (const one of late) await ask(one);
      for (const one of late) await platform.door().withdraw({ ...one, id: 'M' });
      const marker = question({ command: 'help', values: {} });
      await ask(marker);
      start();
      await expect.poll(() => postsIn(platform, marker)).toHaveLength(1);
      await expect.poll(async () => (await store.ledger.tasks.claim(['test'], 10)).length).toBe(0);
      expect([...early, ...late].flatMap((one) => postsIn(platform, one))).toEqual([]);
    });
  });

  describe('when the platform fails', () => {
    it('a message whose answer was lost is looked for, and not sent again', async () => {
      const { platform, ask, start, counts } = await open();
      platform.sends.push('lost');
      start();
      const asked = question();
      await ask(asked);
      await expect.poll(() => counts.answered, { timeout: 5_000 }).toBe(1);
      expect(postsIn(platform, asked)).toHaveLength(2);
      expect(platform.calls.map(({ kind }) => kind)).toEqual(['send', 'look', 'send']);
      expect(counts).toMatchObject({ accepted: 1, retried: 1 });
    });

    it('a message that never arrived is sent again after a look', async () => {
      const { platform, ask, start, counts } = await open();
      platform.sends.push('away');
      platform.looks.push('away');
      start();
      const asked = question();
      await ask(asked);
      await expect.poll(() => counts.answered, { timeout: 10_000 }).toBe(1);
      expect(postsIn(platform, asked)).toHaveLength(2);
    });

    it('a message is sent again where the platform cannot tell, and that is counted', async () => {
      const { platform, ask, start, counts } = await open();
      platform.sends.push('lost');
      platform.looks.push({ kind: 'unknown' });
      start();
      const asked = question();
      await ask(asked);
      await expect.poll(() => counts.answered, { timeout: 5_000 }).toBe(1);
      expect(counts.uncertain).toBe(1);
      expect(postsIn(platform, asked)).toHaveLength(3);
    });

    it('a channel that is told to wait waits, and the others do not', async () => {
      const { platform, ask, start } = await open();
      platform.sends.push({ kind: 'wait', seconds: 2 });
      start();
      const [slow, quick] = [question(), question()];
      await ask(slow);
      await expect.poll(() => platform.calls).toHaveLength(1);
      await ask(quick);
      await expect.poll(() => postsIn(platform, quick)).toHaveLength(2);
      expect(postsIn(platform, slow)).toEqual([]);
      await expect.poll(() => postsIn(platform, slow), { timeout: 10_000 }).toHaveLength(2);
    });

    it('a message that is refused is kept for the operator, who can send it again', async () => {
      const { platform, ask, start, counts } = await open();
      platform.sends.push({ kind: 'refused', why: 'channel-archived' });
      start();
      const asked = question();
      await ask(asked);
      await expect.poll(() => counts.dead).toBe(1);
      const [letter] = await store.ledger.tasks.dead();
      expect(letter).toMatchObject({ kind: 'send', community: 'test/T1', trouble: 'channel-archived' });
      expect(await store.ledger.tasks.requeue(letter?.id ?? 0)).toBe(true);
      await expect.poll(() => postsIn(platform, asked)).toHaveLength(2);
      expect(await store.ledger.tasks.dead()).toEqual([]);
      expect(await store.ledger.tasks.requeue(letter?.id ?? 0)).toBe(false);
    });
  });

  describe('a member who wants to be forgotten', () => {
    const forgetting = (asked: Ask) =>
      question({ member: asked.member, place: asked.place, command: 'forget-me', values: { confirm: 'yes' } });

    it('gets the receipt, and nothing names them any more', async () => {
      const { platform, ask, start } = await open();
      start();
      const asked = question();
      await ask(asked);
      await expect.poll(() => postsIn(platform, asked)).toHaveLength(2);
      await ask(forgetting(asked));
      await expect.poll(() => postsIn(platform, asked)).toHaveLength(3);
      await expect.poll(async () => (await store.ledger.tasks.backlog()).waiting).toBe(0);
      const left = Object.values(await store.privacy.export(asked.member)).flat();
      expect(left).toEqual([]);
      expect(await store.privacy.forget(asked.member)).toMatchObject({ reviews: 0, inbox: 0, outbox: 0, tasks: 0 });
    });

    it('is not answered, and nothing is kept, where they leave while an answer is being made', async () => {
      const asked = question();
      const { inbox, tasks, outbox } = store.ledger;
      await inbox.accept('leaving', asked);
      const [task] = await tasks.claim(['leaving'], 1);
      if (!task) throw new Error('The question was not claimed.');
      const answered = outbox.answer(task, {
        async begins() {},
        answer:
          ({ history }) =>
          async () => {
            await store.privacy.forget(asked.member);
            await history.save(asked.member, { key: 'k', role: 'general', review });
            return { audience: 'asker', summary: 'Late', blocks: [], parts: [] };
          },
        route: () => ({ posts: true, pages: 1 }),
      });
      expect(await answered).toBe(false);
      expect(await store.history.latest(asked.member, { limit: 5 })).toEqual([]);
    });

    it('has what they asked in the export, opened', async () => {
      const asked = question();
      await store.ledger.inbox.accept('exported', asked);
      const { inbox } = await store.privacy.export(asked.member);
      expect(inbox).toMatchObject([{ payload: { values: { text: secret } } }]);
    });
  });

  it('a program is not answered, and the question is done with', async () => {
    const { platform, ask, start } = await open();
    start();
    const asked = question({ fromBot: true });
    await ask(asked);
    await expect.poll(async () => (await store.ledger.inbox.find('test', asked))?.reply?.audience).toBe('nobody');
    expect(postsIn(platform, asked)).toEqual([]);
  });

  describe('a page that fetches its replies', () => {
    const page = () => ({ ...memoryPlatform('page'), draw: () => [] });

    it('has the reply as soon as it is there, and again when it asks again', async () => {
      const { platform, ask, start } = await open(page());
      const asked = question();
      await ask(asked);
      const waiting = platform.door().reply(asked, AbortSignal.timeout(20_000));
      start();
      const reply = await waiting;
      expect(reply?.parts).toHaveLength(1);
      expect(await platform.door().reply(asked, AbortSignal.timeout(5_000))).toEqual(reply);
    });

    it('stops waiting when it is told to', async () => {
      const { platform, ask } = await open(page());
      const asked = question();
      await ask(asked);
      expect(await platform.door().reply(asked, AbortSignal.timeout(50))).toBeNull();
    });

    it('hears that a question was never taken, and gives nobody the reply to another member’s', async () => {
      const { platform, ask } = await open(page());
      const asked = question();
      await ask(asked);
      const stranger = { ...asked, member: { ...asked.member, id: 'somebody' } };
      for (const other of [question(), stranger]) {
        const waiting = platform.door().reply(other, AbortSignal.timeout(5_000));
        await expect(waiting).rejects.toMatchObject({ code: 'not-found' });
      }
    });
  });
});
