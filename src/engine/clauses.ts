import type { Figure } from './figures.ts';
import type { Word } from './text.ts';
import { type Tagged, tag, verbForms } from './words.ts';

/**
 * What a stretch of a bullet does. `act` is work the person did (its verb is the action), `change` what came of it,
 * `means` how or with what, `thing` goes on naming what was worked on, `duty` is an opening that names no act.
 */
export type ClauseKind = 'act' | 'change' | 'means' | 'thing' | 'duty';

/** Words `from`..`to`; the verb or fixed opening is `from`..`body` (empty where there is none). */
export interface Clause {
  readonly kind: ClauseKind;
  readonly from: number;
  readonly body: number;
  readonly to: number;
  /** The base form of the verb that opens it, or null. */
  readonly verb: string | null;
}

/** A bullet's words with everything read off them so far. */
export interface Reading extends Tagged {
  readonly words: readonly Word[];
  readonly figures: readonly Figure[];
  /** For each word, the index of the figure that holds it, or -1. */
  readonly figureAt: readonly number[];
}

/** Openings that name a duty or a trait where an act should stand. Matched on lower-case words; longest first. */
export const dutyOpeners: readonly string[] = `
  was responsible for|were responsible for|am responsible for|responsibilities included|responsibilities include|responsible for|duties included|duties include|tasked with|in charge of|accountable for|involved in|was involved in|experience with|experience in|experienced in|experienced with|extensive experience in|
  hands-on experience with|hands-on experience in|familiar with|familiarity with|knowledge of|working knowledge of|good knowledge of|strong knowledge of|skilled in|skilled at|proficient in|proficient with|expert in|expertise in|exposure to|was part of|part of|was tasked with|proven track record of|proven track record in|proven ability to|
  track record of|passionate about|worked as|served as|acted as|played a key role in|played a role in|played a key role on|took part in|assigned to|comfortable with|background in|interested in|understanding of|ability to|able to|capable of|adept at|specialized in|specializing in|specialised in|focused on|role included|helping with|was in charge of|had responsibility for|held responsibility for|entrusted with`
  .split('|')
  .map((opener) => opener.trim())
  .sort((a, b) => b.length - a.length);

const dutyByFirst = groupByFirst(dutyOpeners);

function groupByFirst(openers: readonly string[]): Map<string, string[]> {
  const groups = new Map<string, string[]>();
  for (const opener of openers) {
    const first = opener.split(' ')[0] ?? '';
    groups.set(first, [...(groups.get(first) ?? []), opener]);
  }
  return groups;
}

/** Number of words of the duty opener at the head of the line, or 0. */
export function dutyOpenerLength(words: readonly Word[], at = 0): number {
  for (const opener of dutyByFirst.get(words[at]?.lower ?? '') ?? []) {
    const parts = opener.split(' ');
    if (parts.every((part, k) => words[at + k]?.lower === part)) return parts.length;
  }
  return 0;
}

/** Verbs whose particle belongs to them: "worked on", "set up", "iterated on". */
const verbsWithParticle = new Map<string, RegExp>([
  ['work', /^(?:on|with|alongside|across|closely)$/],
  ['set', /^up$/],
  ['iterate', /^on$/],
  ['assist', /^(?:with|in)$/],
  ['help', /^(?:with|out)$/],
  ['participate', /^in$/],
  ['contribute', /^(?:to|towards)$/],
  ['deal', /^with$/],
  ['collaborate', /^(?:with|on)$/],
  ['liaise', /^with$/],
  ['partner', /^with$/],
  ['scale', /^(?:up|down|out)$/],
  ['roll', /^(?:out|back)$/],
  ['carry', /^out$/],
  ['stand', /^up$/],
  ['spin', /^up$/],
  ['shut', /^down$/],
  ['break', /^down$/],
  ['take', /^(?:over|on)$/],
  ['hand', /^(?:over|off)$/],
  ['cut', /^(?:down|back)$/],
  ['build', /^(?:out|up)$/],
  ['fail', /^over$/],
  ['care', /^for$/],
  ['engage', /^(?:in|with)$/],
  ['speed', /^up$/],
  ['clean', /^up$/],
  ['tear', /^down$/],
  ['step', /^down$/],
  ['follow', /^up$/],
  ['meet', /^with$/],
  ['report', /^on$/],
  ['look', /^after$/],
]);

/** What a lead leads: "Led the migration of X" is one act. */
const leadVerbs = new Set([
  'lead',
  'spearhead',
  'drive',
  'oversee',
  'own',
  'direct',
  'head',
  'champion',
  'pioneer',
  'manage',
  'co-lead',
  'support',
  'start',
  'begin',
  'initiate',
  'perform',
  'conduct',
  'execute',
  'complete',
  'coordinate',
  'orchestrate',
]);
const actNoun =
  /^(?:adoption|analysis|automation|build|construction|conversion|creation|debugging|delivery|deployment|design|development|documentation|establishment|evaluation|execution|expansion|implementation|improvement|integration|introduction|investigation|launch|maintenance|migration|modernization|modernisation|optimization|optimisation|overhaul|planning|re-architecture|rearchitecture|rebuild|redesign|refactor|refactoring|release|removal|replacement|research|rewrite|roll-out|rollout|setup|testing|transformation|transition|upgrade)$/;

const findingVerbs = new Set([
  'show',
  'reveal',
  'surface',
  'identify',
  'find',
  'uncover',
  'catch',
  'flag',
  'detect',
  'expose',
  'prove',
  'discover',
  'demonstrate',
  'pinpoint',
]);
const enablingGerunds =
  /^(?:enabling|allowing|letting|ensuring|preventing|saving|sparing|helping|making|giving|taking|bringing|keeping|freeing|unlocking|avoiding|stopping|ending|removing|eliminating|leaving|closing|clearing|catching|recovering|retaining|earning|winning|reaching|delivering|achieving|generating|adding|supporting|facilitating|unblocking|deleting|contributing|improving|driving|shipping|finishing|surfacing|identifying|flagging|resulting|leading|yielding|deflecting|restoring|isolating|sustaining|maintaining|handling-less|covering-up|exceeding|ranking|placing|providing-better|promoting|fostering|attracting|securing|revealing|showing|uncovering|exposing|finding|absorbing|dropping|4x'ing)$/;
const resultGerundsOnlyWithFigure =
  /^(?:delivering|shipping|adding|taking|bringing|maintaining|supporting|sustaining|finishing|reaching|closing|clearing|contributing|deleting|providing|giving|making|identifying|finding|removing|handling|processing|serving|covering|resolving|promoting|retaining|securing|ranking)$/;
const benefitPurpose =
  /^(?:improve|ensure|support|facilitate|reduce|enable|increase|prevent|help|allow|make|eliminate|avoid|minimize|minimise|maximize|maximise|boost|enhance|speed|simplify|drive|cut|lower|protect|keep|accelerate|optimize|optimise|decrease|unblock|stop|save|give|let|better|correct|deliver|achieve|meet|raise|grow|decouple|guarantee|drive|align|transform|promote|strengthen|encourage|foster|restore|recover|secure|shorten|free|end)$/;
const betterWords =
  /^(?:increased|better|improved|faster|greater|higher|lower|reduced|enhanced|fewer|safer|cleaner|smoother|easier|quicker|more|less|clearer)$/;
const riseOrFall = new Set([
  'drop',
  'fall',
  'decline',
  'rise',
  'climb',
  'grow',
  'increase',
  'decrease',
  'improve',
  'shrink',
  'jump',
  'double',
  'halve',
  'go',
  'reduce',
  'converge',
  'stabilize',
  'survive',
  'disappear',
  'stop',
  'finish',
  'vanish',
  'lower',
  'cut',
  'send',
  'lift',
]);
const comparative =
  /^(?:fewer|less|lower|faster|higher|more|zero|no|half|quicker|shorter|smaller|cleaner|easier|better|smoother|safer|greater)$/;
const asideStart =
  /^(?:after|before|when|whenever|where|because|since|while|once|until|during|without|despite|instead|rather|following|against|within|whilst|if|except|given|between|alongside|under|like|per)$/;

/** Cuts a bullet into clauses. Limits: English; one level of brackets; a clause is judged by the word that opens it. */
export function readClauses(reading: Reading): Clause[] {
  const { words } = reading;
  if (words.length === 0) return [];
  const clauses: Clause[] = [];
  let current = readOpening(reading);
  let outer: { kind: ClauseKind; verb: string | null } | null = null;
  for (let i = Math.max(current.body, 1); i < words.length; i++) {
    if (words[i]?.gap === 'open') outer ??= { kind: current.kind, verb: current.verb };
    const closes = words[i]?.closes === true;
    let next = i >= current.body ? startClause(reading, i, current, clauses) : null;
    if (outer && closes && !next) {
      next = {
        kind: outer.kind === 'duty' ? 'thing' : outer.kind === 'act' ? 'thing' : outer.kind,
        from: i,
        body: i,
        to: i,
        verb: outer.verb,
      };
    }
    if (closes) outer = null;
    if (!next) continue;
    if (i > current.from || current.body > current.from) clauses.push({ ...current, to: i });
    current = next;
    i = Math.max(i, next.body - 1);
  }
  clauses.push({ ...current, to: words.length });
  return clauses;
}

/** Skips adverbs ("successfully") and returns the index of the next word that is none. */
export function skipAdverbs({ words, tags }: Reading, at: number): number {
  let i = at;
  while (i < words.length && ((tags[i] ?? 0) & (tag.adverb | tag.inflator)) !== 0 && ((tags[i] ?? 0) & verbForms) === 0)
    i++;
  return /^(?:then|also|later|now|single-handedly|independently|directly|personally|jointly|just)$/.test(
    words[i]?.lower ?? '',
  )
    ? skipAdverbs({ words, tags } as Reading, i + 1)
    : i;
}

function readOpening(reading: Reading): Clause {
  const { words, tags, bases } = reading;
  let at = skipAdverbs(reading, 0);
  if (/^(?:i|we|i've|my|also)$/.test(words[at]?.lower ?? '')) at = skipAdverbs(reading, at + 1);
  const duty = dutyOpenerLength(words, at);
  if (duty > 0) return { kind: 'duty', from: 0, body: skipDutyVerbs(reading, at + duty), to: 0, verb: null };
  const mask = tags[at] ?? 0;
  if (mask & tag.past || (mask & tag.base && isPresentOpening(reading, at))) {
    return { kind: 'act', from: at, body: verbEnd(reading, at), to: 0, verb: bases[at] ?? words[at]?.lower ?? null };
  }
  if (mask & tag.gerund && bases[at] && !((tags[at + 1] ?? 0) & tag.past)) {
    return { kind: 'act', from: at, body: verbEnd(reading, at), to: 0, verb: bases[at] ?? null };
  }
  // "SSE optimized", "A/B tested": a short name before the verb that it belongs to.
  if (
    words.length > at + 2 &&
    /^[A-Z][A-Z/0-9]+$/.test(words[at]?.text ?? '') &&
    (tags[at + 1] ?? 0) & tag.past &&
    bases[at + 1]
  ) {
    return { kind: 'act', from: at, body: verbEnd(reading, at + 1), to: 0, verb: bases[at + 1] ?? null };
  }
  return { kind: opensWithOutcome(reading) ? 'change' : 'thing', from: 0, body: 0, to: 0, verb: null };
}

function skipDutyVerbs(reading: Reading, at: number): number {
  let i = skipAdverbs(reading, at);
  while (
    (reading.tags[i] ?? 0) & tag.gerund &&
    ((reading.bases[i] ?? null) || /^(?:helping|being)$/.test(reading.words[i]?.lower ?? ''))
  ) {
    i++;
    if ((reading.tags[i] ?? 0) & tag.base && /^(?:helping)$/.test(reading.words[i - 1]?.lower ?? '')) i++;
    if (reading.words[i]?.lower === 'and' && (reading.tags[i + 1] ?? 0) & tag.gerund) i++;
  }
  return i;
}

/** "Build and maintain APIs": a base form opens a line in the present tense; a noun that looks like one ("Project management") does not. */
function isPresentOpening({ tags, words }: Reading, at: number): boolean {
  const mask = tags[at] ?? 0;
  const next = tags[at + 1] ?? 0;
  if (words.length < at + 2) return false;
  if (
    /^(?:machine|project|customer|design|research|test|process|report|target|market|view|cache|batch|queue|log|index|support|team|model|staff|plan|stream|trigger|program|store|host|label|signal|source|filter|refund|time|top|change|release|order|access|deal|lead|record|request|account|purchase|work|load|stock)$/.test(
      words[at]?.lower ?? '',
    )
  ) {
    return (next & (tag.number | tag.function)) !== 0 || /^(?:and|with|on|the|a|an)$/.test(words[at + 1]?.lower ?? '');
  }
  return (mask & (tag.work | tag.down | tag.up | tag.weak)) !== 0;
}

/** Where the verb group that begins at `at` ends: particles, coordinated verbs, "helped reduce", "led the migration". */
function verbEnd(reading: Reading, at: number): number {
  const { words, tags, bases } = reading;
  const verb = bases[at] ?? '';
  let end = at + 1;
  const particle = verbsWithParticle.get(verb);
  if (particle && words[end]?.gap === 'none' && particle.test(words[end]?.lower ?? '')) end++;
  if (/^(?:work|assist|participate|contribute|help)$/.test(verb) && (tags[end] ?? 0) & tag.gerund && bases[end]) end++;
  if (verb === 'help' && (tags[end] ?? 0) & tag.base && words[end]?.gap === 'none') end++;
  if (leadVerbs.has(verb)) {
    const article = /^(?:the|a|an)$/.test(words[end]?.lower ?? '') ? 1 : 0;
    if (actNoun.test(words[end + article]?.lower ?? '') && /^(?:of|to)$/.test(words[end + article + 1]?.lower ?? ''))
      end += article + 1;
  }
  const joined = coordinatedVerb(reading, end);
  if (joined > 0) return verbEnd(reading, joined);
  return end;
}

/** "Designed and shipped", "Planned, built and ran": the index of the next verb of the same tense right after, or 0. */
function coordinatedVerb(reading: Reading, end: number): number {
  const { words, tags } = reading;
  const first = tags[end - 1] ?? 0;
  let i = end;
  const comma = words[i]?.gap === 'comma';
  if (/^(?:and|&)$/.test(words[i]?.lower ?? '')) i++;
  else if (!comma) return 0;
  const at = skipAdverbs(reading, i);
  const form = first & tag.past ? tag.past : first & tag.base ? tag.base : 0;
  if (form === 0 || !((tags[at] ?? 0) & form)) return 0;
  if (form === tag.base && !((tags[at] ?? 0) & (tag.work | tag.up | tag.down))) return 0;
  if (comma && i === end) {
    // A list of verbs only when a verb follows again or an "and" does; otherwise a new clause begins here.
    const after = words[at + 1];
    if (!(after && (/^(?:and|&)$/.test(after.lower) || (after.gap === 'comma' && (tags[at + 1] ?? 0) & form))))
      return 0;
  }
  return at;
}

/** An outcome that opens a line shows itself within this many words. */
const outcomeReach = 9;

/** A line that opens with what came of the work: "22% lower …", "No more …", "Refund questions fell by half after …". */
function opensWithOutcome(reading: Reading): boolean {
  const { words, figures, tags, bases } = reading;
  if (comparative.test(words[0]?.lower ?? '')) return true;
  const first = figures[0];
  if (
    first &&
    first.from <= 1 &&
    (first.kind === 'percent' || first.kind === 'multiple' || first.kind === 'change' || first.kind === 'money')
  )
    return true;
  for (let i = 1; i < Math.min(words.length, outcomeReach); i++) {
    if (words[i]?.gap === 'stop' || words[i]?.gap === 'semicolon' || words[i]?.gap === 'colon') break;
    const mask = tags[i] ?? 0;
    if (mask & (tag.past | tag.third) && bases[i] && riseOrFall.has(bases[i] ?? '')) return true;
    if (words[i]?.lower === 'now' && !((tags[i + 1] ?? 0) & tag.function)) return true;
    // "Same-day refunds, once returns scanned at the door …": what came of it first, its cause after.
    if (/^(?:after|once|until|because|since)$/.test(words[i]?.lower ?? '') && i >= 2 && i < words.length - 2)
      return true;
    if (words[i]?.lower === 'went') return true;
  }
  return false;
}

/** The clause that begins at word `i`, or null where the current one goes on. */
function startClause(reading: Reading, i: number, current: Clause, before: readonly Clause[]): Clause | null {
  const { words, tags, bases } = reading;
  const word = words[i];
  if (!word) return null;
  const lower = word.lower;
  const gap = word.gap;
  const hard = gap === 'semicolon' || gap === 'stop' || gap === 'dash' || gap === 'colon' || gap === 'arrow';
  const made = (kind: ClauseKind, body: number, verb: string | null = null): Clause => ({
    kind,
    from: i,
    body,
    to: i,
    verb,
  });

  if (gap === 'arrow' && reading.figureAt[i] !== -1) return null;
  if (hard) {
    const started = startSentence(reading, i, current);
    if (started) return started;
  }
  if (gap === 'open') return startBracket(reading, i, current);

  const joins = /^(?:and|&|then|but|plus)$/.test(lower);
  if (gap === 'comma' || joins) {
    const at = skipAdverbs(
      reading,
      joins ? (words[i + 1]?.lower === 'then' ? i + 2 : i + 1) : lower === 'and' || lower === 'while' ? i + 1 : i,
    );
    const started = startJoined(reading, i, at, current, gap === 'comma');
    if (started) return started;
  }

  switch (lower) {
    case 'by': {
      const at = skipAdverbs(reading, i + 1);
      if ((tags[at] ?? 0) & tag.gerund) return made('means', i + 1);
      if (reading.figureAt[i + 1] === -1 && current.kind === 'change' && (tags[i + 1] ?? 0) & tag.mechanism)
        return made('means', i + 1);
      return null;
    }
    case 'using':
    case 'via':
    case 'through':
    case 'leveraging':
    case 'utilizing':
    case 'utilising':
    case 'thanks':
      return made('means', i + 1);
    case 'resulting':
    case 'leading':
      return /^(?:in|to)$/.test(words[i + 1]?.lower ?? '') ? made('change', i + 2, 'result') : null;
    case 'so':
      return (tags[i + 1] ?? 0) & tag.adverb
        ? null
        : made('change', words[i + 1]?.lower === 'that' ? i + 2 : i + 1, 'let');
    case 'while': {
      const at = skipAdverbs(reading, i + 1);
      if ((tags[at] ?? 0) & tag.gerund && (tags[at] ?? 0) & (tag.up | tag.down))
        return made('change', at, bases[at] ?? null);
      return made('means', i + 1);
    }
    case 'that':
    case 'which':
    case 'who':
      return startRelative(reading, i, current);
    case 'to':
      return startPurpose(reading, i, current, before);
    case 'with':
      return startWith(reading, i, current);
    case 'for': {
      if (betterWords.test(words[i + 1]?.lower ?? '')) return made('change', i + 1, 'improve');
      return null;
    }
    case 'in':
    case 'on':
    case 'from':
    case 'into':
    case 'at':
    case 'over':
    case 'within':
    case 'as':
    case 'across':
    case 'around':
    case 'backed':
    case 'onto':
      return startPlace(reading, i, current);
  }
  if (asideStart.test(lower) && current.kind !== 'means' && gap !== 'close') {
    if (current.kind === 'change' && /^(?:during|within|under|per|between|since|like|against|over)$/.test(lower))
      return null;
    return made('means', i + 1);
  }
  if (
    (lower === 'enabling' ||
      lower === 'allowing' ||
      lower === 'saving' ||
      lower === 'ensuring' ||
      lower === 'preventing') &&
    current.kind !== 'change'
  )
    return made('change', i, bases[i] ?? lower);
  if (lower === 'adopted' || lower === 'used' || lower === 'cited') {
    if (words[i + 1]?.lower === 'by' && i > current.body)
      return lower === 'adopted' || reading.figures.some((figure) => figure.from > i && figure.from < i + 4)
        ? made('change', i, 'adopt')
        : null;
  }
  if (
    (tags[i] ?? 0) & tag.gerund &&
    current.kind === 'act' &&
    i > current.body &&
    /^(?:generating|reducing|increasing|improving|saving|cutting|eliminating|boosting|achieving|resulting|driving|lowering|raising|lifting|yielding)$/.test(
      lower,
    )
  ) {
    return made('change', i, bases[i] ?? lower);
  }
  return null;
}

/** After ; . — : a verb opens a new act or change; a noun phrase is an outcome where it says that something rose or fell. */
function startSentence(reading: Reading, i: number, current: Clause): Clause | null {
  const { words, tags, bases } = reading;
  const gap = words[i]?.gap;
  const made = (kind: ClauseKind, body: number, verb: string | null = null): Clause => ({
    kind,
    from: i,
    body,
    to: i,
    verb,
  });
  let at = skipAdverbs(reading, i);
  if (
    /^(?:i|we|and|it|this|these|which)$/.test(words[at]?.lower ?? '') &&
    !/^(?:it|this)$/.test(words[at]?.lower ?? '')
  )
    at = skipAdverbs(reading, at + 1);
  const mask = tags[at] ?? 0;
  if (mask & tag.past && bases[at]) {
    if (mask & (tag.up | tag.down)) return made('change', at, bases[at] ?? null);
    return made('act', verbEnd(reading, at), bases[at] ?? null);
  }
  if (mask & tag.gerund && bases[at])
    return made(isChangeGerund(reading, at) ? 'change' : 'means', at, bases[at] ?? null);
  const end = sentenceEnd(words, i);
  if (
    /^(?:this|it|which|these)$/.test(words[at]?.lower ?? '') &&
    /^(?:resulted|led|reduced|improved|increased|saved|cut)$/.test(words[at + 1]?.lower ?? '')
  ) {
    const body = at + (/^(?:in|to)$/.test(words[at + 2]?.lower ?? '') ? 3 : 1);
    return made('change', body, 'result');
  }
  // "…; broken loads now stop at staging": what others do or what is so after the act is its outcome.
  const tellsOutcome =
    gap === 'semicolon' &&
    current.verb !== null &&
    !/^(?:i|we|it|this|these|also|and|our|my)$/.test(words[i]?.lower ?? '');
  const rises = (from: number) => {
    for (let k = from; k < end; k++) {
      if ((tags[k] ?? 0) & (tag.past | tag.third) && bases[k] && riseOrFall.has(bases[k] ?? '')) return true;
      if (comparative.test(words[k]?.lower ?? '') && k < from + 2) return true;
      const figure = reading.figures[reading.figureAt[k] ?? -1];
      if (
        figure &&
        (figure.kind === 'change' || figure.kind === 'percent' || figure.kind === 'zero' || figure.kind === 'multiple')
      )
        return true;
    }
    return false;
  };
  if (rises(i) || (tellsOutcome && hasFiniteVerb(reading, i + 1, end))) return made('change', i, null);
  if (gap === 'colon') return current.kind === 'change' ? made('means', i) : null;
  if (gap === 'dash' && /^(?:an?|the)$/.test(words[i]?.lower ?? '')) return null;
  return made('means', i);
}

/** A verb that a subject before it can own, within words `from`..`to`. */
function hasFiniteVerb({ words, tags, bases }: Reading, from: number, to: number): boolean {
  for (let k = from; k < to; k++) {
    if (/^(?:was|were|is|are|has|have|had|can|could|will)$/.test(words[k]?.lower ?? '')) return true;
    if (
      (tags[k] ?? 0) & (tag.past | tag.third) &&
      bases[k] &&
      !((tags[k] ?? 0) & (tag.artefact | tag.metric)) &&
      words[k]?.gap === 'none'
    )
      return true;
  }
  return false;
}

function sentenceEnd(words: readonly Word[], from: number): number {
  for (let k = from + 1; k < words.length; k++) {
    const gap = words[k]?.gap;
    if (gap === 'stop' || gap === 'semicolon') return k;
  }
  return words.length;
}

function startBracket(reading: Reading, i: number, current: Clause): Clause | null {
  const { words, tags, bases } = reading;
  const made = (kind: ClauseKind, body = i, verb: string | null = null): Clause => ({
    kind,
    from: i,
    body,
    to: i,
    verb,
  });
  const figure = reading.figures[reading.figureAt[i] ?? -1] ?? reading.figures[reading.figureAt[i + 1] ?? -1];
  if (current.kind === 'change') {
    if (figure && figure.kind !== 'name') return null;
    return (tags[i] ?? 0) & (tag.technology | tag.mechanism) || ((tags[i] ?? 0) & tag.past && bases[i])
      ? made('means', i)
      : null;
  }
  if (figure && (figure.kind === 'change' || figure.kind === 'percent')) return made('change', i);
  if ((tags[i] ?? 0) & tag.technology || (tags[i] ?? 0) & tag.mechanism || ((tags[i] ?? 0) & tag.past && bases[i]))
    return made('means', i);
  for (let k = i; k < Math.min(i + 6, words.length) && (k === i || words[k]?.gap !== 'close'); k++)
    if ((tags[k] ?? 0) & (tag.technology | tag.mechanism)) return made('means', i);
  return null;
}

function isChangeGerund(reading: Reading, at: number): boolean {
  const { words, tags } = reading;
  const lower = words[at]?.lower ?? '';
  const mask = tags[at] ?? 0;
  if (!(mask & tag.gerund) && !/'ing$/.test(lower)) return false;
  const listed = enablingGerunds.test(lower);
  if (resultGerundsOnlyWithFigure.test(lower)) {
    const end = Math.min(words.length, at + 8);
    for (let k = at + 1; k < end; k++) {
      if (words[k]?.gap === 'semicolon' || words[k]?.gap === 'stop') break;
      const figure = reading.figures[reading.figureAt[k] ?? -1];
      if (figure && figure.kind !== 'name') return true;
      if (
        comparative.test(words[k]?.lower ?? '') ||
        (tags[k] ?? 0) & (tag.metric | tag.failure) ||
        /^(?:ahead|off|every|any|all|on-time)$/.test(words[k]?.lower ?? '')
      )
        return true;
    }
    return (
      listed &&
      !/^(?:handling|processing|serving|covering|supporting|maintaining|providing|delivering|identifying|shipping)$/.test(
        lower,
      )
    );
  }
  return listed || (mask & (tag.up | tag.down)) !== 0;
}

/** After a comma or "and": a further act, a change, or a participle that tells how. */
function startJoined(reading: Reading, i: number, at: number, current: Clause, comma: boolean): Clause | null {
  const { words, tags, bases } = reading;
  const mask = tags[at] ?? 0;
  const lower = words[at]?.lower ?? '';
  const made = (kind: ClauseKind, body: number, verb: string | null = null): Clause => ({
    kind,
    from: i,
    body,
    to: i,
    verb,
  });
  const figureNext = reading.figures.some(
    (figure) => figure.kind !== 'name' && figure.from > at && figure.from < at + 14,
  );
  if (lower === 'resulting' || lower === 'leading')
    return /^(?:in|to)$/.test(words[at + 1]?.lower ?? '') ? made('change', at + 2, 'result') : null;
  if (mask & tag.gerund && (bases[at] || /^[a-z-]+ing$/.test(lower))) {
    if (isChangeGerund(reading, at)) {
      if (current.kind === 'change') return null;
      if (current.kind === 'means' && !comma && !figureNext) return null;
      return made('change', at, bases[at] ?? lower);
    }
    // "fixing timeout, retry and duplicate-processing": a noun list goes on.
    if (
      !bases[at] ||
      current.kind === 'means' ||
      (mask & (tag.mechanism | tag.artefact | tag.metric) &&
        (tags[at + 1] ?? 0) & (tag.mechanism | tag.artefact | tag.metric))
    )
      return null;
    if (!comma) return null;
    if (current.kind === 'duty' || current.kind === 'thing') return null;
    return made('means', at, bases[at] ?? null);
  }
  if (lower === 'helped') return made('change', at, 'help');
  if (mask & tag.past && bases[at]) {
    // "(rebuilt the flow and added a step)": the second act of one means.
    if (current.kind === 'means' && !comma && (tags[current.from] ?? 0) & tag.past) return null;
    // "typed function components", "cached reference data": a participle before its noun is no new clause.
    const next = tags[at + 1] ?? 0;
    const nextWord = words[at + 1];
    const describes =
      !(mask & (tag.up | tag.down)) &&
      nextWord &&
      nextWord.gap === 'none' &&
      comma === false &&
      (next & (tag.artefact | tag.mechanism | tag.metric | tag.generic)) !== 0 &&
      (next & tag.function) === 0 &&
      current.kind !== 'act' &&
      current.verb !== null;
    if (describes) return null;
    if (/^(?:based|used|related|led|shared)$/.test(lower) && !comma && lower !== 'led') return null;
    const changes = (mask & (tag.up | tag.down)) !== 0 && (!(mask & tag.work) || figureNext || (mask & tag.down) !== 0);
    if (current.kind === 'duty' && changes) return made('change', at, bases[at] ?? null);
    if (changes) return made('change', at, bases[at] ?? null);
    if (findingVerbs.has(bases[at] ?? '') && current.kind !== 'duty' && (tags[current.from] ?? 0) & tag.past)
      return made('change', at, bases[at] ?? null);
    if (current.kind === 'change' && !comma) return null;
    return made('act', verbEnd(reading, at), bases[at] ?? null);
  }
  // "…, and largest contentful paint went from 4.6 s to 1.9 s"
  for (let k = at; k < Math.min(at + 10, words.length); k++) {
    if (k > at && words[k]?.gap !== 'none') break;
    if ((tags[k] ?? 0) & tag.past && bases[k] && /^(?:go|drop|fall|rise|grow|climb|jump|decline)$/.test(bases[k] ?? ''))
      return made('change', at, bases[k] ?? null);
  }
  return null;
}

function startRelative(reading: Reading, i: number, current: Clause): Clause | null {
  const { words, tags, bases } = reading;
  const made = (kind: ClauseKind, body: number, verb: string | null = null): Clause => ({
    kind,
    from: i,
    body,
    to: i,
    verb,
  });
  const at = skipAdverbs(reading, /^(?:also|now|later)$/.test(words[i + 1]?.lower ?? '') ? i + 2 : i + 1);
  const mask = tags[at] ?? 0;
  const base = bases[at] ?? '';
  if (current.kind === 'change' && words[i]?.gap !== 'comma') return null;
  if (words[at]?.lower === 'led' || words[at]?.lower === 'resulted') return made('change', at + 2, 'result');
  if (
    words[at]?.lower === 'let' ||
    words[at]?.lower === 'lets' ||
    words[at]?.lower === 'meant' ||
    words[at]?.lower === 'stopped' ||
    words[at]?.lower === 'spared' ||
    words[at]?.lower === 'removed' ||
    words[at]?.lower === 'killed'
  )
    return made('change', at, base || 'let');
  if (
    mask & (tag.past | tag.third | tag.base) &&
    (mask & (tag.up | tag.down) || findingVerbs.has(base)) &&
    !/^(?:handle|support|provide|deliver)s?$/.test(words[at]?.lower ?? '')
  )
    return made('change', at, base);
  if (words[i]?.gap === 'comma' && /^(?:was|were)$/.test(words[at]?.lower ?? '')) return made('change', at + 1, 'be');
  if (
    /^(?:finance|teams?|managers?|leadership|[a-z]+ers|ops|support|everyone|we|they)$/.test(
      words[i + 1]?.lower ?? '',
    ) &&
    words[i]?.lower === 'that' &&
    (tags[i + 2] ?? 0) & (tag.adverb | tag.function | tag.base)
  )
    return made('change', i + 1, 'use');
  return null;
}

function startPurpose(reading: Reading, i: number, current: Clause, before: readonly Clause[]): Clause | null {
  const { words, tags, bases } = reading;
  const made = (kind: ClauseKind, body: number, verb: string | null = null): Clause => ({
    kind,
    from: i,
    body,
    to: i,
    verb,
  });
  const at = skipAdverbs(reading, i + 1);
  const mask = tags[at] ?? 0;
  const lower = words[at]?.lower ?? '';
  const following = tags[at + 1] ?? 0;
  const isVerb = (mask & tag.base) !== 0 && !(mask & tag.technology) && (following & (tag.gerund | tag.past)) === 0;
  if (current.kind === 'change') return null;
  if (isVerb && benefitPurpose.test(lower)) {
    return made('change', at, bases[at] ?? lower);
  }
  if (isVerb && ((mask & tag.work) !== 0 || bases[at])) {
    // "Led a team of six to rebuild X": what the team did is the act; "a job to clear carts": what a thing does.
    const lead = before[0]?.verb ?? current.verb;
    const people = words.slice(current.body, i).some((_, k) => (tags[current.body + k] ?? 0) & tag.person);
    const nounLike =
      (mask & (tag.artefact | tag.mechanism | tag.metric)) !== 0 &&
      (following === 0 || words[at + 1] === undefined || words[at + 1]?.gap !== 'none');
    if (!nounLike) {
      if (
        people &&
        lead &&
        /^(?:lead|work|collaborate|partner|coordinate|manage|co-lead|tech-lead|help|guide|team)$/.test(lead)
      )
        return made('act', verbEnd(reading, at), bases[at] ?? null);
      return current.kind === 'means' ? null : made('thing', i, null);
    }
  }
  if (
    current.kind === 'act' &&
    /^(?:migrate|move|port|convert|refactor|rewrite|upgrade|modernize|switch|promote|change|transition|transform|translate|route|pin|add|bind|tie|link|give|split|extract|offload)$/.test(
      current.verb ?? '',
    )
  )
    return made('means', i + 1);
  if ((tags[i + 1] ?? 0) & tag.technology && current.kind !== 'means') return made('means', i + 1);
  return null;
}

function startWith(reading: Reading, i: number, current: Clause): Clause | null {
  const { words, tags } = reading;
  const made = (kind: ClauseKind, body: number, verb: string | null = null): Clause => ({
    kind,
    from: i,
    body,
    to: i,
    verb,
  });
  const near = reading.figures.find((figure) => figure.kind !== 'name' && figure.from > i && figure.from <= i + 3);
  if (near && (near.kind === 'percent' || near.kind === 'zero' || near.kind === 'multiple'))
    return current.kind === 'change' ? null : made('change', i + 1, 'guarantee');
  if (current.kind === 'change' && !((tags[i + 1] ?? 0) & tag.technology)) return null;
  if (words[i + 1]?.lower === 'all' && words[i + 2]) return made('change', i + 1, null);
  return current.kind === 'means' ? null : made('means', i + 1);
}

/** Prepositions of place and time: technology and settings are context; what a thing is in, on or from stays with it. */
function startPlace(reading: Reading, i: number, current: Clause): Clause | null {
  const { words, tags } = reading;
  const lower = words[i]?.lower ?? '';
  const made = (kind: ClauseKind, body: number): Clause => ({ kind, from: i, body, to: i, verb: null });
  if (current.kind === 'means') return null;
  const figure = reading.figures[reading.figureAt[i + 1] ?? -1];
  if (current.kind === 'change') {
    return (lower === 'into' || lower === 'in' || lower === 'on') && (tags[i + 1] ?? 0) & tag.technology && !figure
      ? made('means', i + 1)
      : null;
  }
  if (lower === 'backed') return made('means', i);
  if (lower === 'at' && figure && figure.kind === 'percent') return { ...made('change', i + 1), verb: 'guarantee' };
  if (lower === 'as') return /^(?:needed|required|well)$/.test(words[i + 1]?.lower ?? '') ? null : made('means', i + 1);
  const technology =
    ((tags[i + 1] ?? 0) | (/^(?:the|an?)$/.test(words[i + 1]?.lower ?? '') ? (tags[i + 2] ?? 0) : 0)) & tag.technology;
  if (technology) return made('means', i + 1);
  if ((lower === 'in' || lower === 'over' || lower === 'within') && figure && figure.kind === 'duration')
    return made('means', i + 1);
  if (lower === 'around' || lower === 'into' || (lower === 'within' && !figure) || lower === 'onto')
    return current.verb ? made('means', i + 1) : null;
  if (
    lower === 'in' &&
    /^(?:production|staging|parallel|memory|real|batches|place|the|a|an)$/.test(words[i + 1]?.lower ?? '') &&
    current.kind === 'act'
  )
    return null;
  return null;
}
