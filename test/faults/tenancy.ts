import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { sql } from 'drizzle-orm';
import type { KeptReview, Member } from '../../src/app/ports.ts';
import { Problem } from '../../src/app/problem.ts';
import { type Review, reviewBullets } from '../../src/engine/review.ts';
import { rolePacks } from '../../src/engine/roles.ts';
import { readBullet } from '../../src/engine/text.ts';
import { communityOf, rowsOf, within } from '../../src/store/tenancy.ts';
import { chance } from './chance.ts';
import { type Kind, kinds, openRaw, type RawStore } from './raw-store.ts';
import { removeWalls, type Walls } from './walls.ts';

/** What a run does. */
export interface TenancyRun {
  readonly database: Kind;
  readonly tenants: number;
  readonly operations: number;
  readonly seed: number;
  readonly walls: Walls;
}

/** What the checker counted. */
export interface TenancyFigures {
  readonly operations: number;
  /** Answers in which anything of another community was found. */
  crossReads: number;
  /** Writes that changed, or could have changed, another community. */
  crossWrites: number;
  /** Answers that differ from the model's in any other way. */
  wrong: number;
  /** Filters by community that were taken out of queries. */
  filtersRemoved: number;
  seconds: number;
}

/** The members' ids and the delivery keys are the same in every community, so that only the community tells them apart. */
const memberIds = ['U1', 'U2', 'U3'] as const;
const keys = 40;

interface Tenant {
  readonly tag: string;
  readonly review: Review;
  /** What should be kept of each member, newest first. */
  readonly kept: Map<string, { key: string; id: string }[]>;
  readonly keeps: Map<string, boolean>;
}

/** Does random operations for many communities at once and holds every answer, and in the end every row, against a model. */
export async function runTenancy(run: TenancyRun): Promise<TenancyFigures> {
  const store = await openRaw(run.database);
  const walls = removeWalls(store.database, run.walls);
  const figures = {
    operations: run.operations,
    crossReads: 0,
    crossWrites: 0,
    wrong: 0,
    filtersRemoved: 0,
    seconds: 0,
  };
  try {
    const tenants = Array.from({ length: run.tenants }, (_, index) => newTenant(index));
    const started = performance.now();
    // Each worker has communities of its own, so that the model knows the order of what happens in each.
    const workers = run.database === 'embedded' ? 1 : Math.min(8, run.tenants);
    const work = Array.from({ length: workers }, async (_, worker) => {
      const random = chance(run.seed * 1000 + worker);
      const own = tenants.map((_tenant, index) => index).filter((index) => index % workers === worker);
      const count = Math.floor(run.operations / workers) + (worker < run.operations % workers ? 1 : 0);
      for (let n = 0; n < count; n += 1) {
        await operate(store, tenants, own[random.below(own.length)] ?? 0, random, figures).catch((error: unknown) => {
          // A row that came from another community does not open: it was read all the same.
          if (!(error instanceof Problem)) throw error;
          figures.crossReads += 1;
        });
      }
    });
    await Promise.all(work);
    figures.seconds = (performance.now() - started) / 1000;
    figures.filtersRemoved = walls.removed();
    walls.restore();
    await checkRows(store, tenants, figures);
    return figures;
  } finally {
    walls.restore();
    await store.remove();
  }
}

function newTenant(index: number): Tenant {
  const tag = `tenant${index}x`;
  const review = reviewBullets([readBullet(`Responsible for ${tag}`)], { pack: rolePacks[0], level: 'mid' });
  return { tag, review, kept: new Map(), keeps: new Map() };
}

function memberOf(tenant: number, id: string): Member {
  return { platform: 'slack', community: `T${tenant}`, id };
}

type Random = ReturnType<typeof chance>;

async function operate(
  store: RawStore,
  tenants: readonly Tenant[],
  index: number,
  random: Random,
  figures: TenancyFigures,
): Promise<void> {
  const tenant = tenants[index];
  if (!tenant) return;
  const id = random.pick(memberIds);
  const member = memberOf(index, id);
  const kept = tenant.kept.get(id) ?? [];
  tenant.kept.set(id, kept);
  const check = (right: boolean) => {
    if (!right) figures.wrong += 1;
  };
  const read = (answer: unknown) => {
    const tags = JSON.stringify(answer).match(/tenant\d+x|slack\/T\d+/g) ?? [];
    if (tags.some((tag) => tag !== tenant.tag && tag !== communityOf(member))) figures.crossReads += 1;
  };
  const dice = random.below(100);
  if (dice < 35) {
    const key = `key-${random.below(keys)}`;
    const saved = await store.history.save(member, { key, role: 'backend-engineer', review: tenant.review });
    read(saved);
    const known = kept.find((row) => row.key === key);
    if (known) check(known.id === saved.id);
    else kept.unshift({ key, id: saved.id });
  } else if (dice < 55) {
    const rows = await store.history.latest(member, { limit: 100 });
    read(rows);
    check(sameIds(rows, kept));
  } else if (dice < 65) {
    const wanted = kept[random.below(Math.max(1, kept.length))];
    const found = wanted ? await store.history.find(member, wanted.id) : null;
    read(found);
    check(found?.id === wanted?.id);
  } else if (dice < 78) {
    // Somebody else's review, by its true id.
    const other = tenants[random.below(tenants.length)];
    const foreign = other === tenant ? undefined : other?.kept.get(random.pick(memberIds))?.[0];
    if (foreign && (await store.history.find(member, foreign.id)) !== null) figures.crossReads += 1;
  } else if (dice < 84) {
    const held = await store.privacy.holdings(member);
    check(held.reviews === kept.length && held.keeps === (tenant.keeps.get(id) ?? true));
  } else if (dice < 88) {
    const keeps = random.below(2) === 0;
    await store.privacy.choose(member, keeps);
    tenant.keeps.set(id, keeps);
  } else if (dice < 91) {
    const all = await store.privacy.export(member);
    read(all);
    check(all.reviews?.length === kept.length);
  } else if (dice < 93) {
    const receipt = await store.privacy.forget(member);
    if ((receipt.reviews ?? 0) > kept.length) figures.crossWrites += 1;
    check(receipt.reviews === kept.length);
    tenant.kept.delete(id);
    tenant.keeps.delete(id);
  } else await smuggle(store, tenants.length, index, random, figures);
}

function sameIds(rows: readonly KeptReview[], kept: readonly { id: string }[]): boolean {
  return JSON.stringify(rows.map(({ id }) => id)) === JSON.stringify(kept.map(({ id }) => id).slice(0, 100));
}

/** Queries that nobody should write: with no filter at all, or for another community than the one that is served. */
async function smuggle(store: RawStore, tenants: number, index: number, random: Random, figures: TenancyFigures) {
  const other = `slack/T${(index + 1 + random.below(Math.max(1, tenants - 1))) % tenants}`;
  const own = communityOf(memberOf(index, ''));
  const attempts = [
    sql`insert into members (community, member, keeps) values (${other}, ${'smuggled'}, false) returning community`,
    sql`update reviews set role = role returning community`,
    sql`update reviews set community = concat(${other}::text) where member = 'U1' returning community`,
    sql`delete from reviews where member = 'nobody' or community <> ${own} returning community`,
    sql`select community from reviews where member is not null limit 500`,
    sql`insert into limits (community, member, channel, name, free_at) select ${other}, member, '', 'smuggled', now() from reviews limit 1 returning community`,
  ];
  const attempt = attempts[random.below(attempts.length)] ?? sql`select 1`;
  const rows = await within(store.database, own, async (inside) =>
    rowsOf<{ community: string }>(await inside.execute(attempt)),
  ).catch((error: unknown) => {
    // Refused by row-level security (SQLSTATE 42501), as it should be; or, where no wall stands, by a key.
    if (!['42501', '23505'].includes(Object(Object(error).cause ?? error).code)) throw error;
    return [];
  });
  const foreign = rows.filter(({ community }) => community !== own).length;
  if (foreign === 0) return;
  if (attempt === attempts[4]) figures.crossReads += 1;
  else figures.crossWrites += 1;
}

/** In the end every row there is, read as the owner of the tables, must be one the model knows, and open for its community. */
async function checkRows(store: RawStore, tenants: readonly Tenant[], figures: TenancyFigures): Promise<void> {
  const rows = rowsOf<{ community: string; member: string; id: string; review: string }>(
    await store.database.execute(sql`select community, member, id::text as id, review from reviews`),
  );
  const known = tenants.flatMap(({ kept }, index) =>
    [...kept].flatMap(([id, own]) => own.map((row) => `slack/T${index} ${id} ${row.id}`)),
  );
  const found = new Set(rows.map(({ community, member, id }) => `${community} ${member} ${id}`));
  figures.wrong += known.filter((row) => !found.has(row)).length;
  const expected = new Set(known);
  figures.crossWrites += [...found].filter((row) => !expected.has(row)).length;
  for (const { community, review } of rows) {
    const tag = `tenant${community.replace('slack/T', '')}x`;
    if (!opens(store, community, review).includes(tag)) figures.crossWrites += 1;
  }
  const smuggled = rowsOf<{ count: number }>(
    await store.database.execute(
      sql`select (select count(*) from members where member = 'smuggled')::int + (select count(*) from limits where name = 'smuggled')::int as count`,
    ),
  );
  figures.crossWrites += smuggled[0]?.count ?? 0;
}

function opens(store: RawStore, community: string, sealed: string): string {
  try {
    return store.seal.open(community, sealed);
  } catch {
    return '';
  }
}

/** The row of the harness: with both walls, then with the application's filter removed, and what the checker sees with none. */
export async function tenancyRow(profile: {
  tenants: number;
  operations: number;
  seed: number;
  databases?: readonly Kind[];
}) {
  const { databases = kinds, operations, ...rest } = profile;
  const figures: (TenancyRun & TenancyFigures)[] = [];
  for (const database of databases) {
    for (const walls of ['both', 'security', 'none'] as const) {
      // Without any wall a short run is enough to show that the checker sees what it should.
      const run = { ...rest, database, walls, operations: walls === 'none' ? Math.min(operations, 2_000) : operations };
      figures.push({ ...run, ...(await runTenancy(run)) });
    }
  }
  return figures;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { values } = parseArgs({
    options: {
      tenants: { type: 'string', default: '200' },
      operations: { type: 'string', default: '100000' },
      seed: { type: 'string', default: '1' },
      database: { type: 'string' },
    },
  });
  const figures = await tenancyRow({
    tenants: Number(values.tenants),
    operations: Number(values.operations),
    seed: Number(values.seed),
    databases: kinds.filter((kind) => values.database === undefined || kind === values.database),
  });
  process.stdout.write(figures.map((one) => `${JSON.stringify(one)}\n`).join(''));
  const held = figures.filter(({ walls }) => walls !== 'none');
  const seen = figures.filter(({ walls }) => walls === 'none').every(({ crossReads }) => crossReads > 0);
  const broken = held.some(({ crossReads, crossWrites, wrong }) => crossReads + crossWrites + wrong > 0);
  process.exitCode = broken || !seen ? 1 : 0;
}
