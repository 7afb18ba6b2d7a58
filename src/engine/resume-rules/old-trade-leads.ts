import { guides } from '../guides.ts';
import { isSoftware, quoteOfJob, type ResumeRule } from '../resume-rule.ts';
import { sampleResume } from '../resume-sample.ts';

const trade =
  /\b(?:software|developer|engineer\w*|programmer|data|devops|sre|web|front-?end|back-?end|full-?stack|qa|tester|security|analyst|machine learning|it|systems?|technical|support|intern|database|cloud|product)\b/i;

export const oldTradeLeads: ResumeRule = {
  appliesTo: 'resume',
  id: 'old-trade-leads',
  title: 'Let the new trade take the most room',
  severity: 'medium',
  component: 'impact',
  cost: 8,
  why: 'Readers believe a change of trade when most of what they read is about the new one.',
  source: { title: guides.backEnd, locator: 'ways into the trade' },
  examples: {
    flags: [
      {
        text: sampleResume({
          work: 'Restaurant Manager, Harbour Grill\n2017 – 2023\n- Led 14 cooks and waiters through 200 covers a night\n- Cut food waste by 20% with a new order sheet\n- Planned the rota for two branches',
          projects: 'Tide Table\n- Built a tide table for 40 harbours in Go',
        }),
        level: 'student',
        evidence: 'Restaurant Manager',
      },
    ],
    allows: [{ text: sampleResume(), level: 'junior' }],
  },

  *check({ resume, pack, level, bullets }) {
    if (!isSoftware(pack) || (level !== 'student' && level !== 'junior')) return;
    const other = new Set(resume.jobs.flatMap(({ title }, at) => (title && !trade.test(title.value) ? [at] : [])));
    const old = bullets.filter(({ job }) => job !== null && other.has(job)).length;
    const fresh = bullets.filter(
      ({ job, section }) => section === 'projects' || (job !== null && !other.has(job)),
    ).length;
    if (old < 3 || old <= fresh) return;
    yield {
      says: `${old} lines tell of another trade, ${fresh} of the one you are aiming for.`,
      next: 'Keep the two lines of the old trade that carry over, such as people led or money saved, and tell more of what you have built.',
      section: 'work',
      evidence: [...other].flatMap((at) => (resume.jobs[at] ? [quoteOfJob(resume.jobs[at])] : [])),
    };
  },
};
