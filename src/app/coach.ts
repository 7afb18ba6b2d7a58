import type { Command } from './command.ts';
import { commands } from './commands.ts';
import { faultFields } from './fault.ts';
import type { Answer, Ask, History, Log, LogFields } from './ports.ts';
import { presentBug, presentProblem } from './present/problem.ts';
import { Problem } from './problem.ts';
import type { Reply } from './reply.ts';
import { readValues } from './values.ts';

/**
 * The one door: finds the command, checks its values, runs it. A `Problem` becomes a sentence for the person; anything
 * else is our fault: it is logged without content, and the person gets one apology. The answer never rejects.
 */
export function openCoach(tools: { readonly history: History; readonly log: Log }): Answer {
  const { history, log } = tools;
  return async (ask) => {
    const started = performance.now();
    const command = commands.find(({ name }) => name === ask.command);
    const fields = (): LogFields => ({
      key: ask.key,
      platform: ask.member.platform,
      community: ask.member.community,
      command: command?.name ?? 'unknown',
      ms: Math.round(performance.now() - started),
    });
    try {
      const reply = await run(command, ask, { history, log });
      log.info('answered', fields());
      return reply;
    } catch (error) {
      if (error instanceof Problem) {
        log.info('answered-with-problem', { ...fields(), problem: error.code });
        return presentProblem(error, command);
      }
      log.error('answer-failed', { ...fields(), ...faultFields(error) });
      return presentBug(ask.key);
    }
  };
}

async function run(
  command: Command | undefined,
  ask: Ask,
  tools: { readonly history: History; readonly log: Log },
): Promise<Reply> {
  if (!command) {
    const names = commands.map(({ name }) => name).join(', ');
    throw new Problem('unknown-command', `I don’t know that command. These work: ${names}.`);
  }
  return command.run({ ...ask, values: readValues(command, ask.values) }, { ...tools, commands });
}
