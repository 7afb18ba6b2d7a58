import type { Command, CommandTools } from '../command.ts';
import { faultFields } from '../fault.ts';
import type { KeptReview, ReviewKind } from '../ports.ts';
import { firstStep } from '../present/finding.ts';
import { type Newest, pictureOf, presentNoTrend, presentTrend } from '../present/trend.ts';
import { type Progress, readProgress } from '../progress.ts';

/** Reviews in one trend: as many as a picture shows apart at phone width. */
const trendLength = 24;

export const progressCommand: Command = {
  name: 'progress',
  summary: 'See how your reviews went: what rose, what is open, and the fix that helps most now.',
  options: [
    {
      name: 'of',
      summary: 'What to look at. Without it: whatever you had reviewed last.',
      required: false,
      kind: 'choice',
      choices: [
        { value: 'resume', label: 'My resume' },
        { value: 'bullets', label: 'My bullets' },
      ],
    },
  ],
  takesText: 'of',
  personal: true,
  reads: true,

  async run(ask, tools) {
    const { history } = tools;
    const wanted = ask.values.of as ReviewKind | undefined;
    const kind = wanted ?? (await history.outlines(ask.member, { limit: 1 }))[0]?.kind;
    if (kind === undefined) return presentNoTrend(null);
    const newestFirst = await history.outlines(ask.member, { limit: trendLength, kind });
    const [newest] = newestFirst;
    if (!newest) return presentNoTrend(kind);
    const progress = readProgress(kind, [...newestFirst].reverse());
    const review = progress.next ? await history.find(ask.member, newest.id) : null;
    const says: Newest = {
      id: newest.id,
      says: progress.next && review ? findingSays(review, progress.next.rule) : null,
    };
    return presentTrend(progress, says, await draw(progress, tools));
  },
};

/** The picture, or null where none can be drawn: the words say the same. */
async function draw(progress: Progress, { pictures, log }: CommandTools): Promise<Uint8Array | null> {
  if (progress.days.length < 2) return null;
  try {
    return (await pictures?.trend(pictureOf(progress))) ?? null;
  } catch (error) {
    log.warn('picture-not-drawn', faultFields(error));
    return null;
  }
}

/** What the newest review says of a rule: with its evidence, and what to do. Null where the words are gone. */
function findingSays({ review, resume }: KeptReview, rule: string): string | null {
  const ofResume = resume?.review.findings.find((finding) => finding.rule === rule);
  if (ofResume) return `${ofResume.says} ${ofResume.next}`;
  const finding = review?.bullets.flatMap(({ findings }) => findings).find((one) => one.rule === rule);
  return finding ? `${finding.message} ${firstStep(finding)}` : null;
}
