import { execFileSync } from 'node:child_process';
import { resolve } from 'node:path';

/** Builds what `npm start` would run. */
export function setup(): void {
  execFileSync('npm', ['run', 'prepare'], { cwd: resolve(import.meta.dirname, '../..'), stdio: 'pipe' });
}
