import { guides } from '../guides.ts';
import { counted, type ResumeRule } from '../resume-rule.ts';
import { sampleResume } from '../resume-sample.ts';

/** More tools than this nobody has used lately. */
const mostSkills = 40;
/** A tool named more often than this in one resume reads as repetition. */
const mostTimes = 9;

export const stuffedSkills: ResumeRule = {
  appliesTo: 'resume',
  id: 'stuffed-skills',
  title: 'Keep the skills you would like to be asked about',
  severity: 'medium',
  component: 'skills',
  cost: 15,
  why: 'The longer the list, the less a reader believes each word of it.',
  source: { title: guides.interviews, locator: 'skills and keywords' },
  examples: {
    flags: [
      {
        text: sampleResume({
          skills: `Languages: Go, SQL, Python, Java, Rust, Scala, Kotlin, Ruby, PHP, Perl, C, C++, C#
Data: PostgreSQL, MySQL, Redis, MongoDB, Cassandra, DynamoDB, Elasticsearch, SQLite, Oracle, MariaDB, Neo4j
Cloud: AWS, GCP, Azure, Docker, Kubernetes, Terraform, Ansible, Helm, Jenkins, GitHub Actions, Grafana, Prometheus
Web: React, Vue, Angular, Django, Flask, Spring Boot`,
        }),
        evidence: 'Go',
      },
    ],
    allows: [{ text: sampleResume() }],
  },

  *check({ skills, words }) {
    const tools = skills.filter(({ standing }) => standing !== 'soft');
    const times = new Map<string, number>();
    for (const { skill } of words.mentions) if (!skill.broad) times.set(skill.name, (times.get(skill.name) ?? 0) + 1);
    const repeated = [...times].filter(([, count]) => count > mostTimes).sort((a, b) => b[1] - a[1]);
    if (tools.length > mostSkills) {
      yield {
        says: `${counted(tools.length, 'skill')} are listed.`,
        next: 'Which would you be glad to be asked about tomorrow? Keep those, at most three lines of them.',
        section: 'skills',
        evidence: tools.map(({ name, page, x, y }) => ({ text: name, spot: { page, x, y } })),
        cost: Math.min(30, 15 + (tools.length - mostSkills) / 2),
      };
    }
    const [first] = repeated;
    const mention = first && words.mentions.find(({ skill }) => skill.name === first[0]);
    if (!first || !mention) return;
    yield {
      says: `${repeated.map(([name, count]) => `“${name}” stands here ${count} times`).join(', ')}.`,
      next: 'Name it where it did the work, and leave it out where the line says the same without it.',
      section: 'skills',
      evidence: [{ text: words.text.slice(mention.start, mention.end), spot: words.placeOf(mention.line).spot }],
      cost: 4,
    };
  },
};
