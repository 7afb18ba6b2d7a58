/** @import { Action } from '../../../src/app/reply.ts' */
/** @import { Field, Form } from '../../../src/app/form.ts' */
import { button, element } from './element.js';
import { askForm } from './server.js';

/**
 * What was answered while the page is open, by what the dialog is about: an answer is easier to change than to give again.
 *
 * @type {Map<string, Readonly<Record<string, string>>>}
 */
const answered = new Map();

/**
 * A dialog that a button opens, drawn in the conversation: its fields, a word to send them and one to leave.
 *
 * @param {Action} action
 * @param {(command: string, values: Readonly<Record<string, string>>, said: string) => void} submit
 * @returns {HTMLElement}
 */
export function dialog(action, submit) {
  const root = element('article', { class: 'exchange dialog', 'aria-label': action.label });
  const load = async () => {
    root.replaceChildren(element('p', { class: 'waiting quiet' }, 'Opening…'));
    const asked = await askForm(action);
    if ('form' in asked) {
      root.replaceChildren(drawForm(asked.form, submit, () => root.remove()));
      root.querySelector('input, textarea, select')?.setAttribute('autofocus', '');
      /** @type {HTMLElement | null} */ (root.querySelector('input, textarea, select'))?.focus();
    } else {
      const again = button('Try again', load);
      root.replaceChildren(element('p', { class: 'fell-through' }, asked.sentence, ' ', again));
    }
  };
  load();
  return root;
}

/**
 * @param {Form} form
 * @param {(command: string, values: Readonly<Record<string, string>>, said: string) => void} submit
 * @param {() => void} leave
 */
function drawForm({ title, intro, fields, submit: word, command, values }, submit, leave) {
  const about = JSON.stringify([command, values]);
  const controls = fields.map((field) => drawControl(field, field.value || (answered.get(about)?.[field.name] ?? '')));
  const labels = fields.map((field, i) =>
    element(
      'label',
      {},
      element('span', {}, field.label),
      ...(field.hint ? [element('span', { class: 'quiet' }, field.hint)] : []),
      controls[i] ?? '',
    ),
  );
  const drawn = element(
    'form',
    { class: 'coach', 'aria-label': title },
    element('h2', {}, title),
    ...(intro ? [element('p', { dir: 'auto' }, intro)] : []),
    ...labels,
    element(
      'div',
      { class: 'actions' },
      element('button', { type: 'submit', class: 'send' }, word),
      button('Leave it', leave),
    ),
  );
  drawn.addEventListener('submit', (event) => {
    event.preventDefault();
    const filled = controls.map(({ name, value }) => [name, value.trim()]).filter(([, value]) => value);
    answered.set(about, Object.fromEntries(filled));
    leave();
    submit(command, { ...values, ...Object.fromEntries(filled) }, title);
  });
  return drawn;
}

/**
 * @param {Field} field
 * @param {string} value what stands in it at first
 */
function drawControl(field, value) {
  const { name, required } = field;
  /** @type {Record<string, string>} */
  const attributes = { name, ...(required ? { required: '' } : {}) };
  if (field.kind === 'choice') {
    const none = required && value ? [] : [element('option', { value: '' }, 'No choice')];
    const offered = field.choices.map((choice) => element('option', { value: choice.value }, choice.label));
    const select = element('select', attributes, ...none, ...offered);
    select.value = value;
    return select;
  }
  attributes.maxlength = String(field.maxLength);
  const control =
    field.kind === 'line'
      ? element('input', { ...attributes, type: 'text', autocomplete: 'off' })
      : element('textarea', { ...attributes, class: 'field', rows: '4' });
  control.value = value;
  return control;
}
