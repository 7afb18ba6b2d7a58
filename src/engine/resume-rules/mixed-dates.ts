import { guides } from '../guides.ts';
import { type Quote, quoteOfJob, type ResumeRule } from '../resume-rule.ts';
import { sampleResume } from '../resume-sample.ts';

export const mixedDates: ResumeRule = {
  appliesTo: 'resume',
  id: 'mixed-dates',
  title: 'Write all dates in one way',
  severity: 'low',
  component: 'formatting',
  cost: 3,
  why: 'Where one job has months and the next only years, a reader wonders what lies between.',
  source: { title: guides.editors, locator: 'practice of the trade' },
  examples: {
    flags: [
      {
        text: sampleResume({
          work: 'Backend Engineer, Tidewater Freight\nJune 2019 – March 2024\n- Moved harbour files to a queue\n\nJunior Developer, Quay Apps\n2016 – 2019\n- Rewrote the ferry timetable import in Go',
        }),
        evidence: '2016 – 2019',
      },
    ],
    allows: [{ text: sampleResume() }],
  },

  *check({ resume }) {
    const dated = resume.jobs.filter(({ start, dateText }) => start !== null && dateText !== null);
    const years = dated.filter(({ start }) => start?.length === 4);
    if (years.length === 0 || years.length === dated.length) return;
    yield {
      says: 'These jobs give years only; the others give months too.',
      next: 'Add the months you left out, or take them away everywhere.',
      section: 'work',
      evidence: years.map((job): Quote => ({ ...quoteOfJob(job), text: job.dateText ?? '' })),
    };
  },
};
