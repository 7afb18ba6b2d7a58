import { ComponentType, MessageFlags } from 'discord.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addressed, countPages, renderReply } from '../../adapters/discord/render.ts';
import { judgePasted } from '../../src/app/judge.ts';
import { keptFor, presentReview } from '../../src/app/present/review.ts';
import type { Action, Block, Reply } from '../../src/app/reply.ts';
import { hostileTexts } from '../adapter-suite.ts';
import { liveIn, readMessage } from './read.ts';
import { everyComponent, refusals } from './refusals.ts';

const asker = '1180000000000000001';

/** The body of a page as it is sent, with the names of its files. */
function bodyOf(reply: Reply, page = 1) {
  const { container, files } = renderReply({ ...reply, page }, 'letter-1');
  const body = {
    flags: MessageFlags.IsComponentsV2,
    components: [addressed(container, asker, 7)],
    allowed_mentions: { parse: [] },
    nonce: 'letter-1',
    enforce_nonce: true,
  };
  return { body, files: files.map(({ name }) => name) };
}

const pagesOf = (reply: Reply) => Array.from({ length: countPages(reply) }, (_, index) => bodyOf(reply, index + 1));

const words = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...hostileTexts) },
  { weight: 3, arbitrary: fc.lorem({ maxCount: 60 }) },
  { weight: 3, arbitrary: fc.string({ unit: 'binary', maxLength: 120 }) },
  {
    weight: 2,
    arbitrary: fc.string({
      unit: fc.constantFrom('\\', '_', '*', '<', '@', ' ', '\n', 'a', '測', '😀'),
      maxLength: 400,
    }),
  },
  { weight: 1, arbitrary: fc.lorem({ maxCount: 900 }) },
  { weight: 1, arbitrary: fc.constantFrom('', ' ', '\n\n') },
);
const action: fc.Arbitrary<Action> = fc.record({
  label: words,
  command: fc.constantFrom('why', 'history', 'page'),
  values: fc.dictionary(fc.constantFrom('rule', 'page', 'open'), fc.string({ maxLength: 40 }), { maxKeys: 2 }),
});
const mark = fc.record({
  start: fc.nat(80),
  end: fc.nat(160),
  tone: fc.constantFrom('fault' as const, 'praise' as const),
});
const name = fc.constantFrom('a-review.json', 'trend.png', 'a-review.json');
const base64 = fc.constant('iVBORw0KGgo=');
const plain: fc.Arbitrary<Block> = fc.oneof(
  fc.record({ kind: fc.constantFrom('heading' as const, 'paragraph' as const, 'note' as const), text: words }),
  fc.record({ kind: fc.constant('quote' as const), text: words, marks: fc.array(mark, { maxLength: 4 }) }),
  fc.record({
    kind: fc.constant('advice' as const),
    title: words,
    says: words,
    why: words,
    next: words,
    source: words,
    action,
  }),
  fc.record({ kind: fc.constant('list' as const), items: fc.array(words, { maxLength: 6 }) }),
  fc.record({
    kind: fc.constant('meter' as const),
    label: words,
    value: fc.integer({ min: -5, max: 120 }),
    max: fc.constant(100),
    says: words,
  }),
  fc.record({ kind: fc.constant('actions' as const), actions: fc.array(action, { maxLength: 12 }) }),
  fc.record({ kind: fc.constant('file' as const), name: words, mediaType: fc.constant('text/plain'), text: words }),
  fc.record({ kind: fc.constant('attachment' as const), name, mediaType: fc.constant('application/pdf'), base64 }),
  fc.record({ kind: fc.constant('picture' as const), name, alt: words, base64 }),
);
const block = fc.oneof(
  { weight: 9, arbitrary: plain },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('more' as const),
      label: words,
      blocks: fc.array(plain, { maxLength: 4 }),
    }),
  },
);
const reply: fc.Arbitrary<Reply> = fc.record({
  audience: fc.constantFrom('asker' as const, 'thread' as const),
  summary: words,
  blocks: fc.array(block, { maxLength: 5 }),
  parts: fc.array(fc.array(block, { maxLength: 6 }), { maxLength: 6 }),
});

/** How many random replies are drawn; REPLIES says how many else. 10,000 take half a minute. */
const replies = Number(process.env.REPLIES ?? 1_000);

describe('a reply drawn for Discord', () => {
  it('is never refused, and nothing in it is live: random replies with hostile texts', {
    timeout: 300_000,
  }, () => {
    fc.assert(
      fc.property(reply, (drawn) => {
        for (const { body, files } of pagesOf(drawn)) {
          expect(refusals('message', body, files)).toEqual([]);
          for (const { type, content } of everyComponent(body))
            if (type === ComponentType.TextDisplay) expect(liveIn(String(content))).toEqual([]);
        }
      }),
      { numRuns: replies },
    );
  });

  it('shows a real critique of twenty bullets whole, on pages of which none is refused', () => {
    const bullets = Array.from(
      { length: 20 },
      (_, index) => `- Responsible for various exports of the billing team ${index + 1}`,
    );
    const critique = presentReview(judgePasted(bullets.join('\n'), {}), { says: keptFor(30) });
    const pages = pagesOf(critique);
    expect(pages.flatMap(({ body, files }) => refusals('message', body, files))).toEqual([]);
    const text = pages.map(({ body }) => readMessage(body)).join('\n');
    for (let number = 1; number <= 20; number += 1) expect(text).toContain(`billing team ${number}`);
    expect(text).toContain(`Page 1 of ${pages.length}`);
  });

  it('draws the same reply the same way', () => {
    const critique = presentReview(judgePasted('- Helped with the website', {}), { says: keptFor(30) });
    expect(renderReply(critique, 'x')).toEqual(renderReply(critique, 'x'));
  });

  it('turns a page beyond the last into the last', () => {
    const short: Reply = { audience: 'asker', summary: 'Done.', blocks: [], parts: [] };
    expect(readMessage(bodyOf(short, 9).body)).toBe('Done.');
  });

  it('leaves out a button whose values are too long to be carried, and keeps its advice', () => {
    const long: Action = { label: 'Why?', command: 'why', values: { rule: 'x'.repeat(80) } };
    const blocks: Block[] = [
      {
        kind: 'advice',
        title: 'A cure',
        says: 'A fault.',
        why: 'A reason.',
        next: 'Do it.',
        source: 'A guide',
        action: long,
      },
      { kind: 'actions', actions: [long] },
    ];
    const { body } = bodyOf({ audience: 'asker', summary: '', blocks, parts: [] });
    expect(readMessage(body)).toContain('A cure');
    expect(everyComponent(body).filter(({ type }) => type === ComponentType.Button)).toEqual([]);
  });

  it('underlines evidence, sets off in bold what works, and says so', () => {
    const quote: Block = {
      kind: 'quote',
      text: 'Responsible for billing',
      marks: [
        { start: 0, end: 15, tone: 'fault' },
        { start: 16, end: 23, tone: 'praise' },
      ],
    };
    const { body } = bodyOf({ audience: 'asker', summary: '', blocks: [quote], parts: [] });
    const texts = everyComponent(body).map(({ content }) => String(content));
    expect(texts.join()).toContain('> __Responsible for__ **billing**');
    expect(texts.join()).toContain('-# In the quotes: __worth changing__ and **doing the work**');
  });
});
