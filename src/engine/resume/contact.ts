import type { Link } from './document.ts';
import type { Line } from './lines.ts';
import { placeScore, titleScore } from './roles-and-places.ts';
import { sectionKindOf } from './section-kinds.ts';
import { bodySize, isCaps } from './sections.ts';

/** Something read, where it stands, and how sure the reading is: 0 to 1. */
export interface Field {
  readonly value: string;
  readonly page: number;
  readonly x: number;
  readonly y: number;
  readonly sure: number;
}

const emailPattern = /[\p{L}\p{N}][\p{L}\p{N}._%+'-]{0,63}@[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,62}\.)+[\p{L}]{2,24}/gu;

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
    for (const line of group) {
      const found = emailIn(line.text, mails);
      if (found) return { value: found, page: line.page, x: line.x, y: line.y, sure };
    }
  }
  const [mail] = mails;
  return mail ? { value: mail, page: 1, x: 0, y: 0, sure: 0.9 } : null;
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

const phonePattern =
  /(?<![\p{L}\d/@._=-])(?:\+|00)?\(?\d{1,5}\)?(?:[\s.\-–/·()]{0,3}\(?\d{1,6}\)?){1,7}(?![\p{L}\d@]|[.,]\d|-\p{L})/gu;

/** The member's phone number: the first text of 7 to 15 digits that is no date, at the top or in a line of contacts. */
export function findPhone(header: readonly Line[], lines: readonly Line[], links: readonly Link[]): Field | null {
  for (const [group, sure, loose] of [
    [header, 0.97, true],
    [lines.filter((line) => !line.bullet), 0.8, false],
  ] as const) {
    for (const line of group) {
      const found = phoneIn(line.text, loose);
      if (found) return { value: found, page: line.page, x: line.x, y: line.y, sure };
    }
  }
  const tel = links.map((link) => /^tel:([+\d\s().-]{7,24})/i.exec(link.address)?.[1]).find(Boolean);
  return tel ? { value: tel.trim(), page: 1, x: 0, y: 0, sure: 0.9 } : null;
}

function phoneIn(text: string, loose: boolean): string | null {
  if (text.length > 2_000 || !/\d/.test(text)) return null;
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

const addressPattern =
  /(?:https?:\/\/|www\.)[^\s|,;<>()]+|(?<![@\p{L}\p{N}.-])(?:[a-z0-9-]+\.)+(?:com|org|net|io|dev|me|co|app|ai|de|fr|es|uk|ie|br|eu|info|page|site|tech|xyz|edu|example|ca|in|us|nl|no|se|pl|it|pt|ch|at|vn|jp|cn)(?:\/[^\s|,;<>()]*)?(?![\p{L}\p{N}@])/giu;

/** Web addresses at the top, as shown or behind a link. */
export function findAddresses(header: readonly Line[], links: readonly Link[]): Field[] {
  const found = new Map<string, Field>();
  const add = (value: string, page: number, x: number, y: number) => {
    const key = value.toLowerCase().replace(/^https?:\/\/(www\.)?|\/$/g, '');
    if (key.length > 3 && !found.has(key)) found.set(key, { value, page, x, y, sure: 0.95 });
  };
  for (const line of header) {
    for (const match of line.text.slice(0, 2_000).matchAll(addressPattern))
      add(match[0].replace(/[.)]+$/, ''), line.page, line.x, line.y);
  }
  for (const link of links) if (/^https?:/i.test(link.address)) add(link.address, 1, link.x, link.y);
  return [...found.values()].slice(0, 12);
}

const nameWord = /^[\p{L}\p{M}][\p{L}\p{M}'’‘.`-]*,?$/u;
const particles =
  /^(de|da|do|dos|das|del|della|di|du|van|von|der|den|ter|la|le|el|al|bin|ibn|e|y|i|zu|af|av|ní|ni|ó|o|mac|mc|san|st|bint|abu)$/i;

/** The member's name: the largest text near the top that reads like one. */
export function findName(lines: readonly Line[], email: string | null): Field | null {
  const body = bodySize(lines);
  const top = lines.filter((line) => line.page === (lines[0]?.page ?? 1));
  let best: { field: Field; score: number } | null = null;
  let seen = 0;
  for (const [at, line] of top.entries()) {
    if (at > 60) break;
    const text = nameText(top, at);
    if (text === null) continue;
    seen++;
    const words = text.split(/\s+/);
    let score = 0;
    score += Math.min(6, (line.size / body - 1) * 6);
    score += line.bold ? 0.5 : 0;
    score += Math.max(0, 2.2 - 0.5 * (seen - 1));
    score += at === 0 ? 1 : 0;
    score += words.length >= 2 && words.length <= 4 ? 0.8 : words.length === 1 ? (isCjk(text) ? 0.6 : -1.2) : 0;
    score += sharesEmail(text, email) ? 1.6 : 0;
    score -= titleScore(text) > 0.6 ? 2.5 : titleScore(text) > 0.3 ? 0.8 : 0;
    score -= 3 * placeScore(text);
    score -= 3 * Number(sectionKindOf(text) !== null && !sharesEmail(text, email));
    score += line.heading === 0 || line.heading === 1 ? 1 : 0;
    const sure = Math.max(0.2, Math.min(0.99, 0.45 + score / 12));
    if (!best || score > best.score)
      best = { score, field: { value: text, page: line.page, x: line.x, y: line.y, sure } };
  }
  return best && best.score > 0 ? best.field : null;
}

/** The text of a line where it may be a name: words only, capital letters; joined with the next where it was wrapped. */
function nameText(lines: readonly Line[], at: number): string | null {
  const line = lines[at] as Line;
  if (line.bullet) return null;
  const before = lines[at - 1];
  if (
    before &&
    before.region === line.region &&
    Math.abs(before.size - line.size) < 0.5 &&
    line.size > 1.35 * bodySize(lines) &&
    (line.step ?? 99) < 1.5 * line.size &&
    nameLike(before.text)
  )
    return null;
  const first = line.cells[0];
  if (!first) return null;
  let text = first.text;
  if (first.runs.length > 1) {
    // Name and title on one line, told apart by weight or size, or by a bar.
    const start = first.runs[0];
    if (start && nameLike(trimEdges(start.text)) && /^\s*[|,–—·•/-]/.test(first.text.slice(start.text.trim().length)))
      text = start.text;
  }
  text = trimEdges(text.split(/\s+[|·•–—]\s+|\s*[|•]\s*|\t/)[0] ?? text);
  text = text.replace(/^(curriculum vitae|resume|résumé|cv|lebenslauf|name)\s*(of\b)?\s*[:–—-]?\s*(?=\S)/iu, '');
  for (let next = at + 1; next < Math.min(lines.length, at + 4); next++) {
    const below = lines[next] as Line;
    const close =
      below.region === line.region && (below.step ?? 99) < 1.5 * line.size && Math.abs(below.size - line.size) < 0.5;
    if (!close || below.size < 1.35 * bodySize(lines) || !below.cells[0]) break;
    const [part = ''] = (below.cells[0]?.text ?? '').split(/\s+[|·•–—]\s+|\s*[|•]\s*/);
    if (!nameLike(trimEdges(part)) || titleScore(part) > 0.5) break;
    text = /[-‐]$/.test(text) ? text + part : `${text} ${part}`;
    if (part !== below.text) break;
  }
  text = trimEdges(text);
  return nameLike(text) ? text : null;
}

function trimEdges(text: string): string {
  return text.replace(/^[\s|,;:–—·•*_#-]+|[\s|,;:–—·•*_#]+$/gu, '').trim();
}

function isCjk(text: string): boolean {
  return /[\u3040-\u30FF\u3400-\u9FFF\uAC00-\uD7AF]/.test(text);
}

const suffix =
  /^(jr|sr|ii|iii|iv|phd|ph\.d|md|m\.d|mba|msc|bsc|pe|pmp|cpa|esq|rn|dr|cissp|dds|jd|ma|ba|frcs|bs|ms)\.?,?$/i;

function nameLike(text: string): boolean {
  if (text.length < 2 || text.length > 60 || /[@\d:/\\]|https?/.test(text)) return false;
  if (isCjk(text)) return text.replace(/\s/g, '').length <= 12 || /\p{Script=Latin}/u.test(text);
  const words = text
    .replace(/[()"“”„]/g, ' ')
    .trim()
    .split(/\s+/);
  if (words.length > 7) return false;
  let capitals = 0;
  for (const word of words) {
    if (!nameWord.test(word)) return false;
    if (/^\p{Lu}/u.test(word) || suffix.test(word)) capitals++;
    else if (!particles.test(word) && !/^\p{Ll}['’]\p{Lu}/u.test(word) && !/^(?:\p{Lo}|\p{M})+$/u.test(word))
      return words.every((each) => /^\p{Ll}/u.test(each)) && words.length <= 4 && words.length > 1;
  }
  return capitals > 0 || isCaps(text);
}

function sharesEmail(text: string, email: string | null): boolean {
  if (!email) return false;
  const local = email.split('@')[0]?.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase() ?? '';
  const words = text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .filter((word) => word.length > 2);
  return words.some((word) => local.includes(word));
}
