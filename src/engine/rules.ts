import type { BulletRule, GroupRule, LineRule, Rule } from './rule.ts';
import { attendedNotDone } from './rules/attended-not-done.ts';
import { buzzword } from './rules/buzzword.ts';
import { claimWithoutEvidence } from './rules/claim-without-evidence.ts';
import { emptyResult } from './rules/empty-result.ts';
import { firstPerson } from './rules/first-person.ts';
import { genericLine } from './rules/generic-line.ts';
import { impossibleFigure } from './rules/impossible-figure.ts';
import { inflatedClaim } from './rules/inflated-claim.ts';
import { levelInflation } from './rules/level-inflation.ts';
import { missingMeasure } from './rules/missing-measure.ts';
import { missingResult } from './rules/missing-result.ts';
import { missingSystem } from './rules/missing-system.ts';
import { mixedTense } from './rules/mixed-tense.ts';
import { numberInWords } from './rules/number-in-words.ts';
import { objectiveNotOffer } from './rules/objective-not-offer.ts';
import { outcomeWithoutCause } from './rules/outcome-without-cause.ts';
import { passiveVoice } from './rules/passive-voice.ts';
import { placeholderLeft } from './rules/placeholder-left.ts';
import { repeatedOpener } from './rules/repeated-opener.ts';
import { selfPraise } from './rules/self-praise.ts';
import { skillRatings } from './rules/skill-ratings.ts';
import { softSkillsListed } from './rules/soft-skills-listed.ts';
import { summaryTooLong } from './rules/summary-too-long.ts';
import { summaryWithoutField } from './rules/summary-without-field.ts';
import { summaryWithoutProof } from './rules/summary-without-proof.ts';
import { summaryWithoutRole } from './rules/summary-without-role.ts';
import { technologyList } from './rules/technology-list.ts';
import { technologyWithoutPurpose } from './rules/technology-without-purpose.ts';
import { tooLong } from './rules/too-long.ts';
import { toyProject } from './rules/toy-project.ts';
import { unclearOwnership } from './rules/unclear-ownership.ts';
import { ungroupedSkills } from './rules/ungrouped-skills.ts';
import { unnamedSkill } from './rules/unnamed-skill.ts';
import { untoldOutcome } from './rules/untold-outcome.ts';
import { vagueImprovement } from './rules/vague-improvement.ts';
import { vagueWords } from './rules/vague-words.ts';
import { vanityMetric } from './rules/vanity-metric.ts';
import { weakOpener } from './rules/weak-opener.ts';
import { wordyPhrase } from './rules/wordy-phrase.ts';

/** Every rule, most valuable to the member first: of two findings of one severity the earlier rule's is shown first. */
export const rules: readonly Rule[] = [
  placeholderLeft,
  impossibleFigure,
  weakOpener,
  genericLine,
  vagueImprovement,
  missingResult,
  technologyWithoutPurpose,
  emptyResult,
  outcomeWithoutCause,
  missingSystem,
  inflatedClaim,
  claimWithoutEvidence,
  selfPraise,
  buzzword,
  attendedNotDone,
  vanityMetric,
  toyProject,
  technologyList,
  vagueWords,
  passiveVoice,
  missingMeasure,
  untoldOutcome,
  levelInflation,
  unclearOwnership,
  repeatedOpener,
  mixedTense,
  tooLong,
  firstPerson,
  numberInWords,
  wordyPhrase,
  objectiveNotOffer,
  summaryWithoutField,
  summaryWithoutRole,
  summaryWithoutProof,
  summaryTooLong,
  unnamedSkill,
  skillRatings,
  softSkillsListed,
  ungroupedSkills,
];

/** The rules about one bullet, in the same order. */
export const bulletRules: readonly BulletRule[] = rules.filter((rule) => rule.appliesTo === 'bullet');

/** The rules for each kind of line by itself, in the same order. */
export const lineRules: Readonly<Record<'bullet' | 'summary' | 'skills', readonly (BulletRule | LineRule)[]>> = {
  bullet: bulletRules,
  summary: rulesFor('summary'),
  skills: rulesFor('skills'),
};

function rulesFor(kind: 'summary' | 'skills'): (BulletRule | LineRule)[] {
  return rules.filter(
    (rule) => rule.appliesTo === kind || (rule.appliesTo === 'bullet' && rule.also?.includes(kind)),
  ) as (BulletRule | LineRule)[];
}

/** The rules about the bullets of one role together, in the same order. */
export const groupRules: readonly GroupRule[] = rules.filter((rule) => rule.appliesTo === 'group');
