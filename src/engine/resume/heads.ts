import { atomsOf } from './atoms.ts';
import { type FoundDate, findDates, isDateText } from './dates.ts';
import { cellsOf, type Paragraph } from './paragraphs.ts';
import { organisationScore, placeScore, titleScore } from './roles-and-places.ts';
import { isSubhead } from './section-kinds.ts';
import { beginsWithVerb } from './verbs.ts';

/** The dates of a line that heads an entry; null for text that merely mentions one. */
export function datesOfHead(paragraph: Paragraph): FoundDate | null {
  if (paragraph.bullet && !(paragraph.bold && paragraph.lines.length === 1) && cellsOf(paragraph).length < 2)
    return null;
  for (const cell of cellsOf(paragraph)) {
    const dates = findDates(cell.text);
    if (!dates) continue;
    if (isDateText(cell.text)) return dates;
    const rest = `${cell.text.slice(0, dates.from)} ${cell.text.slice(dates.to)}`.trim();
    if (
      rest.length > 130 ||
      /[.!?;]\s+\p{Lu}/u.test(rest.replace(/\b(Inc|Ltd|Co|St|Dr|Jr|Sr|Corp|S\.L|S\.A)\.\s/g, ''))
    )
      continue;
    if (isProse(rest)) continue;
    if (
      !dates.range &&
      (rest.length > 70 || /\b(in|since|from|by|of|the|during)\s*$/i.test(cell.text.slice(0, dates.from)))
    )
      continue;
    if (beginsWithVerb(rest) && rest.split(' ').length > 4 && !opensWithTitle(rest)) continue;
    return dates;
  }
  return null;
}

/** "Lead Engineer, Northwind" begins like a verb and is a title all the same. */
export function opensWithTitle(text: string): boolean {
  return titleScore(text.split(/,|\s(?:at|@|[–—|·•-])\s|\(/)[0] ?? text) >= 0.7;
}

/** Running text: many words, most of them in small letters. */
function isProse(text: string): boolean {
  const words = text.split(/\s+/);
  const small = words.filter((word) => /^[\p{Ll}(]/u.test(word)).length;
  return words.length > 6 && small > 0.6 * words.length;
}

export function sameLook(a: Paragraph, b: Paragraph): boolean {
  return a.bold === b.bold && a.italic === b.italic && Math.abs(a.size - b.size) < 0.6;
}

/** Short, no sentence, no bullet: a name, a title, a place, a date. */
export function isHeadLike(paragraph: Paragraph): boolean {
  if (paragraph.bullet || paragraph.text.length > 130) return false;
  if (isSubhead(paragraph.text)) return false;
  if (paragraph.lines.length > 2) return false;
  if (paragraph.bold || paragraph.heading !== null) return true;
  const words = paragraph.text.split(/\s+/);
  if (/[.!?]$/.test(paragraph.text) && words.length > 4 && !/\b(inc|ltd|co|corp|s\.l|s\.a)\.$/i.test(paragraph.text))
    return false;
  if (
    beginsWithVerb(paragraph.text) &&
    words.length > 3 &&
    !opensWithTitle(paragraph.text) &&
    cellsOf(paragraph).length < 2
  )
    return false;
  const small = words.filter(
    (word) => /^\p{Ll}{2,}$/u.test(word) && !/^(and|of|the|for|at|in|de|do|da|und|et|y|e|with|to|on|a)$/.test(word),
  ).length;
  return words.length <= 14 && small <= Math.max(2, words.length * 0.4);
}

/** Whether a line after the date still heads the entry: a title, a place, a name set apart from the text. */
export function goesOn(paragraph: Paragraph, head: readonly Paragraph[], next: Paragraph | undefined): boolean {
  if (!isHeadLike(paragraph) || (datesOfHead(paragraph) && !isDateText(paragraph.text))) return false;
  const said = head.map((each) => each.text).join(' ');
  const hasTitle = head.some((each) => atomsOf([each]).some((atom) => titleScore(atom.text) > 0.6));
  const place = placeScore(paragraph.text) >= 0.4;
  const title = atomsOf([paragraph]).some((atom) => titleScore(atom.text) > 0.6);
  if (place && !/[.:]/.test(paragraph.text)) return true;
  if (title && !hasTitle && paragraph.text.split(/\s+/).length <= 12) return true;
  const words = paragraph.text.split(/\s+/).length;
  const onlyDate = isDateText(said);
  if (onlyDate && words <= 10) return true;
  const apart = paragraph.italic || paragraph.bold || !sameLook(paragraph, head[0] as Paragraph);
  const onlyTitle = atomsOf(head).filter((atom) => placeScore(atom.text) < 0.5).length <= 1;
  const ends = /[.!?:]$/.test(paragraph.text.replace(/\b(?:Inc|Ltd|Co|Corp|S\.\s?A|S\.\s?L|B\.\s?V)\.$/, ''));
  if (onlyTitle && words <= 8 && !ends && /^\p{Lu}/u.test(paragraph.text)) {
    return organisationScore(paragraph.text) >= 0.6 || apart || next?.bullet === true || hasTitle;
  }
  return onlyTitle && apart && words <= 12;
}

/** The first row of a table: "Period, Employer, Position, Details". */
export function isTableHead(paragraph: Paragraph): boolean {
  const cells = cellsOf(paragraph);
  return cells.length >= 2 && cells.every((cell) => isSubhead(cell.text));
}
