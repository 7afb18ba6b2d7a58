import { Problem } from './app/problem.ts';
import type { Keeper } from './store/open.ts';

/** What only an operator may do, in a terminal on the machine that holds the database and its keys. */
const tasks: Readonly<Record<string, (words: readonly string[], open: () => Promise<Keeper>) => Promise<string>>> = {
  async 'rotate-keys'(words, open) {
    if (words.length > 0) throw new Problem('bad-option', 'rotate-keys takes no options.');
    const { sealed, unread } = await (await open()).rotateKeys();
    const left = unread === 0 ? '' : ` ${unread} could not be opened with any key at hand and stay as they are.`;
    return `Sealed ${sealed} texts anew.${left} ${unread === 0 ? 'The old keys are needed no longer, except for backups.' : 'Keep the old keys.'}`;
  },

  async disputes(words, open) {
    if (words.length > 0) throw new Problem('bad-option', 'disputes takes no options.');
    const counts = await (await open()).disputes();
    if (counts.length === 0) return 'Nobody said of any advice that it does not fit.';
    return counts.map(({ rule, count }) => `${String(count).padStart(6)}  ${rule}`).join('\n');
  },

  async 'erase-community'(words, open) {
    const [community = '', sure, ...rest] = words;
    if (!/^[a-z][a-z-]*\/\S+$/.test(community) || rest.length > 0 || (sure ?? '--yes') !== '--yes') {
      throw new Problem('bad-option', 'Write it as: erase-community slack/T024BE7LD --yes');
    }
    if (sure === undefined) {
      throw new Problem(
        'missing-option',
        'This deletes everything of every member of that community, for good. Add --yes if that is what you want.',
      );
    }
    const receipt = await (await open()).eraseCommunity(community);
    const rows = Object.entries(receipt).filter(([, count]) => count > 0);
    if (rows.length === 0) return 'Nothing is kept of that community.';
    return `Deleted: ${rows.map(([table, count]) => `${table} ${count}`).join(', ')}.`;
  },
};

/** Does what an operator asked for and gives a sentence on what came of it, or null where it is not one of their tasks. */
export async function operate(argv: readonly string[], open: () => Promise<Keeper>): Promise<string | null> {
  const [name = '', ...words] = argv;
  const task = Object.hasOwn(tasks, name) ? tasks[name] : undefined;
  return task ? task(words, open) : null;
}
