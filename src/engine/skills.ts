import type { Skill, SkillCategory, SkillEntry } from './skill.ts';
import { apiSkills } from './skills/api.ts';
import { architectureSkills } from './skills/architecture.ts';
import { asyncSkills } from './skills/async.ts';
import { cachingSkills } from './skills/caching.ts';
import { cloudSkills } from './skills/cloud.ts';
import { dataSkills } from './skills/data.ts';
import { databaseSkills } from './skills/database.ts';
import { deliverySkills } from './skills/delivery.ts';
import { frameworkSkills } from './skills/framework.ts';
import { frontendSkills } from './skills/frontend.ts';
import { languageSkills } from './skills/language.ts';
import { mlSkills } from './skills/ml.ts';
import { mobileSkills } from './skills/mobile.ts';
import { observabilitySkills } from './skills/observability.ts';
import { practicesSkills } from './skills/practices.ts';
import { securitySkills } from './skills/security.ts';
import { systemsSkills } from './skills/systems.ts';
import { testingSkills } from './skills/testing.ts';
import { toolsSkills } from './skills/tools.ts';

/** The skill file's version: it changes whenever the same text could give other skills. */
export const skillsVersion = '2';

const byCategory: Readonly<Record<SkillCategory, readonly SkillEntry[]>> = {
  language: languageSkills,
  framework: frameworkSkills,
  api: apiSkills,
  database: databaseSkills,
  security: securitySkills,
  testing: testingSkills,
  cloud: cloudSkills,
  caching: cachingSkills,
  async: asyncSkills,
  observability: observabilitySkills,
  delivery: deliverySkills,
  architecture: architectureSkills,
  data: dataSkills,
  ml: mlSkills,
  frontend: frontendSkills,
  mobile: mobileSkills,
  systems: systemsSkills,
  practices: practicesSkills,
  tools: toolsSkills,
};

/** Every skill, category by category. */
export const skills: readonly Skill[] = Object.entries(byCategory).flatMap(([category, entries]) =>
  entries.map((entry) => ({ ...entry, category: category as SkillCategory })),
);

const byName = new Map(skills.map((skill) => [skill.name, skill]));

/** The skill of that exact name, or undefined. */
export function findSkill(name: string): Skill | undefined {
  return byName.get(name);
}

/** A skill's parents, their parents and so on, nearest first, without itself. */
export function ancestorsOf(skill: Skill): readonly Skill[] {
  const found = new Set<Skill>();
  const waiting = [skill];
  for (let next = waiting.shift(); next; next = waiting.shift()) {
    for (const name of next.parents ?? []) {
      const parent = findSkill(name);
      if (parent && parent !== skill && !found.has(parent)) {
        found.add(parent);
        waiting.push(parent);
      }
    }
  }
  return [...found];
}
