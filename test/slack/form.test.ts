import type { types, ViewOutput } from '@slack/bolt';
import { describe, expect, it } from 'vitest';
import { readSubmission, refuseSubmission, viewOf } from '../../adapters/slack/form.ts';
import type { Field, Form } from '../../src/app/form.ts';
import { hostileTexts } from '../adapter-suite.ts';
import { liveParts, refusals, wordsIn } from './refusals.ts';

const line: Field = {
  name: 'system',
  label: 'Which system?',
  hint: '',
  required: false,
  value: '',
  kind: 'line',
  maxLength: 200,
};
const text: Field = {
  name: 'text',
  label: 'Your bullets',
  hint: 'One a line, up to 20.',
  required: true,
  value: '',
  kind: 'lines',
  maxLength: 4_000,
};
const level: Field = {
  name: 'level',
  label: 'Level',
  hint: '',
  required: false,
  value: 'mid',
  kind: 'choice',
  choices: [
    { value: 'junior', label: 'Junior' },
    { value: 'mid', label: 'Mid' },
  ],
};

function formOf(fields: readonly Field[]): Form {
  const values = { keep: 'no' };
  return {
    title: 'Review my bullets',
    intro: 'Nobody else sees this.',
    fields,
    submit: 'Review',
    command: 'review-bullet',
    values,
  };
}

/** A dialog as Slack sends it back when these texts were typed, by block. */
function sent(view: types.ModalView, typed: Readonly<Record<string, string>>) {
  const blocks = (view.blocks as types.KnownBlock[]).filter((block) => block.type === 'input');
  const state = blocks.map((block) => {
    const given = typed[block.block_id ?? ''];
    const { element } = block;
    const option = element.type === 'static_select' ? element.initial_option : undefined;
    const answer =
      element.type === 'static_select'
        ? { selected_option: given ? { value: given } : (option ?? null) }
        : { value: given ?? (element.type === 'plain_text_input' ? (element.initial_value ?? null) : null) };
    return [block.block_id, { answer: { type: element.type, ...answer } }];
  });
  return {
    private_metadata: view.private_metadata ?? '',
    blocks: view.blocks,
    state: { values: Object.fromEntries(state) },
  } as unknown as Pick<ViewOutput, 'private_metadata' | 'state' | 'blocks'>;
}

describe('a dialog', () => {
  it('shows what is asked, and why, within the limits', () => {
    const view = viewOf(
      formOf([text, line, level, { ...line, name: 'result' }, { ...line, name: 'scale' }]),
      'somewhere',
    );
    expect(refusals({ ...view }, 'modal')).toEqual([]);
    const words = wordsIn(view.blocks);
    for (const wanted of [
      'Nobody else sees this.',
      'Your bullets',
      'One a line, up to 20.',
      'Which system?',
      'Junior',
    ]) {
      expect(words).toContain(wanted);
    }
  });

  it('shows what other platforms may leave out, too', () => {
    const labels: Field = { ...level, name: 'labels', label: 'How shall I name the parts?', spare: true };
    const five = ['system', 'challenge', 'change', 'result', 'measure'].map((name): Field => ({ ...line, name }));
    const view = viewOf(formOf([...five, labels]), 'somewhere');
    expect(refusals({ ...view }, 'modal')).toEqual([]);
    expect(wordsIn(view.blocks)).toContain('How shall I name the parts?');
    expect(readSubmission(sent(view, { 'field:labels': 'junior' }))).toMatchObject({ values: { labels: 'junior' } });
  });

  it('gives the answers back with what was known before', () => {
    const view = viewOf(formOf([text, line, level]), 'where it was asked');
    const submission = readSubmission(sent(view, { 'field:text': '• Cut p95 – 測試 😀', 'field:level': 'junior' }));
    expect(submission).toEqual({
      kind: 'filled',
      command: 'review-bullet',
      values: { keep: 'no', text: '• Cut p95 – 測試 😀', level: 'junior' },
      metadata: 'where it was asked',
    });
  });

  it('takes twenty long bullets, in a second box where one is full', () => {
    const bullets = Array.from({ length: 20 }, (_, index) => `Bullet ${index} ${'word '.repeat(34)}`.trim());
    const view = viewOf(formOf([{ ...text, value: bullets.join('\n') }]), '');
    expect(refusals({ ...view }, 'modal')).toEqual([]);
    const submission = readSubmission(sent(view, {}));
    expect(submission).toMatchObject({ kind: 'filled', values: { text: bullets.join('\n') } });
  });

  it('keeps what was typed only in the second box', () => {
    const view = viewOf(formOf([{ ...text, required: false }]), '');
    expect(readSubmission(sent(view, { 'field:text:more': 'Built it' }))).toMatchObject({
      values: { text: 'Built it' },
    });
  });

  it('says beside the field what is missing, when only blanks were typed', () => {
    const view = viewOf(formOf([text, line]), '');
    expect(readSubmission(sent(view, { 'field:text': ' \n ' }))).toEqual({
      kind: 'errors',
      errors: { 'field:text': 'Please fill this in.' },
    });
  });

  it('leaves out what was left blank', () => {
    const view = viewOf(formOf([text, line]), '');
    expect(readSubmission(sent(view, { 'field:text': 'Built it', 'field:system': '  ' }))).toMatchObject({
      values: { keep: 'no', text: 'Built it' },
    });
  });

  it('says beside its first field why a question could not be taken', () => {
    const view = viewOf(formOf([text, line]), '');
    expect(refuseSubmission(sent(view, {}), 'Please try again in a minute.')).toEqual({
      'field:text': 'Please try again in a minute.',
    });
  });

  it('of another app is not read', () => {
    for (const private_metadata of ['', 'somewhere', '{}', '[1,{},""]', '["help",null,""]']) {
      expect(readSubmission({ ...sent(viewOf(formOf([line]), ''), {}), private_metadata })).toBeNull();
    }
  });

  for (const hostile of hostileTexts) {
    it(`brings nothing to life when a resume holds ${JSON.stringify(hostile)}`, () => {
      const fields = [text, line, level].map((field) => ({ ...field, label: hostile, hint: hostile, value: hostile }));
      const view = viewOf({ ...formOf(fields), title: hostile, intro: hostile.repeat(60), submit: hostile }, hostile);
      expect(refusals({ ...view }, 'modal')).toEqual([]);
      expect(liveParts({ ...view })).toEqual([]);
    });
  }
});
