import { execFileSync } from 'node:child_process';
import { resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { newReplica } from '../../test/faults/replica.ts';
import { freePort } from '../../test/ports.ts';
import { startPostgres } from '../../test/postgres-server.ts';
import { botToken, signingSecret } from '../../test/slack/credentials.ts';
import { type SlackMember, slackMember } from '../../test/slack/member.ts';
import { type Slack, startSlack } from '../../test/slack/slack.ts';
import { startNode } from '../children.ts';
import type { Figure, Measure } from '../measure.ts';
import { median, quantile, round } from '../rounds.ts';
import { sampleLines } from '../sample-lines.ts';

const root = resolve(import.meta.dirname, '../..');

/** Direct messages a second and for how many seconds: for acknowledgements, and for answers that are seen. */
const acks = { rate: 150, seconds: 10 };
const seen = { rate: 20, seconds: 10 };

/** Turns against the bare app, how long each takes in milliseconds, and messages under way at a time. */
const turns = 3;
const turn = 2_500;
const width = 64;

/** Members who write, so that no channel is posted to more than once a second. */
const crowd = 400;

export const slack: Measure = {
  name: 'slack',
  title: 'Slack by requests, beside PostgreSQL and beside a Bolt app that only acknowledges',

  async run() {
    execFileSync('npx', ['tsc', '-p', resolve(root, 'test/faults/tsconfig.json')], { stdio: 'inherit' });
    const server = await startPostgres();
    const double = await startSlack();
    double.burst = Number.POSITIVE_INFINITY;
    const members = Array.from({ length: crowd }, (_, index) => slackMember(double, `U0M${index}`));
    const proofline = await newReplica({
      DATABASE_URL: await server.createDatabase('bench'),
      SLACK_API: double.api,
      SLACK_MODE: 'http',
    });
    // Takes questions and nothing else, as `--only ingest` does; what it took is answered by nobody here.
    const taker = await newReplica({
      DATABASE_URL: await server.createDatabase('bench_ingest'),
      SLACK_API: double.api,
      SLACK_MODE: 'http',
      DUTIES: 'ingest',
    });
    const bare = await startBare(double);
    const send = talker(double, members);
    try {
      await Promise.all([proofline.start(), taker.start()]);
      const ours = `${proofline.url}/slack/events`;
      await atRate(20, 3, () => send(ours));
      await drained(double);
      return [
        await seenFigure(double, () => send(ours)),
        await ackFigure(double, () => send(ours)),
        ...(await rateFigures(
          double,
          [bare.url, `${taker.url}/slack/events`, ours].map((url) => () => send(url)),
        )),
      ];
    } finally {
      bare.stop();
      await Promise.all([proofline.kill(), taker.kill()]);
      await double.close();
      await server.remove();
    }
  },
};

/** Has the next member send the next bullet to an address. */
function talker(double: Slack, members: readonly SlackMember[]): (url: string) => Promise<void> {
  let sent = 0;
  return async (url) => {
    sent += 1;
    double.out.target = { kind: 'http', urls: [url], secret: signingSecret };
    const member = members[sent % members.length] as SlackMember;
    await member.say(member.direct(), sampleLines(1, sent)[0]?.text ?? '');
  };
}

async function seenFigure(double: Slack, send: () => Promise<void>): Promise<Figure> {
  const from = double.world.messages.length;
  await atRate(seen.rate, seen.seconds, send);
  await drained(double);
  const times = waits(double, from);
  const p95 = quantile(times, 0.95);
  return {
    what: `bullet sent until its critique is seen, ${seen.rate}/s`,
    seen: `p50 ${round(median(times), 0)}, p95 ${round(p95, 0)} ms`,
    bar: { text: 'p95 under 1 s', kept: p95 < 1_000 },
  };
}

async function ackFigure(double: Slack, send: () => Promise<void>): Promise<Figure> {
  const [from, missed] = [double.out.acks.length, double.out.missed.length];
  await atRate(acks.rate, acks.seconds, send);
  const times = double.out.acks.slice(from);
  await drained(double);
  const late = double.out.missed.length - missed;
  const p99 = quantile(times, 0.99);
  return {
    what: `acknowledgement, kept in PostgreSQL, ${acks.rate}/s`,
    seen: `p50 ${round(median(times), 0)}, p99 ${round(p99, 0)} ms, ${late} missed`,
    bar: { text: 'p99 under 500 ms, none missed', kept: p99 < 500 && late === 0 },
  };
}

/** The bare app, the process that only takes questions, and the one that answers them too, in turns. */
async function rateFigures(double: Slack, sends: readonly (() => Promise<void>)[]): Promise<readonly Figure[]> {
  const rates: number[][] = sends.map(() => []);
  for (let number = 0; number < turns; number += 1) {
    for (const [index, send] of sends.entries()) rates[index]?.push(await atMost(send));
    await drained(double);
  }
  const [floor = Number.NaN, taking = Number.NaN, answering = Number.NaN] = rates.map(median);
  const beside = `a Bolt app that only acknowledges: ${round(floor, 0)}/s`;
  return [
    {
      what: `acknowledgements as fast as they come, ${width} at a time`,
      seen: `${round(taking, 0)}/s by a process that takes only`,
      beside,
      bar: { text: 'at least half of that', kept: taking >= floor / 2 },
    },
    { what: '', seen: `${round(answering, 0)}/s by one that answers meanwhile`, beside },
  ];
}

/** Sends so many a second, whether or not the earlier ones were acknowledged. */
async function atRate(rate: number, seconds: number, send: () => Promise<void>): Promise<void> {
  const started = performance.now();
  const all = Array.from({ length: rate * seconds }, async (_, number) => {
    await wait(Math.max(0, started + (number * 1_000) / rate - performance.now()));
    await send();
  });
  await Promise.all(all);
}

/** Sends as fast as it can for one turn; gives how many a second. */
async function atMost(send: () => Promise<void>): Promise<number> {
  const started = performance.now();
  let count = 0;
  const line = async () => {
    for (; performance.now() - started < turn; count += 1) await send();
  };
  await Promise.all(Array.from({ length: width }, line));
  return (count * 1_000) / (performance.now() - started);
}

/** Waits until nothing has been posted for a while. */
async function drained(double: Slack): Promise<void> {
  for (let before = -1; before !== double.calls.length; await wait(1_500)) before = double.calls.length;
}

/** Milliseconds from each message since `from` to the answer after it in the same channel. */
function waits({ world }: Slack, from: number): readonly number[] {
  const asked = new Map<string, number[]>();
  const times: number[] = [];
  for (const { bot, channel, ts } of world.messages.slice(from)) {
    const line = asked.get(channel) ?? [];
    asked.set(channel, line);
    if (!bot) line.push(Number(ts) * 1_000);
    else times.push(Number(ts) * 1_000 - (line.shift() ?? Number.NaN));
  }
  return times;
}

async function startBare({ api }: Slack): Promise<{ readonly url: string; stop(): void }> {
  const port = await freePort();
  const child = startNode(['--import', 'tsx', resolve(root, 'bench/bare-bolt.ts')], {
    PORT: String(port),
    SLACK_API: api,
    TOKEN: botToken,
    SECRET: signingSecret,
  });
  for await (const chunk of child.stdout.iterator({ destroyOnReturn: false })) {
    if (String(chunk).includes('ready')) break;
  }
  return { url: `http://127.0.0.1:${port}/slack/events`, stop: () => void child.kill('SIGKILL') };
}
