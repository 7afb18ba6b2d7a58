import { afterEach, describe, expect, it } from 'vitest';
import { maxFileBytes, openDownload } from '../src/app/attached.ts';
import { openCoach } from '../src/app/coach.ts';
import type { Answer, Ask, ChatAdapter } from '../src/app/ports.ts';
import { presentFacts } from '../src/app/present/fact.ts';
import type { Block, Reply } from '../src/app/reply.ts';
import { unreadable } from '../src/documents/unreadable.ts';
import { searchFacts } from '../src/engine/search-facts.ts';
import { textsHere } from './documents-here.ts';
import { plainResume } from './files.ts';
import { memoryStore } from './memory-store.ts';

/** One platform's adapter, running on a fake wire, with `answer` behind it. */
export interface OpenAdapter {
  /** Asks as a member would, and gives what came back when the whole answer is there. */
  ask(command: string, values: Readonly<Record<string, string>>): Promise<Seen>;
  /** Presses the button that bears this label in the latest answer, as whoever asked; gives what came back. */
  press?(label: string): Promise<Seen>;
  /** Changes the message of the latest question, as whoever asked; gives what then stands where its answer stood. */
  edit?(command: string, values: Readonly<Record<string, string>>): Promise<Seen>;
  /** Hands a resume over through one of the platform's ways in for files; gives what came back. */
  upload?(way: string, file: UploadedFile): Promise<Seen>;
  /** What fetches the bytes of files that were only told of. */
  readonly adapters?: readonly ChatAdapter[];
  /** Stops as the process would: takes no more, and waits for what is under way. */
  close(): Promise<void>;
}

/** What not every platform has. */
export type Behaviour = 'press' | 'edit' | 'stop' | 'upload';

/** A file as a member has it. */
export interface UploadedFile {
  readonly name: string;
  readonly bytes: Buffer;
}

/** What came back. */
export interface Seen {
  /** What a member can read, with everything folded opened; whitespace does not matter. */
  readonly text: string;
  /** Exactly what left the process. */
  readonly wire: string;
}

export interface AdapterUnderTest {
  readonly name: string;
  open(answer: Answer): Promise<OpenAdapter>;
  /** The ways in for files, in words: “directly”. */
  readonly ways?: readonly string[];
  /** What this platform cannot do, with the reason. */
  readonly cannot?: Readonly<Partial<Record<Behaviour, string>>>;
  /** What must never be found on this platform's wire when a member's text tries to ping, link, run or draw. */
  readonly never: readonly RegExp[];
}

/** Text that some platform would act on. */
export const hostileTexts = [
  '@everyone @here <@U012AB3CD> <!channel> <!subteam^S012> <#C024BE7LR|general>',
  '<script>alert(1)</script><img src=x onerror=alert(1)>&lt;b&gt;',
  '[click](javascript:alert(1)) https://example.com/?q="><b>',
  '\u001b[2J\u001b]0;owned\u0007\u009b31m\r\b',
  '`code` ```fence``` *bold* _it_ ~no~ ||spoiler|| > quote # head',
  '\u202egnp.exe\u2066 \u200b\u200f \u0000 \ud800 \ufeff',
];

/** What every adapter does. Each platform calls this once, with its own wire. */
export function describeAdapter({ name, open, never, ways = [], cannot = {} }: AdapterUnderTest): void {
  describe(`the ${name} adapter`, () => {
    const opened: OpenAdapter[] = [];
    afterEach(async () => {
      for (const adapter of opened.splice(0)) await adapter.close();
    });

    async function openWith(answer: Answer): Promise<OpenAdapter> {
      const adapter = await open(answer);
      opened.push(adapter);
      return adapter;
    }

    it('hands the question over with its command, its values and who asks', async () => {
      const asks: Ask[] = [];
      const adapter = await openWith(async (ask) => {
        asks.push(ask);
        return replyOf([]);
      });
      const text = '• Cut p95 from 900 ms to 120 ms\n• “Quoted” – naïve 測試 😀';
      await adapter.ask('review-bullet', { text, level: 'junior' });
      await adapter.ask('review-bullet', { text, level: 'junior' });
      const [first, second] = asks;
      expect(first).toMatchObject({ command: 'review-bullet', values: { text, level: 'junior' } });
      expect(first?.member.id).not.toBe('');
      expect(first?.member).toEqual(second?.member);
      expect(first?.key).not.toBe(second?.key);
    });

    it('shows every kind of block and every part, in order', async () => {
      const adapter = await openWith(async () => replyOf(everyBlock, [everyPart]));
      const { text } = await adapter.ask('help', {});
      const places = texts.map((wanted) => squeeze(text).indexOf(squeeze(wanted)));
      expect(texts.filter((_, index) => (places[index] ?? -1) < 0)).toEqual([]);
      expect(places).toEqual([...places].sort((a, b) => a - b));
    });

    it('shows what ask-coach found, what comes near, and what lies outside', async () => {
      const now = new Date('2026-11-22T12:00:00Z');
      const adapter = await openWith(async ({ values }) => presentFacts(searchFacts(values.question ?? ''), null, now));
      const answers: readonly (readonly [string, readonly string[]])[] = [
        ['how long should my resume be', ['How long should my resume be?', 'One page up to about six years']],
        ['why do some resumes get picked', ['I am not sure what you mean.', 'What makes a strong resume?']],
        ['how do I get an h1b', ['I have nothing on visas and work permits.', 'ask the immigration office']],
      ];
      for (const [question, wanted] of answers) {
        const { text } = await adapter.ask('ask-coach', { question });
        for (const words of wanted) expect(squeeze(text)).toContain(squeeze(words));
      }
    });

    it('loses nothing of a long answer', async () => {
      const part = (number: number): readonly Block[] => [
        { kind: 'heading', text: `Bullet number-${number}` },
        {
          kind: 'quote',
          text: `word-${number} ${'and more '.repeat(40)}end-${number}`,
          marks: [{ start: 0, end: 6, tone: 'fault' }],
        },
      ];
      const numbers = Array.from({ length: 40 }, (_, index) => index + 1);
      const adapter = await openWith(async () => replyOf([], numbers.map(part)));
      const { text } = await adapter.ask('help', {});
      for (const number of numbers) {
        expect(text).toContain(`number-${number}`);
        expect(text).toContain(`end-${number}`);
      }
    });

    for (const hostile of hostileTexts) {
      it(`lets nothing happen when a resume holds ${JSON.stringify(hostile)}`, async () => {
        const adapter = await openWith(async () => hostileReply(hostile));
        const { wire } = await adapter.ask('review-bullet', { text: hostile });
        for (const pattern of never) expect(wire).not.toMatch(pattern);
        expect(wire).not.toBe('');
      });
    }

    it.skipIf(cannot.press)(
      `takes the press of a button as a question of whoever pressed${unless(cannot.press)}`,
      async () => {
        const asks: Ask[] = [];
        const adapter = await openWith(async (ask) => {
          asks.push(ask);
          return replyOf(
            asks.length === 1 ? [{ kind: 'actions', actions: [nextPage] }] : [{ kind: 'note', text: 'Turned' }],
          );
        });
        await adapter.ask('history', {});
        const seen = await adapter.press?.(nextPage.label);
        expect(seen?.text).toContain('Turned');
        const [first, second] = asks;
        expect(second).toMatchObject({ command: nextPage.command, values: nextPage.values, member: first?.member });
        expect(second?.key).not.toBe(first?.key);
      },
    );

    it.skipIf(cannot.edit)(`answers a message that is edited in the same place${unless(cannot.edit)}`, async () => {
      const asks: Ask[] = [];
      const adapter = await openWith(async (ask) => {
        asks.push(ask);
        return replyOf([{ kind: 'paragraph', text: `Answer number-${asks.length}.` }]);
      });
      await adapter.ask('review-bullet', { text: 'Built the ferry API' });
      const seen = await adapter.edit?.('review-bullet', { text: 'Built the ferry API in Go' });
      expect(seen?.text).toContain('number-2.');
      expect(seen?.text).not.toContain('number-1.');
      const [first, second] = asks.map(({ message }) => message);
      expect(second?.id).toBe(first?.id);
      expect(second?.version).toBeGreaterThan(first?.version ?? 0);
    });

    /** The adapter with the real coach behind it; gives the files that were read, too. */
    async function openCoached() {
      const read: UploadedFile[] = [];
      const adapter = await openWith((ask) => answer(ask));
      const answer = openCoach({
        ...memoryStore(),
        log: { info() {}, warn() {}, error() {} },
        metrics: { count() {} },
        textDays: 30,
        download: openDownload(adapter.adapters ?? []),
        documents: {
          ...textsHere,
          async read(upload) {
            read.push({ name: upload.name, bytes: Buffer.from(upload.bytes) });
            return textsHere.read(upload);
          },
        },
      });
      return { adapter, read };
    }

    it('has a way in for files, or a reason why not', () => {
      expect(ways.length > 0).toBe(cannot.upload === undefined);
    });

    for (const way of ways) {
      it(`reads a resume that comes ${way}, with its name and all of its bytes`, async () => {
        const { adapter, read } = await openCoached();
        const file = { name: 'noor-van-dijk.txt', bytes: Buffer.from(plainResume) };
        const seen = await adapter.upload?.(way, file);
        expect(read).toEqual([file]);
        expect(seen?.text).toMatch(/bullets?|I have read your resume/);
      });

      it(`says what to do about a file that comes ${way} and is too large, and nothing of the resume`, async () => {
        const { adapter, read } = await openCoached();
        const seen = await adapter.upload?.(way, { name: 'cv.txt', bytes: Buffer.alloc(maxFileBytes + 1, 'a') });
        expect(squeeze(seen?.text ?? '')).toMatch(/larger than \d MB\. Export it again without large pictures/);
        expect(read).toEqual([]);
      });

      it(`says what to do about a file that comes ${way} and cannot be read, and nothing of the resume`, async () => {
        const { adapter } = await openCoached();
        const oldWord = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(1_024)]);
        const seen = await adapter.upload?.(way, { name: 'cv.doc', bytes: oldWord });
        const text = squeeze(seen?.text ?? '');
        expect(text).toContain(unreadable['legacy-doc']);
        expect(text).toContain('It says nothing about how good your resume is.');
      });
    }

    it.skipIf(cannot.stop)(`loses nothing when it is stopped while it answers${unless(cannot.stop)}`, async () => {
      let begun = () => {};
      let go = () => {};
      const asked = new Promise<void>((resolve) => {
        begun = resolve;
      });
      const released = new Promise<void>((resolve) => {
        go = resolve;
      });
      const adapter = await open(async () => {
        begun();
        await released;
        return replyOf([{ kind: 'note', text: 'To the end' }]);
      });
      const seen = adapter.ask('help', {});
      await asked;
      const closed = adapter.close();
      go();
      expect((await seen).text).toContain('To the end');
      await closed;
    });

    it('shows a problem as a sentence that says what to do', async () => {
      const message = 'That is too much. Send it in parts.';
      const adapter = await openWith(async () => ({
        ...replyOf([{ kind: 'paragraph', text: message }]),
        problem: 'too-long',
      }));
      const { text } = await adapter.ask('help', {});
      expect(squeeze(text)).toContain(squeeze(message));
    });
  });
}

const nextPage = { label: 'Older ones', command: 'history', values: { page: '2' } };

/** What a test's name says where it is left out. */
function unless(reason: string | undefined): string {
  return reason === undefined ? '' : ` (not here: ${reason})`;
}

function replyOf(blocks: readonly Block[], parts: readonly (readonly Block[])[] = []): Reply {
  return {
    audience: 'asker',
    summary: 'The gist',
    blocks: [{ kind: 'paragraph', text: 'The gist' }, ...blocks],
    parts,
  };
}

const everyBlock: readonly Block[] = [
  { kind: 'heading', text: 'A heading' },
  { kind: 'paragraph', text: 'A paragraph' },
  { kind: 'quote', text: 'Responsible for billing', marks: [{ start: 0, end: 15, tone: 'fault' }] },
  { kind: 'meter', label: 'Measured', value: 41, max: 100, says: 'in words' },
  { kind: 'list', items: ['First item', 'Second item'] },
  { kind: 'list', items: ['Seventh item'], from: 7 },
];

/** A PNG of one pixel. */
const onePixel = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

const everyPart: readonly Block[] = [
  {
    kind: 'advice',
    title: 'A cure',
    says: 'A fault.',
    why: 'A reason.',
    next: 'A next step?',
    source: 'A guide, page 3',
    action: { label: 'Why?', command: 'why', values: { rule: 'weak-opener' } },
  },
  { kind: 'more', label: 'Folded', blocks: [{ kind: 'paragraph', text: 'Inside the fold' }] },
  { kind: 'actions', actions: [{ label: 'Press me', command: 'history', values: { page: '2' } }] },
  { kind: 'file', name: 'a-file.json', mediaType: 'application/json', text: '{}' },
  { kind: 'attachment', name: 'a-copy.pdf', mediaType: 'application/pdf', base64: 'JVBERi0xLjQK' },
  { kind: 'picture', name: 'a-card.png', alt: 'What the picture shows', base64: onePixel },
  { kind: 'note', text: 'A last note' },
];

/** What a member must be able to read of these blocks, in this order. */
const texts = [
  'A heading',
  'A paragraph',
  'Responsible for',
  'billing',
  'Measured',
  '41',
  'in words',
  'First item',
  'Second item',
  'Seventh item',
  'A cure',
  'A fault.',
  'A reason.',
  'A next step?',
  'A guide, page 3',
  'Folded',
  'Inside the fold',
  'Press me',
  'a-file.json',
  'a-copy.pdf',
  'What the picture shows',
  'A last note',
];

function hostileReply(text: string): Reply {
  const action = { label: text, command: 'why', values: { rule: text } };
  const blocks: readonly Block[] = [
    { kind: 'heading', text },
    { kind: 'paragraph', text },
    {
      kind: 'quote',
      text,
      marks: [
        { start: 0, end: 3, tone: 'fault' },
        { start: 4, end: text.length, tone: 'praise' },
      ],
    },
    { kind: 'meter', label: text, value: 1, max: 2, says: text },
    { kind: 'list', items: [text] },
    { kind: 'advice', title: text, says: text, why: text, next: text, source: text, action },
    { kind: 'more', label: text, blocks: [{ kind: 'note', text }] },
    { kind: 'actions', actions: [action] },
    { kind: 'file', name: text, mediaType: 'text/plain', text },
    { kind: 'attachment', name: text, mediaType: 'application/pdf', base64: 'JVBERi0xLjQK' },
    { kind: 'picture', name: text, alt: text, base64: onePixel },
  ];
  return { audience: 'asker', summary: text, blocks, parts: [blocks] };
}

function squeeze(text: string): string {
  return text.replace(/\s+/g, ' ');
}
