import { createInterface } from 'node:readline/promises';
import type { Readable, Writable } from 'node:stream';
import type { Field, Form } from '../../src/app/form.ts';
import { style } from './style.ts';
import { wrap } from './wrap.ts';

/** Where a dialog is held. What is asked goes to `output`, so that an answer can still be sent into a file. */
export interface Talk {
  readonly input: Readable;
  readonly output: Writable;
  readonly width: number;
  readonly color: boolean;
}

/**
 * Asks for the fields of a dialog, one after the other, and gives what was answered. An empty line leaves a field as it is;
 * the end of the input leaves all that follow.
 */
export async function askFields(form: Form, talk: Talk): Promise<Readonly<Record<string, string>>> {
  const lines = createInterface({ input: talk.input, terminal: false });
  const typed = lines[Symbol.asyncIterator]();
  const say = (text: string) => talk.output.write(`${text}\n`);
  const paint = style(talk.color);
  const answers: Record<string, string> = {};
  try {
    for (const text of form.intro.split('\n')) wrap(text, talk.width).forEach((line) => void say(line));
    for (const field of form.fields) {
      say('');
      wrap(field.label, talk.width).forEach((line) => void say(paint.bold(line)));
      for (const line of hintLines(field, talk.width)) say(paint.dim(line));
      const answer = await answerTo(
        field,
        async () => {
          talk.output.write('> ');
          const { value, done } = await typed.next();
          return done ? null : String(value).trim();
        },
        say,
      );
      if (answer === null) break;
      if (answer !== '') answers[field.name] = answer;
    }
    say('');
  } finally {
    lines.close();
  }
  return answers;
}

function hintLines(field: Field, width: number): readonly string[] {
  const choices = field.kind === 'choice' ? field.choices.map(({ label }, index) => `${index + 1}. ${label}`) : [];
  const kept = field.value ? `Enter keeps: ${field.value}` : field.required ? '' : 'Enter to leave it out';
  return [field.hint, ...choices, kept].filter(Boolean).flatMap((text) => wrap(text, width));
}

/** The answer to one field, asked again until it fits; empty for none, null when nothing more will come. */
async function answerTo(
  field: Field,
  next: () => Promise<string | null>,
  say: (text: string) => void,
): Promise<string | null> {
  for (;;) {
    const typed = await next();
    if (typed === null) return null;
    if (typed === '') {
      if (!field.required || field.value) return field.value;
      say('I need this one.');
      continue;
    }
    if (field.kind === 'choice') {
      const { choices } = field;
      const picked =
        choices[Number(typed) - 1] ??
        choices.find(({ value, label }) => [value, label.toLowerCase()].includes(typed.toLowerCase()));
      if (picked) return picked.value;
      say(`Type a number from 1 to ${choices.length}.`);
    } else if (typed.length > field.maxLength)
      say(`That is longer than ${field.maxLength} characters. Say it in fewer.`);
    else return typed;
  }
}
