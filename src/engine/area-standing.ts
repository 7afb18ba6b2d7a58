import type { Quote, ResumeContext } from './resume-rule.ts';
import { type Level, levels, type RoleArea } from './role.ts';
import type { Skill } from './skill.ts';
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
  return pack.areas.map((area) => {
    const found = words.mentions.filter(({ skill }) => shows(skill, area));
    const best = found.find(({ line }) => line.place === 'bullet') ?? found[0];
    if (!best) return { area, shown: 'absent', quote: null };
    const quote = { text: best.line.text, spot: words.placeOf(best.line).spot };
    return { area, shown: best.line.place === 'bullet' ? 'told' : 'listed', quote };
  });
}

/** A skill shows an area itself or through what it is built on: Django shows a framework and a language. */
function shows(skill: Skill, { shownBy }: RoleArea): boolean {
  return shownBy.includes(skill.category) || ancestorsOf(skill).some(({ category }) => shownBy.includes(category));
}
