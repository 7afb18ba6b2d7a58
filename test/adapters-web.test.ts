import type { Action } from '../src/app/reply.ts';
import { describeAdapter } from './adapter-suite.ts';
import { post, question, startWebBy } from './web-server.ts';

describeAdapter({
  name: 'web',
  cannot: { edit: 'a message on the page is sent again as a new one' },
  never: [
    /[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/,
    /[\u202a-\u202e\u2066-\u2069]/,
    /\\u00[01][0-9a-f]/i,
    /\\u20[26]/i,
  ],
  ways: ['with a message on the page'],
  async open(answer) {
    const web = await startWebBy(answer);
    let latest: unknown;
    const ask = async (command: string, values: Readonly<Record<string, string>>, files: readonly unknown[] = []) => {
      const response = await post(web, JSON.stringify({ ...question(command, values), files }));
      const body = await response.text();
      latest = JSON.parse(body);
      // The values of a next step go back to the server as they came; the page never shows them.
      const shown = JSON.parse(body, (key, value) => (key === 'values' ? undefined : value));
      return { text: textsOf(shown).join(' '), wire: JSON.stringify(shown) };
    };
    return {
      ask: (command, values) => ask(command, values),
      upload: (_way, { name, bytes }) => ask('review-resume', {}, [{ name, base64: bytes.toString('base64') }]),
      async press(label) {
        const action = actionsIn(latest).find((one) => one.label === label);
        if (!action) throw new Error('There is no such button.');
        return ask(action.command, action.values);
      },
      close: () => web.stop(),
    };
  },
});

/** Every text and figure in a JSON value, in order. What the page makes of them is tested in a browser. */
function textsOf(json: unknown): readonly string[] {
  if (typeof json !== 'object' || json === null) return [String(json)];
  // The runs of a quote are one text.
  if ('runs' in json && Array.isArray(json.runs)) return [json.runs.map(({ text }) => text).join('')];
  return Object.values(json).flatMap(textsOf);
}

/** The buttons anywhere in an answer. */
function actionsIn(json: unknown): readonly Action[] {
  if (typeof json !== 'object' || json === null) return [];
  if ('kind' in json && json.kind === 'actions' && 'actions' in json) return json.actions as readonly Action[];
  return Object.values(json).flatMap(actionsIn);
}
