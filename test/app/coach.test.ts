import { describe, expect, it } from 'vitest';
import { openCoach } from '../../src/app/coach.ts';
import type { Kept } from '../../src/app/late-store.ts';
import type { Ask, Log, LogFields, Member } from '../../src/app/ports.ts';
import { Problem } from '../../src/app/problem.ts';
import { resumeRules } from '../../src/engine/resume-rules.ts';
import { rules } from '../../src/engine/rules.ts';
import { documentsHere } from '../documents-here.ts';
import { memoryStore } from '../memory-store.ts';
import { noFiles } from '../no-files.ts';
import { blocksOf, wordsOf } from './words-of.ts';

const ada: Member = { platform: 'web', community: 'bootcamp', id: 'ada' };
const bob: Member = { ...ada, id: 'bob' };
const bullets = '• Responsible for the billing exports\n• Moved the nightly exports to a queue';

function openRoom(store: Kept = memoryStore()) {
  const lines: { event: string; fields: LogFields }[] = [];
  const write = (event: string, fields: LogFields = {}) => void lines.push({ event, fields });
  const log: Log = { info: write, warn: write, error: write };
  const answer = openCoach({
    ...store,
    log,
    metrics: { count() {} },
    textDays: 30,
    download: noFiles,
    documents: documentsHere,
  });
  let asked = 0;
  const ask = (command: string, values: Ask['values'] = {}, member = ada) => {
    asked += 1;
    const place = { channel: 'general', thread: null, private: false };
    return answer({ key: `delivery-${asked}`, member, place, command, values });
  };
  return { ask, lines, history: store.history };
}

describe('a member', () => {
  it('pastes bullets, gets a part for each, and finds the same review again by number and by button', async () => {
    const { ask } = openRoom();
    const critique = await ask('review-bullet', { text: bullets });
    expect(critique.problem).toBeUndefined();
    expect(critique.audience).toBe('asker');
    expect(critique.parts.map((part) => part.find(({ kind }) => kind === 'quote'))).toMatchObject([
      { text: expect.stringContaining('Responsible for the billing exports') },
      { text: expect.stringContaining('Moved the nightly exports to a queue') },
    ]);

    const list = await ask('history');
    expect(wordsOf(list)).toContain('22 Nov 2026, 14:05 UTC');
    const actions = blocksOf(list).flatMap((block) => (block.kind === 'actions' ? block.actions : []));
    const button = actions.find(({ label }) => label === 'Open 1');
    const opened = await ask(button?.command ?? '', button?.values);
    expect(opened.parts).toEqual(critique.parts);
    expect(await ask('history', { open: '1' })).toEqual(opened);
    expect(await ask('history', { open: '#1' })).toEqual(opened);
  });

  it('may name the role as people say it', async () => {
    const { ask, history } = openRoom();
    await ask('review-bullet', { text: bullets, role: ' Backend Developer ', level: 'Mid-level' });
    const [kept] = await history.latest(ada, { limit: 1 });
    expect(kept).toMatchObject({ role: 'backend-engineer', review: { level: 'mid' } });
  });

  it('may ask for a review that is not kept', async () => {
    const { ask } = openRoom();
    const reply = await ask('review-bullet', { text: bullets, keep: 'no' });
    expect(wordsOf(reply)).toContain('not kept it, as you asked');
    expect(wordsOf(await ask('history'))).toContain('no reviews yet');
  });

  it('pages through a long history, newest first, each review once', async () => {
    const { ask } = openRoom();
    for (let number = 1; number <= 12; number += 1) await ask('review-bullet', { text: `Built exporter no${number}x` });
    const seen: string[] = [];
    let next: Ask['values'] | undefined = {};
    while (next) {
      const page = await ask('history', next);
      seen.push(...[...wordsOf(page).matchAll(/no\d+x/g)].map(([name]) => name));
      const actions = blocksOf(page).flatMap((block) => (block.kind === 'actions' ? block.actions : []));
      next = actions.find(({ label }) => label === 'Older')?.values;
    }
    expect(seen).toEqual(Array.from({ length: 12 }, (_, index) => `no${12 - index}x`));
    expect(wordsOf(await ask('history', { open: '12' }))).toContain('no1x');
    expect((await ask('history', { open: '13' })).problem).toBe('not-found');
    expect((await ask('history', { page: '4' })).problem).toBe('not-found');
  });

  it('never sees what another member keeps', async () => {
    const { ask, history } = openRoom();
    await ask('review-bullet', { text: bullets });
    const [kept] = await history.latest(ada, { limit: 1 });
    expect(wordsOf(await ask('history', {}, bob))).toContain('no reviews yet');
    expect((await ask('history', { open: kept?.id ?? '' }, bob)).problem).toBe('not-found');
    expect((await ask('history', { open: '1' }, bob)).problem).toBe('not-found');
  });

  it('is asked before anything is deleted, and gets a receipt after', async () => {
    const { ask } = openRoom();
    await ask('review-bullet', { text: bullets });
    await ask('review-bullet', { text: bullets });
    await ask('review-bullet', { text: bullets }, bob);
    const question = await ask('forget-me');
    expect(wordsOf(await ask('history'))).toContain('Open 2');
    const [sure] = blocksOf(question).flatMap((block) => (block.kind === 'actions' ? block.actions : []));
    expect(wordsOf(await ask(sure?.command ?? '', sure?.values))).toContain('deleted 2 reviews');
    expect(wordsOf(await ask('history'))).toContain('no reviews yet');
    expect(wordsOf(await ask('history', {}, bob))).toContain('Open 1');
    expect(wordsOf(await ask('forget-me', { confirm: 'yes' }))).toContain('nothing to delete');
  });

  it('asks why about any advice of a review, that about summaries, groups of lines and whole resumes too', async () => {
    const { ask } = openRoom();
    for (const { id, title } of [...rules, ...resumeRules]) {
      const reply = await ask('why', { rule: id });
      expect(reply.problem, id).toBeUndefined();
      expect(reply.summary).toContain(title);
    }
  });

  it('asks why and gets the reason, the source and an example', async () => {
    const { ask } = openRoom();
    const reply = await ask('why', { rule: ' Weak-Opener ' });
    expect(reply.problem).toBeUndefined();
    const kinds = blocksOf(reply).map(({ kind }) => kind);
    expect(kinds).toContain('quote');
    expect(wordsOf(reply)).toMatch(/Source: \S/);
    expect((await ask('why', { rule: 'constructor' })).problem).toBe('not-found');
  });

  it('gets help for everything, for each command by name, and about privacy', async () => {
    const { ask } = openRoom();
    const everything = wordsOf(await ask('help'));
    for (const name of ['review-bullet', 'why', 'history', 'help', 'privacy', 'export-me', 'forget-me']) {
      expect(everything).toContain(name);
      expect((await ask('help', { topic: `/${name}` })).problem).toBeUndefined();
    }
    expect(wordsOf(await ask('privacy'))).toContain('Only you see');
    expect((await ask('help', { topic: 'salary' })).problem).toBe('not-found');
  });
});

describe('what a member gets wrong is answered with what to do', () => {
  const cases: readonly [string, string, Ask['values'], string, RegExp][] = [
    [
      'an unknown command',
      'salary',
      {},
      'unknown-command',
      /review-bullet, rewrite, review-resume, export-resume, keyword-gap, scan-posting, save-posting, postings, delete-posting, ask-coach, why, progress, history, help, privacy, export-me, forget-me/,
    ],
    ['no text', 'review-bullet', {}, 'missing-option', /needs text/],
    ['blank text', 'review-bullet', { text: ' \n\t ' }, 'empty-text', /Paste one or more/],
    ['40,000 blank lines', 'review-bullet', { text: '\n'.repeat(40_000) }, 'empty-text', /Paste one or more/],
    [
      'an unknown role',
      'review-bullet',
      { text: 'x', role: 'nurse' },
      'bad-option',
      /role must be one of: .*backend-engineer/,
    ],
    ['an unknown level', 'review-bullet', { text: 'x', level: 'king' }, 'bad-option', /student, junior, mid, senior/],
    ['an option that is not there', 'help', { rolle: 'x' }, 'bad-option', /topic/],
    ['an inherited name', 'help', { constructor: 'x' }, 'bad-option', /topic/],
    ['a page that is no number', 'history', { page: '-1' }, 'bad-option', /page must be a whole number/],
    ['1 MB of text', 'review-bullet', { text: 'Built a thing. '.repeat(70_000) }, 'too-long', /up to 8,000/],
    ['5,000 bullets', 'review-bullet', { text: '• a\n'.repeat(5_000) }, 'too-long', /up to/],
    ['41 bullets', 'review-bullet', { text: '• Built it well\n'.repeat(41) }, 'too-long', /41 bullets.*up to 40/],
    ['a PDF’s bytes', 'review-bullet', { text: '%PDF-1.7\n%âãÏÓ\n1 0 obj' }, 'not-text', /copy the bullets/],
    [
      'a program’s bytes',
      'review-bullet',
      { text: '\u0000\u0001\u0002ELF'.repeat(50) },
      'not-text',
      /copy the bullets/,
    ],
  ];
  for (const [name, command, values, code, says] of cases) {
    it(name, async () => {
      const { ask, lines } = openRoom();
      const reply = await ask(command, values);
      expect(reply.problem).toBe(code);
      expect(reply.summary).toMatch(says);
      expect(lines.map(({ event }) => event)).toEqual(['answered-with-problem']);
    });
  }
});

describe('when the store fails', () => {
  const secret = 'Led the merger nobody may know of';
  const broken = (error: Error): Kept => {
    const fail = async () => {
      throw error;
    };
    return {
      history: {
        save: fail,
        latest: fail,
        find: fail,
        forMessage: fail,
        lastResume: fail,
        outlines: fail,
        delete: fail,
      },
      privacy: { meet: fail, choose: fail, holdings: fail, export: fail, forget: fail },
      disputes: { note: fail },
      channels: { coach: fail },
      postings: { save: fail, list: fail, touch: fail, delete: fail },
      letters: { find: fail },
      limits: { take: fail },
    };
  };

  it('a review is still given, and says that it was not saved', async () => {
    const { ask } = openRoom(broken(new Problem('try-again', 'The history is away. Try again in a minute.')));
    const reply = await ask('review-bullet', { text: bullets });
    expect(reply.problem).toBeUndefined();
    expect(reply.parts).toHaveLength(2);
    expect(wordsOf(reply)).toContain('The history is away. Try again in a minute.');
    expect(wordsOf(reply)).not.toContain('stays in your history');
    expect((await ask('history')).problem).toBe('try-again');
  });

  it('a fault of ours gets one apology, and neither answer nor log holds what it was about', async () => {
    const { ask, lines } = openRoom(broken(new TypeError(`cannot insert ${secret}\n    at ${secret} (x.ts:1:1)`)));
    for (const command of ['review-bullet', 'history']) {
      const reply = await ask(command, command === 'history' ? {} : { text: secret });
      expect(wordsOf({ ...reply, parts: [] })).not.toContain('merger');
    }
    const apology = await ask('forget-me', { confirm: 'yes' });
    expect(apology.problem).toBe('bug');
    expect(apology.summary).toMatch(/sorry/i);
    expect(lines.filter(({ fields }) => fields.error === 'TypeError').map(({ event }) => event)).toEqual([
      'limit-not-checked',
      'review-not-kept',
      'limit-not-checked',
      'answer-failed',
      'answer-failed',
    ]);
    expect(JSON.stringify(lines)).not.toContain('merger');
  });
});
