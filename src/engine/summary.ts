import type { Signals } from './signals.ts';
import type { ReadBullet } from './slots.ts';
import type { Bullet } from './text.ts';
import { tag } from './words.ts';

const role =
  /\b(?:engineer|developer|designer|analyst|manager|scientist|nurse|teacher|educator|accountant|architect|administrator|consultant|specialist|graduate|student|programmer|tester|marketer|technician|assistant|coordinator|representative|researcher|tech lead|career[- ]changer|electrician|mechanic|recruiter|writer|sre|dba|paralegal|practitioner)s?\b/i;
const level =
  /\b(?:junior|senior|mid-level|lead|principal|staff|entry-level|graduate|student|certified|registered|licensed|\d+(?:\.\d+)?\+?\s+years?|recent)\b/i;
/** Names of trades that any summary of that trade has: they name the role, not the field. */
const tradeWords =
  /^(?:software|web|backend|back-end|frontend|front-end|full-stack|fullstack|data|product|devops|professional|stack|end|experience|ml|ai|ai\/ml|machine|learning|years?|skills?)$/;

/** The four things a reader looks for in a summary. */
export interface SummaryChecks {
  readonly role: boolean;
  readonly level: boolean;
  /** Named tools, or telling words of a field. */
  readonly field: boolean;
  /** One thing done: an outcome in figures, or an act with telling words. */
  readonly proof: boolean;
  /** Weight of telling words beyond the trade's own name. */
  readonly detail: number;
}

/** What a summary holds. Source of the four: the summary pattern of the guides (level and role, stack, proof, target). */
export function summaryChecks({ text }: Bullet, read: ReadBullet, signals: Signals): SummaryChecks {
  let detail = 0;
  read.words.forEach((word, at) => {
    const mask = read.tags[at] ?? 0;
    if (tradeWords.test(word.lower) || role.test(word.lower)) return;
    if (
      mask &
      (tag.function | tag.buzz | tag.vague | tag.inflator | tag.adverb | tag.generic | tag.number | tag.person)
    )
      return;
    detail +=
      mask & tag.technology || mask & (tag.mechanism | tag.failure | tag.metric)
        ? 1
        : (mask & (tag.past | tag.gerund | tag.base)) !== 0
          ? 0.3
          : 0.8;
  });
  const acts = read.clauses.filter((clause, index) => index > 0 && (clause.kind === 'act' || clause.kind === 'change'));
  return {
    role: role.test(text.slice(0, 60)),
    level: level.test(text),
    field: signals.technologies > 0 || detail >= 2,
    proof: signals.outcomes > 0 || (signals.figures > 1 && detail >= 2) || (acts.length > 0 && detail >= 3),
    detail,
  };
}
