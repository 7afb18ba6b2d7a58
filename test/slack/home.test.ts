import { describe, expect, it } from 'vitest';
import { homeOf } from '../../adapters/slack/home.ts';
import { commands } from '../../src/app/commands.ts';
import type { Reply } from '../../src/app/reply.ts';
import { hostileTexts } from '../adapter-suite.ts';
import { liveParts, refusals, wordsIn } from './refusals.ts';

const home: Reply = {
  audience: 'asker',
  summary: 'Your page',
  blocks: [
    { kind: 'heading', text: 'Resume feedback' },
    { kind: 'actions', actions: [{ label: 'Review my bullets', command: 'review-bullet', values: {}, form: true }] },
  ],
  parts: [
    [{ kind: 'list', items: ['Twenty bullets'], from: 1 }],
    [{ kind: 'more', label: 'What I keep', blocks: [{ kind: 'note', text: 'Nothing yet' }] }],
  ],
};

describe('the home page', () => {
  it('shows every part on one page, with nothing folded', () => {
    const view = homeOf(home, 'U0AAAAAAA');
    expect(refusals({ ...view }, 'home')).toEqual([]);
    expect(wordsIn(view.blocks).replace(/\s+/g, ' ')).toBe(
      'Resume feedback Review my bullets Twenty bullets What I keep Nothing yet',
    );
  });

  it('has buttons for its member alone', () => {
    expect(JSON.stringify(homeOf(home, 'U0AAAAAAA'))).toContain('[\\"U0AAAAAAA\\",\\"review-bullet\\",{},true]');
  });

  it('ends before it is more than Slack takes', () => {
    const parts = Array.from({ length: 40 }, (_, index) => [
      { kind: 'heading', text: `Part ${index}` } as const,
      { kind: 'paragraph', text: 'words '.repeat(500) } as const,
      { kind: 'note', text: 'A note' } as const,
    ]);
    const view = homeOf({ ...home, parts }, 'U0AAAAAAA');
    expect(refusals({ ...view }, 'home')).toEqual([]);
    expect(wordsIn(view.blocks)).toContain('Part 3');
  });

  for (const hostile of hostileTexts) {
    it(`brings nothing to life when a review holds ${JSON.stringify(hostile)}`, () => {
      const view = homeOf({ ...home, blocks: [{ kind: 'list', items: [hostile], from: 1 }] }, hostile);
      expect(refusals({ ...view }, 'home')).toEqual([]);
      expect(liveParts({ ...view })).toEqual([]);
    });
  }

  it('is a command that platforms ask for by themselves, and only reads', () => {
    expect(commands.find(({ name }) => name === 'home')).toMatchObject({ hidden: true, reads: true, personal: true });
  });
});
