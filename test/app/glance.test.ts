import { describe, expect, it } from 'vitest';
import { menuCommands } from '../../src/app/commands.ts';
import { openGlance } from '../../src/app/glance.ts';
import type { Ask } from '../../src/app/ports.ts';
import { memoryStore } from '../memory-store.ts';

const log = { info() {}, warn() {}, error() {} };
const glance = openGlance({ ...memoryStore(), log, textDays: 30 });

function ask(command: string, given: Partial<Ask> = {}): Ask {
  const member = { platform: 'slack', community: 'T1', id: 'ada' };
  const place = { channel: 'general', thread: null, private: false };
  return { key: 'k', member, place, command, values: {}, ...given };
}

describe('the dialog of a command', () => {
  for (const { name } of menuCommands.filter(({ options }) => options.length > 0)) {
    it(`fits every platform: ${name}`, async () => {
      const form = await glance.form(ask(name, { admin: true }));
      expect(form.title.length).toBeLessThanOrEqual(24);
      expect(form.submit.length).toBeLessThanOrEqual(24);
      expect(form.fields.length).toBeGreaterThan(0);
      expect(form.fields.filter(({ spare }) => !spare).length).toBeLessThanOrEqual(5);
      for (const field of form.fields) {
        expect(field.label.length).toBeLessThanOrEqual(45);
        expect(field.hint.length).toBeLessThanOrEqual(100);
        if (field.kind === 'choice') expect(field.choices.length).toBeLessThanOrEqual(25);
      }
    });
  }

  it('shows what is known already, and carries on what it does not ask for', async () => {
    const form = await glance.form(
      ask('review-bullet', { values: { text: 'Built it', level: 'junior', hidden: 'x' } }),
    );
    expect(form.fields.map(({ name, kind, value }) => [name, kind, value])).toEqual([
      ['text', 'lines', 'Built it'],
      ['role', 'choice', expect.any(String)],
      ['level', 'choice', 'junior'],
      ['keep', 'choice', ''],
    ]);
    expect(form.values).toEqual({ hidden: 'x' });
  });

  it('is refused with a sentence where there is none, and where the member may not', async () => {
    await expect(glance.form(ask('export-me'))).rejects.toMatchObject({ code: 'bad-option' });
    await expect(glance.form(ask('no-such-command'))).rejects.toMatchObject({ code: 'unknown-command' });
    await expect(glance.form(ask('coach-channel'))).rejects.toMatchObject({ code: 'not-allowed' });
  });
});

describe('a look in passing', () => {
  it('is given of what only reads', async () => {
    await expect(glance.look(ask('page', { values: { letter: 'x', page: '1' } }))).rejects.toMatchObject({
      code: 'not-found',
    });
    await expect(glance.look(ask('review-bullet', { values: { text: 'Built it' } }))).rejects.toMatchObject({
      code: 'not-here',
    });
  });
});
