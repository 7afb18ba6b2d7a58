/**
 * Prints every figure of judgement on labelled data: npm run eval -- --gold DIR [--show N]
 *
 * DIR holds folders of labelled data with their own scorers; nothing of it is part of Proofline. N dialogs of rewriting are shown to be
 * read.
 */
import { parseArgs } from 'node:util';
import { evalBullets } from './eval-bullets.ts';
import { evalRematch } from './eval-rematch.ts';
import { evalResumes, resumeLines } from './eval-resumes.ts';
import { evalRewrite } from './eval-rewrite.ts';
import { evalSkills, figureLine } from './eval-skills.ts';

const { values } = parseArgs({ options: { gold: { type: 'string' }, show: { type: 'string' } } });
if (!values.gold) {
  console.error('usage: npm run eval -- --gold DIR');
  process.exit(2);
}
evalBullets(values.gold);
evalRewrite(values.gold, Number(values.show ?? 0));
evalRematch();
console.log(`== resumes and hostile files\n${resumeLines(await evalResumes(values.gold)).join('\n')}`);
console.log(`== skills, postings, keyword gap\n${evalSkills(values.gold).map(figureLine).join('\n')}`);
