/** What Slack is documented, or was seen, to refuse. Each finding is a sentence that names the place. */

type Json = Readonly<Record<string, unknown>>;

const kinds = new Set([
  'actions',
  'container',
  'context',
  'divider',
  'file',
  'header',
  'image',
  'input',
  'markdown',
  'rich_text',
  'section',
  'video',
]);

/** Characters across all blocks of a message from which posts were seen to be refused. */
const mostAcross = 11_300;

/** What is wrong with the arguments of a message. */
export function messageFaults(message: Json): readonly string[] {
  const faults: string[] = [];
  const text = String(message.text ?? '');
  const blocks = list(message.blocks);
  if (text === '' && blocks.length === 0) faults.push('no_text');
  if (text.length > 4_000) faults.push(`msg_too_long: text has ${text.length} characters and would be split`);
  if (blocks.length > 50) faults.push(`invalid_blocks: ${blocks.length} blocks`);
  const across = texts(blocks).reduce((sum, one) => sum + one.length, 0);
  if (across > mostAcross) faults.push(`msg_blocks_too_long: ${across} characters in all blocks`);
  faults.push(...blockFaults(blocks));
  if (blocks.some(({ type }) => type === 'input')) faults.push('invalid_blocks: input in a message');
  if (message.unfurl_links !== false || message.unfurl_media !== false) {
    if (message.unfurls !== 'never') faults.push('unfurls are not turned off');
  }
  const metadata = message.metadata as Json | undefined;
  if (metadata) {
    if (!/^\w{1,255}$/.test(String(metadata.event_type))) faults.push('invalid_metadata: event_type');
    if (typeof metadata.event_payload !== 'object') faults.push('invalid_metadata: event_payload');
  }
  return faults;
}

/** What is wrong with a modal or a home page. */
export function viewFaults(view: Json): readonly string[] {
  const blocks = list(view.blocks);
  const faults = [...blockFaults(blocks)];
  if (blocks.length > 100) faults.push(`view: ${blocks.length} blocks`);
  if (String(view.private_metadata ?? '').length > 3_000) faults.push('view: private_metadata');
  if (String(view.callback_id ?? '').length > 255) faults.push('view: callback_id');
  if (view.type === 'modal') {
    for (const part of ['title', 'submit', 'close']) {
      if (view[part] !== undefined) faults.push(...plainFaults(view[part], 24, `view ${part}`));
    }
    if (view.title === undefined) faults.push('view: no title');
    if (blocks.some(({ type }) => type === 'input') && view.submit === undefined) faults.push('view: input, no submit');
  } else if (view.type !== 'home') faults.push('view: type');
  return faults;
}

function blockFaults(blocks: readonly Json[]): readonly string[] {
  const ids = blocks.map(({ block_id: id }) => id).filter((id) => id !== undefined);
  const faults = blocks.flatMap((block, index) => oneBlock(block).map((fault) => `block ${index}: ${fault}`));
  if (new Set(ids).size !== ids.length) faults.push('block_id twice');
  return faults;
}

function oneBlock(block: Json): readonly string[] {
  const faults: string[] = [];
  if (!kinds.has(String(block.type))) faults.push(`unknown type ${block.type}`);
  if (String(block.block_id ?? '').length > 255) faults.push('block_id');
  switch (block.type) {
    case 'header':
      return [...faults, ...plainFaults(block.text, 150, 'header')];
    case 'section': {
      const fields = list(block.fields);
      if (block.text === undefined && fields.length === 0) faults.push('section without text');
      if (block.text !== undefined) faults.push(...textFaults(block.text, 3_000, 'section'));
      if (fields.length > 10) faults.push('fields');
      for (const field of fields) faults.push(...textFaults(field, 2_000, 'field'));
      if (block.accessory) faults.push(...elementFaults(block.accessory as Json));
      return faults;
    }
    case 'context': {
      const elements = list(block.elements);
      if (elements.length < 1 || elements.length > 10) faults.push('context elements');
      for (const one of elements) if (one.type !== 'image') faults.push(...textFaults(one, 3_000, 'context'));
      return faults;
    }
    case 'actions': {
      const elements = list(block.elements);
      if (elements.length < 1 || elements.length > 25) faults.push('actions elements');
      const ids = elements.map(({ action_id: id }) => id);
      if (new Set(ids).size !== ids.length) faults.push('action_id twice');
      return [...faults, ...elements.flatMap(elementFaults)];
    }
    case 'image':
      if (String(block.alt_text ?? '').length < 1 || String(block.alt_text).length > 2_000) faults.push('alt_text');
      return faults;
    case 'input':
      faults.push(...plainFaults(block.label, 2_000, 'label'));
      if (block.hint !== undefined) faults.push(...plainFaults(block.hint, 2_000, 'hint'));
      return [...faults, ...elementFaults(block.element as Json)];
    case 'container':
      faults.push(...plainFaults(block.title, 150, 'container'));
      if (list(block.child_blocks).length > 10) faults.push('container blocks');
      return [...faults, ...blockFaults(list(block.child_blocks))];
    case 'rich_text':
      return [...faults, ...richFaults(list(block.elements))];
    default:
      return faults;
  }
}

function elementFaults(element: Json): readonly string[] {
  const faults: string[] = [];
  if (String(element.action_id ?? '').length > 255) faults.push('action_id');
  switch (element.type) {
    case 'button':
      faults.push(...plainFaults(element.text, 75, 'button'));
      if (String(element.value ?? '').length > 2_000) faults.push('button value');
      if (String(element.accessibility_label ?? '').length > 75) faults.push('accessibility_label');
      return faults;
    case 'plain_text_input': {
      const most = Number(element.max_length ?? 3_000);
      if (most < 1 || most > 3_000) faults.push('max_length');
      if (String(element.initial_value ?? '').length > most) faults.push('initial_value');
      return faults;
    }
    case 'static_select':
    case 'overflow':
    case 'radio_buttons':
    case 'checkboxes': {
      const options = list(element.options);
      const most = element.type === 'static_select' ? 100 : element.type === 'overflow' ? 5 : 10;
      if (options.length < 1 || options.length > most) faults.push('options');
      for (const option of options) {
        faults.push(...textFaults(option.text, 75, 'option'));
        if (String(option.value ?? '').length < 1 || String(option.value).length > 150) faults.push('option value');
      }
      return faults;
    }
    default:
      return [...faults, `unknown element ${element.type}`];
  }
}

function richFaults(elements: readonly Json[]): readonly string[] {
  const known = /^(rich_text_(section|list|quote|preformatted)|text|link|emoji|user|channel|broadcast|date|color)$/;
  return elements.flatMap((element) => {
    const faults = known.test(String(element.type)) ? [] : [`unknown rich text ${element.type}`];
    if (element.type === 'text' && String(element.text ?? '') === '') faults.push('empty rich text');
    if (/^(user|channel|broadcast|link)$/.test(String(element.type))) faults.push(`live rich text ${element.type}`);
    return [...faults, ...richFaults(list(element.elements))];
  });
}

function plainFaults(text: unknown, most: number, where: string): readonly string[] {
  const kind = (text as Json | undefined)?.type;
  return [
    ...(kind === 'plain_text' ? [] : [`${where}: ${kind} instead of plain_text`]),
    ...textFaults(text, most, where),
  ];
}

function textFaults(text: unknown, most: number, where: string): readonly string[] {
  const { type, text: words } = Object(text) as { type?: unknown; text?: unknown };
  if (type !== 'plain_text' && type !== 'mrkdwn') return [`${where}: text type ${type}`];
  if (typeof words !== 'string' || words.length < 1 || words.length > most) {
    return [`${where}: ${typeof words === 'string' ? words.length : 'no'} characters`];
  }
  return [];
}

function list(value: unknown): readonly Json[] {
  return Array.isArray(value) ? value : [];
}

/** Every text in blocks, whatever holds it, in order. */
export function texts(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(texts);
  if (typeof value !== 'object' || value === null) return [];
  const inside = value as Json;
  const own = ['text', 'alt_text', 'title', 'label', 'hint'].flatMap((name) => {
    const one = inside[name];
    return typeof one === 'string' ? [one] : texts(one);
  });
  const deeper = ['fields', 'elements', 'element', 'accessory', 'options', 'blocks', 'child_blocks'].flatMap((name) =>
    texts(inside[name]),
  );
  return [...own, ...deeper];
}
