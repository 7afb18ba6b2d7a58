import { setTimeout as wait } from 'node:timers/promises';
import { percentile } from '../check.ts';
import { type DiscordRig, type DiscordVerdict, openDiscordRig } from '../discord/rig.ts';
import { alive, bar, drained, type Figure, note, type Row } from '../row.ts';

/** What every row in Discord keeps: nothing is lost or sent twice, nothing is over a limit of Discord's. */
function kept(rig: DiscordRig, { asked, lost, duplicates }: DiscordVerdict): readonly Figure[] {
  const refused = rig.discord.refused.length;
  return [
    bar('asked', asked, asked > 0),
    bar('lost', lost, lost === 0),
    bar('duplicates', duplicates, duplicates === 0),
    bar('over a limit', refused, refused === 0),
  ];
}

/** Says so many bullets, so many a second. */
async function sayAll(rig: DiscordRig, from: number, count: number, rate: number): Promise<void> {
  const started = performance.now();
  for (let number = 0; number < count; number += 1) {
    await wait(Math.max(0, started + (number * 1_000) / rate - performance.now()));
    rig.say(from + number);
  }
}

const sizes = (small: boolean) => (small ? { kills: 2, each: 10 } : { kills: 6, each: 40 });

export const discordKillsRow: Row = {
  name: 'Discord: SIGKILL with messages under way',
  patient: true,
  what: (small) => {
    const { kills, each } = sizes(small);
    return `${kills} kills, each with at least ${each} messages under way, and ${each} more said while no process runs`;
  },
  async run({ server, small, chance }) {
    const { kills, each } = sizes(small);
    const rig = await openDiscordRig(server);
    // A process that dies before its first session is noted has nothing to take up: that is before this row.
    rig.say(999);
    await rig.settle(performance.now());
    await wait(1_000);
    let last = performance.now();
    let number = 1_000;
    let least = Number.POSITIVE_INFINITY;
    for (let kill = 0; kill < kills; kill += 1) {
      while (rig.discord.gateway.connected() === 0) await wait(20);
      // Some are answered before the process dies.
      for (const end = number + each + 10; number < end; number += 1) rig.say(number);
      await wait(20 + chance() * 150);
      least = Math.min(least, rig.underWay());
      await rig.replica.kill();
      await sayAll(rig, number, each, 500);
      number += each;
      last = performance.now();
      await rig.replica.start();
    }
    const verdict = await rig.settle(last);
    const { identified, resumed } = rig.discord.gateway;
    await rig.close();
    return [
      ...kept(rig, verdict),
      bar('least under way', least, least >= each),
      bar('sessions begun', identified.length, identified.length === 1),
      note('taken up again', resumed),
      drained(verdict.drained),
      alive([rig.replica]),
    ];
  },
};

export const discordRepeatsRow: Row = {
  name: 'Discord: everything delivered twice',
  what: (small) => `${small ? 100 : 1_000} messages, each delivered two or three times`,
  async run({ server, small, chance }) {
    const rig = await openDiscordRig(server);
    const count = small ? 100 : 1_000;
    for (let number = 0; number < count; number += 1) {
      const message = rig.say(1_000 + number);
      rig.discord.changed('MESSAGE_CREATE', message);
      if (chance() < 0.5) setTimeout(() => rig.discord.changed('MESSAGE_CREATE', message), chance() * 2_000);
      await wait(20);
    }
    const verdict = await rig.settle(performance.now());
    await rig.close();
    return [...kept(rig, verdict), drained(verdict.drained), alive([rig.replica])];
  },
};

export const discordSessionsRow: Row = {
  name: 'Discord: sessions cut, renewed and ended',
  patient: true,
  what: (small) =>
    `${small ? 1 : 10} round${small ? '' : 's'} of a cut line, a request to connect anew, and a session that Discord ends`,
  async run({ server, small }) {
    const rig = await openDiscordRig(server);
    const rounds = small ? 1 : 10;
    let number = 1_000;
    const say = async (count: number) => {
      await sayAll(rig, number, count, 50);
      number += count;
    };
    // Where nobody was spoken to yet, nothing is looked up.
    await say(40);
    for (let round = 0; round < rounds; round += 1) {
      rig.discord.gateway.cut();
      await say(10);
      rig.discord.gateway.reconnect();
      await say(10);
      await wait(2_000);
      rig.discord.gateway.forget();
      await say(10);
      await wait(4_000);
    }
    const verdict = await rig.settle(performance.now());
    const { identified } = rig.discord.gateway;
    await rig.close();
    return [
      ...kept(rig, verdict),
      bar('sessions begun', identified.length, identified.length <= rounds + 1),
      drained(verdict.drained),
      alive([rig.replica]),
    ];
  },
};

export const discordAnswersRow: Row = {
  name: 'Discord: lost answers, 500s and hangs',
  patient: true,
  what: (small) =>
    `${small ? 100 : 600} messages and slash commands; of all calls 10 % lose their answer, 10 % end in 500 (half of them done), 5 % hang`,
  async run({ server, small, chance }) {
    const rig = await openDiscordRig(server);
    let faults = 0;
    rig.discord.befall(({ path }) => {
      const dice = chance();
      if (dice >= 0.25 || path === '/gateway/bot') return 'none';
      faults += 1;
      return dice < 0.1 ? 'lost' : dice < 0.15 ? 'error' : dice < 0.2 ? 'late-error' : 'hang';
    });
    const count = small ? 100 : 600;
    for (let number = 0; number < count; number += 1) {
      if (number % 3 === 0) rig.slash(1_000 + number);
      else rig.say(1_000 + number);
      await wait(70);
    }
    const end = performance.now();
    rig.discord.befall(() => 'none');
    const verdict = await rig.settle(end);
    await rig.close();
    return [...kept(rig, verdict), note('faults', faults), drained(verdict.drained), alive([rig.replica])];
  },
};

export const discordStormRow: Row = {
  name: 'Discord: buckets of messages',
  what: (small) => `${small ? 120 : 600} messages, 20 a second, where a channel takes 5 in 5 s`,
  async run({ server, small }) {
    const rig = await openDiscordRig(server, { rate: { limit: 5, seconds: 5 } });
    await sayAll(rig, 1_000, small ? 120 : 600, 20);
    const verdict = await rig.settle(performance.now());
    const tooMany = rig.discord.heard.filter(({ status }) => status === 429).length;
    await rig.close();
    return [
      ...kept(rig, verdict),
      bar('calls over a bucket', tooMany, tooMany === 0),
      drained(verdict.drained),
      alive([rig.replica]),
    ];
  },
};

export const discordLoadRow: Row = {
  name: 'Discord: load',
  what: (small) => `150 slash commands a second for ${small ? 10 : 60} s`,
  async run({ server, small }) {
    const rig = await openDiscordRig(server);
    const count = 150 * (small ? 10 : 60);
    const started = performance.now();
    const used = [];
    for (let number = 0; number < count; number += 1) {
      await wait(Math.max(0, started + (number * 1_000) / 150 - performance.now()));
      used.push(rig.slash(1_000 + number));
    }
    const verdict = await rig.settle(performance.now());
    await rig.close();
    const times = used.map(({ took }) => took ?? Number.POSITIVE_INFINITY);
    const slow = percentile(times, 0.99);
    return [
      ...kept(rig, verdict),
      note('told to try again', verdict.turnedAway),
      note('first response p50', percentile(times, 0.5), ' ms'),
      bar('first response p99', slow, slow < 500, ' ms'),
      drained(verdict.drained),
      alive([rig.replica]),
    ];
  },
};
