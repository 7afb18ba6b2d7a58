import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '..');

/**
 * The architecture as a table: each room, the rooms it may import from, and the packages it may use. The first row
 * whose path begins a file's path is that file's room. `node:` modules count as packages.
 */
const rooms: readonly { room: string; rooms: readonly string[]; packages: readonly string[] }[] = [
  { room: 'src/engine/', rooms: ['src/engine/'], packages: [] },
];

function filesUnder(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.ts$/.test(entry.name))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)));
}

describe('every import keeps to the rooms', () => {
  for (const file of filesUnder('src/engine')) {
    it(file, () => {
      const room = rooms.find((row) => file.startsWith(row.room));
      expect(room, `${file} has no room`).toBeDefined();
      const source = readFileSync(join(root, file), 'utf8');
      for (const [, specifier = ''] of source.matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)) {
        if (specifier.startsWith('.')) {
          const target = relative(root, join(root, dirname(file), specifier));
          expect(
            room?.rooms.some((allowed) => target.startsWith(allowed)),
            `${file} imports ${target}`,
          ).toBe(true);
        } else {
          expect(room?.packages, `${file} imports ${specifier}`).toContain(specifier);
        }
      }
    });
  }
});
