import { requirementCost } from '../gap-cost.ts';
import { guides } from '../guides.ts';
import { listed, type ResumeRule } from '../resume-rule.ts';
import { sampleResume } from '../resume-sample.ts';

export const requirementOnlyListed: ResumeRule = {
  appliesTo: 'resume',
  id: 'requirement-only-listed',
  title: 'Tell of the posting’s tools in a line of work',
  severity: 'medium',
  component: 'keywords',
  cost: 10,
  why: 'What the posting asks for should be met by work, not by a word in a list.',
  source: { title: guides.rubric, locator: 'keywords' },
  examples: {
    flags: [
      {
        text: sampleResume({ skills: 'Languages: Go, SQL\nData: PostgreSQL, Kafka' }),
        posting: 'Backend Engineer\n\nRequirements:\n- Go\n- Kafka in production',
        evidence: 'Data: PostgreSQL, Kafka',
      },
    ],
    allows: [{ text: sampleResume(), posting: 'Backend Engineer\n\nRequirements:\n- Go\n- PostgreSQL' }],
  },

  *check({ gap, words }) {
    const only =
      gap?.items.filter(({ standing, place }) => (standing === 'listed' || standing === 'alias') && place === 'list') ??
      [];
    const [first] = only;
    if (!gap || !first) return;
    yield {
      says: `${listed(only.map(({ requirement }) => requirement.skill.name))}: listed, but no line of work tells of it.`,
      next: `What did you build or change with ${first.requirement.skill.name}, and what came of it?`,
      section: 'skills',
      evidence: only.flatMap(({ evidence }) =>
        evidence ? [{ text: evidence.line.text, spot: words.placeOf(evidence.line).spot }] : [],
      ),
      cost: only.reduce((sum, item) => sum + requirementCost(gap, item), 0),
    };
  },
};
