import type { Fact } from '../fact.ts';
import { guides } from '../guides.ts';

const anchor =
  'It is an anchor for a talk about pay, not what to expect: total cash (base and bonus) in full-time roles at companies that compete for people.';
const source = { title: guides.rubric, locator: 'salary' };
const yearly = 12;
const roles = ['backend-engineer'];

/** What backend work pays, by country and years. Dated: after a year each of these says its age. */
export const salaryFacts: readonly Fact[] = [
  {
    id: 'salary-us',
    kind: 'salary',
    asks: 'What does a backend developer earn in the United States?',
    also: ['salary pay usa us america dollars', 'how much money united states'],
    says: 'By years of experience, as one guide gives it; another gives one span for all levels, because it counts something else.',
    bands: [
      { from: 0, to: 2, says: '$90,000 to $125,000 a year' },
      { from: 3, to: 5, says: '$125,000 to $170,000 a year' },
      { from: 6, to: 9, says: '$160,000 to $215,000 a year' },
      { from: 10, to: null, says: '$200,000 to $290,000 a year' },
    ],
    points: ['Another guide gives $90,000 to $160,000 for all levels together, as of 17 February 2026.'],
    caveat: anchor,
    sources: [source, { title: guides.writing, locator: 'overview' }],
    asOf: '2026',
    goodFor: yearly,
    roles,
  },
  {
    id: 'salary-uk',
    kind: 'salary',
    asks: 'What does a backend developer earn in the United Kingdom?',
    also: ['salary pay uk britain england london pounds', 'how much money united kingdom'],
    says: 'By years of experience:',
    bands: [
      { from: 0, to: 2, says: '£38,000 to £55,000 a year' },
      { from: 3, to: 5, says: '£55,000 to £80,000 a year' },
      { from: 6, to: 9, says: '£75,000 to £105,000 a year' },
      { from: 10, to: null, says: '£95,000 to £140,000 a year' },
    ],
    caveat: anchor,
    sources: [source],
    asOf: '2026',
    goodFor: yearly,
    roles,
  },
  {
    id: 'salary-india',
    kind: 'salary',
    asks: 'What does a backend developer earn in India?',
    also: ['salary pay india rupees lakh lpa bangalore bengaluru', 'how much money india'],
    says: 'By years of experience, in lakh rupees (one lakh is 100,000):',
    bands: [
      { from: 0, to: 2, says: '₹6 to 12 lakh a year' },
      { from: 3, to: 5, says: '₹12 to 24 lakh a year' },
      { from: 6, to: 9, says: '₹24 to 45 lakh a year' },
      { from: 10, to: null, says: '₹40 to 80 lakh a year' },
    ],
    caveat: anchor,
    sources: [source],
    asOf: '2026',
    goodFor: yearly,
    roles,
  },
  {
    id: 'salary-elsewhere',
    kind: 'salary',
    asks: 'What does a backend developer earn in other countries?',
    also: [
      'salary pay canada germany france europe abroad developed country',
      'how much money other country outside worldwide global',
    ],
    says: 'I have no separate table for other countries. The guide takes the United States bands and says to go 10 to 20 percent up or down for the rest of the developed world.',
    caveat: 'That is a rough rule of one guide. Ask people who work where you want to work.',
    sources: [source],
    asOf: '2026',
    goodFor: yearly,
    roles,
  },
  {
    id: 'salary-talk',
    kind: 'market',
    asks: 'How do I use salary figures in a negotiation?',
    also: ['negotiate negotiation offer ask for more money raise counter', 'salary expectation what should i ask'],
    says: 'Take the band of your country and years as an anchor for the talk, not as what you are owed. Say which figure you use, from when it is, and what it counts: base alone, or base and bonus.',
    sources: [source],
    asOf: '2026',
    roles,
  },
  {
    id: 'salary-by-city',
    kind: 'salary',
    asks: 'Do you have salaries by city?',
    also: ['salary by city new york san francisco berlin mumbai cost of living region'],
    says: 'No. I have bands by country and years only. One guide points to a page with cities, which I do not have, so I do not guess.',
    sources: [{ title: guides.rubric, locator: 'salary guide, a link only' }],
    asOf: '2026',
    roles,
  },
];
