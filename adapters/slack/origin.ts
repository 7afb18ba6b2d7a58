import type { Ask } from '../../src/app/ports.ts';
import { at, textAt } from './field.ts';

/** Where a dialog was opened from: what the question asked in it belongs to. It travels in the dialog itself. */
export type Origin = Pick<Ask, 'place' | 'back' | 'pressed'>;

export function writeOrigin({ place, back, pressed }: Origin): string {
  return JSON.stringify([place.channel, place.thread, place.private, back ?? null, pressed ?? null]);
}

/** Null for what we did not write. */
export function readOrigin(text: string): Origin | null {
  try {
    const list: unknown = JSON.parse(text);
    const channel = textAt(list, 0);
    if (channel === '' || typeof at(list, 2) !== 'boolean') return null;
    const [thread, back, pressed] = [textAt(list, 1), textAt(list, 3), textAt(list, 4)];
    return {
      place: { channel, thread: thread || null, private: at(list, 2) === true },
      ...(back ? { back } : {}),
      ...(pressed ? { pressed } : {}),
    };
  } catch {
    return null;
  }
}
