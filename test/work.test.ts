import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Ledger } from '../src/app/ledger.ts';
import type { Ask, Counter, Glance, Metrics } from '../src/app/ports.ts';
import { presentProgress } from '../src/app/present/progress.ts';
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
  async function open(platform: MemoryPlatform = memoryPlatform(), slow = false, ledger: Ledger = store.ledger) {
    const log = listLog();
    const metrics = counting();
    const tools = answering(store, [platform], { log, metrics });
    const glance: Glance = { ...tools.glance, underWay: () => (slow ? presentProgress() : null) };
    const work = await openWork({ ...tools, glance, ledger });
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
      // As a platform does, each is delivered until it is taken.
      const deliver = async (one: Ask, index: number): Promise<void> =>
        opened[index % 4]?.ask(one).catch(() => deliver(one, index));
      await Promise.all(asked.map(deliver));
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

  describe('a community with many questions', () => {
    it('keeps no other waiting: they take turns', async () => {
      const { inbox, tasks } = store.ledger;
      const from = (community: string) => ({ member: { platform: 'test', community, id: 'U' } });
      for (let number = 0; number < 40; number += 1) await inbox.accept('turns', question(from('busy')));
      for (let number = 0; number < 2; number += 1) await inbox.accept('turns', question(from('quiet')));
      await inbox.accept('turns', question(from('calm')));
      const claimed = await tasks.claim(['turns'], 6);
      const count = (community: string) => claimed.filter((task) => task.community === `test/${community}`).length;
      expect([count('busy'), count('quiet'), count('calm')]).toEqual([3, 2, 1]);
      expect(await tasks.claim(['turns'], 100)).toHaveLength(37);
      expect(await tasks.claim(['turns'], 100)).toEqual([]);
      for (const community of ['busy', 'quiet', 'calm']) await store.keeper.eraseCommunity(`test/${community}`);
    });
  });

  it('a question whose answer is made again is counted once', async () => {
    const { outbox } = store.ledger;
    let failures = 2;
    const failing: Ledger = {
      ...store.ledger,
      outbox: {
        ...outbox,
        answer: (task, answering) =>
          outbox.answer(task, {
            ...answering,
            route(asked, reply) {
              failures -= 1;
              if (failures >= 0) throw new Error('The database went away.');
              return answering.route(asked, reply);
            },
          }),
      },
    };
    const { platform, ask, start, counts } = await open(memoryPlatform(), false, failing);
    start();
    const asked = question();
    await ask(asked);
    await expect.poll(() => postsIn(platform, asked), { timeout: 15_000 }).toHaveLength(2);
    expect(counts.retried).toBe(2);
    const { limits } = await store.privacy.export(asked.member);
    const free = limits?.filter(({ name }) => name === 'member-minute').map((row) => Date.parse(String(row.free_at)));
    // One of ten questions in sixty seconds puts it off by six.
    expect((free?.[0] ?? 0) - Date.now()).toBeLessThan(6_000);
  });

  describe('the answer to a message that was edited', () => {
    it('takes the place of the one before, message by message, and what is new stands below', async () => {
      const { platform, ask, start } = await open();
      start();
      const first = question({ message: { id: 'M', version: 0 } });
      await ask(first);
      await expect.poll(() => postsIn(platform, first)).toHaveLength(2);
      const ids = platform.posts.map((_, index) => `message-${index + 1}`);
      const text = `${secret}\nBuilt the ferry timetable service in Go`;
      await ask({ ...first, key: `${first.key}-edited`, values: { text }, message: { id: 'M', version: 1 } });
      await expect.poll(() => postsIn(platform, first)).toHaveLength(5);
      expect(postsIn(platform, first).map(({ edits }) => edits)).toEqual([null, null, ids[0], ids[1], null]);
      // A third version takes the place of the second, wherever that stands.
      await ask({ ...first, key: `${first.key}-again`, message: { id: 'M', version: 2 } });
      await expect.poll(() => postsIn(platform, first)).toHaveLength(7);
      expect(postsIn(platform, first)[5]?.edits).toBe(ids[0]);
    });

    it('is not looked for when the platform’s answer is lost: it is put there again', async () => {
      const { platform, ask, start } = await open();
      start();
      const first = question({ message: { id: 'M', version: 0 }, command: 'help', values: {} });
      await ask(first);
      await expect.poll(() => postsIn(platform, first)).toHaveLength(1);
      platform.sends.push('lost');
      await ask({ ...first, key: `${first.key}-edited`, message: { id: 'M', version: 1 } });
      await expect.poll(() => postsIn(platform, first), { timeout: 10_000 }).toHaveLength(3);
      expect(platform.calls.map(({ kind }) => kind)).toEqual(['send', 'send', 'send']);
      expect(new Set(postsIn(platform, first).map(({ edits }) => edits))).toEqual(new Set([null, 'message-1']));
    });
  });

  describe('a command that takes seconds', () => {
    it('says so first, and its answer takes the place of that', async () => {
      const { platform, ask, start } = await open(memoryPlatform(), true);
      start();
      const asked = question({ command: 'help', values: {} });
      await ask(asked);
      await expect.poll(() => postsIn(platform, asked)).toHaveLength(2);
      const [sign, answer] = postsIn(platform, asked);
      expect(sign).toMatchObject({ text: expect.stringContaining('Reading'), edits: null });
      expect(answer).toMatchObject({ key: sign?.key, edits: 'message-1' });
      expect(answer?.text).not.toContain('Reading');
    });

    it.each(['lost', 'away'] as const)(
      'is answered once where it is not known whether that came through: %s',
      async (fault) => {
        const { platform, ask, start, counts } = await open(memoryPlatform(), true);
        platform.sends.push(fault);
        start();
        const asked = question({ command: 'help', values: {} });
        await ask(asked);
        await expect.poll(() => counts.answered, { timeout: 10_000 }).toBe(1);
        expect(platform.calls.map(({ kind }) => kind)).toEqual(['send', 'look', 'send']);
        const posts = postsIn(platform, asked);
        expect(posts).toHaveLength(fault === 'lost' ? 2 : 1);
        expect(posts.at(-1)?.edits).toBe(fault === 'lost' ? 'message-1' : null);
        expect(counts.uncertain).toBeUndefined();
      },
    );

    it('says nothing in a channel that is told to wait, and is answered when that is over', async () => {
      const { platform, ask, start } = await open(memoryPlatform(), true);
      platform.sends.push({ kind: 'wait', seconds: 2 });
      start();
      const asked = question({ command: 'help', values: {} });
      await ask(asked);
      await expect.poll(() => postsIn(platform, asked), { timeout: 10_000 }).toHaveLength(1);
      expect(postsIn(platform, asked)[0]?.text).not.toContain('Reading');
      expect(platform.calls).toHaveLength(2);
    });
  });

  describe('the platform’s way back to the member', () => {
    it('goes with every message, is read by nobody in the database, and is gone with the answer', async () => {
      const { platform, ask, start } = await open();
      const asked = question({ back: 'https://hooks.example/T1/open-sesame' });
      await ask(asked);
      const rows = await store.privacy.export(asked.member);
      expect(JSON.stringify(rows)).toContain('open-sesame');
      start();
      await expect.poll(() => postsIn(platform, asked)).toHaveLength(2);
      expect(postsIn(platform, asked).map(({ back }) => back)).toEqual([asked.back, asked.back]);
      await expect
        .poll(async () => JSON.stringify(await store.privacy.export(asked.member)))
        .not.toContain('open-sesame');
    });
  });

  describe('an answer with more pages than one', () => {
    const bullets = ['ferry', 'harbour', 'lock', 'tide'].map((what) => `Built the ${what} service in Go`).join('\n');

    it('has them turned in its place for a week, by the member who asked and nobody else', async () => {
      const { platform, ask, start } = await open();
      start();
      const asked = question({ values: { text: bullets } });
      await ask(asked);
      await expect.poll(() => postsIn(platform, asked)).toHaveLength(5);
      const letter = postsIn(platform, asked)[0]?.key.slice(1).split('-')[0] ?? '';
      const turn = { command: 'page', values: { letter, page: '2' }, pressed: 'message-1' };
      const turned = question({ ...turn, member: asked.member });
      await ask(turned);
      await expect.poll(() => postsIn(platform, turned).length).toBeGreaterThan(0);
      expect(postsIn(platform, turned)[0]).toMatchObject({
        text: postsIn(platform, asked)[0]?.text,
        edits: 'message-1',
      });
      const stranger = question(turn);
      await ask(stranger);
      await expect.poll(() => postsIn(platform, stranger)).toHaveLength(1);
      expect(postsIn(platform, stranger)[0]).toMatchObject({
        text: expect.stringContaining('only the person who asked'),
        edits: null,
      });
    });

    it('is kept for buttons that need more than a button carries, too', async () => {
      const { platform, ask, start } = await open();
      start();
      const values = { text: 'Worked on various features', change: 'added a check for overlapping shifts' };
      const asked = question({ command: 'rewrite', values });
      await ask(asked);
      await expect.poll(() => postsIn(platform, asked)).toHaveLength(1);
      const letter = postsIn(platform, asked)[0]?.key.slice(1).split('-')[0] ?? '';
      const press = { command: 'press', values: { letter, button: '2' } };
      const pressed = question({ ...press, member: asked.member });
      await ask(pressed);
      await expect.poll(() => JSON.stringify(postsIn(platform, pressed))).toContain('1 bullet: ');
      const stranger = question(press);
      await ask(stranger);
      await expect.poll(() => postsIn(platform, stranger)[0]?.text).toContain('only the person who asked');
    });

    it('is not kept where it fits on one', async () => {
      const { platform, ask, start } = await open();
      start();
      const asked = question();
      await ask(asked);
      await expect.poll(() => postsIn(platform, asked)).toHaveLength(2);
      await expect
        .poll(async () => (await store.privacy.export(asked.member)).outbox?.map(({ reply }) => reply))
        .toEqual([null]);
    });
  });

  it('files that came with a question are there while it is answered, and gone after', async () => {
    const { platform, ask, start } = await open();
    const base64 = Buffer.from('Rebuilt the tide tables').toString('base64');
    const files = [1, 2, 3, 4].map((number) => ({ name: `${number}.txt`, size: null, content: { base64 } }));
    const asked = question({ command: 'help', values: {}, files });
    await ask(asked);
    expect((await store.privacy.export(asked.member)).inbox).toMatchObject([{ payload: { files: files.slice(0, 3) } }]);
    start();
    await expect.poll(() => postsIn(platform, asked)).toHaveLength(1);
    expect((await store.privacy.export(asked.member)).inbox).toMatchObject([{ payload: null }]);
  });

  it('talk in a coached channel is written down nowhere', async () => {
    const { platform, ask, start, counts } = await open();
    start();
    const posted = { unasked: true, message: { id: 'M', version: 0 } } as const;
    const talk = question({ ...posted, values: { text: 'Thanks, see you all tomorrow!' } });
    await ask(talk);
    expect(Object.values(await store.privacy.export(talk.member)).flat()).toEqual([]);
    const told = question({ ...posted, values: { text: secret } });
    await ask(told);
    await expect.poll(() => postsIn(platform, told)).toHaveLength(2);
    expect(counts.accepted).toBe(1);
  });

  it('a channel is coached from when the people who run the community say so', async () => {
    const { platform, ask, start } = await open();
    start();
    const asked = question({ command: 'coach-channel', values: { reviews: 'on' }, admin: true });
    const { community } = asked.member;
    expect(await platform.door().coaches({ platform: 'test', community }, asked.place.channel)).toBe(false);
    await ask(asked);
    await expect.poll(() => postsIn(platform, asked)).toHaveLength(1);
    const later = await open();
    expect(await later.platform.door().coaches({ platform: 'test', community }, asked.place.channel)).toBe(true);
    expect(await later.platform.door().coaches({ platform: 'test', community: 'T2' }, asked.place.channel)).toBe(false);
  });

  it('a dialog and a look in passing are kept nowhere', async () => {
    const { platform } = await open();
    const asked = question({ command: 'review-bullet', values: {} });
    expect(await platform.door().form(asked)).toMatchObject({ command: 'review-bullet', submit: 'Send' });
    await expect(platform.door().look(asked)).rejects.toMatchObject({ code: 'not-here' });
    expect(await platform.door().suggest(asked, 'text', 'x')).toEqual([]);
    expect(Object.values(await store.privacy.export(asked.member)).flat()).toEqual([]);
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

    it('has a receipt of which nothing stays once it is there, or cannot be', async () => {
      const { platform, ask, start, counts } = await open();
      const asked = question();
      platform.sends.push({ kind: 'refused', why: 'channel-archived' });
      start();
      await ask(forgetting(asked));
      await expect.poll(() => counts.dead).toBe(1);
      expect(await store.ledger.tasks.dead()).toEqual([]);
      expect(postsIn(platform, asked)).toEqual([]);
      const again = forgetting(asked);
      await ask(again);
      await expect.poll(() => postsIn(platform, asked)).toHaveLength(1);
      // The delivery is still known, and its answer is not kept.
      await expect.poll(async () => (await store.ledger.inbox.find('test', again))?.reply).toBeNull();
      await ask(again);
      expect(counts.accepted).toBe(2);
    });

    it('is not answered, and nothing is kept, where their whole community is erased while an answer is being made', async () => {
      const asked = question({ member: { platform: 'test', community: 'leaving', id: 'U' } });
      const { inbox, tasks, outbox } = store.ledger;
      await inbox.accept('erased', asked);
      const [task] = await tasks.claim(['erased'], 1);
      if (!task) throw new Error('The question was not claimed.');
      let erased: Promise<unknown> = Promise.resolve();
      await outbox.answer(task, {
        async begins() {},
        answer:
          ({ history }) =>
          async () => {
            await history.save(asked.member, { key: 'k', role: 'general', review });
            erased = store.keeper.eraseCommunity('test/leaving');
            return { audience: 'asker', summary: 'Late', blocks: [], parts: [] };
          },
        route: () => ({ posts: true, pages: 1 }),
      });
      await erased;
      expect(Object.values(await store.privacy.export(asked.member)).flat()).toEqual([]);
      expect(await store.keeper.eraseCommunity('test/leaving')).toMatchObject({ reviews: 0, inbox: 0, outbox: 0 });
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
