import { describe, expect, it } from 'vitest';
import { faultFields } from '../src/app/fault.ts';
import { openLog } from '../src/log.ts';

function logged(write: (log: ReturnType<typeof openLog>) => void): Record<string, unknown>[] {
  const lines: string[] = [];
  write(openLog('info', { write: (line: string) => lines.push(line) }));
  return lines.map((line) => JSON.parse(line));
}

describe('the log', () => {
  it('holds the event, its level, ids, counts and durations', () => {
    const fields = {
      community: 'T024BE7LD',
      key: '0197a3f2-77aa-7000-8000-0123456789ab',
      count: 3,
      ms: 12.5,
      ok: true,
    };
    expect(logged((log) => log.warn('answered', fields))).toEqual([
      { level: 'warn', time: expect.stringMatching(/^\d{4}-\d\d-\d\dT/), event: 'answered', ...fields },
    ]);
  });

  it.each([
    'Responsible for the nightly import',
    'zoe@example.org',
    '+44 20 7946 0958',
    'two\nlines',
    '{"text":"Built"}',
    'Ünïcode',
    'x'.repeat(101),
  ])('withholds what a person could have written: %j', (text) => {
    expect(logged((log) => log.error('answer-failed', { id: text }))).toMatchObject([{ id: '[withheld]' }]);
  });

  it('names an error and the place that threw it, never its message', () => {
    const error = new TypeError('cannot read "Led a team of Zephyrine Quillfeather"');
    const [line] = logged((log) => log.error('bug', faultFields(error)));
    expect(line).toMatchObject({ error: 'TypeError', at: expect.stringContaining('log.test.ts') });
    expect(JSON.stringify(line)).not.toContain('Quillfeather');
  });

  it('leaves out what is below its level', () => {
    const lines: string[] = [];
    const log = openLog('error', { write: (line: string) => lines.push(line) });
    log.info('answered');
    log.warn('stopping');
    expect(lines).toEqual([]);
  });
});
