import type { Fact } from '../fact.ts';
import { guides } from '../guides.ts';

const { examples, backEnd, writing, rubric, interviews } = guides;
const checked = '2026-11-22';

/** What readers expect at each level. */
export const levelFacts: readonly Fact[] = [
  {
    id: 'level-by-years',
    kind: 'level',
    asks: 'Which level am I: junior, mid or senior?',
    also: [
      'at what point am i senior',
      'years of experience for each level seniority',
      'how many years senior mid junior level experience am i am a',
      'when does senior begin',
    ],
    says: 'The guides draw the lines in different places. A common split is by years in the role; you know best which one your work fits.',
    bands: [
      { from: 0, to: 2, says: 'entry level or junior' },
      { from: 3, to: 5, says: 'mid level' },
      { from: 6, to: 9, says: 'mid to senior' },
      { from: 10, to: null, says: 'senior or staff' },
    ],
    sources: [
      { title: rubric, locator: 'salary' },
      { title: writing, locator: 'overview' },
      { title: backEnd, locator: 'summary' },
    ],
    asOf: '2026',
    rules: ['level-inflation'],
  },
  {
    id: 'level-junior',
    kind: 'level',
    asks: 'What should a junior’s resume show?',
    also: [
      'what belongs on a graduate resume',
      'beginner resume',
      'graduates and students',
      'junior entry level new grad graduate first job student early career internship what to show expected new grad resume',
    ],
    says: 'Sound fundamentals: programming, SQL, APIs, tests. Lead with an internship, research or a serious project, and show depth in one or two systems rather than a little of many tools.',
    sources: [
      { title: backEnd, locator: 'levels' },
      { title: examples, locator: 'early career' },
    ],
    asOf: checked,
    rules: ['toy-project', 'level-inflation'],
  },
  {
    id: 'level-mid',
    kind: 'level',
    asks: 'What should a mid-level resume show?',
    also: ['expectations for mid level', 'mid level intermediate few years what do they expect'],
    says: 'That you own things by yourself: an API you designed, a migration you led, incidents you handled, a system you made easier for others to change.',
    sources: [
      { title: examples, locator: 'mid level' },
      { title: backEnd, locator: 'levels' },
    ],
    asOf: checked,
    rules: ['unclear-ownership'],
  },
  {
    id: 'level-senior',
    kind: 'level',
    asks: 'What should a senior’s resume show?',
    also: [
      'expectations for seniors',
      'senior engineer resume',
      'senior staff lead principal mentoring architecture influence what do they expect',
    ],
    says: 'Scope, not output: decisions about the design, standards that other teams follow, large migrations, people you brought on, and good judgement under load or where errors cost money.',
    sources: [
      { title: examples, locator: 'senior' },
      { title: backEnd, locator: 'levels' },
    ],
    asOf: checked,
    rules: ['vanity-metric', 'claim-without-evidence'],
  },
  {
    id: 'full-stack-to-backend',
    kind: 'level',
    asks: 'How do I move from full-stack to backend?',
    also: [
      'leave frontend for backend',
      'frontend developer wants backend',
      'switch from frontend full stack to backend role change transition',
    ],
    says: 'Move the weight of the page: services, schema design, performance, background work and integrations first. Keep a line or two about screens, and do not let them outnumber the rest.',
    sources: [{ title: examples, locator: 'full-stack engineers moving to backend' }],
    asOf: checked,
    rules: ['frontend-dominates'],
  },
  {
    id: 'non-traditional',
    kind: 'level',
    asks: 'What if my background is not in tech?',
    also: [
      'career changers',
      'second career',
      'from retail nursing teaching to software',
      'career changer non traditional background different field teacher nurse retail shop restaurant hospitality sales army veteran military parent coming from another field',
    ],
    says: 'Lead with one or two projects told like work: the problem, what you built, what you decided, how it runs. Then keep from the earlier job what carries over, with its results, in the same form of line.',
    sources: [
      { title: examples, locator: 'less traditional backgrounds' },
      { title: interviews, locator: 'projects section' },
    ],
    asOf: checked,
    rules: ['old-trade-leads', 'toy-project', 'generic-line'],
  },
  {
    id: 'no-experience',
    kind: 'level',
    asks: 'What do I write if I have no experience?',
    also: [
      'nothing to put on my resume',
      'empty page',
      'student with no jobs',
      'no jobs yet',
      'lack of experience',
      'never had a job',
      'no work experience never worked empty resume nothing to put first resume bootcamp student',
    ],
    says: 'Projects, written like jobs: the problem, your part, the hard decision, how it is deployed and tested. A service that runs, with sign-in, stored data and tests, says more than a vague internship.',
    sources: [{ title: interviews, locator: 'projects section' }],
    asOf: checked,
    rules: ['no-projects', 'toy-project', 'missing-system'],
  },
  {
    id: 'honest-level',
    kind: 'level',
    asks: 'How much of the team’s work may I claim?',
    also: [
      'built it in pairs pair programming with a classmate',
      'only did part of the work',
      'who gets the credit',
      'stretch the truth',
      'overstate',
      'team work we exaggerate lie inflate claim ownership group project my part credit honest',
    ],
    says: 'Your part, said plainly. A contribution to a team’s system told as owning its architecture falls apart in the first interview question. Say which piece was yours, and name the team’s result as the team’s.',
    sources: [{ title: examples, locator: 'keep the level honest' }],
    asOf: checked,
    rules: ['unclear-ownership', 'level-inflation'],
  },
];
