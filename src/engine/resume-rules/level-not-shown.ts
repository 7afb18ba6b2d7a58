import { guides } from '../guides.ts';
import { isSoftware, lookedAt, quoteOf, type ResumeRule } from '../resume-rule.ts';
import { sampleResume } from '../resume-sample.ts';

/** What readers look for at a level, in words that lines about such work hold. */
const wanted = {
  mid: {
    what: 'that you kept something running that others depend on',
    words:
      /\b(?:on-?call|incident\w*|outage\w*|production|uptime|slo|sla|alert\w*|monitor\w*|latency|p9\d|own(?:ed|s)?|maintain\w*|deploy\w*|releas\w*|rollout|rolled out|migrat\w*|reliab\w*|availability|downtime|rollback|postmortem|retries|errors?|bugs?)\b/i,
    ask: 'Which service, screen or pipeline was yours in production, and what did you do when it broke?',
  },
  senior: {
    what: 'a decision that shaped other people’s work',
    words:
      /\b(?:design\w*|architect\w*|mentor\w*|coach\w*|standard\w*|guideline\w*|review(?:ed|s)? (?:the )?(?:design|architecture|proposal)\w*|proposal\w*|rfc|decision\w*|led|lead|hired|hiring|interview\w*|teams|across|strategy|roadmap|adopted|migrat\w*|introduced|trained|taught|onboard\w*|chaired|set (?:up|out))\b/i,
    ask: 'Which design, standard or way of working did others take over from you, and how many of them?',
  },
} as const;

export const levelNotShown: ResumeRule = {
  appliesTo: 'resume',
  id: 'level-not-shown',
  title: 'Show what your level is expected to do',
  severity: 'medium',
  component: 'impact',
  cost: 8,
  why: 'A mid-level reader looks for work that ran in production, a senior one for decisions that others followed.',
  source: { title: guides.backEnd, locator: 'levels' },
  examples: {
    flags: [
      {
        text: sampleResume({
          work: 'Backend Engineer, Tidewater Freight\nMarch 2022 – Present\n- Wrote the port import in Go, which reads 40 formats\n- Added a search over 9,000 harbour files\n- Built the berth form for 300 captains',
        }),
        level: 'senior',
        evidence: 'EXPERIENCE',
      },
    ],
    allows: [
      {
        text: sampleResume({
          work: 'Backend Engineer, Tidewater Freight\nMarch 2022 – Present\n- Wrote the port import in Go, which reads 40 formats\n- Set the review guideline that four teams adopted\n- Built the berth form for 300 captains',
        }),
        level: 'senior',
      },
      { text: sampleResume(), level: 'junior' },
    ],
  },

  *check({ resume, pack, level, bullets }) {
    if (!isSoftware(pack) || (level !== 'mid' && level !== 'senior')) return;
    const told = bullets.filter(({ section }) => section === 'work' || section === 'projects');
    if (told.length < 3) return;
    const { what, words, ask } = wanted[level];
    if (told.some(({ text }) => words.test(text))) return;
    const places = lookedAt(resume, 'work');
    yield {
      says: `None of the ${told.length} lines about your work shows ${what}.`,
      next: ask,
      section: 'work',
      evidence: places.length > 0 ? places : told.slice(0, 1).map(quoteOf),
    };
  },
};
