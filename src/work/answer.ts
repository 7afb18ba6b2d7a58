import type { Outbox, Records, Task, Tasks } from '../app/ledger.ts';
import type { Answer, ChatAdapter, Metrics } from '../app/ports.ts';
import type { Reply } from '../app/reply.ts';

export interface AnswerTools {
  readonly outbox: Outbox;
  readonly tasks: Tasks;
  readonly adapters: ReadonlyMap<string, ChatAdapter>;
  readonly coach: (records: Records) => Answer;
  readonly metrics: Metrics;
}

/** Answers the question of a task and puts the reply in the outbox. */
export async function answerTask(task: Task, { outbox, tasks, adapters, coach, metrics }: AnswerTools): Promise<void> {
  let fetched = false;
  const posts = (via: string, reply: Reply) => {
    // Silence is kept like a reply that is fetched: it ends the question, and nothing is sent.
    if (reply.audience === 'nobody') return false;
    fetched = adapters.get(via)?.draw(reply).length === 0;
    return !fetched;
  };
  if (!(await outbox.answer(task, coach, posts))) return tasks.finish(task);
  if (!fetched) return;
  metrics.count('answered');
  metrics.time('answer', task.age);
}
