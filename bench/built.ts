import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const dist = resolve(import.meta.dirname, '../dist');

/** Where a compiled file stands: what is measured is what an operator runs, not a translation made on the fly. */
export function builtPath(file: string): string {
  return resolve(dist, file);
}

type Judge = typeof import('../src/engine/review.ts') &
  typeof import('../src/engine/text.ts') &
  typeof import('../src/engine/slots.ts') &
  typeof import('../src/engine/roles.ts') &
  typeof import('../src/engine/rewrite.ts') &
  typeof import('../src/engine/rematch.ts') &
  typeof import('../src/app/judge.ts');

/** The compiled engine, and the app's door to it. */
export async function builtEngine(): Promise<Judge> {
  const modules = [
    'engine/review',
    'engine/text',
    'engine/slots',
    'engine/roles',
    'engine/rewrite',
    'engine/rematch',
    'app/judge',
  ].map((name) => import(pathToFileURL(builtPath(`src/${name}.js`)).href));
  return Object.assign({}, ...(await Promise.all(modules)));
}
