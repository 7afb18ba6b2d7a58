import { setTimeout as wait } from 'node:timers/promises';
import { percentile } from '../check.ts';
import { killInTurns } from '../kill-in-turns.ts';
import { alive, bar, drained, type Figure, note, type Row } from '../row.ts';
import { openSlackRig, type SlackRig, type SlackVerdict } from '../slack/rig.ts';

/** What every row in Slack keeps: nothing is lost or sent twice, nothing is over a limit of Slack's. */
function kept(rig: SlackRig, verdict: SlackVerdict): readonly Figure[] {
  const { acknowledged, lost, duplicates } = verdict;
  const refused = rig.slack.refused.length;
  return [
    bar('acknowledged', acknowledged, acknowledged > 0),
    bar('then lost', lost, lost === 0),
    bar('duplicates', duplicates, duplicates === 0),
    bar('over a limit', refused, refused === 0),
  ];
}

const sizes = (small: boolean) => (small ? { messages: 200, kills: 8 } : { messages: 1_000, kills: 50 });

export const slackKillsRow: Row = {
  name: 'Slack: SIGKILL at random, by requests',
  patient: true,
  what: (small) => {
    const { messages, kills } = sizes(small);
    return `${messages} mentions, each told of twice, at 20/s to two replicas, ${kills} kills, 1 % of answers lost, 5 % delivered twice`;
  },
  async run({ server, small, chance }) {
    const { messages, kills } = sizes(small);
    const rig = await openSlackRig(server, { mode: 'http' });
    rig.slack.befall(() => (chance() < 0.01 ? 'lost' : 'none'));
    const asking = rig.askAll(messages, 20, () => (chance() < 0.05 ? 2 : 1));
    const last = await killInTurns(rig.replicas, { kills, span: (messages / 20) * 1_000, chance });
    await asking;
    const verdict = await rig.settle(Math.max(last, ...rig.acknowledged.values()));
    await rig.close();
    const never = rig.asked() - rig.acknowledged.size;
    return [...kept(rig, verdict), note('never acknowledged', never), drained(verdict.drained), alive(rig.replicas)];
  },
};

export const slackSocketsRow: Row = {
  name: 'Slack: renewals and SIGKILL, by Socket Mode',
  what: (small) => `${sizes(small).messages} mentions at 20/s, three renewals of every connection, then kills`,
  async run({ server, small, chance }) {
    const { messages, kills } = sizes(small);
    const rig = await openSlackRig(server, { mode: 'socket' });
    const renewed = Math.round(messages / 2);
    const asking = rig.askAll(renewed, 20);
    for (let renewal = 0; renewal < 3; renewal += 1) {
      await wait((renewed / 20) * 250);
      rig.slack.out.refresh();
    }
    await asking;
    const missed = rig.slack.out.missed.length;
    const killed = rig.askAll(messages - renewed, 20);
    const span = ((messages - renewed) / 20) * 1_000;
    const last = await killInTurns(rig.replicas, { kills: Math.ceil(kills / 2), span, chance });
    await killed;
    const verdict = await rig.settle(Math.max(last, ...rig.acknowledged.values()));
    await rig.close();
    const never = rig.asked() - rig.acknowledged.size;
    return [
      ...kept(rig, verdict),
      bar('missed in renewals', missed, missed === 0),
      bar('never acknowledged', never, never === 0),
      drained(verdict.drained),
      alive(rig.replicas),
    ];
  },
};

export const slackAnswersRow: Row = {
  name: 'Slack: lost answers, 500s and hangs',
  patient: true,
  what: (small) =>
    `${small ? 100 : 1_000} mentions; of all calls 10 % lose their answer, 10 % end in 500 (half of them done), 5 % hang`,
  async run({ server, small, chance }) {
    const rig = await openSlackRig(server, { mode: 'http' });
    let faults = 0;
    rig.slack.befall(() => {
      const dice = chance();
      if (dice >= 0.25) return 'none';
      faults += 1;
      return dice < 0.1 ? 'lost' : dice < 0.15 ? 'error' : dice < 0.2 ? 'late-error' : 'hang';
    });
    await rig.askAll(small ? 100 : 1_000, 15);
    const end = performance.now();
    rig.slack.befall(() => 'none');
    const verdict = await rig.settle(end);
    await rig.close();
    return [...kept(rig, verdict), note('faults', faults), drained(verdict.drained), alive(rig.replicas)];
  },
};

export const slackStormRow: Row = {
  name: 'Slack: 429 storm',
  what: (small) =>
    `${small ? 12 : 60} s in which 30 % of the channels answer 429 with 1 to ${small ? 5 : 30} s to wait`,
  async run({ server, small, chance }) {
    const rig = await openSlackRig(server, { mode: 'socket' });
    const seconds = small ? 12 : 60;
    const until = performance.now() + seconds * 1_000;
    const stormy = (channel: string) => channel !== '' && Number(channel.slice(3)) % 10 < 3;
    rig.slack.befall(({ channel }) =>
      stormy(channel) && performance.now() < until ? { wait: 1 + Math.floor(chance() * (small ? 5 : 30)) } : 'none',
    );
    await rig.askAll(seconds * 15, 15);
    await wait(Math.max(0, until - performance.now()));
    const verdict = await rig.settle(until);
    const delays = rig.slack.calls
      .filter(({ method, channel }) => method === 'chat.postMessage' && !stormy(channel))
      .map(({ at, args }) => (at - (rig.acknowledged.get(String(args.thread_ts)) ?? at)) / 1_000);
    await rig.close();
    const other = percentile(delays, 0.95);
    return [
      ...kept(rig, verdict),
      bar('calls too early', rig.slack.early(), rig.slack.early() === 0),
      bar('p95 elsewhere', other, other < 2, ' s'),
      drained(verdict.drained),
      alive(rig.replicas),
    ];
  },
};

export const slackTokensRow: Row = {
  name: 'Slack: tokens that end',
  what: (small) => `${small ? 60 : 300} mentions to two replicas, 50/s, while the token ends three times`,
  async run({ server, small }) {
    const [token, refresh] = ['xoxe.xoxb-first', 'xoxe-first'];
    const installation = {
      team: { id: 'T0BOOTCAMP' },
      isEnterpriseInstall: false,
      authVersion: 'v2',
      user: { id: 'U0OWNER' },
      bot: {
        token,
        refreshToken: refresh,
        expiresAt: 4_000_000_000,
        scopes: [],
        id: 'B0PROOFLINE',
        userId: 'U0PROOFLINE',
      },
    };
    const env = { SLACK_INSTALLATION: JSON.stringify(installation) };
    const rig = await openSlackRig(server, { mode: 'http', env });
    const workspace = [...rig.slack.world.workspaces.values()][0];
    if (!workspace) throw new Error('The double has no workspace.');
    workspace.tokens.set(token, Number.POSITIVE_INFINITY);
    workspace.refresh = refresh;
    const ends = 3;
    let verdict = await rig.settle(performance.now());
    for (let end = 0; end < ends; end += 1) {
      // Every token that was ever good is good no more.
      for (const known of workspace.tokens.keys()) workspace.tokens.set(known, 0);
      await rig.askAll((small ? 60 : 300) / ends, 50);
      verdict = await rig.settle(Math.max(...rig.acknowledged.values()));
    }
    const renewals = rig.slack.calls.filter(({ method }) => method === 'oauth.v2.access').length;
    await rig.close();
    return [
      ...kept(rig, verdict),
      bar('renewals', renewals, renewals === ends),
      drained(verdict.drained),
      alive(rig.replicas),
    ];
  },
};
