import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { beforeEach, describe, expect, it } from 'vitest';
import { readUpload } from '../../src/documents/read-upload.ts';
import { resumePdf } from '../files.ts';
import { type OpenPage, openHere, settled } from './browser.ts';

const cv = { name: 'cv.pdf', mimeType: 'application/pdf', buffer: Buffer.from(resumePdf) };

const { openPage } = openHere();

async function reviewed(page: Page) {
  await page.locator('#file').setInputFiles(cv);
  await page.getByRole('button', { name: 'Send' }).click();
  return settled(page, 0);
}

describe('a member at the chat page', () => {
  let open: OpenPage;

  beforeEach(async () => {
    open = await openPage();
  });

  it('chooses a resume and sees what was read, the scores and every bullet', async () => {
    const { page, trouble } = open;
    const exchange = await reviewed(page);
    const text = await exchange.innerText();
    for (const part of [
      'cv.pdf',
      'What I read',
      'Noor van Dijk',
      'Polder Logistics',
      'How it does',
      'Only you can see this',
    ]) {
      expect(text).toContain(part);
    }
    expect(await exchange.getByRole('meter').count()).toBeGreaterThanOrEqual(4);
    expect(await page.locator('#status').innerText()).toContain('Your resume');
    expect(trouble).toEqual([]);
  });

  it('drops it anywhere on the page', async () => {
    const { page, trouble } = open;
    await page.evaluate((base64) => {
      const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([bytes], 'dropped.pdf', { type: 'application/pdf' }));
      const event = { bubbles: true, cancelable: true, dataTransfer };
      document.body.dispatchEvent(new DragEvent('dragover', event));
      document.body.dispatchEvent(new DragEvent('drop', event));
    }, cv.buffer.toString('base64'));
    await page.locator('#files').getByText('dropped.pdf').waitFor();
    await page.keyboard.press('Enter');
    expect(await (await settled(page, 0)).innerText()).toContain('Polder Logistics');
    expect(trouble).toEqual([]);
  });

  it('sees the file leave, then that it is read and judged, until the answer is there', async () => {
    const { page } = open;
    await page.evaluate(() => {
      const seen: string[] = [];
      Object.assign(window, { seen });
      new MutationObserver(() => {
        const text = document.querySelector('.waiting')?.textContent;
        if (text && seen.at(-1) !== text) seen.push(text);
      }).observe(document.body, { subtree: true, childList: true, characterData: true });
    });
    await reviewed(page);
    const seen: string[] = await page.evaluate('window.seen');
    expect(seen[0]).toBe('Sending cv.pdf… 0 %');
    expect(seen.at(-1)).toBe('Reading cv.pdf and judging what is in it…');
  });

  it('saves the annotated copy, which is the file with notes in it', async () => {
    const { page } = open;
    const exchange = await reviewed(page);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      exchange.getByRole('button', { name: 'Save resume-with-notes.pdf' }).click(),
    ]);
    const bytes = readFileSync(await download.path());
    expect(bytes.subarray(0, cv.buffer.length).equals(cv.buffer)).toBe(true);
    expect(bytes.includes('/Highlight')).toBe(true);
  });

  it('saves plain files that read as the same resume', async () => {
    const { page } = open;
    await (await reviewed(page)).getByRole('button', { name: 'Save as files' }).click();
    const files = await settled(page, 1);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      files.getByRole('button', { name: 'Save resume-plain.docx' }).click(),
    ]);
    const read = await readUpload(readFileSync(await download.path()), 'docx');
    expect(read).toMatchObject({ kind: 'read', resume: { name: { value: 'Noor van Dijk' } } });
  });

  it('corrects what was read in a dialog, with the keyboard alone', async () => {
    const { page, trouble } = open;
    const exchange = await reviewed(page);
    await exchange.getByRole('button', { name: 'Correct what was read' }).focus();
    await page.keyboard.press('Enter');
    const name = page.getByLabel('Your name');
    await name.waitFor();
    expect(await name.inputValue()).toBe('Noor van Dijk');
    expect(await name.evaluate((field) => field === document.activeElement)).toBe(true);
    await page.keyboard.press('ControlOrMeta+A');
    await page.keyboard.insertText('Noor Dijk');
    await page.keyboard.press('Enter');
    expect(await (await settled(page, 1)).innerText()).toContain('Name: Noor Dijk');
    expect(trouble).toEqual([]);
  });

  it('opens the file chooser with the keyboard', async () => {
    const { page } = open;
    // Until its commands are there, the page moves the keyboard to the text.
    await page.locator('#options select').first().waitFor();
    const attach = page.getByRole('button', { name: 'Attach' });
    const [chooser] = await Promise.all([page.waitForEvent('filechooser'), attach.press('Enter')]);
    expect(chooser.isMultiple()).toBe(true);
  });

  it('is told before sending that a file is too large', async () => {
    const { page } = open;
    await page.locator('#file').setInputFiles({ ...cv, buffer: Buffer.alloc(6 * 1024 * 1024) });
    expect(await page.locator('#hint').innerText()).toContain('larger than 5 MB');
    expect(await page.locator('#files').isHidden()).toBe(true);
  });

  it('is told what is wrong with a file, and that it says nothing about the resume', async () => {
    const { page } = open;
    await page.locator('#file').setInputFiles({ ...cv, buffer: cv.buffer.subarray(0, 300) });
    await page.getByRole('button', { name: 'Send' }).click();
    const text = await (await settled(page, 0)).innerText();
    expect(text).toContain('I could not read your file');
    expect(text).toContain('nothing about how good your resume is');
  });
});
