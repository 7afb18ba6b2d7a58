import type { ResumeRule } from './resume-rule.ts';
import { acronymHalf } from './resume-rules/acronym-half.ts';
import { areaNotShown } from './resume-rules/area-not-shown.ts';
import { areaOnlyListed } from './resume-rules/area-only-listed.ts';
import { certificatesEarly } from './resume-rules/certificates-early.ts';
import { drawnRatings } from './resume-rules/drawn-ratings.ts';
import { experienceCrowdedOut } from './resume-rules/experience-crowded-out.ts';
import { fileName } from './resume-rules/file-name.ts';
import { flatSkills } from './resume-rules/flat-skills.ts';
import { frontendDominates } from './resume-rules/frontend-dominates.ts';
import { hiddenWords } from './resume-rules/hidden-words.ts';
import { iconForLabel } from './resume-rules/icon-for-label.ts';
import { jobWithoutLines } from './resume-rules/job-without-lines.ts';
import { levelNotShown } from './resume-rules/level-not-shown.ts';
import { littleTold } from './resume-rules/little-told.ts';
import { missingContact } from './resume-rules/missing-contact.ts';
import { missingSection } from './resume-rules/missing-section.ts';
import { mixedDates } from './resume-rules/mixed-dates.ts';
import { nearlyEmptyPage } from './resume-rules/nearly-empty-page.ts';
import { noProjects } from './resume-rules/no-projects.ts';
import { noPublicWork } from './resume-rules/no-public-work.ts';
import { noSkillsSection } from './resume-rules/no-skills-section.ts';
import { oldTradeLeads } from './resume-rules/old-trade-leads.ts';
import { oldestFirst } from './resume-rules/oldest-first.ts';
import { pictureOnPage } from './resume-rules/picture-on-page.ts';
import { projectWithoutLink } from './resume-rules/project-without-link.ts';
import { requirementAbsent } from './resume-rules/requirement-absent.ts';
import { requirementOnlyListed } from './resume-rules/requirement-only-listed.ts';
import { requirementRenamed } from './resume-rules/requirement-renamed.ts';
import { roleNotSaid } from './resume-rules/role-not-said.ts';
import { scrambledText } from './resume-rules/scrambled-text.ts';
import { sectionOrder } from './resume-rules/section-order.ts';
import { securityNotShown } from './resume-rules/security-not-shown.ts';
import { shallowProject } from './resume-rules/shallow-project.ts';
import { skillsLast } from './resume-rules/skills-last.ts';
import { softSkillsInSection } from './resume-rules/soft-skills-in-section.ts';
import { stuffedSkills } from './resume-rules/stuffed-skills.ts';
import { textInBoxes } from './resume-rules/text-in-boxes.ts';
import { textInColumns } from './resume-rules/text-in-columns.ts';
import { textInTables } from './resume-rules/text-in-tables.ts';
import { titleDiffers } from './resume-rules/title-differs.ts';
import { tooManyPages } from './resume-rules/too-many-pages.ts';
import { tooManyProjects } from './resume-rules/too-many-projects.ts';
import { toyProjectNamed } from './resume-rules/toy-project-named.ts';
import { undatedJob } from './resume-rules/undated-job.ts';
import { unknownHeading } from './resume-rules/unknown-heading.ts';
import { unnamedLetters } from './resume-rules/unnamed-letters.ts';
import { unprovedSkills } from './resume-rules/unproved-skills.ts';

/** Every rule about a whole resume; of two findings worth the same the earlier rule's is shown first. */
export const resumeRules: readonly ResumeRule[] = [
  littleTold,
  areaNotShown,
  areaOnlyListed,
  requirementAbsent,
  requirementOnlyListed,
  jobWithoutLines,
  hiddenWords,
  scrambledText,
  unnamedLetters,
  missingContact,
  noProjects,
  shallowProject,
  toyProjectNamed,
  projectWithoutLink,
  oldTradeLeads,
  frontendDominates,
  levelNotShown,
  experienceCrowdedOut,
  unprovedSkills,
  noSkillsSection,
  stuffedSkills,
  flatSkills,
  textInColumns,
  textInTables,
  textInBoxes,
  drawnRatings,
  oldestFirst,
  tooManyPages,
  missingSection,
  undatedJob,
  pictureOnPage,
  iconForLabel,
  unknownHeading,
  sectionOrder,
  titleDiffers,
  requirementRenamed,
  tooManyProjects,
  noPublicWork,
  roleNotSaid,
  securityNotShown,
  softSkillsInSection,
  skillsLast,
  mixedDates,
  nearlyEmptyPage,
  fileName,
  certificatesEarly,
  acronymHalf,
];
