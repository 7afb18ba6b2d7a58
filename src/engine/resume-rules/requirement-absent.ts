import { requirementCost } from '../gap-cost.ts';
import { guides } from '../guides.ts';
import { listed, type ResumeRule } from '../resume-rule.ts';
import { sampleResume } from '../resume-sample.ts';

/** Most requirements named in one sentence. */
const mostNamed = 6;

export const requirementAbsent: ResumeRule = {
  appliesTo: 'resume',
  id: 'requirement-absent',
  title: 'Add what the posting asks for, where it is true',
  severity: 'medium',
  component: 'keywords',
  cost: 10,
  why: 'A reader with this posting in hand looks for these words first.',
  source: { title: guides.backEnd, locator: 'keywords' },
  examples: {
    flags: [
      {
        text: sampleResume(),
        posting: 'Backend Engineer\n\nRequirements:\n- Go\n- PostgreSQL\n- Kafka in production',
        evidence: 'Kafka',
      },
    ],
    allows: [
      { text: sampleResume(), posting: 'Backend Engineer\n\nRequirements:\n- Go\n- PostgreSQL' },
      { text: sampleResume() },
    ],
  },

  *check({ gap }) {
    const absent = gap?.items.filter(({ standing }) => standing === 'absent' || standing === 'transferable') ?? [];
    const [first] = absent;
    if (!gap || !first) return;
    const names = absent.map(({ requirement }) => requirement.skill.name);
    const near = absent.find(({ standing }) => standing === 'transferable');
    const carries = near?.evidence
      ? ` Near to ${near.requirement.skill.name} you have ${near.evidence.skill.name}: say what carries over.`
      : '';
    yield {
      says: `The posting asks for ${listed(names.slice(0, mostNamed))}${names.length > mostNamed ? ` and ${names.length - mostNamed} more` : ''}; I found none of it in the resume.`,
      next: `Have you used ${first.requirement.skill.name}, and for what? Only add what is true.${carries}`,
      section: 'work',
      evidence: absent.map(({ requirement }) => ({
        text: requirement.written[0] ?? requirement.skill.name,
        spot: null,
      })),
      cost: absent.reduce((sum, item) => sum + requirementCost(gap, item), 0),
    };
  },
};
