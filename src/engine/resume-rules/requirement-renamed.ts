import { guides } from '../guides.ts';
import { listed, type ResumeRule } from '../resume-rule.ts';
import { sampleResume } from '../resume-sample.ts';

export const requirementRenamed: ResumeRule = {
  appliesTo: 'resume',
  id: 'requirement-renamed',
  title: 'Use the posting’s own words for the same thing',
  severity: 'low',
  component: 'keywords',
  cost: 2,
  why: 'A search for the posting’s word does not find another word for the same thing.',
  source: { title: guides.rubric, locator: 'tips for tracking systems' },
  examples: {
    flags: [
      {
        text: sampleResume({
          work: 'Backend Engineer, Tidewater Freight\nMarch 2022 – Present\n- Moved harbour files to k8s, so that 40 ports sync within 2 minutes',
        }),
        posting: 'Backend Engineer\n\nRequirements:\n- Go\n- Kubernetes in production',
        evidence: 'k8s',
      },
    ],
    allows: [{ text: sampleResume(), posting: 'Backend Engineer\n\nRequirements:\n- Go\n- PostgreSQL' }],
  },

  *check({ gap, words }) {
    const renamed = gap?.items.filter(({ standing }) => standing === 'alias') ?? [];
    const [first] = renamed;
    if (!first) return;
    yield {
      says: `The posting says ${listed(renamed.map(({ requirement }) => requirement.written[0] ?? requirement.skill.name))}; you write it otherwise.`,
      next: `Write “${first.requirement.written[0] ?? first.requirement.skill.name}” once, beside your own word or in its place.`,
      section: 'skills',
      evidence: renamed.flatMap(({ evidence }) =>
        evidence
          ? [{ text: words.text.slice(evidence.start, evidence.end), spot: words.placeOf(evidence.line).spot }]
          : [],
      ),
      cost: Math.min(8, 2 * renamed.length),
    };
  },
};
