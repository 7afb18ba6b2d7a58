/** @import { Action } from '../../../src/app/reply.ts' */
/** @import { PageBlock, PageRun } from '../render.ts' */
import { button, element } from './element.js';

/**
 * How blocks are drawn here: the level of their headings, and what pressing a next step does.
 *
 * @typedef {{ level: 2 | 3, press: Press }} Drawing
 */

/**
 * Takes a next step; `said` is how the conversation names it.
 *
 * @typedef {(action: Action, said: string) => void} Press
 */

/**
 * The elements for a reply's blocks, in order.
 *
 * @param {readonly PageBlock[]} blocks
 * @param {Drawing} drawing
 * @returns {HTMLElement[]}
 */
export function drawBlocks(blocks, drawing) {
  return blocks.map((block) => drawBlock(block, drawing));
}

/**
 * @param {PageBlock} block
 * @param {Drawing} drawing
 * @returns {HTMLElement}
 */
function drawBlock(block, drawing) {
  switch (block.kind) {
    case 'heading':
      return element(`h${drawing.level}`, { dir: 'auto' }, block.text);
    case 'paragraph':
      return element('p', { dir: 'auto' }, block.text);
    case 'note':
      return element('p', { class: 'note', dir: 'auto' }, block.text);
    case 'quote':
      return element('blockquote', { dir: 'auto' }, ...block.runs.map(drawRun));
    case 'advice':
      return drawAdvice(block, drawing);
    case 'list':
      return drawList(block);
    case 'meter':
      return drawMeter(block);
    case 'more':
      return element('details', {}, element('summary', {}, block.label), ...drawBlocks(block.blocks, drawing));
    case 'file':
      return drawFile(block);
    case 'picture':
      return element('img', { src: `data:image/png;base64,${block.base64}`, alt: block.alt });
    case 'actions':
      return element('div', { class: 'actions' }, ...block.actions.map((action) => drawAction(action, drawing)));
  }
}

/** @param {Extract<PageBlock, { kind: 'list' }>} list */
function drawList({ items, from }) {
  const drawn = items.map((item) => element('li', { dir: 'auto' }, item));
  return from === undefined
    ? element('ul', { role: 'list' }, ...drawn)
    : element('ol', { start: String(from) }, ...drawn);
}

const saysTone = { fault: 'to change: ', praise: 'works: ' };

/**
 * Marks differ by the shape of their line as well as by colour, and say their tone to a screen reader.
 *
 * @param {PageRun} run
 */
function drawRun({ text, tone }) {
  if (tone === 'plain') return text;
  const [before, after] = [`[${saysTone[tone]}`, ']'].map((spoken) => element('span', { class: 'unseen' }, spoken));
  return element('mark', { class: tone }, before ?? '', text, after ?? '');
}

/**
 * @param {Extract<PageBlock, { kind: 'advice' }>} advice
 * @param {Drawing} drawing
 */
function drawAdvice({ title, says, why, next, source, action }, drawing) {
  return element(
    'section',
    { class: 'advice' },
    element(drawing.level === 2 ? 'h3' : 'h4', { dir: 'auto' }, title),
    element('p', { dir: 'auto' }, says),
    element('p', { class: 'quiet', dir: 'auto' }, why),
    element('p', { class: 'next', dir: 'auto' }, next),
    element(
      'p',
      { class: 'quiet source' },
      element('cite', { dir: 'auto' }, source),
      drawAction(action, drawing, title),
    ),
  );
}

/** @param {Extract<PageBlock, { kind: 'meter' }>} meter */
function drawMeter({ label, value, max, says }) {
  const bar = element('span', { class: 'filled' });
  // Set through the object model: the page's policy allows no style written in markup.
  bar.style.inlineSize = `${Math.max(0, Math.min(100, (value / max) * 100))}%`;
  const values = { 'aria-valuemin': '0', 'aria-valuemax': String(max), 'aria-valuenow': String(value) };
  return element(
    'div',
    { class: 'meter' },
    element('span', {}, label),
    element('span', { role: 'meter', 'aria-label': label, 'aria-valuetext': says, ...values }, bar),
    element('span', {}, `${value} of ${max}, ${says}`),
  );
}

/**
 * A button that saves the file. Its bytes stay in this page, so that no address on the server leads to them.
 *
 * @param {Extract<PageBlock, { kind: 'file' }>} file
 */
function drawFile({ name, mediaType, data }) {
  const save = () => {
    const bytes = Uint8Array.from(atob(data), (character) => character.charCodeAt(0));
    const href = URL.createObjectURL(new Blob([bytes], { type: mediaType }));
    element('a', { href, download: name }).click();
    URL.revokeObjectURL(href);
  };
  return element('div', { class: 'actions' }, button(`Save ${name}`, save));
}

/**
 * @param {Action} action
 * @param {Drawing} drawing
 * @param {string} [about] tells apart buttons that bear the same label
 */
function drawAction(action, { press }, about) {
  const said = about ? `${action.label} ${about}` : action.label;
  return button(action.label, () => press(action, said), about ? { 'aria-label': said } : {});
}
