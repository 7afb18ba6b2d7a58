/** A resume line of our own making, with the base form of the verb it opens with (null where it opens with none). */
export interface SampleLine {
  readonly text: string;
  readonly verb: string | null;
}

/** Base form and past tense; a base alone adds -ed or -d. Written by hand: the truth that readings are held against. */
const verbs = list(`
  cut cut|put put|read read|set set|build built|write wrote|lead led|rewrite rewrote|run ran|find found|teach taught|
  split split|keep kept|draw drew|bring brought|take took|make made|drive drove|grow grew|rebuild rebuilt|oversee oversaw|
  speed sped|sell sold|send sent|win won|meet met|shrink shrank|give gave|reset reset|get got|design designed|ship shipped|
  trim trimmed|swap swapped|map mapped|debug debugged|plan planned|tag tagged|drop dropped|stop stopped|identify identified|
  simplify simplified|apply applied|verify verified|carry carried|unify unified|cache|move|reduce|migrate|automate|
  replace|remove|measure|trace|merge|store|schedule|profile|tune|test tested|document documented|index indexed|
  batch batched|shard sharded|mentor mentored|onboard onboarded|load-test load-tested|patch patched|port ported|
  script scripted|model modelled|monitor monitored|refactor refactored|deploy deployed|launch launched|train trained|
  review reviewed|host hosted|audit audited|benchmark benchmarked|package packaged|proxy proxied|stream streamed|
  throttle|triage|troubleshoot troubleshot|upgrade|validate|vet vetted|wire|containerize|parallelize|refine|sort sorted
`).map((entry) => {
  const [base = '', past = `${base}d`] = entry.split(' ');
  return { base, past };
});

const things = list(`
  the tide import|a booking page for ferries|the parcel label printer queue|the order history endpoint|nightly tax exports|
  the seat map of a theatre|a ward roster in React|the invoice parser|search over 40,000 recipes|the map tile cache|
  our Postgres schema for bookings|the deploy pipeline of six services|alerts for the card terminal|a REST API in Django|
  the retry logic of the payment worker|session storage|the on-call handbook|an S3 image resizer|end-to-end tests in Playwright|
  Terraform modules for the staging network|the allergy check of the kitchen screen|a gRPC gateway in Go|feature flags
`);

const means = list(`
  |by caching fonts|with a queue and one worker for each harbour|using row locks|by moving it off the request path|
  in TypeScript and PostgreSQL 16|with two other students|through idempotency keys|by batching writes every 200 ms|
  behind a circuit breaker|with a composite index on (harbour, day)|over three sprints|for a team of 6 clerks
`);

const results = list(`
  |, so a slow harbour no longer delays the rest|, cutting p95 from 1.8 s to 240 ms|, which ended double shifts|
  , saving about $4,200 a month|, so uploads stopped timing out|; 21 of 24 learners passed|, reducing pages by 40%|
  , improving performance| to drive excellence across the organization|, and wrote the alert that now catches it|
  , from 9 s to 2 s|, for 12k daily users|, with zero downtime
`);

const shapes: readonly ((verb: (typeof verbs)[number], rest: string) => SampleLine)[] = [
  ({ base, past }, rest) => ({ text: `${capital(past)} ${rest}`, verb: base }),
  ({ base, past }, rest) => ({ text: `• ${capital(past)} ${rest}.`, verb: base }),
  ({ base, past }, rest) => ({ text: `Successfully ${past} ${rest}`, verb: base }),
  ({ base, past }, rest) => ({ text: `I ${past} ${rest}.`, verb: base }),
  ({ base }, rest) => ({ text: `${capital(base)} ${rest}`, verb: base }),
  (_verb, rest) => ({ text: `Responsible for ${rest}`, verb: null }),
  (_verb, rest) => ({ text: `Fewer lost parcels after changing ${rest}`, verb: null }),
];

const syllables = 'ka lo mi ten dra vos pel qui sha run bex ost nia fjor'.split(' ');

/** `count` lines, all different; the same for the same seed, and no seed repeats the made-up names of another. */
export function sampleLines(count: number, seed: number): SampleLine[] {
  const next = generator(seed);
  const pick = <T>(from: readonly T[]): T => from[next() % from.length] as T;
  return Array.from({ length: count }, (_, index) => {
    const name = capital(pick(syllables) + pick(syllables) + pick(syllables));
    const rest = `${pick(things)} of ${name}-${seed}-${index} ${pick(means)}`.trim() + pick(results);
    const shape = shapes[index % 2 === 0 ? 0 : next() % shapes.length] ?? shapes[0];
    return shape?.(pick(verbs), rest) ?? { text: rest, verb: null };
  });
}

/** Whole numbers from a seed, the same ones each time (mulberry32). */
function generator(seed: number): () => number {
  let state = seed * 0x9e3779b1;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return (mixed ^ (mixed >>> 14)) >>> 0;
  };
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

function list(text: string): string[] {
  return text
    .trim()
    .split('|')
    .map((entry) => entry.replace(/^\n\s*/, ''));
}
