import type { Topic } from './topic.ts';
import { database } from './topics/database.ts';

/** Every topic, in the order in which the generated page shows them. Role packs choose from these. */
export const topics: readonly Topic[] = [database];
