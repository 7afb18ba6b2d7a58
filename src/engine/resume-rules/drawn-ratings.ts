import { guides } from '../guides.ts';
import { layoutMatch, type ResumeRule } from '../resume-rule.ts';
import { sampleResume } from '../resume-sample.ts';

export const drawnRatings: ResumeRule = {
  appliesTo: 'resume',
  id: 'drawn-ratings',
  title: 'Drop the skill ratings',
  severity: 'medium',
  component: 'formatting',
  cost: 8,
  why: 'Nobody knows what four dots of five mean, and programs see no dots at all.',
  source: { title: guides.interviews, locator: 'applicant tracking systems' },
  examples: {
    flags: [
      {
        text: sampleResume({ skills: 'Go ●●●●○\nPostgreSQL ●●●○○\nKafka ●●○○○' }),
        evidence: 'Go ●●●●○',
      },
    ],
    allows: [{ text: sampleResume() }],
  },

  *check(context) {
    yield* layoutMatch(context, ['rating'], {
      says: 'Skills are rated by dots, bars, shares or marks.',
      next: 'Name the skill alone, and show in a line of work what you can do with it.',
    });
  },
};
