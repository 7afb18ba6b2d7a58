import type { Fact } from '../fact.ts';
import { guides } from '../guides.ts';

const { interviews, writing, rubric } = guides;
const checked = '2026-11-22';

/** A mistake that a guide names, with its cure and the rules that look for it. */
interface Mistake {
  readonly id: string;
  readonly asks: string;
  readonly also: readonly string[];
  readonly says: string;
  readonly in: readonly (typeof interviews | typeof writing | typeof rubric)[];
  readonly rules: readonly string[];
}

const mistakes: readonly Mistake[] = [
  {
    id: 'mistake-tools-without-use',
    asks: 'Is it a mistake to list tools without saying what I built?',
    also: [
      'listing technologies tool list no context stack only',
      'is a list of tools enough',
      'i only listed technologies',
    ],
    says: 'Three guides name it. Pair every tool with what it did: which problem, and what was different afterwards.',
    in: [interviews, rubric, writing],
    rules: ['technology-without-purpose', 'technology-list'],
  },
  {
    id: 'mistake-duties',
    asks: 'Is it a mistake to describe my responsibilities?',
    also: [
      'job description duties tasks responsibility responsibilities instead of achievements accomplishments',
      'should i describe my duties',
      'can i copy my job description',
      'listing responsibilities',
    ],
    says: 'Yes. A duty tells what the position was. Open with what you did, and end with what changed for somebody.',
    in: [interviews, rubric],
    rules: ['weak-opener', 'missing-result'],
  },
  {
    id: 'mistake-big-claims',
    asks: 'Is it a mistake to write “distributed systems” for small work?',
    also: [
      'overclaim distributed systems microservices scalable big words basic crud exaggerate',
      'can i say distributed systems',
      'i wrote scalable microservices but it was small',
    ],
    says: 'Yes, if the work was ordinary create-read-update-delete. The first question in an interview finds it. Name the hard part that was really there.',
    in: [interviews],
    rules: ['claim-without-evidence', 'inflated-claim'],
  },
  {
    id: 'mistake-no-improvements',
    asks: 'Is it a mistake to leave out performance and reliability?',
    also: ['ignore performance reliability security improvements only features'],
    says: 'Yes. Features show that you can write code; what became faster, safer or calmer shows that you can run it.',
    in: [interviews],
    rules: ['missing-result', 'untold-outcome'],
  },
  {
    id: 'mistake-too-many-frameworks',
    asks: 'Is it a mistake to list every framework I have touched?',
    also: [
      'too many frameworks skills stuffing long list everything i know',
      'i know twenty frameworks list all',
      'should i list every technology',
    ],
    says: 'Yes. A short list that your bullets back up is believed; a catalogue is not.',
    in: [interviews],
    rules: ['technology-list', 'ungrouped-skills'],
  },
  {
    id: 'mistake-no-consumer',
    asks: 'Is it a mistake not to name the consumers of my work?',
    also: ['forgetting api consumers users owner service ownership production impact audience'],
    says: 'Yes. Who called the interface, who owned the service and what happened in production tell how much depended on your work.',
    in: [interviews],
    rules: ['missing-system', 'unclear-ownership'],
  },
  {
    id: 'mistake-frontend-mixed',
    asks: 'Is it a mistake to mix frontend and backend work?',
    also: ['differentiate frontend backend contributions mixed full stack unclear'],
    says: 'It is if a reader cannot tell which was yours. Say the server part by name: the API, the queries, the background work, the design.',
    in: [writing],
    rules: ['unclear-ownership', 'missing-system'],
  },
  {
    id: 'mistake-no-scale',
    asks: 'Is it a mistake to leave out numbers and scale?',
    also: ['omit scale metrics performance numbers volume users traffic', 'nothing about size or users'],
    says: 'Two guides say so: figures of load, speed, uptime or data show that you have run systems and not only written code. Where you have none, say the scope in words.',
    in: [rubric, writing],
    rules: ['missing-measure', 'vague-words'],
  },
  {
    id: 'mistake-database-names',
    asks: 'Is it a mistake to list databases without showing what I did with them?',
    also: ['list databases optimisation tuning queries only names'],
    says: 'Yes. One line about slow queries you found, the index you added and what it saved is worth more than five names.',
    in: [writing],
    rules: ['technology-without-purpose'],
  },
  {
    id: 'mistake-no-security',
    asks: 'Is it a mistake to say nothing about security?',
    also: [
      'ignore security authentication experience leave out encryption validation',
      'do i have to mention security',
    ],
    says: 'Yes, if you did any: sign-in, checks of input, encryption, rules you had to meet. One practical line is enough.',
    in: [writing, interviews],
    rules: ['untold-outcome'],
  },
  {
    id: 'mistake-no-tests',
    asks: 'Is it a mistake to say nothing about tests?',
    also: ['not mentioning testing code quality practices leave out tests', 'no tests on my resume is that bad'],
    says: 'Yes. Say which tests you wrote or kept alive, and what they stopped from reaching users.',
    in: [writing],
    rules: ['untold-outcome'],
  },
  {
    id: 'mistake-no-operations',
    asks: 'Is it a mistake to leave out operations?',
    also: ['ignore on call operational experience running production maintenance'],
    says: 'From mid level on, yes. Incidents, write-ups and alerts you added show that you look after what you ship.',
    in: [rubric],
    rules: ['untold-outcome'],
  },
  {
    id: 'mistake-one-stack',
    asks: 'Is it a mistake to build the resume around one framework?',
    also: ['over index on frameworks company does not use tied to one stack'],
    says: 'Yes, if the company uses another. Put the fundamentals first: data modelling, concurrency, API design.',
    in: [rubric],
    rules: ['technology-list'],
  },
];

/** The list of them, for whoever asks in general. */
const all: Fact = {
  id: 'mistakes',
  kind: 'mistake',
  asks: 'What are the most common resume mistakes?',
  also: [
    'what do most do wrong',
    'biggest mistakes juniors make',
    'errors beginners make',
    'what do people get wrong',
    'common mistakes errors avoid wrong bad resume red flags top mistakes',
    'what are typical mistakes',
    'what should i not do',
    'biggest resume sins',
    'what do beginners get wrong',
    'things to avoid on a resume',
    'worst resume mistakes',
    'why is my resume bad',
    'top reasons resumes get thrown away',
    'what gets a resume rejected',
    'what annoys recruiters most',
    'is there anything wrong with my resume',
    'what instantly kills an application',
    'what makes them throw it in the trash',
  ],
  says: 'The ones that the guides name most often:',
  points: [
    'Tools without what they did',
    'Duties instead of outcomes',
    'No figure and no scale',
    'Large claims for small work',
    'Nothing about security, tests or operations',
  ],
  sources: [interviews, writing, rubric].map((title) => ({ title, locator: 'common mistakes' })),
  asOf: checked,
  rules: ['technology-without-purpose', 'weak-opener', 'missing-result'],
};

export const mistakeFacts: readonly Fact[] = [
  all,
  ...mistakes.map(({ in: titles, ...mistake }): Fact => {
    const sources = titles.map((title) => ({ title, locator: 'common mistakes' }));
    return { ...mistake, kind: 'mistake', sources, asOf: checked };
  }),
];
