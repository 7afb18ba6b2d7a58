import { findDates } from './dates.ts';
import type { Style } from './document.ts';
import { cellsOf, type Paragraph } from './paragraphs.ts';

/** A part of a heading line: a name, a title, a place. `slot` says where and how it was set, to compare entries. */
export interface Atom extends Style {
  readonly text: string;
  readonly slot: string;
  readonly line: number;
  readonly place: number;
  /** What the member says it is: "Position: Analyst". */
  readonly told: 'title' | 'employer' | null;
}

const separators = /\s+[|·•∙⋅–—―@]\s+|\s*[|•·∙]\s*|\s+-\s+|\s{3,}|\s+[›»>]\s+/u;

/** The parts of heading lines, dates taken out: cut at cells, at changes of style, and at bars and dashes. */
export function atomsOf(head: readonly Paragraph[]): Atom[] {
  const atoms: Atom[] = [];
  for (const [line, paragraph] of head.entries()) {
    let place = 0;
    for (const cell of cellsOf(paragraph)) {
      for (const run of styledParts(cell.runs)) {
        for (const part of withoutDates(run.text).split(separators)) {
          const { text, told } = withoutLabel(trimPart(part));
          if (!text || isNoise(text)) continue;
          const slot = `${line}:${place}:${run.bold}:${run.italic}:${Math.round(run.size)}`;
          atoms.push({ text, told, slot, line, place, bold: run.bold, italic: run.italic, size: run.size });
          place++;
        }
      }
    }
  }
  return atoms;
}

/** Runs joined where they share a style; a run of punctuation belongs to the one before. */
function styledParts(runs: readonly (Style & { readonly text: string })[]): (Style & { text: string })[] {
  const parts: (Style & { text: string })[] = [];
  for (const run of runs) {
    const last = parts.at(-1);
    const same = last && last.bold === run.bold && last.italic === run.italic && Math.abs(last.size - run.size) < 0.8;
    if (last && (same || !/[\p{L}\p{N}]/u.test(run.text))) last.text += run.text;
    else if (last && /^\s*[\p{Ll})]/u.test(run.text) && !/[\s,|–—-]$/.test(last.text)) last.text += run.text;
    else parts.push({ ...run });
  }
  return parts;
}

function withoutDates(text: string): string {
  const dates = findDates(text);
  if (!dates) return text;
  const before = text.slice(0, dates.from).replace(/[(\s,–—-]+$/, '');
  const after = text.slice(dates.to).replace(/^[)\s]+/, '');
  // A second date ("2019 – 2021 (2 years)") goes the same way.
  const rest = before && after ? `${before} | ${after}` : before || after;
  return findDates(rest) && rest !== text ? withoutDates(rest) : rest;
}

function trimPart(text: string): string {
  return text
    .replace(/^[\s,;:|·•–—―/@()-]+(?=\S)|[\s,;:|·•–—―/@(-]+$/gu, '')
    .replace(/^\)+|\($/g, '')
    .replace(/^(at|bei|chez|en|for)\s+(?=\p{Lu})/u, '')
    .trim();
}

const labels: readonly (readonly ['title' | 'employer', RegExp])[] = [
  ['title', /^(position|job title|title|role|designation|stelle|rolle|puesto|cargo|poste|ruolo|stanowisko)\s*:\s*/i],
  [
    'employer',
    /^(employer|company|organi[sz]ation|client|firma|unternehmen|arbeitgeber|empresa|entreprise|azienda)\s*:\s*/i,
  ],
];

function withoutLabel(text: string): { text: string; told: Atom['told'] } {
  for (const [told, pattern] of labels) if (pattern.test(text)) return { text: text.replace(pattern, ''), told };
  return { text, told: null };
}

function isNoise(text: string): boolean {
  return (
    !/\p{L}/u.test(text) ||
    /^(\(?\d+\s*(yrs?|years?|mos?|months?)\W*)+(\d+\s*(mos?|months?))?\)?$/i.test(text) ||
    /^(https?:\/\/|www\.)\S+$/i.test(text) ||
    /^[\w-]+(\.[\w-]+)+(\/\S*)?$/.test(text) ||
    /^(full[- ]?time|part[- ]?time|contract|permanent|temporary|present|current|website|link|url)$/i.test(text)
  );
}
