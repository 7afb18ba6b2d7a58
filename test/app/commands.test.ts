import { describe, expect, it } from 'vitest';
import { openCoach } from '../../src/app/coach.ts';
import { commands } from '../../src/app/commands.ts';
import type { Action, Block } from '../../src/app/reply.ts';
import { memoryStore } from '../memory-store.ts';
import { blocksOf } from './words-of.ts';

describe('every command fits the menus of every platform', () => {
  for (const { name, summary, options, takesText } of commands) {
    it(name, () => {
      expect(name).toMatch(/^[a-z]+(-[a-z]+)*$/);
      expect(name.length).toBeLessThanOrEqual(32);
      expect(summary.length).toBeLessThanOrEqual(100);
      expect(options.length).toBeLessThanOrEqual(25);
      if (takesText !== undefined) expect(options.map((option) => option.name)).toContain(takesText);
      for (const option of options) {
        expect(option.name).toMatch(/^[a-z]{1,32}$/);
        expect(option.summary.length).toBeLessThanOrEqual(100);
        expect(option.label?.length ?? 1).toBeLessThanOrEqual(45);
        expect(option.choices === undefined).toBe(option.kind !== 'choice');
        expect(option.choices?.length ?? 1).toBeLessThanOrEqual(25);
        for (const { value, label } of option.choices ?? []) {
          expect(value).toMatch(/^[a-z0-9-]{1,100}$/);
          expect(label.length).toBeLessThanOrEqual(100);
        }
        if (option.default !== undefined && option.choices) {
          expect(option.choices.map(({ value }) => value)).toContain(option.default);
        }
      }
    });
  }

  it('required options come first, as Discord wants them', () => {
    for (const { options } of commands) {
      const required = options.map((option) => option.required);
      expect(required).toEqual([...required].sort((a, b) => Number(b) - Number(a)));
    }
  });
});

it('every button leads to an answer', async () => {
  const answer = openCoach({
    ...memoryStore(),
    log: { info() {}, warn() {}, error() {} },
    metrics: { count() {} },
    textDays: 30,
  });
  let asked = 0;
  const press = (command: string, values: Action['values']) => {
    asked += 1;
    const member = { platform: 'web', community: 'bootcamp', id: 'ada' };
    const place = { channel: 'general', thread: null, private: false };
    return answer({ key: String(asked), member, place, command, values });
  };
  for (let review = 1; review <= 7; review += 1)
    await press('review-bullet', { text: `Responsible for export ${review}` });
  // Deleting everything comes last, because the buttons that open a review lead nowhere after it.
  const waiting = commands.map(
    ({ name }): Pressed => ({ command: name, values: {}, fits: /none|missing-option|not-allowed/ }),
  );
  waiting.push({ command: 'review-bullet', values: { text: 'Responsible for the exports' }, fits: /none/ });
  const pressed = new Set<string>();
  for (let next = waiting.shift(); next; next = waiting.shift()) {
    const { command, values, fits } = next;
    if (pressed.has(JSON.stringify([command, values]))) continue;
    pressed.add(JSON.stringify([command, values]));
    const reply = await press(command, values);
    expect(reply.problem ?? 'none', `${command} ${JSON.stringify(values)}`).toMatch(fits);
    for (const { label, form, ...action } of blocksOf(reply).flatMap(actionsOf)) {
      expect(label.length).toBeLessThanOrEqual(75);
      // A button that opens a dialog gives what is missing there.
      if (action.values.confirm === undefined && action.values.sure === undefined)
        waiting.push({ ...action, fits: form ? /none|missing-option/ : /none/ });
    }
  }
  expect((await press('forget-me', { confirm: 'yes' })).problem).toBeUndefined();
  expect([...pressed].join('\n')).toMatch(/"why".*"rule"/);
});

interface Pressed extends Pick<Action, 'command' | 'values'> {
  readonly fits: RegExp;
}

function actionsOf(block: Block): readonly Action[] {
  return block.kind === 'actions' ? block.actions : block.kind === 'advice' ? [block.action] : [];
}
