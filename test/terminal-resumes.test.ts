import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openCoach } from '../src/app/coach.ts';
import type { Answer } from '../src/app/ports.ts';
import { plainResume, resumePdf } from './files.ts';
import { memoryStore } from './memory-store.ts';
import { runInMemory } from './terminal-wire.ts';
import { listLog } from './web-server.ts';

const nobody: Answer = () => Promise.reject(new Error('read-resumes asks nobody'));

describe('a script that reads a folder of resumes', () => {
  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'resumes-'));
    mkdirSync(join(folder, 'more'));
    writeFileSync(join(folder, 'noor.txt'), plainResume);
    writeFileSync(join(folder, 'more', 'empty.pdf'), '');
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it('gets one JSON object from relative paths to fields, or to why a file gave none', async () => {
    const { code, out } = await runInMemory(['read-resumes', '--json', folder], nobody);
    expect(code).toBe(0);
    expect(JSON.parse(out)).toEqual({
      'more/empty.pdf': { error: 'empty-file', message: expect.any(String) },
      'noor.txt': {
        name: 'Noor van Dijk',
        email: 'noor@vandijk.example.nl',
        phone: '+31 6 5550 1234',
        sections: ['summary', 'work', 'education', 'skills'],
        employers: ['Polder Logistics', 'Grachten Media'],
        titles: ['Backend Developer', 'Junior Developer'],
        jobs: [
          { employer: 'Polder Logistics', title: 'Backend Developer', start: '2021-03', end: 'present' },
          { employer: 'Grachten Media', title: 'Junior Developer', start: '2018-06', end: '2021-02' },
        ],
        bullets: expect.arrayContaining(['Moved 14 cron jobs to a queue with retries']),
        skills: ['Go', 'Python', 'SQL', 'PostgreSQL', 'Linux', 'Kafka'],
        notes: [],
      },
    });
  });

  it('learns from a sentence how to call it', async () => {
    for (const argv of [
      ['read-resumes'],
      ['read-resumes', folder],
      ['read-resumes', '--json', join(folder, 'nowhere')],
    ]) {
      const { code, err } = await runInMemory(argv, nobody);
      expect(code).toBe(2);
      expect(err).toContain('read-resumes --json FOLDER');
    }
  });
});

describe('a person who has resumes reviewed in a terminal', { timeout: 120_000 }, () => {
  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'review-resumes-'));
    writeFileSync(join(folder, 'noor.pdf'), resumePdf);
    writeFileSync(join(folder, 'other.txt'), plainResume);
    writeFileSync(join(folder, 'cut.pdf'), resumePdf.subarray(0, 300));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  const coach = () => openCoach({ ...memoryStore(), log: listLog(), metrics: { count() {} }, textDays: 30 });
  const path = (name: string) => join(folder, name);

  it('reads the review of one, and saves its files', async () => {
    const save = path('saved');
    const { code, out } = await runInMemory(['review-resume', path('noor.pdf'), '--save', save], coach());
    expect(code).toBe(0);
    expect(out).toContain('Noor van Dijk');
    expect(out).toContain('How it does');
    expect(readFileSync(join(save, 'resume-with-notes.pdf')).subarray(0, 5).toString()).toBe('%PDF-');
  });

  it('reads those of several, each under its name and with files of its own', async () => {
    const save = path('both');
    const argv = ['review-resume', path('noor.pdf'), path('other.txt'), '--keep', 'no', '--save', save];
    const { code, out } = await runInMemory(argv, coach());
    expect(code).toBe(0);
    expect(out.match(/^== .*(noor\.pdf|other\.txt)$/gm)).toHaveLength(2);
    expect(readdirSync(save)).toEqual(['noor.pdf', 'other.txt']);
    expect(out).not.toContain('"format"');
  });

  it('gets them as data, with the reason for each that cannot be read', async () => {
    const { code, out } = await runInMemory(['review-resume', '--json', path('noor.pdf'), path('cut.pdf')], coach());
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({
      [path('noor.pdf')]: { review: { level: 'mid' }, read: { name: { value: 'Noor van Dijk' } } },
      [path('cut.pdf')]: { error: 'pdf-damaged' },
    });
  });

  it('is told which file cannot be opened, and that an unreadable one is no verdict', async () => {
    const missing = await runInMemory(['review-resume', path('nowhere.pdf')], coach());
    expect([missing.code, missing.err]).toEqual([2, expect.stringContaining('nowhere.pdf')]);
    const cut = await runInMemory(['review-resume', path('cut.pdf')], coach());
    expect([cut.code, cut.err]).toEqual([2, expect.stringContaining('nothing about how good your resume is')]);
  });

  it('pastes its text on standard input', async () => {
    const { code, out } = await runInMemory(['review-resume', '--no-history'], coach(), { input: plainResume });
    expect([code, out]).toEqual([0, expect.stringContaining('Polder Logistics')]);
  });
});
