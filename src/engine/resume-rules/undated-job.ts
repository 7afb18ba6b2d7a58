import { guides } from '../guides.ts';
import { quoteOfJob, type ResumeRule } from '../resume-rule.ts';
import { sampleResume } from '../resume-sample.ts';

export const undatedJob: ResumeRule = {
  appliesTo: 'resume',
  id: 'undated-job',
  title: 'Give every job its dates',
  severity: 'medium',
  component: 'formatting',
  cost: 5,
  why: 'Without dates a reader can tell neither how long nor how recently you did the work.',
  source: { title: guides.writing, locator: 'formatting tips' },
  examples: {
    flags: [
      {
        text: sampleResume({
          work: 'Backend Engineer, Tidewater Freight\n- Moved harbour files to a queue, so that 40 ports sync within 2 minutes\n- Rewrote the ferry timetable import in Go, which cut its errors from 30 to 2 a day',
        }),
        evidence: 'Backend Engineer',
      },
    ],
    allows: [{ text: sampleResume() }],
  },

  *check({ resume }) {
    const undated = resume.jobs.filter(({ start, title, employer }) => start === null && (title ?? employer) !== null);
    if (undated.length === 0) return;
    yield {
      says: 'I found no dates for this job.',
      next: 'From when to when were you there? Month and year are enough.',
      section: 'work',
      evidence: undated.map(quoteOfJob),
    };
  },
};
