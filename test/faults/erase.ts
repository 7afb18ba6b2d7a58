import { readdirSync, readFileSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { sql } from 'drizzle-orm';
import { openCoach } from '../../src/app/coach.ts';
import type { Answer, Ask, Member } from '../../src/app/ports.ts';
import { openLog } from '../../src/log.ts';
import { openMetrics } from '../../src/metrics.ts';
import { rowsOf } from '../../src/store/tenancy.ts';
import { readTenantTables } from '../../src/store/tenant-tables.ts';
import { documentsHere } from '../documents-here.ts';
import { noFiles } from '../no-files.ts';
import { type Kind, kinds, openRaw, type RawStore } from './raw-store.ts';

/** What a run does. Every second community is erased whole, by the operator; the members of the others leave one by one. */
export interface EraseRun {
  readonly database: Kind;
  readonly members: number;
}

/** How many of the members' canaries were found where. */
export interface EraseFigures {
  /** Rows that held a canary before anybody left, so that the search is known to see them. */
  readonly rowsBefore: number;
  /** Words on disk while they were kept: they are sealed, so there must be none. */
  readonly wordsOnDiskBefore: number;
  /** Files that held a member's id meanwhile, so that the search of files is known to see them too. */
  readonly idsOnDiskBefore: number;
  /** Rows of any table of any schema. */
  readonly rowsAfter: number;
  /** Rows kept of communities, whatever they hold. */
  readonly tenantRowsAfter: number;
  readonly inLog: number;
  readonly inMetrics: number;
  readonly wordsOnDiskAfter: number;
  /** Members' ids in the files of tables and indexes, after they are rewritten; the write-ahead log is not searched. */
  readonly idsOnDiskAfter: number;
  readonly inTemporaryFiles: number;
  /** Of the slowest single request to be forgotten. */
  readonly slowestSeconds: number;
  /** Answers that a member did not get, or that said something else than they should. */
  readonly wrong: number;
}

const communities = 10;

/** Lets members use everything that keeps something, lets all of them leave, then looks for what they left behind. */
export async function runErase({ database, members: count }: EraseRun): Promise<EraseFigures> {
  const store = await openRaw(database);
  const began = Date.now();
  try {
    const lines: string[] = [];
    const metrics = openMetrics();
    const log = openLog('debug', { write: (line: string) => void lines.push(line) });
    const answer = openCoach({ ...store, log, metrics, textDays: 30, download: noFiles, documents: documentsHere });
    const members = Array.from({ length: count }, (_, index) => memberOf(index));
    let wrong = 0;
    for (const [index, member] of members.entries()) wrong += await use(answer, member, index);
    const rowsBefore = await rowsWith(store, /canary/i);
    await store.database.execute(sql`checkpoint`);
    const wordsOnDiskBefore = filesWith(store.files, /canaryword/i);

    const idsOnDiskBefore = filesWith(store.files, /canarymember/i, ['pg_wal']);

    let slowestSeconds = 0;
    for (const member of members) {
      const started = performance.now();
      wrong += await leave(store, answer, member);
      slowestSeconds = Math.max(slowestSeconds, (performance.now() - started) / 1000);
    }
    const rowsAfter = await rowsWith(store, /canary/i);
    const tenantRowsAfter = await countTenantRows(store);
    const wordsOnDiskAfter = filesWith(store.files, /canaryword/i);
    await store.database.execute(sql`vacuum full`);
    await store.database.execute(sql`checkpoint`);
    return {
      rowsBefore,
      wordsOnDiskBefore,
      idsOnDiskBefore,
      rowsAfter,
      tenantRowsAfter,
      inLog: lines.filter((line) => /canaryword|canarymember/i.test(line)).length,
      inMetrics: /canary/i.test(await metrics.read()) ? 1 : 0,
      wordsOnDiskAfter,
      idsOnDiskAfter: filesWith(store.files, /canarymember/i, ['pg_wal']),
      inTemporaryFiles: temporaryFilesWith(/canary/i, began),
      slowestSeconds,
      wrong,
    };
  } finally {
    await store.remove();
  }
}

function memberOf(index: number): Member {
  return { platform: 'slack', community: `T${index % communities}`, id: `Ucanarymember${index}` };
}

/** One member's use of everything that keeps something. Gives how many answers were not what they should be. */
async function use(answer: Answer, member: Member, index: number): Promise<number> {
  const word = `canaryword${index}`;
  const text = `• Responsible for the ${word} importer of ${word}@example.org\n• Cut ${word} from 90 s to 9 s`;
  const replies = [
    await ask(answer, member, 'review-bullet', { text }),
    await ask(answer, member, 'review-bullet', { text: `${text}\n• Told +1 202 555 0147 about ${word}` }),
    await ask(answer, member, 'review-bullet', { text: word.repeat(3_000) }),
    await ask(answer, member, 'privacy', { keep: 'yes' }),
    await ask(answer, member, word, { [word]: word }),
    await ask(answer, member, 'export-me'),
    await ask(answer, member, 'history'),
  ];
  const wanted = [undefined, undefined, 'too-long', undefined, 'unknown-command', undefined, undefined];
  const problems = replies.filter(({ problem }, place) => problem !== wanted[place]).length;
  const exported = replies[5]?.blocks.find((block) => block.kind === 'file')?.text ?? '';
  return problems + (exported.split(word).length > 4 ? 0 : 1);
}

/** By themselves, or with their whole community. Gives 1 where the receipt is not right. */
async function leave(store: RawStore, answer: Answer, member: Member): Promise<number> {
  if (Number(member.community.slice(1)) % 2 === 1) {
    await store.keeper.eraseCommunity(`${member.platform}/${member.community}`);
    return 0;
  }
  const receipt = await ask(answer, member, 'forget-me', { confirm: 'yes' });
  return /^Done\. I deleted 2 reviews and \d+ other records?; nothing of yours is left\.$/.test(receipt.summary)
    ? 0
    : 1;
}

let asked = 0;

function ask(answer: Answer, member: Member, command: string, values: Ask['values'] = {}) {
  asked += 1;
  const place = { channel: 'Cbullets', thread: null, private: true };
  return answer({ key: `delivery-${asked}`, member, place, command, values });
}

/** Rows of every table in the database in which a canary is found, as the owner sees them. */
async function rowsWith(store: RawStore, canary: RegExp): Promise<number> {
  const tables = rowsOf<{ name: string }>(
    await store.database.execute(sql`
      select format('%I.%I', schemaname, tablename) as name from pg_tables
      where schemaname not in ('pg_catalog', 'information_schema')`),
  );
  let found = 0;
  for (const { name } of tables) {
    const rows = await store.database.execute(sql`select t::text as row from ${sql.raw(name)} t`);
    found += rowsOf<{ row: string }>(rows).filter(({ row }) => canary.test(row)).length;
  }
  return found;
}

/** Rows of communities: limits of a whole community or channel name nobody and end by themselves within the hour. */
async function countTenantRows(store: RawStore): Promise<number> {
  let count = 0;
  for (const { sql: name, ofMembers } of await readTenantTables(store.database)) {
    const named = ofMembers ? sql`member <> ''` : sql`true`;
    const rows = await store.database.execute(sql`select count(*)::int as count from ${sql.raw(name)} where ${named}`);
    count += rowsOf<{ count: number }>(rows)[0]?.count ?? 0;
  }
  return count;
}

/** Files below a folder whose bytes hold the canary. */
function filesWith(folder: string, canary: RegExp, except: readonly string[] = []): number {
  return readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => {
    const path = join(entry.parentPath, entry.name);
    if (!entry.isFile() || except.some((name) => path.includes(`/${name}/`))) return false;
    return canary.test(readFileSync(path, 'latin1'));
  }).length;
}

/** Files that this run made in the system's folder for temporary files, apart from the databases themselves. */
function temporaryFilesWith(canary: RegExp, since: number): number {
  return readdirSync(tmpdir(), { withFileTypes: true }).filter((entry) => {
    const path = join(entry.parentPath, entry.name);
    if (!entry.isFile() || statSync(path).mtimeMs < since) return false;
    return canary.test(readFileSync(path, 'latin1'));
  }).length;
}

/** The row of the harness, on both databases. */
export async function eraseRow(profile: { members: number; databases?: readonly Kind[] }) {
  const figures: (EraseRun & EraseFigures)[] = [];
  for (const database of profile.databases ?? kinds) {
    figures.push({ database, members: profile.members, ...(await runErase({ database, members: profile.members })) });
  }
  return figures;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { values } = parseArgs({ options: { members: { type: 'string', default: '100' } } });
  const figures = await eraseRow({ members: Number(values.members) });
  process.stdout.write(figures.map((one) => `${JSON.stringify(one)}\n`).join(''));
  const left = (one: EraseFigures) =>
    one.rowsAfter +
    one.tenantRowsAfter +
    one.inLog +
    one.inMetrics +
    one.wordsOnDiskBefore +
    one.wordsOnDiskAfter +
    one.idsOnDiskAfter +
    one.inTemporaryFiles +
    one.wrong;
  process.exitCode = figures.every((one) => one.rowsBefore > 0 && one.idsOnDiskBefore > 0 && left(one) === 0) ? 0 : 1;
}
