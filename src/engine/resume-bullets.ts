import type { Resume } from './resume/read-resume.ts';
import type { JudgedBullet } from './resume-rule.ts';
import { type ReviewOptions, reviewGroups } from './review.ts';
import { readBullet } from './text.ts';

/** Most lines judged of one resume; ten dense pages hold fewer. */
export const maxResumeBullets = 200;
/** Longest part of a line that is judged, in characters; nobody reads a line of a hundred words. */
const longestBullet = 600;

/** The bullets' reviews, those of one job or project judged together, in the resume's order. */
export function judgeBullets(resume: Resume, options: ReviewOptions): readonly JudgedBullet[] {
  const read = resume.bullets.slice(0, maxResumeBullets);
  const groups = new Map<string, number[]>();
  for (const [at, { section, job, project }] of read.entries()) {
    const key = `${section} ${job} ${project}`;
    groups.set(key, [...(groups.get(key) ?? []), at]);
  }
  const places = [...groups.values()];
  const reviews = reviewGroups(
    places.map((group) => group.map((at) => readBullet((read[at]?.text ?? '').slice(0, longestBullet)))),
    options,
  );
  const judged = places.flatMap((group, i) =>
    group.flatMap((at, k) => {
      const bullet = read[at];
      const review = reviews[i]?.[k];
      if (!bullet || !review) return [];
      const { page, x, y, section, job, project } = bullet;
      return [{ at, bullet: { ...review, page, x, y, section, job, project } }];
    }),
  );
  return judged.sort((a, b) => a.at - b.at).map(({ bullet }) => bullet);
}
