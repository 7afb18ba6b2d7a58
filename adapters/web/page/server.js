/** @import { Form } from '../../../src/app/form.ts' */
/** @import { PageCommand, PageReply } from '../render.ts' */

/**
 * A question as it is sent. The same key is the same question: sent twice, it is answered and kept once.
 *
 * @typedef {{ key: string, command: string, values: Readonly<Record<string, string>>, typed?: string }} Question
 */

/**
 * What came of sending: a reply, or a sentence that says why there is none and what to do. `again` says whether the same
 * question may simply be sent again.
 *
 * @typedef {{ reply: PageReply } | { sentence: string, again: boolean }} Outcome
 */

const away =
  'This did not get through: Proofline is not answering. Check that it still runs in its terminal window, then try again. ' +
  'Your text is kept here meanwhile.';

/** Milliseconds after which a question counts as not answered. */
const patience = 60_000;

/** @returns {Promise<readonly PageCommand[] | null>} the commands, or null when the server is away */
export async function loadCommands() {
  try {
    const response = await fetch('/api/commands', { signal: AbortSignal.timeout(patience) });
    return (await response.json()).commands;
  } catch {
    return null;
  }
}

/**
 * @param {Question} question
 * @returns {Promise<Outcome>} never rejects
 */
export async function send(question) {
  try {
    const response = await fetch('/api/ask', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(question),
      signal: AbortSignal.timeout(patience),
    });
    const answer = await response.json();
    if (response.ok) return { reply: answer.reply };
    return { sentence: answer.problem, again: response.status >= 500 };
  } catch {
    return { sentence: away, again: true };
  }
}

/**
 * The dialog of a command with the values known so far.
 *
 * @param {string} command
 * @param {Readonly<Record<string, string>>} values
 * @returns {Promise<Form | null>} null where there is none: what the command answers then says why
 */
export async function loadForm(command, values) {
  try {
    const response = await fetch('/api/form', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ key: newKey(), command, values }),
      signal: AbortSignal.timeout(patience),
    });
    return response.ok ? ((await response.json()).form ?? null) : null;
  } catch {
    return null;
  }
}

/** A new key for a question. Made from random bytes, since `crypto.randomUUID` is missing on some addresses. */
export function newKey() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
