import { guides } from '../guides.ts';
import { lookedAt, type ResumeRule } from '../resume-rule.ts';
import { sampleResume } from '../resume-sample.ts';

export const titleDiffers: ResumeRule = {
  appliesTo: 'resume',
  id: 'title-differs',
  title: 'Name the posting’s title where it is accurate',
  severity: 'low',
  component: 'keywords',
  cost: 6,
  why: 'Recruiters search by title, and read on when they see the one they are hiring for.',
  source: { title: guides.interviews, locator: 'writing a summary' },
  examples: {
    flags: [
      {
        text: sampleResume(),
        posting: 'Data Scientist\n\nRequirements:\n- Go\n- PostgreSQL',
        evidence: 'Backend Engineer',
      },
    ],
    allows: [{ text: sampleResume(), posting: 'Senior Backend Developer\n\nRequirements:\n- Go\n- PostgreSQL' }],
  },

  *check({ gap, resume }) {
    const title = gap?.title;
    if (!title || title.match === 'same' || title.match === 'near') return;
    const own = resume.headline ?? resume.jobs[0]?.title ?? null;
    yield {
      says: `The posting looks for “${title.posting.text}”${own ? `; your resume says “${own.value}”` : ', and I found no title in your resume'}.`,
      next: 'If that title describes what you do, put it under your name. If it does not, leave yours as it is.',
      section: 'header',
      evidence: own ? [{ text: own.value, spot: { page: own.page, x: own.x, y: own.y } }] : lookedAt(resume),
    };
  },
};
