import type { ResumeFinding, ResumeReview } from '../../engine/resume-review.ts';
import type { KeptResume } from '../ports.ts';
import type { Action, Block, Reply } from '../reply.ts';
import { shortId } from '../review-ref.ts';
import { presentBullet } from './bullet.ts';
import { resumeCard } from './resume-card.ts';
import { gistOf, partWords } from './resume-words.ts';
import type { Keeping } from './review.ts';
import { reviewActions } from './review-buttons.ts';
import { aimOf, countOf, shorten } from './wording.ts';

/** How many fixes a member is told to begin with: five get done, twenty get closed. */
const firstFixes = 5;
/** Longest quote of the member's words in a finding. */
const maxQuoted = 120;

/** What goes with a review of a resume besides the review. */
export interface ResumeExtras extends Keeping {
  /** Files to save, such as the annotated copy. */
  readonly files: readonly Block[];
  /** Whole sentences about the upload, such as files that were not reviewed. */
  readonly remarks: readonly string[];
}

/** The whole review for the member alone: what was read, the four scores, the first fixes, then section by section. */
export function presentResume(
  kept: KeptResume,
  { says, kept: place, changes, files, remarks, firstUse = [] }: ResumeExtras,
): Reply {
  const { review } = kept;
  const gist = `Your resume: ${gistOf(review)}.`;
  const fixes = review.findings.slice(0, firstFixes);
  const blocks: Block[] = [
    { kind: 'heading', text: gist },
    ...remarks.map((text) => ({ kind: 'note', text }) as const),
    ...resumeCard(kept),
    ...(place ? [{ kind: 'actions', actions: [correct(place.id)] } as const] : []),
    { kind: 'heading', text: 'How it does' },
    ...review.components.map(meterOf),
    { kind: 'note', text: 'These four are mine, each explained below. No hiring system uses them.' },
    { kind: 'more', label: 'Where the points went', blocks: whereFrom(review) },
    ...(changes?.blocks ?? []),
    ...topFixes(fixes),
    ...scanCard(review),
    ...files,
    ...(place
      ? [{ kind: 'actions', actions: [save(place.id), ...reviewActions(place.id, place.canShare)] } as const]
      : []),
    { kind: 'note', text: `Judged for: ${aimOf(review)}. Only you can see this. ${says}` },
    ...firstUse,
  ];
  const first = fixes[0];
  return {
    audience: 'asker',
    summary: first ? `${gist} Start here: ${lowerFirst(first.title)}.` : `${gist} I found nothing to change.`,
    blocks,
    parts: partsOf(review, place?.id),
  };
}

const correct = (id: string): Action => ({
  label: 'Correct what was read',
  command: 'correct-resume',
  values: { review: shortId(id) },
  form: true,
});

const save = (id: string): Action => ({
  label: 'Save as files',
  command: 'export-resume',
  values: { review: shortId(id) },
});

function meterOf({ title, score, says }: ResumeReview['components'][number]): Block {
  if (score === null) return { kind: 'paragraph', text: `${title}: not judged. ${says}`.trim() };
  return { kind: 'meter', label: title, value: score, max: 100, says: lowerFirst(says).replace(/\.$/, '') };
}

/** Each component with the findings that cost it points, the dearest first. */
function whereFrom({ components, findings }: ResumeReview): readonly Block[] {
  return components.flatMap(({ title, score, findings: ids }): Block[] => {
    const own = findings.filter(({ id }) => ids.includes(id));
    return [
      { kind: 'paragraph', text: `${title}: ${score === null ? 'not judged' : `${score} of 100`}` },
      own.length > 0
        ? { kind: 'list', items: own.map((finding) => `−${Number(finding.value.toFixed(1))}: ${finding.title}`) }
        : { kind: 'note', text: 'Nothing took points away.' },
    ];
  });
}

function topFixes(fixes: readonly ResumeFinding[]): readonly Block[] {
  if (fixes.length === 0) return [{ kind: 'paragraph', text: 'I found nothing that I would change.' }];
  return [
    {
      kind: 'heading',
      text: fixes.length === 1 ? 'The one thing to fix' : `The ${fixes.length} fixes that matter most`,
    },
    {
      kind: 'list',
      from: 1,
      items: fixes.map((finding) => `${finding.title}: ${evidenceOf(finding)}${finding.says} ${finding.next}`),
    },
  ];
}

/** What a reader takes in within ten seconds, found or missing. */
function scanCard({ scan }: ResumeReview): readonly Block[] {
  if (scan.length === 0) return [];
  return [
    { kind: 'heading', text: 'What a reader sees in ten seconds' },
    {
      kind: 'list',
      items: scan.map(({ title, found, says }) =>
        found ? `✓ ${title}: “${shorten(found.text, maxQuoted)}”` : `✗ ${title}: ${says}`,
      ),
    },
  ];
}

/** A part for each section with something to say about it, its findings first, then a part for each of its bullets. */
function partsOf(review: ResumeReview, id: string | undefined): readonly (readonly Block[])[] {
  const sections = [
    ...new Set([...review.findings.map(({ section }) => section), ...review.bullets.map(({ section }) => section)]),
  ];
  const parts = sections.flatMap((section): (readonly Block[])[] => {
    // A finding about lines is told at each of those lines.
    const own = review.findings.filter((finding) => finding.section === section && finding.bullets.length === 0);
    const bullets = review.bullets
      .map((bullet, index) => ({ bullet, number: index + 1 }))
      .filter(({ bullet }) => bullet.section === section);
    const strong = bullets.filter(({ bullet }) => bullet.findings.length === 0);
    const open = bullets.filter(({ bullet }) => bullet.findings.length > 0);
    const head: Block[] = [
      { kind: 'heading', text: partWords(section) },
      ...own.map(adviceOf),
      ...(strong.length > 0
        ? [
            { kind: 'paragraph', text: `${countOf(strong.length, 'bullet')} with nothing to change:` } as const,
            {
              kind: 'list',
              items: strong.map(({ bullet, number }) => `${number}. ${shorten(bullet.text, maxQuoted)}`),
            } as const,
          ]
        : []),
    ];
    return [...(head.length > 1 ? [head] : []), ...open.map(({ bullet, number }) => presentBullet(bullet, number, id))];
  });
  const { bulletsLeftOut } = review;
  if (bulletsLeftOut === 0) return parts;
  const text = `This resume has more bullets than I judge at a time: ${countOf(bulletsLeftOut, 'bullet')} at its end are not reviewed.`;
  return [...parts, [{ kind: 'note', text }]];
}

function adviceOf(finding: ResumeFinding): Block {
  const { title, says, why, next, source, rule } = finding;
  return {
    kind: 'advice',
    title,
    says: `${evidenceOf(finding)}${says}`,
    why,
    next,
    source: `${source.title}, ${source.locator}`,
    action: { label: 'Why?', command: 'why', values: { rule } },
  };
}

/** The words that show it, where the sentence does not quote them already, and the page they stand on. */
function evidenceOf({ evidence, says }: ResumeFinding): string {
  const [first] = evidence;
  if (!first?.text.trim() || says.includes('“')) return '';
  const where = first.spot ? ` (page ${first.spot.page})` : '';
  return `“${shorten(first.text, maxQuoted)}”${where}: `;
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
