import type { types } from '@slack/bolt';
import { carryActions } from '../../src/app/carried.ts';
import { cut } from '../../src/app/plain-text.ts';
import type { Action, Mark, Reply } from '../../src/app/reply.ts';
import { numberButtons } from './action.ts';
import { arrange } from './arrange.ts';
import { drawPieces } from './draw.ts';
import { limits } from './limits.ts';
import type { SlackMessage } from './message.ts';
import { type Piece, piece } from './piece.ts';
import { escaped, shown } from './plain.ts';
import { rich, richBlock, section, small } from './rich.ts';
import type { Weight } from './weight.ts';

/** The one message that a reply becomes: the page that is wanted of it. None where nobody is to read it. */
export function drawSlack(given: Reply, letter: string): readonly SlackMessage[] {
  const reply = carryActions(given, given.letter ?? letter);
  if (reply.audience === 'nobody') return [];
  const pages = pagesIn(reply);
  const number = Math.max(1, Math.min(pages.length, reply.page ?? 1));
  const pieces = pages[number - 1] ?? [];
  const content = pieces.flatMap(({ blocks }) => blocks);
  const turns = pages.length > 1 ? turning(reply.letter ?? letter, number, pages.length) : [];
  const key = keyOf(new Set(pieces.flatMap(({ tones }) => tones)));
  const blocks = numberButtons([...content, ...key, ...turns]);
  return [
    {
      text: fallback(reply, pieces, number, pages.length),
      blocks: blocks.length > 0 ? blocks : [richBlock(section(...rich(reply.summary)))],
      audience: reply.audience,
      files: pieces.flatMap(({ files }) => files),
    },
  ];
}

/** How many pages a reply has here: 1 where everything fits in one message. */
export function pagesOf(reply: Reply): number {
  return reply.audience === 'nobody' ? 1 : pagesIn(carryActions(reply)).length;
}

/** What stands below every page, at most: what the marks mean, and the buttons for the other pages. */
const ending: Weight = { blocks: 3, texts: 700, weight: 1_200 };

const divider = piece('', [{ type: 'divider' }], { opens: true });

/** The pieces of each page. A part of the reply stays together where a page can hold it. */
function pagesIn({ blocks, parts }: Reply): readonly (readonly Piece[])[] {
  const pages: Piece[][] = [[]];
  for (const [index, unit] of [blocks, ...parts].entries()) {
    const pieces = drawPieces(arrange(unit), true);
    const page = pages.at(-1) ?? [];
    const apart = index > 0 && page.length > 0 ? [divider] : [];
    if (fits([...page, ...apart, ...pieces])) page.push(...apart, ...pieces);
    else if (fits(pieces) && !light(page)) pages.push([...pieces]);
    else fill(pages, [...apart, ...pieces]);
  }
  return pages;
}

/** Puts pieces one by one where there is room, and begins a page where there is none, with the headings that belong to it. */
function fill(pages: Piece[][], pieces: readonly Piece[]): void {
  for (const next of pieces) {
    const page = pages.at(-1) ?? [];
    if (page.length === 0 || fits([...page, next])) {
      page.push(next);
      continue;
    }
    const headings: Piece[] = [];
    while (page.length > 1 && page.at(-1)?.opens) headings.unshift(...page.splice(-1));
    pages.push([...headings.filter((one) => one !== divider), next]);
  }
}

/** So little that a page of it alone would look lost. */
function light(page: readonly Piece[]): boolean {
  return page.reduce((total, { weight }) => total + weight.weight, 0) < limits.weight / 3;
}

function fits(pieces: readonly Piece[]): boolean {
  const sum = (of: keyof Weight) => pieces.reduce((total, { weight }) => total + weight[of], ending[of]);
  return sum('blocks') <= limits.blocks && sum('weight') <= limits.weight && sum('texts') <= limits.message;
}

/** What the marks in quotes mean, for those that are there. Our own words only. */
function keyOf(tones: ReadonlySet<Mark['tone']>): readonly types.KnownBlock[] {
  const samples = [
    ...(tones.has('fault') ? ['`worth changing`'] : []),
    ...(tones.has('praise') ? ['*doing the work*'] : []),
  ];
  if (samples.length === 0) return [];
  const text = `In the quotes: ${samples.join(' and ')}`;
  return [{ type: 'context', elements: [{ type: 'mrkdwn', text, verbatim: true }] }];
}

function turning(letter: string, page: number, pages: number): readonly types.KnownBlock[] {
  const turn = (label: string, to: number): Action => ({
    label,
    command: 'page',
    values: { letter, page: String(to) },
  });
  const actions = [
    ...(page > 1 ? [turn(`← Page ${page - 1}`, page - 1)] : []),
    ...(page < pages ? [turn(`Page ${page + 1} →`, page + 1)] : []),
  ];
  const [buttons] = drawPieces([{ kind: 'actions', actions }], false);
  return [small(`Page ${page} of ${pages}`), ...(buttons?.blocks ?? [])];
}

/** The page in words: all of it where that fits, else what matters most, else its beginning. */
function fallback(reply: Reply, pieces: readonly Piece[], page: number, pages: number): string {
  const where = pages > 1 ? `Page ${page} of ${pages}` : '';
  const full = [...pieces.map(({ says }) => says), where];
  const brief = [...pieces.map((one) => one.brief), where];
  const [fitting] = [full, brief].map(wordsOf).filter((words) => words.length <= limits.fallback);
  return fitting ?? cutEscaped(wordsOf([reply.summary, ...brief]));
}

function wordsOf(lines: readonly string[]): string {
  const words = shown(lines.filter((line) => line.trim() !== '').join('\n'));
  return escaped(words) || '–';
}

/** Cut without leaving half of an escaped character. */
function cutEscaped(words: string): string {
  return `${cut(words, limits.fallback - 1).replace(/&[a-z]*…$/, '…')}`;
}
