import type { Letter, Outbox, Task, Tasks } from '../app/ledger.ts';
import type { Address, ChatAdapter, Log, Metrics, Sent } from '../app/ports.ts';

/**
 * How long one call to a platform may take, in milliseconds. A look and a send together take less than the time for which
 * a task is held, so that no other process can be sending the same message.
 */
const patience = 10_000;

export interface SendTools {
  readonly outbox: Outbox;
  readonly tasks: Tasks;
  readonly adapters: ReadonlyMap<string, ChatAdapter>;
  readonly log: Log;
  readonly metrics: Metrics;
}

/** Sends what is left of the letter of a task, message by message. Rejects when it is to be tried again. */
export async function sendTask(task: Task, tools: SendTools): Promise<void> {
  const { outbox, tasks, adapters } = tools;
  const letter = await outbox.open(task);
  if (letter === null) return tasks.finish(task);
  const adapter = adapters.get(letter.via);
  if (!adapter) throw new Error('There is no adapter for this letter.');
  const messages = adapter.draw(letter.reply, letter.reply.letter ?? letter.name);
  const ids = [...letter.ids];
  for (let part = letter.part; part < messages.length; part += 1) {
    if (part > letter.part && !(await outbox.begin(task, letter, part, ids))) return;
    const sent = await deliver(adapter, messages[part], { letter, part, ids }, tools);
    if (sent.kind === 'wait') return outbox.pause(task, letter, sent.seconds, sent.unsent);
    if (sent.kind === 'refused') {
      await tasks.bury(task, sent.why);
      return tools.metrics.count('dead');
    }
    ids[part] = sent.id;
  }
  const seconds = await outbox.delivered(task, letter, ids);
  tools.metrics.count('answered');
  if (seconds !== null) tools.metrics.time('answer', seconds);
}

/** What came of it; `unsent` tells a wait before the message was surely not sent from one where that is not known. */
type Outcome = Exclude<Sent, { kind: 'wait' }> | { readonly kind: 'wait'; seconds: number; unsent: boolean };

/** One message of a letter: which, and the ids of those before it. */
interface Part {
  readonly letter: Letter;
  readonly part: number;
  readonly ids: readonly string[];
}

/**
 * Sends one message. In the place of one that is known it can be put any number of times; what may have been sent as a new
 * one is looked for first.
 */
function deliver(adapter: ChatAdapter, message: unknown, { letter, part, ids }: Part, tools: SendTools) {
  const to: Address = {
    key: messageKey(letter.name, part),
    member: letter.member,
    place: letter.place,
    first: ids[0] ?? null,
    edits: letter.edits[part] ?? null,
    back: letter.back,
  };
  const next = part === letter.part;
  const sign = next && part === 0 && letter.seek;
  if (to.edits !== null || !(sign || (next && letter.doubt))) return send(adapter, message, to);
  return lookThenSend(adapter, message, to, sign, tools);
}

async function send(adapter: ChatAdapter, message: unknown, to: Address): Promise<Outcome> {
  const sent = await adapter.send(message, to, AbortSignal.timeout(patience));
  return sent.kind === 'wait' ? { ...sent, unsent: true } : sent;
}

/**
 * A message that may have been sent already is looked for, and sent only where it is not there. What is found may be no
 * more than a `sign` that work is under way: then the message takes its place.
 */
async function lookThenSend(
  adapter: ChatAdapter,
  message: unknown,
  to: Address,
  sign: boolean,
  tools: SendTools,
): Promise<Outcome> {
  const found = await adapter.lookFor(to, AbortSignal.timeout(patience));
  switch (found.kind) {
    case 'found':
      return sign ? send(adapter, message, { ...to, edits: found.id }) : { kind: 'sent', id: found.id };
    case 'wait':
      return { ...found, unsent: false };
    case 'unknown':
      tools.metrics.count('uncertain');
      tools.log.warn('sent-in-doubt', { key: to.key, platform: adapter.platform });
      return send(adapter, message, to);
    case 'absent':
      return send(adapter, message, to);
  }
}

/** The key of message number `part` of a letter. */
export function messageKey(letter: string, part: number): string {
  return `r${letter}-${part.toString(36)}`;
}
