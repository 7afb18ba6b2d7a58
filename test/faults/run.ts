import { execFileSync } from 'node:child_process';
import { resolve } from 'node:path';
import { startPostgres } from '../postgres-server.ts';
import { chanceOf } from './chance.ts';
import type { Row } from './row.ts';
import { responsesRow, stormRow } from './rows/answers.ts';
import { crashRow, diskRow, freezeRow, halfOpenRow } from './rows/database.ts';
import { duplicatesRow, editsRow } from './rows/deliveries.ts';
import {
  discordAnswersRow,
  discordKillsRow,
  discordLoadRow,
  discordRepeatsRow,
  discordSessionsRow,
  discordStormRow,
} from './rows/discord.ts';
import { killsRow, pointsRow, signRow, stopRow } from './rows/kills.ts';
import { libraryRow } from './rows/library.ts';
import { erasureRow, wallsRow } from './rows/privacy.ts';
import { slackAnswersRow, slackKillsRow, slackSocketsRow, slackStormRow, slackTokensRow } from './rows/slack.ts';
import { textsRow } from './rows/texts.ts';
import { aloneRow, loadRow, migrateRow, queueRow, soakRow } from './rows/volume.ts';

const rows: readonly Row[] = [
  killsRow,
  pointsRow,
  signRow,
  stopRow,
  duplicatesRow,
  editsRow,
  responsesRow,
  stormRow,
  crashRow,
  freezeRow,
  halfOpenRow,
  diskRow,
  migrateRow,
  aloneRow,
  loadRow,
  libraryRow,
  discordKillsRow,
  discordRepeatsRow,
  discordSessionsRow,
  discordAnswersRow,
  discordStormRow,
  discordLoadRow,
  slackKillsRow,
  slackSocketsRow,
  slackAnswersRow,
  slackStormRow,
  slackTokensRow,
  queueRow,
  textsRow,
  wallsRow,
  erasureRow,
  soakRow,
];

/** How many of the rows that wait most of their time run beside each other. */
const atOnce = 3;

/**
 * Runs the rows of trouble and prints their figures. `--full` takes the whole numbers, `--only TEXT` the rows whose name
 * holds the text, `--seed N` the same chance as another run. Ends with 1 where a bar is missed.
 */
async function main(argv: readonly string[]): Promise<void> {
  const after = (flag: string) => (argv.includes(flag) ? argv[argv.indexOf(flag) + 1] : undefined);
  const small = !argv.includes('--full');
  const only = after('--only') ?? '';
  const seed = Number(after('--seed') ?? Date.now() % 1_000_000);
  const say = (line: string) => process.stdout.write(`${line}\n`);
  execFileSync('npx', ['tsc', '-p', resolve(import.meta.dirname, 'tsconfig.json')], { stdio: 'inherit' });
  say(`Faults, ${small ? 'quick' : 'full'} profile, seed ${seed}, Node ${process.versions.node}`);
  let missed = 0;
  // Several rows at once have more processes, each with its connections, than a PostgreSQL allows as it comes.
  const server = await startPostgres({ settings: ['max_connections=400'] });
  const run = async (row: Row) => {
    const from = performance.now();
    const figures = await row.run({ server, small, seed, chance: chanceOf(seed) });
    say(`\n${row.name}: ${row.what(small)}`);
    for (const { name, value, well } of figures) say(`  ${well ? ' ' : '✗'} ${name.padEnd(24)} ${value}`);
    missed += figures.filter(({ well }) => !well).length;
    say(`    ${'took'.padEnd(24)} ${Math.round((performance.now() - from) / 1_000)} s`);
  };
  try {
    const chosen = rows.filter(({ name, fullOnly }) => (only ? name.includes(only) : !(small && fullOnly)));
    for (const row of chosen.filter(({ patient }) => !patient)) await run(row);
    const patient = chosen.filter((row) => row.patient);
    const turns = Array.from({ length: atOnce }, async () => {
      for (let row = patient.shift(); row; row = patient.shift()) await run(row);
    });
    await Promise.all(turns);
  } finally {
    await server.remove();
  }
  say(missed === 0 ? '\nEvery bar was kept.' : `\n${missed} bars were missed.`);
  process.exitCode = missed === 0 ? 0 : 1;
}

await main(process.argv.slice(2));
process.exit();
