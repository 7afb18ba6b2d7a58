import { describe, expect, it } from 'vitest';
import { renderReply } from '../adapters/web/render.ts';
import type { Mark } from '../src/app/reply.ts';
import { ask, question, startWeb } from './web-server.ts';

describe('a quoted bullet on the page', () => {
  it('shows each mark’s words in its tone, and what could disguise them', () => {
    const text = 'Responsible for pay\u202eroll, saving 4 hours';
    const marks: Mark[] = [
      { start: 0, end: 15, tone: 'fault' },
      { start: 33, end: 40, tone: 'praise' },
    ];
    const { blocks } = renderReply({
      audience: 'asker',
      summary: '',
      blocks: [{ kind: 'quote', text, marks }],
      parts: [],
    });
    expect(blocks).toEqual([
      {
        kind: 'quote',
        runs: [
          { text: 'Responsible for', tone: 'fault' },
          { text: ' pay\ufffdroll, saving ', tone: 'plain' },
          { text: '4 hours', tone: 'praise' },
        ],
      },
    ]);
  });
});

/** Texts that try to be something else than text. */
const hostile = [
  '@everyone and <!channel> and <@U123>',
  '<script>alert(1)</script><img src=x onerror=alert(1)>',
  '</p><a href="javascript:alert(1)">Cut costs</a>',
  '{{constructor}} $(env) `id` %00 &lt;b&gt;',
  'Built a bill\u0000ing job',
  'Cut costs by \u202e%04 drawkcab\u202c in May',
  'Shipped \u2066hidden\u2069 work for zero\u200bwidth\ufeff teams',
  'Half a pair \ud83d of surrogates is left',
  'עברית and العربية \u200f bullets led a team of 4',
];

describe('hostile text', () => {
  it.each(hostile)('comes back as inert text: %j', async (text) => {
    const web = await startWeb();
    const reply = await ask(web, question('review-bullet', { text }));
    const shown = JSON.stringify(reply);
    expect(shown).not.toMatch(/[\u202a-\u202e\u2066-\u2069]|\\u0000|\\u202|\\u206/i);
    expect(reply.problem).toBeUndefined();
    const quoted = reply.parts[0]?.flatMap((block) => (block.kind === 'quote' ? block.runs : []));
    expect(quoted?.map((run) => run.text).join('').length).toBeGreaterThan(10);
  });

  it('stays visible in every kind of block', () => {
    const text = 'a\u0000b\u202ec';
    const action = { label: text, command: 'help', values: {} };
    const reply = renderReply({
      audience: 'asker',
      summary: text,
      blocks: [
        { kind: 'heading', text },
        { kind: 'paragraph', text },
        { kind: 'note', text },
        { kind: 'quote', text, marks: [] },
        { kind: 'advice', title: text, says: text, why: text, next: text, source: text, action },
        { kind: 'list', items: [text], from: 7 },
        { kind: 'meter', label: text, value: 1, max: 2, says: text },
        { kind: 'more', label: text, blocks: [{ kind: 'paragraph', text }] },
        { kind: 'actions', actions: [action] },
      ],
      parts: [[{ kind: 'paragraph', text }]],
    });
    const shown = JSON.stringify(reply);
    expect(shown.match(/a\ufffdb\ufffdc/g)).toHaveLength(18);
    expect(shown).not.toMatch(/\\u0000|\u202e/);
    expect(reply.blocks).toContainEqual({ kind: 'list', items: ['a\ufffdb\ufffdc'], from: 7 });
  });
});
