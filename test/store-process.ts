import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { Problem } from '../src/app/problem.ts';
import { openStore, type StoreAddress } from '../src/store/open.ts';

/** What a process that opens a store says of it. */
export type Said = 'opened' | string;

/** Another process that opens the store at an address, and holds it until it is killed or told to close. */
export function openElsewhere(address: StoreAddress): { process: ChildProcess; said: Promise<Said> } {
  const child = fork(fileURLToPath(import.meta.url), [JSON.stringify(address)], { execArgv: ['--import', 'tsx'] });
  const said = new Promise<Said>((tell, fail) => {
    child.once('message', (message) => tell(String(message)));
    child.once('exit', (code) => fail(new Error(`The process ended with ${code} and said nothing.`)));
  });
  return { process: child, said };
}

/** The process itself: says how the opening went, then waits for a message to close. */
async function openHere(address: StoreAddress): Promise<void> {
  process.once('disconnect', () => process.exit());
  try {
    const store = await openStore(address);
    process.once('message', async () => {
      await store.close();
      process.disconnect();
    });
    process.send?.('opened');
  } catch (error) {
    process.send?.(error instanceof Problem ? error.message : `fault ${error}`);
    process.disconnect();
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await openHere(JSON.parse(process.argv[2] ?? ''));
