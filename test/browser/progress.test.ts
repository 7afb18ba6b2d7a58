import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { openHere, settled } from './browser.ts';
import { faintTexts, overflow } from './legible.ts';

const screenshots = join(import.meta.dirname, 'screenshots');

const first = 'Responsible for the billing exports\nResponsible for the nightly jobs\nHelped with the reports';
const second =
  'Moved the nightly billing exports to a queue, which took them from 40 min to 6 min\nIndexed the orders table, which cut search from 900 ms to 120 ms\nHelped with the reports';
const acme = '/save-posting name:Acme Backend Engineer\nRequirements\n- Go\n- PostgreSQL\n- OpenTelemetry';
const bolt = '/save-posting name:Bolt Platform Engineer\nRequirements\n- Kubernetes\n- OpenTelemetry';

const { openPage } = openHere();

describe.each(['light', 'dark'] as const)('on a phone, %s', (colorScheme) => {
  it('a member sees their trend as a picture, compares with all their postings and asks a question', async () => {
    const look = { viewport: { width: 375, height: 900 }, colorScheme, hasTouch: true, isMobile: true };
    const { page, trouble } = await openPage(look);
    await ask(page, first);
    await ask(page, second);
    await ask(page, '/progress');
    const picture = page.getByRole('img', { name: /^Your bullets, \d+ reviews/ }).last();
    await picture.waitFor();
    const box = await picture.boundingBox();
    expect(box?.width).toBeGreaterThan(250);
    expect(box?.width).toBeLessThanOrEqual(375);
    await check(page, `${colorScheme}-progress`);
    await ask(page, acme);
    await ask(page, bolt);
    await ask(page, '/keyword-gap saved:all');
    await page.getByText('OpenTelemetry is missing in 2 of your 2 postings.').first().waitFor();
    await check(page, `${colorScheme}-all-postings`);
    await ask(page, '/postings');
    await check(page, `${colorScheme}-postings`);
    await ask(page, '/ask-coach what does a backend developer in the UK earn with 4 years?');
    await page.getByText('With 4 years: £55,000 to £80,000 a year.').first().waitFor();
    await check(page, `${colorScheme}-ask-coach`);
    expect(trouble).toEqual([]);
  });
});

async function check(page: Page, state: string): Promise<void> {
  await page
    .locator('.exchange')
    .last()
    .evaluate((reply) => reply.scrollIntoView());
  await page.screenshot({ path: join(screenshots, `coaching-${state}.png`) });
  expect({ state, faint: await faintTexts(page) }).toEqual({ state, faint: [] });
  expect({ state, overflow: await overflow(page) }).toEqual({ state, overflow: 0 });
}

const asked = new WeakMap<Page, number>();

/** Sends a message and waits for its answer. */
async function ask(page: Page, text: string): Promise<void> {
  const before = asked.get(page) ?? 0;
  asked.set(page, before + 1);
  await page.locator('#text').fill(text);
  await page.getByRole('button', { name: 'Send' }).click();
  await settled(page, before);
}
