import { describe, expect, it } from 'vitest';
import { openCoach } from '../../src/app/coach.ts';
import type { Ask } from '../../src/app/ports.ts';
import { memoryStore } from '../memory-store.ts';
import { wordsOf } from './words-of.ts';

function open() {
  const answer = openCoach({
    ...memoryStore(),
    log: { info() {}, warn() {}, error() {} },
    metrics: { count() {} },
    textDays: 30,
  });
  let asked = 0;
  return (text: string, version: number, more: Partial<Ask> = {}) => {
    asked += 1;
    const member = { platform: 'slack', community: 'T1', id: 'U1' };
    const place = { channel: 'D1', thread: null, private: true };
    const message = { id: 'D1/1', version };
    return answer({ key: String(asked), member, place, command: 'review-bullet', values: { text }, message, ...more });
  };
}

const weak = 'Worked on the seat map of the booking page';
const strong = 'Cut the seat map’s load time from 9 s to 2 s by drawing only the rows in view';

describe('a message with bullets that is edited', () => {
  it('is answered with what the edit changed', async () => {
    const post = open();
    expect(wordsOf(await post(weak, 0))).not.toContain('last version');
    const reply = await post(strong, 1);
    expect(reply.summary).toMatch(/^Since your last version: 1 bullet better\./);
    const words = wordsOf(reply);
    expect(words).toMatch(/Bullet 1: 2\d → \d+, \+\d+ by your edit\. Settled: open with what you did/);
    expect(words).not.toContain('newer rules');
  });
  it('is compared with the version right before', async () => {
    const post = open();
    await post(weak, 0);
    await post(strong, 1);
    expect((await post(strong, 2)).summary).toMatch(/^Since your last version: nothing that counts\./);
  });
  it('names what is new and what is gone', async () => {
    const post = open();
    await post(`${strong}\nKept bees on the school roof`, 0);
    const words = wordsOf(await post(`${strong}\nTranslated the course wiki into Spanish for exchange students`, 1));
    expect(words).toContain('Bullet 1: as it was.');
    expect(words).toContain('Bullet 2 is new');
    expect(words).toContain('Gone: “Kept bees on the school roof”');
  });
  it('is not compared with another message', async () => {
    const post = open();
    await post(weak, 0, { message: { id: 'D1/0', version: 0 } });
    expect(wordsOf(await post(strong, 1))).not.toContain('last version');
  });
  it('is not compared where nothing is kept', async () => {
    const post = open();
    await post(weak, 0);
    expect(wordsOf(await post(strong, 1, { values: { text: strong, keep: 'no' } }))).not.toContain('last version');
  });
});
