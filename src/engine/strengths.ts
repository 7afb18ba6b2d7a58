import type { JudgedBullet, Quote } from './resume-rule.ts';
import { quoteOf } from './resume-rule.ts';
import { strongFrom } from './score.ts';

/** Something the resume does well, with the line that does it. */
export interface Strength {
  readonly says: string;
  readonly quote: Quote;
}

/** What readers take as signs of a strong profile. Source: the examples guide, signals of a strong profile. */
const signals: readonly (readonly [string, (bullet: JudgedBullet) => boolean])[] = [
  ['A result in figures', ({ tier }) => tier === 'measured'],
  [
    'Ownership: something was yours',
    ({ text }) =>
      /\b(?:own(?:ed|s)?|led|lead|ran|founded|launched|from scratch|single-handed\w*|sole|introduced)\b/i.test(text),
  ],
  [
    'Judgment: a choice with its reason',
    ({ text }) =>
      /\b(?:instead of|rather than|chose|decided|because|so that|replaced|trade-?offs?|after (?:comparing|measuring|profiling)|ruled out)\b/i.test(
        text,
      ),
  ],
  [
    'Reliability: it kept running',
    ({ text }) =>
      /\b(?:on-?call|incidents?|outages?|uptime|retries|rollbacks?|alerts?|monitor\w*|downtime|p9\d|availability|zero[- ]downtime|tests?|failover|recover\w*)\b/i.test(
        text,
      ),
  ],
  [
    'Business: somebody gained by it',
    ({ text }) =>
      /(?:[$€£¥]\s?\d|\b(?:revenue|customers?|clients?|cost|costs|savings?|saved|conversion|orders|sales|refunds|churn|support tickets?|patients|merchants|users)\b)/i.test(
        text,
      ),
  ],
];

/** One line for each sign, the strongest that shows it, each line at most once. */
export function readStrengths(bullets: readonly JudgedBullet[]): readonly Strength[] {
  const best = [...bullets].filter(({ score }) => score >= strongFrom).sort((a, b) => b.score - a.score);
  const used = new Set<JudgedBullet>();
  return signals.flatMap(([says, shows]) => {
    const bullet = best.find((one) => !used.has(one) && shows(one));
    if (!bullet) return [];
    used.add(bullet);
    return [{ says, quote: quoteOf(bullet) }];
  });
}
