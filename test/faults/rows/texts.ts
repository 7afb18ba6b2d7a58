import { openCoach } from '../../../src/app/coach.ts';
import type { Ask } from '../../../src/app/ports.ts';
import { memoryStore } from '../../memory-store.ts';
import { percentile } from '../check.ts';
import { noMetrics } from '../no-metrics.ts';
import { bar, note, type Row } from '../row.ts';

/** What texts are made of: scripts, marks, controls, halves of pairs, code, and what slow patterns choke on. */
const pieces: readonly string[] = [
  'Built a billing job in Go that cut refunds by 12%',
  'Responsible for',
  '测试数据库',
  'خفض زمن التحميل',
  'נבנה',
  'é́́́́́',
  '👩‍👩‍👧‍👦🏳️‍🌈',
  '\ud800',
  '\udc00',
  '\0',
  '\u202e\u2066',
  '\u200b\u200d\ufeff',
  '<script>alert(1)</script>',
  '@everyone <!channel>',
  '```js\nfor(;;){}\n```',
  '((((((((((',
  'aaaaaaaaaaaaaaaaaaaaaaaa!',
  '1,000,000.00 %%%% $$$ 10x 3-5 p95',
  '• – * 1.',
  '\t \r\n\n\u2028\u2029\u00a0',
  '__proto__ constructor toString',
];

export const textsRow: Row = {
  name: 'fuzzed texts',
  what: (small) =>
    `${small ? '10,000' : '100,000'} texts of ${pieces.length} kinds of pieces and of random characters, up to 40,000 long, through the coach`,
  async run({ small, chance }) {
    const count = small ? 10_000 : 100_000;
    const faults: string[] = [];
    const log = { info() {}, warn() {}, error: (event: string) => void faults.push(event) };
    const answer = openCoach({ ...memoryStore(), log, metrics: noMetrics, textDays: 30 });
    const member = { platform: 'fuzz', community: 'T', id: 'U' };
    const place = { channel: 'C', thread: null, private: false };
    const times: number[] = [];
    let wrong = 0;
    for (let index = 0; index < count; index += 1) {
      const text = anyText(chance, index);
      const ask: Ask = { key: `${index}`, member, place, command: 'review-bullet', values: { text, keep: 'no' } };
      const from = performance.now();
      const reply = await answer(ask).catch(() => null);
      times.push(performance.now() - from);
      if (reply === null || reply.problem === 'bug' || reply.summary === '') wrong += 1;
    }
    const slowest = Math.max(...times.slice(-count));
    return [
      bar('faults', faults.length + wrong, faults.length + wrong === 0),
      note('p50', percentile(times, 0.5).toFixed(2), ' ms'),
      note('p99', percentile(times, 0.99), ' ms'),
      note('slowest', slowest, ' ms'),
    ];
  },
};

function anyText(chance: () => number, index: number): string {
  const pick = () => pieces[Math.floor(chance() * pieces.length)] ?? '';
  const wild = () => String.fromCharCode(Math.floor(chance() * 0x10000));
  const parts = Array.from({ length: 1 + Math.floor(chance() * 12) }, () => (chance() < 0.7 ? pick() : wild()));
  const text = parts.join(chance() < 0.3 ? '\n' : ' ');
  // One in a hundred is as long as a text can be.
  return index % 100 === 99 ? text.repeat(Math.ceil(40_000 / Math.max(1, text.length))).slice(0, 40_000) : text;
}
