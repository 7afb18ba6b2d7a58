import { describe, expect, it } from 'vitest';
import { carryActions, leadsBack } from '../../src/app/carried.ts';
import { openCoach } from '../../src/app/coach.ts';
import { openGlance } from '../../src/app/glance.ts';
import type { Ask } from '../../src/app/ports.ts';
import type { Action, Reply } from '../../src/app/reply.ts';
import { memoryStore } from '../memory-store.ts';
import { blocksOf } from './words-of.ts';

const text = 'Added a check for overlapping shifts to the rota page of a food bank, so double bookings stopped';

const actionsOf = (reply: Reply) => blocksOf(reply).flatMap((block) => (block.kind === 'actions' ? block.actions : []));
const queryOf = ({ command, values }: Action) => `${command}?${new URLSearchParams(values)}`;

async function openRewritten() {
  const store = memoryStore();
  const tools = { ...store, log: { info() {}, warn() {}, error() {} }, textDays: 30 };
  const coach = openCoach({ ...tools, metrics: { count() {} } });
  const glance = openGlance(tools);
  let asked = 0;
  const made = (command: string, values: Ask['values'], id = 'ada'): Ask => {
    asked += 1;
    const member = { platform: 'discord', community: 'G1', id };
    return { key: `k${asked}`, member, place: { channel: 'c', thread: null, private: false }, command, values };
  };
  const answers = { change: 'added a check for overlapping shifts', result: 'double bookings stopped' };
  const said = { text: 'Worked on various features', system: 'the rota page of a food bank', ...answers };
  const reply = await coach(made('rewrite', said));
  store.replies.set('ada 2f', reply);
  const drawn = carryActions(reply, '2f');
  return { coach, glance, made, reply, button: (label: string) => actionsOf(drawn).find((one) => one.label === label) };
}

describe('a button that would have to carry too much', () => {
  it('leads back to the answer it stands in, and does there what it says', async () => {
    const { coach, made, reply, button } = await openRewritten();
    expect(leadsBack(reply)).toBe(true);
    const review = button('Review line 1');
    expect(review && queryOf(review).length).toBeLessThanOrEqual(60);
    const judged = await coach(made(review?.command ?? '', review?.values ?? {}));
    expect(blocksOf(judged)).toContainEqual(expect.objectContaining({ kind: 'quote', text }));
  });

  it('opens the dialog with what was said before', async () => {
    const { glance, made, button } = await openRewritten();
    const again = button('Change my answers');
    const form = await glance.form(made(again?.command ?? '', again?.values ?? {}));
    expect(form.command).toBe('rewrite');
    expect(form.fields.find(({ name }) => name === 'result')?.value).toBe('double bookings stopped');
  });

  it('helps nobody else, and says so when its time is over', async () => {
    const { coach, glance, made, button } = await openRewritten();
    const { command = '', values = {} } = button('Review line 1') ?? {};
    for (const ask of [
      made(command, values, 'bob'),
      made(command, { ...values, letter: '3g' }),
      made(command, { ...values, button: '99' }),
    ]) {
      const refused = await coach(ask);
      expect(refused.problem).toBe('not-found');
      expect(refused.summary).toMatch(/for a week.*Send me the bullet again/);
      await expect(glance.form(ask)).rejects.toThrow(/for a week/);
    }
  });

  it('stays as it is where a button can carry it, or where nothing may be kept for it', () => {
    const short: Action = { label: 'Open', command: 'history', values: { open: 'r-1' }, keeps: true };
    const long: Action = { label: 'Why?', command: 'why', values: { rule: 'x'.repeat(80) } };
    const reply: Reply = {
      audience: 'asker',
      summary: '',
      blocks: [{ kind: 'actions', actions: [short, long] }],
      parts: [],
    };
    expect(leadsBack(reply)).toBe(false);
    expect(carryActions(reply, '2f')).toBe(reply);
  });
});
