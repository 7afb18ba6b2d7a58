import { guides } from '../guides.ts';
import { quoteOf, type ResumeRule, settingInForce } from '../resume-rule.ts';
import { sampleResume } from '../resume-sample.ts';

const screens =
  /\b(?:react|vue|angular|svelte|css|sass|html|tailwind|figma|front-?end|ui|ux|component librar\w+|components?|design system|landing pages?|screens?|responsive|accessib\w+|animations?|next\.js|storybook|redux)\b/i;
const servers =
  /\b(?:api|apis|endpoints?|database|sql|postgres\w*|mysql|mongo\w*|redis|queue\w*|kafka|server\w*|back-?end|service|services|cach\w+|schema|migrat\w+|microservice\w*|graphql|auth\w*|pipeline\w*|deploy\w*|docker|kubernetes|aws|cloud|java|go|python|django|node(?:\.js)?|latency|throughput)\b/i;
/** Share of lines about screens alone above which a back-end reader takes you for something else. */
const mostScreens = 0.5;

export const frontendDominates: ResumeRule = {
  appliesTo: 'resume',
  id: 'frontend-dominates',
  title: 'Let the back-end work lead',
  severity: 'medium',
  component: 'impact',
  cost: 10,
  why: 'Somebody hiring for the back end should find it without digging through lines about screens.',
  source: { title: guides.examples, locator: 'full-stack engineers moving to backend' },
  examples: {
    flags: [
      {
        text: sampleResume({
          work: 'Full-Stack Developer, Tidewater Freight\nMarch 2022 – Present\n- Built the booking screens in React for 300 captains\n- Wrote a component library in CSS that four teams use\n- Made the berth map responsive, which doubled its use on phones\n- Added an endpoint for berth photos',
        }),
        evidence: 'Built the booking screens in React for 300 captains',
      },
    ],
    allows: [{ text: sampleResume() }],
  },

  *check({ pack, bullets }) {
    if (pack.id !== 'backend-engineer') return;
    const told = bullets.filter(({ section }) => section === 'work' || section === 'projects');
    const front = told.filter(({ text }) => screens.test(text) && !servers.test(text));
    if (told.length < 3 || front.length <= mostScreens * told.length) return;
    yield {
      says: `${front.length} of ${told.length} lines are about screens alone. What I go by: ${settingInForce(pack, 'frontend-share')}`,
      next: 'Which API, data or job stood behind those screens, and was yours? Put those lines first and shorten the rest.',
      section: 'work',
      evidence: front.slice(0, 5).map(quoteOf),
    };
  },
};
