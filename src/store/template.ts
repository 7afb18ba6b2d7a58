import { readFileSync } from 'node:fs';
import { chmod, cp, mkdir, readdir, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
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

/** Makes the template, readable for every user: whoever installs Proofline need not be the one who runs it. */
export async function makeTemplate(folder: string): Promise<void> {
  const unfinished = `${folder}.unfinished-${process.pid}`;
  await makeDatabase(unfinished, folder);
  await chmod(unfinished, 0o755);
  for (const entry of await readdir(unfinished, { recursive: true, withFileTypes: true })) {
    await chmod(join(entry.parentPath, entry.name), entry.isDirectory() ? 0o755 : 0o644);
  }
  await rename(unfinished, folder);
}

/**
 * Makes an empty database in `folder`, from the template where there is one that can be read. The whole folder
 * appears at once, or not at all.
 */
export async function makeDatabase(folder: string, template: string): Promise<void> {
  const unfinished = `${folder}.unfinished-${process.pid}`;
  try {
    if (!(await copied(template, unfinished))) await (await PGlite.create(unfinished)).close();
    await rename(unfinished, folder);
  } finally {
    await rm(unfinished, { recursive: true, force: true });
  }
}

async function copied(template: string, folder: string): Promise<boolean> {
  await rm(folder, { recursive: true, force: true });
  await mkdir(dirname(folder), { recursive: true });
  try {
    await cp(template, folder, { recursive: true });
    return true;
  } catch (error) {
    if (!['ENOENT', 'EACCES', 'EPERM'].includes(Object(error).code)) throw error;
    await rm(folder, { recursive: true, force: true });
    return false;
  }
}
