import { describeAdapter } from './adapter-suite.ts';
import { post, question, startWebBy } from './web-server.ts';

describeAdapter({
  name: 'web',
  never: [
    /[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/,
    /[\u202a-\u202e\u2066-\u2069]/,
    /\\u00[01][0-9a-f]/i,
    /\\u20[26]/i,
  ],
  async open(answer) {
    const web = await startWebBy(answer);
    return {
      async ask(command, values) {
        const response = await post(web, JSON.stringify(question(command, values)));
        // The values of a next step go back to the server as they came; the page never shows them.
        const shown = JSON.parse(await response.text(), (key, value) => (key === 'values' ? undefined : value));
        return { text: textsOf(shown).join(' '), wire: JSON.stringify(shown) };
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
