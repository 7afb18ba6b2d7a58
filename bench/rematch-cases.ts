import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { rematch } from '../src/engine/rematch.ts';

/** Two versions of a text with the matches of their bullets: "0-1" stayed, "2-" is gone, "-3" is new. */
export interface RematchCase {
  readonly id: string;
  readonly before: readonly string[];
  readonly after: readonly string[];
  readonly pairs: string;
}

/** The labelled versions of our own. */
export function rematchCases(): readonly RematchCase[] {
  return readFileSync(join(import.meta.dirname, 'data', 'rematch.jsonl'), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
}

/** How many of a case's labelled matches are found, and which are not. */
export function rematchRight({ before, after, pairs }: RematchCase): {
  readonly labels: number;
  readonly missed: readonly string[];
} {
  const found = new Set(rematch(before, after).map((match) => `${match.before ?? ''}-${match.after ?? ''}`));
  const labels = pairs.split(' ');
  return { labels: labels.length, missed: labels.filter((label) => !found.has(label)) };
}
