import { guides } from '../guides.ts';
import type { BulletRule } from '../rule.ts';

const opening = /^(?:i|i've|i’ve|i have)\s+(?:also\s+)?([\p{L}][\p{L}'’-]*)/iu;

export const firstPerson: BulletRule = {
  id: 'first-person',
  appliesTo: 'bullet',
  title: 'Drop the “I”',
  severity: 'low',
  why: 'A resume is read as yours, so the verb can come first and the line gets shorter.',
  source: { title: guides.editors, locator: 'resume style' },
  examples: {
    flags: [
      {
        text: 'I wired the lock sensors to the gate',
        evidence: 'I wired',
        fixed: 'Wired the lock sensors to the gate',
      },
    ],
    allows: ['Wired the lock sensors to the gate', 'Investigated lock sensors that froze'],
  },

  *check({ text }) {
    const found = opening.exec(text);
    const first = found?.[1];
    if (!found || !first) return;
    yield {
      span: { start: 0, end: found[0].length },
      message: 'A resume line needs no “I”.',
      fix: { kind: 'replace', with: first.charAt(0).toUpperCase() + first.slice(1) },
    };
  },
};
