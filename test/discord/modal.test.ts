import { ComponentType } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { readSubmitted, renderForm } from '../../adapters/discord/modal.ts';
import type { Field, Form } from '../../src/app/form.ts';
import { refusals } from './refusals.ts';

const labels: Field = {
  name: 'labels',
  label: 'How shall I name the parts?',
  hint: '',
  required: true,
  value: 'star',
  spare: true,
  kind: 'choice',
  choices: [
    { value: 'plain', label: 'Plain words' },
    { value: 'star', label: 'STAR' },
  ],
};

function formOf(questions: number): Form {
  const fields = Array.from({ length: questions }, (_, index): Field => {
    return {
      name: `q${index}`,
      label: `Question ${index}?`,
      hint: '',
      required: false,
      value: '',
      kind: 'line',
      maxLength: 300,
    };
  });
  return {
    title: 'Rewrite with me',
    intro: '“Worked on the tide tables”\nLeave out what you do not know.',
    about: '“Worked on the tide tables”',
    fields: [...fields, labels],
    submit: 'Show me lines',
    command: 'rewrite',
    values: { review: 'AZQMPl0qcAE', bullet: '1', labels: 'star' },
  };
}

const kinds = (form: Form) =>
  renderForm(form).components.map((row) => ('component' in row ? row.component.type : row.type));

describe('a dialog in Discord', () => {
  it('holds a menu where it has a row for it', () => {
    const form = formOf(3);
    expect(kinds(form)).toEqual([
      ComponentType.TextDisplay,
      ...Array(3).fill(ComponentType.TextInput),
      ComponentType.StringSelect,
    ]);
    const chosen = { type: ComponentType.StringSelect as const, id: 9, custom_id: 'rewrite.labels', values: ['plain'] };
    const id = renderForm(form).custom_id;
    const sent = readSubmitted(id, [{ type: ComponentType.Label, id: 8, component: chosen }]);
    expect(sent?.values).toEqual({ review: 'AZQMPl0qcAE', bullet: '1', labels: 'plain' });
  });

  it('does without what it has no row for, says what it is about before that, and loses no choice made before', () => {
    expect(kinds(formOf(4))).toEqual([ComponentType.TextDisplay, ...Array(4).fill(ComponentType.TextInput)]);
    const full = renderForm(formOf(5));
    expect(full.components).toHaveLength(5);
    expect(full.title).toBe('Rewrite with me: “Worked on the tide tables”');
    expect(full.custom_id).toContain('labels=star');
  });

  it('is one that Discord takes, however many questions it has', () => {
    for (const count of [1, 3, 4, 5])
      expect(refusals('modal', { type: 9, data: renderForm(formOf(count)) })).toEqual([]);
  });
});
