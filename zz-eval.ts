import { evalResumes, resumeLines } from './bench/eval-resumes.ts';

console.log(resumeLines(await evalResumes('/work/shared/gold')).join('\n'));
