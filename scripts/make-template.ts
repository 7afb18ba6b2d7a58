import { existsSync } from 'node:fs';
import { makeTemplate, templateFolder } from '../src/store/template.ts';

// Runs once after an install, so that the first start does not wait for a new database to be made.
const folder = templateFolder();
try {
  if (!existsSync(folder)) await makeTemplate(folder);
} catch (error) {
  console.warn(
    `No database template was made (${Object(error).code ?? error}). The first start takes some seconds longer.`,
  );
}
