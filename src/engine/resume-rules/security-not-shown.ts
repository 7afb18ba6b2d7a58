import { guides } from '../guides.ts';
import { lookedAt, type ResumeRule } from '../resume-rule.ts';
import { sampleResume } from '../resume-sample.ts';

const awareness =
  /\b(?:secur\w+|auth\w*|oauth|jwt|sso|permission\w*|access control|rbac|encrypt\w*|secrets?|vulnerab\w+|owasp|gdpr|hipaa|pci|soc ?2|audit\w*|sanitiz\w*|sanitis\w*|xss|csrf|injection|rate limit\w*|least privilege|iam|pii|personal data|privacy|fraud|tenant isolation)\b/i;

export const securityNotShown: ResumeRule = {
  appliesTo: 'resume',
  id: 'security-not-shown',
  title: 'Say where you kept something safe',
  severity: 'low',
  component: 'impact',
  cost: 3,
  why: 'Interviewers take it as a warning when nothing in a resume shows a thought for access, secrets or personal data.',
  source: { title: guides.interviews, locator: 'common mistakes' },
  examples: {
    flags: [
      {
        text: sampleResume({
          work: 'Backend Engineer, Tidewater Freight\nMarch 2022 – Present\n- Wrote the port import in Go, which reads 40 formats\n- Added a search over 9,000 harbour files\n- Moved harbour files to a queue with retries\n- Built the berth form for 300 captains',
        }),
        evidence: 'EXPERIENCE',
      },
    ],
    allows: [
      { text: sampleResume() },
      {
        text: sampleResume({
          work: 'Backend Engineer, Tidewater Freight\nMarch 2022 – Present\n- Wrote the port import in Go, which reads 40 formats\n- Added rate limits and audit logs to the harbour API\n- Moved harbour files to a queue with retries\n- Built the berth form for 300 captains',
        }),
      },
    ],
  },

  *check({ resume, pack, level, bullets }) {
    if (level === 'student' || level === 'junior') return;
    if (!['backend-engineer', 'full-stack-engineer', 'platform-engineer'].includes(pack.id)) return;
    const told = bullets.filter(({ section }) => section === 'work' || section === 'projects');
    if (told.length < 4 || told.some(({ text }) => awareness.test(text))) return;
    yield {
      says: 'No line tells of access, secrets, personal data or input that cannot be trusted.',
      next: 'What did you have to protect in this work, and from whom? One line is enough, if there is one.',
      section: 'work',
      evidence: lookedAt(resume, 'work', 'projects'),
    };
  },
};
