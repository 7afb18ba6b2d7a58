import { guides } from '../guides.ts';
import { counted, lookedAt, quoteOf, type ResumeRule } from '../resume-rule.ts';
import { sampleResume } from '../resume-sample.ts';

/** Fewest lines of work from which a reader can see a pattern. */
const fewestLines = 4;

export const littleTold: ResumeRule = {
  appliesTo: 'resume',
  id: 'little-told',
  title: 'Tell more of what you have done',
  severity: 'high',
  component: 'impact',
  cost: 25,
  why: 'With one or two lines a reader cannot tell a lucky day from a habit.',
  source: { title: guides.examples, locator: 'template structure' },
  examples: {
    flags: [
      {
        text: sampleResume({
          work: 'Backend Engineer, Tidewater Freight\nMarch 2022 – Present\n- Moved the harbour files to a queue, so that 40 ports sync within 2 minutes',
        }),
        evidence: 'Moved the harbour files to a queue, so that 40 ports sync within 2 minutes',
      },
    ],
    allows: [
      {
        text: sampleResume({
          projects:
            'Tide Table\n- Built a tide table for 40 harbours in Go\n- Stored 9 years of readings in PostgreSQL\n- Deployed it for 300 sailors',
        }),
      },
    ],
  },

  *check({ resume, bullets }) {
    const count = bullets.filter(({ section }) => section !== 'summary').length;
    if (count === 0 || count >= fewestLines) return;
    yield {
      says: `I found ${counted(count, 'line')} about what you have done.`,
      next: 'Which three problems did you solve that a colleague would remember? Projects, courses and volunteering count.',
      section: 'work',
      evidence: bullets.length > 0 ? bullets.slice(0, 2).map(quoteOf) : lookedAt(resume, 'work', 'projects'),
      cost: count === fewestLines - 1 ? 8 : 25,
    };
  },
};
