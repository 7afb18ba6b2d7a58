import { guides } from '../guides.ts';
import { findPhrase } from '../pattern.ts';
import { type BulletRule, quoted } from '../rule.ts';

export const toyProject: BulletRule = {
  id: 'toy-project',
  appliesTo: 'bullet',
  title: 'Show what your version does that the tutorial’s did not',
  severity: 'medium',
  why: 'Readers have seen this project many times; the part you added is the part they have not seen.',
  source: { title: guides.interviews, locator: 'projects beyond toy CRUD' },
  examples: {
    flags: [{ text: 'Built a to-do app with Vue 3 and Firebase', evidence: 'to-do app' }],
    allows: ['Built a to-do app that merges edits made offline by two people without losing either'],
  },

  *check({ text }, { pack, tier, signals }) {
    if (tier === 'measured' || tier === 'mechanism' || signals.reached || signals.weight.system >= 2.4) return;
    for (const toy of pack.toyProjects) {
      const span = findPhrase(text, toy);
      if (!span) continue;
      yield {
        span,
        message: `${quoted(text, span)} is a project that many applicants list.`,
        fix: {
          kind: 'ask',
          question:
            'Who uses it, where does it run, and which part was hard: sign-in, offline edits, tests, load? Tell that part.',
        },
      };
      return;
    }
  },
};
