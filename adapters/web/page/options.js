/** @import { Option } from '../../../src/app/command.ts' */
/** @import { PageCommand } from '../render.ts' */
import { element } from './element.js';
import { textOption } from './message.js';

/** @typedef {HTMLSelectElement | HTMLInputElement | HTMLTextAreaElement} Control */

/**
 * One labelled control for each option that is not the message itself. Choices that have a default, such as role and
 * level, are remembered in this browser.
 *
 * @param {PageCommand} command
 * @param {Readonly<Record<string, string>>} values
 */
export function drawOptions(command, values) {
  return command.options
    .filter((option) => option !== textOption(command))
    .map((option) => {
      const control = drawControl(option);
      control.value = values[option.name] ?? remembered(option) ?? option.default ?? '';
      if (control instanceof HTMLSelectElement && control.selectedIndex < 0) control.value = option.default ?? '';
      control.addEventListener('change', () => remember(option, control.value));
      // A choice that has a default says by its label what it is for, so its name is only spoken.
      const named = element('span', isRemembered(option) ? { class: 'unseen' } : {}, spoken(option.name));
      return element('label', { title: option.summary }, named, control);
    });
}

/**
 * What a control sends, by its option's name: only what was filled in.
 *
 * @param {Iterable<Control>} controls
 */
export function readOptions(controls) {
  return Object.fromEntries(
    Array.from(controls, ({ name, value }) => [name, value.trim()]).filter(([, value]) => value !== ''),
  );
}

/**
 * @param {Option} option
 * @returns {Control}
 */
function drawControl({ name, summary, kind, choices = [], default: usual }) {
  switch (kind) {
    case 'choice': {
      const none = usual === undefined ? [element('option', { value: '' }, 'as usual')] : [];
      const offered = choices.map(({ value, label }) => element('option', { value }, label));
      return element('select', { name }, ...none, ...offered);
    }
    case 'number':
      return element('input', { name, inputmode: 'numeric', pattern: '[0-9]*', size: '3' });
    case 'text':
      // A resume may be pasted here: a field of one line would lose its line ends.
      return element('textarea', { name, class: 'field', rows: '2', cols: '24', placeholder: summary });
  }
}

/** @param {string} name */
function spoken(name) {
  return name.charAt(0).toUpperCase() + name.slice(1).replaceAll('-', ' ');
}

/** @param {Option} option */
function isRemembered({ kind, default: usual }) {
  return kind === 'choice' && usual !== undefined;
}

/** @param {Option} option */
function remembered(option) {
  if (!isRemembered(option)) return undefined;
  try {
    return localStorage.getItem(`proofline.${option.name}`) ?? undefined;
  } catch {
    return undefined;
  }
}

/**
 * @param {Option} option
 * @param {string} value
 */
function remember(option, value) {
  if (!isRemembered(option)) return;
  try {
    localStorage.setItem(`proofline.${option.name}`, value);
  } catch {
    // Storage is switched off in this browser: the choice then lasts as long as the page.
  }
}
