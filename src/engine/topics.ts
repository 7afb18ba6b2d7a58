import type { Topic } from './topic.ts';
import { database } from './topics/database.ts';

/** Every topic, in the order in which the generated page shows them. Role packs choose from these. */
export const topics: readonly Topic[] = [database];

/** The topic with most cues among a bullet's words (lower case); the first of the list where none has any. */
export function chooseTopic(words: readonly string[], among: readonly Topic[]): Topic {
  let best = among[0] ?? database;
  let most = 0;
  for (const topic of among) {
    const count = words.filter((word) => topic.cues.includes(word)).length;
    if (count > most) {
      most = count;
      best = topic;
    }
  }
  return best;
}
