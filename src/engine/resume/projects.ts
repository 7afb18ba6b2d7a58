import { addressesIn, type Field } from './contact.ts';
import { findDates, type YearMonth } from './dates.ts';
import type { Spot } from './document.ts';
import { type Entry, entriesOf } from './entries.ts';
import { type Paragraph, spotOf } from './paragraphs.ts';
import { placeScore } from './roles-and-places.ts';

/** A project as read. What was not found is null or empty. Its place is that of its first line. */
export interface Project extends Spot {
  readonly name: Field | null;
  /** Web addresses shown in it. */
  readonly links: readonly string[];
  readonly start: YearMonth | null;
  /** Null for a project that goes on; undefined where no end is given. */
  readonly end: YearMonth | null | undefined;
  /** Everything said in it, one line each, its heading lines first. */
  readonly lines: readonly string[];
}

/** A project and what is said under it. */
export interface ProjectEntry extends Project {
  readonly body: readonly Paragraph[];
}

/** Names beyond this are sentences. */
const longestName = 90;

/** The projects of a section: each begins at a line set apart, or is one marked line of a plain list. */
export function projectsOf(paragraphs: readonly Paragraph[]): ProjectEntry[] {
  const entries = entriesOf(paragraphs);
  const [only] = entries;
  if (entries.length === 1 && only?.head.length === 0) return listed(only.body);
  return entries.map((entry) => projectOf(entry));
}

/** A list without heading lines: each paragraph that opens with a name ("Tide table: …") is a project. */
function listed(body: readonly Paragraph[]): ProjectEntry[] {
  const entries: { head: Paragraph[]; body: Paragraph[]; dates: null }[] = [];
  for (const paragraph of body) {
    const last = entries.at(-1);
    if (!last || nameBefore(paragraph.text)) entries.push({ head: [], body: [paragraph], dates: null });
    else last.body.push(paragraph);
  }
  return entries.map((entry) => projectOf(entry));
}

/** "Tide table: reads 40 harbours" and "Tide table – reads …": the name before the mark. */
function nameBefore(text: string): string | null {
  return /^(\p{Lu}[^:–—|]{1,50}?)\s*(?::|\s[–—|-])\s+\S/u.exec(text)?.[1] ?? null;
}

function projectOf({ head, body, dates }: Entry): ProjectEntry {
  const all = [...head, ...body];
  const first = all[0];
  const titled = head.find(({ text }) => nameOfHead(text) !== null);
  const said = titled ? nameOfHead(titled.text) : nameBefore(first?.text ?? '');
  return {
    ...spotOf(first),
    name: said ? { ...spotOf(titled ?? first), value: said, sure: titled ? 0.85 : 0.6 } : null,
    links: [...new Set(all.flatMap(({ text }) => addressesIn(text)))],
    start: dates?.start ?? null,
    end: dates ? dates.end : undefined,
    lines: all.map(({ text }) => text),
    body,
  };
}

/** The name in a project's heading line: what stands before a bar, a bracket, a dash, an address, and outside the dates. */
function nameOfHead(text: string): string | null {
  const dates = findDates(text);
  const undated = dates ? `${text.slice(0, dates.from)} | ${text.slice(dates.to)}` : text;
  const name = undated
    .split(/\s+[|·•–—-]\s+|\s*[|([]|\s*https?:\/\/|:\s/u)
    .map((part) => part.replace(/^[\s:,–—|-]+|[\s:,–—|-]+$/g, '').trim())
    .find((part) => part !== '' && placeScore(part) < 0.8);
  return name && name.length <= longestName && !/[.!?]$/.test(name) ? name : null;
}
