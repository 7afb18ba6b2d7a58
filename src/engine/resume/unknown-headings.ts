import type { Field } from './contact.ts';
import { isDateText } from './dates.ts';
import { bodySize, isCaps } from './headings.ts';
import type { Line } from './lines.ts';
import { isSubhead } from './section-kinds.ts';
import type { SectionLines } from './sections.ts';

/** Longest heading, in words. */
const longest = 5;

/** Sections whose lines may be set large without heading anything: names, addresses, groups of skills. */
const listing: ReadonlySet<SectionLines['kind']> = new Set([
  'header',
  'contact',
  'skills',
  'languages',
  'interests',
  'certificates',
]);

/**
 * Lines set just like the headings of sections whose words head no section I know. Only where that look is the
 * headings' own (capitals, size, or a heading of the file itself), and never what was read as a name, title or school.
 */
export function unknownHeadings(sections: readonly SectionLines[], known: ReadonlySet<string>): Field[] {
  const headings = sections.flatMap(({ heading }) => (heading ? [heading] : []));
  const body = bodySize(sections.flatMap(({ lines }) => lines));
  const looks = new Map<string, number>();
  for (const heading of headings) looks.set(lookOf(heading), (looks.get(lookOf(heading)) ?? 0) + 1);
  const own = headings.find((heading) => (looks.get(lookOf(heading)) ?? 0) >= 2 && standsOut(heading, body));
  if (!own) return [];
  const found: Field[] = [];
  for (const { kind, lines } of sections) {
    if (listing.has(kind)) continue;
    for (const [i, line] of lines.entries()) {
      const next = lines[i + 1];
      if (lookOf(line) !== lookOf(own) || (next && lookOf(next) === lookOf(own)) || !isHeadingLike(line)) continue;
      if (known.has(line.text.toLowerCase())) continue;
      found.push({ value: line.text, page: line.page, x: line.x, y: line.y, sure: 0.6 });
    }
  }
  return found.slice(0, 5);
}

function lookOf({ size, bold, text, heading }: Line): string {
  return `${Math.round(size * 2)}/${bold}/${isCaps(text)}/${heading}`;
}

function standsOut({ size, text, heading }: Line, body: number): boolean {
  return heading !== null || size > 1.08 * body || isCaps(text);
}

function isHeadingLike({ text, bullet, cells }: Line): boolean {
  const words = text.split(/\s+/).length;
  return (
    !bullet &&
    cells.length === 1 &&
    words <= longest &&
    !/[\d@,.;:|]/.test(text) &&
    !isSubhead(text) &&
    !isDateText(text) &&
    text.length > 3
  );
}
