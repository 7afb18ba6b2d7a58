import { guides } from '../guides.ts';
import { quoteOfJob, type ResumeRule } from '../resume-rule.ts';
import { sampleResume } from '../resume-sample.ts';

/** Jobs that many readers get to; older ones may be a line each. */
const recent = 2;

export const jobWithoutLines: ResumeRule = {
  appliesTo: 'resume',
  id: 'job-without-lines',
  title: 'Say what you did in each recent job',
  severity: 'medium',
  component: 'impact',
  cost: 10,
  why: 'A title alone says what the post was called, not what you changed there.',
  source: { title: guides.interviews, locator: 'bullet formula' },
  examples: {
    flags: [
      {
        text: sampleResume({
          work: 'Backend Engineer, Tidewater Freight\nMarch 2022 – Present\n\nJunior Developer, Quay Apps\nMay 2019 – February 2022\n- Rewrote the ferry timetable import in Go, which cut its errors from 30 to 2 a day',
        }),
        evidence: 'Backend Engineer',
      },
    ],
    allows: [{ text: sampleResume() }],
  },

  *check({ resume }) {
    const told = new Set(resume.bullets.map(({ job }) => job));
    if (!resume.jobs.some((_, at) => told.has(at))) return;
    const silent = resume.jobs
      .slice(0, recent)
      .filter((job, at) => !told.has(at) && (job.title ?? job.employer) !== null);
    if (silent.length === 0) return;
    yield {
      says: 'No line of work stands under this job.',
      next: 'What was there when you left that was not there when you came? Two to five lines are enough.',
      section: 'work',
      evidence: silent.map(quoteOfJob),
      cost: 10 * silent.length,
    };
  },
};
