import type { Installation } from '@slack/bolt';
import { type SlackAdapter, slackAdapter } from '../../adapters/slack/adapter.ts';
import { openInstallations } from '../../adapters/slack/installations.ts';
import { commands } from '../../src/app/commands.ts';
import type { Answer, Log, LogFields, Vault } from '../../src/app/ports.ts';
import { memoryVault } from '../memory-vault.ts';
import { appToken, botToken, clientId, clientSecret, signingSecret } from './credentials.ts';
import { type Desk, openDesk } from './desk.ts';
import { openChannel, type SlackMember, slackMember } from './member.ts';
import { type Slack, startSlack } from './slack.ts';

export const modes = ['socket', 'http'] as const;
export type Mode = (typeof modes)[number];

/** The real adapter and the real Bolt over a Slack of our own, with two members and one channel. */
export interface OpenSlack {
  readonly slack: Slack;
  readonly adapter: SlackAdapter;
  readonly desk: Desk;
  readonly ana: SlackMember;
  readonly ben: SlackMember;
  readonly channel: string;
  readonly vault: Vault;
  readonly logged: { readonly event: string; readonly fields: LogFields }[];
  close(): Promise<void>;
}

/** `installed`: the app that many workspaces install, with these installations to begin with. */
export async function openSlack(mode: Mode, answer: Answer, installed?: readonly Installation[]): Promise<OpenSlack> {
  const slack = await startSlack();
  const logged: OpenSlack['logged'] = [];
  const note = (event: string, fields: LogFields = {}) => void logged.push({ event, fields });
  const log: Log = { info: note, warn: note, error: note };
  const vault = memoryVault();
  for (const one of installed ?? []) await openInstallations(vault).keep(one);
  const adapter = slackAdapter(
    {
      api: slack.api,
      workspaces: installed ? { kind: 'many', clientId, clientSecret } : { kind: 'one', token: botToken },
      deliveries: mode === 'socket' ? { kind: 'socket', appToken } : { kind: 'http', signingSecret },
      listen: { host: '127.0.0.1', port: 0 },
    },
    { commands, log, vault },
  );
  const desk = openDesk(() => adapter, answer);
  const channel = openChannel(slack, 'C0BULLETS', ['U0ANA', 'U0BEN']);
  await adapter.start(desk.door);
  if (mode === 'http') {
    slack.out.target = {
      kind: 'http',
      urls: [`http://127.0.0.1:${adapter.port()}/slack/events`],
      secret: signingSecret,
    };
  }
  return {
    slack,
    adapter,
    desk,
    ana: slackMember(slack, 'U0ANA'),
    ben: slackMember(slack, 'U0BEN'),
    channel,
    vault,
    logged,
    async close() {
      await adapter.stop();
      await desk.settled();
      await slack.close();
    },
  };
}
