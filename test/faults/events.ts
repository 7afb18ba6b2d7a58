import type { Ask } from '../../src/app/ports.ts';
import type { Planned } from './deliver.ts';

/** Questions of many members in many channels, each in a thread of its own. */
export function questions(count: number, { from = 0, copies = 1 }: { from?: number; copies?: number } = {}): Planned[] {
  return Array.from({ length: count }, (_, index) => question(from + index, 0, copies));
}

/** Question number `number`, in a version; its text says which. */
export function question(number: number, version = 0, copies = 1): Planned & { readonly event: { readonly ask: Ask } } {
  const thread = `thread-${number}`;
  return {
    thread,
    copies,
    event: {
      ask: {
        key: `event-${number}-${version}`,
        member: { platform: 'double', community: `T${number % 10}`, id: `U${number % 200}` },
        place: { channel: `C${number % 50}`, thread, private: false },
        command: 'review-bullet',
        values: {
          text: `Cut the nightly import of ${number} tide tables to 4 min by sorting them, edition ${version}`,
        },
        message: { id: thread, version },
      },
    },
  };
}
