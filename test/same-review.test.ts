import { expect, it } from 'vitest';
import { openCoach } from '../src/app/coach.ts';
import { localMember } from '../src/app/local-member.ts';
import { memoryHistory } from './memory-history.ts';
import { runInMemory } from './terminal-wire.ts';
import { ask, question, startWeb } from './web-server.ts';

it('the same bullets get the same review on the page, in the terminal and in a batch', async () => {
  const bullets = [
    'Moved harbour files to an import queue, so one slow harbour no longer holds up the rest',
    'Responsible for the seat map',
    'Backend developer with 3 years of ferry software in Go, seeking a challenging position',
  ];
  const text = bullets.join('\n');

  const onPage = memoryHistory();
  await ask(await startWeb({ history: onPage }), question('review-bullet', { text, level: 'junior' }));
  const inTerminal = memoryHistory();
  const quiet = { info() {}, warn() {}, error() {} };
  await runInMemory(['review-bullet', text, '--level', 'junior'], openCoach({ history: inTerminal, log: quiet }));

  const [page] = await onPage.latest(localMember, { limit: 1 });
  const [terminal] = await inTerminal.latest(localMember, { limit: 1 });
  expect(JSON.stringify(page?.review)).toBe(JSON.stringify(terminal?.review));

  const input = bullets.map((bullet, id) => `${JSON.stringify({ id, text: bullet, level: 'junior' })}\n`).join('');
  const batch = await runInMemory(['review-bullets', '--jsonl'], openCoach({ history: inTerminal, log: quiet }), {
    input,
  });
  const judged = batch.out
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect(judged.map(({ verdict, score, tier, slots }) => ({ verdict, score, tier, slots }))).toEqual(
    page?.review.bullets.map(({ verdict, score, tier, slots }) => ({ verdict, score, tier, slots })),
  );
});
