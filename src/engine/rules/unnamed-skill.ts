import { guides } from '../guides.ts';
import { ask, type LineRule } from '../rule.ts';
import { skillChecks } from '../skills-line.ts';

export const unnamedSkill: LineRule = {
  id: 'unnamed-skill',
  appliesTo: 'skills',
  title: 'Name the tools and methods',
  severity: 'high',
  why: 'Readers and their search boxes look for names; a line without names is found by neither.',
  source: { title: guides.backEnd, locator: 'skills the bullets support' },
  examples: {
    flags: [
      {
        text: 'Skills: teamwork, Microsoft Office, communication',
        evidence: 'Skills: teamwork, Microsoft Office, communication',
      },
    ],
    allows: ['Skills: Go, PostgreSQL, query tuning'],
  },

  *check(line, { read }) {
    if (read.words.length === 0 || skillChecks(line, read).named >= 2) return;
    yield ask(
      read,
      0,
      Math.min(read.words.length, 12),
      'The line names hardly a tool or method of your trade.',
      'Which tools, methods or kinds of work could you be asked about tomorrow? Name those.',
    );
  },
};
