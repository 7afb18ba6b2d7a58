import type { Fact } from '../fact.ts';
import { guides } from '../guides.ts';

const { interviews, examples, rubric, backEnd } = guides;
const checked = '2026-11-22';

/** Projects, and how postings and the programs that read resumes are met. */
export const projectFacts: readonly Fact[] = [
  {
    id: 'project-count',
    kind: 'project',
    asks: 'How many projects should I list?',
    also: ['number of projects how many portfolio projects too many side projects'],
    says: 'Two or three strong ones at most. From mid level on only those that show what your jobs do not; none is fine then.',
    sources: [
      { title: interviews, locator: 'projects section' },
      { title: examples, locator: 'template structure' },
    ],
    asOf: checked,
  },
  {
    id: 'project-content',
    kind: 'project',
    asks: 'What makes a project worth listing?',
    also: [
      'tutorial projects worth including',
      'course project follow along',
      'which projects to include',
      'good project ideas portfolio project depth what to build impress toy crud todo to-do app clone tutorial url shortener weather app calculator chat app blog',
    ],
    says: 'It runs somewhere and solves a problem you can name. Depth shows in sign-in, stored data, validation, background work, tests, logs and a clean deployment. A plain copy of a tutorial shows none of that.',
    points: [
      'Tell it like work: the problem, the tools, the design, your part, how it is deployed, the hard decision.',
    ],
    sources: [{ title: interviews, locator: 'projects section' }],
    asOf: checked,
    rules: ['toy-project'],
  },
  {
    id: 'project-links',
    kind: 'project',
    asks: 'Should I link to GitHub or a live demo?',
    also: [
      'should the code be public private repository',
      'should my project be deployed',
      'hosted online',
      'github link live demo portfolio url code repository website deployed',
    ],
    says: 'Yes: the code, and the running thing or its documentation where there is one. A deployed project is believed sooner than one that runs on your machine only.',
    sources: [
      { title: interviews, locator: 'projects section' },
      { title: rubric, locator: 'frequently asked questions' },
    ],
    asOf: checked,
  },
  {
    id: 'project-or-internship',
    kind: 'project',
    asks: 'Do projects count as experience?',
    also: ['projects instead of experience internship or project weigh more personal project count bootcamp capstone'],
    says: 'For a junior, yes: a well-built project with real decisions weighs more than an internship told in vague lines.',
    sources: [{ title: interviews, locator: 'projects section' }],
    asOf: checked,
    rules: ['toy-project'],
  },
  {
    id: 'tracking-systems',
    kind: 'keyword',
    asks: 'What is an ATS, and how do I get past it?',
    also: [
      'robots read resume before humans',
      'will software reject my resume',
      'automated screening',
      'ats applicant tracking system beat pass parser robot screening filter automatic rejection friendly',
    ],
    says: 'An applicant tracking system is the program in which a company keeps applications; it reads your file into fields and lets people search them. Plain headings, one column and the posting’s own words where they are true make that easy.',
    caveat: 'Nobody can promise that a resume passes one, and no score here says so.',
    sources: [
      { title: interviews, locator: 'applicant tracking systems' },
      { title: rubric, locator: 'tips for tracking systems' },
    ],
    asOf: checked,
  },
  {
    id: 'keywords-where',
    kind: 'keyword',
    asks: 'Where should the keywords of a posting go?',
    also: [
      'use the same words as the ad',
      'copy the words of the posting',
      'exact wording',
      'keywords from job description match words tailor resume to posting customise exact terms',
    ],
    says: 'In the bullets that prove them, and in the skills list too. Use the posting’s own spelling, because many searches are literal, and only words that are true of you.',
    sources: [
      { title: rubric, locator: 'keywords' },
      { title: backEnd, locator: 'keywords' },
    ],
    asOf: checked,
    rules: ['technology-without-purpose'],
  },
  {
    id: 'keyword-stuffing',
    kind: 'keyword',
    asks: 'Does it help to repeat keywords or hide them?',
    also: ['keyword stuffing white text hidden keywords repeat invisible trick ats cheat'],
    says: 'No. A list stuffed with words is easy to see, and hidden text appears as soon as somebody copies the page. One bullet that shows the skill does more.',
    sources: [
      { title: interviews, locator: 'applicant tracking systems' },
      { title: guides.editors, locator: 'resume style' },
    ],
    asOf: checked,
    rules: ['technology-list'],
  },
  {
    id: 'missing-skill',
    kind: 'keyword',
    asks: 'What if I do not have a skill that the posting asks for?',
    also: [
      'the ad wants kubernetes and i only know docker',
      'they want angular i know vue',
      'know a similar framework but not theirs',
      'do not meet requirements',
      'missing requirement not qualified lack skill apply anyway different stack other framework transferable',
    ],
    says: 'Leave it out, and lead with what carries over: data modelling, concurrency, API design, or a tool of the same kind. The keyword report shows what carries over beside what is missing.',
    sources: [{ title: rubric, locator: 'common mistakes' }],
    asOf: '2026',
  },
  {
    id: 'acronyms',
    kind: 'keyword',
    asks: 'Should I spell out acronyms?',
    also: [
      'amazon web services or aws',
      'full name or short name',
      'acronym abbreviation full term ci cd rbac jwt spell out short form',
    ],
    says: 'Give both forms once for terms of the posting, such as “role-based access control (RBAC)”, so that either search finds it. It is a hint and costs nothing here.',
    sources: [
      { title: rubric, locator: 'tips for tracking systems' },
      { title: interviews, locator: 'applicant tracking systems' },
    ],
    asOf: checked,
  },
  {
    id: 'target-title',
    kind: 'keyword',
    asks: 'Which job title should I put at the top?',
    also: ['headline title at top target title mirror job title rename my title under my name'],
    says: 'The posting’s, where it is true of your work: Backend Engineer, Software Engineer (Backend), Platform Engineer. Do not rename the title you held.',
    sources: [{ title: interviews, locator: 'applicant tracking systems' }],
    asOf: checked,
  },
  {
    id: 'score-meaning',
    kind: 'keyword',
    asks: 'What does my score mean?',
    also: [
      'does a high score guarantee a job',
      'is 65 points bad',
      'low score',
      'who decides what a good score is',
      'what score is good enough',
      'score threshold',
      'score meaning good score points rating grade percent what counts rubric four components does it promise interviews',
    ],
    says: 'How clearly your lines show the work, and nothing else. A resume has four parts here: impact, keywords, formatting and skills, each explained by its findings. It is no pass mark and promises no interview.',
    sources: [
      { title: rubric, locator: 'four-part rubric' },
      { title: interviews, locator: 'applicant tracking systems' },
    ],
    asOf: checked,
  },
];
