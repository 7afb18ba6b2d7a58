import './child-globals.ts';
import { readUpload } from './read-upload.ts';
import { unreadable } from './unreadable.ts';

/** What the app asks of the child, and what it answers. */
export interface ChildAsk {
  readonly id: number;
  readonly bytes: Uint8Array;
  readonly ending: string;
}

process.on('message', async (ask: ChildAsk) => {
  let outcome: Awaited<ReturnType<typeof readUpload>>;
  try {
    outcome = await readUpload(ask.bytes, ask.ending);
  } catch (cause) {
    const code = cause instanceof RangeError ? 'too-large-inside' : 'reading-failed';
    outcome = { kind: 'unreadable', code, message: unreadable[code] };
  }
  process.send?.({ id: ask.id, outcome });
});
process.on('disconnect', () => process.exit(0));
// A promise dropped inside a library must not end the reading of a file that is otherwise fine.
process.on('unhandledRejection', () => {});
process.send?.({ ready: true });
