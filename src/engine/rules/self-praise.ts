import { guides } from '../guides.ts';
import { spaced } from '../pattern.ts';
import { type BulletRule, quoted } from '../rule.ts';

const traits = spaced(
  /\b(?:passionate (?:about|\w+)|strong (?:leader|communicator|work ethic|team player|problem[- ]solv\w+(?: skills)?|(?:\w+ )?skills)|(?:excellent|good|great|strong|exceptional|outstanding)(?: \w+)? (?:communication|interpersonal|leadership|analytical|organi[sz]ational|problem[- ]solving|technical)(?: skills)?|(?:demonstrat|show|showcas|prov|display|exhibit)ing (?:\w+ ){0,3}(?:skills?|ability|abilities|expertise|leadership|excellence|commitment)|self[- ](?:starter|motivated)|hard[- ]?work(?:er|ing)|team player|quick learner|fast learner|detail[- ]oriented|results?[- ](?:oriented|driven)|highly motivated|go[- ]getter|proven track record|problem[- ]solver|people person|proactive attitude|(?:close |great |strong )?attention to detail|can-do attitude)\b/gi,
);

export const selfPraise: BulletRule = {
  id: 'self-praise',
  appliesTo: 'bullet',
  also: ['summary'],
  title: 'Let a fact carry the praise',
  severity: 'medium',
  why: 'Anyone can write this about themselves, so readers skip it; one thing you did makes them think it.',
  source: { title: guides.interviews, locator: 'phrases to leave out' },
  examples: {
    flags: [
      { text: 'Detail-oriented engineer who writes clean APIs', evidence: 'Detail-oriented' },
      {
        text: 'Built the release script, demonstrating strong automation skills',
        evidence: 'demonstrating strong automation skills',
      },
    ],
    allows: ['Built the release script that the other squads now copy'],
  },

  *check({ text }) {
    for (const found of text.matchAll(traits)) {
      const span = { start: found.index, end: found.index + found[0].length };
      yield {
        span,
        message: `${quoted(text, span)} praises you without a proof.`,
        fix: {
          kind: 'ask',
          question:
            'Which one thing that you did would make a reader think this? Write that, and leave the praise out.',
        },
      };
    }
  },
};
