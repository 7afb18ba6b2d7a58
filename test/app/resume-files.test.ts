import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { jsonResume } from '../../src/app/json-resume.ts';
import { markdownOf } from '../../src/app/present/resume-markdown.ts';
import { readUpload } from '../../src/documents/read-upload.ts';
import type { Resume } from '../../src/engine/resume/read-resume.ts';
import { plainResume } from '../files.ts';

const require = createRequire(import.meta.url);
const { validate } = require('@jsonresume/schema') as {
  validate(resume: unknown, told: (error: unknown, report: unknown) => void): void;
};

async function read(text: string): Promise<Resume> {
  const upload = await readUpload(Buffer.from(text), 'txt');
  if (upload.kind === 'unreadable') throw new Error(upload.code);
  return upload.resume;
}

/** What the format's own checker finds wrong. */
function faultsOf(resume: unknown): unknown {
  let found: unknown;
  validate(JSON.parse(JSON.stringify(resume)), (error) => {
    found = error;
  });
  return found;
}

describe('JSON Resume', () => {
  it('holds what was read, in the form its schema asks', async () => {
    const made = jsonResume(await read(plainResume));
    expect(faultsOf(made)).toBeNull();
    expect(made).toMatchObject({
      basics: { name: 'Noor van Dijk', email: 'noor@vandijk.example.nl', phone: '+31 6 5550 1234' },
      work: [
        {
          name: 'Polder Logistics',
          position: 'Backend Developer',
          startDate: '2021-03',
          highlights: [
            'Cut the nightly import from 5 hours to 40 minutes by batching inserts',
            'Wrote the alerting rules that halved pages in one quarter',
          ],
        },
        { name: 'Grachten Media', startDate: '2018-06', endDate: '2021-02' },
      ],
      skills: [{ name: 'Languages', keywords: ['Go', 'Python', 'SQL'] }, { name: 'Platforms' }],
    });
  });

  it('says nothing of what was not found', async () => {
    const made = jsonResume(await read('EXPERIENCE\nDeveloper\n• Built the import of parcels for three depots in Go'));
    expect(faultsOf(made)).toBeNull();
    expect(Object.keys(made.basics)).not.toContain('email');
  });

  it('keeps to its schema whatever the resume holds', async () => {
    const line = fc.oneof(
      fc.constantFrom(
        ...plainResume.split('\n'),
        'a@b',
        'www.x',
        'http://[',
        '13/2021 - 99/2022',
        'PROJECTS',
        'Sea: github.com/x',
      ),
      fc.string({ unit: 'grapheme' }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(line, { minLength: 5, maxLength: 40 }), async (lines) => {
        const upload = await readUpload(Buffer.from(`${plainResume}\n${lines.join('\n')}`), 'txt');
        if (upload.kind !== 'unreadable') expect(faultsOf(jsonResume(upload.resume))).toBeNull();
      }),
      { numRuns: 60 },
    );
  });

  it('names the version of the schema it keeps to', async () => {
    const schema = JSON.parse(readFileSync(require.resolve('@jsonresume/schema/schema.json'), 'utf8'));
    expect(schema.properties.basics.properties.email.format).toBe('email');
    expect(jsonResume(await read(plainResume)).$schema).toContain('v1.0.0');
  });
});

describe('the critique as Markdown', () => {
  it('makes no link, picture, heading or mention of what a member wrote', () => {
    const hostile = [
      '![x](https://spy.example/a.png)',
      '[a](javascript:1)',
      '<img src=x>',
      '# big',
      '1. one',
      'www.spy.example',
      'a@b.example',
    ];
    const blocks = hostile.map((text) => ({ kind: 'paragraph', text }) as const);
    const text = markdownOf({ blocks, parts: [] });
    expect(text).not.toMatch(/(?<!\\)[[\]<]|https?:|www\.|^# big|^1\. one|\w@/m);
  });

  it('keeps the words as they are read', () => {
    const text = markdownOf({
      blocks: [{ kind: 'quote', text: 'Cut costs by 40 % (C++ and C#)', marks: [] }],
      parts: [],
    });
    expect(text.replaceAll('\\', '')).toContain('Cut costs by 40 % (C++ and C#)');
  });
});
