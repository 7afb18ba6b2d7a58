import { judgeOne } from '../../src/app/judge.ts';
import { Problem } from '../../src/app/problem.ts';
import type { Line } from './lines.ts';

/** The longest input line, in UTF-16 units: far above the longest text judged, far below what could fill memory. */
export const maxLine = 1_000_000;

/** An answer's error: one of the app's problem codes, or a line that is not a JSON object. */
interface LineError {
  readonly id: Id;
  readonly error: { readonly code: string; readonly message: string };
}

type Id = string | number | null;

/**
 * One line in, one line out: `{"id","text","role"?,"level"?}` to the verdict, or to an `error` that says what to put
 * right. Offsets are half-open UTF-16 units into the given text, all of which is one bullet. Fields it does not know
 * are ignored. `aim` holds the role and level for lines that name none.
 */
export function judgeLine(
  line: Line,
  aim: { readonly role?: string | undefined; readonly level?: string | undefined },
): string {
  if (line === null)
    return failed(null, 'too-long', `A line may hold up to ${maxLine.toLocaleString('en-US')} characters.`);
  const fields = readObject(line);
  if (!fields) return failed(null, 'bad-json', 'Each line must be one JSON object such as {"id":1,"text":"…"}.');
  const { id: givenId, text, role = aim.role, level = aim.level } = fields;
  const id = typeof givenId === 'string' || typeof givenId === 'number' ? givenId : null;
  if (typeof text !== 'string') return failed(id, 'missing-option', 'The line needs "text": the bullet, as a string.');
  if (role != null && typeof role !== 'string') return failed(id, 'bad-option', '"role" must be a string.');
  if (level != null && typeof level !== 'string') return failed(id, 'bad-option', '"level" must be a string.');
  try {
    return JSON.stringify({ id, ...judged(text, { role: role ?? aim.role, level: level ?? aim.level }) });
  } catch (error) {
    if (error instanceof Problem) return failed(id, error.code, error.message);
    throw error;
  }
}

function judged(text: string, aim: { readonly role?: string | undefined; readonly level?: string | undefined }) {
  const { verdict, score, tier, slots, findings, start: by } = judgeOne(text, aim);
  const place = ({ start, end }: { readonly start: number; readonly end: number }) => ({
    start: start + by,
    end: end + by,
  });
  return {
    verdict,
    score,
    tier,
    slots: {
      action: slots.action.map(place),
      system: slots.system.map(place),
      context: slots.context.map(place),
      result: slots.result.map(place),
      scale: slots.scale.map(place),
    },
    findings: findings.map(({ rule, span }) => {
      const { start, end } = place(span);
      return { rule, start, end, evidence: text.slice(start, end) };
    }),
  };
}

function readObject(line: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(line.replace(/^\ufeff/, ''));
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : null;
  } catch {
    return null;
  }
}

function failed(id: Id, code: string, message: string): string {
  return JSON.stringify({ id, error: { code, message } } satisfies LineError);
}
