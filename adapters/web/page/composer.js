/** @import { Message } from './message.js' */
/** @import { PageCommand } from '../render.ts' */
import { button, byId, element } from './element.js';
import { slashMenu } from './menu.js';
import { readMessage, textOption, usual, usualForFiles } from './message.js';
import { drawOptions, readOptions } from './options.js';
import { uploads } from './upload.js';

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
   * @param {string} [text]
   */
  const take = (taken, values = {}, text = '') => {
    command = taken;
    box.value = text;
    box.placeholder = textOption(taken)?.summary ?? `Press Enter to run /${taken?.name}`;
    options.replaceChildren(...(taken ? drawOptions(taken, values) : []));
    chosen.replaceChildren(
      element('code', {}, `/${taken?.name}`),
      button('×', leave, { 'aria-label': `Leave /${taken?.name}` }),
    );
    chosen.hidden = taken === plain;
    hint.textContent = '';
    grow();
    box.focus({ preventScroll: true });
  };

  /** Back to plain bullets; what was written stays. */
  const leave = () => {
    attached.clear();
    take(plain, {}, box.value);
  };

  /** The box grows with its text, up to the height that the style sheet allows. */
  const grow = () => {
    box.style.blockSize = 'auto';
    box.style.blockSize = `${box.scrollHeight}px`;
  };

  const submit = async () => {
    const [taken, written] = [command, box.value];
    const values = readOptions(options.querySelectorAll('select, input, textarea'));
    const message = readMessage(written, commands, taken, values);
    if (typeof message === 'string') return refuse(message);
    const putBack = () => take(taken, values, written);
    if (taken?.takesFile?.required && attached.count() === 0)
      return refuse(`Attach a file first: ${taken.takesFile.summary}`);
    const files = taken?.takesFile ? await attached.take() : [];
    send({ ...message, ...(files.length > 0 ? { files } : {}), ...(written ? { putBack } : {}) });
    take(plain);
  };

  /** @param {string} sentence */
  const refuse = (sentence) => {
    hint.textContent = sentence;
    box.focus();
  };

  const attached = uploads({
    // A file alone says what is wanted; what was written stays.
    changed: () => {
      if (!command?.takesFile)
        take(
          commands.find(({ name }) => name === usualForFiles),
          {},
          box.value,
        );
      box.focus({ preventScroll: true });
    },
    refuse: (sentence) => refuse(sentence),
  });
  const menu = slashMenu(box, commands, (taken) => take(taken));
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
    /** Writes bullets into the box, ready to send. @param {string} text */
    fill: (text) => take(plain, {}, text),
  };
}
