import { guides } from '../guides.ts';
import { listed, type ResumeRule } from '../resume-rule.ts';
import { sampleResume } from '../resume-sample.ts';

/** A list in which at most this share is named nowhere else is in order. */
const mostUnproved = 0.5;
/** Shorter lists are not judged by shares. */
const fewestSkills = 5;
/** What a list without any proof costs. */
const mostCost = 40;
const mostNamed = 6;

export const unprovedSkills: ResumeRule = {
  appliesTo: 'resume',
  id: 'unproved-skills',
  title: 'List the skills that your lines show',
  severity: 'medium',
  component: 'skills',
  cost: mostCost,
  why: 'A skill that no line of work mentions looks like a word put there for the search.',
  source: { title: guides.examples, locator: 'template structure' },
  examples: {
    flags: [
      {
        text: sampleResume({
          skills: 'Languages: Go, SQL, Rust, Scala\nData: PostgreSQL, Cassandra, Redis\nTools: Docker, Terraform',
        }),
        evidence: 'Rust',
      },
    ],
    allows: [{ text: sampleResume() }],
  },

  *check({ skills, bullets }) {
    const tools = skills.filter(
      ({ standing, category }) => standing === 'proved' || (standing === 'listed' && category !== null),
    );
    const unproved = tools.filter(({ standing }) => standing === 'listed');
    if (bullets.length === 0 || tools.length < fewestSkills || unproved.length <= mostUnproved * tools.length) return;
    const share = unproved.length / tools.length;
    const names = unproved.map(({ name }) => name);
    yield {
      says: `${unproved.length} of ${tools.length} tools stand in the list only: ${names.length > mostNamed ? `${names.slice(0, mostNamed).join(', ')} and ${names.length - mostNamed} more` : listed(names)}.`,
      next: `For which of them can you tell what you did with it? Add that to a line; take out the ones you could not talk about.`,
      section: 'skills',
      evidence: unproved.map(({ name, page, x, y }) => ({ text: name, spot: { page, x, y } })),
      cost: (mostCost * (share - mostUnproved)) / (1 - mostUnproved),
    };
  },
};
