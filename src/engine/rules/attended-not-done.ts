import { guides } from '../guides.ts';
import { spaced } from '../pattern.ts';
import { type BulletRule, quoted } from '../rule.ts';

const attendance = spaced(
  /\b(?:took part in|participated in|attended|joined|involved in|engaged in|contributed to)\s+(?:\S+\s+){0,4}?(?:stand-?ups?|standups?|sprint(?:s| planning| ceremonies| reviews?)?|retrospectives?|retros|meetings?|ceremonies|syncs?|code reviews?|planning sessions?|workshops?|on-call(?: rotations?)?|scrums?|discussions?)\b/i,
);

export const attendedNotDone: BulletRule = {
  id: 'attended-not-done',
  appliesTo: 'bullet',
  title: 'Say what you brought, not that you were there',
  severity: 'medium',
  why: 'Everyone on a team goes to its meetings, so being there tells nothing about you.',
  source: { title: guides.interviews, locator: 'duties against outcomes' },
  examples: {
    flags: [
      {
        text: 'Attended weekly planning meetings with the billing squad',
        evidence: 'Attended weekly planning meetings',
      },
    ],
    allows: ['Ran the incident review after the card outage and wrote the alert that now catches it'],
  },

  *check({ text }) {
    const found = attendance.exec(text);
    if (!found) return;
    const span = { start: found.index, end: found.index + found[0].length };
    yield {
      span,
      message: `${quoted(text, span)} tells that you were there.`,
      fix: {
        kind: 'ask',
        question:
          'What did you raise, decide or change there that the team still uses? If nothing, give the line to your own work.',
      },
    };
  },
};
