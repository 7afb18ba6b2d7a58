import { describe, expect, it } from 'vitest';
import { openCoach } from '../../src/app/coach.ts';
import { type Kept, openLateStore } from '../../src/app/late-store.ts';
import type { Ask, Limits, LogFields, Member } from '../../src/app/ports.ts';
import { presentSlowDown } from '../../src/app/present/limit.ts';
import { Problem } from '../../src/app/problem.ts';
import type { Block, Reply } from '../../src/app/reply.ts';
import { memoryStore } from '../memory-store.ts';
import { blocksOf, wordsOf } from './words-of.ts';

const ada: Member = { platform: 'slack', community: 'T1', id: 'ada' };
const text = '• Responsible for the billing exports';

function openRoom(changed: Partial<Kept> = {}, textDays = 30) {
  const store = { ...memoryStore(), ...changed };
  const lines: { event: string; fields: LogFields }[] = [];
  const counted: string[] = [];
  const write = (event: string, fields: LogFields = {}) => void lines.push({ event, fields });
  const answer = openCoach({
    ...store,
    log: { info: write, warn: write, error: write },
    metrics: { count: (what) => void counted.push(what) },
    textDays,
  });
  let asked = 0;
  const ask = (command: string, values: Ask['values'] = {}, more: Partial<Ask> = {}) => {
    asked += 1;
    const place = { channel: 'general', thread: null, private: false };
    return answer({ key: `delivery-${asked}`, member: ada, place, command, values, ...more });
  };
  return { ask, store, lines, counted };
}

function actionsIn(reply: Awaited<ReturnType<ReturnType<typeof openRoom>['ask']>>) {
  return blocksOf(reply).flatMap((block) => (block.kind === 'actions' ? block.actions : []));
}

describe('a member’s first review', () => {
  it('says what is kept, for how long and who reads it, and how to have it otherwise; the second says it no more', async () => {
    const { ask } = openRoom();
    const first = wordsOf(await ask('review-bullet', { text }));
    expect(first).toMatch(/first review here.*words for 30 days, its scores until you delete them\. Only you can see/);
    expect(first).toContain('Keep nothing of mine');
    expect(wordsOf(await ask('review-bullet', { text }))).not.toContain('first review here');
  });

  it('says so again when the same question is delivered again', async () => {
    const { ask } = openRoom();
    const first = await ask('review-bullet', { text }, { key: 'same' });
    expect(await ask('review-bullet', { text }, { key: 'same' })).toEqual(first);
  });

  it('tells the days that the operator chose, and that the text stays where that is for ever', async () => {
    expect(wordsOf(await openRoom({}, 7).ask('review-bullet', { text }))).toContain('words for 7 days');
    expect(wordsOf(await openRoom({}, 0).ask('review-bullet', { text }))).toContain('until you delete it');
  });
});

describe('a member who wants nothing kept', () => {
  it('presses the button and gets the same critique from then on, with nothing kept', async () => {
    const { ask, store } = openRoom();
    const first = await ask('review-bullet', { text });
    const decline = actionsIn(first).find(({ label }) => label === 'Keep nothing of mine');
    expect(wordsOf(await ask(decline?.command ?? '', decline?.values))).toContain('I keep no review of yours');
    const second = await ask('review-bullet', { text });
    // What only a kept review has: the buttons to delete and to share it, below the last bullet.
    const ofKept = ({ kind }: Block, index: number, part: readonly Block[]) =>
      kind === 'actions' && index === part.length - 1;
    const said = ({ parts }: Reply) =>
      JSON.stringify(
        parts.map((part) => part.filter((block, index) => !ofKept(block, index, part))),
        (key, value) => (key === 'values' ? undefined : value),
      );
    expect(said(second)).toBe(said(first));
    expect(wordsOf(second)).toContain('not kept it, as you chose');
    expect(await store.history.latest(ada, { limit: 9 })).toHaveLength(1);
  });

  it('is offered to delete what was kept before, and may change their mind', async () => {
    const { ask, store } = openRoom();
    await ask('review-bullet', { text });
    const chosen = await ask('privacy', { keep: 'no' });
    expect(wordsOf(chosen)).toContain('Right now I keep 1 review of yours. That stays until you delete it.');
    expect(actionsIn(chosen).map(({ command }) => command)).toContain('forget-me');
    await ask('privacy', { keep: 'yes' });
    await ask('review-bullet', { text });
    expect(await store.history.latest(ada, { limit: 9 })).toHaveLength(2);
  });

  it('may decide for one review: keep no touches no store at all, keep yes keeps this one', async () => {
    const touched = (): never => {
      throw new TypeError('The store was touched.');
    };
    const untouchable: Kept['privacy'] = {
      meet: touched,
      choose: touched,
      holdings: touched,
      export: touched,
      forget: touched,
    };
    const none = openRoom({
      history: {
        save: touched,
        latest: touched,
        find: touched,
        outlines: touched,
        forMessage: touched,
        lastResume: touched,
        delete: touched,
      },
      privacy: untouchable,
    });
    expect(wordsOf(await none.ask('review-bullet', { text, keep: 'no' }))).toContain('not kept it, as you asked');
    expect(none.lines.map(({ event }) => event)).toEqual(['answered']);
    const { ask, store } = openRoom();
    await ask('privacy', { keep: 'no' });
    await ask('review-bullet', { text, keep: 'yes' });
    expect(await store.history.latest(ada, { limit: 9 })).toHaveLength(1);
  });

  it('is heard in a program that answers first and saves after, too', async () => {
    const store = memoryStore();
    await store.privacy.choose(ada, false);
    const late = openLateStore(async () => store, { info() {}, warn() {}, error() {} });
    const { ask } = openRoom(late);
    await ask('review-bullet', { text });
    expect(await late.settle()).toMatch(/^Not saved .* you chose that I keep nothing\.$/);
    expect(await store.history.latest(ada, { limit: 9 })).toEqual([]);
  });
});

describe('the page on privacy', () => {
  it('tells how much is kept now, and leads to the export and to leaving', async () => {
    const { ask } = openRoom();
    expect(wordsOf(await ask('privacy'))).toContain('Right now I keep no review of yours.');
    await ask('review-bullet', { text });
    const page = await ask('privacy');
    expect(wordsOf(page)).toContain('Right now I keep 1 review of yours.');
    expect(actionsIn(page).map(({ command }) => command)).toEqual(['privacy', 'export-me', 'forget-me']);
  });

  it('still tells what always holds when the store is away', async () => {
    const { privacy } = memoryStore();
    const away = async () => {
      throw new Problem('try-again', 'The history is away. Try again in a minute.');
    };
    const page = await openRoom({ privacy: { ...privacy, holdings: away } }).ask('privacy');
    expect(wordsOf(page)).toContain('Only you see your reviews');
    expect(wordsOf(page)).toContain('The history is away');
  });
});

describe('a review whose words were removed', () => {
  it('is still in the history with its verdicts, scores and advice, and says that the words are gone', async () => {
    const { history } = memoryStore();
    const find: typeof history.find = async (member, id) => {
      const kept = await history.find(member, id);
      return kept && { ...kept, review: null };
    };
    const latest: typeof history.latest = async (member, page) =>
      (await history.latest(member, page)).map((kept) => ({ ...kept, review: null }));
    const { ask } = openRoom({ history: { ...history, find, latest } });
    await ask('review-bullet', { text });
    expect(wordsOf(await ask('history'))).toMatch(/1 bullet: needs work\. Its words have been removed\./);
    const opened = await ask('history', { open: '1' });
    expect(wordsOf(opened)).toContain('your words and every quote of them have been removed');
    expect(wordsOf(opened)).toContain('Open with');
    expect(wordsOf(opened)).not.toContain('billing');
    expect(blocksOf(opened).filter(({ kind }) => kind === 'meter')).toHaveLength(1);
  });
});

describe('everything as a file', () => {
  it('holds the words, is JSON that reads back the same, and hides nothing from whoever opens it', async () => {
    const { ask } = openRoom();
    await ask('review-bullet', { text: 'Responsible for caf\u00e9 \u200f\u061c \u{1f389} exports' });
    const file = blocksOf(await ask('export-me')).find((block) => block.kind === 'file');
    expect(file).toMatchObject({ name: 'proofline-export.json', mediaType: 'application/json' });
    const json = file?.kind === 'file' ? file.text : '';
    expect(json).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u200b-\u200f\u202a-\u202e\u2066-\u2069]/);
    const read = JSON.parse(json);
    expect(read).toMatchObject({ format: 'proofline-export/1', member: ada });
    expect(read.kept.reviews[0].review.bullets[0].text).toContain('caf\u00e9');
    expect(read.kept.reviews[0].review.bullets[0].text).toContain('\u{1f389}');
  });

  it('says so when there is nothing', async () => {
    expect((await openRoom().ask('export-me')).summary).toBe('I keep nothing of yours, and the file says so.');
  });
});

describe('who asks too much, and who may not ask', () => {
  const full = (tell: boolean): Limits => ({ take: async () => ({ again: 42, tell }) });

  it('is told when to try again, and the figure counts it', async () => {
    const { ask, counted, store } = openRoom({ limits: full(true) });
    const reply = await ask('review-bullet', { text });
    expect(reply).toMatchObject({ audience: 'asker', problem: 'too-fast' });
    expect(reply.summary).toContain('Please try again in 42 seconds');
    expect(counted).toEqual(['limited']);
    expect(await store.history.latest(ada, { limit: 9 })).toEqual([]);
  });

  it('is told in minutes where it takes long', () => {
    expect(presentSlowDown(1).summary).toContain('in 1 second;');
    expect(presentSlowDown(89).summary).toContain('in 89 seconds');
    expect(presentSlowDown(90).summary).toContain('in 2 minutes');
    expect(presentSlowDown(3_540).summary).toContain('in 59 minutes');
  });

  it('gets no second notice right after the first', async () => {
    expect(await openRoom({ limits: full(false) }).ask('history')).toMatchObject({ audience: 'nobody', blocks: [] });
  });

  it('may always get help, see what is kept, and leave', async () => {
    const { ask } = openRoom({ limits: full(false) });
    for (const [command, values] of [
      ['help', {}],
      ['privacy', {}],
      ['forget-me', { confirm: 'yes' }],
    ] as const) {
      expect(await ask(command, values)).toMatchObject({ audience: 'asker' });
    }
  });

  it('is not counted on this machine, nor when nobody can count', async () => {
    const local = { member: { platform: 'local', community: 'local', id: 'me' } };
    expect((await openRoom({ limits: full(true) }).ask('review-bullet', { text }, local)).problem).toBeUndefined();
    const broken: Limits = {
      take: async () => {
        throw new Problem('try-again', 'Away.');
      },
    };
    const { ask, lines } = openRoom({ limits: broken });
    expect((await ask('review-bullet', { text })).problem).toBeUndefined();
    expect(lines.map(({ event }) => event)).toEqual(['limit-not-checked', 'answered']);
  });

  it('counts a channel only where others see it', async () => {
    const channels: (string | null)[] = [];
    const limits: Limits = {
      async take(_member, channel) {
        channels.push(channel);
        return 'taken';
      },
    };
    const { ask } = openRoom({ limits });
    await ask('history');
    await ask('history', {}, { place: { channel: 'D1', thread: null, private: true } });
    expect(channels).toEqual(['general', null]);
  });

  it('is a program: two bots answering each other get nothing, and nothing is kept or counted', async () => {
    const { ask, lines, counted, store } = openRoom({ limits: full(true) });
    for (let round = 0; round < 10; round += 1) {
      expect(await ask('review-bullet', { text }, { fromBot: true })).toMatchObject({ audience: 'nobody', parts: [] });
    }
    expect(lines).toEqual([]);
    expect(counted).toEqual([]);
    expect(await store.history.latest(ada, { limit: 9 })).toEqual([]);
  });
});
