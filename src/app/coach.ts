import type { Command, CommandTools } from './command.ts';
import { commands, menuCommands } from './commands.ts';
import { faultFields } from './fault.ts';
import { localMember } from './local-member.ts';
import { checkMay } from './may.ts';
import type { Answer, Ask, Limits, LogFields, Metrics } from './ports.ts';
import { readUnasked } from './posted.ts';
import { presentSlowDown, silence } from './present/limit.ts';
import { presentBug, presentProblem } from './present/problem.ts';
import { Problem } from './problem.ts';
import type { Reply } from './reply.ts';
import { forWhoReads } from './shared.ts';
import { readValues } from './values.ts';

/** What commands are given to work with. Without a clock it is the computer's own; without pictures there are none. */
export interface GivenTools
  extends Omit<CommandTools, 'commands' | 'now' | 'pictures'>,
    Partial<Pick<CommandTools, 'now' | 'pictures'>> {}

/** The tools of a command: what was given, and the rest as it usually is. */
export function commandTools(given: GivenTools): CommandTools {
  return { now: () => new Date(), pictures: null, ...given, commands };
}

/** What the coach works with. */
export interface CoachTools extends GivenTools {
  readonly limits: Limits;
  readonly metrics: Pick<Metrics, 'count'>;
}

/**
 * The one door: finds the command, checks its values, runs it. A `Problem` becomes a sentence for the person; anything
 * else is our fault: it is logged without content, and the person gets one apology. The answer never rejects. Programs
 * are not answered, and nobody more often than the limits allow; what nobody asked for is answered where it holds
 * something to review, and with nothing else. Where others read the answer it is made fit for them.
 */
export function openCoach(tools: CoachTools): Answer {
  const answer = openAnswer(tools);
  return async (given) => {
    const ask = given.unasked ? readUnasked(given) : given;
    if (ask === null || ask.fromBot) return silence;
    const reply = await answer(ask);
    return ask.unasked && reply.problem !== undefined ? silence : forWhoReads(reply, ask);
  };
}

function openAnswer(tools: CoachTools): Answer {
  const { log } = tools;
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
      const refusal = command?.unlimited ? null : await refuse(ask, tools);
      if (refusal) {
        tools.metrics.count('limited');
        log.info('limited', { ...fields(), told: refusal !== silence });
        return refusal;
      }
      const reply = await run(command, ask, tools);
      log.info('answered', fields());
      return reply;
    } catch (error) {
      if (error instanceof Problem) {
        log.info('answered-with-problem', { ...fields(), problem: error.code });
        return presentProblem(error, command?.hidden ? undefined : command);
      }
      log.error('answer-failed', { ...fields(), ...faultFields(error) });
      return presentBug(ask.key);
    }
  };
}

/**
 * The reply to a member with no question left, or null. Whoever sits at this machine is not counted: they slow down nobody.
 * A store that is away counts nobody either, because a review needs no store.
 */
async function refuse({ member, place, key }: Ask, { limits, log }: CoachTools): Promise<Reply | null> {
  if (member.platform === localMember.platform) return null;
  try {
    const taken = await limits.take(member, place.private ? null : place.channel);
    if (taken === 'taken') return null;
    return taken.tell ? presentSlowDown(taken.again) : silence;
  } catch (error) {
    log.warn('limit-not-checked', { key, ...faultFields(error) });
    return null;
  }
}

async function run(command: Command | undefined, ask: Ask, tools: CoachTools): Promise<Reply> {
  if (!command) {
    const names = menuCommands.map(({ name }) => name).join(', ');
    throw new Problem('unknown-command', `I don’t know that command. These work: ${names}.`);
  }
  checkMay(command, ask);
  return command.run({ ...ask, values: readValues(command, ask.values) }, commandTools(tools));
}
