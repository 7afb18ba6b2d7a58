import { describe, expect, it } from 'vitest';
import { openCoach } from '../../src/app/coach.ts';
import { openGlance } from '../../src/app/glance.ts';
import type { Ask } from '../../src/app/ports.ts';
import { Problem } from '../../src/app/problem.ts';
import type { Reply } from '../../src/app/reply.ts';
import { memoryStore } from '../memory-store.ts';
import { noFiles } from '../no-files.ts';
import { blocksOf, wordsOf } from './words-of.ts';

const log = { info() {}, warn() {}, error() {} };
const shared = { log, textDays: 30, download: noFiles, metrics: { count() {} } };

function askOf(key: string, command: string, values: Ask['values'] = {}): Ask {
  const member = { platform: 'slack', community: 'T0BOOTCAMP', id: 'U0ADA' };
  return { key, member, place: { channel: 'U0ADA', thread: null, private: true }, command, values };
}

function labels(reply: Reply): readonly string[] {
  return blocksOf(reply).flatMap((block) => (block.kind === 'actions' ? block.actions.map(({ label }) => label) : []));
}

describe('the home page', () => {
  it('tells a newcomer how to begin, and that nothing is kept yet', async () => {
    const reply = await openGlance({ ...shared, ...memoryStore() }).look(askOf('a', 'home'));
    expect(labels(reply)).toEqual(expect.arrayContaining(['Review my bullets', 'Keep nothing of mine']));
    expect(wordsOf(reply)).toContain('You have no reviews yet');
    expect(wordsOf(reply)).toContain('Right now I keep no review of yours');
  });

  it('shows the newest reviews, and the way to the others', async () => {
    const store = memoryStore();
    const answer = openCoach({ ...shared, ...store });
    for (let review = 1; review <= 6; review += 1) {
      await answer(askOf(`r${review}`, 'review-bullet', { text: `Built exporter number ${review}` }));
    }
    const reply = await openGlance({ ...shared, ...store }).look(askOf('a', 'home'));
    expect(wordsOf(reply)).toContain('Built exporter number 6');
    expect(wordsOf(reply)).not.toContain('Built exporter number 1');
    expect(labels(reply)).toEqual(expect.arrayContaining(['Open 1', 'Open 5', 'Older', 'Delete everything']));
    expect(wordsOf(reply)).toContain('Right now I keep 6 reviews of yours');
  });

  it('holds without a store: it says what cannot be told now', async () => {
    const away = () => Promise.reject(new Problem('cannot-open', 'Your history is away for a moment.'));
    const store = memoryStore();
    const broken = {
      ...store,
      history: { ...store.history, latest: away },
      privacy: { ...store.privacy, holdings: away },
    };
    const reply = await openGlance({ ...shared, ...broken }).look(askOf('a', 'home'));
    expect(wordsOf(reply)).toContain('Your history is away for a moment.');
    expect(labels(reply)).toContain('Review my bullets');
    expect(wordsOf(reply)).toContain('How private this is');
  });
});
