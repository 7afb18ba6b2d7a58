import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Member } from '../src/app/ports.ts';
import { Problem } from '../src/app/problem.ts';
import type { Review } from '../src/engine/review.ts';
import { openStore, type StoreAddress } from '../src/store/open.ts';

export const member: Member = { platform: 'web', community: 'local', id: 'me' };
export const review: Review = { engine: '1', pack: { id: 'p', version: '1' }, level: 'junior', bullets: [] };

/** What a process that opens a store says of it. */
export type Said = 'opened' | string;

/**
 * Another process that opens the store at an address, and holds it until it is killed or sent `close`. Anything else
 * it is sent is the key of a review to save; it says `kept` when that is done.
 */
export function openElsewhere(address: StoreAddress): { process: ChildProcess; said: Promise<Said> } {
  const child = fork(fileURLToPath(import.meta.url), [JSON.stringify(address)], { execArgv: ['--import', 'tsx'] });
  const said = new Promise<Said>((tell, fail) => {
    child.once('message', (message) => tell(String(message)));
    child.once('exit', (code) => fail(new Error(`The process ended with ${code} and said nothing.`)));
  });
  return { process: child, said };
}

/** The process itself: says how the opening went, then saves or closes as it is told. */
async function openHere(address: StoreAddress): Promise<void> {
  process.once('disconnect', () => process.exit());
  try {
    const store = await openStore(address);
    process.on('message', async (told) => {
      if (told === 'close') {
        await store.close();
        process.disconnect();
        return;
      }
      await store.history.save(member, { key: String(told), role: review.pack.id, review });
      process.send?.('kept');
    });
    process.send?.('opened');
  } catch (error) {
    process.send?.(error instanceof Problem ? error.message : `fault ${error}`);
    process.disconnect();
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await openHere(JSON.parse(process.argv[2] ?? ''));
