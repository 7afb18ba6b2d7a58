import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SlackMessage } from '../../adapters/slack/message.ts';
import { drawSlack, pagesOf } from '../../adapters/slack/render.ts';
import { presentReview } from '../../src/app/present/review.ts';
import type { Action, Block, Mark, Reply } from '../../src/app/reply.ts';
import { reviewBullets } from '../../src/engine/review.ts';
import { levels } from '../../src/engine/role.ts';
import { rolePacks } from '../../src/engine/roles.ts';
import { splitBullets } from '../../src/engine/text.ts';
import { hostileTexts } from '../adapter-suite.ts';
import { lines } from '../engine/lines.ts';
import { liveParts, refusals, wordsIn } from './limits.ts';

/** Every page of a reply, as a member could turn them. */
function pagesDrawn(reply: Reply): readonly SlackMessage[] {
  const count = pagesOf(reply);
  return Array.from({ length: count }, (_, index) => drawSlack({ ...reply, page: index + 1 }, 'a-letter')).flat();
}

function expectSafe(reply: Reply): void {
  for (const { text, blocks } of pagesDrawn(reply)) {
    expect(refusals({ text, blocks }, 'message')).toEqual([]);
    expect(liveParts({ text, blocks })).toEqual([]);
  }
}

function replyOf(blocks: readonly Block[], parts: readonly (readonly Block[])[] = []): Reply {
  return { audience: 'asker', summary: 'The gist', blocks, parts };
}

function drawOne(blocks: readonly Block[]): SlackMessage {
  const [message, ...others] = drawSlack(replyOf(blocks), 'a-letter');
  if (!message || others.length > 0) throw new Error('Not one message.');
  return message;
}

const squeeze = (text: string) => text.replace(/\s+/g, '');

/** Texts that some platform would act on, or that are hard to cut. */
const nasty = fc.oneof(
  fc.constantFrom(...hostileTexts, ...lines),
  fc.constantFrom(
    '<!channel>',
    '<!here|here>',
    '<@U0AAAAAAA>',
    '<#C0AAAAAAA|general>',
    '<!subteam^S0AAAAAAA>',
    '<!date^1392734382^{date}|now>',
    '<https://example.com|Your bank>',
    'https://example.com',
    'mailto:a@example.com',
    ':tada: :skin-tone-2:',
    '&lt;!channel&gt;',
    '*bold* _it_ ~no~ `code`',
    '```\nfence',
    '> quote',
    '😀'.repeat(200),
    '\ud83d',
    '\udc00x',
    '\u202egnp',
    '\r\n\u0000\u001b[2J',
    ' ',
    '',
  ),
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.string({ unit: 'grapheme', maxLength: 300 }),
  fc.integer({ min: 1, max: 9_000 }).map((length) => 'word <@U1> '.repeat(length / 11)),
);

const action: fc.Arbitrary<Action> = fc.record({
  label: nasty,
  command: fc.constantFrom('why', 'history', 'page'),
  values: fc.dictionary(fc.constantFrom('rule', 'page', 'open'), nasty),
});

const mark: fc.Arbitrary<Mark> = fc.record({
  start: fc.integer({ min: -3, max: 400 }),
  end: fc.integer({ min: -3, max: 400 }),
  tone: fc.constantFrom('fault' as const, 'praise' as const),
});

const flatBlock: fc.Arbitrary<Block> = fc.oneof(
  fc.record({ kind: fc.constantFrom('heading' as const, 'paragraph' as const, 'note' as const), text: nasty }),
  fc.record({ kind: fc.constant('quote' as const), text: nasty, marks: fc.array(mark, { maxLength: 5 }) }),
  fc.record({
    kind: fc.constant('advice' as const),
    title: nasty,
    says: nasty,
    why: nasty,
    next: nasty,
    source: nasty,
    action,
  }),
  fc.record({ kind: fc.constant('list' as const), items: fc.array(nasty, { maxLength: 60 }) }),
  fc.record({ kind: fc.constant('list' as const), items: fc.array(nasty, { maxLength: 60 }), from: fc.nat(99) }),
  fc.record({
    kind: fc.constant('meter' as const),
    label: nasty,
    value: fc.double(),
    max: fc.double(),
    says: nasty,
  }),
  fc.record({ kind: fc.constant('actions' as const), actions: fc.array(action, { maxLength: 40 }) }),
  fc.record({ kind: fc.constant('file' as const), name: nasty, mediaType: fc.constant('text/plain'), text: nasty }),
  fc.record({
    kind: fc.constant('attachment' as const),
    name: nasty,
    mediaType: fc.constant('a/b'),
    base64: fc.base64String(),
  }),
  fc.record({ kind: fc.constant('picture' as const), name: nasty, alt: nasty, base64: fc.base64String() }),
);

const block: fc.Arbitrary<Block> = fc.oneof(
  { weight: 5, arbitrary: flatBlock },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('more' as const),
      label: nasty,
      blocks: fc.array(
        fc.oneof(
          flatBlock,
          fc.record({
            kind: fc.constant('more' as const),
            label: nasty,
            blocks: fc.array(flatBlock, { maxLength: 3 }),
          }),
        ),
        { maxLength: 14 },
      ),
    }),
  },
);

describe('whatever a resume holds, Slack takes the message and nothing in it is live', () => {
  it('in ten thousand random reviews', { timeout: 300_000 }, () => {
    const bullet = fc.oneof(
      fc.constantFrom(...lines),
      fc.tuple(fc.constantFrom(...lines), nasty).map(([a, b]) => `${a} ${b}`),
      nasty,
    );
    fc.assert(
      fc.property(
        fc.array(bullet, { minLength: 1, maxLength: 4 }),
        fc.constantFrom(...rolePacks),
        fc.constantFrom(...levels),
        (bullets, pack, level) => {
          const pasted = splitBullets(bullets.join('\n').slice(0, 4_000));
          if (pasted.length === 0) return;
          expectSafe(presentReview(reviewBullets(pasted, { pack, level }), { says: 'It stays.' }));
        },
      ),
      { numRuns: 10_000 },
    );
  });

  it('in replies of any blocks at all', { timeout: 120_000 }, () => {
    fc.assert(
      fc.property(
        fc.array(block, { maxLength: 12 }),
        fc.array(fc.array(block, { maxLength: 8 }), { maxLength: 4 }),
        nasty,
        (blocks, parts, summary) => expectSafe({ audience: 'thread', summary, blocks, parts }),
      ),
      { numRuns: 1_000 },
    );
  });
});
