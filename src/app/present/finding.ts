import type { Finding } from '../../engine/review.ts';
import type { Fix } from '../../engine/rule.ts';
import type { Block } from '../reply.ts';
import { shortId } from '../review-ref.ts';
import { shorten } from './wording.ts';

/** The longest quote inside a sentence; the whole of it is marked in the bullet above. */
export const maxQuoted = 80;

/**
 * Findings as a member reads them: the cure, the evidence, why a reader minds, the next step, whose advice it is. `review`
 * is the id of the review they are kept in: there the member may say that one does not fit.
 */
export function presentFindings(findings: readonly Finding[], review?: string): readonly Block[] {
  const where = review ? { review: shortId(review) } : {};
  const asked = new Set<string>();
  return findings.map((finding) => ({
    kind: 'advice',
    title: finding.title,
    says: saysOf(finding),
    why: finding.why,
    next: withoutAsked(nextOf(finding.fix, finding.evidence), asked),
    source: `${finding.source.title}, ${finding.source.locator}`,
    action: { label: 'Why?', command: 'why', values: { rule: finding.rule, ...where } },
  }));
}

/** Two findings may lead to the same question: it is asked once, unless a finding would be left with nothing to do. */
function withoutAsked(next: string, asked: Set<string>): string {
  const sentences = sentencesOf(next);
  const fresh = sentences.filter((sentence) => !asked.has(sentence));
  for (const sentence of sentences) asked.add(sentence);
  return (fresh.length > 0 ? fresh : sentences).join(' ');
}

/** The first thing to do about a finding, for where there is room for one sentence. */
export function firstStep({ fix, evidence }: Finding): string {
  return sentencesOf(nextOf(fix, evidence))[0] ?? '';
}

function sentencesOf(text: string): readonly string[] {
  return text.split(/(?<=[.?!])\s+(?=\p{Lu})/u);
}

/** What to do about a finding. */
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

/** What was found, with the words that show it. */
export function saysOf({ message, evidence }: Finding): string {
  const quoted = evidence.replace(/\s+/g, ' ').trim();
  if (!quoted || message.includes('“')) return message;
  return `“${shorten(quoted, maxQuoted)}”: ${message}`;
}
