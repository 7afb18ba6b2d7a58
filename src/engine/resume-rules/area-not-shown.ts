import { isAsked, readAreas } from '../area-standing.ts';
import { guides } from '../guides.ts';
import { listed, lookedAt, type ResumeRule } from '../resume-rule.ts';
import { sampleResume } from '../resume-sample.ts';
import type { RoleArea } from '../role.ts';

/** Points that an absent area costs. Ours to choose. */
export const areaCosts = { core: 12, further: 5 } as const;
/** Share of the further areas that nobody needs to show: a role is wider than any one person's work. */
const spared = 0.5;

export const areaNotShown: ResumeRule = {
  appliesTo: 'resume',
  id: 'area-not-shown',
  title: 'Show the parts of the role you have worked in',
  severity: 'medium',
  component: 'keywords',
  cost: areaCosts.core,
  why: 'Most postings for this role ask about these parts; what is not on the page counts as not done.',
  source: { title: guides.rubric, locator: 'keywords' },
  examples: {
    flags: [
      {
        text: sampleResume({
          work: 'Backend Engineer, Tidewater Freight\nMarch 2022 – Present\n- Replaced the nightly port import with a PostgreSQL queue in Go, so that changes show within 2 minutes',
          skills: 'Languages: Go, SQL\nData: PostgreSQL',
        }),
        level: 'junior',
        evidence: 'EXPERIENCE',
      },
    ],
    allows: [
      { text: sampleResume(), level: 'student' },
      { text: sampleResume({ skills: null }), pack: 'general' },
    ],
  },

  *check(context) {
    if (context.gap) return;
    const absent = readAreas(context).filter(({ shown }) => shown === 'absent');
    for (const weight of ['core', 'further'] as const) {
      const asked = (area: RoleArea) => area.weight === weight && isAsked(area, context.level);
      const missing = absent.filter(({ area }) => asked(area));
      const allowed = weight === 'core' ? 0 : Math.floor(spared * context.pack.areas.filter(asked).length);
      if (missing.length <= allowed) continue;
      yield {
        says: `I found nothing about ${listed(missing.map(({ area }) => area.title.replace(/^[A-Z](?![A-Z])/, (letter) => letter.toLowerCase())))}.`,
        next: `Only if it is true: ${missing[0]?.area.ask ?? ''}`,
        section: 'work',
        evidence: lookedAt(context.resume, 'work', 'projects', 'skills'),
        cost: areaCosts[weight] * (missing.length - allowed),
      };
    }
  },
};
