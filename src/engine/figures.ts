import type { Word } from './text.ts';
import { type Tagged, tag } from './words.ts';

/**
 * What a number in a bullet stands for. `change` is before → after; `count`, `rate`, `size` and `span` tell how much or
 * how long; `name` is a number that is part of a name and proves nothing (a version, a year, a port, a standard, p95).
 */
export type FigureKind =
  | 'change'
  | 'percent'
  | 'multiple'
  | 'money'
  | 'duration'
  | 'rate'
  | 'size'
  | 'rank'
  | 'zero'
  | 'count'
  | 'name';

/** A number with its unit: words `from`..`to`, half-open. `per` is set where it is so much a second, a day, a year. */
export interface Figure {
  readonly kind: FigureKind;
  readonly from: number;
  readonly to: number;
  readonly per: boolean;
}

const durationUnit =
  /^(?:ms|msec|milliseconds?|s|sec|secs|seconds?|m|min|mins|minutes?|h|hr|hrs|hours?|days?|weeks?|wks?|months?|mos?|quarters?|years?|yrs?|sprints?|shifts?)$/;
const sizeUnit =
  /^(?:b|kb|mb|gb|tb|pb|kib|mib|gib|bytes?|kilobytes?|megabytes?|gigabytes?|terabytes?|petabytes?|mbps|gbps)$/;
const magnitude = /^(?:k|m|mn|mm|b|bn|hundred|thousand|million|billion|crore|lakh|cr|dozen)s?$/;
const rateTail =
  /\/(?:s|sec|second|min|minute|h|hr|hour|day|d|week|wk|mo|month|q|quarter|yr|y|year|sprint|shift|night)$/;
const currencyCode = /^(?:usd|eur|gbp|inr|aed|cad|aud|sgd|chf|jpy|brl|zar|ngn|rs|us\$|a\$|c\$|s\$)$/;

/** Names that hold a number: standards, protocols, tiers, hardware, meetings around the clock. Not evidence of anything. */
const nameWithNumber =
  /^(?:n\+1|24\/7|24x7|p\d{2,3}(?:\.9+)?|tp\d{2}|sev-?\d|tier-?\d|p[0-4]|l[1-7]|ipv[46]|sha-?\d+|hs\d{3}|rs\d{3}|md5|aes-?\d*|utf-?\d+|h\.?26\d|s3|ec2|b2b|b2c|c2c|k8s|k3s|i18n|l10n|a11y|o11y|e2e|oauth2?|oauth2\.0|http2|http\/\d(?:\.\d)?|web3|gpt-?\d.*|es\d+|html5|css3|es6|c\+\+\d+|x86|arm64|3d|2d|4k|8k|5g|4g|3g|mp[34]|log4j|neo4j|d3|k6|top-?\d+|v\d[\d.]*|q[1-4]|h[12]|fy\d+|rfc-?\d+|cve-\d.*|i[3579]-.*|.*@\d+|f1|fp16|int8|blake3|ed25519|x509|p2p|a2a|5s|six-?sigma)$/;
const nameBeforeNumber =
  /^(?:soc|iso|iec|http|https|oauth|openid|port|rfc|pci|hipaa|sev|tier|phase|level|type|version|v|node|java|python|php|ruby|rails|react|angular|vue|next\.js|nuxt|spring|boot|kubernetes|k8s|postgres|postgresql|mysql|mongodb|redis|terraform|helm|typescript|swift|django|laravel|\.net|core|airflow|dbt|pytorch|tensorflow|unity|tailwind|css|html|es|android|ios|windows|ubuntu|centos|debian|gpt|llama|algebra|english|calculus|grade|step|top|top-10|q|fy|chapter|part|room|ward|article|section|rfc|es|gen|web|act|block|stage|class|key|title|form|schedule|layer|ipv|priority|p)$/;

const modelScore =
  /^(?:auc|roc-auc|f1|f1-score|accuracy|precision|recall|ndcg|map|r2|bleu|rouge|iou|dice|kappa|rmse|mae|wer)$/;

const numeral = /\d/;
const plainNumber = /^[~≈<>≤≥±+\-−–]*[$€£₹¥₩₦]?\d[\d.,]*(?:k|m|mn|mm|b|bn|cr|l)?\+?$/;
const numberWords =
  /^(?:zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|sixteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundreds?|thousands?|millions?|billions?|dozens?|half|twice|tenfold|twofold|threefold|fourfold|fivefold|two-thirds|three-quarters)$/;
const spelledPrefix = /^(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)-[a-z]/;

/** Every figure in a bullet, in order. Ranges and before → after pairs are one figure. */
export function readFigures(words: readonly Word[], { tags }: Tagged): Figure[] {
  const figures: Figure[] = [];
  for (let i = 0; i < words.length; i++) {
    const figure = readFigure(words, tags, i);
    if (!figure) continue;
    figures.push(figure);
    i = figure.to - 1;
  }
  return joinChanges(words, figures);
}

function readFigure(words: readonly Word[], tags: readonly number[], at: number): Figure | null {
  const word = words[at];
  if (!word) return null;
  const lower = word.lower;
  const made = (kind: FigureKind, to = at + 1, per = false): Figure => ({ kind, from: at, to, per });
  if (!numeral.test(lower)) return readSpelled(words, tags, at);
  if (nameWithNumber.test(lower)) return made('name');
  const previous = words[at - 1];
  const next = words[at + 1];
  const nextLower = next && (next.gap === 'none' || next.gap === 'dash') ? next.lower : '';
  const bare = lower.replace(/^[~≈<>≤≥±+−-]+/, '');

  if (/%/.test(bare) || /^(?:percent|pct|pp|bps|points?|percentage)$/.test(nextLower))
    return made('percent', /%/.test(bare) ? at + 1 : at + 2);
  if (/^\d[\d.,]*(?:x|×)(?:'?ing|'?ed)?$/.test(bare) || (/^\d[\d.]*$/.test(bare) && nextLower === 'times'))
    return made('multiple');
  if (/[$€£₹¥₩₦]/.test(bare))
    return withPer(words, made('money', magnitude.test(nextLower) ? at + 2 : at + 1), rateTail.test(bare));
  if (previous && currencyCode.test(previous.lower) && plainNumber.test(bare)) return made('money');
  if (/^#\d/.test(bare)) return made('rank');
  if (
    /^\d{1,2}\.?(?:am|pm)$/.test(bare) ||
    (/^\d{1,2}(?::\d\d)?$/.test(bare) && /^(?:a\.?m|p\.?m|o'clock)\.?$/.test(nextLower))
  )
    return made('name');
  if (/^\d+(?:st|nd|rd|th)$/.test(bare)) return made('name');
  if (/^\d[\d.,]*\/\d[\d.,]*$/.test(bare)) return made('percent');

  const glued = /^(\d[\d.,]*)-?([a-zµ]+)$/.exec(bare);
  if (glued) {
    const unit = glued[2] ?? '';
    if (
      durationUnit.test(unit) &&
      !(unit === 'm' && isCountNoun(tags, at + 1)) &&
      !(unit === 's' && Number(glued[1]) > 1900)
    )
      return made('duration');
    if (sizeUnit.test(unit)) return made('size');
    if (/^(?:k|m|mn|mm|b|bn|cr)$/.test(unit)) return withPer(words, made(unitKind(words, at)), false);
    return made('count');
  }
  if (rateTail.test(bare)) return made('rate', at + 1, true);
  // "4-step", "12-person", "20,000-row", "9-second": a size that describes the noun after it.
  if (/^\d[\d.,]*[km]?\+?-[a-z]/.test(bare))
    return made(durationUnit.test(bare.replace(/^[\d.,]+-/, '')) ? 'duration' : 'count');
  if (!plainNumber.test(bare) && !/^\d[\d.,]*[-–/]\d/.test(bare)) {
    return /^[a-z.]+-?\d/.test(bare) ? made('name') : made('count');
  }
  if (/^(?:19|20)\d\d$/.test(bare) && !isCountNoun(tags, at + 1)) return made('name');
  if (previous && word.gap === 'none' && isNamePart(previous, tags[at - 1] ?? 0) && !isUnit(nextLower))
    return made('name');
  if (/^\d+\.\d+\.\d+/.test(bare)) return made('name');
  // "AUC 0.87", "F1 of 0.91": a score of a model is an outcome.
  const scored = previous?.lower === 'of' ? words[at - 2] : previous;
  if (/^0?\.\d+$/.test(bare) && scored && modelScore.test(scored.lower)) return made('percent');
  if (magnitude.test(nextLower))
    return withPer(words, made(/^[$€£₹]/.test(nextLower) ? 'money' : 'count', at + 2), false);
  if (durationUnit.test(nextLower) && nextLower !== 'm') return made('duration', at + 2);
  if (sizeUnit.test(nextLower)) return made('size', at + 2);
  return withPer(words, made('count'), false);
}

function isUnit(lower: string): boolean {
  return durationUnit.test(lower) || sizeUnit.test(lower) || magnitude.test(lower);
}

function unitKind(words: readonly Word[], at: number): FigureKind {
  return /^(?:arr|mrr|revenue|usd|dollars)$/.test(words[at + 1]?.lower ?? '') ? 'money' : 'count';
}

/** A capitalised product or standard right before a bare number owns it: "Node 20", "SOC 2", "Airflow 2.7". */
function isNamePart(previous: Word, tags: number): boolean {
  return (
    (nameBeforeNumber.test(previous.lower) || (tags & tag.technology) !== 0) &&
    !/^(?:core|level|top|key|class|part|step|grade|stage|block|form|section|title|layer|type|key|schedule|article|act|web|priority)$/.test(
      previous.text,
    )
  );
}

function isCountNoun(tags: readonly number[], at: number): boolean {
  return ((tags[at] ?? 0) & (tag.artefact | tag.person)) !== 0;
}

function withPer(words: readonly Word[], figure: Figure, per: boolean): Figure {
  for (let k = figure.to; k < Math.min(figure.to + 4, words.length); k++) {
    const lower = words[k]?.lower ?? '';
    if (words[k]?.gap !== 'none') break;
    if (
      /^(?:per|daily|weekly|monthly|annually|yearly|nightly|hourly)$/.test(lower) ||
      (lower === 'a' && durationUnit.test(words[k + 1]?.lower ?? '')) ||
      (lower === 'each' && durationUnit.test(words[k + 1]?.lower ?? '')) ||
      rateTail.test(lower)
    ) {
      return { ...figure, per: true };
    }
  }
  return per ? { ...figure, per: true } : figure;
}

function readSpelled(words: readonly Word[], tags: readonly number[], at: number): Figure | null {
  const lower = words[at]?.lower ?? '';
  const made = (kind: FigureKind, to = at + 1): Figure => ({ kind, from: at, to, per: false });
  if (
    lower === 'zero' ||
    (lower === 'no' &&
      /^(?:adjustments?|downtime|incidents?|outages?|errors?|regressions?|findings?|defects?|complaints?|data)$/.test(
        words[at + 1]?.lower ?? '',
      )) ||
    /^zero-(?!shot)/.test(lower)
  )
    return made('zero');
  if (/^(?:half|twice|twofold|threefold|fourfold|fivefold|tenfold|two-thirds|three-quarters)$/.test(lower))
    return lower === 'half' && words[at + 1]?.lower === 'of' ? null : made('multiple');
  // "dropped by roughly a third"
  if (
    /^(?:third|quarter|fifth)$/.test(lower) &&
    /^(?:a|one)$/.test(words[at - 1]?.lower ?? '') &&
    /^(?:by|to|roughly|about|nearly|almost|over|around)$/.test(words[at - 2]?.lower ?? '')
  )
    return made('multiple');
  if (spelledPrefix.test(lower)) return made('count');
  if (!numberWords.test(lower) || lower === 'one') return null;
  const next = words[at + 1];
  if (next?.gap !== 'none') return null;
  if (magnitude.test(next.lower)) return made('count', at + 2);
  if (durationUnit.test(next.lower)) return made('duration', at + 2);
  if (/^(?:percent|points?)$/.test(next.lower)) return made('percent', at + 2);
  if (next.lower === 'of' || (tags[at + 1] ?? 0) & tag.function)
    return /^(?:hundreds|thousands|millions|billions|dozens|tens)$/.test(lower) ? made('count') : null;
  return made('count');
}

/** "from 12 s to 1.9 s", "12 s → 1.9 s", "38 minutes to 11", "9 s down to 400 ms": two figures that make one change. */
function joinChanges(words: readonly Word[], figures: readonly Figure[]): Figure[] {
  const joined: Figure[] = [];
  for (const figure of figures) {
    const before = joined.at(-1);
    if (before && before.kind !== 'name' && figure.kind !== 'name' && isChange(words, before, figure)) {
      joined[joined.length - 1] = { kind: 'change', from: before.from, to: figure.to, per: false };
    } else joined.push(figure);
  }
  return joined;
}

function isChange(words: readonly Word[], before: Figure, after: Figure): boolean {
  const distance = after.from - before.to;
  if (distance > 4) return false;
  const opener = [words[before.from - 1]?.lower, words[before.from - 2]?.lower, words[before.from - 3]?.lower];
  const between = words.slice(before.to, after.from).map((word) => word.lower);
  if (distance === 0) return words[after.from]?.gap === 'arrow';
  if (words.slice(before.to, after.from + 1).some((word) => word.gap === 'stop' || word.gap === 'semicolon'))
    return false;
  const last = between.at(-1);
  const under = /^(?:under|about|around|roughly|nearly|over|less|than|below|just|above)$/;
  const bridge = between.filter((word) => !under.test(word));
  if (
    /^(?:instead|rather|down|up|vs|versus|against)$/.test(bridge[0] ?? '') &&
    /^(?:of|than|from)?$/.test(bridge[1] ?? '')
  )
    return true;
  if (!bridge.includes('to')) return words.slice(before.to, after.from + 1).some((word) => word.gap === 'arrow');
  return (
    opener.includes('from') ||
    before.kind !== 'count' ||
    bridge.length === 1 ||
    (last === 'to' && between.includes('down'))
  );
}
