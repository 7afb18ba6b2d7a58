import { setTimeout as wait } from 'node:timers/promises';
import type { Replica } from './replica.ts';

/** Kills one process after the other over about `span` milliseconds, and starts each again. Gives when the last one died. */
export async function killInTurns(
  replicas: readonly Replica[],
  { kills, span, chance }: { readonly kills: number; readonly span: number; readonly chance: () => number },
): Promise<number> {
  let last = performance.now();
  for (let kill = 0; kill < kills; kill += 1) {
    await wait((span / kills) * (0.5 + chance()) * 0.9);
    const victim = replicas[kill % replicas.length];
    await victim?.kill();
    last = performance.now();
    await victim?.start();
  }
  return last;
}
