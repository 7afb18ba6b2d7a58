import type { Field } from './contact.ts';
import { fieldOf, type Paragraph } from './paragraphs.ts';

/** Fewest words of running text above the first heading that introduce the member; shorter lines are titles and addresses. */
const introWords = 12;

/** A summary without a heading: running text under the name. */
export function introOf(paragraphs: readonly Paragraph[]): Field | null {
  const running = paragraphs.filter(
    ({ text, bullet }) =>
      !bullet && text.split(/\s+/).length >= introWords && !/@|https?:|\+?\d[\d\s().-]{7,}/.test(text),
  );
  return running.length > 0 ? summaryOf(running) : null;
}

/** The running text of a summary; a summary made of marked lines only is told by its bullets. */
export function summaryOf(paragraphs: readonly Paragraph[]): Field | null {
  const running = paragraphs.filter((paragraph) => !paragraph.bullet);
  const [first] = running.length > 0 ? running : paragraphs;
  if (!first) return null;
  const all = running.length > 0 ? running : paragraphs;
  return { ...fieldOf(first, 0.9), value: all.map(({ text }) => text).join(' ') };
}
