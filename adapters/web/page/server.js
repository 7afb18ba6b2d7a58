/** @import { Form } from '../../../src/app/form.ts' */
/** @import { Action } from '../../../src/app/reply.ts' */
/** @import { PageCommand, PageReply } from '../render.ts' */
/** @import { Upload } from './message.js' */

/**
 * A question as it is sent. The same key is the same question: sent twice, it is answered and kept once.
 *
 * @typedef {{ key: string, command: string, values: Readonly<Record<string, string>>, typed?: string, files?: readonly Upload[] }} Question
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
 * Sends a question. `sent` hears which share of it has left (0 to 1): 1 once Proofline has all of it.
 *
 * @param {Question} question
 * @param {(share: number) => void} sent
 * @returns {Promise<Outcome>} never rejects
 */
export function send(question, sent) {
  return new Promise((done) => {
    // Unlike fetch, this tells how much of a file has left.
    const request = new XMLHttpRequest();
    request.open('POST', '/api/ask');
    request.setRequestHeader('content-type', 'application/json');
    request.responseType = 'json';
    request.timeout = patience;
    request.upload.addEventListener('progress', ({ loaded, total }) => sent(total > 0 ? loaded / total : 0));
    request.upload.addEventListener('load', () => sent(1));
    request.addEventListener('loadend', () => {
      const { status, response } = request;
      if (status === 200 && response) return done({ reply: response.reply });
      if (status > 0 && response?.problem) return done({ sentence: response.problem, again: status >= 500 });
      done({ sentence: away, again: true });
    });
    request.send(JSON.stringify(question));
  });
}

/**
 * The dialog behind a button, or a sentence that says why there is none.
 *
 * @param {Action} action
 * @returns {Promise<{ form: Form } | { sentence: string }>} never rejects
 */
export async function askForm({ command, values }) {
  try {
    const response = await fetch('/api/form', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ key: newKey(), command, values }),
      signal: AbortSignal.timeout(patience),
    });
    const answer = await response.json();
    return response.ok ? { form: answer.form } : { sentence: answer.problem };
  } catch {
    return { sentence: away };
  }
}

/** A new key for a question. Made from random bytes, since `crypto.randomUUID` is missing on some addresses. */
export function newKey() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
