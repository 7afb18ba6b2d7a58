import type { BulletRule } from '../rule.ts';

const openers = /^(responsible for|worked on|helped(?: with)?|involved in)\b/i;

export const weakOpener: BulletRule = {
  id: 'weak-opener',
  appliesTo: 'bullet',
  title: 'Open with what you did',
  severity: 'high',
  why: 'A duty says what your job was; a verb says what you did in it.',
  source: { title: 'How to Write a Backend Engineer Resume That Gets Interviews', locator: 'weak openers' },
  examples: {
    flags: [{ text: 'Responsible for the billing exports', evidence: 'Responsible for' }],
    allows: ['Moved the billing exports to a queue'],
  },

  *check({ text }) {
    const opener = openers.exec(text)?.[0];
    if (!opener) return;
    yield {
      span: { start: 0, end: opener.length },
      message: `“${opener}” hides what you did.`,
      fix: { kind: 'ask', question: 'Which part did you build, change or decide?' },
    };
  },
};
