import type { Command } from '../command.ts';
import { maxName } from '../posting-name.ts';
import { presentPostingDeleted } from '../present/postings.ts';
import { findPosting, suggestPostings } from '../saved-postings.ts';

export const deletePostingCommand: Command = {
  name: 'delete-posting',
  summary: 'Delete a posting you saved.',
  options: [{ name: 'name', summary: 'The name of the posting.', required: true, kind: 'text', maxLength: maxName }],
  takesText: 'name',
  personal: true,

  async run(ask, tools) {
    const { id, name } = await findPosting(ask, ask.values.name ?? '', tools);
    await tools.postings.delete(ask.member, id);
    return { ...presentPostingDeleted(name), inPlace: true };
  },

  suggest: ({ member }, _option, typed, tools) => suggestPostings(member, typed, tools, false),
};
