/** @import { PageCommand } from '../render.ts' */
import { byId, element } from './element.js';

/**
 * The slash-command menu of a text box: open while the text is a slash and the start of a name. The focus stays in the
 * text box, which points at the option that Enter would take.
 *
 * @param {HTMLTextAreaElement} box
 * @param {readonly PageCommand[]} commands
 * @param {(command: PageCommand) => void} choose
 */
export function slashMenu(box, commands, choose) {
  const list = byId('menu', HTMLElement);
  /** @type {readonly PageCommand[]} */
  let shown = [];
  let at = 0;

  const close = () => {
    shown = [];
    draw();
  };

  const draw = () => {
    list.replaceChildren(...shown.map(drawOption));
    list.hidden = shown.length === 0;
    if (shown.length === 0) return box.removeAttribute('aria-activedescendant');
    box.setAttribute('aria-activedescendant', `command-${at}`);
    list.children[at]?.scrollIntoView({ block: 'nearest' });
  };

  /**
   * @param {PageCommand} command
   * @param {number} index
   */
  const drawOption = (command, index) => {
    const attributes = { role: 'option', id: `command-${index}`, 'aria-selected': String(index === at) };
    const name = element('span', { class: 'name' }, `/${command.name}`);
    const option = element('div', attributes, name, ' ', element('span', { class: 'quiet' }, command.summary));
    // Before the click, so that the text box keeps the focus.
    option.addEventListener('mousedown', (event) => event.preventDefault());
    option.addEventListener('click', () => take(command));
    return option;
  };

  /** @param {PageCommand} command */
  const take = (command) => {
    close();
    choose(command);
  };

  box.addEventListener('input', () => {
    const typed = /^\/([a-z-]*)$/i.exec(box.value)?.[1]?.toLowerCase();
    shown = typed === undefined ? [] : commands.filter(({ name }) => name.startsWith(typed));
    at = 0;
    draw();
  });
  box.addEventListener('blur', close);

  /** Whether the key was the menu's. @param {KeyboardEvent} event */
  const takesKey = (event) => {
    const selected = shown[at];
    if (!selected || event.shiftKey || event.isComposing) return false;
    switch (event.key) {
      case 'ArrowDown':
      case 'ArrowUp':
        at = (at + (event.key === 'ArrowDown' ? 1 : shown.length - 1)) % shown.length;
        draw();
        return true;
      case 'Enter':
        // The whole name of a command that needs nothing else: this Enter sends it.
        if (box.value === `/${selected.name}` && !selected.options.some(({ required }) => required)) {
          close();
          return false;
        }
        take(selected);
        return true;
      case 'Tab':
        take(selected);
        return true;
      case 'Escape':
        close();
        return true;
      default:
        return false;
    }
  };

  return { takesKey };
}
