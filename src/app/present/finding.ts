import type { Finding } from '../../engine/review.ts';
import type { Fix } from '../../engine/rule.ts';
import type { Block } from '../reply.ts';
import { shorten } from './wording.ts';

/** The longest evidence repeated in a sentence; the whole of it is marked in the quote above. */
const maxQuoted = 80;

/** One finding as a member reads it: the cure, the evidence, why a reader minds, the next step, whose advice it is. */
export function presentFinding(finding: Finding): Block {
  return {
    kind: 'advice',
    title: finding.title,
    says: saysOf(finding),
    why: finding.why,
    next: nextOf(finding.fix, finding.evidence),
    source: `${finding.source.title}, ${finding.source.locator}`,
    action: { label: 'Why?', command: 'why', values: { rule: finding.rule } },
  };
}

/** What to do about a finding, as one sentence. */
export function nextOf(fix: Fix, evidence: string): string {
  switch (fix.kind) {
    case 'ask':
      return fix.question;
    case 'replace': {
      const replacement = fix.with.trim();
      return replacement
        ? `Write “${replacement}” instead of “${shorten(evidence, maxQuoted)}”.`
        : `Leave out “${shorten(evidence, maxQuoted)}”.`;
    }
  }
}

function saysOf({ message, evidence }: Finding): string {
  const quoted = evidence.replace(/\s+/g, ' ').trim();
  if (!quoted || message.toLowerCase().includes(quoted.toLowerCase())) return message;
  return `“${shorten(quoted, maxQuoted)}”: ${message}`;
}
