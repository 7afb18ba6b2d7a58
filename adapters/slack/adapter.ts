import type { Command } from '../../src/app/command.ts';
import { faultFields } from '../../src/app/fault.ts';
import type { ChatAdapter, Door, Log } from '../../src/app/ports.ts';
import { Problem } from '../../src/app/problem.ts';
import { openCall } from './call.ts';
import { downloadFile } from './download.ts';
import { type Intake, openIntake } from './intake.ts';
import { type Listener, openListener } from './listener.ts';
import { lookForMessage } from './look.ts';
import type { SlackMessage } from './message.ts';
import { drawSlack, pagesOf } from './render.ts';
import { openRights } from './rights.ts';
import { sendMessage } from './send.ts';
import { singleToken } from './single-token.ts';
import { openSockets, type Sockets } from './sockets.ts';
import { slackError } from './trouble.ts';

export interface SlackConfig {
  /** Where Slack's Web API is, with a slash at the end. */
  readonly api: string;
  readonly token: string;
  /** How deliveries come: over connections that we open, or to a port of ours. */
  readonly deliveries:
    | { readonly kind: 'socket'; readonly appToken: string }
    | { readonly kind: 'http'; readonly signingSecret: string; readonly host: string; readonly port: number };
}

export interface SlackAdapter extends ChatAdapter<SlackMessage> {
  /** The port that Slack delivers to; null over connections that we open. Throws before `start`. */
  port(): number | null;
}

const badToken =
  'Slack does not accept SLACK_BOT_TOKEN. Copy the Bot User OAuth Token from “Install App” again, and set it.';

/** What Slack says of a token that it will never accept. */
const hopeless = new Set(['invalid_auth', 'not_authed', 'account_inactive', 'token_revoked', 'not_allowed_token_type']);

/** The coach in Slack. */
export function slackAdapter(
  { api, token, deliveries }: SlackConfig,
  { commands, log }: { commands: readonly Command[]; log: Log },
): SlackAdapter {
  const tokens = singleToken(token, api, log);
  const call = openCall(api, tokens, log);
  let intake: Intake | undefined;
  let source: Listener | Sockets | undefined;

  /** A token that is wrong is told at once; a Slack that is away is waited for. */
  const greet = async (door: Door): Promise<void> => {
    try {
      await door.joined({ platform: 'slack', community: await tokens.workspace() });
    } catch (error) {
      if (hopeless.has(slackError(error) ?? '')) throw new Problem('cannot-open', badToken);
      log.warn('slack-not-reached', faultFields(error));
    }
  };

  return {
    platform: 'slack',

    async start(door) {
      await greet(door);
      const rights = openRights(call, commands, log);
      const opened = openIntake({ door, commands, api, call, tokens, rights, removed: async () => {}, log });
      source =
        deliveries.kind === 'http'
          ? openListener(deliveries, opened.take, { log })
          : openSockets({ api, appToken: deliveries.appToken }, opened.take, log);
      intake = opened;
      await source.start();
    },

    draw: (reply, letter) => drawSlack(reply, letter).flatMap(apart),
    pages: pagesOf,
    send: (message, to, signal) => sendMessage(message, to, { api, call }, signal),
    lookFor: (to, signal) => lookForMessage(to, call, signal),
    download: (file, { member }, signal) =>
      downloadFile(file, member.community, { api, call, token: tokens.of }, signal),

    async stop() {
      await intake?.stop();
      await source?.stop();
    },

    port() {
      if (deliveries.kind === 'socket') return null;
      if (!source || !('port' in source)) throw new Error('Slack has no port to deliver to before it is started.');
      return source.port();
    },
  };
}

/** Files are a message of their own, so that neither is sent twice when only the other one failed. */
function apart(message: SlackMessage): readonly SlackMessage[] {
  if (message.files.length === 0) return [message];
  return [{ ...message, files: [] }, ...message.files.map((file) => ({ ...message, blocks: [], files: [file] }))];
}
