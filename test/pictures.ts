import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { openCoach } from '../src/app/coach.ts';
import type { Form } from '../src/app/form.ts';
import { openGlance } from '../src/app/glance.ts';
import type { Member } from '../src/app/ports.ts';
import type { Reply } from '../src/app/reply.ts';
import { openBrowser } from './browser/chromium.ts';
import { memoryStore } from './memory-store.ts';

/** What one member asks in private, of a coach that keeps everything in memory. */
export interface PictureDesk {
  answer(command: string, values?: Readonly<Record<string, string>>): Promise<Reply>;
  form(command: string): Promise<Form>;
  look(command: string): Promise<Reply>;
}

export function openPictureDesk(member: Member): PictureDesk {
  const tools = {
    ...memoryStore(),
    log: { info() {}, warn() {}, error() {} },
    metrics: { count() {} },
    textDays: 30,
  };
  const answer = openCoach(tools);
  const glance = openGlance(tools);
  let asked = 0;
  const askOf = (command: string, values: Readonly<Record<string, string>> = {}) => {
    asked += 1;
    return { key: `ask-${asked}`, member, place: { channel: 'D1', thread: null, private: true }, command, values };
  };
  return {
    answer: (command, values) => answer(askOf(command, values)),
    form: (command) => glance.form(askOf(command)),
    look: (command) => glance.look(askOf(command)),
  };
}

/** How a picture is taken: the colours of the page, and its width in pixels. */
export interface PictureLook {
  readonly theme: 'light' | 'dark';
  readonly width: number;
}

/**
 * Saves what members see as pictures: the folder is the first word of the command line, the pictures wanted the others, or
 * all. They are made in their order, because later ones look back at earlier ones.
 */
export async function takePictures<Drawn>(
  pictures: Readonly<Record<string, () => Promise<Drawn>>>,
  htmlOf: (drawn: Drawn, theme: PictureLook['theme']) => string,
  looks: readonly PictureLook[],
): Promise<void> {
  const [folder = '', ...only] = process.argv.slice(2);
  if (folder === '') throw new Error('Say which folder the pictures go to.');
  await mkdir(folder, { recursive: true });
  const browser = await openBrowser();
  try {
    for (const [name, draw] of Object.entries(pictures)) {
      const drawn = await draw();
      if (only.length > 0 && !only.includes(name)) continue;
      for (const { theme, width } of looks) {
        const page = await browser.newPage({ viewport: { width, height: 400 } });
        await page.setContent(htmlOf(drawn, theme));
        await page.screenshot({ path: join(folder, `${name}-${theme}.png`), fullPage: true });
        await page.close();
      }
    }
  } finally {
    await browser.close();
  }
}
