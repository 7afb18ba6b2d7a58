import type { LogFields } from './ports.ts';

/**
 * What a log may hold of an error: its name and where it was thrown. Never its message: messages quote what they
 * choke on, and here that may be somebody's resume.
 */
export function faultFields(error: unknown): LogFields {
  if (!(error instanceof Error)) return { error: typeof error };
  const stack = error.stack ?? '';
  const after = stack.indexOf(error.message) + error.message.length;
  const frame = /^ +at (.+)$/m.exec(stack.slice(after))?.[1];
  return frame === undefined ? { error: error.name } : { error: error.name, at: frame };
}
