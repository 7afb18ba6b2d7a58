import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Answer } from '../src/app/ports.ts';
import { plainResume } from './files.ts';
import { runInMemory } from './terminal-wire.ts';

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
