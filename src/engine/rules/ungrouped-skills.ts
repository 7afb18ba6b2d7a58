import { guides } from '../guides.ts';
import { ask, type LineRule } from '../rule.ts';
import { skillChecks } from '../skills-line.ts';

/** Longer flat lists are skimmed, not read; the guides group into five to nine. */
const longestFlatList = 10;

export const ungroupedSkills: LineRule = {
  id: 'ungrouped-skills',
  appliesTo: 'skills',
  title: 'Group the skills',
  severity: 'low',
  why: 'In one long list the reader has to sort for you; groups let them find the one they look for.',
  source: { title: guides.interviews, locator: 'grouped skills' },
  examples: {
    flags: [
      {
        text: 'Skills: Go, Rust, Python, Redis, Kafka, PostgreSQL, MySQL, Docker, Helm, Terraform, Grafana, Jest',
        evidence: 'Skills: Go, Rust, Python, Redis, Kafka, PostgreSQL, MySQL, Docker, Helm, Terraform, Grafana, Jest',
      },
    ],
    allows: ['Languages: Go, Rust, Python · Data: Redis, Kafka, PostgreSQL · Delivery: Docker, Helm, Terraform'],
  },

  *check(line, { read }) {
    const { items, groups } = skillChecks(line, read);
    if (groups > 1 || items <= longestFlatList) return;
    yield ask(
      read,
      0,
      read.words.length,
      `${items} skills stand in one list.`,
      'Which are languages, which are databases, which are tools? Three groups or more, the strongest first in each.',
    );
  },
};
