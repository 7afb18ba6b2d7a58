import {
  type APILabelComponent,
  type APIModalInteractionResponseCallbackData,
  type APITextDisplayComponent,
  ComponentType,
  type ModalSubmitLabelComponent,
  type ModalSubmitTextDisplayComponent,
  TextInputStyle,
} from 'discord.js';
import type { Field, Form } from '../../src/app/form.ts';
import { wellFormed } from '../../src/app/plain-text.ts';
import { queryOf, valuesOf } from './custom-id.ts';
import { escapeText, plainLine } from './escape.ts';
import { limits } from './limits.ts';

/** What a member sent with a dialog. */
export interface Submitted {
  readonly command: string;
  readonly values: Readonly<Record<string, string>>;
}

/** The longest text above the fields of a dialog, in UTF-16 units. */
const longestIntro = 1_500;

/**
 * A dialog as Discord shows it. Its own id carries the values known already, each field's the command: one id would be too
 * short for both.
 */
export function renderForm(form: Form): APIModalInteractionResponseCallbackData {
  const asked = form.fields.filter(({ spare }) => !spare).slice(0, limits.modalRows);
  // What it is about goes before what can be chosen elsewhere too.
  const room = limits.modalRows - asked.length - (form.intro === '' ? 0 : 1);
  const extra = form.fields.filter(({ spare }) => spare).slice(0, Math.max(0, room));
  const fields = [...asked, ...extra];
  const fits = form.intro !== '' && fields.length < limits.modalRows;
  const titled = fits || form.about === undefined;
  const intro: APITextDisplayComponent[] = fits
    ? [
        {
          type: ComponentType.TextDisplay,
          content: escapeText(form.intro).slice(0, longestIntro).replace(/\\+$/, ''),
        },
      ]
    : [];
  return {
    custom_id: `m.${queryOf('', form.values)}`,
    // Where all rows are taken, the title says what it is about.
    title: plainLine(titled ? form.title : `${form.title}: ${form.about}`, limits.modalTitle),
    components: [...intro, ...fields.map((field) => renderField(field, form.command))],
  };
}

function renderField(field: Field, command: string): APILabelComponent {
  const hint = plainLine(field.hint, limits.labelHint);
  return {
    type: ComponentType.Label,
    label: plainLine(field.label, limits.label),
    ...(hint === '' ? {} : { description: hint }),
    component: renderInput(field, `${command}.${field.name}`),
  };
}

function renderInput(field: Field, id: string): APILabelComponent['component'] {
  const { required, value } = field;
  switch (field.kind) {
    case 'line':
    case 'lines': {
      const longest = Math.min(field.maxLength, limits.inputLength);
      return {
        type: ComponentType.TextInput,
        custom_id: id,
        style: field.kind === 'line' ? TextInputStyle.Short : TextInputStyle.Paragraph,
        required,
        max_length: longest,
        ...(value === '' ? {} : { value: wellFormed(value).slice(0, longest) }),
      };
    }
    case 'choice':
      return {
        type: ComponentType.StringSelect,
        custom_id: id,
        required,
        min_values: required ? 1 : 0,
        max_values: 1,
        options: field.choices
          .slice(0, limits.options)
          .filter((choice) => choice.value.length <= limits.optionText)
          .map((choice) => ({
            label: plainLine(choice.label, limits.optionText) || '…',
            value: choice.value,
            default: choice.value === value,
          })),
      };
  }
}

/** Reads what was sent. Null for a dialog that is not ours. What was left empty is left out. */
export function readSubmitted(
  id: string,
  components: readonly (ModalSubmitLabelComponent | ModalSubmitTextDisplayComponent | { readonly type: number })[],
): Submitted | null {
  const known = /^m\.(?:\?(.*))?$/s.exec(id);
  if (!known) return null;
  let command: string | undefined;
  const values: Record<string, string> = { ...valuesOf(known[1] ?? '') };
  for (const row of components) {
    const component = 'component' in row ? row.component : null;
    if (component === null) continue;
    const [named, name] = component.custom_id.split('.');
    if (named === undefined || name === undefined) continue;
    command ??= named;
    const value = 'value' in component ? component.value : 'values' in component ? component.values[0] : undefined;
    if (typeof value === 'string' && value.trim() !== '') values[name] = value;
  }
  return command === undefined ? null : { command, values };
}
