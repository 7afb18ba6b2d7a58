import { guides } from '../guides.ts';
import { counted, type ResumeContext, type ResumeMatch, type ResumeRule, settingInForce } from '../resume-rule.ts';
import { sampleResume } from '../resume-sample.ts';

/** Years from which the guides agree on a second page, and the year they leave open. */
const secondPageFrom = 8;
const openYear = 7;

export const tooManyPages: ResumeRule = {
  appliesTo: 'resume',
  id: 'too-many-pages',
  title: 'Shorten the resume to the length your years call for',
  severity: 'medium',
  component: 'formatting',
  cost: 8,
  why: 'A first reading takes seconds: on a page too many the best lines are the ones not reached.',
  source: { title: guides.writing, locator: 'formatting tips' },
  examples: {
    flags: [
      {
        text: sampleResume({ summary: 'Backend engineer with 3 years of freight systems in Go.' }),
        layout: { pages: 2, lastPage: 0.6 },
        evidence: 'Backend engineer with 3 years of freight systems in Go.',
      },
    ],
    allows: [
      { text: sampleResume(), layout: { pages: 1, lastPage: 0.9 } },
      {
        text: sampleResume({ summary: 'Backend engineer with 11 years of freight systems in Go.' }),
        layout: { pages: 2, lastPage: 0.6 },
      },
    ],
  },

  *check(context) {
    const { pages } = context.resume.layout;
    const allowed = pagesAllowed(context);
    if (pages === null || pages <= allowed) return;
    const { count } = context.years ?? { count: null };
    const told =
      count === null
        ? 'how many years you have worked is not clear to me'
        : context.years?.from === 'stated'
          ? `you state ${count} years`
          : `by its dates I count ${count === 0 ? 'less than a year' : counted(count, 'year')} of work`;
    const open = count === openYear && pages === 2;
    yield {
      says: `${pages} pages, and ${told}. The guides give two answers here; what I go by: ${settingInForce(context.pack, 'length')}`,
      next: 'Cut the oldest jobs to one line each, and lines that say the same as another, until the rest fits.',
      section: 'layout',
      evidence: evidenceOf(context),
      cost: open ? 0 : pages - allowed > 1 ? 14 : 8,
    };
  },
};

/** How many pages the setting in force leaves uncommented. */
export function pagesAllowed({ years, level, pack }: Pick<ResumeContext, 'years' | 'level' | 'pack'>): number {
  if (pack.id === 'student-projects') return 1;
  return (years?.count ?? (level === 'senior' ? secondPageFrom : 0)) >= secondPageFrom ? 2 : 1;
}

/** What the years were read from, and where the last page begins. */
function evidenceOf({ resume, years }: ResumeContext): ResumeMatch['evidence'] {
  const { summary, jobs, lines } = resume;
  const last = lines.find(({ page }) => page === resume.layout.pages);
  const stated = years?.from === 'stated' ? summary : null;
  const job = jobs.find(({ dateText }) => dateText !== null);
  const from = stated
    ? [{ text: stated.value, spot: { page: stated.page, x: stated.x, y: stated.y } }]
    : job?.dateText
      ? [{ text: job.dateText, spot: { page: job.page, x: job.x, y: job.y } }]
      : [];
  const begins = last ? [{ text: last.text, spot: { page: last.page, x: last.x, y: last.y } }] : [];
  const found = [...from, ...begins];
  return found.length > 0 ? found : [{ text: `${resume.layout.pages} pages`, spot: null }];
}
