import { menuCommands } from './app/commands.ts';
import { readConfig } from './config.ts';

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
  const { slack } = read.config;
  if (!slack) {
    print('unknown', 'Slack is not set up.', 'See docs/slack.md.');
    return;
  }
  const { examineSlack } = await import('../adapters/slack/doctor.ts');
  const configToken = process.env.SLACK_CONFIG_TOKEN || null;
  const findings = await examineSlack({ ...slack, configToken }, { commands: menuCommands, log: silent });
  for (const { state, says, next } of findings) print(state, says, next);
  if (findings.some(({ state }) => state === 'ill')) process.exitCode = 1;
}

function print(state: keyof typeof signs, says: string, next?: string): void {
  process.stdout.write(`${signs[state]} ${says}\n${next ? `  → ${next}\n` : ''}`);
}
