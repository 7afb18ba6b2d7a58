/** @import { PageCommand } from '../render.ts' */
import { button, byId, element } from './element.js';
import { slashMenu } from './menu.js';
import { drawOptions, readOptions } from './options.js';

/**
 * What the member sends: the command with its values, and how the conversation shows it.
 *
 * @typedef {{ command: string, values: Readonly<Record<string, string>>, said: string, words: string }} Message
 */

/** The command for text that names none. */
const usual = 'review-bullet';

/**
 * Where the member writes. Text without a command is bullets to review.
 *
 * @param {readonly PageCommand[]} commands
 * @param {(message: Message) => void} send
 */
export function composer(commands, send) {
  const box = byId('text', HTMLTextAreaElement);
  const form = byId('composer', HTMLFormElement);
  const options = byId('options', HTMLElement);
  const chosen = byId('chosen', HTMLElement);
  const hint = byId('hint', HTMLElement);
  const plain = commands.find(({ name }) => name === usual);
  /** @type {PageCommand | undefined} */
  let command = plain;

  /**
   * @param {PageCommand | undefined} taken
   * @param {Readonly<Record<string, string>>} [values]
   */
  const take = (taken, values = {}) => {
    command = taken;
    box.value = (taken?.takesText && values[taken.takesText]) || '';
    const message = taken?.options.find(({ name }) => name === taken.takesText);
    box.placeholder = message?.summary ?? `Press Enter to run /${taken?.name}`;
    options.replaceChildren(...(taken ? drawOptions(taken, values) : []));
    chosen.replaceChildren(
      element('code', {}, `/${taken?.name}`),
      button('×', leave, { 'aria-label': `Leave /${taken?.name}` }),
    );
    chosen.hidden = taken === plain;
    hint.textContent = '';
    grow();
    box.focus();
  };

  /** @param {string} text */
  const fill = (text) => take(plain, plain?.takesText ? { [plain.takesText]: text } : {});

  /** Back to plain bullets; what was written stays. */
  const leave = () => fill(box.value);

  /** The box grows with its text, up to the height that the style sheet allows. */
  const grow = () => {
    box.style.blockSize = 'auto';
    box.style.blockSize = `${box.scrollHeight}px`;
  };

  const submit = () => {
    const typed = command === plain ? /^\/([a-z][a-z0-9-]*)(?:\s+([\s\S]*))?$/i.exec(box.value.trim()) : null;
    const name = typed?.[1]?.toLowerCase() ?? command?.name ?? usual;
    const words = typed ? (typed[2] ?? '') : box.value.trimEnd();
    const meant = commands.find((candidate) => candidate.name === name);
    const values = meant && meant === command ? readOptions(options.querySelectorAll('select, input')) : {};
    if (words.trim() && meant?.takesText) values[meant.takesText] = words;
    const missing = meant?.options.find((option) => option.required && values[option.name] === undefined);
    if (missing) return refuse(`Still missing: ${missing.summary}`);
    if (meant && words && !meant.takesText) return refuse(`/${name} takes no text. Clear the box, then send it again.`);
    // A name that no command has is sent too: the coach says which there are, and the words stay to be sent again.
    if (!meant) send({ command: name, values, said: '', words: box.value });
    else send({ command: name, values, said: meant === plain && !typed ? '' : `/${name}`, words });
    take(plain);
  };

  /** @param {string} sentence */
  const refuse = (sentence) => {
    hint.textContent = sentence;
    box.focus();
  };

  const menu = slashMenu(box, commands, take);
  const touch = matchMedia('(hover: none) and (pointer: coarse)');
  box.addEventListener('input', () => {
    hint.textContent = '';
    grow();
  });
  box.addEventListener('keydown', (event) => {
    if (event.isComposing) return;
    if (menu.takesKey(event)) return event.preventDefault();
    if (command !== plain && (event.key === 'Escape' || (event.key === 'Backspace' && box.value === ''))) leave();
    // On a touch keyboard Enter is the only way to a new line, and the Send button is under the thumb.
    if (event.key !== 'Enter' || event.shiftKey || touch.matches) return;
    event.preventDefault();
    form.requestSubmit();
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    submit();
  });
  take(plain);

  return {
    /** Writes bullets into the box, ready to send. */
    fill,

    /**
     * Puts a message back to be changed.
     *
     * @param {Message} message
     */
    edit(message) {
      const known = commands.find(({ name }) => name === message.command);
      take(known ?? plain, message.values);
      if (!known) box.value = message.words;
      grow();
    },
  };
}
