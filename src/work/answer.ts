import type { Outbox, Task, Tasks } from '../app/ledger.ts';
import type { Answer, ChatAdapter, History, Metrics } from '../app/ports.ts';

export interface AnswerTools {
  readonly outbox: Outbox;
  readonly tasks: Tasks;
  readonly adapters: ReadonlyMap<string, ChatAdapter>;
  readonly coach: (history: History) => Answer;
  readonly metrics: Metrics;
}

/** Answers the question of a task and puts the reply in the outbox. */
export async function answerTask(task: Task, { outbox, tasks, adapters, coach, metrics }: AnswerTools): Promise<void> {
  let fetched = false;
  const posts = (via: string, reply: Parameters<ChatAdapter['draw']>[0]) => {
    fetched = adapters.get(via)?.draw(reply).length === 0;
    return !fetched;
  };
  if (!(await outbox.answer(task, coach, posts))) return tasks.finish(task);
  if (!fetched) return;
  metrics.count('answered');
  metrics.time('answer', task.age);
}
