import { guides } from '../guides.ts';
import { type LineRule, quoted } from '../rule.ts';

const ratings =
  /[●○★☆■□▪◯⬤]{2,}|\b\d{1,2}\s?\/\s?(?:5|10)\b|\b\d{1,3}\s?%|\((?:expert|advanced|intermediate|beginner|proficient)\)/iu;

export const skillRatings: LineRule = {
  id: 'skill-ratings',
  appliesTo: 'skills',
  title: 'Drop the ratings; let bullets show the level',
  severity: 'medium',
  why: 'Nobody knows what four dots of five mean, a program that reads the file sees only symbols, and an interviewer will test the fifth.',
  source: { title: guides.interviews, locator: 'no skill ratings or bars' },
  examples: {
    flags: [{ text: 'Skills: Go ●●●●○ Rust ●●○○○', evidence: '●●●●○' }],
    allows: ['Languages: Go, Rust'],
  },

  *check({ text }) {
    const found = ratings.exec(text);
    if (!found) return;
    const span = { start: found.index, end: found.index + found[0].length };
    yield {
      span,
      message: `${quoted(text, span)} rates you on a scale only you know.`,
      fix: {
        kind: 'ask',
        question:
          'Which of your bullets shows the strongest of these at work? Put strong ones first and leave the ratings out.',
      },
    };
  },
};
