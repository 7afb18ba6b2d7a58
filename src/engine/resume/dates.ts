import { isAscii } from './ascii.ts';

/** A day known to the month or the year: "2021-03" or "2021". */
export type YearMonth = string;

/** When something began and ended. `end` null means it goes on; undefined that only one date is given. */
export interface DateRange {
  readonly start: YearMonth | null;
  readonly end: YearMonth | null | undefined;
  /** The words themselves. */
  readonly text: string;
}

/** Beginnings of month names in the languages of Europe and the Americas, folded, by month. */
const monthWords: readonly string[] = [
  'january|jan|januar|janvier|janv|enero|ene|janeiro|gennaio|gen|styczen|stycznia|sty|januari|leden',
  'february|feb|febr|februar|fevrier|fevr|fev|febrero|fevereiro|febbraio|luty|lutego|lut|februari',
  'march|mar|marz|maerz|mars|marzo|marco|marzec|marca|maart|mrt',
  'april|apr|avril|avr|abril|abr|aprile|kwiecien|kwietnia|kwi',
  'may|mai|mayo|maio|maggio|mag|maj|maja|mei',
  'june|jun|juni|juin|junio|junho|giugno|giu|czerwiec|czerwca|cze',
  'july|jul|juli|juillet|juil|julio|julho|luglio|lug|lipiec|lipca|lip',
  'august|aug|aout|agosto|ago|sierpien|sierpnia|sie|augustus|augusti',
  'september|sept|sep|septembre|septiembre|setembro|settembre|set|wrzesien|wrzesnia|wrz',
  'october|oct|oktober|okt|octobre|octubre|outubro|out|ottobre|ott|pazdziernik|pazdziernika|paz',
  'november|nov|novembre|noviembre|novembro|listopad|listopada|lis',
  'december|dec|dezember|dez|decembre|diciembre|dic|dezembro|dicembre|grudzien|grudnia|gru',
];
const monthOf = new Map(monthWords.flatMap((words, i) => words.split('|').map((word) => [word, i + 1] as const)));
const monthPattern = [...monthOf.keys()].sort((a, b) => b.length - a.length).join('|');

const seasons: Readonly<Record<string, number>> = {
  spring: 3,
  summer: 6,
  fall: 9,
  autumn: 9,
  winter: 12,
  fruhling: 3,
  fruhjahr: 3,
  sommer: 6,
  herbst: 9,
};
const nowPattern =
  "present|current|currently|now|today|ongoing|to date|till date|date|until now|till now|heute|aktuell|jetzt|laufend|gegenwart|aujourd['’]?hui|present day|actuel(?:lement)?|actualidad|actual(?:mente)?|hoy|atual(?:mente)?|presente|oggi|attuale|in corso|obecnie|teraz|nu|nuvarande|i dag|idag|hien tai|nay|heden|nykyinen|至今|现在|現在|현재";

const year = '(?:19[5-9]\\d|20[0-6]\\d)';
const shortYear = "['’‘`]\\s?\\d{2}";
const month = `(?:${monthPattern})\\.?`;
/** One date: the alternatives from the longest to the shortest. */
const date = [
  `${year}[-/.](?:0[1-9]|1[0-2])[-/.](?:[0-2]\\d|3[01])`,
  `(?:[0-2]?\\d|3[01])[./](?:0?[1-9]|1[0-2])[./]${year}`,
  `(?:0?[1-9]|1[0-2])[./](?:[0-2]?\\d|3[01])[./]${year}`,
  `(?:[0-2]?\\d|3[01])(?:st|nd|rd|th|\\.)?\\s+${month}\\s*,?\\s*${year}`,
  `${month}\\s+(?:[0-2]?\\d|3[01])(?:st|nd|rd|th)?,?\\s+${year}`,
  `${month}\\s*(?:de |of |,|/|-)?\\s*(?:${year}|${shortYear})`,
  `${year}\\s*[,/]?\\s*${month}(?![\\p{L}])`,
  `(?:spring|summer|fall|autumn|winter|fruhling|fruhjahr|sommer|herbst)\\s*(?:of\\s+)?,?\\s*(?:${year}|${shortYear})`,
  `q[1-4]\\s*[/ ]?\\s*${year}`,
  `${year}\\s*[/ ]?\\s*q[1-4]`,
  `(?:0?[1-9]|1[0-2])\\s?[/.]\\s?${year}`,
  `(?:0[1-9]|1[0-2])-${year}`,
  `${year}\\s?[-/.]\\s?(?:0[1-9]|1[0-2])(?!\\d)`,
  `${year}年(?:\\s?\\d{1,2}月)?`,
  `(?:0?[1-9]|1[0-2])[/](?:[0-3]\\d)(?!\\d)`,
  `${year}`,
].join('|');
const dash =
  '(?:\\s*(?:-{1,3}|[‐-―−~→>]|/(?=\\s))\\s*|\\s+(?:to|until|till|through|thru|bis|a|à|au|al|ate|hasta|do|t/m|tot|til|till|den)\\s+)';
const rangePattern = new RegExp(
  `(?<![\\p{L}\\d$€£.,#])(${date})${dash}(${date}|(?:the )?(?:${nowPattern})(?![\\p{L}])|${month}(?=\\s*${year}))`,
  'iu',
);
const monthRangePattern = new RegExp(
  `(?<![\\p{L}\\d])(${month})${dash}(${month}\\s*,?\\s*(?:${year}|${shortYear}))`,
  'iu',
);
/** "2021–23", "2019-21": with a plain hyphen the second number must be no month. */
const shortRangePattern = new RegExp(
  `(?<![\\p{L}\\d$€£.,#/-])(${year})(?:\\s?[–—]\\s?(\\d{2})|[-/](1[3-9]|[2-6]\\d))(?![\\p{L}\\d%]|[.,/-]\\d)`,
  'iu',
);
const openPattern = new RegExp(`(?<![\\p{L}\\d])(${date})\\s*(?:[-‐-―−]|to)\\s*$`, 'iu');
const sincePattern = new RegExp(
  `(?:since|from|seit|ab|depuis|desde|dal|od|sedan|fra|started|beginning)\\s+(${date})(?![\\p{L}\\d])`,
  'iu',
);
const singlePattern = new RegExp(`(?<![\\p{L}\\d$€£.,#/-])(${date})(?![\\p{L}\\d%]|[.,]\\d)`, 'iu');

/** What every date holds, in full or short: looked for first, because most lines hold none. */
const holdsYear = new RegExp(`${year}|${shortYear}|\\d/[0-3]\\d`);

function fold(text: string): string {
  if (isAscii(text)) return text;
  // Kept the same length, so that places in the folded text are places in the text.
  return text.replace(
    /[\u00C0-\u024F\u1E00-\u1EFF]/g,
    (letter) => letter.normalize('NFKD').replace(/\p{M}/gu, '').charAt(0) || letter,
  );
}

export interface FoundDate extends DateRange {
  readonly from: number;
  readonly to: number;
  /** True for a range or an open beginning; false for one date alone. */
  readonly range: boolean;
}

/** The first date range of a text, or the first single date; null where there is none. */
export function findDates(text: string): FoundDate | null {
  if (text.length > 400 || !holdsYear.test(text)) return null;
  const folded = fold(text);
  const found = (
    from: number,
    length: number,
    start: YearMonth | null,
    end: YearMonth | null | undefined,
    range: boolean,
  ) => ({
    from,
    to: from + length,
    start,
    end,
    range,
    text: text.slice(from, from + length),
  });
  const range = rangePattern.exec(folded);
  const months = monthRangePattern.exec(folded);
  if (months && (!range || months.index < range.index)) {
    const end = readDate(months[2] ?? '');
    const start = end
      ? `${end.slice(0, 4)}-${String(monthOf.get(wordOf(months[1] ?? '')) ?? 1).padStart(2, '0')}`
      : null;
    return found(months.index, months[0].length, start, end, true);
  }
  if (range) {
    const second = range[2] ?? '';
    const end = new RegExp(`^(?:the )?(?:${nowPattern})$`, 'iu').test(second) ? null : readDate(second);
    const start = readDate(range[1] ?? '');
    // A range that runs backwards is no range: two years side by side.
    if (!(start && end && end.slice(0, 4) < start.slice(0, 4)))
      return found(range.index, range[0].length, start, end, true);
  }
  const short = shortRangePattern.exec(folded);
  if (short) {
    const [whole, start = '', dashed = '', hyphened = ''] = short;
    const end = `${start.slice(0, 2)}${dashed || hyphened}`;
    if (end > start) return found(short.index, whole.length, start, end, true);
  }
  const since = sincePattern.exec(folded);
  if (since) return found(since.index, since[0].length, readDate(since[1] ?? ''), null, true);
  const open = openPattern.exec(folded);
  if (open) return found(open.index, open[0].length, readDate(open[1] ?? ''), null, true);
  const single = singlePattern.exec(folded);
  if (single) return found(single.index, single[0].length, readDate(single[1] ?? ''), undefined, false);
  return null;
}

/** Whether a text is nothing but a date or a range of dates. */
export function isDateText(text: string): boolean {
  const dates = findDates(text.trim());
  if (!dates) return false;
  const rest = text.trim().slice(0, dates.from) + text.trim().slice(dates.to);
  return rest.replace(/[\s()[\]|·•,–—-]/g, '').replace(/^\d+(yrs?|years?|mos?|months?)+.*$/i, '').length <= 1;
}

function wordOf(text: string): string {
  return fold(text)
    .toLowerCase()
    .replace(/[^\p{L}]/gu, '');
}

/** One date as year and month, or the year alone. */
function readDate(text: string): YearMonth | null {
  const folded = fold(text).toLowerCase();
  const full = /(19[5-9]\d|20[0-6]\d)/.exec(folded)?.[1];
  const short = /['’‘`]\s?(\d{2})/.exec(folded)?.[1] ?? /^\d{1,2}\/(\d{2})$/.exec(folded)?.[1];
  const years = full ?? (short ? `${Number(short) > 60 ? 19 : 20}${short}` : undefined);
  if (!years) return null;
  const pad = (number: number) => `${years}-${String(number).padStart(2, '0')}`;
  for (const word of folded.match(/\p{L}+/gu) ?? []) {
    const named = monthOf.get(word);
    if (named) return pad(named);
    const season = seasons[word];
    if (season) return pad(season);
  }
  const quarter = /q([1-4])/.exec(folded)?.[1];
  if (quarter) return pad(Number(quarter) * 3 - 2);
  const cjk = /年\s?(\d{1,2})月/.exec(folded)?.[1];
  if (cjk) return pad(Number(cjk));
  const iso = /(?:19|20)\d\d\s?[-/.]\s?(\d{2})/.exec(folded)?.[1];
  if (iso && Number(iso) <= 12) return pad(Number(iso));
  const numbers = (folded.replace(years, '').match(/\d{1,2}/g) ?? []).map(Number);
  if (numbers.length === 1 && (numbers[0] as number) <= 12 && full) return pad(numbers[0] as number);
  if (numbers.length === 2 && short && !full && (numbers[0] as number) <= 12) return pad(numbers[0] as number);
  if (numbers.length === 2) {
    const [a = 0, b = 0] = numbers;
    // With dots the day always comes first.
    if (b <= 12 && /\d\.\s?\d/.test(folded)) return pad(b);
    return pad(b > 12 ? a : b <= 12 && a > 12 ? b : a);
  }
  return years;
}
