/** @import { Field, Form } from '../../../src/app/form.ts' */
import { button, element } from './element.js';

/** @typedef {HTMLSelectElement | HTMLInputElement | HTMLTextAreaElement} Control */

/**
 * What was answered before in a dialog, by the dialog: it stands there again when the dialog is opened once more. It lasts as
 * long as the page.
 *
 * @type {Map<string, Readonly<Record<string, string>>>}
 */
const answered = new Map();

/**
 * Shows a dialog over the page and calls `send` with what was filled in, together with the values known before. Escape and
 * Cancel close it and send nothing; the focus goes back to where it was.
 *
 * @param {Form} form
 * @param {(command: string, values: Readonly<Record<string, string>>) => void} send
 */
export function openDialog(form, send) {
  const name = JSON.stringify([form.command, form.intro, form.values]);
  const before = answered.get(name) ?? {};
  const fields = form.fields.map((field) => drawField(field, before[field.name] ?? field.value));
  const box = element(
    'form',
    { autocomplete: 'off', 'aria-labelledby': 'dialog-title' },
    element('h2', { id: 'dialog-title', dir: 'auto' }, form.title),
    ...form.intro.split('\n').map((line) => element('p', { class: 'quiet', dir: 'auto' }, line)),
    ...fields.map(({ root }) => root),
    element(
      'div',
      { class: 'actions' },
      element('button', { type: 'submit', class: 'send' }, form.submit),
      button('Cancel', () => dialog.close()),
    ),
  );
  const dialog = element('dialog', { 'aria-labelledby': 'dialog-title' }, box);
  box.addEventListener('submit', (event) => {
    event.preventDefault();
    dialog.close();
    const filled = fields
      .map(({ control }) => /** @type {const} */ ([control.name, control.value.trim()]))
      .filter(([, value]) => value !== '');
    const answers = Object.fromEntries(filled);
    answered.set(name, answers);
    send(form.command, { ...form.values, ...answers });
  });
  dialog.addEventListener('close', () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
}

/**
 * @param {Field} field
 * @param {string} value
 */
function drawField(field, value) {
  const { name, label, hint, required } = field;
  const control = drawControl(field);
  control.value = value;
  if (required) control.required = true;
  const described = `hint-${name}`;
  if (hint) control.setAttribute('aria-describedby', described);
  const root = element(
    'div',
    { class: 'asked' },
    element('label', { for: control.id, dir: 'auto' }, label),
    ...(hint ? [element('p', { class: 'quiet', id: described, dir: 'auto' }, hint)] : []),
    control,
  );
  return { root, control };
}

/**
 * @param {Field} field
 * @returns {Control}
 */
function drawControl(field) {
  const named = { name: field.name, id: `asked-${field.name}` };
  switch (field.kind) {
    case 'line':
      return element('input', { ...named, maxlength: String(field.maxLength) });
    case 'lines':
      return element('textarea', { ...named, rows: '3', maxlength: String(field.maxLength) });
    case 'choice': {
      const none = field.required ? [] : [element('option', { value: '' }, 'Choose, or leave it out')];
      return element(
        'select',
        named,
        ...none,
        ...field.choices.map((choice) => element('option', { value: choice.value }, choice.label)),
      );
    }
  }
}
