import type { Field } from './contact.ts';
import { bodySize, isCaps } from './headings.ts';
import type { Line } from './lines.ts';
import { placeScore, titleScore } from './roles-and-places.ts';
import { sectionKindOf } from './section-kinds.ts';

/** A letter without a name of its own (U+FFFD) is a letter all the same. */
const nameWord = /^[\p{L}\p{M}][\p{L}\p{M}\uFFFD'’‘.`-]*,?$/u;

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
    // The name's own look: addresses may stand on the same line.
    const [look = line] = line.cells;
    score += Math.min(6, (look.size / body - 1) * 6);
    score += look.bold ? 0.5 : 0;
    score += Math.max(0, 2.2 - 0.5 * (seen - 1));
    score += at === 0 ? 1 : 0;
    score += words.length >= 2 && words.length <= 4 ? 0.8 : words.length === 1 ? (isCjk(text) ? 0.6 : -1.2) : 0;
    score += sharesEmail(text, email) ? 1.6 : 0;
    score -= titleScore(text) > 0.6 ? 2.5 : titleScore(text) > 0.3 ? 0.8 : 0;
    score -= 3 * placeScore(text);
    score -= 3 * Number(sectionKindOf(text) !== null && !sharesEmail(text, email));
    score += line.heading === 0 || line.heading === 1 ? 1 : 0;
    // With letters that the file does not name, the member is asked.
    const most = text.includes('\uFFFD') ? 0.5 : 0.99;
    const sure = Math.max(0.2, Math.min(most, 0.45 + score / 12));
    if (!best || score > best.score)
      best = { score, field: { value: text, page: line.page, x: line.x, y: line.y, sure } };
  }
  return best && best.score > 0 ? best.field : null;
}

/** The text of a line where it may be a name: words only, capital letters; joined with the next where it was wrapped. */
function nameText(lines: readonly Line[], at: number): string | null {
  const line = lines[at] as Line;
  if (line.bullet) return null;
  const [first] = line.cells;
  if (!first) return null;
  const before = lines[at - 1];
  const large = first.size > 1.35 * bodySize(lines);
  if (before && large && goesBelow(before, line, first.size) && nameLike(before.cells[0]?.text ?? '')) return null;
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
    const [rest] = lines[next]?.cells ?? [];
    if (
      !rest ||
      rest.size < 1.35 * bodySize(lines) ||
      !goesBelow(lines[next - 1] as Line, lines[next] as Line, first.size)
    )
      break;
    const [part = ''] = rest.text.split(/\s+[|·•–—]\s+|\s*[|•]\s*/);
    if (!nameLike(trimEdges(part)) || titleScore(part) > 0.5) break;
    text = /[-‐]$/.test(text) ? text + part : `${text} ${part}`;
    if (part !== rest.text) break;
  }
  // Letters set apart leave the dots of initials apart too.
  text = trimEdges(text.replace(/(?<=\p{Lu})\s+\.(?=\s)/gu, '.'));
  return nameLike(text) ? text : null;
}

/** Whether a line stands close below another and both begin in letters of this size: a name too long for one line. */
function goesBelow(above: Line, below: Line, size: number): boolean {
  const [a, b] = [above.cells[0], below.cells[0]];
  if (!a || !b || Math.abs(a.size - size) > 0.5 || Math.abs(b.size - size) > 0.5 || above.page !== below.page)
    return false;
  const step = above.region === below.region ? below.step : Math.abs(a.x - b.x) < 3 ? b.y - a.y : null;
  return step !== null && step > 0 && step < 1.5 * size;
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
    if (/^(?:\p{Ll}{1,3}[-'’])?\p{Lu}/u.test(word) || suffix.test(word)) capitals++;
    else if (!particles.test(word) && !/^(?:\p{Lo}|\p{M})+$/u.test(word))
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
