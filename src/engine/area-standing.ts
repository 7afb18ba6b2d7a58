import type { Quote, ResumeContext } from './resume-rule.ts';
import type { ResumeMention } from './resume-text.ts';
import type { ResumeWords } from './resume-words.ts';
import { type Level, levels, type RoleArea } from './role.ts';
import type { SkillCategory } from './skill.ts';
import { ancestorsOf } from './skills.ts';

/** An area of the role held against a resume: told in a line, only named, or not there. */
export interface AreaStanding {
  readonly area: RoleArea;
  readonly shown: 'told' | 'listed' | 'absent';
  readonly quote: Quote | null;
}

/** Whether an area is asked for at a level. */
export function isAsked({ from }: RoleArea, level: Level): boolean {
  return levels.indexOf(from) <= levels.indexOf(level);
}

/** Where the resume shows each area of the role. */
export function readAreas({ pack, words }: Pick<ResumeContext, 'pack' | 'words'>): readonly AreaStanding[] {
  const kinds = kindsShown(words);
  return pack.areas.map((area) => {
    const found = area.shownBy.flatMap((kind) => kinds.get(kind) ?? []);
    const best = found.find(({ line }) => line.place === 'bullet') ?? found[0];
    if (!best) return { area, shown: 'absent', quote: null };
    const quote = { text: best.line.text, spot: words.placeOf(best.line).spot };
    return { area, shown: best.line.place === 'bullet' ? 'told' : 'listed', quote };
  });
}

/** For each kind of skill the first line that tells of one, and the first that names one: Django shows a framework and a language. */
function kindsShown({ mentions }: ResumeWords): ReadonlyMap<SkillCategory, readonly ResumeMention[]> {
  const kinds = new Map<SkillCategory, ResumeMention[]>();
  const seen = new Set<string>();
  for (const mention of mentions) {
    const key = `${mention.line.place} ${mention.skill.name}`;
    if (seen.has(key)) continue;
    seen.add(key);
    for (const { category } of [mention.skill, ...ancestorsOf(mention.skill)])
      kinds.set(category, [...(kinds.get(category) ?? []), mention]);
  }
  return kinds;
}
