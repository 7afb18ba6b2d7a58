import { guides } from '../guides.ts';
import { quoteOfJob, type ResumeRule } from '../resume-rule.ts';
import { sampleResume } from '../resume-sample.ts';
import { monthNumber } from '../resume-years.ts';

export const oldestFirst: ResumeRule = {
  appliesTo: 'resume',
  id: 'oldest-first',
  title: 'Put the newest job first',
  severity: 'medium',
  component: 'formatting',
  cost: 10,
  why: 'Readers take the first job for your present one.',
  source: { title: guides.writing, locator: 'formatting tips' },
  examples: {
    flags: [
      {
        text: sampleResume({
          work: 'Junior Developer, Quay Apps\nJune 2016 – May 2019\n- Rewrote the ferry timetable import in Go\n\nBackend Engineer, Tidewater Freight\nJune 2019 – March 2024\n- Moved harbour files to a queue',
        }),
        evidence: 'Backend Engineer',
      },
    ],
    allows: [
      {
        text: sampleResume({
          work: 'Backend Engineer, Tidewater Freight\nJune 2019 – March 2024\n- Moved harbour files to a queue\n\nJunior Developer, Quay Apps\nJune 2016 – May 2019\n- Rewrote the ferry timetable import in Go',
        }),
      },
    ],
  },

  *check({ resume }) {
    const dated = resume.jobs.filter(({ start }) => start !== null);
    // Jobs that overlap may stand in either order: only one that began after the other had ended counts.
    const late = dated.find((job, i) => {
      const before = dated[i - 1];
      return before?.end && job.start && monthNumber(job.start) >= monthNumber(before.end);
    });
    if (!late) return;
    yield {
      says: 'This job is newer than the one above it.',
      next: 'Order your jobs by their dates, the newest at the top.',
      section: 'work',
      evidence: [quoteOfJob(late)],
    };
  },
};
