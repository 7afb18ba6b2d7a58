import { numberWords } from './lexicon/number-words.ts';
import type { Span } from './text.ts';

/** How firmly a posting asks for something. */
export type Asked = 'required' | 'preferred';

/** Words that make what follows a wish: "ideally Kafka", "bonus points for Rust". */
const wishAhead =
  /\b(?:ideally|preferably|bonus(?: points)?(?: if| for)?|nice[- ]to[- ]haves?(?: are| is|:)|pluses? (?:are|include)|it(?:'s| is| would be) (?:a|an|great|nice) (?:plus|bonus|advantage|if)|(?:a |big |huge )?plus if|extra (?:points|credit) (?:if|for)|even better if|would be (?:great|nice) if|we(?:'d| would) love (?:it )?(?:if|to see|someone)|optionally|advantageous(?:ly)?:|preference (?:will be )?(?:given )?(?:to|for)|we prefer|prefer(?:s|ring)?|desirable:|it helps if|if you (?:also|have also|happen to|already))\b:?/gi;
/** Words that make what stands before them a wish: "Kafka is a plus". */
const wishBehind =
  /\b(?:(?:is|are|as|also|will be|would be|considered|being|be|definitely|certainly)? ?(?:a|an|the) (?:[\w-]+ )?(?:plus|bonus|advantage|asset)|(?:is|are|would be|will be|be)?\s?(?:strongly |highly |much )?(?:preferred|desirable|desired|advantageous|beneficial|welcome|appreciated|valued|optional|helpful|(?:nice|good|great)[- ]to[- ]have)|not (?:strictly )?(?:required|essential|mandatory|necessary|a must)|(?:is|are|would be) (?:nice|great|useful|good)|pluses|(?:is|are) an advantage)(?!\w)/gi;
const firmly = /\b(?:must|required|mandatory|essential|(?:is|are) a must|need(?:ed)? to have|minimum)\b/i;

/** Where in a sentence a wish begins when its sign stands behind: the clause's start, not the whole sentence's. */
function clauseStart(sentence: string, sign: number): number {
  const before = sentence.slice(0, sign);
  const hard = Math.max(
    before.lastIndexOf(';'),
    before.lastIndexOf('('),
    before.lastIndexOf('. '),
    before.lastIndexOf(' – '),
    before.lastIndexOf(' - '),
    before.lastIndexOf(': '),
  );
  // "JUnit and Espresso (nice to have)": the sign speaks of the one name before the bracket.
  if (/\(\s*$/.test(before)) {
    const name = before.replace(/\(\s*$/, '');
    return Math.max(name.lastIndexOf(', '), name.lastIndexOf(' and '), name.lastIndexOf(' or '), -1) + 1;
  }
  const but = Math.max(
    ...['but ', 'required,', 'required and', 'must,', 'whereas', 'while '].map((word) =>
      before.toLowerCase().lastIndexOf(word),
    ),
  );
  const comma = before.lastIndexOf(',');
  const lastPart = comma >= 0 ? before.slice(comma + 1) : '';
  const firstPart = comma >= 0 ? before.slice(0, comma) : '';
  // "Strong SQL skills, and dbt is a plus": a finished demand before the comma is no part of the wish.
  const finished =
    comma > hard &&
    /\b(?:skills|experience|knowledge|years|understanding|background|degree|required|fundamentals|development|systems|environment|teams?)\W*$/i.test(
      firstPart,
    ) &&
    lastPart.trim().length > 0;
  // "5+ years of Java, Kotlin preferred": one bare name before a bare sign.
  const bare =
    comma > hard &&
    /^\s*(?!and\b|or\b)[\w.#+/-]+(?:\s(?:or|and|\/)\s[\w.#+/-]+)?\s*$/i.test(lastPart) &&
    /^\W*(?:strongly |highly )?(?:preferred|a plus|desirable|desired)/i.test(sentence.slice(sign)) &&
    !/,[^,]*,/.test(before.slice(Math.max(hard, 0)));
  return Math.max(hard + 1, but, finished || bare ? comma + 1 : 0, 0);
}

/** The stretches of a sentence that are only wished for. */
function wishes(sentence: string): readonly Span[] {
  const found: Span[] = [];
  for (const match of sentence.matchAll(wishAhead)) {
    const rest = sentence.slice(match.index);
    const stop = /;|\.\s|\)\s|\)$/.exec(rest);
    found.push({ start: match.index, end: match.index + (stop ? stop.index : rest.length) });
  }
  for (const match of sentence.matchAll(wishBehind)) {
    const so = /^,? and so (?:is|are)\b.*/.exec(sentence.slice(match.index + match[0].length));
    const sign = match.index + match[0].length + (so?.[0].length ?? 0);
    found.push({ start: clauseStart(sentence, match.index), end: sign });
    // "Nice to have: Docker", "A plus would be Kafka": the sign stands first and what is wished for follows.
    if (!/\p{L}{3}/u.test(sentence.slice(clauseStart(sentence, match.index), match.index)))
      found.push({ start: match.index, end: sentence.length });
  }
  return found;
}

/** Says for a place in a sentence whether what stands there is required or only preferred. */
export function readAsked(sentence: string, section: Asked): (at: number) => Asked {
  const wished = wishes(sentence);
  if (section === 'preferred') {
    const firm = firmly.exec(sentence);
    return (at) =>
      firm && wished.length === 0 && !/\bnot\b/i.test(sentence.slice(0, firm.index)) && at >= 0
        ? 'required'
        : 'preferred';
  }
  return (at) => (wished.some(({ start, end }) => at >= start && at < end) ? 'preferred' : 'required');
}

const yearsPattern =
  /\b(\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten)\s?\+?(?:\s?(?:-|–|—|to)\s?\d{1,2}\s?\+?)?\s?(?:\(\d+\)\s?)?(?:or more |full |plus )?\+?\s?(?:years?|yrs?|of (?:them|these|those|which))\b/gi;

/** Says for a skill's place in a sentence how many years are asked at least; null where none are. */
export function readYears(sentence: string): (span: Span) => number | null {
  const asked = [...sentence.matchAll(yearsPattern)].map((match) => {
    const said = (match[1] ?? '').toLowerCase();
    return { start: match.index, end: match.index + match[0].length, years: numberWords[said] ?? Number(said) };
  });
  return ({ start, end }) => {
    const behind = asked.find(
      (one) =>
        one.start >= end &&
        /^[\s(:–—,-]{0,3}(?:\(|-|–|:)?\s*(?:at least |minimum )?$/i.test(sentence.slice(end, one.start)),
    );
    if (behind) return behind.years;
    const ahead = asked.findLast((one) => one.end <= start && !/\(\s*$/.test(sentence.slice(0, one.start)));
    if (!ahead || ahead.years > 20) return null;
    const between = sentence.slice(ahead.end, start);
    return /;|\. |, (?:with|including|plus|and (?:strong|solid|good|experience|knowledge|familiarity))|\bincluding\b|\bplus\b|\bwith (?:strong|solid|good|a )|\s(?:Expert|Strong|Solid|Deep|Good)\s|.{70}/i.test(
      between,
    )
      ? null
      : ahead.years;
  };
}
