import { american } from './inflection.ts';
import type { Topic } from './topic.ts';
import { analytics } from './topics/analytics.ts';
import { api } from './topics/api.ts';
import { architecture } from './topics/architecture.ts';
import { async } from './topics/async.ts';
import { caching } from './topics/caching.ts';
import { customerSupport } from './topics/customer-support.ts';
import { dataPipeline } from './topics/data-pipeline.ts';
import { database } from './topics/database.ts';
import { delivery } from './topics/delivery.ts';
import { financeReporting } from './topics/finance-reporting.ts';
import { general } from './topics/general.ts';
import { healthcare } from './topics/healthcare.ts';
import { infrastructure } from './topics/infrastructure.ts';
import { llm } from './topics/llm.ts';
import { machineLearning } from './topics/machine-learning.ts';
import { mentoring } from './topics/mentoring.ts';
import { migration } from './topics/migration.ts';
import { mobileApp } from './topics/mobile-app.ts';
import { observability } from './topics/observability.ts';
import { onCall } from './topics/on-call.ts';
import { operations } from './topics/operations.ts';
import { payments } from './topics/payments.ts';
import { performance } from './topics/performance.ts';
import { project } from './topics/project.ts';
import { salesMarketing } from './topics/sales-marketing.ts';
import { search } from './topics/search.ts';
import { security } from './topics/security.ts';
import { teaching } from './topics/teaching.ts';
import { testing } from './topics/testing.ts';
import { userInterface } from './topics/user-interface.ts';

/** Every topic, in the order in which the generated page shows them. Role packs choose from these. */
export const topics: readonly Topic[] = [
  api,
  database,
  async,
  caching,
  observability,
  security,
  delivery,
  testing,
  onCall,
  migration,
  performance,
  userInterface,
  mobileApp,
  dataPipeline,
  analytics,
  machineLearning,
  llm,
  infrastructure,
  architecture,
  payments,
  search,
  mentoring,
  project,
  customerSupport,
  operations,
  salesMarketing,
  financeReporting,
  teaching,
  healthcare,
  general,
];

/** A cue as the words of a bullet are compared with it: its words, and the places of its topics in the pack. */
interface Cue {
  readonly words: readonly string[];
  readonly places: number[];
  readonly points: number;
}

/** First word of a cue → the cues that begin with it, longest first. */
type CueIndex = ReadonlyMap<string, readonly Cue[]>;

/** A phrase tells more than a word: "dead letter" is about queues, "letter" could be anything. */
const phrasePoints = 2;

const indexes = new WeakMap<readonly Topic[], CueIndex>();

/**
 * What a bullet is about: the topic with most cues among the bullet's words (lower case, in order), the earlier one of
 * a tie, `general` when no cue is there. A phrase counts twice and hides the words it is made of; plurals, UK spelling
 * and hyphens make no difference.
 */
export function chooseTopic(words: readonly string[], topics: readonly Topic[]): Topic {
  let index = indexes.get(topics);
  if (!index) {
    index = indexCues(topics);
    indexes.set(topics, index);
  }
  const parts = splitWords(words);
  const points: number[] = topics.map(() => 0);
  for (let at = 0; at < parts.length; ) {
    const cue = findCue(index, parts, at);
    if (cue) for (const place of cue.places) points[place] = (points[place] ?? 0) + cue.points;
    at += cue ? cue.words.length : 1;
  }
  const most = Math.max(...points);
  return (most > 0 && topics[points.indexOf(most)]) || general;
}

function findCue(index: CueIndex, parts: readonly string[], at: number): Cue | undefined {
  const list = index.get(parts[at] ?? '');
  return list?.find((cue) => cue.words.every((word, k) => word === parts[at + k]));
}

function indexCues(topics: readonly Topic[]): CueIndex {
  const cues = new Map<string, Cue>();
  topics.forEach((topic, place) => {
    for (const text of topic.cues) {
      const words = splitWords([...text.split(' ')]);
      const last = words.pop() ?? '';
      for (const form of [last, plural(last)]) {
        const key = [...words, form].join(' ');
        const cue = cues.get(key) ?? {
          words: [...words, form],
          places: [],
          points: words.length > 0 ? phrasePoints : 1,
        };
        if (!cue.places.includes(place)) cue.places.push(place);
        cues.set(key, cue);
      }
    }
  });
  const index = new Map<string, Cue[]>();
  for (const cue of cues.values()) {
    const [first = ''] = cue.words;
    index.set(first, [...(index.get(first) ?? []), cue]);
  }
  for (const list of index.values()) list.sort((a, b) => b.words.length - a.words.length);
  return index;
}

function plural(word: string): string {
  if (/[^aeiou]y$/.test(word)) return `${word.slice(0, -1)}ies`;
  return /(?:s|x|z|ch|sh)$/.test(word) ? `${word}es` : `${word}s`;
}

/** Words in US spelling, without the possessive, and cut at hyphens and slashes: "on-call" and "on call" are one cue. */
function splitWords(words: readonly string[]): string[] {
  const parts: string[] = [];
  for (const word of words) {
    const plain = american(word.endsWith("'s") ? word.slice(0, -2) : word);
    if (plain.includes('-') || plain.includes('/')) parts.push(...plain.split(/[-/]/));
    else parts.push(plain);
  }
  return parts;
}
