import type { Topic } from '../topic.ts';

/** What is asked when nothing tells what a bullet is about: last in every pack. */
export const general: Topic = {
  id: 'general',
  title: 'Any work',
  cues: [],
  asks: {
    how: 'What exactly did you do or change, in words that a stranger would understand?',
    result: 'What was different afterwards, and for whom?',
    scale: 'How big was it: people, items, money, hours, or how often?',
  },
  measures: [
    'people who were helped',
    'hours saved a week',
    'errors before and after',
    'money saved or earned',
    'how often it happened',
    'time before and after',
  ],
};
