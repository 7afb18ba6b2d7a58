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
  const messages = adapter.draw(letter.reply);
  let first = letter.first;
  for (let part = letter.part; part < messages.length; part += 1) {
    if (part > letter.part && !(await outbox.begin(task, letter, part, first))) return;
    const to = address(letter, part, first);
    const doubt = letter.doubt && part === letter.part;
    const sent = await (doubt ? lookThenSend : send)(adapter, messages[part], to, tools);
    if (sent.kind === 'wait') return outbox.pause(task, letter, sent.seconds, sent.unsent);
    if (sent.kind === 'refused') {
      await tasks.bury(task, sent.why);
      return tools.metrics.count('dead');
    }
    first ??= sent.id;
  }
  const seconds = await outbox.delivered(task, letter, first);
  tools.metrics.count('answered');
  if (seconds !== null) tools.metrics.time('answer', seconds);
}

/** What came of it; `unsent` tells a wait before the message was surely not sent from one where that is not known. */
type Outcome = Exclude<Sent, { kind: 'wait' }> | { readonly kind: 'wait'; seconds: number; unsent: boolean };

async function send(adapter: ChatAdapter, message: unknown, to: Address): Promise<Outcome> {
  const sent = await adapter.send(message, to, AbortSignal.timeout(patience));
  return sent.kind === 'wait' ? { ...sent, unsent: true } : sent;
}

/** A message that may have been sent already is looked for, and sent only where it is not there. */
async function lookThenSend(adapter: ChatAdapter, message: unknown, to: Address, tools: SendTools): Promise<Outcome> {
  const found = await adapter.lookFor(to, AbortSignal.timeout(patience));
  switch (found.kind) {
    case 'found':
      return { kind: 'sent', id: found.id };
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

function address({ id, member, place }: Letter, part: number, first: string | null): Address {
  return { key: `${id.toString(36)}-${part.toString(36)}`, member, place, first };
}
