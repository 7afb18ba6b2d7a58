import { readText } from '../src/documents/read-text.ts';
import { readPosting } from '../src/engine/posting.ts';
import type { Spot } from '../src/engine/resume/document.ts';
import { type Resume, readResume } from '../src/engine/resume/read-resume.ts';
import { type ResumeReview, reviewResume } from '../src/engine/resume-review.ts';
import type { ResumeExample } from '../src/engine/resume-rule.ts';
import { findRolePack, rolePacks } from '../src/engine/roles.ts';

/** The resume of an example: its text as read, with what the example says of its layout and its second page. */
export function resumeOf({ text, layout, secondPage }: ResumeExample): Resume {
  const read = readResume(readText(text, []));
  const turned = secondPage === undefined ? read : fromSecondPage(read, secondPage);
  return { ...turned, layout: { ...turned.layout, ...layout } };
}

function fromSecondPage(resume: Resume, heading: string): Resume {
  const from = resume.sections.find((section) => section.heading === heading)?.y ?? Number.POSITIVE_INFINITY;
  const turn = <T extends Spot>(items: readonly T[]) =>
    items.map((item) => (item.y < from ? item : { ...item, page: 2 }));
  return { ...resume, sections: turn(resume.sections), lines: turn(resume.lines), skills: turn(resume.skills) };
}

/** The review of an example. */
export function reviewOf(example: ResumeExample): ResumeReview {
  return reviewResume(resumeOf(example), {
    pack: findRolePack(example.pack ?? '') ?? rolePacks[0],
    level: example.level ?? 'mid',
    fileName: example.fileName ?? null,
    posting: example.posting === undefined ? null : readPosting(example.posting),
  });
}
