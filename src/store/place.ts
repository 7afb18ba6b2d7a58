import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Gives a path inside the project, whether this file runs from `src` or from `dist/src`. */
export function inProject(...path: readonly string[]): string {
  let folder = import.meta.dirname;
  while (!existsSync(join(folder, 'package.json'))) folder = dirname(folder);
  return join(folder, ...path);
}
