import { guides } from '../guides.ts';
import { spaced } from '../pattern.ts';
import { type LineRule, quoted } from '../rule.ts';

const soft = spaced(
  /\b(?:communication|teamwork|team work|leadership|problem[- ]solving|time management|adaptability|creativity|critical thinking|work ethic|interpersonal skills|attention to detail|multitasking|organi[sz]ation(?:al)? skills|flexibility|self[- ]motivation|collaboration|people skills)\b/gi,
);

export const softSkillsListed: LineRule = {
  id: 'soft-skills-listed',
  appliesTo: 'skills',
  title: 'Show soft skills in a bullet instead',
  severity: 'medium',
  why: 'Everybody lists these, so they carry no weight in a list; a bullet about the meeting you settled does.',
  source: { title: guides.backEnd, locator: 'generic soft-skill wording' },
  examples: {
    flags: [{ text: 'Skills: Go, Rust, teamwork', evidence: 'teamwork' }],
    allows: ['Skills: Go, Rust, PostgreSQL'],
  },

  *check({ text }) {
    for (const found of text.matchAll(soft)) {
      if (/^\s*(?:apps?|protocols?|services?|api)/i.test(text.slice(found.index + found[0].length))) continue;
      const span = { start: found.index, end: found.index + found[0].length };
      yield {
        span,
        message: `${quoted(text, span)} in a list proves nothing.`,
        fix: {
          kind: 'ask',
          question:
            'When did this skill decide something? Tell that in a bullet, and give the place in the list to a tool.',
        },
      };
    }
  },
};
