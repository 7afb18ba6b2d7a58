import { randomBytes } from 'node:crypto';
import type { ServerResponse } from 'node:http';
import { type HTTPReceiverOptions, type InstallURLOptions, type StateStore, webApi } from '@slack/bolt';
import type { Door, Log, Vault } from '../../src/app/ports.ts';
import { clientOptions, type Tokens } from './call.ts';
import { openInstallations } from './installations.ts';
import { installedTokens, type SlackApp } from './installed-tokens.ts';
import { scopes } from './scopes.ts';
import { slackError } from './trouble.ts';

/** The app in as many workspaces as install it. */
export interface Install {
  readonly tokens: Tokens;
  /**
   * What Bolt's receiver needs to let a workspace install the app: `/slack/install` leads to Slack, which comes back to
   * `/slack/oauth_redirect`.
   */
  receiver(door: Pick<Door, 'joined'>): Partial<HTTPReceiverOptions>;
  /**
   * Slack says that the app was removed from a workspace or an organisation, or its tokens revoked: both are told, in either
   * order, and maybe late. `at`: when it happened, in milliseconds since 1970. Forgets the tokens, and gives every community
   * it spoke for; none where the app has been installed again since. Rejects when that cannot be told now.
   */
  removed(owner: string, at: number): Promise<readonly string[]>;
  /**
   * An organisation that installed the app for its workspaces speaks for this one, as every delivery from there says. True
   * when that is new. A workspace that it takes the app from is `removed`.
   */
  belongs(workspace: string, organisation: string): Promise<boolean>;
}

/** Slack says so of a token that is good no more. */
const revoked = new Set(['invalid_auth', 'account_inactive', 'token_revoked', 'not_authed']);

export function openInstall(app: SlackApp, { vault, log }: { vault: Vault; log: Log }): Install {
  const installations = openInstallations(vault);
  const tokens = installedTokens(app, installations, { vault, log });

  /** Whether a token still works. Rejects while Slack does not say. */
  const works = async (token: string): Promise<boolean> => {
    try {
      await new webApi.WebClient(token, clientOptions(app.api, log)).auth.test();
      return true;
    } catch (error) {
      if (revoked.has(slackError(error) ?? '')) return false;
      throw error;
    }
  };

  return {
    tokens,

    receiver: (door) => ({
      clientId: app.clientId,
      clientSecret: app.clientSecret,
      scopes: [...scopes],
      installationStore: {
        async storeInstallation(installation) {
          const owner = await installations.keep(installation);
          await door.joined({ platform: 'slack', community: owner });
          log.info('slack-installed', { community: owner });
        },
        async fetchInstallation({ teamId, enterpriseId }) {
          const kept = await installations.of(teamId ?? enterpriseId ?? '');
          if (!kept) throw new Error('Proofline is not installed there.');
          return kept.installation;
        },
      },
      installerOptions: {
        directInstall: true,
        stateStore: singleUse(vault),
        stateCookieExpirationSeconds: stateLife,
        clientOptions: clientOptions(app.api, log),
        callbackOptions: {
          success: (_installation, _options, _request, response) => say(response, 200, installedText),
          failure: (error, _options, _request, response) => {
            log.warn('slack-not-installed', { code: error.code });
            say(response, 400, notInstalledText);
          },
        },
      },
    }),

    async removed(owner, at) {
      const kept = await installations.of(owner);
      if (
        kept?.owner === owner &&
        at <= kept.at &&
        kept.installation.bot &&
        (await works(kept.installation.bot.token))
      ) {
        return [];
      }
      return installations.remove(owner);
    },

    belongs: installations.belongs,
  };
}

/** How long a member may take to install the app, in seconds. */
const stateLife = 600;

/** The `state` of an installation: good once, and only in the browser that began it, which Bolt sees by its cookie. */
function singleUse(vault: Vault): StateStore {
  return {
    async generateStateParam(options) {
      const state = randomBytes(24).toString('base64url');
      await vault.write(null, `state ${state}`, JSON.stringify(options), stateLife);
      return state;
    },
    async verifyStateParam(_now, state) {
      const options = await vault.take(null, `state ${state}`);
      if (options === null) throw new Error('This link was used already, or is too old.');
      return JSON.parse(options) as InstallURLOptions;
    },
  };
}

const installedText =
  'Proofline is installed. Go back to Slack, open Proofline under Apps, and send it a resume bullet.';

const notInstalledText =
  'Proofline was not installed. Nothing has changed in your workspace. To try again, open the install link once more.';

function say(response: ServerResponse, status: number, sentence: string): void {
  response
    .writeHead(status, { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' })
    .end(sentence);
}
