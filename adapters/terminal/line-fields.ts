import type { Line } from './lines.ts';

/** The longest input line, in UTF-16 units: far above the longest text judged, far below what could fill memory. */
export const maxLine = 1_000_000;

/** An answer's error: one of the app's problem codes, or a line that is not a JSON object. */
interface LineError {
  readonly id: LineId;
  readonly error: { readonly code: string; readonly message: string };
}

export type LineId = string | number | null;

/** A line that can be answered; `others` are its further fields. */
export interface LineFields {
  readonly id: LineId;
  readonly text: string;
  readonly others: Readonly<Record<string, unknown>>;
}

/** The fields of a line `{"id","text",…}`, or the finished error line that says what to put right. `what` names the text. */
export function readFields(line: Line, what: string): LineFields | string {
  if (line === null)
    return failed(null, 'too-long', `A line may hold up to ${maxLine.toLocaleString('en-US')} characters.`);
  const fields = readObject(line);
  if (!fields) return failed(null, 'bad-json', 'Each line must be one JSON object such as {"id":1,"text":"…"}.');
  const { id: givenId, text, ...others } = fields;
  const id = typeof givenId === 'string' || typeof givenId === 'number' ? givenId : null;
  if (typeof text !== 'string') return failed(id, 'missing-option', `The line needs "text": ${what}, as a string.`);
  return { id, text, others };
}

function readObject(line: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(line.replace(/^\ufeff/, ''));
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : null;
  } catch {
    return null;
  }
}

/** A line that says what to put right. */
export function failed(id: LineId, code: string, message: string): string {
  return JSON.stringify({ id, error: { code, message } } satisfies LineError);
}
