import { defineConfig } from 'drizzle-kit';

export default defineConfig({
  dialect: 'postgresql',
  schema: ['./src/store/schema.ts', './src/store/work-schema.ts', './src/store/community-schema.ts'],
  out: './migrations',
});
