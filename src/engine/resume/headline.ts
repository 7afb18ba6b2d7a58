import type { Field } from './contact.ts';
import { isDateText } from './dates.ts';
import type { Line } from './lines.ts';
import { titleScore } from './roles-and-places.ts';

/** What the member calls themselves above the first section: the first short part of a line that reads like a title. */
export function findHeadline(header: readonly Line[], name: Field | null): Field | null {
  for (const line of header.slice(0, 8)) {
    if (line.bullet || /[@]|https?:|www\./i.test(line.text)) continue;
    for (const part of line.text.split(/\s*[|•·]\s*|\s+[–—-]\s+/)) {
      const text = part
        .replace(name?.value ?? '\u0000', '')
        .replace(/^(?:headline|title|position|role)\s*:\s*/i, '')
        .trim();
      const words = text.split(/\s+/).length;
      if (!text || words > 8 || /[.!?]$|\d{4}/.test(text) || isDateText(text)) continue;
      const sure = /\bgraduate$/i.test(text) ? 0.8 : titleScore(text);
      if (sure >= 0.7) return { value: text, page: line.page, x: line.x, y: line.y, sure };
    }
  }
  return null;
}
