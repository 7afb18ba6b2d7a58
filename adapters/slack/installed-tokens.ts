import { type Installation, webApi } from '@slack/bolt';
import { faultFields } from '../../src/app/fault.ts';
import type { Log, Vault } from '../../src/app/ports.ts';
import { clientOptions, type Tokens } from './call.ts';
import type { Installations } from './installations.ts';
import { slackError } from './trouble.ts';

/** An app that many workspaces may install. */
export interface SlackApp {
  readonly clientId: string;
  readonly clientSecret: string;
  /** Where Slack's Web API is, with a slash at the end. */
  readonly api: string;
}

/** How long before its end a token is renewed, in seconds. Slack's rotating tokens live for twelve hours. */
const early = 30 * 60;

/** The token of each workspace that installed the app, renewed before it ends. */
export function installedTokens(
  app: SlackApp,
  installations: Installations,
  tools: { vault: Vault; log: Log },
): Tokens {
  const { vault, log } = tools;
  const client = new webApi.WebClient(undefined, clientOptions(app.api, log));

  /** Of all processes one renews: a refresh token is good for one use, and the new pair is kept before it is used. */
  const renew = (workspace: string, expired: string): Promise<string | null> =>
    vault.alone(`renew ${workspace}`, async () => {
      const kept = await installations.of(workspace);
      const bot = kept?.installation.bot;
      if (!kept || !bot || bot.token !== expired) return bot?.token ?? null;
      if (bot.refreshToken === undefined) return null;
      const answer = await client.oauth.v2.access({
        client_id: app.clientId,
        client_secret: app.clientSecret,
        grant_type: 'refresh_token',
        refresh_token: bot.refreshToken,
      });
      const { access_token: token, refresh_token: refreshToken, expires_in: seconds } = answer;
      if (!token || !refreshToken || !seconds) throw new Error('Slack renewed a token without giving one.');
      const renewed = { ...bot, token, refreshToken, expiresAt: now() + seconds };
      const installation: Installation = { ...kept.installation, bot: renewed };
      await installations.keep(installation, kept.at);
      return token;
    });

  return {
    async of(workspace) {
      const bot = (await installations.of(workspace))?.installation.bot;
      if (!bot) return null;
      const left = (bot.expiresAt ?? Number.POSITIVE_INFINITY) - now();
      if (left > early) return bot.token;
      try {
        return await renew(workspace, bot.token);
      } catch (error) {
        // What is good for a few minutes more is used meanwhile.
        log.warn('slack-token-not-renewed', { error: slackError(error) ?? 'none', ...faultFields(error) });
        return left > 0 ? bot.token : null;
      }
    },
    async renewed(workspace, expired) {
      return renew(workspace, expired);
    },
  };
}

/** Seconds since 1970. */
function now(): number {
  return Math.floor(Date.now() / 1_000);
}
