import { isAsked, readAreas } from '../area-standing.ts';
import { coverageWeights } from '../gap.ts';
import { guides } from '../guides.ts';
import { listed, type ResumeRule } from '../resume-rule.ts';
import { sampleResume } from '../resume-sample.ts';
import { areaCosts } from './area-not-shown.ts';

export const areaOnlyListed: ResumeRule = {
  appliesTo: 'resume',
  id: 'area-only-listed',
  title: 'Use your listed tools in a line of work',
  severity: 'medium',
  component: 'keywords',
  cost: areaCosts.core,
  why: 'A tool in a list says that you have heard of it; a line that uses it says what you did.',
  source: { title: guides.rubric, locator: 'keywords' },
  examples: {
    flags: [
      {
        text: sampleResume({
          work: 'Backend Engineer, Tidewater Freight\nMarch 2022 – Present\n- Replaced the nightly port import with a PostgreSQL queue in Go, so that changes show within 2 minutes',
          skills: 'Languages: Go, SQL\nTests: pytest',
        }),
        evidence: 'Tests: pytest',
      },
    ],
    allows: [{ text: sampleResume(), level: 'student' }],
  },

  *check(context) {
    if (context.gap) return;
    const only = readAreas(context).filter(({ area, shown }) => shown === 'listed' && isAsked(area, context.level));
    const [first] = only;
    if (!first) return;
    const lost = 1 - coverageWeights.place.list;
    yield {
      says: `${listed(only.map(({ area }) => area.title))}: named, but no line of work tells of it. A list earns ${100 * coverageWeights.place.list} of 100 points here, a line all of them.`,
      next: first.area.ask,
      section: 'skills',
      evidence: only.flatMap(({ quote }) => (quote ? [quote] : [])),
      cost: only.reduce((sum, { area }) => sum + lost * areaCosts[area.weight], 0),
    };
  },
};
