import { describe, expect, it } from 'vitest';
import { skillCategories } from '../../src/engine/skill.ts';
import { ancestorsOf, findSkill, skills } from '../../src/engine/skills.ts';

const names = new Map(skills.map((skill) => [skill.name, skill]));
const writtenOf = (skill: (typeof skills)[number]) => [
  skill.name,
  ...(skill.spelledOut ? [skill.spelledOut] : []),
  ...(skill.aliases ?? []),
];

describe('the skill file', () => {
  it('knows at least six hundred skills, some in every category', () => {
    expect(skills.length).toBeGreaterThan(600);
    for (const category of skillCategories) {
      expect(skills.filter((skill) => skill.category === category).length, category).toBeGreaterThan(4);
    }
  });

  it('gives every name and alias to one skill only', () => {
    const owners = new Map<string, string>();
    const twice: string[] = [];
    for (const skill of skills) {
      for (const written of new Set(writtenOf(skill).map((one) => one.toLowerCase()))) {
        const owner = owners.get(written);
        if (owner !== undefined) twice.push(`${written}: ${owner} and ${skill.name}`);
        owners.set(written, skill.name);
      }
    }
    expect(twice).toEqual([]);
    expect(names.size).toBe(skills.length);
  });

  it('names only parents that exist, and never in a circle', () => {
    for (const skill of skills) {
      for (const parent of skill.parents ?? []) expect(names.has(parent), `${skill.name} < ${parent}`).toBe(true);
      for (const above of ancestorsOf(skill)) expect(ancestorsOf(above), above.name).not.toContain(skill);
    }
  });

  it('has at least two skills in every family, so that something can carry over', () => {
    const sizes = new Map<string, number>();
    for (const { family } of skills) if (family !== undefined) sizes.set(family, (sizes.get(family) ?? 0) + 1);
    const lonely = [...sizes].filter(([, size]) => size < 2).map(([family]) => family);
    expect(lonely).toEqual([]);
  });

  it('doubts only words that the skill is really called by, and has no empty lists', () => {
    for (const skill of skills) {
      const { ambiguous } = skill;
      if (!ambiguous) continue;
      const written = writtenOf(skill).map((one) => one.toLowerCase());
      if (ambiguous.words !== 'all') {
        expect(ambiguous.words.length, skill.name).toBeGreaterThan(0);
        for (const word of ambiguous.words) expect(written, skill.name).toContain(word.toLowerCase());
      }
      for (const list of [ambiguous.cues, ambiguous.vetoes]) expect(list?.length ?? 1, skill.name).toBeGreaterThan(0);
    }
  });

  it('knows the families that guides name: a child proves its parent, never the other way round', () => {
    for (const [parent, children] of [
      ['Python', ['Django', 'Flask', 'FastAPI']],
      ['Java', ['Spring Boot']],
      ['Node.js', ['Express', 'NestJS']],
      ['SQL', ['PostgreSQL', 'MySQL']],
      ['NoSQL', ['MongoDB', 'Redis', 'DynamoDB']],
      ['Message queues', ['RabbitMQ', 'Apache Kafka']],
      ['Authorization', ['OAuth']],
      ['Authentication', ['JWT']],
      ['Caching', ['Redis', 'Memcached']],
    ] as const) {
      const above = findSkill(parent);
      expect(above, parent).toBeDefined();
      for (const child of children) {
        const skill = findSkill(child);
        expect(skill && ancestorsOf(skill), child).toContain(above);
        expect(above && ancestorsOf(above), parent).not.toContain(skill);
      }
    }
  });
});
