import { guides } from '../guides.ts';
import type { ListedSkill } from '../listed-skills.ts';
import { counted, type ResumeRule, settingInForce } from '../resume-rule.ts';
import { sampleResume } from '../resume-sample.ts';
import type { SkillCategory } from '../skill.ts';

/** Names in a row that a reader still takes in at a glance. */
const mostFlat = 12;

/** Group names to offer, by what Proofline knows of a skill. */
const groupNames: Readonly<Record<SkillCategory, string>> = {
  language: 'Languages',
  framework: 'Frameworks',
  frontend: 'Frameworks',
  mobile: 'Frameworks',
  api: 'APIs',
  database: 'Data',
  caching: 'Data',
  data: 'Data',
  ml: 'Machine learning',
  cloud: 'Infrastructure',
  delivery: 'Infrastructure',
  systems: 'Infrastructure',
  observability: 'Infrastructure',
  async: 'Infrastructure',
  testing: 'Testing',
  security: 'Security',
  architecture: 'Practice',
  practices: 'Practice',
  tools: 'Tools',
};

export const flatSkills: ResumeRule = {
  appliesTo: 'resume',
  id: 'flat-skills',
  title: 'Group your skills under a few names',
  severity: 'medium',
  component: 'skills',
  cost: 15,
  why: 'In one long row nothing stands out; groups let a reader find the two names they are looking for.',
  source: { title: guides.interviews, locator: 'skills and keywords' },
  examples: {
    flags: [
      {
        text: sampleResume({
          skills:
            'Go, SQL, Python, PostgreSQL, Redis, Kafka, Docker, Kubernetes, Terraform, AWS, Grafana, Prometheus, pytest, gRPC',
        }),
        evidence: 'Go, SQL, Python, PostgreSQL',
      },
    ],
    allows: [{ text: sampleResume() }],
  },

  *check({ skills, pack }) {
    const loose = skills.filter(({ group }) => group === null);
    // Skills set one a line under a heading that was not read as a group's name stand apart from each other.
    const rows = new Map<string, ListedSkill[]>();
    for (const skill of loose) {
      const key = `${skill.page}/${Math.round(skill.y)}`;
      rows.set(key, [...(rows.get(key) ?? []), skill]);
    }
    const longest = [...rows.values()].sort((a, b) => b.length - a.length)[0] ?? [];
    const [first] = longest;
    if (!first || longest.length <= mostFlat) return;
    yield {
      says: `${counted(longest.length, 'skill')} stand in one row. What I go by: ${settingInForce(pack, 'skill-groups')}`,
      next: `Your own skills, grouped: ${grouped(longest)}.`,
      section: 'skills',
      evidence: [
        {
          text: longest
            .slice(0, 4)
            .map(({ name }) => name)
            .join(', '),
          spot: { page: first.page, x: first.x, y: first.y },
        },
      ],
    };
  },
};

/** The member's own skills under group names: nothing added, nothing left out. */
function grouped(skills: readonly ListedSkill[]): string {
  const groups = new Map<string, string[]>();
  for (const { name, category } of skills) {
    const group = category ? groupNames[category] : 'Other';
    groups.set(group, [...(groups.get(group) ?? []), name]);
  }
  return [...groups].map(([group, names]) => `${group}: ${names.join(', ')}`).join('; ');
}
