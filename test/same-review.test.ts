import { expect, it } from 'vitest';
import { openCoach } from '../src/app/coach.ts';
import { localMember } from '../src/app/local-member.ts';
import { memoryStore } from './memory-store.ts';
import { runInMemory } from './terminal-wire.ts';
import { ask, question, startWeb } from './web-server.ts';

it('the same bullets get the same review on the page, in the terminal and in a batch', async () => {
  const bullets = [
    'Moved harbour files to an import queue, so one slow harbour no longer holds up the rest',
    'Responsible for the seat map',
    'Backend developer with 3 years of ferry software in Go, seeking a challenging position',
  ];
  const text = bullets.join('\n');

  const onPage = memoryStore();
  await ask(await startWeb({ store: onPage }), question('review-bullet', { text, level: 'junior' }));
  const inTerminal = memoryStore();
  const log = { info() {}, warn() {}, error() {} };
  const answer = openCoach({ ...inTerminal, log, metrics: { count() {} }, textDays: 30 });
  await runInMemory(['review-bullet', text, '--level', 'junior'], answer);

  const [page] = await onPage.history.latest(localMember, { limit: 1 });
  const [terminal] = await inTerminal.history.latest(localMember, { limit: 1 });
  expect(JSON.stringify(page?.review)).toBe(JSON.stringify(terminal?.review));

  const input = bullets.map((bullet, id) => `${JSON.stringify({ id, text: bullet, level: 'junior' })}\n`).join('');
  const batch = await runInMemory(['review-bullets', '--jsonl'], answer, {
    input,
  });
  const judged = batch.out
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect(judged.map(({ verdict, score, tier, slots }) => ({ verdict, score, tier, slots }))).toEqual(
    page?.review?.bullets.map(({ verdict, score, tier, slots }) => ({ verdict, score, tier, slots })),
  );
});
