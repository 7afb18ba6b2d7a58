/** @import { PageBlock, PageReply } from '../render.ts' */
/** @import { Press } from './blocks.js' */
/** @import { Message, Upload } from './message.js' */
/** @import { Outcome, Question } from './server.js' */
import { drawBlocks } from './blocks.js';
import { button, element } from './element.js';
import { newKey } from './server.js';
import { sizeOf } from './upload.js';

/** Replies in a thread that are open from the start; the rest wait behind one button. */
const openReplies = 5;

/**
 * What an exchange can ask of the page around it.
 *
 * @typedef {object} Around
 * @property {(question: Question, sent: (share: number) => void) => Promise<Outcome>} send
 * @property {Press} press
 * @property {(root: HTMLElement, gist: string) => void} settled called when there is an answer or a reason for none
 */

/**
 * One exchange: what the member said, and below it the coach's opening with its thread. Sends the question at once;
 * where that fails, the message stays and can be sent again under the same key.
 *
 * @param {Message} message
 * @param {Around} around
 */
export function exchange(message, around) {
  const { command, values, typed, said, words, files = [], putBack } = message;
  let question = {
    key: newKey(),
    command,
    values,
    ...(typed ? { typed } : {}),
    ...(files.length > 0 ? { files } : {}),
  };
  const answer = element('div', { class: 'coach' });
  const root = element(
    'article',
    {
      class: 'exchange',
      'aria-label': `${said} ${words} ${files.map(({ name }) => name).join(' ')}`.trim().slice(0, 60),
    },
    element(
      'div',
      { class: 'mine' },
      element('span', { class: 'unseen' }, 'You: '),
      ...drawSaid(said, words),
      ...drawFiles(files),
    ),
    answer,
  );

  const attempt = async () => {
    root.dataset.state = 'waiting';
    const waiting = element('p', { class: 'waiting quiet', ...(files.length > 0 ? { role: 'status' } : {}) });
    waiting.textContent = stageOf(files, 0);
    answer.replaceChildren(waiting);
    const outcome = await around.send(question, (share) => {
      const stage = stageOf(files, share);
      if (waiting.textContent !== stage) waiting.textContent = stage;
    });
    if ('reply' in outcome) {
      const { reply } = outcome;
      // The old key would fetch this same reply again.
      question = { ...question, key: newKey() };
      root.dataset.state = reply.problem === undefined ? 'answered' : 'problem';
      answer.replaceChildren(...drawReply(reply, around));
      if (reply.problem === 'bug' || reply.problem === 'try-again' || reply.problem === 'too-fast') offer(true);
      else if (reply.problem !== undefined) offer(false);
      around.settled(root, reply.summary);
    } else {
      root.dataset.state = 'unsent';
      answer.replaceChildren(element('p', { class: 'fell-through' }, outcome.sentence));
      offer(outcome.again);
      around.settled(root, outcome.sentence);
    }
  };

  /** @param {boolean} again whether the same question may work the second time */
  const offer = (again) => {
    const buttons = again ? [button('Try again', attempt)] : [];
    if (putBack) buttons.push(button('Edit and send again', takeBack));
    if (buttons.length > 0) answer.append(element('div', { class: 'actions' }, ...buttons));
  };

  const takeBack = () => {
    root.dataset.state = 'taken-back';
    putBack?.();
  };

  attempt();
  return root;
}

/**
 * What is happening, as far as this page knows: sending until Proofline has the file, then reading and judging.
 *
 * @param {readonly Upload[]} files
 * @param {number} share
 */
function stageOf(files, share) {
  if (files.length === 0) return 'Reading…';
  const what = files.length === 1 ? (files[0]?.name ?? '') : `${files.length} files`;
  return share < 1 ? `Sending ${what}… ${Math.round(share * 100)} %` : `Reading ${what} and judging what is in it…`;
}

/** @param {readonly Upload[]} files */
function drawFiles(files) {
  return files.map(({ name, size }) => element('p', { class: 'file', dir: 'auto' }, `${name} (${sizeOf(size)})`));
}

/** A message longer than this many characters or lines is folded. */
const longMessage = { characters: 1200, lines: 14 };

/**
 * @param {string} said
 * @param {string} words
 */
function drawSaid(said, words) {
  const parts = said ? [element('code', {}, said)] : [];
  const lines = words.split('\n');
  if (words.length <= longMessage.characters && lines.length <= longMessage.lines) {
    return words ? [...parts, element('p', { class: 'words', dir: 'auto' }, words)] : parts;
  }
  const start = lines.slice(0, 4).join('\n').slice(0, 300);
  const rest = element('details', {}, element('summary', {}, 'Show all of it'), words);
  return [...parts, element('p', { class: 'words', dir: 'auto' }, `${start}…`), rest];
}

/**
 * @param {PageReply} reply
 * @param {Around} around
 * @returns {HTMLElement[]}
 */
function drawReply({ blocks, parts }, { press }) {
  const opening = element('div', { class: 'opening' }, ...drawBlocks(blocks, { level: 2, press }));
  if (parts.length === 0) return [opening];
  const replies = parts.map((part) => element('li', {}, ...drawBlocks(part, { level: 3, press })));
  const thread = element('ol', { class: 'thread' }, ...replies.slice(0, openReplies));
  const key = legend(parts);
  const drawn = key ? [opening, key, thread] : [opening, thread];
  const rest = replies.slice(openReplies);
  if (rest.length === 0) return drawn;
  const showRest = button(rest.length === 1 ? 'Show 1 more reply' : `Show ${rest.length} more replies`, () => {
    showRest.remove();
    thread.append(...rest);
    rest[0]?.setAttribute('tabindex', '-1');
    rest[0]?.focus();
  });
  return [...drawn, showRest];
}

const legends = [
  { tone: 'praise', says: 'does the work' },
  { tone: 'fault', says: 'to change' },
];

/**
 * How to read the marks, where there are any. Each mark says its tone to a screen reader itself.
 *
 * @param {readonly (readonly PageBlock[])[]} parts
 */
function legend(parts) {
  const runs = parts.flat().flatMap((block) => (block.kind === 'quote' ? block.runs : []));
  const used = legends.filter(({ tone }) => runs.some((run) => run.tone === tone));
  if (used.length === 0) return null;
  const samples = used.map(({ tone, says }) => element('mark', { class: tone }, says));
  return element('p', { class: 'legend quiet', 'aria-hidden': 'true' }, 'In your words: ', ...samples);
}
