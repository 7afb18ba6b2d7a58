import { once } from 'node:events';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough, Readable, Writable } from 'node:stream';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runTerminal } from '../adapters/terminal/adapter.ts';
import { linesOf } from '../adapters/terminal/lines.ts';
import { wrap } from '../adapters/terminal/wrap.ts';
import { openCoach } from '../src/app/coach.ts';
import { judgePasted } from '../src/app/judge.ts';
import { localMember } from '../src/app/local-member.ts';
import type { Answer, Log } from '../src/app/ports.ts';
import { memoryStore } from './memory-store.ts';
import { noForm, openReaders, runInMemory } from './terminal-wire.ts';

const quiet: Log = { info() {}, warn() {}, error() {} };
const tools = { log: quiet, metrics: { count() {} }, textDays: 30 };
const open = (): Answer => openCoach({ ...memoryStore(), ...tools });
const lines = (...values: readonly unknown[]) => values.map((value) => `${JSON.stringify(value)}\n`).join('');
const parsed = (out: string) =>
  out
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));

describe('skills in the terminal', () => {
  const posting =
    'Backend Engineer\nRequirements\n- Go\n- PostgreSQL\nBenefits\n- A Kubernetes conference and dental insurance\n';
  const resume = 'Skills\nGo\n\nExperience\n- Indexed the Postgres orders table, so that search takes 120 ms\n';

  async function withFiles(run: (paths: { posting: string; resume: string; folder: string }) => Promise<void>) {
    const folder = await mkdtemp(join(tmpdir(), 'proofline-'));
    const paths = { posting: join(folder, 'posting.txt'), resume: join(folder, 'resume.txt'), folder };
    await writeFile(paths.posting, posting);
    await writeFile(paths.resume, resume);
    await run(paths).finally(() => rm(folder, { recursive: true }));
  }

  it('are found line by line, with their places', async () => {
    const input = `${lines({ id: 1, text: 'Wrote Go and C# for k8s' }, { id: 'b', text: '' }, { text: 7 })}nonsense\n`;
    const { code, out } = await runInMemory(['find-skills', '--jsonl'], open(), { input });
    expect(code).toBe(0);
    const [first, second, third, fourth] = parsed(out);
    expect(first).toEqual({
      id: 1,
      skills: [
        { start: 6, end: 8, name: 'Go', category: 'language' },
        { start: 13, end: 15, name: 'C#', category: 'language' },
        { start: 20, end: 23, name: 'Kubernetes', category: 'cloud' },
      ],
    });
    expect(second).toEqual({ id: 'b', skills: [] });
    expect([third.error.code, fourth.error.code]).toEqual(['missing-option', 'bad-json']);
    expect((await runInMemory(['find-skills'], open())).code).toBe(2);
  });

  it('are held against a posting, both in files', async () => {
    await withFiles(async (paths) => {
      const argv = ['keyword-gap', '--posting', paths.posting, '--resume', paths.resume];
      const { code, out, err } = await runInMemory(argv, open());
      expect({ code, err }).toEqual({ code: 0, err: '' });
      expect(out).toContain('Your bullets show 1 of the 2 skills this posting asks for.');
      expect(out).not.toContain('Kubernetes');
      const [record] = parsed((await runInMemory([...argv, '--json'], open())).out);
      expect(record.requirements.map(({ name, standing }: Record<string, string>) => [name, standing])).toEqual([
        ['Go', 'listed'],
        ['PostgreSQL', 'alias'],
      ]);
      expect(record.coverage.bullets).toEqual({ got: 1, of: 2 });
    });
  });

  it('come from the posting as words or on stdin too', async () => {
    for (const [argv, input] of [[['scan-posting', posting]], [['scan-posting'], posting]] as const) {
      const { out } = await runInMemory(argv, open(), input === undefined ? {} : { input });
      expect(out).toContain('Backend Engineer: 2 skills required, 0 preferred.');
    }
  });

  it('are asked for in a sentence when a file is not there, is a folder, or a link is given', async () => {
    await withFiles(async ({ posting: path, folder }) => {
      for (const argv of [
        ['scan-posting', '--posting', `${folder}/missing.txt`],
        ['scan-posting', '--posting', folder],
        ['scan-posting', 'https://example.com/jobs/12'],
        ['keyword-gap', '--posting', path, '--json'],
      ]) {
        const { code, out, err } = await runInMemory(argv, open());
        expect({ argv, code, out }).toEqual({ argv, code: 2, out: '' });
        expect(err).toMatch(/\.\n/);
      }
    });
  });
});

describe('a person in the terminal', () => {
  it('gives a bullet as words, or on stdin, or with a leading dash', async () => {
    for (const [argv, input] of [
      [['review-bullet', 'Responsible for the exports']],
      [['review-bullet', '- Responsible for the exports']],
      [['review-bullet', 'Responsible', 'for', 'the', 'exports']],
      [['review-bullet', '--text=Responsible for the exports', '--level', 'junior']],
      [['review-bullet', '--', '--Responsible for the exports']],
      [['review-bullet'], 'Responsible for the exports\n'],
    ] as const) {
      const { code, out, err } = await runInMemory(argv, open(), input === undefined ? {} : { input });
      expect({ code, err }).toEqual({ code: 0, err: '' });
      expect(out).toContain('Responsible for the exports');
      expect(out).toContain('/100');
    }
  });

  it('sees colour on a screen and plain text elsewhere, and decides with NO_COLOR and FORCE_COLOR', async () => {
    const colored = async (env: Readonly<Record<string, string>>) =>
      (await runInMemory(['review-bullet', 'Responsible for it'], open(), { env })).out.includes('\u001b[');
    expect(await colored({})).toBe(false);
    expect(await colored({ FORCE_COLOR: '1' })).toBe(true);
    expect(await colored({ FORCE_COLOR: '1', NO_COLOR: '1' })).toBe(true);
    expect(await colored({ FORCE_COLOR: '0' })).toBe(false);
  });

  it('learns what to do from a sentence on stderr and exit code 2', async () => {
    for (const argv of [
      ['salary'],
      ['review-bullet'],
      ['review-bullet', 'x', '--level', 'king'],
      ['review-bullet', 'x', '--level'],
      ['review-bullet', 'x', '--all=1'],
      ['history', '--json'],
      ['forget-me', 'now'],
      ['review-bullets'],
      ['review-bullets', '--jsonl', '--colour', 'red'],
    ]) {
      const { code, out, err } = await runInMemory(argv, open());
      expect({ argv, code, out }).toEqual({ argv, code: 2, out: '' });
      expect(err).toMatch(/\S/);
    }
  });

  it('is told with exit code 1 that a fault is ours', async () => {
    const { code } = await runInMemory(['help'], async () => ({
      audience: 'asker',
      summary: 'Sorry',
      blocks: [],
      parts: [],
      problem: 'bug',
    }));
    expect(code).toBe(1);
  });

  it('finds how to call each mode in the help', async () => {
    for (const argv of [[], ['help'], ['--help'], ['-h']]) {
      const { code, out } = await runInMemory(argv, open());
      expect(code).toBe(0);
      expect(out).toContain('--jsonl');
    }
    expect((await runInMemory(['review-bullet', '--help'], open())).out).toMatch(/student, junior, mid,\s+senior/);
  });

  it('gets pictures and files into a folder of their choice, and their names lead nowhere else', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'proofline-'));
    const base64 = Buffer.from('bytes').toString('base64');
    const answer: Answer = async () => ({
      audience: 'asker',
      summary: 'Here',
      blocks: [
        { kind: 'picture', name: 'card.png', alt: 'Three of four parts are there', base64 },
        { kind: 'attachment', name: '../../.copy.pdf', mediaType: 'application/pdf', base64 },
      ],
      parts: [[{ kind: 'file', name: 'mine.json', mediaType: 'application/json', text: '{}' }]],
    });
    try {
      const { out, code } = await runInMemory(['help', '--save', join(folder, 'new')], answer);
      expect(code).toBe(0);
      expect(out).toContain('Three of four parts are there');
      expect((await readdir(join(folder, 'new'))).sort()).toEqual(['card.png', 'copy.pdf', 'mine.json']);
      expect(await readFile(join(folder, 'new', 'copy.pdf'), 'utf8')).toBe('bytes');
      await writeFile(join(folder, 'taken'), '');
      expect((await runInMemory(['help', '--save', join(folder, 'taken')], answer)).err).toContain('Give another one');
    } finally {
      await rm(folder, { recursive: true });
    }
  });

  it('reads lines no wider than the screen', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('a', 'b', ' ', 'é', '-') }),
        fc.integer({ min: 10, max: 60 }),
        (text, width) => {
          const rows = wrap(text, width);
          for (const row of rows) expect([...row].length).toBeLessThanOrEqual(width);
          expect(rows.join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
        },
      ),
    );
  });
});

describe('a script', () => {
  it('gets the same review as JSON, as JSON lines, and in the history', async () => {
    const store = memoryStore();
    const answer = openCoach({ ...store, ...tools });
    for (const text of [
      'Responsible for the billing exports',
      'Cut p95 latency from 900 ms to 120 ms by caching quotes',
      'x',
    ]) {
      const review = judgePasted(text, { level: 'junior' });
      const json = await runInMemory(['review-bullet', text, '--json', '--level', 'junior'], answer);
      expect(JSON.parse(json.out)).toEqual(review);
      await runInMemory(['review-bullet', text, '--level', 'junior'], answer);
      const [kept] = await store.history.latest(localMember, { limit: 1 });
      expect(kept?.review).toEqual(review);
      const batch = await runInMemory(['review-bullets', '--jsonl'], answer, {
        input: lines({ id: 1, text, level: 'junior' }),
      });
      const [bullet] = review.bullets;
      expect(parsed(batch.out)).toEqual([
        {
          id: 1,
          verdict: bullet?.verdict,
          score: bullet?.score,
          tier: bullet?.tier,
          slots: bullet?.slots,
          findings: bullet?.findings.map(({ rule, span, evidence }) => ({ rule, ...span, evidence })),
        },
      ]);
    }
    expect(await store.history.latest(localMember, { limit: 9 })).toHaveLength(3);
  });

  it('gets one line for each line, in order, whatever a line holds', async () => {
    const input = [
      JSON.stringify({ id: 'a', text: '\n  Responsible for the exports', extra: [1], role: null }),
      '{"id": 7, "text": ',
      '',
      '[1]',
      JSON.stringify({ id: 7 }),
      JSON.stringify({ id: 8, text: 'x', level: 'wizard' }),
      JSON.stringify({ id: 9, text: 'x', role: 5 }),
      JSON.stringify({ text: 'Built it\u2028again', level: 'senior' }),
      JSON.stringify({ id: 'b', text: '' }),
      JSON.stringify({ id: 'c', text: 'x'.repeat(9_000) }),
      `${JSON.stringify({ id: 'd', text: 'Built it' })}\r`,
    ].join('\n');
    const { code, out } = await runInMemory(['review-bullets', '--jsonl'], open(), { input });
    expect(code).toBe(0);
    const answers = parsed(out);
    expect(answers.map(({ id, error }) => [id, error?.code ?? 'judged'])).toEqual([
      ['a', 'judged'],
      [null, 'bad-json'],
      [null, 'bad-json'],
      [null, 'bad-json'],
      [7, 'missing-option'],
      [8, 'bad-option'],
      [9, 'bad-option'],
      [null, 'judged'],
      ['b', 'judged'],
      ['c', 'too-long'],
      ['d', 'judged'],
    ]);
    expect(answers[5].error.message).toContain('senior');
    expect(answers[8]).toMatchObject({ verdict: 'weak', score: 0, tier: 'none', findings: [] });
    expect(answers[0].findings[0]).toMatchObject({ evidence: 'Responsible for', start: 3, end: 18 });
  });

  it('may send its bytes cut anywhere', async () => {
    const bytes = Buffer.from(lines({ id: 1, text: 'Größe 😀 “quoted”' }, { id: 2, text: 'Built it' }));
    const whole = await runInMemory(['review-bullets', '--jsonl'], open(), { input: [bytes] });
    await fc.assert(
      fc.asyncProperty(fc.uniqueArray(fc.nat(bytes.length), { maxLength: 8 }), async (cuts) => {
        const at = [0, ...cuts.sort((a, b) => a - b), bytes.length];
        const input = at
          .slice(1)
          .map((end, index) => bytes.subarray(at[index], end))
          .filter(({ length }) => length > 0);
        expect((await runInMemory(['review-bullets', '--jsonl'], open(), { input })).out).toBe(whole.out);
      }),
      { numRuns: 40 },
    );
  });

  it('that reads slowly is waited for', async () => {
    let taken = 0;
    const stdin = Readable.from(
      (function* () {
        for (; taken < 1_000; taken += 1) yield Buffer.from(lines({ id: taken, text: 'Responsible for it' }));
      })(),
      { objectMode: false },
    );
    let written: (error?: Error) => void = () => {};
    const stdout = new Writable({
      write(_chunk, _encoding, done) {
        written = done;
        this.emit('begun');
      },
    });
    stdout.on('error', () => {});
    const begun = once(stdout, 'begun');
    const argv = ['review-bullets', '--jsonl'];
    const done = runTerminal({ argv, stdin, stdout, stderr: new PassThrough(), env: {} }, open(), openReaders, noForm);
    await begun;
    await new Promise(setImmediate);
    expect(taken).toBeLessThan(1_000);
    written(Object.assign(new Error('the reader is gone'), { code: 'EPIPE' }));
    expect(await done).toBe(0);
    expect(taken).toBeLessThan(1_000);
  });

  it('cannot fill the memory with one endless line', async () => {
    async function* chunks() {
      for (let index = 0; index < 50; index += 1) yield 'x'.repeat(100);
      yield '\nshort\nlast';
    }
    const seen = [];
    for await (const some of linesOf(chunks(), 1_000)) seen.push(...some);
    expect(seen).toEqual([null, 'short', 'last']);
  });
});
