import { describe, expect, it } from 'vitest';
import { openCoach } from '../../src/app/coach.ts';
import type { Ask } from '../../src/app/ports.ts';
import { documentsHere } from '../documents-here.ts';
import { plainResume } from '../files.ts';
import { memoryStore } from '../memory-store.ts';
import { wordsOf } from './words-of.ts';

function open() {
  const answer = openCoach({
    ...memoryStore(),
    log: { info() {}, warn() {}, error() {} },
    metrics: { count() {} },
    textDays: 30,
    documents: documentsHere,
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

describe('a resume that is sent again', () => {
  const send = (post: ReturnType<typeof open>, text: string) => {
    return post('', 0, { command: 'review-resume', values: { text } });
  };

  it('is compared with the version before, bullet by bullet', async () => {
    const post = open();
    expect(wordsOf(await send(post, plainResume))).not.toContain('last version');
    const better = plainResume.replace(
      'Moved 14 cron jobs to a queue with retries',
      'Moved 14 cron jobs to a queue with retries, so failed nights fell from 9 a month to 1',
    );
    const reply = await send(post, better);
    const words = wordsOf(reply);
    expect(words).toContain('What changed since your last version');
    expect(words).toContain('Bullet 1: as it was.');
    expect(words).toMatch(/Bullet 3: \d+ → \d+, \+\d+(?:\.\d)? by your edit/);
    expect(words).toContain('Bullet 2: as it was.');
  });
  it('is not compared with another person’s resume that they kept', async () => {
    const post = open();
    await send(post, plainResume);
    const other = plainResume
      .replace('Cut the nightly import from 5 hours to 40 minutes by batching inserts', 'Taught 24 adults chemistry')
      .replace('Wrote the alerting rules that halved pages in one quarter', 'Marked 120 exams within three days')
      .replace('Moved 14 cron jobs to a queue with retries', 'Organised the science fair');
    expect(wordsOf(await send(post, other))).not.toContain('last version');
  });
  it('has its bullets rewritten by the number that the review gives them', async () => {
    const post = open();
    await send(post, plainResume.replace('Moved 14 cron jobs to a queue with retries', 'Worked on various features'));
    const reply = await post('', 0, { command: 'rewrite', values: { review: 'review-001', bullet: '3' } });
    expect(wordsOf(reply)).toContain('Worked on various features');
  });
});
