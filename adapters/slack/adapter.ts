import type { Command } from '../../src/app/command.ts';
import type { ChatAdapter, Log, Vault } from '../../src/app/ports.ts';
import { openCall } from './call.ts';
import { downloadFile } from './download.ts';
import { type Intake, openIntake } from './intake.ts';
import { type Listener, openListener } from './listener.ts';
import { lookForMessage } from './look.ts';
import type { SlackMessage } from './message.ts';
import { drawSlack, pagesOf } from './render.ts';
import { openRights } from './rights.ts';
import { sendMessage } from './send.ts';
import { openSockets, type Sockets } from './sockets.ts';
import { openWorkspaces, type WorkspacesConfig } from './workspaces.ts';

export interface SlackConfig {
  /** Where Slack's Web API is, with a slash at the end. */
  readonly api: string;
  readonly workspaces: WorkspacesConfig;
  /** How deliveries come: over connections that we open, or as signed requests. */
  readonly deliveries:
    | { readonly kind: 'socket'; readonly appToken: string }
    | { readonly kind: 'http'; readonly signingSecret: string };
  /** Where signed requests come in, and where workspaces install the app. */
  readonly listen: { readonly host: string; readonly port: number };
}

export interface SlackAdapter extends ChatAdapter<SlackMessage> {
  /** The port that it listens on; null where it needs none. Throws before `start`. */
  port(): number | null;
}

/** The coach in Slack. */
export function slackAdapter(
  config: SlackConfig,
  { commands, log, vault }: { commands: readonly Command[]; log: Log; vault: Vault },
): SlackAdapter {
  const { api, deliveries, listen } = config;
  const workspaces = openWorkspaces(config, { vault, log });
  const { tokens } = workspaces;
  const call = openCall(api, tokens, log);
  const installs = config.workspaces.kind === 'many';
  let intake: Intake | undefined;
  let sockets: Sockets | undefined;
  let listener: Listener | undefined;

  return {
    platform: 'slack',

    async start(door) {
      await workspaces.greet(door);
      const rights = openRights(call, commands, log);
      const opened = openIntake({ door, commands, api, call, workspaces, rights, log });
      intake = opened;
      if (deliveries.kind === 'http' || installs) {
        const signingSecret = deliveries.kind === 'http' ? deliveries.signingSecret : null;
        listener = openListener({ ...listen, signingSecret }, opened.take, { log, install: workspaces.receiver(door) });
        await listener.start();
      }
      if (deliveries.kind === 'socket') {
        sockets = openSockets({ api, appToken: deliveries.appToken }, opened.take, log);
        await sockets.start();
      }
    },

    draw: (reply, letter) => drawSlack(reply, letter).flatMap(apart),
    pages: pagesOf,
    send: (message, to, signal) => sendMessage(message, to, { api, call }, signal),
    lookFor: (to, signal) => lookForMessage(to, call, signal),
    download: (file, { member }, signal) =>
      downloadFile(file, member.community, { api, call, token: tokens.of }, signal),

    async stop() {
      await Promise.all([listener?.stop(), sockets?.stop()]);
      await intake?.settled();
    },

    port() {
      if (listener) return listener.port();
      if (sockets) return null;
      throw new Error('Slack has no port to deliver to before it is started.');
    },
  };
}

/** Files are a message of their own, so that neither is sent twice when only the other one failed. */
function apart(message: SlackMessage): readonly SlackMessage[] {
  if (message.files.length === 0) return [message];
  return [{ ...message, files: [] }, ...message.files.map((file) => ({ ...message, blocks: [], files: [file] }))];
}
