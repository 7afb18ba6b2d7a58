import { sql } from 'drizzle-orm';
import { drizzle } from 'drizzle-orm/postgres-js';
import postgres from 'postgres';
import { openCoach } from '../../src/app/coach.ts';
import { judgePasted } from '../../src/app/judge.ts';
import type { Member } from '../../src/app/ports.ts';
import { openPictures } from '../../src/pictures/open-pictures.ts';
import { openStore, type Store } from '../../src/store/open.ts';
import { documentsHere } from '../../test/documents-here.ts';
import { startPostgres } from '../../test/postgres-server.ts';
import { testKeys } from '../../test/test-keys.ts';
import type { Figure, Measure } from '../measure.ts';
import { interleaved, median, quantile, ratio, round, timed } from '../rounds.ts';
import { sampleLines } from '../sample-lines.ts';

const sizes = { small: 1_000, large: 1_000_000 } as const;
const members = 16;
const reviewsEach = 40;
const rounds = 60;

export const historySize: Measure = {
  name: 'history',
  title: `History and trend with ${round(sizes.small)} and with ${round(sizes.large)} reviews in PostgreSQL`,

  async run() {
    const server = await startPostgres();
    const open = async (name: keyof typeof sizes) => {
      const url = await server.createDatabase(name);
      const store = await openStore({ url, keys: testKeys });
      await keepReviews(store);
      await fill(url, sizes[name] - members * reviewsEach);
      return store;
    };
    const small = await open('small');
    const large = await open('large');
    try {
      const figures: Figure[] = [];
      for (const [what, work] of Object.entries(works)) {
        const run = (store: Store) => (turn: number) => timed(() => work(store, memberOf(turn)));
        await interleaved(10, { small: run(small), large: run(large) });
        const seen = await interleaved(rounds, { small: run(small), large: run(large) });
        const times = ratio(seen.large, seen.small);
        figures.push({
          what,
          seen: `p50 ${round(median(seen.large), 1)}, p95 ${round(quantile(seen.large, 0.95), 1)} ms`,
          beside: `${round(times, 2)} times the ${round(median(seen.small), 1)} ms of the small store`,
          bar: { text: 'at most 1.5 times', kept: times <= 1.5 },
        });
      }
      return figures;
    } finally {
      await small.close();
      await large.close();
      await server.remove();
    }
  },
};

type Work = (store: Store, member: Member) => Promise<unknown>;

const works: Readonly<Record<string, Work>> = {
  'history: first page, with texts': ({ history }, member) => history.latest(member, { limit: 6 }),
  'history: sixth page, with texts': ({ history }, member) => history.latest(member, { limit: 6, skip: 30 }),
  'trend: 24 outlines of one kind': ({ history }, member) => history.outlines(member, { limit: 24, kind: 'bullets' }),
  'the whole answer to progress, picture drawn': (store, member) => answerOf(store)(askOf(member)),
};

function answerOf(store: Store) {
  return openCoach({
    ...store,
    limits: { take: async () => 'taken' },
    documents: documentsHere,
    download: () => Promise.reject(new Error('There are no files here.')),
    log: { info() {}, warn() {}, error() {} },
    metrics: { count() {} },
    textDays: 30,
    pictures,
  });
}

const pictures = openPictures();

const memberOf = (turn: number): Member => ({ platform: 'slack', community: `T${turn % 4}`, id: `U${turn % members}` });

function askOf(member: Member) {
  const place = { channel: 'C1', thread: null, private: true };
  return { key: 'progress', member, place, command: 'progress', values: {} };
}

async function keepReviews({ history }: Store): Promise<void> {
  for (let turn = 0; turn < members * reviewsEach; turn += 1) {
    const text = sampleLines(3, turn)
      .map((line) => line.text)
      .join('\n');
    const review = judgePasted(text, {});
    await history.save(memberOf(turn), { key: `${turn}`, role: review.pack.id, review });
  }
}

/** Other members' reviews, in the same communities and in others, made by the database itself. */
async function fill(url: string, count: number): Promise<void> {
  const client = postgres(url, { max: 1, onnotice: () => {} });
  await drizzle(client).execute(sql`
    insert into reviews (community, id, member, ask, role, outline, review, kept_at)
    select 'slack/T' || n % 200, gen_random_uuid(), 'W' || n % 20000, md5(n::text), 'backend-engineer',
      (select outline from reviews limit 1), 'v1.' || repeat('x', 400), now() - n * interval '1 second'
    from generate_series(1, ${count}::int) as n`);
  await client`vacuum analyze reviews`;
  await client.end();
}
