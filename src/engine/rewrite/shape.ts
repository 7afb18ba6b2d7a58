import type { ReadBullet } from '../slots.ts';
import { tag } from '../words.ts';

/**
 * How an answer is built, which decides how it can be joined: `act` opens with a verb ("added a key"), `clause` has a
 * subject and a verb ("bookings stopped clashing"), `state` describes ("too slow"), `participle` is told of the thing
 * ("used by 12 people"), `figure` is numbers alone, `aside` brings its own joining word ("after the move"), `noun` is the rest.
 */
export type Shape = 'act' | 'clause' | 'state' | 'participle' | 'figure' | 'aside' | 'noun';

const asideWords = /^(?:after|before|when|whenever|while|once|until|since|because|where|without|during|despite)$/;
const auxiliaries =
  /^(?:is|are|was|were|has|have|had|can|could|cannot|can't|couldn't|will|would|wouldn't|did|didn't|does|doesn't|do|don't|must|isn't|aren't|wasn't|weren't|went|got|knew|woke)$/;
/** Verbs that tell no deed, so that no list of deeds has them. */
const plainPasts =
  /^(?:needed|quit|overspent|overran|forgot|stayed|became|felt|seemed|lacked|complained|gave|came|took)$/;
/** Forms that no subject takes, and those that are told of a thing where no object follows. */
const participles = /^(?:shown|taken|given|chosen|written|seen|known|driven|worn|drawn|spoken|stolen)$/;
const settledAs = /^(?:fixed|solved|resolved|used|adopted|published|featured|approved|accepted|done)$/;
const subordinators = /^(?:which|that|who|after|because|when|so|while|until|since|if|before|whose|by)$/;
const subjects = /^(?:it|this|that|they|he|she|we|i|you|people|nobody|everyone|everybody)$/;
const objects = /^(?:us|them|me|him|it|you)$/;
const lasting = /^(?:longer|now|never|always|still|also)$/;
const determiners = /^(?:an?|the|our|my|its|their|his|her|this|these|those|each|all|every|it|them|us|up|out|down)$/;
const stateWords =
  /^(?:slow|slower|fast|faster|easier|safer|broken|hard|difficult|manual|messy|old|outdated|confusing|unreliable|unstable|fragile|buggy|flaky|insecure|expensive|complicated|complex|ready|available|too|not|impossible|tedious|inaccessible|inconsistent|incomplete)$/;
const figureWords =
  /^(?:from|to|by|about|around|roughly|nearly|almost|over|under|at|of|a|an|per|each|every|down|up|less|fewer|more|lower|higher|faster|slower|quicker|shorter|instead|than|now|only|just|and|percent|points?|times|ms|s|secs?|seconds?|mins?|minutes?|hours?|hrs?|days?|weeks?|months?|years?|kb|mb|gb|tb|k|m|million|thousand|half|zero|twice|thirds?|quarter|cut|in)$/;

const things = tag.artefact | tag.metric | tag.mechanism | tag.failure | tag.person | tag.technology;

/** The shape of a reading whose first word that counts is `at`. Limits: English; a verb that no list knows is read by its ending and place. */
export function shapeOf(read: ReadBullet, at: number): Shape {
  const { words, tags, bases } = read;
  const first = words[at]?.lower ?? '';
  const mask = tags[at] ?? 0;
  const next = words[at + 1];
  const known = bases[at] !== null;
  if (asideWords.test(first) && next) return 'aside';
  if (words.every(({ lower }, k) => read.figureAt[k] !== -1 || /\d/.test(lower) || figureWords.test(lower)))
    return words.some((_, k) => read.figureAt[k] !== -1) ? 'figure' : 'state';
  if (mask & tag.past && next?.lower === 'by' && next.gap === 'none') return 'participle';
  if (participles.test(first) || (settledAs.test(first) && /^(?:within|at|as|across)$/.test(next?.lower ?? '')))
    return 'participle';
  if (subjects.test(first) && !/^(?:this|that)$/.test(first) && words.length > at + 2) return 'clause';
  const finite = hasFinite(read, at + 1);
  const open = next?.gap === 'none' && is(read, at + 1, tag.function | tag.number);
  const thing = (mask & things) !== 0;
  if (/^un/.test(first) && !known) return finite ? 'clause' : 'noun';
  if (mask & tag.past && !(thing && finite && !open) && !(mask & tag.failure && !open)) return 'act';
  if (mask & tag.gerund && isGerundAct(read, at, finite)) return 'act';
  if (finite) return 'clause';
  // "deploy failures down 80%": what fell is named, nobody deploys failures.
  const moved = words.findIndex(({ lower }, k) => /^(?:down|up)$/.test(lower) && k > at && isAmount(read, k + 1));
  // "double bookings": more than one, nobody doubles them.
  if (/^(?:double|duplicate|slow|empty|separate|open|clean)$/.test(first) && /[^s]s$/.test(next?.lower ?? ''))
    return 'noun';
  if (mask & tag.base && (moved === at + 1 || (moved > at && is(read, at + 1, things)))) return 'noun';
  if (mask & tag.base && known && words.length > 1 && (open || !thing)) return 'act';
  if (mask & tag.third && known && words.length > 1 && open) return 'act';
  const described =
    words.length < 3 || /^(?:and|to|or|enough|for|on|in|at)$/.test(next?.lower ?? '') || first === 'too';
  return stateWords.test(first) && described ? 'state' : 'noun';
}

/** "80%" and "by 80%". */
function isAmount(read: ReadBullet, at: number): boolean {
  return is(read, at, tag.number) || (read.words[at]?.lower === 'by' && is(read, at + 1, tag.number));
}

function is({ tags }: ReadBullet, at: number, marks: number): boolean {
  return ((tags[at] ?? 0) & marks) !== 0;
}

/** "Adding a key", "reducing re-renders" and "adding and testing it" tell acts; "paging and clear errors" and "waiting time fell" name things. */
function isGerundAct(read: ReadBullet, at: number, finite: boolean): boolean {
  const { words, bases } = read;
  const next = words[at + 1];
  if (!next) return false;
  if (determiners.test(next.lower) || is(read, at + 1, tag.number) || is(read, at, tag.up | tag.down)) return true;
  if (/^(?:and|or|of|for|in|with)$/.test(next.lower)) return is(read, at + 2, tag.gerund);
  return bases[at] !== null && !finite && !(is(read, at, things) && !is(read, at + 1, tag.function));
}

/** A verb with a subject before it, within the main clause. */
function hasFinite(read: ReadBullet, from: number): boolean {
  for (let k = from; k < read.words.length; k++) {
    if (subordinators.test(read.words[k]?.lower ?? '')) return false;
    if (isFiniteVerb(read, k)) return true;
  }
  return false;
}

function isFiniteVerb(read: ReadBullet, k: number): boolean {
  const { words, tags, bases } = read;
  const lower = words[k]?.lower ?? '';
  const before = words[k - 1]?.lower ?? '';
  const next = words[k + 1];
  const mask = tags[k] ?? 0;
  if (auxiliaries.test(lower)) return true;
  if (k > 0 && next && plainPasts.test(lower) && !is(read, k - 1, tag.function | tag.adverb)) return true;
  if (
    /^(?:finish|arrive|stay|happen|leave|start|end|take|need|get|cost|know)$/.test(lower) &&
    /[^s]s$/.test(before) &&
    words[k]?.gap === 'none'
  )
    return true;
  if (/ed$/.test(lower) && /^\d+$/.test(before) && /^(?:an?|the|their|his|her|it|them)$/.test(next?.lower ?? ''))
    return true;
  // "18 of 24 passed": whatever was counted did it.
  if (!next && /ed$/.test(lower) && /^\d+$/.test(before) && words[k - 2]?.lower === 'of') return true;
  if (next && objects.test(next.lower) && !is(read, k, tag.function | tag.number | tag.gerund)) return true;
  const verb = mask & (tag.third | tag.base) && bases[k] !== null;
  if (verb && subjects.test(before)) return true;
  if (lasting.test(before) && (verb || mask & tag.past || /s$/.test(lower))) return true;
  const named =
    k > 0 && !is(read, k - 1, tag.function | tag.number | tag.adverb | tag.past) && words[k]?.gap === 'none';
  const goesOn = !next || is(read, k + 1, tag.function | tag.number);
  if (verb && named && next && goesOn && !/^(?:and|or|of|for|with)$/.test(next.lower)) {
    // "kids finish a game", "the page loads in 2 s": a plural takes the base, a single thing the form with s.
    return mask & tag.third ? !/s$/.test(before) : /s$/.test(before) || is(read, k - 1, tag.person);
  }
  // "agents finish 100 refunds": a word that no list knows, between a plural and what it is done to.
  if (mask === 0 && named && /s$/.test(before) && next && (determiners.test(next.lower) || is(read, k + 1, tag.number)))
    return true;
  if (!(mask & tag.past)) return false;
  if (bases[k] === null) return named && goesOn && next?.lower !== 'by';
  const describes =
    next?.gap === 'none' &&
    !goesOn &&
    !is(read, k + 1, tag.adverb) &&
    is(read, k - 1, tag.number | tag.function | tag.gerund);
  return !describes && !(mask & tag.failure && !goesOn && !/s$/.test(before));
}
