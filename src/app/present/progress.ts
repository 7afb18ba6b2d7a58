import type { Reply } from '../reply.ts';

/** What stands where the answer will be, while a long reading is under way. */
export function presentProgress(): Reply {
  const summary = 'Reading… this takes a few seconds.';
  return { audience: 'asker', summary, blocks: [{ kind: 'paragraph', text: summary }], parts: [], progress: true };
}
