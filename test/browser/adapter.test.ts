import type { Browser } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { describeAdapter } from '../adapter-suite.ts';
import { startWebBy } from '../web-server.ts';
import { openBrowser } from './browser.ts';

let browser: Browser;

beforeAll(async () => {
  browser = await openBrowser();
});

afterAll(() => browser.close());

describeAdapter({
  name: 'web, as the page draws it,',
  // What the page's own code makes holds none of these, so each could only come out of a text.
  never: [/<(?:script|img|a|b|i|iframe|style)\b/i, /[\u0000-\u0008\u000b-\u001f\u202a-\u202e\u2066-\u2069]/],
  async open(answer) {
    const web = await startWebBy(answer);
    const page = await browser.newPage();
    await page.goto(web.address());
    await page.locator('#options select').first().waitFor();
    return {
      async ask(command, values) {
        const { text = `/${command} `, ...chosen } = values;
        for (const [name, value] of Object.entries(chosen)) {
          await page.locator(`#options [name="${name}"]`).selectOption(value);
        }
        await page.locator('#text').fill(text);
        await page.getByRole('button', { name: 'Send' }).click();
        const exchange = page.locator('.exchange').last();
        await exchange.and(page.locator('[data-state="answered"], [data-state="problem"]')).waitFor();
        const rest = exchange.getByRole('button', { name: /^Show \d+ more/ });
        if (await rest.isVisible()) await rest.click();
        for (const fold of await exchange.locator('.coach summary').all()) await fold.click();
        const shown = exchange.locator('.coach');
        return { text: await shown.innerText(), wire: await shown.innerHTML() };
      },
      async close() {
        await page.close();
        await web.stop();
      },
    };
  },
});
