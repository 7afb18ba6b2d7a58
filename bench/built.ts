import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const dist = resolve(import.meta.dirname, '../dist');

/** Where a compiled file stands: what is measured is what an operator runs, not a translation made on the fly. */
export function builtPath(file: string): string {
  return resolve(dist, file);
}

type Engine = typeof import('../src/engine/review.ts') &
  typeof import('../src/engine/text.ts') &
  typeof import('../src/engine/slots.ts') &
  typeof import('../src/engine/roles.ts');

/** The compiled engine. */
export async function builtEngine(): Promise<Engine> {
  const modules = ['review', 'text', 'slots', 'roles'].map(
    (name) => import(pathToFileURL(builtPath(`src/engine/${name}.js`)).href),
  );
  return Object.assign({}, ...(await Promise.all(modules)));
}
