import { guides } from '../guides.ts';
import { lookedAt, type Quote, type ResumeContext, type ResumeRule, settingInForce } from '../resume-rule.ts';
import { sampleResume } from '../resume-sample.ts';

export const acronymHalf: ResumeRule = {
  appliesTo: 'resume',
  id: 'acronym-half',
  title: 'Write an abbreviation and its full term once each',
  severity: 'low',
  component: 'keywords',
  cost: 0,
  why: 'Some searches know the short form, some the full one; with both you are found by either.',
  source: { title: guides.interviews, locator: 'applicant tracking systems' },
  examples: {
    flags: [
      {
        text: sampleResume({
          work: 'Backend Engineer, Tidewater Freight\nMarch 2022 – Present\n- Added RBAC to the booking API in Go, so that 40 ports see their own files only',
        }),
        posting: 'Backend Engineer\n\nRequirements:\n- Go\n- RBAC',
        evidence: 'RBAC',
      },
    ],
    allows: [{ text: sampleResume() }],
  },

  *check(context) {
    const { gap, pack } = context;
    const [first] = gap?.acronyms ?? [];
    if (!gap || !first) return;
    yield {
      says: `The posting’s own terms, of which you give one form only: ${gap.acronyms.map(({ short, full }) => `${full} (${short})`).join(', ')}. What I go by: ${settingInForce(pack, 'acronyms')}`,
      next: `Write it once as “${first.full} (${first.short})”.`,
      section: 'skills',
      evidence: gap.acronyms.map(({ short, full, has }) => whereWritten(context, has === 'short' ? short : full)),
    };
  },
};

/** The line that holds the form the member uses. */
function whereWritten({ words, resume }: ResumeContext, form: string): Quote {
  const mention = words.mentions.find(({ start, end }) =>
    words.text.slice(start, end).toLowerCase().includes(form.toLowerCase()),
  );
  if (!mention) return lookedAt(resume)[0] ?? { text: form, spot: null };
  return { text: words.text.slice(mention.start, mention.end), spot: words.placeOf(mention.line).spot };
}
