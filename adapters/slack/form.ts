import type { types, ViewOutput } from '@slack/bolt';
import type { Field, Form } from '../../src/app/form.ts';
import { cut } from '../../src/app/plain-text.ts';
import { limits } from './limits.ts';
import { plainText, shown } from './plain.ts';
import { rich, richBlock, section } from './rich.ts';

/** The `callback_id` of every dialog of ours. */
export const formCallback = 'form';

/** What was filled in: a question to hand over, or what the member has to put right, by block. */
export type Submission =
  | {
      readonly kind: 'filled';
      readonly command: string;
      readonly values: Readonly<Record<string, string>>;
      /** As it was given to `viewOf`. */
      readonly metadata: string;
    }
  | { readonly kind: 'errors'; readonly errors: Readonly<Record<string, string>> };

/** The dialog as Slack opens it. `metadata` comes back with the answers; at most 2,500 characters. */
export function viewOf(form: Form, metadata: string): types.ModalView {
  const intro = form.intro.trim() === '' ? [] : [richBlock(section(...rich(cut(form.intro, limits.text))))];
  return {
    type: 'modal',
    callback_id: formCallback,
    private_metadata: JSON.stringify([form.command, form.values, metadata]),
    title: plainText(form.title, limits.modalTitle),
    submit: plainText(form.submit, limits.modalTitle),
    close: plainText('Cancel', limits.modalTitle),
    blocks: [...intro, ...form.fields.flatMap(inputsOf)],
  };
}

const answer = 'answer';
const prefix = 'field:';
/** What the second box of a long text is called by. */
const overflow = ':more';

function inputsOf(field: Field): readonly types.InputBlock[] {
  switch (field.kind) {
    case 'choice':
      return menuOf(field);
    case 'line':
    case 'lines':
      return boxesOf(field);
  }
}

/** A box for text. Slack takes 3,000 characters in one, so a longer text gets a second box. */
function boxesOf(field: Extract<Field, { kind: 'line' | 'lines' }>): readonly types.InputBlock[] {
  const [first, rest] = splitAtLine(shown(field.value));
  const top = inputOf(field, boxOf(field, first, field.maxLength));
  if (field.kind === 'line' || field.maxLength <= limits.input) return [top];
  const label = `${field.label}: the rest, if it does not fit`;
  const below = boxOf(field, rest, field.maxLength - limits.input);
  return [top, inputOf({ name: `${field.name}${overflow}`, label, hint: '', required: false }, below)];
}

/** What fits one box, and the rest of it from a line on. */
function splitAtLine(text: string): readonly [string, string] {
  if (text.length <= limits.input) return [text, ''];
  const line = text.lastIndexOf('\n', limits.input);
  return line > 0
    ? [text.slice(0, line), text.slice(line + 1)]
    : [text.slice(0, limits.input), text.slice(limits.input)];
}

function boxOf({ kind }: Field, value: string, maxLength: number): types.PlainTextInput {
  return {
    type: 'plain_text_input',
    action_id: answer,
    multiline: kind === 'lines',
    max_length: Math.max(1, Math.min(maxLength, limits.input)),
    ...(value === '' ? {} : { initial_value: value.slice(0, Math.min(maxLength, limits.input)) }),
  };
}

/** A menu. A choice whose value Slack cannot carry is left out. */
function menuOf(field: Extract<Field, { kind: 'choice' }>): readonly types.InputBlock[] {
  const options = field.choices
    .filter(({ value }) => value.length > 0 && value.length <= limits.optionValue)
    .slice(0, limits.options)
    .map(({ value, label }): types.PlainTextOption => ({ text: plainText(label, limits.option), value }));
  if (options.length === 0) return [];
  const chosen = options.find(({ value }) => value === field.value);
  const initial = chosen ? { initial_option: chosen } : {};
  return [inputOf(field, { type: 'static_select', action_id: answer, options, ...initial })];
}

function inputOf(
  { name, label, hint, required }: Pick<Field, 'name' | 'label' | 'hint' | 'required'>,
  element: types.InputBlock['element'],
): types.InputBlock {
  return {
    type: 'input',
    block_id: `${prefix}${name}`,
    label: plainText(label, limits.inputLabel),
    ...(hint.trim() === '' ? {} : { hint: plainText(hint, limits.inputHint) }),
    optional: !required,
    element,
  };
}

/** Reads a dialog of ours that was sent. Null for a view that `viewOf` did not make. */
export function readSubmission(view: Pick<ViewOutput, 'private_metadata' | 'state' | 'blocks'>): Submission | null {
  const known = readMetadata(view.private_metadata);
  if (!known) return null;
  const typed = view.blocks.flatMap((block) => {
    const { block_id: id = '', optional } = block as Partial<types.InputBlock>;
    if (!id.startsWith(prefix)) return [];
    return [{ id, required: optional === false, text: valueIn(view.state.values[id]?.[answer]) }];
  });
  const missing = typed.filter(({ required, text }) => required && text.trim() === '');
  if (missing.length > 0) {
    return { kind: 'errors', errors: Object.fromEntries(missing.map(({ id }) => [id, 'Please fill this in.'])) };
  }
  const values: Record<string, string> = { ...known.values };
  for (const { id, text } of typed) {
    if (text.trim() === '') continue;
    const name = id.slice(prefix.length).replace(overflow, '');
    values[name] = id.endsWith(overflow) && values[name] !== undefined ? `${values[name]}\n${text}` : text;
  }
  return { kind: 'filled', command: known.command, values, metadata: known.metadata };
}

/** What to show beside the first field when a question could not be taken: a whole sentence. */
export function refuseSubmission(view: Pick<ViewOutput, 'blocks'>, message: string): Readonly<Record<string, string>> {
  const first = view.blocks.find(({ block_id: id }) => id?.startsWith(prefix));
  return first?.block_id === undefined ? {} : { [first.block_id]: message };
}

type Typed = ViewOutput['state']['values'][string][string];

function valueIn(typed: Typed | undefined): string {
  return typed?.value ?? typed?.selected_option?.value ?? '';
}

function readMetadata(
  text: string,
): Pick<Extract<Submission, { kind: 'filled' }>, 'command' | 'values' | 'metadata'> | null {
  try {
    const [command, values, metadata] = JSON.parse(text) as [unknown, Readonly<Record<string, string>>, unknown];
    if (typeof command !== 'string' || typeof metadata !== 'string' || typeof values !== 'object') return null;
    if (values === null || Array.isArray(values)) return null;
    return { command, values, metadata };
  } catch {
    return null;
  }
}
