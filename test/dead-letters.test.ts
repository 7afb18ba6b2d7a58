import { expect, it } from 'vitest';
import type { DeadLetter, Tasks } from '../src/app/ledger.ts';
import { runDead } from '../src/dead-letters.ts';

const letter: DeadLetter = {
  id: 41,
  kind: 'send',
  community: 'slack/T1',
  attempts: 3,
  trouble: 'channel-archived',
  since: new Date('2026-11-22T14:05:00Z'),
};

/** What a store says of what was given up; the ledger's own tests prove the kept one. */
const tasks = {
  dead: async () => [letter, { ...letter, id: 40, kind: 'answer' as const, attempts: 1 }],
  requeue: async (id: number) => id === letter.id,
} as Partial<Tasks> as Tasks;

it('an operator sees what was given up, one line each', async () => {
  expect(await runDead(['list'], tasks)).toEqual({
    well: true,
    lines: [
      '41  2026-11-22T14:05:00.000Z  slack/T1  a reply not sent: channel-archived, 3 tries',
      '40  2026-11-22T14:05:00.000Z  slack/T1  a question not answered: channel-archived, 1 try',
    ],
  });
  expect(await runDead(['list'], { ...tasks, dead: async () => [] })).toEqual({
    well: true,
    lines: ['Nothing was given up.'],
  });
});

it('an operator makes one due again by its number', async () => {
  expect(await runDead(['requeue', '41'], tasks)).toEqual({ well: true, lines: ['Number 41 is due again.'] });
  expect(await runDead(['requeue', '42'], tasks)).toMatchObject({
    well: false,
    lines: [expect.stringContaining('There is no number 42.')],
  });
});

it.each([[[]], [['requeue']], [['requeue', 'x']], [['requeue', '1', '2']], [['list', '1']], [['bury', '41']]])(
  'an operator who writes dead %j hears how it is used',
  async (words) => {
    const { well, lines } = await runDead(words, tasks);
    expect(well).toBe(false);
    expect(lines.join()).toContain('Use: proofline dead list');
  },
);
