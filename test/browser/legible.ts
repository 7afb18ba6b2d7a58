import type { Page } from 'playwright-core';

/** Controls of the page that a screen reader has no name for. */
export async function namelessControls(page: Page): Promise<readonly string[]> {
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  const roles = [
    'button',
    'textbox',
    'combobox',
    'listbox',
    'option',
    'link',
    'meter',
    'log',
    'form',
    'article',
    'img',
  ];
  return nodes
    .filter(({ ignored, role, name }) => !ignored && roles.includes(role?.value) && !name?.value?.trim())
    .map(({ role }) => role?.value);
}

/** Pixels by which the page is wider than the window. */
export function overflow(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
}

/** Texts in sight whose contrast with what is behind them is under 4.5 to 1, by the WCAG formula. */
export function faintTexts(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const parse = (color: string) => {
      const [red = 0, green = 0, blue = 0, alpha = 1] = (color.match(/[\d.]+/g) ?? []).map(Number);
      return { channels: [red, green, blue], alpha };
    };
    const luminance = (channels: readonly number[]) => {
      const [red = 0, green = 0, blue = 0] = channels.map((channel) => {
        const share = channel / 255;
        return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
      });
      return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
    };
    const over = (front: ReturnType<typeof parse>, back: readonly number[]) =>
      back.map((channel, index) => (front.channels[index] ?? 0) * front.alpha + channel * (1 - front.alpha));
    const behind = (element: Element | null): readonly number[] =>
      element ? over(parse(getComputedStyle(element).backgroundColor), behind(element.parentElement)) : [255, 255, 255];
    const contrast = (front: readonly number[], back: readonly number[]) => {
      const [light = 0, dark = 0] = [luminance(front), luminance(back)].sort((a, b) => b - a);
      return (light + 0.05) / (dark + 0.05);
    };

    const faint: string[] = [];
    const check = (element: Element, color: string, text: string) => {
      const back = behind(element);
      const ratio = contrast(over(parse(color), back), back);
      if (ratio < 4.5) faint.push(`${ratio.toFixed(2)} ${element.tagName} ${text.slice(0, 40)}`);
    };
    for (const element of document.body.querySelectorAll('*')) {
      const own = [...element.childNodes].filter(({ nodeType }) => nodeType === Node.TEXT_NODE);
      const text = own
        .map(({ textContent }) => textContent)
        .join('')
        .trim();
      if (text && element.checkVisibility()) check(element, getComputedStyle(element).color, text);
    }
    for (const box of document.querySelectorAll('textarea')) {
      check(box, getComputedStyle(box, '::placeholder').color, box.placeholder);
    }
    return faint;
  });
}
