/**
 * Prints every figure of judgement on labelled data: npm run eval -- --gold DIR
 *
 * DIR holds folders of labelled data with their own scorers; nothing of it is part of Proofline.
 */
import { parseArgs } from 'node:util';
import { evalBullets } from './eval-bullets.ts';
import { evalResumes, resumeLines } from './eval-resumes.ts';
import { evalSkills, figureLine } from './eval-skills.ts';

const { values } = parseArgs({ options: { gold: { type: 'string' } } });
if (!values.gold) {
  console.error('usage: npm run eval -- --gold DIR');
  process.exit(2);
}
evalBullets(values.gold);
console.log(`== resumes and hostile files\n${resumeLines(await evalResumes(values.gold)).join('\n')}`);
console.log(`== skills, postings, keyword gap\n${evalSkills(values.gold).map(figureLine).join('\n')}`);
