import { resumeRules } from '../../engine/resume-rules.ts';
import { rules } from '../../engine/rules.ts';
import type { Command } from '../command.ts';
import { presentResumeRule, presentRule } from '../present/rule.ts';
import { Problem } from '../problem.ts';

export const whyCommand: Command = {
  name: 'why',
  summary: 'See why a piece of advice matters, whose advice it is, and an example.',
  options: [
    {
      name: 'rule',
      summary: 'The advice’s name as the review gives it, such as weak-opener.',
      required: true,
      kind: 'text',
    },
    {
      name: 'review',
      summary: 'In which review it was given, should it not fit there. Buttons fill this in.',
      required: false,
      kind: 'text',
    },
  ],
  takesText: 'rule',
  reads: true,

  async run(ask) {
    const id = ask.values.rule?.trim().toLowerCase();
    const rule = rules.find((candidate) => candidate.id === id);
    if (rule) return presentRule(rule, ask.values.review);
    const resumeRule = resumeRules.find((candidate) => candidate.id === id);
    if (!resumeRule) {
      throw new Problem(
        'not-found',
        'I have no advice by that name. Press “Why?” under a finding, or copy its name from there.',
      );
    }
    return presentResumeRule(resumeRule);
  },
};
