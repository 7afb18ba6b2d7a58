import { slackAdapter } from '../../../adapters/slack/adapter.ts';
import { openInstallations } from '../../../adapters/slack/installations.ts';
import { commands } from '../../../src/app/commands.ts';
import type { ChatAdapter, Log } from '../../../src/app/ports.ts';
import type { Store } from '../../../src/store/open.ts';
import { appToken, botToken, clientId, clientSecret, signingSecret } from '../../slack/credentials.ts';

/**
 * The real adapter, in a Slack of our own. SLACK_MODE is `socket` or `http`. SLACK_INSTALLATION is an installation in JSON to
 * begin with, for the app that many workspaces install.
 */
export async function inSlack(store: Store, log: Log): Promise<ChatAdapter> {
  const { SLACK_API: api = '', SLACK_MODE: mode, SLACK_INSTALLATION: installation, PORT: port } = process.env;
  const vault = store.vault('slack');
  if (installation) {
    const installations = openInstallations(vault);
    const given = JSON.parse(installation);
    await vault.alone('begin', async () => {
      if (!(await installations.of(given.team.id))) await installations.keep(given);
    });
  }
  return slackAdapter(
    {
      api,
      workspaces: installation ? { kind: 'many', clientId, clientSecret } : { kind: 'one', token: botToken },
      deliveries: mode === 'socket' ? { kind: 'socket', appToken } : { kind: 'http', signingSecret },
      listen: { host: '127.0.0.1', port: Number(port) },
    },
    { commands, log, vault },
  );
}
