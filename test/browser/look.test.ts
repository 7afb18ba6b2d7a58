import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { resumePdf } from '../files.ts';
import { openHere, settled } from './browser.ts';
import { faintTexts, namelessControls, overflow } from './legible.ts';

const screenshots = join(import.meta.dirname, 'screenshots');

const resume = [
  'Responsible for the warehouse label service and helped with various fixes',
  'Cut label printing from 9 s to 2 s by batching calls to the carrier, so two shifts share one printer',
  'Worked on the returns page',
].join('\n');

const looks = [
  { name: 'wide', viewport: { width: 1200, height: 900 } },
  { name: 'phone', viewport: { width: 375, height: 760 }, hasTouch: true, isMobile: true },
  { name: 'narrow', viewport: { width: 360, height: 640 } },
].flatMap((size) => (['light', 'dark'] as const).map((colorScheme) => ({ ...size, colorScheme })));

const { openPage } = openHere();

describe.each(looks)('the chat page, $name and $colorScheme', ({ name, ...look }) => {
  it('is legible, named and no wider than the window, whatever is on it', async () => {
    const { page, trouble } = await openPage(look);
    const check = async (state: string) => {
      await page.screenshot({ path: join(screenshots, `${name}-${look.colorScheme}-${state}.png`) });
      expect({ state, faint: await faintTexts(page) }).toEqual({ state, faint: [] });
      expect({ state, nameless: await namelessControls(page) }).toEqual({ state, nameless: [] });
      expect({ state, overflow: await overflow(page) }).toEqual({ state, overflow: 0 });
    };
    await check('1-welcome');
    await page.locator('#text').pressSequentially('/');
    await page.getByRole('listbox').waitFor();
    await check('2-menu');
    await page.locator('#text').fill('');
    await paste(page, resume);
    await check('3-review');
    await page.locator('.thread > li').nth(1).scrollIntoViewIfNeeded();
    await page.locator('details summary').last().click();
    await page
      .locator('.thread > li')
      .last()
      .evaluate((reply) => reply.scrollIntoView());
    await check('4-thread');
    await page.getByRole('button', { name: 'Rewrite with me' }).first().click();
    const dialog = page.getByRole('form', { name: 'Rewrite with me' });
    await dialog.waitFor();
    await check('4b-dialog');
    await dialog.getByRole('button', { name: 'Leave it' }).click();
    await page.getByRole('button', { name: 'History' }).click();
    await settled(page, 1);
    await check('5-history');
    await paste(page, `${'unbroken'.repeat(40)}\n${'• '.repeat(30)}\nCut ${'very '.repeat(20)}slow pages`);
    await check('6-long-words');
    await page
      .locator('#file')
      .setInputFiles({ name: 'cv.pdf', mimeType: 'application/pdf', buffer: Buffer.from(resumePdf) });
    await check('8-attached');
    await page.getByRole('button', { name: 'Send' }).click();
    const reviewed = await settled(page, 3);
    await check('9-resume');
    await reviewed.getByRole('button', { name: 'Correct what was read' }).click();
    await page.getByLabel('Your name').waitFor();
    await check('10-dialog');
    await page.getByRole('button', { name: 'Leave it' }).click();
    expect(trouble).toEqual([]);
    await page.context().setOffline(true);
    await paste(page, resume);
    await check('7-away');
  });
});

/** Sends by the button: on a touch keyboard Enter starts a line. */
async function paste(page: Page, text: string): Promise<void> {
  const before = await page.locator('.exchange').count();
  await page.locator('#text').fill(text);
  await page.getByRole('button', { name: 'Send' }).click();
  await settled(page, before);
}
