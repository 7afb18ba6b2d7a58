import type { BulletReview } from './review.ts';
import { readPart } from './rewrite/answer.ts';
import { type Answers, privateMeasure, unknownMeasure } from './rewrite.ts';
import { readSlots } from './slots.ts';
import { readBullet } from './text.ts';
import { tag } from './words.ts';

/** Something an interviewer would ask about: the words in question, and the question. It accuses nobody. */
export interface Doubt {
  readonly evidence: string;
  readonly asks: string;
}

/** Rules that doubt whether a line holds, not how it is told. */
const doubting: ReadonlySet<string> = new Set([
  'impossible-figure',
  'level-inflation',
  'inflated-claim',
  'claim-without-evidence',
  'placeholder-left',
]);

/** What a reader would doubt in a line. */
export function doubtsAbout(review: Pick<BulletReview, 'findings'>): readonly Doubt[] {
  return review.findings
    .filter(({ rule }) => doubting.has(rule))
    .map(({ evidence, message, fix }) => ({
      evidence,
      asks: fix.kind === 'ask' ? `${message} ${fix.question}` : message,
    }));
}

/** What to ask back about answers before they go into a resume: whose work it was, and which way a figure went. */
export function doubtsAboutAnswers(text: string, answers: Answers): readonly Doubt[] {
  const doubts: Doubt[] = [];
  const group = /^\s*(we|our team|the team)\b/iu.exec(answers.change ?? '')?.[1];
  if (group) {
    doubts.push({
      evidence: group,
      asks: `You wrote “${group}”. Which part of it was yours? The line should claim that part.`,
    });
  }
  const grown = grownClaim(text, answers.change);
  if (grown) doubts.push(grown);
  const { result = '', measure } = answers;
  const share = /^\s*(?:by\s+)?([~≈]?\d[\d.]*\s?%)\s*$/i.exec(result)?.[1];
  if (share && measure !== undefined && measure !== privateMeasure && measure !== unknownMeasure) {
    doubts.push({
      evidence: share,
      asks: `Did it go up or down? Write “${share} lower” or “${share} higher”, so that I need not guess.`,
    });
  }
  return doubts;
}

/** The line told of a part in the work, and the answer of leading or deciding it. */
function grownClaim(text: string, change: string | undefined): Doubt | null {
  const opening = readSlots(readBullet(text));
  const first = opening.clauses[0];
  const part = change === undefined ? null : readPart(change, 'change');
  const verb = part?.verbs[0];
  if (!first || !verb) return null;
  const near =
    first.kind === 'duty'
      ? /^(?:involved|part|was|took|played|exposure)/.test(opening.words[0]?.lower ?? '')
      : ((opening.tags[first.from] ?? 0) & tag.weak) !== 0;
  if (!near || !largeVerbs.has(verb.base)) return null;
  const said = opening.words[0]?.text ?? '';
  const claim = part.words[verb.at]?.text ?? '';
  return {
    evidence: claim,
    asks: `Your line says “${said}”, your answer “${claim}”. Which of the two would your team say? Keep that one.`,
  };
}

/** Verbs that claim the whole of a work or its direction. */
const largeVerbs: ReadonlySet<string> = new Set(
  'lead own head direct oversee architect drive found spearhead pioneer champion'.split(' '),
);
