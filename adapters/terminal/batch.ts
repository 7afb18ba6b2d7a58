import { judgeOne } from '../../src/app/judge.ts';
import { Problem } from '../../src/app/problem.ts';
import { failed, readFields } from './line-fields.ts';
import type { Line } from './lines.ts';

/**
 * One line in, one line out: `{"id","text","role"?,"level"?}` to the verdict, or to an `error` that says what to put
 * right. Offsets are half-open UTF-16 units into the given text, all of which is one bullet. Fields it does not know
 * are ignored. `aim` holds the role and level for lines that name none.
 */
export function judgeLine(
  line: Line,
  aim: { readonly role?: string | undefined; readonly level?: string | undefined },
): string {
  const fields = readFields(line, 'the bullet');
  if (typeof fields === 'string') return fields;
  const { id, text, others } = fields;
  const { role = aim.role, level = aim.level } = others;
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
