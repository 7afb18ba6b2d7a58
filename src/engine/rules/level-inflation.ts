import { guides } from '../guides.ts';
import { ask, type BulletRule } from '../rule.ts';

const large = new Set([
  'architect',
  'spearhead',
  'pioneer',
  'revolutionize',
  'champion',
  'orchestrate',
  'transform',
  're-architect',
  'rearchitect',
  'head',
  'direct',
  'oversee',
]);

export const levelInflation: BulletRule = {
  id: 'level-inflation',
  appliesTo: 'bullet',
  title: 'Claim the part an interview can confirm',
  severity: 'low',
  why: 'At this level a reader will ask how far “architected” or “spearheaded” went; the plain verb survives that question.',
  source: { title: guides.examples, locator: 'keep the level honest' },
  examples: {
    flags: [{ text: 'Architected the booking service of the rowing club', evidence: 'Architected', level: 'junior' }],
    allows: ['Architected the booking service that four rowing clubs now share'],
  },

  *check(_bullet, { read, level }) {
    if (level !== 'student' && level !== 'junior') return;
    const opening = read.clauses[0];
    if (opening?.kind !== 'act' || !opening.verb || !large.has(opening.verb)) return;
    const word = read.words[opening.from];
    yield ask(
      read,
      opening.from,
      opening.from + 1,
      `“${word?.text ?? ''}” claims the whole design.`,
      'Did you decide the design, or build to one? If you built it, “designed and built” or “built” keeps the line safe in an interview.',
    );
  },
};
