import type { TextDocument } from './document.ts';
import { type LayoutSign, signOf } from './layout-sign.ts';
import type { Line } from './lines.ts';

/** Fewest lines on each side, and least points of height they share, that make columns; less is a small grid. */
const columnLines = 4;
const columnHeight = 130;

/** Text in columns: two parts of a page that were read one after the other and stand side by side. */
export function columnSigns({ pages, format }: TextDocument, lines: readonly Line[]): LayoutSign[] {
  if (format !== 'pdf')
    return pages.flatMap(({ columns, pieces: [first] }) =>
      (columns ?? 1) > 1 && first ? [signOf('columns', first, first.text)] : [],
    );
  const regions = new Map<string, Line[]>();
  for (const line of lines) {
    const key = `${line.page}/${line.region}`;
    regions.set(key, [...(regions.get(key) ?? []), line]);
  }
  const parts = [...regions.values()].filter((part) => part.length >= columnLines);
  const beside = parts.flatMap((part) => {
    const [first] = part;
    const other = parts.find((each) => isRightOf(each, part));
    return first && other?.[0] ? [signOf('columns', other[0], other[0].text)] : [];
  });
  return beside.filter((sign, i) => beside.findIndex((each) => each.page === sign.page) === i);
}

/** Whether a part begins right of where another ends, and both share much of their height. */
function isRightOf(right: readonly Line[], left: readonly Line[]): boolean {
  const [a, b] = [left[0], right[0]];
  if (!a || !b || a.page !== b.page || a.region === b.region) return false;
  const edge = Math.min(...right.map(({ lead }) => lead));
  if (edge < Math.min(...left.map(({ lead }) => lead)) + 60) return false;
  if (left.filter(({ end }) => end > edge).length > 0.2 * left.length) return false;
  const span = (part: readonly Line[]) =>
    [Math.min(...part.map(({ y }) => y)), Math.max(...part.map(({ y }) => y))] as const;
  const [top1, end1] = span(left);
  const [top2, end2] = span(right);
  return Math.min(end1, end2) - Math.max(top1, top2) > columnHeight;
}
