import type { GapItem, GapReport, Share } from './gap.ts';
import type { Skill } from './skill.ts';

/** What stands between a resume and several postings. `missing`: nowhere in it; `listed`: named, but no bullet tells of it. */
export type Open = 'missing' | 'listed';

/** A skill that several postings may ask for, and where the resume stands with it. */
export interface Need {
  readonly skill: Skill;
  /** The first posting's own word for it. */
  readonly word: string;
  readonly open: Open;
  /** In how many of the postings it is asked for and open. */
  readonly postings: number;
  /** In how many of those it is required. */
  readonly required: number;
  /** What carries over from what the resume has instead; null where nothing does. */
  readonly instead: Skill | null;
}

/** One resume held against several postings. */
export interface BurnDown {
  /** How many skills the bullets show of what each posting asks for, in the order given. */
  readonly shown: readonly Share[];
  /** What is open, that which most postings ask for first. */
  readonly needs: readonly Need[];
  /** Skills that a bullet shows and at least one posting asks for, each once. */
  readonly proved: number;
}

/** Adds up what each posting still asks for. Where a posting takes another skill in its place, nothing is open. */
export function burnDown(reports: readonly GapReport[]): BurnDown {
  const needs = new Map<Skill, Need>();
  const proved = new Set<Skill>();
  for (const item of reports.flatMap(({ items }) => items)) {
    const { skill, asked, written } = item.requirement;
    const open = openOf(item);
    if (open === null) {
      if (item.place === 'bullet') proved.add(skill);
      continue;
    }
    const known = needs.get(skill);
    needs.set(skill, {
      skill,
      word: known?.word ?? written[0] ?? skill.name,
      open,
      postings: (known?.postings ?? 0) + 1,
      required: (known?.required ?? 0) + (asked === 'required' ? 1 : 0),
      instead: known?.instead ?? (item.standing === 'transferable' ? (item.evidence?.skill ?? null) : null),
    });
  }
  return {
    shown: reports.map(({ coverage }) => coverage.bullets),
    needs: [...needs.values()].sort((a, b) => b.postings + b.required - (a.postings + a.required)),
    proved: proved.size,
  };
}

function openOf({ standing, place }: GapItem): Open | null {
  switch (standing) {
    case 'absent':
    case 'transferable':
      return 'missing';
    case 'listed':
      return 'listed';
    case 'alias':
      return place === 'list' ? 'listed' : null;
    case 'proved':
    case 'either':
      return null;
  }
}
