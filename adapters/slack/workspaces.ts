import type { HTTPReceiverOptions } from '@slack/bolt';
import { faultFields } from '../../src/app/fault.ts';
import type { Door, Log, Vault } from '../../src/app/ports.ts';
import { Problem } from '../../src/app/problem.ts';
import type { Tokens } from './call.ts';
import { openInstall } from './install.ts';
import { singleToken } from './single-token.ts';
import { slackError } from './trouble.ts';

/** One workspace by its token, or every one that installs the app. */
export type WorkspacesConfig =
  | { readonly kind: 'one'; readonly token: string }
  | { readonly kind: 'many'; readonly clientId: string; readonly clientSecret: string };

/** Where the app is: in the one workspace of a token, or wherever it was installed. */
export interface Workspaces {
  readonly tokens: Tokens;
  /** Before anything is taken in. Rejects with a `Problem` for a token that Slack does not accept. */
  greet(door: Pick<Door, 'joined'>): Promise<void>;
  /** What Bolt's receiver needs to let workspaces install the app. */
  receiver(door: Pick<Door, 'joined'>): Partial<HTTPReceiverOptions>;
  /** Slack says that the app was removed, at a time in milliseconds since 1970. Gives the communities that lost it. */
  removed(community: string, at: number): Promise<readonly string[]>;
  /** An organisation's installation speaks for this workspace. True when that is new. */
  belongs(workspace: string, organisation: string): Promise<boolean>;
}

const badToken =
  'Slack does not accept SLACK_BOT_TOKEN. Copy the Bot User OAuth Token from “Install App” again, and set it.';

/** What Slack says of a token that it will never accept. */
const hopeless = new Set(['invalid_auth', 'not_authed', 'account_inactive', 'token_revoked', 'not_allowed_token_type']);

export function openWorkspaces(
  { api, workspaces }: { readonly api: string; readonly workspaces: WorkspacesConfig },
  { vault, log }: { vault: Vault; log: Log },
): Workspaces {
  if (workspaces.kind === 'many') {
    const install = openInstall({ ...workspaces, api }, { vault, log });
    return { ...install, greet: async () => {} };
  }
  const tokens = singleToken(workspaces.token, api, log);
  return {
    tokens,
    /** A token that is wrong is told at once; a Slack that is away is waited for. */
    async greet(door) {
      try {
        await door.joined({ platform: 'slack', community: await tokens.workspace() });
      } catch (error) {
        if (hopeless.has(slackError(error) ?? '')) throw new Problem('cannot-open', badToken);
        log.warn('slack-not-reached', faultFields(error));
      }
    },
    receiver: () => ({}),
    removed: async (community) => [community],
    belongs: async () => false,
  };
}
