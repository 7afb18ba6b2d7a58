import { acceptHeadings, bodySize, candidateOf, isCaps } from './headings.ts';
import type { Line } from './lines.ts';
import { type SectionKind, sectionKindOf } from './section-kinds.ts';

/** A part of the resume under one heading. `heading` is null for what stands before the first. */
export interface SectionLines {
  readonly kind: SectionKind | 'header';
  readonly heading: Line | null;
  readonly lines: readonly Line[];
}

/** Cuts the lines at the headings of sections. */
export function sectionsOf(given: readonly Line[]): SectionLines[] {
  const body = bodySize(given);
  const lines = joinWrappedHeadings(given, body);
  const candidates = lines.flatMap((line, at) => candidateOf(line, at, lines, body));
  const accepted = new Map(acceptHeadings(candidates, lines, body).map((candidate) => [candidate.at, candidate]));
  const sections: { kind: SectionKind | 'header'; heading: Line | null; lines: Line[] }[] = [
    { kind: 'header', heading: null, lines: [] },
  ];
  // Which section was open at the foot of each column, by the column's left edge: on the next page it goes on there.
  const open: { page: number; x: number; section: number }[] = [];
  const edge = columnEdges(lines);
  let current = 0;
  for (const [at, line] of lines.entries()) {
    const before = lines[at - 1];
    const x = edge.get(line.region) ?? line.x;
    const candidate = accepted.get(at);
    if (!candidate) {
      if (before && line.region !== before.region && line.page > 1) {
        const above = open.findLast(
          (each) => each.page < line.page && each.page >= line.page - 1 && Math.abs(each.x - x) < 14,
        );
        // Only where the pages have columns: in one column the text simply goes on.
        if (
          above &&
          open.some((each) => each.page === above.page && each.x > above.x + 60 && each.section !== above.section)
        )
          current = above.section;
        else if (
          above &&
          open.some((each) => each.page === above.page && each.x < above.x - 60 && each.section !== above.section)
        )
          current = above.section;
      }
      sections[current]?.lines.push(line);
      open.push({ page: line.page, x, section: current });
      continue;
    }
    current = sections.length;
    open.push({ page: line.page, x, section: current });
    sections.push({ kind: candidate.kind, heading: line, lines: [] });
    if (candidate.rest) sections.at(-1)?.lines.push(restOf(line, candidate.rest));
  }
  return sections;
}

/** "Education and" with "Certifications" below it, both large, bold or in capitals: one heading, too long for its column. */
function joinWrappedHeadings(lines: readonly Line[], body: number): Line[] {
  const joined: Line[] = [];
  for (const line of lines) {
    const above = joined.at(-1);
    if (!above || !wrapsInto(above, line, body)) joined.push(line);
    else joined[joined.length - 1] = withText(above, `${above.text} ${line.text}`);
  }
  return joined;
}

function wrapsInto(above: Line, line: Line, body: number): boolean {
  if (above.cells.length > 1 || line.cells.length > 1 || above.bullet || line.bullet || above.whole) return false;
  if (above.region !== line.region || (line.step ?? 99) > 1.5 * line.size || above.text.length > 30) return false;
  const same =
    above.bold === line.bold && Math.abs(above.size - line.size) < 0.3 && isCaps(above.text) === isCaps(line.text);
  if (!same || !(line.bold || isCaps(line.text) || line.size > 1.05 * body)) return false;
  return /[&,/]$|\b(?:and|of|y|und|et|e)$/i.test(above.text)
    ? sectionKindOf(`${above.text} ${line.text}`) !== null
    : sectionKindOf(above.text) === null && sectionKindOf(`${above.text} ${line.text}`) !== null;
}

function withText(line: Line, text: string): Line {
  const piece = line.cells[0] as Line['cells'][number];
  return { ...line, text, cells: [{ ...piece, text, runs: [{ ...piece, text }] }] };
}

/** The left edge of each column, by region: where a quarter of its lines have begun. Labels beside it stand further left. */
function columnEdges(lines: readonly Line[]): Map<number, number> {
  const edges = new Map<number, number[]>();
  for (const line of lines) edges.set(line.region, [...(edges.get(line.region) ?? []), line.lead]);
  return new Map(
    [...edges].map(([region, leads]) => [region, leads.sort((a, b) => a - b)[Math.floor(0.25 * leads.length)] ?? 0]),
  );
}

function restOf(line: Line, rest: string): Line {
  const piece = { ...(line.cells[0] as Line['cells'][number]), text: rest, bold: false };
  return { ...line, text: rest, bold: false, cells: [{ ...piece, runs: [{ ...piece, text: rest }] }], heading: null };
}
