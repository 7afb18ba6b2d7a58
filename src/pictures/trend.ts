import type { TrendLine, TrendPicture } from '../app/ports.ts';

/** Points of the picture. A phone shows it 360 wide, so that a text of 36 reads like one of 12. */
const width = 1080;
const height = 980;
const plot = { left: 96, right: 1020, top: 262, bottom: 620 };
const open = { top: 766, bottom: 934 };

/**
 * The colours and dashes of the lines, in order. The card is light and opaque, so that it reads the same on a light and on a dark
 * page; each colour has at least 4.5 to 1 on it, and each line has a dash and a mark of its own, so that colour is never alone.
 */
const strokes = [
  { color: '#0b57a4', dash: '' },
  { color: '#a33b00', dash: '18 10' },
  { color: '#1a6b3c', dash: '4 10' },
  { color: '#7a1f8a', dash: '26 8 4 8' },
] as const;

const ink = '#1d2733';
const quiet = '#4a5866';
const rule = '#d5dbe1';

/** The trend as SVG: the scores from 0 to 100 above, the open findings as bars below. At least one review. */
export function trendSvg({ title, lines, days, open: counts, openTitle }: TrendPicture): string {
  const parts = [
    `<rect width="${width}" height="${height}" rx="28" fill="#ffffff"/>`,
    `<rect x="2" y="2" width="${width - 4}" height="${height - 4}" rx="26" fill="none" stroke="${rule}" stroke-width="4"/>`,
    text(56, 84, title, { size: 46, weight: 'bold' }),
    ...[0, 25, 50, 75, 100].map(gridLine),
    ...lines.map((line, index) => drawLine(line, index)),
    text(plot.left, plot.bottom + 52, days[0] ?? '', { size: 32, color: quiet }),
    days.at(-1) !== days[0]
      ? text(plot.right, plot.bottom + 52, days.at(-1) ?? '', { size: 32, color: quiet, anchor: 'end' })
      : '',
    text(56, open.top - 22, openTitle, { size: 36, weight: 'bold' }),
    ...drawBars(counts),
    ...lines.map((line, index) => drawLegend(line, index)),
  ];
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="DejaVu Sans">${parts.join('')}</svg>`;
}

function gridLine(score: number): string {
  const y = yOf(score);
  return `<line x1="${plot.left}" y1="${y}" x2="${plot.right}" y2="${y}" stroke="${rule}" stroke-width="2"/>${text(plot.left - 14, y + 12, String(score), { size: 32, color: quiet, anchor: 'end' })}`;
}

const yOf = (score: number): number => round(plot.bottom - ((plot.bottom - plot.top) * score) / 100);

/** Where review number `index` of `count` stands; a single one stands in the middle. */
function xOf(index: number, count: number): number {
  if (count < 2) return (plot.left + plot.right) / 2;
  const inset = 24;
  return round(plot.left + inset + ((plot.right - plot.left - 2 * inset) * index) / (count - 1));
}

function drawLine({ values }: TrendLine, index: number): string {
  const { color, dash } = strokeOf(index);
  const points = values.flatMap((value, at) =>
    value === null ? [] : [{ x: xOf(at, values.length), y: yOf(value), at }],
  );
  const path = points.map(({ x, y }, at) => `${at === 0 ? 'M' : 'L'}${x} ${y}`).join('');
  const dashes = dash ? ` stroke-dasharray="${dash}"` : '';
  const marks = points.length <= 12 ? points : points.slice(-1);
  return `<path d="${path}" fill="none" stroke="${color}" stroke-width="7" stroke-linejoin="round"${dashes}/>${marks
    .map(({ x, y }) => markAt(x, y, index))
    .join('')}`;
}

/** A round, square, three-cornered or four-cornered mark. */
function markAt(x: number, y: number, index: number): string {
  const { color } = strokeOf(index);
  const outline = `fill="${color}" stroke="#ffffff" stroke-width="3"`;
  switch (index % strokes.length) {
    case 0:
      return `<circle cx="${x}" cy="${y}" r="12" ${outline}/>`;
    case 1:
      return `<rect x="${x - 11}" y="${y - 11}" width="22" height="22" ${outline}/>`;
    case 2:
      return `<path d="M${x} ${y - 14}L${x + 13} ${y + 10}H${x - 13}Z" ${outline}/>`;
    default:
      return `<path d="M${x} ${y - 15}L${x + 15} ${y}L${x} ${y + 15}L${x - 15} ${y}Z" ${outline}/>`;
  }
}

/** The name of a line with its first and last value, two beside each other. */
function drawLegend({ title, values }: TrendLine, index: number): string {
  const x = 56 + (index % 2) * 500;
  const y = 146 + Math.floor(index / 2) * 52;
  const known = values.filter((value) => value !== null);
  const first = known[0];
  const last = known.at(-1);
  const says = first === undefined || last === undefined ? '–' : known.length < 2 ? last : `${first} → ${last}`;
  return `${markAt(x + 14, y - 12, index)}${text(x + 42, y, `${title} ${says}`, { size: 34 })}`;
}

/** How many findings each review left open, each bar with its number while there is room. */
function drawBars(counts: readonly number[]): readonly string[] {
  const most = Math.max(1, ...counts);
  const room = (plot.right - plot.left) / Math.max(counts.length, 2);
  const bar = Math.min(72, round(room * 0.62));
  return counts.map((count, index) => {
    const tall = round(((open.bottom - open.top - 44) * count) / most);
    const x = xOf(index, counts.length);
    const number = counts.length <= 12 || index === 0 || index === counts.length - 1;
    return `<rect x="${x - bar / 2}" y="${open.bottom - tall}" width="${bar}" height="${Math.max(tall, 3)}" rx="6" fill="#8a98a6"/>${
      number ? text(x, open.bottom - tall - 10, String(count), { size: 30, anchor: 'middle' }) : ''
    }`;
  });
}

interface Style {
  readonly size: number;
  readonly color?: string;
  readonly weight?: 'bold';
  readonly anchor?: 'middle' | 'end';
}

function text(x: number, y: number, words: string, { size, color = ink, weight, anchor }: Style): string {
  const style = `${weight ? ` font-weight="${weight}"` : ''}${anchor ? ` text-anchor="${anchor}"` : ''}`;
  return `<text x="${x}" y="${y}" font-size="${size}" fill="${color}"${style}>${escaped(words)}</text>`;
}

const strokeOf = (index: number) => strokes[index % strokes.length] ?? strokes[0];

const round = (value: number): number => Math.round(value * 10) / 10;

function escaped(words: string): string {
  return words.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
