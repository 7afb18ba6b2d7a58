import type { Command } from '../command.ts';
import { type Corrections, correctResume } from '../correct-resume.ts';
import { judgeResume } from '../judge-resume.ts';
import { keepReview } from '../keep-review.ts';
import { findKeptResume } from '../kept-resume.ts';
import { correctionForm, sectionChoices } from '../present/correction-form.ts';
import { presentResume } from '../present/resume.ts';
import { Problem } from '../problem.ts';

export const correctResumeCommand: Command = {
  name: 'correct-resume',
  summary: 'Correct what I read in your resume, and have it reviewed again.',
  options: [
    { name: 'review', summary: 'Which review, by its id.', required: false, kind: 'text' },
    { name: 'name', summary: 'Your name, where I read it wrong.', required: false, kind: 'text' },
    {
      name: 'section',
      summary: 'A section I took for the wrong kind: its number in the list.',
      required: false,
      kind: 'text',
    },
    {
      name: 'kind',
      summary: 'What that section really holds.',
      required: false,
      kind: 'choice',
      choices: sectionChoices,
    },
    { name: 'job', summary: 'A job I missed: title, employer, March 2021 - Present.', required: false, kind: 'text' },
    { name: 'drop', summary: 'Numbers of bullets that are none, such as 3, 7.', required: false, kind: 'text' },
  ],
  hidden: true,
  personal: true,

  async form(ask, tools) {
    const { review, resume } = await findKeptResume(ask, tools);
    return correctionForm(review.id, resume.resume);
  },

  async run(ask, tools) {
    const { review, resume: before } = await findKeptResume(ask, tools);
    const corrections = readCorrections(ask.values, before.resume.name?.value);
    const resume = correctResume(before.resume, corrections);
    if (resume === before.resume) {
      throw new Problem('missing-option', 'There is nothing to correct yet: fill in at least one field.');
    }
    const aim = { role: review.role, level: before.review.level };
    const kept = judgeResume(resume, aim, before, true);
    const keeping = await keepReview({ review: kept.review, resume: kept }, ask, tools);
    return presentResume(kept, { ...keeping, files: [], remarks: [] });
  },
};

/** What the dialog's fields ask for. Throws the `Problem` that says which field I did not understand. */
function readCorrections(values: Readonly<Record<string, string>>, nameRead: string | undefined): Corrections {
  const { name = '', section = '', kind = '', job = '', drop = '' } = values;
  if ((section === '') !== (kind === '')) {
    throw new Problem('missing-option', 'To correct a section, choose the section and what it really holds.');
  }
  const chosen = sectionChoices.find(({ value }) => value === kind);
  const at = Number(section) - 1;
  return {
    name: name.trim() && name.trim() !== nameRead ? name.trim().slice(0, 120) : undefined,
    section: section && chosen ? { at, kind: chosen.value } : undefined,
    job: job.trim() ? job.trim().slice(0, 300) : undefined,
    drop: [...drop.matchAll(/\d{1,4}/g)].map(([number]) => Number(number)),
  };
}
