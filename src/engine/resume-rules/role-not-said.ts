import { guides } from '../guides.ts';
import { lookedAt, type ResumeRule, settingInForce } from '../resume-rule.ts';
import { sampleResume } from '../resume-sample.ts';

export const roleNotSaid: ResumeRule = {
  appliesTo: 'resume',
  id: 'role-not-said',
  title: 'Say at the top which role you are after',
  severity: 'low',
  component: 'impact',
  cost: 3,
  why: 'When neither a title nor a summary says it, the reader guesses from your last job.',
  source: { title: guides.examples, locator: 'template structure' },
  examples: {
    flags: [
      {
        text: sampleResume({
          header: 'Mara Lindqvist\nmara@lindqvist.example',
          work: 'Restaurant Manager, Harbour Grill\n2017 – 2023\n- Led 14 cooks and waiters through 200 covers a night',
        }),
        level: 'student',
        evidence: 'Mara Lindqvist',
      },
    ],
    allows: [{ text: sampleResume() }, { text: sampleResume({ header: 'Mara Lindqvist\nmara@lindqvist.example' }) }],
  },

  *check({ resume, pack }) {
    if (resume.headline || resume.summary || pack.id === 'general') return;
    const words = [pack.title, ...pack.aliases].flatMap((name) => name.toLowerCase().split(/[\s/-]+/));
    const last = resume.jobs[0]?.title?.value.toLowerCase() ?? '';
    // A last job in the role itself says it.
    if (words.some((word) => word.length > 3 && last.includes(word))) return;
    yield {
      says: `Neither a title nor a summary says what you are looking for. What I go by: ${settingInForce(pack, 'summary')}`,
      next: 'Put the role under your name, or write two lines: who you are now, your strongest tools, one proof.',
      section: 'header',
      evidence: lookedAt(resume),
    };
  },
};
