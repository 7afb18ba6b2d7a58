import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { american, conjugate } from '../../src/engine/inflection.ts';
import {
  changeVerbsDown,
  changeVerbsUp,
  grandVerbs,
  vagueVerbs,
  weakVerbs,
  workVerbs,
} from '../../src/engine/lexicon/verbs.ts';
import { reviewBullet } from '../../src/engine/review.ts';
import { draft } from '../../src/engine/rewrite/compose.ts';
import { textOf } from '../../src/engine/rewrite/trace.ts';
import {
  type Answers,
  answerNames,
  composeBullet,
  joiningWords,
  mostWords,
  privateMeasure,
  questionsFor,
  type TracedWord,
  unknownMeasure,
} from '../../src/engine/rewrite.ts';
import type { Level } from '../../src/engine/role.ts';
import { rolePacks } from '../../src/engine/roles.ts';
import { readBullet } from '../../src/engine/text.ts';
import { lines } from './lines.ts';

const [pack] = rolePacks;
const past = { pack, level: 'mid', tense: 'past', resultFirst: false } as const;
const compose = (text: string, answers: Answers, more: Partial<typeof past> | object = {}) =>
  composeBullet(text, answers, { ...past, ...more }).map((candidate) => candidate.text);
const asked = (text: string, level: Level = 'mid') =>
  questionsFor(reviewBullet(readBullet(text), { pack, level }), { pack, level }).map(({ name }) => name);

describe('what is asked', () => {
  it('asks for every part of a line that says nothing, in the order of the story', () => {
    expect(asked('Worked on various features')).toEqual(['system', 'challenge', 'change', 'result', 'measure']);
  });
  it('leaves out what the line tells already', () => {
    expect(asked('Fixed double bookings in the rota page of a food bank by locking each shift')).not.toContain(
      'system',
    );
    expect(asked('Rebuilt the seat map after two seats were sold twice')).not.toContain('challenge');
  });
  it('asks nothing of a line that is strong', () => {
    expect(asked('Reduced label printing from 9 s to 2 s by caching fonts on each of 14 printers')).toEqual([]);
  });
  it('asks nothing of a line that is no bullet', () => {
    expect(asked('Languages: Python, SQL, Go')).toEqual([]);
  });
  it('offers figures that fit what the line is about', () => {
    const review = reviewBullet(readBullet('Improved the latency of the booking API'), { pack, level: 'mid' });
    const measure = questionsFor(review, { pack, level: 'mid' }).find(({ name }) => name === 'measure');
    expect(measure?.choices).toContain('p95 response time');
  });
  it('never asks more than four questions besides which figure', () => {
    for (const line of lines) expect(asked(line).filter((name) => name !== 'measure').length).toBeLessThanOrEqual(4);
  });
});

describe('how answers become a line', () => {
  const rota = {
    system: 'the rota page of a food bank',
    challenge: 'Volunteers were booked twice.',
    change: 'I added a check for overlapping shifts',
    result: 'Double bookings stopped',
  };
  it('tells the act, its place, its reason and what came of it', () => {
    expect(compose('Worked on various features', rota)[0]).toBe(
      'Added a check for overlapping shifts to the rota page of a food bank because volunteers were booked twice, so double bookings stopped',
    );
  });
  it('tells the result first where asked to', () => {
    expect(compose('Worked on various features', rota, { resultFirst: true })[0]).toBe(
      'Double bookings stopped after adding a check for overlapping shifts to the rota page of a food bank because volunteers were booked twice',
    );
  });
  it('tells a role that goes on in the present', () => {
    expect(compose('Worked on various features', rota, { tense: 'present' })[0]).toMatch(/^Add a check/);
  });
  it('keeps the act of a line that tells one', () => {
    expect(
      compose('Built the parcel tracking screen in React', { result: 'couriers stopped phoning the depot' }),
    ).toEqual([
      'Built the parcel tracking screen in React, so couriers stopped phoning the depot',
      'Couriers stopped phoning the depot after building the parcel tracking screen in React',
    ]);
  });
  it('turns a duty into the act it names', () => {
    expect(
      compose('Responsible for maintaining the nightly billing job', { result: 'it saves 3 hours a week' })[0],
    ).toBe('Maintained the nightly billing job, so it saves 3 hours a week');
  });
  it('makes no more of helping than helping', () => {
    expect(compose('Helped build the nightly billing job', { result: '3 hours less work a week' })[0]).toBe(
      'Helped build the nightly billing job, with 3 hours less work a week',
    );
  });
  it('names the change behind an improvement', () => {
    expect(
      compose('Improved database performance', {
        system: 'orders database of a bike shop',
        change: 'add composite indexes',
        result: 'reduced the slowest report from 12 s to 1.9 s',
      }),
    ).toEqual([
      'Added composite indexes to the orders database of a bike shop, reducing the slowest report from 12 s to 1.9 s',
      'Reduced the slowest report from 12 s to 1.9 s by adding composite indexes to the orders database of a bike shop',
    ]);
  });
  it('keeps British spelling', () => {
    expect(
      compose('Worked on the timetable', { change: 'optimised the tide query', result: 'modelled every harbour' })[0],
    ).toBe('Optimised the tide query for the timetable, modelling every harbour');
  });
  it('keeps the names of products as they are written', () => {
    expect(
      compose('Worked on the depot app', {
        change: 'moved label printing to Kafka',
        challenge: 'Stripe retries came twice',
      })[0],
    ).toBe('Moved label printing to Kafka because Stripe retries came twice');
  });

  it.each<[string, string, Answers, string]>([
    [
      'a word that stands for the thing',
      'Helped with servers',
      { system: '22 virtual machines in Leeds', change: 'moved them to Terraform' },
      'Moved 22 virtual machines in Leeds to Terraform',
    ],
    [
      'the thing by its short name',
      'Responsible for the seating plan of the theatre',
      { change: 'rebuilt the plan in TypeScript' },
      'Rebuilt the seating plan of the theatre in TypeScript',
    ],
    [
      'what was made by its own name',
      'Made dashboards',
      { system: 'the sales dashboard in Looker', change: 'built a dashboard with filters' },
      'Built the sales dashboard in Looker with filters',
    ],
    [
      'two words for one making',
      'Built an app',
      { system: 'the parking app of a hospital', change: 'wrote the app in Flutter' },
      'Wrote the parking app of a hospital in Flutter',
    ],
    [
      'what the act ends with and the thing begins with',
      'Alerts and monitoring',
      { system: 'alerts for the payment queue', change: 'removed 30 dead alerts' },
      'Removed 30 dead alerts for the payment queue',
    ],
    [
      'one of many',
      'Supervised apprentices',
      { system: '5 apprentice electricians', change: 'met each of them every Friday' },
      'Supervised 5 apprentice electricians and met each of them every Friday',
    ],
    [
      'a kind of the thing',
      'Built a chatbot',
      { system: 'a FAQ bot for the housing office', change: 'trained it on 200 real questions' },
      'Built a FAQ bot for the housing office and trained it on 200 real questions',
    ],
  ])('says once what was said twice: %s', (_what, line, answers, made) => {
    expect(compose(line, answers)[0]).toBe(made);
  });

  it.each<[string, string, Answers, string]>([
    [
      'before what describes the thing made',
      'Did data entry',
      { system: 'invoices of a bakery', change: 'wrote a script that reads them from PDF' },
      'Wrote a script for invoices of a bakery that reads them from PDF',
    ],
    [
      'in it, where something is for something already',
      'Responsible for inventory',
      { system: 'the spare parts store of a depot', change: 'set minimum levels for 340 parts' },
      'Set minimum levels for 340 parts in the spare parts store of a depot',
    ],
    [
      'beside what was added to it',
      'Worked on an API',
      { system: 'the ferry booking API', change: 'added an index and cached the timetables' },
      'Added an index to the ferry booking API and cached the timetables',
    ],
  ])('puts the place where it is understood: %s', (_where, line, answers, made) => {
    expect(compose(line, answers)[0]).toBe(made);
  });

  it.each([
    ['deploy failures down 80%', ', with deploy failures down 80%'],
    ['no parcels lost since March', ', with no parcels lost since March'],
    ['no driver complained', ', so no driver complained'],
    ['18 of 24 passed', ', so 18 of 24 passed'],
    ['unplanned stops fell from 9 to 2', ', so unplanned stops fell from 9 to 2'],
    ['runs finish by 6 am', ', so runs finish by 6 am'],
    ['now 1.9 seconds', ', now 1.9 seconds'],
    ['all 5 passed their exam', ', so all 5 passed their exam'],
    ['letters cost £1,900 less a year', ', so letters cost £1,900 less a year'],
    ['shown at two festivals', ', shown at two festivals'],
  ])('tells by its build what came of it: %s', (result, end) => {
    expect(compose('Worked on the depot', { change: 'sorted the parcels the evening before', result })[0]).toBe(
      `Sorted the parcels the evening before for the depot${end}`,
    );
  });

  it.each([
    ['we overspent two years in a row', 'because we overspent two years in a row'],
    ['new drivers quit in the first week', 'because new drivers quit in the first week'],
    ['claims over €10k needed a manual step', 'because claims over €10k needed a manual step'],
    ['double bookings', 'because of double bookings'],
    ['timeouts at peak hours', 'because of timeouts at peak hours'],
  ])('tells by its build what was wrong: %s', (challenge, end) => {
    expect(compose('Worked on the depot', { change: 'sorted the parcels by street', challenge })[0]).toMatch(
      new RegExp(`${end}$`),
    );
  });

  it('gives two deeds one form, also where the first could name a thing', () => {
    expect(compose('Worked on the scanner app', { change: 'store scans locally and sync them later' })[0]).toBe(
      'Stored scans locally and synced them later for the scanner app',
    );
  });
  it('takes a position for no deed', () => {
    expect(compose('Lead of the frontend team', { change: 'introduced weekly demos' })[0]).toBe(
      'Introduced weekly demos to the frontend team',
    );
  });
  it('tells three acts in a row with a comma', () => {
    expect(compose('Painted 12 doors', { change: 'moved the shelves and added two lamps' })[0]).toBe(
      'Painted 12 doors, moved the shelves and added two lamps',
    );
  });
  it('leaves a figure as it is written where it opens a line', () => {
    const given = { change: 'phoned 60 past visitors', result: '2x as many visitors as before' };
    expect(compose('Worked on the open day', given, { resultFirst: true })[0]).toMatch(/^2x as many visitors/);
  });

  const loading = { change: 'rewrote the sign-up form' };
  const line = 'Responsible for the tutoring website';
  it.each([
    ['900 ms to 200 ms', 'with load time down from 900 ms to 200 ms'],
    ['from 12 to 40', 'with load time up from 12 to 40'],
    ['40% lower', 'with 40% lower load time'],
    ['down 40%', 'with load time down 40%'],
    ['200 ms', 'with load time at 200 ms'],
  ])('puts the figure %s with the measure chosen', (result, end) => {
    expect(compose(line, { ...loading, result, measure: 'load time before and after' })[0]).toContain(end);
  });
  it('does not guess whether a bare share went up or down', () => {
    const [candidate] = composeBullet(line, { ...loading, result: 'by 40%', measure: 'load time' }, past);
    expect(candidate?.text).not.toContain('40');
    expect(candidate?.left).toContain('result');
  });
  it.each([
    ['cut load time from 900 ms to 200 ms', 'cutting load time by roughly 80%'],
    ['raised sign-ups from 40 to 160 a week', 'raising sign-ups roughly 4x a week'],
    ['37% fewer complaints', 'with roughly 40% fewer complaints'],
  ])('tells the private figure of “%s” as a share or a multiple', (result, end) => {
    expect(compose(line, { ...loading, result, measure: privateMeasure })[0]).toContain(end);
  });
  it('leaves out a private figure that no share can tell', () => {
    const [candidate] = composeBullet(
      line,
      { ...loading, result: 'saved $4,312 a month', measure: privateMeasure },
      past,
    );
    expect(candidate?.text).not.toMatch(/4,?312/);
    expect(candidate?.left).toContain('result');
  });
  it('tells the scope where no figure is known', () => {
    expect(
      compose('Built a recipe site with Vue 3', { result: 'used by my whole class', measure: unknownMeasure })[0],
    ).toBe('Built a recipe site with Vue 3, used by my whole class');
  });
  it.each([
    [
      'Involved in the migration',
      { system: 'payroll database', change: 'migrating stored procedures to Python', challenge: 'they had no tests' },
      'Migrated stored procedures to Python for the payroll database because they had no tests',
    ],
    [
      'Worked on the returns desk',
      { change: 'made a checklist', challenge: 'people waited 20 min', result: 'waiting time went down to 8 min' },
      'Made a checklist for the returns desk because people waited 20 min, so waiting time went down to 8 min',
    ],
    [
      'I was in charge of stock',
      { change: 'I kept a reorder list', challenge: 'we ran out of milk every weekend', result: 'That stopped' },
      'Kept a reorder list for stock because we ran out of milk every weekend, so that stopped',
    ],
    [
      'Built REST API',
      { system: 'for a library', change: 'with pagination', result: '3 student teams use it' },
      'Built REST API for a library with pagination, so 3 student teams use it',
    ],
    [
      'Worked on the mobile game',
      {
        change: 'wrote the save system',
        challenge: 'Players lost progress',
        result: 'no lost saves in two test rounds',
      },
      'Wrote the save system for the mobile game because players lost progress, with no lost saves in two test rounds',
    ],
    [
      'Worked on the feed',
      { change: 'Cached images on the device', result: 'scrolling no longer stutters' },
      'Cached images on the device, so scrolling no longer stutters',
    ],
    [
      'Managing the nightly import',
      { change: 'added retries', result: 'agents finish 100 files in a minute' },
      'Added retries to the nightly import, so agents finish 100 files in a minute',
    ],
    [
      'Maintained servers',
      { change: 'upgrade 30 Ubuntu servers', result: 'without downtime' },
      'Upgraded 30 Ubuntu servers without downtime',
    ],
    [
      'Worked on the web shop',
      { challenge: 'too slow', change: 'compressing images', result: 'faster' },
      'Compressed images for the web shop because it was too slow, so it was faster',
    ],
    [
      'Did backups',
      { challenge: 'no restore was ever tried', change: 'scripted a weekly restore' },
      'Scripted a weekly restore for backups because no restore was ever tried',
    ],
    [
      'Helped customers',
      { change: 'drew a map of the shop', challenge: 'to shorten queues' },
      'Drew a map of the shop for customers to shorten queues',
    ],
  ])('joins what people say of “%s”', (text, answers, made) => {
    expect(compose(text, answers)[0]).toBe(made);
  });
  it('keeps a part in a work a part in it', () => {
    expect(compose('Ran and co-designed the harvest fair', { result: '40 stalls took part' })[1]).toBe(
      '40 stalls took part after running and co-designing the harvest fair',
    );
  });
  it('says which answer found no room', () => {
    const long = Array.from({ length: 40 }, (_, at) => `word${at}`).join(' ');
    const [candidate] = composeBullet(line, { ...loading, challenge: long }, past);
    expect(candidate?.left).toEqual(['challenge']);
  });
  it('offers nothing where nothing was said', () => {
    expect(compose('Worked on the rota page', {})).toEqual([]);
    expect(compose('Worked on the rota page', { change: ' … ', result: '!!' })).toEqual([]);
  });
});

/** Marks that part words although no space stands there. */
const wordBreaks = /[—–()[\]{}"“”„«»→⇒➔|]+/g;
const wordsOf = (text: string) => text.split(/\s+/).map(core).filter(Boolean);
const core = (word: string) => word.toLowerCase().replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');

const bases = new Set([...workVerbs, ...changeVerbsDown, ...changeVerbsUp, ...weakVerbs, ...grandVerbs, ...vagueVerbs]);
/** Each form of each verb, in US spelling with single l, and its base forms. */
const basesOf = new Map<string, Set<string>>();
const spelling = (word: string) => american(word).replace(/ll(?=ed$|ing$)/, 'l');
for (const base of bases) {
  for (const form of [base, ...Object.values(conjugate(base))]) {
    const known = basesOf.get(spelling(form)) ?? new Set();
    basesOf.set(spelling(form), known.add(base));
  }
}
const sameVerb = (a: string, b: string) =>
  [...(basesOf.get(spelling(a)) ?? [])].some((base) => basesOf.get(spelling(b))?.has(base));

/** Words of a candidate that nobody said. */
function invented(trace: readonly TracedWord[], text: string, answers: Answers): string[] {
  const said = (from: string) => (from === 'original' ? text : (answers[from as keyof Answers] ?? ''));
  return trace
    .filter((word) => {
      if (core(word.text) === '') return false;
      if (word.from === 'joining') return !joiningWords.has(core(word.text));
      if (word.from === 'reckoned') return !reckonedRight(word.text, word.of, said('result'));
      const source = said(word.from);
      const known = [source, source.replace(/[\p{Cc}\p{Cf}]+/gu, ' '), source.replace(wordBreaks, ' ')].flatMap(
        wordsOf,
      );
      if (!known.includes(core(word.of))) return true;
      return (
        core(word.text) !== core(word.of) && !sameVerb(core(word.text), core(word.of)) && !hyphened(word.text, word.of)
      );
    })
    .map((word) => `${word.text} (${word.from})`);
}

/** "co-designing" of "co-designed": the last part is the verb. */
function hyphened(text: string, of: string): boolean {
  const [head, tail] = [core(text), core(of)].map((word) => word.split('-'));
  return head?.slice(0, -1).join() === tail?.slice(0, -1).join() && sameVerb(head?.at(-1) ?? '', tail?.at(-1) ?? '');
}

/** The share or multiple is that of the two numbers, or the one number rounded, and the numbers are the member's. */
function reckonedRight(text: string, of: string, said: string): boolean {
  const scale: Record<string, number> = { ms: 0.001, s: 1, min: 60, h: 3600, k: 1e3, '%': 1 };
  const numbers = [...of.matchAll(/(\d[\d,]*\.?\d*)\s*(ms|s|min|h|k|%)?/g)].map(([, digits = '', unit]) => ({
    value: Number(digits.replaceAll(',', '')),
    unit,
  }));
  if (!wordsOf(of).every((word) => wordsOf(said).includes(word))) return false;
  const told = Number.parseFloat(text);
  const [a, b] = numbers;
  if (!a) return false;
  if (!b) return Math.abs(told - a.value) <= 5;
  const amount = ({ value, unit }: typeof a, other: typeof a) => value * (scale[unit ?? other.unit ?? '%'] ?? 1);
  const ratio = amount(b, a) / amount(a, b);
  return text.endsWith('x') ? Math.abs(told - ratio) <= 0.5 : Math.abs(told - 100 * Math.abs(1 - ratio)) <= 2.6;
}

const openings = [
  'Worked on',
  'Built',
  'Responsible for managing',
  'Helped with',
  'Improved',
  'Was part of',
  'Ran and co-designed',
];
const things = [
  'the rota page',
  'features',
  'an API',
  'database performance',
  'label printing in React',
  'things, (many',
];
const acts = [
  'I added',
  'We rewrote and optimised',
  'cut',
  'was able to reduce',
  'set up',
  'caching',
  'no',
  'To stop',
  'It got',
  'So that',
];
const marks = [
  '@everyone',
  '<script>',
  '(',
  ')',
  '“',
  '—',
  '&',
  '\u202e',
  '\u200b',
  '\n',
  '…',
  '; ',
  '. ',
  '!!',
  '`',
  '*',
  '|',
  '<!channel>',
];
const figures = [
  'from 900 ms to 200 ms',
  '40%',
  '12',
  '9 s to 2 s',
  '$4,312',
  '3x',
  '40 to 160',
  '1.2k users',
  '37% fewer',
  'by 40%',
];
const piece = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...openings, ...things, ...acts, ...figures) },
  { weight: 2, arbitrary: fc.constantFrom(...marks) },
  { weight: 2, arbitrary: fc.constantFrom(...[...bases].filter((_, at) => at % 7 === 0)) },
  {
    weight: 2,
    arbitrary: fc.constantFrom(
      'because',
      'so',
      'which',
      'and',
      'the',
      'by',
      'users',
      'errors',
      'failed',
      'slow',
      'Kafka',
    ),
  },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 12 }) },
);
const anything = fc.array(piece, { maxLength: 14 }).map((pieces) => pieces.join(' '));
const anyLine = fc.oneof(fc.constantFrom(...lines), anything);
const anyAnswers = fc.record(
  {
    system: anything,
    challenge: anything,
    change: anything,
    result: anything,
    measure: fc.constantFrom(
      'p95 response time',
      'hours saved a week',
      'people who use it',
      unknownMeasure,
      privateMeasure,
    ),
  },
  { requiredKeys: [] },
);
const anyOptions = fc.record({ tense: fc.constantFrom('past', 'present'), resultFirst: fc.boolean() });

describe('no word is invented', () => {
  it('in 10,000 lines made of anything at all, every word is the member’s or joins', { timeout: 600_000 }, () => {
    let made = 0;
    fc.assert(
      fc.property(anyLine, anyAnswers, anyOptions, (text, answers, telling) => {
        const bullet = readBullet(text);
        for (const { words } of draft(bullet, answers, telling)) {
          made++;
          expect(invented(words, text, answers)).toEqual([]);
          expect(wordsOf(textOf(words)).length).toBeLessThanOrEqual(mostWords);
        }
      }),
      { numRuns: 10_000 },
    );
    expect(made).toBeGreaterThan(5_000);
  });
  it('the same answers give the same lines', () => {
    fc.assert(
      fc.property(anyLine, anyAnswers, (text, answers) => {
        const candidates = composeBullet(text, answers, past);
        expect(composeBullet(text, answers, past)).toEqual(candidates);
        for (const { text: made, trace } of candidates) expect(textOf(trace)).toBe(made);
      }),
      { numRuns: 100 },
    );
  });
  it('names every answer that a member can give', () => {
    expect(answerNames).toEqual(['system', 'challenge', 'change', 'result', 'measure']);
  });
});
