import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { generateDrizzleJson, generateMigration } from 'drizzle-kit/api';
import { expect, it } from 'vitest';
import * as communitySchema from '../src/store/community-schema.ts';
import * as schema from '../src/store/schema.ts';
import * as workSchema from '../src/store/work-schema.ts';

const meta = resolve(import.meta.dirname, '../migrations/meta');

it('the migrations make exactly the tables of the schema; if not, run: npm run migrations', async () => {
  const newest =
    readdirSync(meta)
      .filter((name) => name.endsWith('_snapshot.json'))
      .sort()
      .at(-1) ?? '';
  const made = JSON.parse(readFileSync(join(meta, newest), 'utf8'));
  expect(
    await generateMigration(made, generateDrizzleJson({ ...schema, ...workSchema, ...communitySchema }, made.id)),
  ).toEqual([]);
});
