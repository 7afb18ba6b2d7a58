import type { types } from '@slack/bolt';
import { runsOf } from '../../src/app/mark-runs.ts';
import type { Mark } from '../../src/app/reply.ts';
import { limits } from './limits.ts';
import { piecesOf, plainText, shown } from './plain.ts';

type RichText = types.RichTextText;

/** A list that does not begin at 1: Slack takes `offset`, its types do not know it yet. */
type OffsetList = types.RichTextList & { readonly offset?: number };

/**
 * Text elements of a rich text: Slack draws them as they are, and nothing in them is live. Empty for an empty text, which
 * Slack refuses.
 */
export function rich(text: string, style?: RichText['style']): RichText[] {
  const clean = shown(text);
  if (clean === '') return [];
  return piecesOf(clean, limits.text).map((piece) => ({ type: 'text', text: piece, ...(style ? { style } : {}) }));
}

export function section(...elements: readonly RichText[]): types.RichTextSection {
  return { type: 'rich_text_section', elements: elements.length > 0 ? [...elements] : rich(' ') };
}

export function richBlock(...elements: readonly types.RichTextBlockElement[]): types.RichTextBlock {
  return { type: 'rich_text', elements: [...elements] };
}

/** A line in small grey letters. */
export function small(text: string): types.ContextBlock {
  return { type: 'context', elements: [plainText(text, limits.text)] };
}

/** Bulleted, or numbered from `from` on. */
export function richList(items: readonly string[], from: number | undefined): types.RichTextList {
  const list: OffsetList = {
    type: 'rich_text_list',
    style: from === undefined ? 'bullet' : 'ordered',
    elements: items.map((item) => section(...rich(item))),
    ...(from === undefined || from === 1 ? {} : { offset: from - 1 }),
  };
  return list;
}

/**
 * A quote with its marks: a fault looks like code, boxed and in another letter, and praise is bold, so that neither hangs on
 * a colour. They are styles of whole elements: nothing that is quoted can end or fake one.
 */
export function richQuote(text: string, marks: readonly Mark[]): types.RichTextQuote {
  const elements = runsOf(text, marks).flatMap(({ start, end, tone }) =>
    rich(text.slice(start, end), tone ? toneStyle[tone] : undefined),
  );
  return { type: 'rich_text_quote', elements: elements.length > 0 ? elements : rich(' ') };
}

const toneStyle: Readonly<Record<Mark['tone'], { readonly code: true } | { readonly bold: true }>> = {
  fault: { code: true },
  praise: { bold: true },
};
