/** What an operator decides of Slack. */
export interface SlackSettings {
  /** Where Slack's Web API is, with a slash at the end. */
  readonly api: string;
  /** One workspace by its token, or every workspace that installs the app. */
  readonly workspaces:
    | { readonly kind: 'one'; readonly token: string }
    | { readonly kind: 'many'; readonly clientId: string; readonly clientSecret: string };
  /** How deliveries come: over connections that we open, or as signed requests. */
  readonly deliveries:
    | { readonly kind: 'socket'; readonly appToken: string }
    | { readonly kind: 'http'; readonly signingSecret: string };
  /** Where signed requests come in, and where workspaces install the app. */
  readonly listen: { readonly host: string; readonly port: number };
}

type Environment = Readonly<Record<string, string | undefined>>;

const names = [
  'SLACK_BOT_TOKEN',
  'SLACK_CLIENT_ID',
  'SLACK_CLIENT_SECRET',
  'SLACK_APP_TOKEN',
  'SLACK_SIGNING_SECRET',
] as const;

/** Null where no variable of Slack's is set: then there is no Slack. Adds a sentence to `faults` for each that is wrong. */
export function readSlack(environment: Environment, host: string, faults: string[]): SlackSettings | null {
  const port = readSlackPort(environment, faults);
  if (names.every((name) => !environment[name])) return null;
  return {
    api: readApi(environment, faults),
    workspaces: readWorkspaces(environment, faults),
    deliveries: readDeliveries(environment, faults),
    listen: { host, port },
  };
}

function readWorkspaces(environment: Environment, faults: string[]): SlackSettings['workspaces'] {
  const token = environment.SLACK_BOT_TOKEN || '';
  const clientId = environment.SLACK_CLIENT_ID || '';
  const clientSecret = environment.SLACK_CLIENT_SECRET || '';
  if (token === '' && clientId !== '' && clientSecret !== '') return { kind: 'many', clientId, clientSecret };
  if (token !== '' && (clientId !== '' || clientSecret !== '')) {
    faults.push(
      'SLACK_BOT_TOKEN is for one workspace, SLACK_CLIENT_ID and SLACK_CLIENT_SECRET are for many: set the one or the others.',
    );
  } else if (token === '') {
    faults.push(
      'Slack needs SLACK_BOT_TOKEN for one workspace, or SLACK_CLIENT_ID and SLACK_CLIENT_SECRET for many. The pages of your app at api.slack.com/apps show them.',
    );
  } else if (!token.startsWith('xoxb-') && !token.startsWith('xoxe.xoxb-')) {
    faults.push('SLACK_BOT_TOKEN must begin with xoxb-: it is the Bot User OAuth Token on the page “Install App”.');
  }
  return { kind: 'one', token };
}

function readDeliveries(environment: Environment, faults: string[]): SlackSettings['deliveries'] {
  const appToken = environment.SLACK_APP_TOKEN || '';
  const signingSecret = environment.SLACK_SIGNING_SECRET || '';
  if (appToken !== '' && signingSecret !== '') {
    faults.push(
      'SLACK_APP_TOKEN is for Socket Mode, SLACK_SIGNING_SECRET for requests to a public address: set one of them.',
    );
  } else if (appToken === '' && signingSecret === '') {
    faults.push(
      'Slack needs SLACK_APP_TOKEN (Socket Mode: nothing to open to the internet), or SLACK_SIGNING_SECRET (requests to a public address).',
    );
  } else if (appToken !== '' && !appToken.startsWith('xapp-')) {
    faults.push('SLACK_APP_TOKEN must begin with xapp-: it is an app-level token with the scope connections:write.');
  } else if (signingSecret !== '' && !/^[0-9a-f]{32}$/.test(signingSecret)) {
    faults.push('SLACK_SIGNING_SECRET must be 32 digits from 0 to f: it is on the page “Basic Information”.');
  }
  return appToken !== '' ? { kind: 'socket', appToken } : { kind: 'http', signingSecret };
}

function readSlackPort(environment: Environment, faults: string[]): number {
  const port = environment.SLACK_PORT || '3001';
  if (!/^\d{1,5}$/.test(port) || Number(port) > 65_535) {
    faults.push('SLACK_PORT must be a whole number from 0 to 65535; 0 takes any free port.');
  }
  return Number(port);
}

function readApi(environment: Environment, faults: string[]): string {
  const address = environment.SLACK_API_URL || 'https://slack.com/api/';
  if (!isApiAddress(address)) {
    faults.push(
      'SLACK_API_URL must be an https address, or an http address on this machine, with a slash at the end. Leave it out for Slack itself.',
    );
  }
  return address;
}

function isApiAddress(text: string): boolean {
  if (!URL.canParse(text) || !text.endsWith('/')) return false;
  const { protocol, hostname, username, password, search, hash } = new URL(text);
  if (username || password || search || hash) return false;
  return protocol === 'https:' || (protocol === 'http:' && /^(localhost|127\.0\.0\.1|\[::1\])$/.test(hostname));
}
