import { resumeRules } from '../../engine/resume-rules.ts';
import { rules } from '../../engine/rules.ts';

/** What a rule tells people to do. A rule that this version no longer has is shown by its name. */
export function titleOf(id: string): string {
  return [...rules, ...resumeRules].find((rule) => rule.id === id)?.title ?? id;
}
