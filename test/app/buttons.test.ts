import { describe, expect, it } from 'vitest';
import { openCoach } from '../../src/app/coach.ts';
import type { Ask, Member } from '../../src/app/ports.ts';
import type { Action, Reply } from '../../src/app/reply.ts';
import { findReview, shortId } from '../../src/app/review-ref.ts';
import { bulletRules } from '../../src/engine/rules.ts';
import { memoryStore } from '../memory-store.ts';
import { blocksOf, wordsOf } from './words-of.ts';

const ada: Member = { platform: 'slack', community: 'T1', id: 'ada' };
const text = '• Responsible for the billing exports of ada@harbour.example';

function openRoom() {
  const store = memoryStore();
  const log = { info() {}, warn() {}, error() {} };
  const answer = openCoach({ ...store, log, metrics: { count() {} }, textDays: 30 });
  let asked = 0;
  const ask = (command: string, values: Ask['values'] = {}, given: Partial<Ask> = {}) => {
    asked += 1;
    const place = { channel: 'general', thread: null, private: false };
    return answer({ key: `delivery-${asked}`, member: ada, place, command, values, ...given });
  };
  const press = (reply: Reply, label: string, given: Partial<Ask> = {}) => {
    const action = actionsIn(reply).find((one) => one.label === label);
    if (!action) throw new Error(`There is no button “${label}”.`);
    return ask(action.command, action.values, { pressed: 'message-1', ...given });
  };
  return { ask, press, store };
}

function actionsIn(reply: Reply): readonly Action[] {
  return blocksOf(reply).flatMap((block) =>
    block.kind === 'actions' ? block.actions : block.kind === 'advice' ? [block.action] : [],
  );
}

describe('under a review that is kept, a member', () => {
  it('shares it where they are: everybody reads it, without their contact data', async () => {
    const { ask, press } = openRoom();
    const shared = await press(await ask('review-bullet', { text }), 'Share it here');
    expect(shared.audience).toBe('thread');
    expect(wordsOf(shared)).toContain('Responsible for the billing exports');
    expect(wordsOf(shared)).not.toMatch(/harbour|Only you/);
    expect(actionsIn(shared).map(({ command }) => command)).not.toContain('delete-review');
  });

  it('deletes it after being asked once, and the answer takes the place of the question', async () => {
    const { ask, press } = openRoom();
    const question = await press(await ask('review-bullet', { text }), 'Delete it');
    expect(question.inPlace).toBeUndefined();
    expect(wordsOf(await ask('history'))).toContain('Open 1');
    const done = await press(question, 'Yes, delete it');
    expect(done).toMatchObject({ inPlace: true, audience: 'asker' });
    expect(wordsOf(await ask('history'))).toContain('no reviews yet');
    expect((await press(question, 'Yes, delete it')).problem).toBe('not-found');
  });

  it('says of advice that it does not fit, and only which advice that was is noted', async () => {
    const { ask, press, store } = openRoom();
    const why = await press(await ask('review-bullet', { text }), 'Why?');
    const noted = await press(why, 'It does not fit my bullet');
    expect(noted.problem).toBeUndefined();
    expect(store.disputed).toEqual([{ review: 'review-001', rule: expect.stringMatching(/^[a-z-]+$/) }]);
    expect((await ask('wrong', { rule: 'no-such-rule', review: 'review-001' })).problem).toBe('not-found');
  });

  it('cannot do any of that with another member’s', async () => {
    const { ask, press } = openRoom();
    const reply = await ask('review-bullet', { text });
    const bob = { member: { ...ada, id: 'bob' } };
    expect((await press(reply, 'Share it here', bob)).problem).toBe('not-found');
    expect((await press(reply, 'Delete it', bob)).problem).toBe('not-found');
    expect((await ask('wrong', { rule: 'weak-opener', review: 'review-001' }, bob)).problem).toBe('not-found');
    expect(wordsOf(await ask('history'))).toContain('Open 1');
  });

  it('is not offered to share it where nobody else is, or everybody reads it already', async () => {
    const { ask } = openRoom();
    const labels = (reply: Reply) => actionsIn(reply).map(({ label }) => label);
    const alone = { place: { channel: 'D1', thread: null, private: true } };
    expect(labels(await ask('review-bullet', { text }, alone))).not.toContain('Share it here');
    const posted = await ask('review-bullet', { text }, { message: { id: 'M', version: 0 } });
    expect(labels(posted)).not.toContain('Share it here');
    expect(labels(posted)).toContain('Delete it');
    expect((await ask('share-review', { review: 'review-001' }, alone)).problem).toBe('not-here');
  });
});

describe('where others read the answer', () => {
  const posted = { message: { id: 'M', version: 0 } };

  it('a review stands for everybody, without contact data', async () => {
    const reply = await openRoom().ask('review-bullet', { text }, posted);
    expect(reply.audience).toBe('thread');
    expect(wordsOf(reply)).not.toMatch(/harbour|Only you/);
  });

  it.each(['history', 'privacy', 'export-me', 'forget-me'])('%s is not answered', async (command) => {
    const reply = await openRoom().ask(command, {}, posted);
    expect(reply.problem).toBe('not-here');
    expect(reply.summary).toMatch(/slash command/);
  });

  it('earlier bullets are not brought up by a comparison', async () => {
    const { ask } = openRoom();
    await ask('review-bullet', { text });
    const posting = 'We need Go, PostgreSQL and Docker. Requirements: Go.';
    expect((await ask('keyword-gap', { posting }, posted)).problem).toBe('not-here');
    for (const saved of ['all', 'Acme']) {
      expect((await ask('keyword-gap', { saved, resume: text }, posted)).problem).toBe('not-here');
      expect((await ask('scan-posting', { saved }, posted)).problem).toBe('not-here');
    }
  });
});

describe('what nobody asked for', () => {
  it('is reviewed in a thread where it holds bullets, and passed over where it holds none or cannot be read', async () => {
    const { ask, store } = openRoom();
    const unasked = { unasked: true, message: { id: 'M', version: 0 } } as const;
    const built = 'Built a ferry timetable service in Go that answers 2,000 requests a second';
    expect((await ask('review-bullet', { text: built }, unasked)).audience).toBe('thread');
    expect((await ask('review-bullet', { text: 'Thanks, see you tomorrow!' }, unasked)).audience).toBe('nobody');
    const many = Array.from({ length: 60 }, (_, number) => `- ${built} ${number}`).join('\n');
    expect((await ask('review-bullet', { text: many }, unasked)).audience).toBe('nobody');
    expect(await store.history.latest(ada, { limit: 9 })).toHaveLength(1);
  });
});

describe('coach-channel', () => {
  it('is for the people who run the community; others are told so', async () => {
    const { ask, store } = openRoom();
    const refused = await ask('coach-channel', { reviews: 'on' });
    expect(refused.problem).toBe('not-allowed');
    expect(refused.summary).toContain('people who run this community');
    const reply = await ask('coach-channel', { reviews: 'on' }, { admin: true });
    expect(wordsOf(reply)).toMatch(/everybody here can read it/);
    expect([...store.coached]).toEqual(['general']);
    await ask('coach-channel', { reviews: 'off' }, { admin: true });
    expect([...store.coached]).toEqual([]);
  });

  it('needs a channel', async () => {
    const place = { channel: 'D1', thread: null, private: true };
    expect((await openRoom().ask('coach-channel', { reviews: 'on' }, { admin: true, place })).problem).toBe('not-here');
  });
});

describe('a page of an answer', () => {
  it('is turned in place by whoever asked, and its buttons lead to the same answer', async () => {
    const { ask, store } = openRoom();
    const whole = await ask('help');
    store.replies.set('ada 1z', whole);
    expect(await ask('page', { letter: '1z', page: '2' })).toEqual({ ...whole, letter: '1z', page: 2, inPlace: true });
    const gone = await ask('page', { letter: '2z', page: '2' });
    expect(gone.problem).toBe('not-found');
    expect(gone.summary).toContain('history');
  });
});

describe('the id of a review in a button', () => {
  const id = '01940c3e-5d2a-7001-9abc-0123456789ab';

  it('fits with any rule into what platforms carry, and leads to that review alone', async () => {
    const longest = bulletRules.map((rule) => rule.id).reduce((a, b) => (a.length >= b.length ? a : b));
    for (const command of ['why', 'wrong']) {
      expect(`${command}?rule=${longest}&review=${shortId(id)}`.length).toBeLessThanOrEqual(60);
    }
    expect(`delete-review?review=${shortId(id)}&sure=yes`.length).toBeLessThanOrEqual(60);
    const kept = { id, at: new Date(), role: 'r', outline: { bullets: [] }, review: null } as never;
    const history = { ...memoryStore().history, latest: async () => [kept] };
    expect(await findReview(history, ada, shortId(id))).toBe(kept);
    expect(await findReview(history, ada, shortId('01940c3e-5d2a-7002-9abc-0123456789ab'))).toBeNull();
  });
});
