import type { Requirement } from '../../engine/posting.ts';
import type { Seniority } from '../../engine/posting-title.ts';
import { type SkillCategory, skillCategories } from '../../engine/skill.ts';

/** The groups of skills as a member reads them. */
export const categoryWords: Readonly<Record<SkillCategory, string>> = {
  language: 'Languages',
  framework: 'Frameworks',
  api: 'APIs',
  database: 'Databases',
  security: 'Security',
  testing: 'Testing',
  cloud: 'Cloud',
  caching: 'Caching',
  async: 'Queues and background work',
  observability: 'Monitoring and operations',
  delivery: 'Building and shipping',
  architecture: 'Architecture',
  data: 'Data',
  ml: 'Machine learning',
  frontend: 'Front end and design',
  mobile: 'Mobile',
  systems: 'Systems and networks',
  practices: 'Ways of working',
  tools: 'Tools',
};

/** The levels as a member reads them. */
export const seniorityWords: Readonly<Record<Seniority, string>> = {
  intern: 'internship',
  junior: 'junior',
  mid: 'mid-level',
  senior: 'senior',
  lead: 'lead or above',
};

/** Things that belong to skills, put into the groups a report shows, groups without any left out. */
export function byCategory<T>(
  items: readonly T[],
  categoryOf: (item: T) => SkillCategory,
): readonly { readonly words: string; readonly items: readonly T[] }[] {
  return skillCategories
    .map((category) => ({
      words: categoryWords[category],
      items: items.filter((item) => categoryOf(item) === category),
    }))
    .filter((group) => group.items.length > 0);
}

/** A requirement by the posting's own word for it, with the years it asks: “Go (3+ years)”. */
export function nameOf({ written, years }: Requirement): string {
  const word = (written[0] ?? '').replace(/\s+/g, ' ').trim();
  return years === null ? word : `${word} (${years}+ ${years === 1 ? 'year' : 'years'})`;
}
