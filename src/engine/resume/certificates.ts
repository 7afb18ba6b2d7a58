import type { Field } from './contact.ts';
import { isDateText } from './dates.ts';
import { fieldOf, type Paragraph } from './paragraphs.ts';

/** The certificates of a section; dates and who issued them are left out. */
export function certificatesOf(paragraphs: readonly Paragraph[]): Field[] {
  return paragraphs
    .filter(({ text }) => !isDateText(text) && !/^(?:issued|awarded|granted)\b/i.test(text) && /\p{L}{2}/u.test(text))
    .map((paragraph) => fieldOf(paragraph, 0.8));
}
