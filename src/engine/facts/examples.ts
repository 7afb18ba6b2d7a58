import type { Fact } from '../fact.ts';
import { guides } from '../guides.ts';

/** One line before and after, for a kind of work. */
interface Pair {
  readonly id: string;
  readonly asks: string;
  readonly also: readonly string[];
  readonly before: string;
  readonly after: string;
  readonly why: string;
  readonly rules: readonly string[];
}

const pairs: readonly Pair[] = [
  {
    id: 'example-api',
    asks: 'Can I see an example of an API bullet?',
    also: ['example sample bullet api endpoint rest show me good', 'show me a good api bullet', 'sample rest line'],
    before: 'Made endpoints for the booking app.',
    after:
      'Versioned the booking API that two partner agencies call and made its writes idempotent, so that a repeated request no longer books a room twice.',
    why: 'It names who calls it, what was done and which failure is gone.',
    rules: ['missing-system', 'missing-result'],
  },
  {
    id: 'example-database',
    asks: 'Can I see an example of a database bullet?',
    also: [
      'example sample bullet database sql query postgres show me good',
      'show me a good sql bullet',
      'sample database line',
    ],
    before: 'Improved the database.',
    after:
      'Read the query plans of the stock report, added a partial index for open orders and archived closed years, which took it from 14 s to 2 s for the buyers.',
    why: 'It tells what was found, what was changed, and who no longer waits.',
    rules: ['vague-improvement'],
  },
  {
    id: 'example-async',
    asks: 'Can I see an example of a bullet about queues?',
    also: ['example sample bullet queue worker kafka background job async show me good', 'show me a good queue bullet'],
    before: 'Used RabbitMQ for messages.',
    after:
      'Moved the nightly supplier import to RabbitMQ workers with limited retries and a dead-letter queue, so that one bad file no longer stops the other forty.',
    why: 'The tool comes with the problem it solved and with what happens on failure.',
    rules: ['technology-without-purpose'],
  },
  {
    id: 'example-monitoring',
    asks: 'Can I see an example of a bullet about monitoring?',
    also: [
      'example sample bullet monitoring logging tracing alerts observability show me good',
      'show me a good monitoring bullet',
    ],
    before: 'Helped with monitoring.',
    after:
      'Put request ids into the logs of six services and a dashboard on their error rates; finding the cause of a failed delivery went from an afternoon to minutes.',
    why: 'A signal, its place, and what became faster.',
    rules: ['weak-opener'],
  },
  {
    id: 'example-security',
    asks: 'Can I see an example of a security bullet?',
    also: ['example sample bullet security access auth permissions show me good', 'show me a good security bullet'],
    before: 'Responsible for security.',
    after:
      'Checked the owner on every download link after finding that any signed-in customer could open the invoices of another, and added a test for each such path.',
    why: 'It says what risk there was and how it was closed.',
    rules: ['weak-opener', 'generic-line'],
  },
  {
    id: 'example-testing',
    asks: 'Can I see an example of a bullet about tests?',
    also: [
      'example sample bullet tests testing automated tests coverage qa show me good',
      'show me a good testing bullet',
    ],
    before: 'Wrote unit tests.',
    after:
      'Wrote contract tests between the shop and the warehouse service; since then no release has broken the order export.',
    why: 'Which boundary the tests guard, and what stopped happening.',
    rules: ['untold-outcome'],
  },
  {
    id: 'example-delivery',
    asks: 'Can I see an example of a bullet about deployments?',
    also: [
      'example sample bullet deployment docker ci cd pipeline release devops show me good',
      'show me a good docker bullet',
    ],
    before: 'Worked with Docker and Jenkins.',
    after:
      'Replaced a manual release of nine steps with one pipeline that tests, migrates and can go back, so that the team releases daily instead of on Thursdays.',
    why: 'The setup is tied to what it changed for the team.',
    rules: ['weak-opener', 'technology-without-purpose'],
  },
  {
    id: 'example-project',
    asks: 'Can I see an example of a student or bootcamp project bullet?',
    also: [
      'example sample bullet project bootcamp student capstone portfolio junior show me good',
      'show me a good project bullet',
      'how would you write my bootcamp project as a bullet',
    ],
    before: 'Made a to-do app with React and Node.',
    after:
      'Built and deployed a tool-lending site for my street in Node and PostgreSQL: sign-in by e-mail, a waiting list that two people cannot jump at once, and 60 tests; 35 neighbours use it.',
    why: 'A real problem, the hard part, proof that it runs.',
    rules: ['toy-project'],
  },
  {
    id: 'example-career-change',
    asks: 'Can I see an example of a bullet from an earlier career?',
    also: [
      'example sample bullet career change teacher nurse retail kitchen shop earlier job non tech',
      'show me a bullet for a non tech job',
      'how would you write a shop or restaurant job as a bullet',
      'sample line for a waiter or nurse',
    ],
    before: 'Responsible for scheduling staff.',
    after:
      'Planned the shifts of 22 nurses over three wards in a spreadsheet I built, which cut last-minute calls from about ten a week to two.',
    why: 'The act, the scope and the result read the same in every trade.',
    rules: ['weak-opener', 'missing-result'],
  },
  {
    id: 'example-lead',
    asks: 'Can I see an example of a bullet about leading or mentoring?',
    also: [
      'example sample bullet mentoring lead team leadership senior show me good',
      'show me a leadership bullet',
      'how do i write about mentoring',
    ],
    before: 'Led the team and mentored juniors.',
    after:
      'Mentored three juniors through design reviews until each ran a release alone; two of them now take the on-call week.',
    why: 'Whom, how, and what they can do since.',
    rules: ['missing-result'],
  },
];

export const exampleFacts: readonly Fact[] = pairs.map(({ before, after, why, ...pair }): Fact => {
  return {
    ...pair,
    kind: 'example',
    says: why,
    points: [`Before: “${before}”`, `After: “${after}”`],
    caveat: 'A sample of ours, not a claim to copy: use your own system, your own part and your own figures.',
    sources: [{ title: guides.editors, locator: 'examples of our own' }],
    asOf: '2026-11-22',
  };
});
