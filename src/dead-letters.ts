import type { DeadLetter, Tasks } from './app/ledger.ts';

const usage = 'Use: proofline dead list, or proofline dead requeue NUMBER with a number from the list.';

/** The operator's way to what was given up: gives the lines to print, and whether it went well. */
export async function runDead(
  words: readonly string[],
  tasks: Tasks,
): Promise<{ readonly well: boolean; readonly lines: readonly string[] }> {
  const [verb, number = '', ...more] = words;
  if (verb === 'list' && number === '') {
    const letters = await tasks.dead();
    return { well: true, lines: letters.length > 0 ? letters.map(describe) : ['Nothing was given up.'] };
  }
  if (verb === 'requeue' && /^\d{1,15}$/.test(number) && more.length === 0) {
    const found = await tasks.requeue(Number(number));
    const line = found ? `Number ${number} is due again.` : `There is no number ${number}. ${usage}`;
    return { well: found, lines: [line] };
  }
  return { well: false, lines: [usage] };
}

function describe({ id, kind, community, attempts, trouble, since }: DeadLetter): string {
  const what = kind === 'answer' ? 'a question not answered' : 'a reply not sent';
  const tries = attempts === 1 ? '1 try' : `${attempts} tries`;
  return `${id}  ${since.toISOString()}  ${community}  ${what}: ${trouble}, ${tries}`;
}
