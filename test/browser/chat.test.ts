import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type OpenPage, openHere, send, settled } from './browser.ts';

const bullets = [
  'Responsible for the warehouse label service',
  'Cut label printing from 9 s to 2 s by batching calls to the carrier',
  'Worked on the returns page',
];

const { openPage, stop, start } = openHere();

it('a member saves everything that is kept of them as a file', async () => {
  const { page, trouble } = await openPage();
  await send(page, 'Responsible for the parcel scanner');
  const exchange = await send(page, '/export-me');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    exchange.getByRole('button', { name: 'Save proofline-export.json' }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('proofline-export.json');
  const saved = JSON.parse(readFileSync(await download.path(), 'utf8'));
  expect(JSON.stringify(saved.kept.reviews)).toContain('parcel scanner');
  expect(trouble.filter((one) => !one.startsWith('request to blob:'))).toEqual([]);
});

describe('a member at the chat page', () => {
  let open: OpenPage;

  beforeEach(async () => {
    open = await openPage();
  });

  afterEach(() => {
    expect(open.trouble).toEqual([]);
  });

  it('pastes three bullets, reads a thread with the evidence marked, and finds it under history after a restart', async () => {
    const { page } = open;
    const exchange = await send(page, bullets.join('\n'));
    const replies = exchange.locator('.thread > li');
    expect(await replies.count()).toBe(3);
    const quoted = await replies.locator('blockquote').allTextContents();
    expect(quoted.map((text) => text.replace(/\[[^:]+: |\]/g, ''))).toEqual(bullets);
    expect(await replies.nth(0).locator('mark.fault').innerText()).toContain('Responsible for');
    expect(await replies.nth(0).locator('.advice').count()).toBeGreaterThan(0);
    const thread = await exchange.locator('.thread').innerText();
    expect(await page.locator('#text').inputValue()).toBe('');
    expect(await page.locator('#status').innerText()).toMatch(/3 bullets/);

    await stop();
    await start();
    const { page: tomorrow, trouble } = await openPage();
    await tomorrow.getByRole('button', { name: 'History' }).click();
    const list = await settled(tomorrow, 0);
    expect(await list.innerText()).toContain(bullets[0]);
    expect(await list.locator('ol').getAttribute('start')).toBe('1');
    await list.getByRole('button', { name: 'Open 1' }).click();
    const again = await settled(tomorrow, 1);
    expect(await again.locator('.thread').innerText()).toBe(thread);
    expect(trouble).toEqual([]);
  });

  it('rewrites a bullet with the answers of a dialog, with the keyboard alone', async () => {
    const { page } = open;
    const review = await send(page, 'Worked on various features');
    await review.getByRole('button', { name: 'Rewrite with me' }).focus();
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('form', { name: 'Rewrite with me' });
    await dialog.waitFor();
    expect(await dialog.innerText()).toContain('Worked on various features');
    await page.keyboard.type('the rota page of a food bank');
    await page.keyboard.press('Tab');
    await page.keyboard.type('volunteers were booked twice');
    await page.keyboard.press('Tab');
    await page.keyboard.type('added a check for overlapping shifts');
    await page.keyboard.press('Tab');
    await page.keyboard.type('double bookings stopped');
    await page.keyboard.press('Enter');
    const lines = await settled(page, 1);
    expect(await lines.locator('blockquote').first().innerText()).toBe(
      'Added a check for overlapping shifts to the rota page of a food bank because volunteers were booked twice, so double bookings stopped',
    );
    await lines.getByRole('button', { name: 'Change my answers' }).click();
    expect(await dialog.getByLabel('What exactly did you work on?').inputValue()).toBe('the rota page of a food bank');
    await dialog
      .getByLabel('How shall I name the parts?')
      .selectOption({ label: 'STAR: situation, task, action, result' });
    await dialog.getByRole('button', { name: 'Show me lines' }).click();
    expect(await (await settled(page, 2)).innerText()).toContain('Situation: “features”');
    await lines.getByRole('button', { name: 'Change my answers' }).click();
    await dialog.getByRole('button', { name: 'Leave it' }).click();
    expect(await dialog.count()).toBe(0);
    await lines.getByRole('button', { name: 'Review line 1' }).click();
    const again = await settled(page, 3);
    expect(await again.locator('.opening').innerText()).toContain('1 bullet: strong');
  });

  it('takes a command from the slash menu with the keyboard alone', async () => {
    const { page } = open;
    const box = page.locator('#text');
    const menu = page.getByRole('listbox', { name: 'Commands' });
    await page.keyboard.type('/');
    const names = await menu.getByRole('option').locator('.name').allInnerTexts();
    expect(names).toEqual(expect.arrayContaining(['/review-bullet', '/history', '/help', '/forget-me']));
    const first = await box.getAttribute('aria-activedescendant');
    await page.keyboard.press('ArrowDown');
    expect(await box.getAttribute('aria-activedescendant')).not.toBe(first);
    await page.keyboard.press('ArrowUp');
    expect(await menu.locator('[aria-selected="true"]').getAttribute('id')).toBe(first);
    await page.keyboard.press('Escape');
    expect(await menu.isHidden()).toBe(true);

    await page.keyboard.type('forg');
    expect(await menu.getByRole('option').count()).toBe(1);
    await page.keyboard.press('Enter');
    expect(await page.locator('#chosen').innerText()).toContain('/forget-me');
    expect(await page.getByLabel('Confirm').inputValue()).toBe('');
    await page.keyboard.press('Enter');
    const exchange = await settled(page, 0);
    expect(await exchange.locator('.mine').innerText()).toContain('/forget-me');
    expect(await exchange.getByRole('button').count()).toBeGreaterThan(0);
  });

  it('pastes a posting and a resume, and reads what the bullets show and what is open', async () => {
    const { page } = open;
    const posting =
      'Stock Software Engineer\nRequirements\n- Kotlin and PostgreSQL\n- Terraform\nNice to have\n- Redis';
    const resume = 'Skills\nTerraform\n\nExperience\n- Moved the stock counts of nine shops to PostgreSQL in one night';
    await page.keyboard.type('/keyword-gap');
    await page.keyboard.press('Tab');
    await page.getByRole('textbox', { name: 'Resume' }).fill(resume);
    await page.locator('#text').fill(posting);
    await page.getByRole('button', { name: 'Send' }).click();
    const exchange = await settled(page, 0);
    const report = await exchange.innerText();
    expect(report).toContain('Your bullets show 1 of the 4 skills this posting asks for.');
    expect(report).toContain('Already shown: PostgreSQL.');
    expect(report).toContain('Terraform: only listed. Have you done this? Where?');
    expect(report).toContain('Kotlin: not found. Have you done this? Where?');
    expect(await exchange.getByRole('meter').count()).toBe(1);
    const parts = await exchange.locator('.thread > li').allInnerTexts();
    expect(parts.map((text) => text.trim().split(':')[0])).toEqual(['Required', 'Preferred']);
  });

  it('types a whole command and sends it with one Enter', async () => {
    const { page } = open;
    await page.keyboard.type('/help');
    await page.keyboard.press('Enter');
    expect(await (await settled(page, 0)).innerText()).toMatch(/history/i);
  });

  it('writes several lines with Shift+Enter', async () => {
    const { page } = open;
    await page.keyboard.type('Built a till');
    await page.keyboard.press('Shift+Enter');
    await page.keyboard.type('Ran the till');
    await page.keyboard.press('Enter');
    expect(await (await settled(page, 0)).locator('.thread > li').count()).toBe(2);
  });

  it('hears what is missing when nothing was written, and nothing is sent', async () => {
    const { page } = open;
    await page.getByRole('button', { name: 'Send' }).click();
    expect(await page.getByRole('alert').innerText()).toMatch(/missing/i);
    expect(await page.locator('.exchange').count()).toBe(0);
  });

  it('tries the example', async () => {
    const { page } = open;
    await page.getByRole('button', { name: 'Try this one' }).click();
    await page.keyboard.press('Enter');
    const exchange = await settled(page, 0);
    expect(await exchange.locator('.thread > li').count()).toBe(1);
    expect(await page.locator('#welcome').isHidden()).toBe(true);
  });

  it('finds the role and level of last time', async () => {
    const { page } = open;
    await page.getByLabel('Level').selectOption('student');
    await send(page, bullets[0] ?? '');
    expect(await page.getByLabel('Level').inputValue()).toBe('student');
    await page.reload();
    await page.getByLabel('Level').waitFor();
    expect(await page.getByLabel('Level').inputValue()).toBe('student');
  });

  it('sends one message however often Send is pressed', async () => {
    const { page } = open;
    await page.keyboard.insertText(bullets[1] ?? '');
    await page.getByRole('button', { name: 'Send' }).dblclick();
    await settled(page, 0);
    expect(await page.locator('.exchange').count()).toBe(1);
  });

  it('unfolds the replies after the fifth, and the focus goes to the first of them', async () => {
    const { page } = open;
    const exchange = await send(page, Array.from({ length: 8 }, (_, index) => `Built tool ${index + 1}`).join('\n'));
    const replies = exchange.locator('.thread > li');
    expect(await replies.count()).toBe(5);
    await exchange.getByRole('button', { name: 'Show 3 more replies' }).press('Enter');
    expect(await replies.count()).toBe(8);
    expect(await replies.nth(5).evaluate((reply) => reply === document.activeElement)).toBe(true);
  });

  it('gets a text that is too long back into the box', async () => {
    const { page } = open;
    const text = 'Built a billing job for a bakery.\n'.repeat(600).trim();
    const exchange = await send(page, text);
    expect(await exchange.locator('.coach').innerText()).toMatch(/[\d,]+ characters/);
    await exchange.getByRole('button', { name: 'Edit and send again' }).click();
    expect(await page.locator('#text').inputValue()).toBe(text);
  });

  it('sees hostile text as text, and nothing of it runs', async () => {
    const { page } = open;
    const hostile = [
      '<script>alert(1)</script><img src=x onerror=alert(1)>',
      '</p><a href="javascript:alert(1)">Cut costs</a> <b>bold</b> &lt;i&gt;',
      '@everyone <!channel> Built a till',
    ];
    const exchange = await send(page, hostile.join('\n'));
    expect(await exchange.locator('blockquote').count()).toBe(3);
    expect(await exchange.locator('script, img, a, b, i').count()).toBe(0);
    expect(await exchange.locator('.words').innerText()).toBe(hostile.join('\n'));
  });
});

describe('a member whose Proofline was stopped', () => {
  it('keeps the message, sends it again when it runs again, and has one review of it', async () => {
    const { page } = await openPage();
    const bullet = 'Moved 40 depots to one stock system';
    await stop();
    const exchange = await send(page, bullet);
    expect(await exchange.locator('.words').innerText()).toBe(bullet);
    expect(await exchange.locator('.fell-through').innerText()).toMatch(/try again/i);
    await start();
    await exchange.getByRole('button', { name: 'Try again' }).click();
    await exchange.locator('.thread').waitFor();
    await page.getByRole('button', { name: 'History' }).click();
    const list = await settled(page, 1);
    expect((await list.innerText()).split(bullet)).toHaveLength(2);
  });
});
