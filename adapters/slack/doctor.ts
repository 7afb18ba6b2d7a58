import { webApi } from '@slack/bolt';
import type { Command } from '../../src/app/command.ts';
import type { Log } from '../../src/app/ports.ts';
import { clientOptions } from './call.ts';
import { examineManifest } from './examine-manifest.ts';
import { type Finding, lacking, pages } from './finding.ts';
import { botEvents } from './manifest.ts';
import { coachingScopes, rightsScope, scopes } from './scopes.ts';
import { slackError } from './trouble.ts';

/** What is looked at. */
export interface SlackCase {
  /** Where Slack's Web API is, with a slash at the end. */
  readonly api: string;
  readonly workspaces:
    | { readonly kind: 'one'; readonly token: string }
    | { readonly kind: 'many'; readonly clientId: string; readonly clientSecret: string };
  readonly deliveries: { readonly kind: 'socket'; readonly appToken: string } | { readonly kind: 'http' };
  /** An app configuration token, to look at the app's settings too; null without one. */
  readonly configToken: string | null;
}

/** Looks at everything that keeps the coach from working in Slack. Never rejects, and changes nothing. */
export async function examineSlack(
  subject: SlackCase,
  tools: { readonly commands: readonly Command[]; readonly log: Log },
): Promise<readonly Finding[]> {
  const ask = (token: string | undefined) => new webApi.WebClient(token, clientOptions(subject.api, tools.log));
  const findings = [
    ...(subject.workspaces.kind === 'one'
      ? await examineToken(ask(subject.workspaces.token))
      : await examineClient(ask(undefined), subject.workspaces)),
    ...(subject.deliveries.kind === 'socket' ? await examineSocket(ask(subject.deliveries.appToken)) : []),
    ...(await examineSettings(subject, ask, tools.commands)),
  ];
  // A network that is down is found with each question, and told once.
  return findings.filter(({ says }, index) => findings.findIndex((one) => one.says === says) === index);
}

type Client = webApi.WebClient;

async function examineToken(client: Client): Promise<readonly Finding[]> {
  try {
    const answer = await client.auth.test();
    const granted = answer.response_metadata?.scopes ?? [];
    return [
      { state: 'well', says: `SLACK_BOT_TOKEN is accepted: ${answer.user} in ${answer.team}.` },
      ...examineScopes(granted),
    ];
  } catch (error) {
    return [
      unreached(error) ?? refused('SLACK_BOT_TOKEN', error, 'OAuth & Permissions”, copy the Bot User OAuth Token'),
    ];
  }
}

function examineScopes(granted: readonly string[]): readonly Finding[] {
  const add = `${pages} under “OAuth & Permissions” add them to Bot Token Scopes. Then press “Reinstall to Workspace” there.`;
  const reads = Object.keys(coachingScopes).filter((scope) => granted.includes(scope));
  const known: readonly string[] = [...scopes, ...reads, rightsScope];
  const [missing, extra] = [lacking(granted, scopes), lacking(known, granted)];
  const findings: Finding[] = [
    missing.length === 0
      ? { state: 'well', says: 'The bot may do all that it needs to.' }
      : { state: 'ill', says: `The bot lacks ${missing.join(', ')}.`, next: add },
  ];
  if (reads.length === 0) {
    findings.push({
      state: 'well',
      says: 'It cannot read channels, so it reviews no posts there by itself. docs/slack.md says how, if you want it.',
    });
  } else if (!granted.includes(rightsScope)) {
    findings.push({ state: 'ill', says: `Nobody can switch a channel on without ${rightsScope}.`, next: add });
  }
  if (extra.length > 0) {
    findings.push({
      state: 'ill',
      says: `The bot may do more than it needs to: ${extra.join(', ')}.`,
      next: `${pages} under “OAuth & Permissions” remove them. Then reinstall.`,
    });
  }
  return findings;
}

/** A code that Slack never gave tells whether the app's own id and secret are right. */
async function examineClient(
  client: Client,
  { clientId, clientSecret }: Extract<SlackCase['workspaces'], { kind: 'many' }>,
): Promise<readonly Finding[]> {
  try {
    await client.oauth.v2.access({ client_id: clientId, client_secret: clientSecret, code: 'none' });
  } catch (error) {
    if (slackError(error) !== 'invalid_code') {
      return [
        unreached(error) ?? refused('SLACK_CLIENT_ID and SLACK_CLIENT_SECRET', error, 'Basic Information”, copy both'),
      ];
    }
  }
  return [{ state: 'well', says: 'SLACK_CLIENT_ID and SLACK_CLIENT_SECRET are accepted.' }];
}

async function examineSocket(client: Client): Promise<readonly Finding[]> {
  try {
    await client.apps.connections.open({});
    return [{ state: 'well', says: 'SLACK_APP_TOKEN is accepted, and Slack offers a connection.' }];
  } catch (error) {
    const how = 'Basic Information”, make an App-Level Token with the scope connections:write, copy it';
    return [unreached(error) ?? refused('SLACK_APP_TOKEN', error, how)];
  }
}

/** The app's settings: what Slack sends, and where to. Only a configuration token may read them. */
async function examineSettings(
  subject: SlackCase,
  ask: (token: string) => Client,
  commands: readonly Command[],
): Promise<readonly Finding[]> {
  const app =
    subject.deliveries.kind === 'socket' ? /^xapp-\d+-(A[A-Z0-9]+)-/.exec(subject.deliveries.appToken)?.[1] : undefined;
  if (subject.configToken === null || app === undefined) return [byHand(subject)];
  try {
    const answer = await ask(subject.configToken).apps.manifest.export({ app_id: app });
    return examineManifest(answer.manifest, commands);
  } catch (error) {
    const how = 'Your App Configuration Tokens” on the list of apps, make a new one, copy its access token';
    return [unreached(error) ?? refused('SLACK_CONFIG_TOKEN', error, how)];
  }
}

function byHand({ deliveries }: SlackCase): Finding {
  const where =
    deliveries.kind === 'socket'
      ? '“Socket Mode” is switched on'
      : 'the Request URLs under “Event Subscriptions”, “Interactivity & Shortcuts” and of each slash command are your public address with /slack/events';
  return {
    state: 'unknown',
    says: 'A bot cannot read the settings of its own app.',
    next: `${pages} see that ${where}, and that “Event Subscriptions” lists ${botEvents.join(', ')}. With SLACK_CONFIG_TOKEN set to an app configuration token I compare them for you in Socket Mode.`,
  };
}

function refused(what: string, error: unknown, how: string): Finding {
  return {
    state: 'ill',
    says: `Slack does not accept ${what} (${slackError(error) ?? 'no reason given'}).`,
    next: `${pages} under “${how}, and set it.`,
  };
}

/** Null where Slack did answer. */
function unreached(error: unknown): Finding | null {
  if (slackError(error) !== null) return null;
  const limited = error instanceof webApi.WebAPIRateLimitedError;
  return {
    state: 'unknown',
    says: limited ? 'Slack says that it was asked too often.' : 'Slack cannot be reached from here.',
    next: limited ? 'Try again in a minute.' : 'See that this machine may open https connections to slack.com.',
  };
}
