import type { types } from '@slack/bolt';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addressTo, decodeAction, type Press } from '../../adapters/slack/action.ts';
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
import { liveParts, refusals, wordsIn } from './refusals.ts';

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

/** The suite tries a thousand; `REVIEWS=10000 npx vitest run test/slack/render.test.ts` tries ten thousand, in about a minute. */
const reviews = Number(process.env.REVIEWS ?? 1_000);

describe('whatever a resume holds, Slack takes the message and nothing in it is live', () => {
  it('in random reviews', { timeout: 600_000 }, () => {
    const line = fc.constantFrom(...lines);
    const bullet = fc.oneof(
      line,
      fc.tuple(line, nasty).map((both) => both.join(' ')),
      nasty,
    );
    fc.assert(
      fc.property(
        fc.array(bullet, { minLength: 1, maxLength: 4 }),
        fc.constantFrom(...rolePacks),
        fc.constantFrom(...levels),
        (bullets, pack, level) => {
          const pasted = splitBullets(bullets.join('\n').slice(0, 4_000));
          if (pasted.length > 0)
            expectSafe(presentReview(reviewBullets(pasted, { pack, level }), { says: 'It stays.' }));
        },
      ),
      { numRuns: reviews },
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
      { numRuns: 300 },
    );
  });
});

describe('what a member reads in Slack', () => {
  const bullets = (count: number) => {
    const pasted = splitBullets(lines.slice(0, count).join('\n'));
    return presentReview(reviewBullets(pasted, { pack: rolePacks[0], level: 'mid' }), { says: 'It stays.' });
  };

  it('is one message for one bullet', () => {
    expect(pagesOf(bullets(1))).toBe(1);
  });

  it('loses no word of a long review over its pages', () => {
    const reply = bullets(20);
    const read = squeeze(
      pagesDrawn(reply)
        .map(({ blocks }) => wordsIn(blocks))
        .join('\n'),
    );
    const wanted = [...reply.blocks, ...reply.parts.flat()].flatMap(wordsOf);
    expect(wanted.filter((words) => !read.includes(squeeze(words)))).toEqual([]);
  });

  it('keeps each bullet of a review on one page', () => {
    const pages = pagesDrawn(bullets(20)).map(({ blocks }) => wordsIn(blocks));
    for (const number of [1, 7, 12]) {
      const [page = ''] = pages.filter((words) => words.includes(`Bullet ${number}:`));
      expect(page.split(`Bullet ${number}:`)[1]?.split('Bullet')[0]).toContain('How the score adds up');
    }
  });

  it('turns to the pages before and after, of the letter it belongs to', () => {
    const reply = bullets(20);
    const presses = (page: number, letter?: string) =>
      drawSlack({ ...reply, page, ...(letter ? { letter } : {}) }, 'own')
        .flatMap(({ blocks }) => pressesIn(blocks))
        .filter(({ command }) => command === 'page')
        .map(({ values }) => values);
    expect(presses(1)).toEqual([{ letter: 'own', page: '2' }]);
    expect(presses(2, 'first')).toEqual([
      { letter: 'first', page: '1' },
      { letter: 'first', page: '3' },
    ]);
    expect(presses(pagesOf(reply))).toEqual([{ letter: 'own', page: String(pagesOf(reply) - 1) }]);
    expect(presses(99)).toEqual(presses(pagesOf(reply)));
  });

  it('is the same in words for those who hear it', () => {
    const { text } = drawOne([
      { kind: 'heading', text: 'R&D <lead>' },
      { kind: 'quote', text: 'Responsible for R&D', marks: [{ start: 0, end: 15, tone: 'fault' }] },
      { kind: 'meter', label: 'Score', value: 21, max: 100, says: 'Needs work' },
    ]);
    expect(text).toBe('R&amp;D &lt;lead&gt;\n“Responsible for R&amp;D”\nScore 21/100: Needs work');
  });

  it('hears what matters most where not everything fits: each cure, its evidence and the next step', () => {
    const reply = bullets(6);
    for (const { text } of pagesDrawn(reply)) expect(text.length).toBeLessThanOrEqual(4_000);
    const heard = pagesDrawn(reply)
      .map(({ text }) => text)
      .join('\n');
    for (const part of reply.parts.flat()) {
      if (part.kind !== 'advice') continue;
      expect(heard).toContain(part.title);
      expect(heard).toContain(part.says);
      expect(heard).toContain(part.next);
    }
  });

  it('shows a fault boxed and praise bold, with a word on what that means', () => {
    const { blocks } = drawOne([
      {
        kind: 'quote',
        text: 'Helped cut load time `by` half',
        marks: [
          { start: 0, end: 6, tone: 'fault' },
          { start: 7, end: 30, tone: 'praise' },
        ],
      },
    ]);
    expect(blocks[0]).toEqual({
      type: 'rich_text',
      elements: [
        {
          type: 'rich_text_quote',
          elements: [
            { type: 'text', text: 'Helped', style: { code: true } },
            { type: 'text', text: ' ' },
            { type: 'text', text: 'cut load time `by` half', style: { bold: true } },
          ],
        },
      ],
    });
    expect(wordsIn(blocks)).toContain('worth changing');
  });

  it('numbers advice, with the sources and the buttons that belong to it', () => {
    const advice = (title: string): Block => ({
      kind: 'advice',
      title,
      says: 'What.',
      why: 'Why.',
      next: 'Do it.',
      source: `Guide to ${title}`,
      action: { label: 'Why?', command: 'why', values: { rule: title } },
    });
    const { blocks } = drawOne([advice('one'), advice('two')]);
    expect(squeeze(wordsIn(blocks))).toBe(
      squeeze(
        '1. one What. Why. → Do it. 2. two What. Why. → Do it. Sources 1. Guide to one 2. Guide to two Why? 1 Why? 2',
      ),
    );
    expect(pressesIn(blocks).map(({ values }) => values)).toEqual([{ rule: 'one' }, { rule: 'two' }]);
  });

  it('goes on counting where a list goes on', () => {
    const { blocks } = drawOne([{ kind: 'list', items: ['Sixth', 'Seventh'], from: 6 }]);
    expect(JSON.stringify(blocks)).toContain('"offset":5');
  });

  it('finds a file by its name, and a picture in words', () => {
    const { blocks, files } = drawOne([
      { kind: 'file', name: 'my export.json', mediaType: 'application/json', text: '{}' },
      { kind: 'picture', name: '../trend.png', alt: 'Your score over five weeks', base64: 'AAAA' },
    ]);
    expect(files).toEqual([
      { name: 'my-export.json', mediaType: 'application/json', bytes: Buffer.from('{}'), alt: null },
      {
        name: 'trend.png',
        mediaType: 'image/png',
        bytes: Buffer.from('AAAA', 'base64'),
        alt: 'Your score over five weeks',
      },
    ]);
    expect(wordsIn(blocks)).toContain('my export.json');
    expect(wordsIn(blocks)).toContain('Your score over five weeks');
  });

  it('sends nothing where nobody is to read it', () => {
    expect(drawSlack({ ...replyOf([]), audience: 'nobody' }, 'a-letter')).toEqual([]);
  });

  it('reads the gist of a reply without blocks', () => {
    expect(wordsIn(drawOne([]).blocks)).toBe('The gist');
  });
});

describe('a button', () => {
  const action: Action = { label: 'Open 1', command: 'history', values: { open: 'r-1' }, form: true };

  it('says what it asks for, and who alone may press it', () => {
    const { blocks } = drawOne([
      { kind: 'actions', actions: [action] },
      { kind: 'more', label: 'More', blocks: [{ kind: 'actions', actions: [action] }] },
    ]);
    expect(pressesIn(blocks).map(({ asker }) => asker)).toEqual(['', '']);
    const addressed = pressesIn(addressTo(blocks, 'U0AAAAAAA'));
    const press = { asker: 'U0AAAAAAA', command: 'history', values: { open: 'r-1' }, form: true };
    expect(addressed).toEqual([press, press]);
  });

  it('is left out where it asks for more than a message can carry', () => {
    const long = { ...action, values: { open: 'x'.repeat(300) } };
    expect(pressesIn(drawOne([{ kind: 'actions', actions: [long, action] }]).blocks)).toHaveLength(1);
  });

  it('of another app, or made up, asks for nothing', () => {
    for (const value of [
      undefined,
      '',
      'yes',
      '{}',
      '[]',
      '["U1","why"]',
      '["U1","why",[],false]',
      '["U1","why",null,false]',
    ]) {
      expect(decodeAction(value)).toBeNull();
    }
  });
});

function pressesIn(blocks: readonly types.KnownBlock[]): readonly Press[] {
  return blocks.flatMap((block) => {
    if (block.type === 'container') return pressesIn(block.child_blocks);
    if (block.type !== 'actions') return [];
    return block.elements.flatMap((element) => {
      const press = element.type === 'button' ? decodeAction(element.value) : null;
      return press ? [press] : [];
    });
  });
}

/** What a member must be able to read of a block. */
function wordsOf(block: Block): readonly string[] {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
    case 'note':
    case 'quote':
      return [block.text];
    case 'advice':
      return [block.title, block.says, block.why, block.next, block.source];
    case 'list':
      return block.items;
    case 'meter':
      return [block.label, block.says];
    case 'more':
      return [block.label, ...block.blocks.flatMap(wordsOf)];
    case 'actions':
      return block.actions.map(({ label }) => label);
    case 'file':
    case 'attachment':
      return [block.name];
    case 'picture':
      return [block.alt];
  }
}
