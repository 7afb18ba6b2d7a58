import type { LogFields } from './ports.ts';

/**
 * What a log may hold of an error: its name, its code and where it was thrown. Never its message: messages quote what they
 * choke on, and here that may be somebody's resume.
 */
export function faultFields(error: unknown): LogFields {
  if (!(error instanceof Error)) return { error: typeof error };
  const code = Object(error).code;
  const named = { error: error.name, ...(typeof code === 'string' ? { code } : {}) };
  const stack = error.stack ?? '';
  const after = stack.indexOf(error.message) + error.message.length;
  const frame = /^ +at (.+)$/m.exec(stack.slice(after))?.[1];
  return frame === undefined ? named : { ...named, at: frame };
}
