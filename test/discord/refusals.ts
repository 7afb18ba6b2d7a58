import {
  ApplicationCommandUpdateRequestSchema,
  CreateMessageInteractionCallbackRequestSchema,
  CreateTextThreadWithMessageRequestSchema,
  IncomingWebhookUpdateRequestPartialSchema,
  MessageCreateRequestSchema,
  MessageEditRequestPartialSchema,
  ModalInteractionCallbackRequestSchema,
} from 'discord-api-spec/zod';

/** Discord's own published schemas, by what is sent. */
const schemas = {
  message: MessageCreateRequestSchema,
  edit: MessageEditRequestPartialSchema,
  webhook: IncomingWebhookUpdateRequestPartialSchema,
  callback: CreateMessageInteractionCallbackRequestSchema,
  modal: ModalInteractionCallbackRequestSchema,
  command: ApplicationCommandUpdateRequestSchema,
  thread: CreateTextThreadWithMessageRequestSchema,
} as const;

type Json = Readonly<Record<string, unknown>>;

const isV2 = 1 << 15;

/**
 * Why Discord would refuse a body: what its schema says, and the limits that the schema misses, each from its documentation.
 * Empty for a body that it takes.
 */
export function refusals(kind: keyof typeof schemas, body: unknown, files: readonly string[] = []): readonly string[] {
  const read = schemas[kind].safeParse(kind === 'command' ? asDescribed(body) : body);
  const found = read.success ? [] : read.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
  const json = Object(kind === 'modal' || kind === 'callback' ? Object(body).data : body);
  if (kind === 'command') return [...found, ...commandFaults(json)];
  if (kind === 'thread') return found;
  return [...found, ...(kind === 'modal' ? modalFaults(json) : messageFaults(json, files))];
}

/** The documentation has permissions in a text, the schema in a number: Discord takes both. */
function asDescribed(command: unknown): unknown {
  const { default_member_permissions: permissions } = Object(command);
  return permissions === undefined ? command : { ...Object(command), default_member_permissions: Number(permissions) };
}

function messageFaults(json: Json, files: readonly string[]): string[] {
  const faults: string[] = [];
  const all = everyComponent(json);
  const v2 = (Number(json.flags ?? 0) & isV2) !== 0;
  const content = String(json.content ?? '');
  if (content.length > 2_000) faults.push('the content is longer than 2,000');
  if (v2 && (json.content || json.embeds)) faults.push('components of version 2 go with no content and no embeds');
  if (!v2 && all.some(({ type }) => Number(type) >= 9)) faults.push('components of version 2 without their flag');
  if (!v2 && content === '' && all.length === 0) faults.push('the message is empty');
  if (v2 && all.length === 0) faults.push('the message is empty');
  if (all.length > 40) faults.push(`${all.length} components`);
  const texts = all.flatMap(({ type, content: text }) => (type === 10 ? [String(text)] : []));
  const length = texts.reduce((sum, text) => sum + text.length, 0);
  if (length > 4_000) faults.push(`texts of ${length} characters together`);
  if (texts.some((text) => text.trim() === '')) faults.push('an empty text');
  const bytes = all.reduce((sum, one) => sum + Buffer.byteLength(String(one.content ?? one.label ?? '')) + 12, 0);
  if (bytes > 10_170) faults.push(`${bytes} bytes`);
  const ids = all.flatMap(({ custom_id: id }) => (id === undefined ? [] : [String(id)]));
  if (new Set(ids).size < ids.length) faults.push('a custom_id twice');
  if (all.some(({ type, custom_id: id, url }) => type === 2 && !id && !url)) faults.push('a button without an id');
  for (const { type, components } of all)
    if (type === 1 && (!Array.isArray(components) || components.length === 0 || components.length > 5))
      faults.push('a row with no button or more than five');
  if (Array.isArray(json.components) && !v2 && json.components.length > 5) faults.push('more than five rows');
  const named = all
    .flatMap(({ file, items }) => [file, ...list(items).map((item) => Object(item).media)])
    .filter(Boolean);
  const wanted = named.map((media) => String(Object(media).url).replace('attachment://', ''));
  if (new Set(wanted).size < wanted.length) faults.push('a file shown twice');
  for (const name of wanted) if (!files.includes(name)) faults.push('a file that was not sent');
  if (files.length > 10) faults.push('more than ten files');
  const mentions = Object(json.allowed_mentions).parse;
  if (!Array.isArray(mentions) || mentions.length > 0) faults.push('mentions are allowed');
  if (JSON.stringify(json).match(/(?<!\\)(\\\\)*\\u[dD][89a-fA-F]/)) faults.push('half of a pair of surrogates');
  return faults;
}

function modalFaults(json: Json): string[] {
  const rows = list(json.components).length;
  return rows < 1 || rows > 5 ? [`a dialog with ${rows} rows`] : [];
}

/** Discord counts a text as long as its longest translation. */
function longest(text: unknown, translated: unknown): number {
  return Math.max(...[text ?? '', ...Object.values(Object(translated))].map((one) => String(one).length));
}

function commandFaults(json: Json): string[] {
  const faults: string[] = [];
  const options = list(json.options).map(Object);
  const name = String(json.name);
  if ((json.type ?? 1) === 1 && !/^[-_'\p{Ll}\p{N}]{1,32}$/u.test(name)) faults.push(`the name ${name}`);
  const firstOptional = options.findIndex(({ required }) => !required);
  if (firstOptional >= 0 && options.slice(firstOptional).some(({ required }) => required))
    faults.push('a required option after an optional one');
  for (const { choices, autocomplete } of options) {
    if (list(choices).some((choice) => String(Object(choice).value).length > 100)) faults.push('a long choice');
    if (autocomplete && list(choices).length > 0) faults.push('choices beside autocomplete');
  }
  const whole = [json, ...options, ...options.flatMap(({ choices }) => list(choices).map(Object))];
  const size = whole.reduce(
    (sum, one) =>
      sum +
      [
        longest(one.name, one.name_localizations),
        longest(one.description, one.description_localizations),
        String(one.value ?? '').length,
      ].reduce((a, b) => a + b),
    0,
  );
  for (const { description, description_localizations: words } of [json, ...options]) {
    if (longest(description, words) > 100) faults.push(`a long description of ${name}`);
  }
  if (size > 8_000) faults.push(`${size} characters in one command`);
  return faults;
}

/** Every component of a message, those inside others too. */
export function everyComponent(json: unknown): readonly Json[] {
  return list(Object(json).components).flatMap((one) => {
    const { accessory } = Object(one);
    return [one as Json, ...(accessory ? [accessory as Json] : []), ...everyComponent(one)];
  });
}

function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
