import { webApi } from '@slack/bolt';
import type { Log } from '../../src/app/ports.ts';
import { clientOptions, type Tokens } from './call.ts';
import { at, textAt } from './field.ts';

/** The one workspace that a token belongs to. */
export interface SingleToken extends Tokens {
  /** The workspace. Rejects with Slack's error when the token is not accepted, or while Slack does not answer. */
  workspace(): Promise<string>;
}

/**
 * The token of a single workspace, which goes to no other: Slack is asked once whose it is. A token for a whole organisation
 * speaks for each of its workspaces.
 */
export function singleToken(token: string, api: string, log: Log): SingleToken {
  const client = new webApi.WebClient(token, clientOptions(api, log));
  let known: Promise<{ readonly team: string; readonly everywhere: boolean }> | undefined;
  const owner = () => {
    known ??= client.apiCall('auth.test').then((answer) => ({
      team: textAt(answer, 'team_id'),
      everywhere: at(answer, 'is_enterprise_install') === true,
    }));
    known.catch(() => {
      known = undefined;
    });
    return known;
  };
  return {
    async workspace() {
      return (await owner()).team;
    },
    async of(community) {
      const { team, everywhere } = await owner();
      return everywhere || team === community ? token : null;
    },
    // Such a token does not expire, or somebody else renews it.
    renewed: async () => null,
  };
}
