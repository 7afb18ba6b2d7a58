import type { Link, Spot } from './document.ts';
import type { Line } from './lines.ts';

/** Something read, where it stands, and how sure the reading is: 0 to 1. */
export interface Field extends Spot {
  readonly value: string;
  readonly sure: number;
}

const emailPattern = /[\p{L}\p{N}][\p{L}\p{N}._%+'-]{0,63}@[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,62}\.)+[\p{L}]{2,24}/gu;

/** Endings of addresses that are shown without "https://". */
const endings =
  'com|org|net|io|dev|me|co|app|ai|de|fr|es|uk|ie|br|eu|info|page|site|tech|xyz|edu|example|ca|in|us|nl|no|se|pl|it|pt|ch|at|vn|jp|cn';
/** How an address may end: those above, those of countries, and other common ones. */
const knownEnding = new RegExp(
  `\\.(?:${endings}|[a-z]{2}|biz|name|gov|mil|int|pro|test|email|cloud|design|studio|online|store|shop|blog|live|digital|agency|software|works|world|space|team|group|berlin|london|paris|nyc)[.,;)]?$`,
  'i',
);

/** The member's email address: the first outside the bullets, best at the top; else a mail link. */
export function findEmail(header: readonly Line[], lines: readonly Line[], links: readonly Link[]): Field | null {
  const mails = links.flatMap((link) => {
    const address = /^mailto:([^?\s]+)/i.exec(link.address)?.[1];
    return address ? [decode(address)] : [];
  });
  for (const [group, sure] of [
    [header, 0.98],
    [lines.filter((line) => !line.bullet), 0.9],
  ] as const) {
    for (const [i, line] of group.entries()) {
      const found = emailOver(line, group[i + 1], mails);
      if (found) return { value: found, page: line.page, x: line.x, y: line.y, sure };
    }
  }
  const [mail] = mails;
  return mail ? { value: mail, page: 1, x: 0, y: 0, sure: 0.9 } : null;
}

/** An address on a line, or broken over it and the next: where the next word completes it and it made no sense without. */
function emailOver(line: Line, next: Line | undefined, mails: readonly string[]): string | null {
  const found = emailIn(line.text, mails);
  const [start] = next && isBelow(next, line) ? next.text.split(/\s/) : [];
  const [last = ''] = line.text.split(/\s/).slice(-1);
  if (!start || start.includes('/') || mails.includes(found ?? '')) return found;
  const cut = last.includes('@')
    ? !knownEnding.test(last) || start.startsWith('.')
    : start.startsWith('@') || /[\p{L}\d][._-]$/u.test(last);
  const whole = cut ? emailIn(`${last}${start}`, mails) : null;
  return whole && knownEnding.test(whole) ? whole : found;
}

/** Whether a line is the next of the same paragraph or list. */
function isBelow(line: Line, above: Line): boolean {
  return (
    line.region === above.region && line.page === above.page && !line.bullet && (line.step ?? 99) < 1.8 * line.size
  );
}

function emailIn(text: string, mails: readonly string[]): string | null {
  if (!text.includes('@')) return null;
  for (const match of text.slice(0, 4_000).matchAll(emailPattern)) {
    // An icon drawn as a letter, or a label without a space, may stick to the front; the link tells.
    const found = bare(match[0]);
    return (
      mails.find((mail) => match[0].toLowerCase().endsWith(mail.toLowerCase()) || bare(mail) === found) ?? match[0]
    );
  }
  const spaced = /([\p{L}\p{N}._%+-]{2,40})\s?(?:@|\(at\)|\[at\])\s?([\p{L}\p{N}.-]{2,40}\.[\p{L}]{2,12})/u.exec(
    text.slice(0, 400),
  );
  return spaced ? `${spaced[1]}@${spaced[2]}` : null;
}

/** Letters and digits only: TeX draws an underscore as a line, which is no letter. */
function bare(address: string): string {
  return address.toLowerCase().replace(/[^\p{L}\p{N}@]/gu, '');
}

function decode(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}

/** Longer lines hold no number to call, in characters. */
const longestContact = 2_000;

const phonePattern =
  /(?<![\p{L}\d/@._=-])(?:\+|00)?\(?\d{1,5}\)?(?:[\s.\-–/·()]{0,3}\(?\d{1,6}\)?){1,7}(?![\p{L}\d@]|[.,]\d|-\p{L})/gu;

/** The member's phone number: the first text of 7 to 15 digits that is no date, at the top or in a line of contacts. */
export function findPhone(header: readonly Line[], lines: readonly Line[], links: readonly Link[]): Field | null {
  for (const [group, sure, loose] of [
    [header, 0.97, true],
    [lines.filter((line) => !line.bullet), 0.8, false],
  ] as const) {
    for (const [i, line] of group.entries()) {
      const found = phoneOver(line, group[i + 1], loose);
      if (found) return { value: found, page: line.page, x: line.x, y: line.y, sure };
    }
  }
  const tel = links.map((link) => /^tel:([+\d\s().-]{7,24})/i.exec(link.address)?.[1]).find(Boolean);
  return tel ? { value: tel.trim(), page: 1, x: 0, y: 0, sure: 0.9 } : null;
}

/** A number on a line, or broken over it and the next: too few digits at the end of the line, the others below. */
function phoneOver(line: Line, next: Line | undefined, loose: boolean): string | null {
  if (line.text.length > longestContact) return null;
  const begun = /(?:\+\d|\(?\d)[\d\s().-]*$/.exec(line.text)?.[0] ?? '';
  const rest = next && isBelow(next, line) ? (/^\d[\d\s().-]*(?![\p{L}\d@/])/u.exec(next.text)?.[0] ?? '') : '';
  const count = (text: string) => text.replace(/\D/g, '').length;
  const cut = loose && begun !== '' && rest !== '' && count(begun) < 9 && count(begun) + count(rest) >= 9;
  const whole = cut && !/^(?:19|20)\d\d\b/.test(rest) ? phoneIn(`${begun.trim()} ${rest}`, loose) : null;
  return whole ?? phoneIn(line.text, loose);
}

function phoneIn(text: string, loose: boolean): string | null {
  if (text.length > longestContact || !/\d/.test(text)) return null;
  for (const match of text.matchAll(phonePattern)) {
    const said = match[0].trim().replace(/[.\-–/·(\s]+$/, '');
    const digits = said.replace(/\D/g, '');
    if (digits.length < 7 || digits.length > 15) continue;
    if (isDateLike(said)) continue;
    const international = /^(\+|00)/.test(said);
    const grouped = /\d[\s.\-–/()]+\d/.test(said) || /\(\d/.test(said);
    const labelled = /(phone|mobile|cell|tel|call|ph|☎|📞|📱|✆)\W{0,12}$/iu.test(text.slice(0, match.index));
    if (
      international ||
      labelled ||
      (loose && (grouped || digits.length >= 9)) ||
      (!loose && /^\(?\d{3}\)?[\s.-]\d{3}[\s.-]\d{4}$/.test(said))
    ) {
      return said;
    }
  }
  return null;
}

function isDateLike(text: string): boolean {
  return (
    /^\(?(19|20)\d\d\)?\s*[-–/.\s]\s*\(?((19|20)\d\d\)?|\d{1,2}([-–/.]\d{1,2})?)$/.test(text) ||
    /^\d{1,2}[./-]\d{1,2}[./-](19|20)?\d\d$/.test(text) ||
    /^\d{1,2}[./](19|20)\d\d\s*[-–]\s*\d{1,2}[./](19|20)\d\d$/.test(text) ||
    /^(19|20)\d\d[-.](0[1-9]|1[0-2])\s*[-–]+\s*(19|20)\d\d/.test(text)
  );
}

const addressPattern = new RegExp(
  `(?:https?:\\/\\/|www\\.)[^\\s|,;<>()]+|(?<![@\\p{L}\\p{N}.-])(?:[a-z0-9-]+\\.)+(?:${endings})(?:\\/[^\\s|,;<>()]*)?(?![\\p{L}\\p{N}@])`,
  'giu',
);

/** The web addresses a text shows, cut to 2,000 characters. */
export function addressesIn(text: string): string[] {
  return [...text.slice(0, 2_000).matchAll(addressPattern)].map((match) => match[0].replace(/[.)]+$/, ''));
}

/** Web addresses at the top, as shown or behind a link. */
export function findAddresses(header: readonly Line[], links: readonly Link[]): Field[] {
  const found = new Map<string, Field>();
  const add = (value: string, page: number, x: number, y: number) => {
    const key = value.toLowerCase().replace(/^https?:\/\/(www\.)?|\/$/g, '');
    if (key.length > 3 && !found.has(key)) found.set(key, { value, page, x, y, sure: 0.95 });
  };
  for (const line of header) {
    for (const address of addressesIn(line.text)) add(address, line.page, line.x, line.y);
  }
  for (const link of links) if (/^https?:/i.test(link.address)) add(link.address, 1, link.x, link.y);
  return [...found.values()].slice(0, 12);
}
