import type { Block, Reply } from '../reply.ts';

/** Files made of a reviewed resume, each with what it is for. */
export function presentResumeFiles(files: readonly Block[]): Reply {
  const count = files.filter(({ kind }) => kind !== 'note').length;
  const summary = count === 1 ? 'Here is your file.' : 'Here are your files.';
  return {
    audience: 'asker',
    summary,
    blocks: [
      { kind: 'paragraph', text: summary },
      ...files,
      {
        kind: 'note',
        text: 'The plain files hold what I read in your resume, in one column and in your own words: look them through before you send one. resume.json is in the JSON Resume format, which other programs read.',
      },
    ],
    parts: [],
  };
}
