import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, onTestFinished } from 'vitest';
import { openBrowser } from './chromium.ts';
import { type Program, startProgram } from './program.ts';

/** The chat page in a fresh profile, ready to be written to, with everything that went wrong on it. */
export interface OpenPage {
  readonly page: Page;
  /** Errors and warnings of the page, what its policy refused, and requests to anywhere else. */
  readonly trouble: string[];
}

/** The built program and a browser, for all tests of one file. */
export interface Here {
  readonly openPage: (look?: BrowserContextOptions) => Promise<OpenPage>;
  /** Stops the program, and starts it again at the same address, on the same data. */
  readonly stop: () => Promise<void>;
  readonly start: () => Promise<void>;
}

/** Opens both before the tests of the file that calls it, and closes them after. */
export function openHere(): Here {
  let browser: Browser;
  let program: Program;
  beforeAll(async () => {
    [browser, program] = await Promise.all([openBrowser(), startProgram()]);
  });
  afterAll(async () => {
    await browser.close();
    await program.remove();
  });
  return {
    openPage: (look = {}) => openPage(browser, program.address, look),
    stop: () => program.stop(),
    start: () => program.start(),
  };
}

/** Opens the chat page at that address; it is closed when the test ends. */
async function openPage(browser: Browser, address: string, look: BrowserContextOptions): Promise<OpenPage> {
  const context = await browser.newContext({ reducedMotion: 'reduce', ...look });
  onTestFinished(() => context.close());
  const page = await context.newPage();
  const trouble: string[] = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) trouble.push(message.text());
  });
  page.on('pageerror', (error) => trouble.push(String(error)));
  page.on('dialog', (dialog) => {
    trouble.push(`dialog: ${dialog.message()}`);
    void dialog.accept();
  });
  page.on('request', (request) => {
    if (!request.url().startsWith(address)) trouble.push(`request to ${request.url()}`);
  });
  await page.goto(address);
  await page.getByRole('button', { name: 'Send' }).waitFor();
  await page.locator('#options select').first().waitFor();
  return { page, trouble };
}

/** Pastes a text into the composer and sends it; gives the exchange when its answer is there. */
export async function send(page: Page, text: string) {
  const before = await page.locator('.exchange').count();
  await page.locator('#text').focus();
  await page.keyboard.insertText(text);
  await page.keyboard.press('Enter');
  return settled(page, before);
}

/** The exchange at that place, when it is answered or could not be sent. */
export async function settled(page: Page, index: number) {
  const exchange = page.locator('.exchange').nth(index);
  await exchange.and(page.locator(':not([data-state="waiting"])')).waitFor();
  return exchange;
}
