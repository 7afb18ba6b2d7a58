import { leadsBack } from '../app/carried.ts';
import { faultFields } from '../app/fault.ts';
import type { Outbox, Question, Records, Route, Task, Tasks } from '../app/ledger.ts';
import type { Address, Answer, ChatAdapter, Glance, Log, Metrics } from '../app/ports.ts';
import type { Reply } from '../app/reply.ts';
import { messageKey } from './send.ts';

/** How long the sign that work is under way may take, in milliseconds. The work waits for it. */
const patience = 5_000;

export interface AnswerTools {
  readonly outbox: Outbox;
  readonly tasks: Tasks;
  readonly adapters: ReadonlyMap<string, ChatAdapter>;
  readonly coach: (records: Records, again: boolean) => Answer;
  readonly glance: Glance;
  readonly log: Log;
  readonly metrics: Metrics;
}

/** Answers the question of a task and puts the reply in the outbox. */
export async function answerTask(task: Task, tools: AnswerTools): Promise<void> {
  const { outbox, tasks, adapters, coach, metrics } = tools;
  let fetched = false;
  const answered = await outbox.answer(task, {
    begins: (question) => sayUnderWay(task, question, tools),
    answer: (records) => coach(records, task.attempts > 1),
    route(question, reply) {
      const route = routeOf(question, reply, adapters);
      fetched = !route.posts && reply.audience !== 'nobody';
      return route;
    },
  });
  if (!answered) return tasks.finish(task);
  if (!fetched) return;
  metrics.count('answered');
  metrics.time('answer', task.age);
}

function routeOf({ via, letter }: Question, reply: Reply, adapters: AnswerTools['adapters']): Route {
  const adapter = adapters.get(via);
  // Silence is kept like a reply that is fetched: it ends the question, and nothing is sent.
  if (reply.audience === 'nobody') return { posts: false, pages: 1 };
  const posts = adapter?.draw(reply, reply.letter ?? letter).length !== 0;
  // A turned page is not kept again: its buttons lead to the letter it came from.
  if (!posts || !adapter || reply.letter !== undefined) return { posts, pages: 1 };
  return { posts, pages: adapter.pages(reply) + (leadsBack(reply) ? 1 : 0) };
}

/**
 * For a command that takes seconds, sends a message whose place the reply takes. What comes of it is noted before and after:
 * if this process dies in between, whoever sends the reply looks for it. It is no reason not to answer if it fails.
 */
async function sayUnderWay(task: Task, question: Question, tools: AnswerTools): Promise<void> {
  const { outbox, adapters, glance, log } = tools;
  const { via, ask, letter, quiet } = question;
  const sign = quiet ? glance.underWay(ask) : null;
  const adapter = adapters.get(via);
  if (sign === null || !adapter) return;
  const [message] = adapter.draw(sign, letter);
  if (message === undefined || !(await outbox.underWay(task, question, 'unknown'))) return;
  const { member, place, back = null } = ask;
  const to: Address = { key: messageKey(letter, 0), member, place, first: null, edits: null, back };
  try {
    const sent = await adapter.send(message, to, AbortSignal.timeout(patience));
    await outbox.underWay(task, question, sent);
  } catch (error) {
    log.warn('progress-in-doubt', { task: task.id, platform: via, ...faultFields(error) });
  }
}
