import type { Browser } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { describeAdapter, type Seen } from '../adapter-suite.ts';
import { startWebBy } from '../web-server.ts';
import { openBrowser } from './chromium.ts';

let browser: Browser;

beforeAll(async () => {
  browser = await openBrowser();
});

afterAll(() => browser.close());

describeAdapter({
  name: 'web, as the page draws it,',
  // What the page's own code makes holds none of these, so each could only come out of a text; its pictures are their own bytes.
  never: [
    /<(?:script|a|b|i|iframe|style)\b/i,
    /<img (?!src="data:image\/png;base64,[\w+/=]*" alt="[^"]*">)/i,
    /[\u0000-\u0008\u000b-\u001f\u202a-\u202e\u2066-\u2069]/,
  ],
  cannot: {
    edit: 'What was sent on the page stays as it is; it is sent again.',
    upload: 'What the page does with files is in test/browser/resume.test.ts.',
    stop: 'Closing closes the page too; test/adapters-web.test.ts stops the server alone.',
  },
  async open(answer) {
    const web = await startWebBy(answer);
    const page = await browser.newPage();
    await page.goto(web.address());
    await page.locator('#options select').first().waitFor();
    /** The answer to what was sent last, with everything folded opened and each picture as its words. */
    const seen = async (): Promise<Seen> => {
      const exchange = page.locator('.exchange').last();
      await exchange.and(page.locator('[data-state="answered"], [data-state="problem"]')).waitFor();
      const rest = exchange.getByRole('button', { name: /^Show \d+ more/ });
      if (await rest.isVisible()) await rest.click();
      for (const fold of await exchange.locator('.coach summary').all()) await fold.click();
      const shown = exchange.locator('.coach');
      const wire = await shown.innerHTML();
      await shown.evaluate((answer) => {
        for (const picture of answer.querySelectorAll('img')) picture.replaceWith(picture.alt);
      });
      return { text: await shown.innerText(), wire };
    };
    return {
      async press(label) {
        const answers = await page.locator('.exchange').count();
        await page.locator('.exchange').last().getByRole('button', { name: label, exact: true }).first().click();
        await page.locator('.exchange').nth(answers).waitFor();
        return seen();
      },
      async ask(command, values) {
        const { question = '', text = `/${command} ${question}`, ...chosen } = values;
        for (const [name, value] of Object.entries(chosen)) {
          await page.locator(`#options [name="${name}"]`).selectOption(value);
        }
        await page.locator('#text').fill(text);
        await page.getByRole('button', { name: 'Send' }).click();
        return seen();
      },
      async close() {
        await page.close();
        await web.stop();
      },
    };
  },
});
