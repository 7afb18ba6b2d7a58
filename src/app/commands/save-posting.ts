import type { Command } from '../command.ts';
import { readGivenPosting } from '../compare.ts';
import { maxDocumentCharacters, readPasted } from '../pasted.ts';
import { maxName, readPostingName, sameName } from '../posting-name.ts';
import { presentSaved } from '../present/postings.ts';
import { Problem } from '../problem.ts';
import { maxPostings } from '../saved-postings.ts';

export const savePostingCommand: Command = {
  name: 'save-posting',
  summary: 'Save a job posting under a name, to hold your resume against it again.',
  options: [
    {
      name: 'name',
      label: 'What you call it',
      summary: 'What you call it, such as Acme backend.',
      required: true,
      kind: 'text',
      maxLength: maxName,
    },
    {
      name: 'text',
      label: 'The posting',
      summary: 'The whole text of the job posting. I never open links.',
      required: true,
      kind: 'text',
    },
  ],
  takesText: 'text',
  personal: true,

  async run({ member, values }, { postings, privacy, textDays }) {
    const name = readPostingName(values.name ?? '');
    const text = readPasted(values.text ?? '', maxDocumentCharacters);
    const posting = readGivenPosting(text);
    if (!(await privacy.holdings(member)).keeps) {
      throw new Problem(
        'not-allowed',
        'You chose that I keep nothing of yours, so I have not saved it. To change that, ask for privacy with keep: yes.',
      );
    }
    const outcome = await postings.save(member, { name, text }, { most: maxPostings, same: sameName });
    if (outcome === 'full') {
      throw new Problem(
        'too-long',
        `You have ${maxPostings} postings, and I keep no more. Delete one you need no longer: see postings.`,
      );
    }
    return presentSaved({ name, posting, replaced: outcome === 'replaced' }, textDays);
  },
};
