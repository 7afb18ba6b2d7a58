import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openCoach } from '../../src/app/coach.ts';
import type { Ask, Attachment, KeptReview } from '../../src/app/ports.ts';
import type { Block, Reply } from '../../src/app/reply.ts';
import { readUpload } from '../../src/documents/read-upload.ts';
import { documentsHere } from '../documents-here.ts';
import { docxFile, pdfFile, plainResume, resumePdf, word } from '../files.ts';
import { memoryStore } from '../memory-store.ts';

const member = { platform: 'slack', community: 'bootcamp', id: 'noor' };
const alone = { channel: 'dm', thread: null, private: true };
const channel = { channel: 'resumes', thread: null, private: false };

function desk() {
  const store = memoryStore();
  const lines: string[] = [];
  const note = (event: string, fields = {}) => void lines.push(JSON.stringify({ event, ...fields }));
  const answer = openCoach({
    ...store,
    documents: documentsHere,
    download: async (_ask, { content }) => {
      if (!('base64' in content)) throw new Error('this platform hands bytes over');
      return Buffer.from(content.base64, 'base64');
    },
    log: { info: note, warn: note, error: note },
    metrics: { count() {} },
    textDays: 30,
  });
  let asked = 0;
  const ask = (given: Partial<Ask>): Promise<Reply> => {
    asked += 1;
    return answer({ key: `k${asked}`, member, place: alone, command: 'review-resume', values: {}, ...given });
  };
  const newest = async (): Promise<KeptReview> => {
    const [kept] = await store.history.latest(member, { limit: 1 });
    if (!kept) throw new Error('nothing is kept');
    return kept;
  };
  return { ask, newest, store, lines };
}

const file = (name: string, bytes: Uint8Array | string): Attachment => ({
  name,
  size: bytes.length,
  content: { base64: Buffer.from(bytes).toString('base64') },
});

const everything = ({ blocks, parts }: Reply): string => JSON.stringify([blocks, parts]);

function named(reply: Reply, name: string): Block | undefined {
  return reply.blocks.find((block) => 'name' in block && block.name === name);
}

describe('a member sends a resume', () => {
  it('and has its keywords held against a posting saved before', async () => {
    const { ask } = desk();
    const posting = 'Backend Engineer\nRequirements:\n- Terraform in production\n- PostgreSQL\n- Elixir';
    const files = [file('cv.pdf', resumePdf)];
    await ask({ command: 'save-posting', values: { name: 'Dike works', text: posting } });
    const saved = await ask({ files, values: { saved: 'dike works', keep: 'no' } });
    const pasted = await ask({ files, values: { posting, keep: 'no' } });
    expect(everything(saved)).toContain('Elixir');
    expect(saved).toEqual(pasted);
    expect((await ask({ files, values: { saved: 'Canal works' } })).problem).toBe('not-found');
    expect((await ask({ files, values: { saved: 'Dike works', posting } })).problem).toBe('bad-option');
  });

  it('and sees first what was read of it, then the scores, the fixes and every bullet', async () => {
    const { ask } = desk();
    const reply = await ask({ files: [file('cv.pdf', resumePdf)] });
    const headings = reply.blocks.flatMap((block) => (block.kind === 'heading' ? [block.text] : []));
    expect(headings.indexOf('What I read')).toBeLessThan(headings.indexOf('How it does'));
    const text = everything(reply);
    expect(text).toContain('Noor van Dijk');
    expect(text).toContain('noor@vandijk.example.nl');
    expect(text).toContain('Backend Developer, Polder Logistics (Mar 2021 to now)');
    expect(reply.blocks.filter(({ kind }) => kind === 'meter').length).toBeGreaterThanOrEqual(3);
    expect(text).toContain('Moved 14 cron jobs to a queue with retries');
    expect(reply.audience).toBe('asker');
    expect(text).toContain('Only you can see this');
  });

  it('and gets a copy of the PDF with the remarks on the words they are about', async () => {
    const { ask } = desk();
    const copy = named(await ask({ files: [file('cv.pdf', resumePdf)] }), 'resume-with-notes.pdf');
    if (copy?.kind !== 'attachment') throw new Error('no annotated copy');
    const bytes = Buffer.from(copy.base64, 'base64');
    expect(bytes.subarray(0, resumePdf.length).equals(Buffer.from(resumePdf))).toBe(true);
    expect(bytes.length).toBeGreaterThan(resumePdf.length);
  });

  it('as text, and gets the same reading without a copy', async () => {
    const { ask } = desk();
    const reply = await ask({ values: { text: plainResume } });
    expect(everything(reply)).toContain('Backend Developer, Polder Logistics (Mar 2021 to now)');
    expect(named(reply, 'resume-with-notes.pdf')).toBeUndefined();
  });

  it('with nothing, and is told what to send', async () => {
    const { ask } = desk();
    expect(await ask({})).toMatchObject({
      problem: 'missing-option',
      summary: expect.stringContaining('paste its text'),
    });
  });

  it('as several files, and learns which one was reviewed', async () => {
    const { ask } = desk();
    const letter = file(
      'letter.txt',
      'Dear team, I write to you because I like your work. Kind regards, Noor van Dijk',
    );
    const reply = await ask({ files: [letter, file('cv<@U1>.pdf', resumePdf)] });
    expect(everything(reply)).toContain('I reviewed “cvU1.pdf”. Not reviewed: “letter.txt”.');
    expect(everything(reply)).toContain('Polder Logistics');
  });
});

describe('unreadable, partly read and weak are three answers', () => {
  it('a file that cannot be read is never called a weak resume', async () => {
    const { ask } = desk();
    const reply = await ask({ files: [file('cv.pdf', resumePdf.subarray(0, 300))] });
    expect(reply.problem).toBe('not-text');
    expect(everything(reply)).toContain('It says nothing about how good your resume is');
    expect(everything(reply)).not.toMatch(/weak|needs work/i);
  });

  it('a file read in part says what is missing before it judges', async () => {
    const { ask } = desk();
    const pages = pdfFile([[{ x: 60, y: 740, text: 'Noor van Dijk' }], []]);
    const reply = await ask({ files: [file('cv.pdf', pages)] });
    if (reply.problem) expect(reply.problem).toBe('not-text');
    else expect(everything(reply)).toContain('holds no text');
  });

  it('a weak resume is judged, and its findings quote it', async () => {
    const { ask } = desk();
    const weak = plainResume.replace('Moved 14 cron jobs to a queue with retries', 'Responsible for various cron jobs');
    const reply = await ask({ values: { text: weak } });
    expect(everything(reply)).toMatch(/Responsible for/);
    expect(reply.problem).toBeUndefined();
  });
});

describe('in a channel', () => {
  const message = { id: 'm1', version: 0 };

  it('others read that the review is there and nothing of the resume', async () => {
    const { ask } = desk();
    const reply = await ask({ files: [file('cv.pdf', resumePdf)], place: channel, message });
    expect(reply.audience).toBe('thread');
    expect(everything(reply)).not.toMatch(/Noor|vandijk|5550|Polder|cron|strong|score/i);
    expect(reply.parts).toEqual([]);
  });

  it('whoever asked opens the whole review in private with one press, and nobody else can', async () => {
    const { ask } = desk();
    const reply = await ask({ files: [file('cv.pdf', resumePdf)], place: channel, message });
    const action = reply.blocks.flatMap((block) => (block.kind === 'actions' ? block.actions : []))[0];
    if (!action) throw new Error('no button');
    const press = { command: action.command, values: action.values, place: channel, pressed: 'm2' };
    const opened = await ask(press);
    expect(opened.audience).toBe('asker');
    expect(everything(opened)).toContain('Polder Logistics');
    const other = await ask({ ...press, member: { ...member, id: 'eve' } });
    expect(other.problem).toBe('not-found');
  });

  it('a slash command is answered to whoever asked alone', async () => {
    const { ask } = desk();
    expect((await ask({ files: [file('cv.pdf', resumePdf)], place: channel })).audience).toBe('asker');
  });
});

describe('a member corrects what was read', () => {
  async function reviewed() {
    const at = desk();
    await at.ask({ values: { text: plainResume } });
    const { id } = await at.newest();
    const correct = (values: Readonly<Record<string, string>>) =>
      at.ask({ command: 'correct-resume', values: { review: id, ...values } });
    return { ...at, id, correct };
  }

  it('the name', async () => {
    const { correct, newest } = await reviewed();
    expect(everything(await correct({ name: 'Noor Dijk' }))).toContain('Name: Noor Dijk');
    expect((await newest()).resume).toMatchObject({
      corrected: true,
      resume: { name: { value: 'Noor Dijk', sure: 1 } },
    });
  });

  it('a job that was missed', async () => {
    const { correct } = await reviewed();
    const reply = await correct({ job: 'Intern, Dijkwerk, June 2017 - May 2018' });
    expect(everything(reply)).toContain('Intern, Dijkwerk (Jun 2017 to May 2018)');
  });

  it('a line that is no bullet', async () => {
    const { correct, newest } = await reviewed();
    await correct({ drop: '2' });
    expect((await newest()).resume?.resume.bullets.map(({ text }) => text)).toEqual([
      'Cut the nightly import from 5 hours to 40 minutes by batching inserts',
      'Moved 14 cron jobs to a queue with retries',
    ]);
  });

  it('a section taken for the wrong kind: its lines become lines of work', async () => {
    const { correct, newest } = await reviewed();
    const before = (await newest()).resume?.resume;
    const at = before?.sections.findIndex(({ kind }) => kind === 'education') ?? -1;
    await correct({ section: String(at + 1), kind: 'projects' });
    const after = (await newest()).resume?.resume;
    expect(after?.sections[at]?.kind).toBe('projects');
    expect(after?.bullets.map(({ text }) => text)).toContain('BSc Computer Science, Hogeschool Utrecht');
    expect(after?.bullets.length).toBeGreaterThan(before?.bullets.length ?? 0);
  });

  it('a number that no bullet has is answered with a sentence', async () => {
    const { correct } = await reviewed();
    expect(await correct({ drop: '40' })).toMatchObject({
      problem: 'bad-option',
      summary: expect.stringContaining('40'),
    });
  });

  it('the first review stays in the history beside the corrected one', async () => {
    const { ask, correct } = await reviewed();
    await correct({ name: 'Noor Dijk' });
    const list = everything(await ask({ command: 'history' }));
    expect(list.match(/resume for/g)).toHaveLength(2);
    expect(list).toContain('With your corrections.');
  });
});

describe('what is kept of a resume', () => {
  it('opens again from the history as it was given', async () => {
    const { ask, newest } = desk();
    const first = await ask({ values: { text: plainResume } });
    const again = await ask({ command: 'history', values: { open: (await newest()).id } });
    expect(again.parts).toEqual(first.parts);
  });

  it('is nothing where the member does not want it, and then every file comes with the review', async () => {
    const { ask, store } = desk();
    const reply = await ask({ values: { text: plainResume, keep: 'no' } });
    expect(await store.history.latest(member, { limit: 1 })).toEqual([]);
    for (const name of [
      'resume-review.md',
      'resume-review.json',
      'resume.json',
      'resume-plain.docx',
      'resume-plain.pdf',
    ]) {
      expect(named(reply, name), name).toBeDefined();
    }
  });

  it('never reaches the log', async () => {
    const { ask, lines } = desk();
    await ask({ files: [file('secret-name.pdf', resumePdf)] });
    await ask({ files: [file('secret-name.pdf', resumePdf.subarray(0, 300))] });
    await ask({ command: 'correct-resume', values: { name: 'Noor Dijk' } });
    expect(lines.join('\n')).not.toMatch(/Noor|vandijk|Polder|secret-name/);
  });

  it('is the same review for the same file', async () => {
    const [first, second] = await Promise.all(
      [desk(), desk()].map(({ ask }) => ask({ files: [file('cv.pdf', resumePdf)] })),
    );
    expect(first).toEqual(second);
  });
});

describe('whatever text is pasted', () => {
  it('is answered, and never as a bug', async () => {
    const { ask } = desk();
    const piece = fc.constantFrom(
      ...plainResume.split('\n'),
      '• ',
      'EXPERIENCE',
      '2019 - 2021',
      '<!channel>',
      '\u202e',
    );
    await fc.assert(
      fc.asyncProperty(fc.array(fc.oneof(piece, fc.string({ unit: 'grapheme' })), { maxLength: 40 }), async (lines) => {
        const reply = await ask({ values: { text: lines.join('\n'), keep: 'no' } });
        expect(reply.problem).not.toBe('bug');
      }),
      { numRuns: 25 },
    );
  });
});

it('a Word file is reviewed like any other', async () => {
  const { ask } = desk();
  const body = plainResume
    .split('\n')
    .filter(Boolean)
    .map((line) => word(line))
    .join('');
  expect(everything(await ask({ files: [file('cv.docx', docxFile(body))] }))).toContain('Noor van Dijk');
});

it('every file that a review offers can be made again later', async () => {
  const { ask } = desk();
  await ask({ files: [file('cv.pdf', resumePdf)] });
  const reply = await ask({ command: 'export-resume' });
  const docx = named(reply, 'resume-plain.docx');
  if (docx?.kind !== 'attachment') throw new Error('no Word file');
  const again = await readUpload(Buffer.from(docx.base64, 'base64'), 'docx');
  expect(again).toMatchObject({
    resume: { name: { value: 'Noor van Dijk' }, email: { value: 'noor@vandijk.example.nl' } },
  });
  expect((await ask({ command: 'export-resume', values: { format: 'json-resume' } })).summary).toBe(
    'Here is your file.',
  );
});
