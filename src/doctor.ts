import { menuCommands } from './app/commands.ts';
import { readConfig } from './config.ts';
import type { DiscordSettings } from './discord-config.ts';
import type { SlackSettings } from './slack-config.ts';

const silent = { info() {}, warn() {}, error() {} };
const signs = { well: '✓', ill: '✗', unknown: '?' } as const;

await main();

/** Looks at what keeps Proofline from working on its platforms, and says what to do. Ends with code 1 when something is wrong. */
async function main(): Promise<void> {
  const read = readConfig(process.env);
  if ('faults' in read) {
    for (const fault of read.faults) print('ill', fault);
    process.exitCode = 2;
    return;
  }
  const { slack, discord } = read.config;
  const findings = [...(slack ? await ofSlack(slack) : []), ...(discord ? await ofDiscord(discord) : [])];
  for (const { state, says, next } of findings) print(state, says, next);
  if (!slack) print('unknown', 'Slack is not set up.', 'See docs/slack.md.');
  if (!discord) print('unknown', 'Discord is not set up.', 'See docs/discord.md.');
  if (findings.some(({ state }) => state === 'ill')) process.exitCode = 1;
}

async function ofSlack(slack: SlackSettings) {
  const { examineSlack } = await import('../adapters/slack/doctor.ts');
  const configToken = process.env.SLACK_CONFIG_TOKEN || null;
  return examineSlack({ ...slack, configToken }, { commands: menuCommands, log: silent });
}

async function ofDiscord(discord: DiscordSettings) {
  const { examineDiscord } = await import('../adapters/discord/doctor.ts');
  return examineDiscord(discord, { commands: menuCommands });
}

function print(state: keyof typeof signs, says: string, next?: string): void {
  process.stdout.write(`${signs[state]} ${says}\n${next ? `  → ${next}\n` : ''}`);
}
