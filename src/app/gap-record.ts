import type { GapReport, Share, Standing } from '../engine/gap.ts';
import type { Asked } from '../engine/posting-asked.ts';
import type { Place } from '../engine/resume-text.ts';
import type { SkillCategory } from '../engine/skill.ts';

/** A gap report for scripts: names instead of the skill file's own entries. Offsets are half-open UTF-16 units. */
export interface GapRecord {
  readonly skills: string;
  readonly title: { readonly posting: string; readonly resume: string | null; readonly match: string } | null;
  readonly coverage: { readonly points: Share; readonly bullets: Share; readonly literal: Share };
  readonly requirements: readonly {
    readonly name: string;
    readonly category: SkillCategory;
    readonly asked: Asked;
    readonly years: number | null;
    readonly standing: Standing;
    readonly place: Place | null;
    readonly posting: { readonly sentence: string; readonly start: number; readonly end: number };
    readonly resume: {
      readonly skill: string;
      readonly line: string;
      readonly start: number;
      readonly end: number;
    } | null;
  }[];
  readonly acronyms: readonly {
    readonly name: string;
    readonly has: string;
    readonly short: string;
    readonly full: string;
  }[];
  readonly stuffing: {
    readonly listedOnly: number;
    readonly named: number;
    readonly repeated: readonly { readonly name: string; readonly times: number }[];
  } | null;
}

/** The report as a script reads it. */
export function gapRecord({ skills, title, items, coverage, acronyms, stuffing }: GapReport): GapRecord {
  const { points, bullets, literal } = coverage;
  return {
    skills,
    title: title && { posting: title.posting.text, resume: title.resume?.text ?? null, match: title.match },
    coverage: { points, bullets, literal },
    requirements: items.map(({ requirement, standing, place, evidence }) => {
      const { skill, asked, years, sentence, spans } = requirement;
      const { start = 0, end = 0 } = spans[0] ?? {};
      return {
        name: skill.name,
        category: skill.category,
        asked,
        years,
        standing,
        place,
        posting: { sentence: sentence.text, start, end },
        resume: evidence && {
          skill: evidence.skill.name,
          line: evidence.line.text,
          start: evidence.start,
          end: evidence.end,
        },
      };
    }),
    acronyms: acronyms.map(({ skill, has, short, full }) => ({ name: skill.name, has, short, full })),
    stuffing: stuffing && {
      listedOnly: stuffing.listedOnly,
      named: stuffing.named,
      repeated: stuffing.repeated.map(({ skill, times }) => ({ name: skill.name, times })),
    },
  };
}
