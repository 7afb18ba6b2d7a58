/** @import { Message } from './message.js' */
import { composer } from './composer.js';
import { dialog } from './dialog.js';
import { button, byId, element } from './element.js';
import { exchange } from './exchange.js';
import { loadCommands, send } from './server.js';

const conversation = byId('conversation', HTMLElement);
const welcome = byId('welcome', HTMLElement);
const status = byId('status', HTMLElement);

async function open() {
  const commands = await loadCommands();
  if (!commands) return sayAway();
  const writing = composer(commands, say);

  /** @param {Message} message */
  function say(message) {
    welcome.hidden = true;
    const root = exchange(message, {
      send,
      press,
      settled,
    });
    conversation.append(root);
    show(root);
  }

  /** @type {import('./blocks.js').Press} */
  function press(action, said) {
    const { command, values, form } = action;
    if (!form) return say({ command, values, said, words: '' });
    const root = dialog(action, (named, filled, title) =>
      say({ command: named, values: filled, said: title, words: '' }),
    );
    conversation.append(root);
    show(root);
  }

  const example = byId('example', HTMLElement).textContent ?? '';
  byId('try-example', HTMLButtonElement).addEventListener('click', () => writing.fill(example));
  const shortcuts = commands.filter(({ name }) => name === 'history' || name === 'help');
  byId('shortcuts', HTMLElement).replaceChildren(
    ...shortcuts.map(({ name, summary }) =>
      button(
        name.charAt(0).toUpperCase() + name.slice(1),
        () => say({ command: name, values: {}, said: `/${name}`, words: '' }),
        {
          title: summary,
        },
      ),
    ),
  );
}

/**
 * @param {HTMLElement} root
 * @param {string} gist
 */
function settled(root, gist) {
  status.textContent = gist;
  if (root === conversation.lastElementChild) show(root);
}

/** @param {HTMLElement} root */
function show(root) {
  const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
  root.scrollIntoView({ block: 'start', behavior: still ? 'auto' : 'smooth' });
}

function sayAway() {
  const sentence = 'Proofline is not answering. Check that it still runs in its terminal window. ';
  const again = button('Try again', () => {
    conversation.replaceChildren();
    open();
  });
  conversation.replaceChildren(element('p', { class: 'fell-through' }, sentence, again));
}

// A message that did not get through exists only on this page.
addEventListener('beforeunload', (event) => {
  if (conversation.querySelector('[data-state="unsent"]')) event.preventDefault();
});

open();
