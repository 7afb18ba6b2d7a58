import { skillsIn } from '../../src/app/skills-in.ts';
import { readFields } from './line-fields.ts';
import type { Line } from './lines.ts';

/**
 * One line in, one line out: `{"id","text"}` to `{"id","skills":[{"start","end","name","category"}]}`, or to an `error`
 * that says what to put right. Offsets are half-open UTF-16 units into the given text.
 */
export function skillLine(line: Line): string {
  const fields = readFields(line, 'any text');
  if (typeof fields === 'string') return fields;
  return JSON.stringify({ id: fields.id, skills: skillsIn(fields.text) });
}
