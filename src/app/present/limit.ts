import type { Reply } from '../reply.ts';
import { countOf } from './wording.ts';

/** For whom nothing is said: a program, or a member who was told a moment ago. */
export const silence: Reply = { audience: 'nobody', summary: '', blocks: [], parts: [] };

/** Tells a member to go slower, and when to go on. `seconds` is at least 1. */
export function presentSlowDown(seconds: number): Reply {
  const wait = seconds < 90 ? countOf(seconds, 'second') : countOf(Math.ceil(seconds / 60), 'minute');
  const summary = `That is more than I can take at a time. Please try again in ${wait}; nothing you sent before is lost.`;
  return {
    audience: 'asker',
    summary,
    blocks: [{ kind: 'paragraph', text: summary }],
    parts: [],
    problem: 'too-fast',
  };
}
