/**
 * What Slack refuses, as its documentation tells (docs.slack.dev/reference), written apart from the renderer: its numbers
 * stand here once more on purpose. Anything of a kind not named here is refused too.
 */

type Json = Readonly<Record<string, unknown>>;

export type Surface = 'message' | 'modal' | 'home';

/** Every way in which Slack would refuse this payload; empty for one that it takes. `payload` is a message or a view. */
export function refusals(payload: Json, surface: Surface): readonly string[] {
  const faults: string[] = [];
  const blocks = Array.isArray(payload.blocks) ? (payload.blocks as readonly Json[]) : [];
  checkTexts(payload, faults);
  if (surface === 'message') checkMessage(payload, blocks, faults);
  else checkView(payload, blocks, surface, faults);
  for (const [index, block] of blocks.entries()) checkBlock(block, `blocks[${index}]`, surface, faults);
  checkUnique(blocks, faults);
  return faults;
}

function checkMessage({ text }: Json, blocks: readonly Json[], faults: string[]): void {
  if (typeof text !== 'string' || text === '') faults.push('text: missing, so that screen readers read nothing');
  else if (text.length > 4_000) faults.push(`text: ${text.length} of 4000`);
  if (blocks.length > 50) faults.push(`blocks: ${blocks.length} of 50`);
  const nested = blocks.flatMap((block) => (Array.isArray(block.child_blocks) ? block.child_blocks : []));
  if (blocks.length + nested.length > 50)
    faults.push(`blocks with those inside: ${blocks.length + nested.length} of 50`);
  const characters = stringsIn(blocks, /^(?:text|value)$/).reduce((sum, { length }) => sum + length, 0);
  if (characters > 10_000) faults.push(`characters in blocks: ${characters} of 10000`);
  // A divider was seen to cost 125, and 13,297 to be the end.
  const counted = characters + 125 * (blocks.length + nested.length);
  if (counted > 13_000) faults.push(`characters with blocks: ${counted} of 13000`);
}

function checkView(view: Json, blocks: readonly Json[], surface: Surface, faults: string[]): void {
  if (view.type !== surface) faults.push(`type: ${view.type}`);
  if (blocks.length > 100) faults.push(`blocks: ${blocks.length} of 100`);
  bounded(view.private_metadata ?? '', 0, 3_000, 'private_metadata', faults);
  bounded(view.callback_id ?? '', 0, 255, 'callback_id', faults);
  if (JSON.stringify(view).length > 250_000) faults.push('view: over 250 kB');
  if (surface === 'home') return;
  plain(view.title, 24, 'title', faults);
  if (view.close !== undefined) plain(view.close, 24, 'close', faults);
  if (view.submit !== undefined) plain(view.submit, 24, 'submit', faults);
  else if (blocks.some(({ type }) => type === 'input')) faults.push('submit: missing with an input');
}

const surfaces: Readonly<Record<string, readonly Surface[]>> = {
  header: ['message', 'modal', 'home'],
  divider: ['message', 'modal', 'home'],
  section: ['message', 'modal', 'home'],
  context: ['message', 'modal', 'home'],
  actions: ['message', 'modal', 'home'],
  rich_text: ['message', 'modal', 'home'],
  input: ['modal', 'home'],
  image: ['message', 'modal', 'home'],
  container: ['message'],
};

function checkBlock(block: Json, at: string, surface: Surface, faults: string[]): void {
  const type = String(block.type);
  if (!surfaces[type]?.includes(surface)) faults.push(`${at}: no ${type} in a ${surface}`);
  bounded(block.block_id ?? '', 0, 255, `${at}.block_id`, faults);
  switch (type) {
    case 'header':
      plain(block.text, 150, `${at}.text`, faults);
      return;
    case 'section':
      if (block.text === undefined && block.fields === undefined) faults.push(`${at}: neither text nor fields`);
      if (block.text !== undefined) textObject(block.text, 3_000, `${at}.text`, faults);
      for (const field of list(block.fields ?? [], 0, 10, `${at}.fields`, faults)) {
        textObject(field, 2_000, `${at}.fields`, faults);
      }
      return;
    case 'context':
      for (const element of list(block.elements, 1, 10, `${at}.elements`, faults)) {
        textObject(element, 3_000, `${at}.elements`, faults);
      }
      return;
    case 'actions':
      for (const element of list(block.elements, 1, 25, `${at}.elements`, faults)) checkElement(element, at, faults);
      return;
    case 'input':
      plain(block.label, 2_000, `${at}.label`, faults);
      if (block.hint !== undefined) plain(block.hint, 2_000, `${at}.hint`, faults);
      checkElement(block.element as Json, at, faults);
      return;
    case 'rich_text':
      for (const element of list(block.elements, 1, 1_000, `${at}.elements`, faults)) checkRich(element, at, faults);
      return;
    case 'image':
      bounded(block.alt_text, 1, 2_000, `${at}.alt_text`, faults);
      return;
    case 'container':
      if (block.title !== undefined) plain(block.title, 150, `${at}.title`, faults);
      else if (block.rich_text_title === undefined) faults.push(`${at}: no title`);
      if (block.default_collapsed && !block.is_collapsible) faults.push(`${at}: collapsed but not collapsible`);
      for (const [index, inner] of list(block.child_blocks, 1, 10, `${at}.child_blocks`, faults).entries()) {
        if (inner.type === 'container') faults.push(`${at}: a container in a container`);
        checkBlock(inner, `${at}.child_blocks[${index}]`, surface, faults);
      }
  }
}

function checkElement(element: Json, at: string, faults: string[]): void {
  bounded(element.action_id, 1, 255, `${at}.action_id`, faults);
  switch (element.type) {
    case 'button':
      plain(element.text, 75, `${at}.button`, faults);
      bounded(element.value ?? '', 0, 2_000, `${at}.value`, faults);
      bounded(element.accessibility_label ?? '', 0, 75, `${at}.accessibility_label`, faults);
      return;
    case 'plain_text_input': {
      const most = element.max_length ?? 3_000;
      if (typeof most !== 'number' || most < 1 || most > 3_000) faults.push(`${at}.max_length: ${most}`);
      if (element.initial_value !== undefined) {
        bounded(element.initial_value, 1, Number(most), `${at}.initial_value`, faults);
      }
      if (element.placeholder !== undefined) plain(element.placeholder, 150, `${at}.placeholder`, faults);
      return;
    }
    case 'static_select': {
      const options = list(element.options, 1, 100, `${at}.options`, faults);
      for (const option of options) checkOption(option, at, faults);
      const chosen = JSON.stringify(element.initial_option);
      if (chosen !== undefined && !options.some((option) => JSON.stringify(option) === chosen)) {
        faults.push(`${at}.initial_option: not one of the options`);
      }
      return;
    }
    default:
      faults.push(`${at}: element ${element.type}`);
  }
}

function checkOption(option: Json, at: string, faults: string[]): void {
  plain(option.text, 75, `${at}.option`, faults);
  bounded(option.value, 1, 75, `${at}.option.value`, faults);
}

function checkRich(element: Json, at: string, faults: string[]): void {
  const inside = list(element.elements, 1, 1_000, `${at}.elements`, faults);
  if (element.type === 'rich_text_list') {
    if (element.style !== 'bullet' && element.style !== 'ordered') faults.push(`${at}.style: ${element.style}`);
    for (const item of inside) {
      if (item.type !== 'rich_text_section') faults.push(`${at}: ${item.type} in a list`);
      checkRich(item, at, faults);
    }
  } else if (element.type === 'rich_text_section' || element.type === 'rich_text_quote') {
    for (const part of inside) if (part.type === 'text') bounded(part.text, 1, 3_000, `${at}.text`, faults);
  } else faults.push(`${at}: rich text ${element.type}`);
}

/** `action_id` must be one of its kind in its block, `block_id` in the message. */
function checkUnique(blocks: readonly Json[], faults: string[]): void {
  const all = blocks.flatMap((block) => [block, ...((block.child_blocks as readonly Json[] | undefined) ?? [])]);
  const twice = (ids: readonly unknown[]) => ids.some((id, index) => ids.indexOf(id) !== index);
  if (twice(all.map(({ block_id }) => block_id).filter((id) => id !== undefined))) faults.push('block_id: twice');
  for (const { type, elements } of all) {
    if (type !== 'actions' || !Array.isArray(elements)) continue;
    if (twice(elements.map((element: Json) => element.action_id))) faults.push('action_id: twice in a block');
  }
}

/** A lone surrogate has no UTF-8, and so no way to Slack. */
function checkTexts(payload: Json, faults: string[]): void {
  if (stringsIn(payload, /./).some((text) => /\p{Surrogate}/u.test(text))) faults.push('text: half a character');
}

function list(value: unknown, least: number, most: number, at: string, faults: string[]): readonly Json[] {
  if (!Array.isArray(value)) {
    faults.push(`${at}: no list`);
    return [];
  }
  if (value.length < least || value.length > most) faults.push(`${at}: ${value.length}, not ${least} to ${most}`);
  return value as readonly Json[];
}

function plain(value: unknown, most: number, at: string, faults: string[]): void {
  if ((value as Json | undefined)?.type !== 'plain_text') faults.push(`${at}: not plain_text`);
  textObject(value, most, at, faults);
}

function textObject(value: unknown, most: number, at: string, faults: string[]): void {
  const { type, text, emoji, verbatim } = (value ?? {}) as Json;
  if (type !== 'plain_text' && type !== 'mrkdwn') faults.push(`${at}: text of type ${type}`);
  if (type === 'mrkdwn' && emoji !== undefined) faults.push(`${at}: emoji on mrkdwn`);
  if (type === 'plain_text' && verbatim !== undefined) faults.push(`${at}: verbatim on plain_text`);
  bounded(text, 1, most, at, faults);
}

function bounded(value: unknown, least: number, most: number, at: string, faults: string[]): void {
  if (typeof value !== 'string') faults.push(`${at}: no text`);
  else if (value.length < least || value.length > most) faults.push(`${at}: ${value.length}, not ${least} to ${most}`);
}

/**
 * Everything in a payload that Slack would bring to life: a mention, a link, a date, an emoji. Rich text is live by the
 * type of its elements, mrkdwn and the top-level text by their signs; plain text never is, unless it asks for emoji.
 */
export function liveParts(payload: Json): readonly string[] {
  const live: string[] = [];
  const { text } = payload;
  if (typeof text === 'string' && /<|>|&(?!(?:amp|lt|gt);)/.test(text)) live.push(`text: ${text}`);
  const walk = (node: unknown): void => {
    if (Array.isArray(node)) {
      for (const inner of node) walk(inner);
      return;
    }
    if (node === null || typeof node !== 'object') return;
    const object = node as Json;
    if (
      object.type === 'mrkdwn' &&
      (object.verbatim !== true || /[<>&@#]|:\w+:|\w\.\w|:\/\//.test(String(object.text)))
    ) {
      live.push(`mrkdwn: ${object.text}`);
    }
    if (object.type === 'plain_text' && object.emoji !== false) live.push(`plain_text with emoji: ${object.text}`);
    if (String(object.type).startsWith('rich_text_') && object.type !== 'rich_text_list') {
      for (const element of (object.elements ?? []) as readonly Json[]) {
        if (element.type !== 'text') live.push(`rich text: ${element.type}`);
      }
    }
    if (object.url !== undefined || object.image_url !== undefined) live.push('address');
    for (const inner of Object.values(object)) walk(inner);
  };
  walk(payload.blocks);
  return live;
}

/** What a member reads in blocks, in order, with everything folded opened. */
export function wordsIn(blocks: unknown): string {
  return stringsIn(blocks, /^text$/).join('\n');
}

/** Every string below a key that matches, in order. */
function stringsIn(node: unknown, key: RegExp, under = ''): readonly string[] {
  if (typeof node === 'string') return key.test(under) ? [node] : [];
  if (Array.isArray(node)) return node.flatMap((inner) => stringsIn(inner, key, under));
  if (node === null || typeof node !== 'object') return [];
  return Object.entries(node).flatMap(([name, inner]) => stringsIn(inner, key, name));
}
