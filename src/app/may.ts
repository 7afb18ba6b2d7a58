import type { Command } from './command.ts';
import type { Ask } from './ports.ts';
import { Problem } from './problem.ts';
import { isPosted } from './shared.ts';

/** Throws the `Problem` that tells why this member may not ask this here. */
export function checkMay({ name, admin, personal }: Command, ask: Ask): void {
  if (admin && !ask.admin) {
    throw new Problem(
      'not-allowed',
      `Only the people who run this community can use ${name}. If you would like it here, ask one of them.`,
    );
  }
  if (personal && isPosted(ask)) {
    throw new Problem(
      'not-here',
      `I answer ${name} only where nobody else reads it. Type it as a slash command, or send it to me as a direct message.`,
    );
  }
}
