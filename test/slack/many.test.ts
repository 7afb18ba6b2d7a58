import type { Installation } from '@slack/bolt';
import { afterEach, describe, expect, it } from 'vitest';
import { openInstallations } from '../../adapters/slack/installations.ts';
import { bot, botToken, team } from './credentials.ts';
import { shortReply } from './desk.ts';
import { openChannel, readable, slackMember } from './member.ts';
import { type Mode, modes, type OpenSlack, openSlack } from './open-slack.ts';
import { addWorkspace } from './slack.ts';

const organisation = 'E0COLLEGE';
const guestTeam = 'T0GUEST';
const guestToken = 'xoxb-3333-double';

function installationIn(where: { team?: string; organisation?: string }, token: string): Installation {
  return {
    team: where.team ? { id: where.team } : undefined,
    enterprise: where.organisation ? { id: where.organisation } : undefined,
    isEnterpriseInstall: where.organisation !== undefined,
    user: { id: 'U0OWNER', token: undefined, scopes: undefined },
    bot: { token, scopes: [], id: 'B0PROOFLINE', userId: bot },
    authVersion: 'v2',
  } as Installation;
}

const open: OpenSlack[] = [];
afterEach(async () => {
  for (const one of open.splice(0)) {
    await one.close();
    expect(one.slack.refused).toEqual([]);
  }
});

async function start(mode: Mode, installed: readonly Installation[]): Promise<OpenSlack> {
  const opened = await openSlack(
    mode,
    async ({ values }) => shortReply(`Read ${values.text}`, { audience: 'thread' }),
    installed,
  );
  open.push(opened);
  return opened;
}

describe.each(modes)('the app in many workspaces by %s', (mode) => {
  it('answers each with its own token, and lets more install it', async () => {
    const opened = await start(mode, [
      installationIn({ team }, botToken),
      installationIn({ team: guestTeam }, guestToken),
    ]);
    const { slack, desk, ana, adapter } = opened;
    addWorkspace(slack.world, guestTeam, guestToken);
    const guest = slackMember(slack, 'U0GUEST', guestTeam);
    await ana.say(ana.direct(), 'Built A');
    await guest.say(guest.direct(), 'Built B');
    await desk.settled();
    expect(desk.asks.map(({ member }) => member.community)).toEqual([team, guestTeam]);
    expect(ana.seen().map(readable)).toEqual([expect.stringContaining('Read Built A')]);
    expect(guest.seen().map(readable)).toEqual([expect.stringContaining('Read Built B')]);
    const page = await fetch(`http://127.0.0.1:${adapter.port()}/slack/install`, { redirect: 'manual' });
    expect(page.status).toBe(302);
    expect(page.headers.get('location')).toContain('client_id=1111.2222');
    await page.text();
    const forged = await fetch(`http://127.0.0.1:${adapter.port()}/slack/events`, { method: 'POST', body: '{}' });
    expect([401, 404]).toContain(forged.status);
    await forged.text();
  });

  it('answers a message in a shared channel once, in its author’s own workspace', async () => {
    const { slack, desk } = await start(mode, [
      installationIn({ team }, botToken),
      installationIn({ team: guestTeam }, guestToken),
    ]);
    addWorkspace(slack.world, guestTeam, guestToken);
    const [ts, channel] = [slack.world.ts(), 'C0SHARED'];
    for (const where of [team, guestTeam]) openChannel(slack, channel, ['U0GUEST'], { in: where });
    const message = {
      type: 'app_mention',
      channel,
      ts,
      user: 'U0GUEST',
      user_team: guestTeam,
      text: `<@${bot}> Built a shared thing`,
    };
    for (const where of [team, guestTeam]) {
      await slack.event(message, {
        team_id: where,
        context_team_id: where,
        is_ext_shared_channel: true,
        authorizations: [{ team_id: where, user_id: bot, is_bot: true, is_enterprise_install: false }],
      });
    }
    await desk.settled();
    expect(desk.asks.map(({ member }) => member.community)).toEqual([guestTeam]);
  });

  it('speaks for every workspace of an organisation, and leaves them all with it', async () => {
    const { slack, desk, vault } = await start(mode, [installationIn({ organisation }, botToken)]);
    const around = {
      enterprise_id: organisation,
      authorizations: [
        { enterprise_id: organisation, team_id: team, user_id: bot, is_bot: true, is_enterprise_install: true },
      ],
    };
    const ana = slackMember(slack, 'U0ANA');
    const channel = ana.direct();
    const message = { type: 'message', channel, channel_type: 'im', user: 'U0ANA', text: 'Built C' };
    await slack.event({ ...message, ts: slack.world.ts() }, around);
    await slack.event({ ...message, ts: slack.world.ts() }, around);
    await desk.settled();
    expect(desk.joined).toEqual([team]);
    expect(ana.seen()).toHaveLength(2);
    for (const workspace of slack.world.workspaces.values()) workspace.tokens.clear();
    await slack.event({ type: 'tokens_revoked', tokens: { bot: [bot] } }, around);
    await slack.event({ type: 'app_uninstalled' }, around);
    expect(desk.left).toEqual(expect.arrayContaining([organisation, team]));
    expect(await openInstallations(vault).of(team)).toBeNull();
  });

  it('sends nothing more where it was removed, and a question that waits is given up', async () => {
    const { slack, desk, ana, vault } = await start(mode, [installationIn({ team }, botToken)]);
    for (const workspace of slack.world.workspaces.values()) workspace.tokens.clear();
    await slack.event({ type: 'app_uninstalled' });
    expect(desk.left).toEqual([team]);
    expect(await openInstallations(vault).of(team)).toBeNull();
    const calls = slack.calls.length;
    await ana.say(ana.direct(), 'Built D');
    await desk.settled();
    expect(desk.sent).toEqual([{ kind: 'refused', why: 'not-installed' }]);
    expect(slack.calls.length).toBe(calls);
  });
});
