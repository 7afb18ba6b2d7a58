import { findSkills } from '../engine/find-skills.ts';
import type { SkillCategory } from '../engine/skill.ts';

/** A skill found in a text, for scripts. Offsets are half-open UTF-16 units. */
export interface SkillRecord {
  readonly start: number;
  readonly end: number;
  readonly name: string;
  readonly category: SkillCategory;
}

/** Every skill a text names, in reading order. Any text at all is allowed. */
export function skillsIn(text: string): readonly SkillRecord[] {
  return findSkills(text).map(({ start, end, skill }) => ({ start, end, name: skill.name, category: skill.category }));
}
