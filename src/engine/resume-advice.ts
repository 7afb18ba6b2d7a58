import type { Advice } from './advice.ts';

/**
 * Where each piece of the guides' advice about whole resumes lives. `home` names resume rules, bullet rules, settings,
 * role-pack fields, components of the rubric and parts of a resume's review; a test holds every name against the code.
 */
export const resumeAdvice: readonly Advice[] = [
  {
    id: 'R1',
    says: 'Length by years of experience',
    home: ['resume rule too-many-pages', 'resume rule nearly-empty-page', 'setting length', 'review years'],
  },
  { id: 'R2', says: 'Newest job first', home: ['resume rule oldest-first', 'resume rule undated-job'] },
  { id: 'R3', says: 'Order of the sections', home: ['resume rule section-order', 'setting section-order'] },
  {
    id: 'R4',
    says: 'Headings that everyone knows',
    home: ['resume rule unknown-heading', 'resume rule missing-section'],
  },
  {
    id: 'R5',
    says: 'One column; no tables, text boxes, ratings, charts or icons instead of labels',
    home: [
      'resume rule text-in-columns',
      'resume rule text-in-tables',
      'resume rule text-in-boxes',
      'resume rule picture-on-page',
      'resume rule icon-for-label',
      'resume rule drawn-ratings',
      'resume rule hidden-words',
      'resume rule unnamed-letters',
      'resume rule scrambled-text',
    ],
  },
  { id: 'R6', says: 'The file’s name says whose it is and for which role', home: ['resume rule file-name'] },
  {
    id: 'R7',
    says: 'An abbreviation and its full term once each',
    home: ['resume rule acronym-half', 'setting acronyms'],
  },
  {
    id: 'R8',
    says: 'The posting’s title, where it is accurate',
    home: ['resume rule title-differs', 'setting role-name'],
  },
  {
    id: 'R9',
    says: 'A summary gives level and role, strongest tools and one proof in two or three lines',
    home: [
      'rule summary-without-role',
      'rule summary-without-field',
      'rule summary-without-proof',
      'rule summary-too-long',
      'setting summary-size',
    ],
  },
  {
    id: 'R10',
    says: 'No praise of oneself: passionate, hard-working, team player',
    home: ['rule self-praise', 'rule buzzword', 'resume rule soft-skills-in-section'],
  },
  {
    id: 'R11',
    says: 'A summary only where it makes the role clearer',
    home: ['setting summary', 'resume rule role-not-said'],
  },
  {
    id: 'R12',
    says: 'Models of a summary by level',
    home: ['rule summary-without-role', 'rule summary-without-proof', 'rule objective-not-offer'],
  },
  {
    id: 'R13',
    says: 'Skills in groups, never one long row',
    home: ['resume rule flat-skills', 'rule ungrouped-skills'],
  },
  { id: 'R14', says: 'Which groups', home: ['setting skill-groups', 'resume rule flat-skills'] },
  {
    id: 'R15',
    says: 'Only skills that the lines bear out',
    home: ['review skills', 'resume rule unproved-skills', 'resume rule area-only-listed'],
  },
  { id: 'R16', says: 'No stuffing with frameworks', home: ['resume rule stuffed-skills', 'resume rule hidden-words'] },
  {
    id: 'R17',
    says: 'A skills section near the top',
    home: [
      'resume rule no-skills-section',
      'resume rule skills-last',
      'setting skills-or-bullets',
      'setting skills-heading',
    ],
  },
  {
    id: 'R18',
    says: 'Experience takes most of the room',
    home: [
      'resume rule experience-crowded-out',
      'resume rule job-without-lines',
      'resume rule little-told',
      'component impact',
    ],
  },
  { id: 'R19', says: 'Two or three strong projects', home: ['resume rule too-many-projects', 'setting projects'] },
  {
    id: 'R20',
    says: 'What a project shows beyond its screens, with links; no exercises',
    home: [
      'resume rule shallow-project',
      'resume rule project-without-link',
      'resume rule toy-project-named',
      'rule toy-project',
      'pack toyProjects',
    ],
  },
  {
    id: 'R21',
    says: 'Projects may weigh as much as jobs, and stand in for a degree, early on',
    home: ['resume rule no-projects', 'setting projects', 'setting certificates', 'setting section-order'],
  },
  {
    id: 'R22',
    says: 'A link to a portfolio',
    home: ['resume rule no-public-work', 'resume rule project-without-link'],
  },
  {
    id: 'R23',
    says: 'Advice by level and by way into the trade',
    home: [
      'resume rule level-not-shown',
      'resume rule old-trade-leads',
      'resume rule frontend-dominates',
      'resume rule no-projects',
      'setting level-by-years',
    ],
  },
  {
    id: 'R24',
    says: 'Juniors show fundamentals, mid level production, seniors design and influence',
    home: ['resume rule level-not-shown', 'pack areas', 'setting design-depth'],
  },
  {
    id: 'R25',
    says: 'Frontend lines do not dominate',
    home: ['resume rule frontend-dominates', 'setting frontend-share'],
  },
  { id: 'R26', says: 'Contact details at the top', home: ['resume rule missing-contact', 'review read'] },
  {
    id: 'R27',
    says: 'Certificates last; none is needed',
    home: ['resume rule certificates-early', 'setting certificates'],
  },
  {
    id: 'R28',
    says: 'The common mistakes, each with its cure',
    home: [
      'rule weak-opener',
      'rule missing-result',
      'rule technology-list',
      'rule generic-line',
      'rule vanity-metric',
      'resume rule security-not-shown',
      'resume rule stuffed-skills',
      'resume rule frontend-dominates',
    ],
  },
  {
    id: 'R29',
    says: 'What recruiters look for first: language, kind of systems, data and APIs, production',
    home: ['review scan'],
  },
  {
    id: 'R30',
    says: 'Signs of a strong profile: ownership, judgment, reliability, figures, business',
    home: ['review strengths'],
  },
  {
    id: 'R31',
    says: 'One plain layout that every program reads',
    home: ['resume rule text-in-columns', 'resume rule section-order', 'component formatting'],
  },
  { id: 'R32', says: 'Nothing about security is a warning', home: ['resume rule security-not-shown', 'pack areas'] },
  { id: 'R33', says: 'US and UK spelling are read alike', home: ['spelling read alike'] },
];
