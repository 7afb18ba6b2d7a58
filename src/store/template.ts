import { existsSync, readFileSync, rmSync } from 'node:fs';
import { chmod, cp, mkdir, rename } from 'node:fs/promises';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { PGlite } from '@electric-sql/pglite';
import { inProject } from './place.ts';

/**
 * Where an empty database lies ready to be copied. Making one takes seconds, a copy takes a tenth of one. The folder
 * carries the version of PGlite, so an upgrade never copies what an older one made.
 */
export function templateFolder(): string {
  const manifest = new URL('../package.json', import.meta.resolve('@electric-sql/pglite'));
  const { version } = JSON.parse(readFileSync(fileURLToPath(manifest), 'utf8'));
  return inProject('.cache', `pglite-${version}`);
}

/** Makes an empty database in `folder`, from the template where there is one. All of it appears at once, or nothing. */
export async function makeDatabase(folder: string, template: string): Promise<void> {
  const unfinished = `${folder}.unfinished-${process.pid}`;
  rmSync(unfinished, { recursive: true, force: true });
  await mkdir(dirname(folder), { recursive: true, mode: 0o700 });
  try {
    if (existsSync(template)) await cp(template, unfinished, { recursive: true });
    else await (await PGlite.create(unfinished)).close();
    await chmod(unfinished, 0o700);
    await rename(unfinished, folder);
  } finally {
    rmSync(unfinished, { recursive: true, force: true });
  }
}
