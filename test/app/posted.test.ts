import { describe, expect, it } from 'vitest';
import { bulletsIn, readUnasked } from '../../src/app/posted.ts';

/** Posts in a channel whose posts are reviewed, that hold bullets: how many. */
const bullets: readonly (readonly [number, string])[] = [
  [1, 'Built a ferry timetable service in Go that answers 2,000 requests a second'],
  [1, '• Reduced checkout errors from 4% to 0.6% by validating addresses before payment'],
  [1, '- Migrated the billing jobs from cron to a queue, so one failure no longer stops the rest'],
  [1, 'Responsible for the nightly import of harbour data'],
  [2, 'Designed the seat map in React for 40 ferries\nWrote the booking API in Node.js and PostgreSQL'],
  [1, 'Led a team of 4 to rebuild the intake form, cutting drop-offs by 30%'],
  [1, 'Automated the weekly payroll report with Python, saving 6 hours a week'],
  [1, 'Trained 12 new nurses on the triage software'],
  [1, 'Implemented OAuth login for the member portal used by 3 schools'],
  [
    3,
    '- Built the search page in Vue\n- Added caching with Redis to the product API\n- Cut page load time from 4 s to 1.2 s',
  ],
  [1, 'here is mine\n- Developed a REST API with Express and MongoDB for the alumni directory'],
  [2, 'Any feedback?\n* Created unit tests for the payment module with Jest\n* Deployed the app to AWS with Docker'],
  [1, 'Managed inventory for a shop of 900 products'],
  [1, 'Refactored the legacy reporting module and removed 3,000 lines of dead code'],
  [1, '1. Shipped a mobile check-in screen in Flutter for 5,000 passengers'],
  [1, 'Responsible for maintaining the company website and its newsletter'],
  [1, 'Optimized SQL queries on the orders table, bringing reports from 40 s down to 2 s'],
  [1, 'Analyzed survey data of 1,400 students with pandas'],
  [1, 'Wrote end-to-end tests in Playwright for the signup flow'],
  [1, 'Coordinated the move of 60 servers to a new data centre'],
];

/** Posts that hold none: thanks, questions and talk. */
const talk: readonly string[] = [
  'Thanks so much, this helped a lot!',
  'thank you @maria 🙏',
  'Good morning everyone',
  'Does anybody know when the next workshop is?',
  'How do I write about a group project?',
  'Should I put my GPA on there?',
  'Can someone review my resume later today?',
  'I got the job!!!',
  'Got an offer from Acme today, thanks to all of you',
  'Finished the React module finally',
  'Passed my last interview yesterday',
  'Fixed it, the port was already in use',
  'Tried reinstalling node but it is still broken',
  'Updated the deck, see the pinned message',
  'Moved the meeting to 4 pm',
  'Pushed the fix to main',
  'Check out this article on system design',
  'Use git rebase to squash the last three commits',
  'Read the docs first, then ask in the help channel',
  'npm run build fails with exit code 1',
  'Error: listen EADDRINUSE: address already in use :::3000',
  'lol same here',
  '+1',
  '👍👍👍',
  'That sounds like a great plan, see you at 6',
  'My laptop died again',
  'We built a todo app in class and everybody copied it',
  'I built a small bot for fun, want to see it?',
  'Has anyone worked with Kubernetes in production?',
  'The deadline for project two is Friday',
  'Reminder: career day is on Thursday at 10 in room 204',
  'Congrats on the new role!',
  'Welcome to the channel, introduce yourself',
  'Worked for me after clearing the cache',
  'Looking for a study buddy for the SQL exam',
  'Anyone up for mock interviews this weekend?',
  'It depends on the company, some want one page only',
  'Recruiters spend about seven seconds on a resume',
  'You should lead with the result',
  'Sorry for the late reply',
  'Brb lunch',
  'What is a good verb instead of helped',
  'https://example.com/resume-tips',
  'Software Engineer, Harbour Labs, 2021 – 2023',
  'Skills: Python, SQL, Docker, AWS',
  'EXPERIENCE',
  'Made it to the final round at a bank, wish me luck',
  'Asked the recruiter and she said two pages are fine',
  'Learned so much from your talk',
  'Started the bootcamp in May and loving it so far',
];

describe('of what is posted where posts are reviewed', () => {
  it.each(bullets)('%i bullets are found in: %s', (count, text) => {
    expect(bulletsIn(text)).toHaveLength(count);
  });

  it.each(talk)('nothing is said to: %s', (text) => {
    expect(bulletsIn(text)).toEqual([]);
  });

  it('only the bullets are reviewed, without the words around them', () => {
    const text = 'Here are mine, what do you think?\n- Built the search page in Vue for 300 shops\nThanks!';
    const ask = {
      key: 'k',
      member: { platform: 'slack', community: 'T', id: 'U' },
      place: { channel: 'C', thread: null, private: false },
    };
    expect(readUnasked({ ...ask, command: 'review-bullet', values: { text }, unasked: true })?.values).toEqual({
      text: '- Built the search page in Vue for 300 shops',
    });
    expect(readUnasked({ ...ask, command: 'history', values: {}, unasked: true })).toBeNull();
    const files = [{ name: 'resume.pdf', size: 10, content: { reference: 'F1' } }];
    expect(readUnasked({ ...ask, command: 'review-resume', values: {}, files, unasked: true })?.files).toEqual(files);
  });
});
