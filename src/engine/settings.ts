import { guides } from './guides.ts';
import type { Setting } from './role.ts';

/** Points of dispute that every trade meets. A pack may choose otherwise: see `withChoices`. */
export const sharedSettings: readonly Setting[] = [
  {
    id: 'length',
    question: 'How many pages may a resume have?',
    sides: [
      {
        says: 'One page until the writer has seven years in the role.',
        source: { title: guides.writing, locator: 'formatting tips' },
      },
      {
        says: 'One page below six years, two from eight; nothing is said about the years between.',
        source: { title: guides.writing, locator: 'frequently asked questions' },
      },
    ],
    choice:
      'A second page is pointed out up to six years, only mentioned at seven, and fine from eight; the reply says that the guide gives two answers.',
  },
  {
    id: 'section-order',
    question: 'In which order do the sections come?',
    sides: [
      {
        says: 'Summary, experience, projects, skills, education.',
        source: { title: guides.interviews, locator: 'applicant tracking systems' },
      },
      {
        says: 'Experience first, with a summary before and projects after it only where they add something.',
        source: { title: guides.examples, locator: 'template structure' },
      },
      {
        says: 'Summary, then skills, then experience; certificates last.',
        source: { title: guides.writing, locator: 'resume sections' },
      },
      { says: 'Skills near the top.', source: { title: guides.rubric, locator: 'tips for tracking systems' } },
    ],
    choice:
      'Every one of these orders passes; only education or certificates above experience are pointed out, and only after two years of work.',
  },
  {
    id: 'skills-heading',
    question: 'What is the skills section called?',
    sides: [
      { says: '"Technical Skills".', source: { title: guides.writing, locator: 'resume sections' } },
      { says: '"Skills".', source: { title: guides.interviews, locator: 'applicant tracking systems' } },
      {
        says: 'Both names, in two different tips.',
        source: { title: guides.rubric, locator: 'tips for tracking systems' },
      },
    ],
    choice: 'Any of the usual names is understood, such as “Skills” or “Technical skills”.',
  },
  {
    id: 'summary',
    question: 'Does a resume need a summary?',
    sides: [
      { says: 'Yes, as the second section.', source: { title: guides.writing, locator: 'resume sections' } },
      {
        says: 'Only if it makes the role clearer.',
        source: { title: guides.examples, locator: 'template structure' },
      },
      {
        says: 'If there is one: level and role, strongest tools, one proof.',
        source: { title: guides.interviews, locator: 'writing a summary' },
      },
    ],
    choice: 'A missing summary is no fault; one that is there is held to level, role, tools and one proof.',
  },
  {
    id: 'summary-size',
    question: 'How long may the summary be?',
    sides: [
      { says: 'Two or three lines.', source: { title: guides.interviews, locator: 'writing a summary' } },
      {
        says: 'Its own model runs to three full sentences and more than forty words.',
        source: { title: guides.writing, locator: 'summary examples' },
      },
    ],
    choice: 'A summary is called long above about sixty words.',
  },
  {
    id: 'result-place',
    question: 'Where in a bullet does the result stand?',
    sides: [
      { says: 'First.', source: { title: guides.rubric, locator: 'sample bullets' } },
      {
        says: 'Last, after verb, system and context.',
        source: { title: guides.interviews, locator: 'bullet formula' },
      },
      { says: 'Last.', source: { title: guides.examples, locator: 'how to adapt the examples' } },
      { says: 'Last, in a repeatable pattern.', source: { title: guides.backEnd, locator: 'the pattern' } },
      {
        says: 'Last, in its own list of fixes.',
        source: { title: guides.rubric, locator: 'common mistakes' },
      },
    ],
    choice: 'Either order passes.',
  },
  {
    id: 'numbers',
    question: 'Must every bullet hold a number?',
    sides: [
      {
        says: 'Yes: scale and reliability in figures.',
        source: { title: guides.rubric, locator: 'common mistakes' },
      },
      { says: 'Yes: performance and scale in figures.', source: { title: guides.writing, locator: 'formatting tips' } },
      {
        says: 'Where no figure is at hand, a concrete scope is still better than vague words.',
        source: { title: guides.interviews, locator: 'bullet formula' },
      },
    ],
    choice:
      'A measured result counts most, then a stated size, then a named mechanism; no bullet is weak only because it has no number.',
  },
  {
    id: 'relative-figures',
    question: 'May a figure be rough or relative?',
    sides: [
      {
        says: 'Give the measured figures, before and after.',
        source: { title: guides.backEnd, locator: 'weak and strong bullets' },
      },
      { says: 'Measured figures in every sample.', source: { title: guides.examples, locator: 'examples to adapt' } },
      {
        says: 'Ranges, multiples and rough shares are fine, above all for confidential work.',
        source: { title: guides.rubric, locator: 'frequently asked questions' },
      },
    ],
    choice: 'Both pass; "about" and "~" cost nothing.',
  },
  {
    id: 'digits',
    question: 'Are numbers written as digits?',
    sides: [
      { says: 'Always digits.', source: { title: guides.rubric, locator: 'tips for tracking systems' } },
      {
        says: 'Its own strong lines spell some numbers out.',
        source: { title: guides.backEnd, locator: 'evidence lines' },
      },
    ],
    choice: 'A number in words counts fully; digits are at most a small hint.',
  },
  {
    id: 'vague-improved',
    question: 'Is "improved" a weak verb?',
    sides: [
      {
        says: 'It is vague: name what was changed instead.',
        source: { title: guides.examples, locator: 'how to adapt the examples' },
      },
      {
        says: 'Its own evidence lines use it as the opening verb.',
        source: { title: guides.backEnd, locator: 'evidence lines' },
      },
    ],
    choice: 'It is pointed out only when neither the change nor a measured result follows.',
  },
  {
    id: 'plain-verbs',
    question: 'Are "used", "supported", "added", "built" and "developed" weak?',
    sides: [
      {
        says: 'Weak where only tools follow.',
        source: { title: guides.rubric, locator: 'bullets to rewrite' },
      },
      {
        says: 'Strong lines open with these verbs too.',
        source: { title: guides.backEnd, locator: 'evidence lines' },
      },
    ],
    choice: 'None of these verbs is judged alone; what follows decides.',
  },
  {
    id: 'verb-list',
    question: 'Must a bullet open with a verb from a list?',
    sides: [
      { says: 'Choose from twenty-four verbs.', source: { title: guides.writing, locator: 'action verbs' } },
      {
        says: 'Strong samples open with many verbs that are not on that list, such as "reduced" and "moved".',
        source: { title: guides.examples, locator: 'examples to adapt' },
      },
    ],
    choice: 'The list is longer here and stays a hint; a verb outside it is no fault.',
  },
  {
    id: 'keywords',
    question: 'How closely should a resume repeat the words of a posting?',
    sides: [
      {
        says: 'Take over its exact tools, since matching is literal.',
        source: { title: guides.rubric, locator: 'tips for tracking systems' },
      },
      {
        says: 'Only the words that your experience bears out.',
        source: { title: guides.backEnd, locator: 'keywords' },
      },
      {
        says: 'The aim is to be read easily, not to outwit the program.',
        source: { title: guides.interviews, locator: 'applicant tracking systems' },
      },
    ],
    choice: 'Missing words are reported and never added; only the member says which of them are true.',
  },
  {
    id: 'match-or-fundamentals',
    question: 'What if the posting names other tools than yours?',
    sides: [
      {
        says: 'Repeat the tools of the posting.',
        source: { title: guides.rubric, locator: 'tips for tracking systems' },
      },
      {
        says: 'Lead with what carries over from one tool to another.',
        source: { title: guides.rubric, locator: 'common mistakes' },
      },
    ],
    choice: 'Two lists are shown: what matches exactly, and what carries over.',
  },
  {
    id: 'skills-or-bullets',
    question: 'Which counts more, the skills section or the bullets?',
    sides: [
      {
        says: 'Words inside bullets weigh more.',
        source: { title: guides.rubric, locator: 'keywords' },
      },
      {
        says: 'A skills section near the top, so that programs find it.',
        source: { title: guides.rubric, locator: 'tips for tracking systems' },
      },
    ],
    choice: 'Both, for different readers: the list is found first, and a bullet that shows the skill is the proof.',
  },
  {
    id: 'acronyms',
    question: 'Are acronyms spelled out?',
    sides: [
      { says: 'Both forms once, always.', source: { title: guides.rubric, locator: 'tips for tracking systems' } },
      {
        says: 'The important ones, where it helps.',
        source: { title: guides.interviews, locator: 'applicant tracking systems' },
      },
    ],
    choice: 'A hint without weight, and only for words of the posting in hand.',
  },
  {
    id: 'soft-skills',
    question: 'Do soft skills belong on a resume?',
    sides: [
      { says: 'Eight of them are listed.', source: { title: guides.writing, locator: 'soft skills' } },
      {
        says: 'General praise of oneself is to be left out.',
        source: { title: guides.interviews, locator: 'writing a summary' },
      },
      {
        says: 'A summary should not praise the writer in general words.',
        source: { title: guides.backEnd, locator: 'summary' },
      },
    ],
    choice: 'They earn and cost nothing; praise of oneself without evidence is pointed out.',
  },
  {
    id: 'certificates',
    question: 'Are certificates needed?',
    sides: [
      {
        says: 'Five are recommended, with a section of their own.',
        source: { title: guides.writing, locator: 'certifications' },
      },
      {
        says: 'Neither degree nor certificate is required.',
        source: { title: guides.backEnd, locator: 'ways into the trade' },
      },
      {
        says: 'A degree can be replaced by well explained projects.',
        source: { title: guides.rubric, locator: 'frequently asked questions' },
      },
    ],
    choice: 'Their absence is never pointed out.',
  },
  {
    id: 'skill-groups',
    question: 'How are skills grouped?',
    sides: [
      { says: 'Nine groups.', source: { title: guides.interviews, locator: 'skills and keywords' } },
      { says: 'Five groups.', source: { title: guides.writing, locator: 'formatting tips' } },
      { says: 'By what they let you do.', source: { title: guides.backEnd, locator: 'skills' } },
    ],
    choice: 'Any grouping into three or more named groups passes.',
  },
  {
    id: 'level-by-years',
    question: 'At how many years does a level begin?',
    sides: [
      {
        says: 'Up to two years is entry level; from ten it is senior or staff.',
        source: { title: guides.writing, locator: 'overview' },
      },
      {
        says: 'Four bands: up to two, three to five, six to nine, ten and more.',
        source: { title: guides.rubric, locator: 'salary' },
      },
      {
        says: 'Its model with seven years reads as mid level, the one with eleven as senior.',
        source: { title: guides.backEnd, locator: 'summary' },
      },
    ],
    choice: 'The member says the level; stated years only suggest one, by the four bands.',
  },
  {
    id: 'projects',
    question: 'How many projects belong on a resume?',
    sides: [
      { says: 'Two or three strong ones at most.', source: { title: guides.interviews, locator: 'projects section' } },
      {
        says: 'Only those that show what the jobs do not.',
        source: { title: guides.examples, locator: 'template structure' },
      },
      { says: 'Always a section.', source: { title: guides.writing, locator: 'resume sections' } },
    ],
    choice: 'Students and juniors are asked for two or three; from mid level on, none is fine.',
  },
  {
    id: 'bullet-unit',
    question: 'Must one bullet tell the whole story?',
    sides: [
      {
        says: 'Verb, system, context and result in one bullet.',
        source: { title: guides.interviews, locator: 'bullet formula' },
      },
      { says: 'One pattern for every bullet.', source: { title: guides.backEnd, locator: 'the pattern' } },
      {
        says: 'The samples spread system, change and result over three bullets.',
        source: { title: guides.examples, locator: 'examples to adapt' },
      },
    ],
    choice:
      'Each bullet is judged, and also the bullets of one role together, so that a story over three lines is one story.',
  },
  {
    id: 'meaning-of-score',
    question: 'What does a score promise?',
    sides: [
      {
        says: 'Passing the screening program, and more interviews.',
        source: { title: guides.writing, locator: 'action verbs and cover letter' },
      },
      {
        says: 'Nothing: it is about making real strengths easy to see.',
        source: { title: guides.interviews, locator: 'applicant tracking systems' },
      },
    ],
    choice: 'A score says how clearly the lines show the work; it promises no screening result and no interview.',
  },
];

/** Points of dispute that only people who write or run software meet. */
export const softwareSettings: readonly Setting[] = [
  {
    id: 'counting-endpoints',
    question: 'Is a number of endpoints, screens or scripts an achievement?',
    sides: [
      {
        says: 'Yes, with documentation and versioning.',
        source: { title: guides.writing, locator: 'formatting tips' },
      },
      {
        says: 'Not as the main evidence of seniority.',
        source: { title: guides.backEnd, locator: 'useful evidence' },
      },
    ],
    choice: 'It counts as size, never as a result; seniors are told that it shows no seniority.',
  },
  {
    id: 'architected',
    question: 'May a bullet open with "architected"?',
    sides: [
      { says: 'It heads the list of verbs.', source: { title: guides.writing, locator: 'action verbs' } },
      {
        says: 'Do not turn a part in team work into ownership of the architecture.',
        source: { title: guides.examples, locator: 'how to adapt the examples' },
      },
    ],
    choice: 'Fine for seniors; everybody else is asked which decision was theirs.',
  },
  {
    id: 'design-depth',
    question: 'How much system design should a junior show?',
    sides: [
      {
        says: 'The fundamentals are enough until mid level.',
        source: { title: guides.rubric, locator: 'frequently asked questions' },
      },
      {
        says: 'Even projects should show depth: sign-in, caching, telemetry, deployment.',
        source: { title: guides.interviews, locator: 'projects section' },
      },
    ],
    choice: 'Students and juniors are never marked down for its absence; from mid level on it is asked about.',
  },
];

/** The same settings, with a choice of the pack's own for those named. */
export function withChoices(
  settings: readonly Setting[],
  choices: Readonly<Record<string, string>>,
): readonly Setting[] {
  return settings.map((setting) => ({ ...setting, choice: choices[setting.id] ?? setting.choice }));
}
