import type { JudgedBullet, ResumeReview } from '../../engine/resume-review.ts';
import type { Finding } from '../../engine/review.ts';
import type { PdfNote } from '../ports.ts';
import { nextOf, saysOf } from './finding.ts';
import { gistOf } from './resume-words.ts';

/** The remarks of a review as notes for the PDF it is of: on the exact words, one note where several remarks share words. */
export function pdfNotes({ bullets, findings }: ResumeReview): readonly PdfNote[] {
  return [
    ...bullets.flatMap(bulletNotes),
    // What is said of bullets stands at each bullet already.
    ...findings
      .filter((finding) => finding.bullets.length === 0)
      .flatMap(({ evidence, title, says, next }) =>
        evidence.flatMap(({ text, spot }): PdfNote[] =>
          spot ? [{ ...spot, line: text, start: 0, end: text.length, says: `${title}.\n\n${says}\n\n${next}` }] : [],
        ),
      ),
  ];
}

function bulletNotes({ page, x, y, text, findings }: JudgedBullet): PdfNote[] {
  const groups: { start: number; end: number; findings: Finding[] }[] = [];
  for (const finding of [...findings].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end)) {
    const last = groups.at(-1);
    const whole = ({ start, end }: { start: number; end: number }) => end - start > 0.8 * text.length;
    // A remark on the whole line and one on a word of it are two: their highlights show it.
    if (last && finding.span.start < last.end && whole(last) === whole(finding.span)) {
      last.end = Math.max(last.end, finding.span.end);
      last.findings.push(finding);
    } else groups.push({ ...finding.span, findings: [finding] });
  }
  return groups
    .filter(({ start, end }) => start < end)
    .map(({ start, end, findings: all }) => ({
      page,
      x,
      y,
      line: text,
      start,
      end,
      says: all.map(noteOf).join('\n\n'),
    }));
}

function noteOf(finding: Finding): string {
  return `${finding.title}.\n${saysOf(finding)}\n${nextOf(finding.fix, finding.evidence)}`;
}

/** The note at the top of the first page. */
export function pdfSummary(review: ResumeReview): string {
  const fixes = review.findings.slice(0, 5).map(({ title, next }, i) => `${i + 1}. ${title}: ${next}`);
  const lead = `Proofline: ${gistOf(review)}. Each highlight holds a note.`;
  return fixes.length > 0 ? `${lead}\n\nBegin with these:\n${fixes.join('\n')}` : lead;
}
