import type { Counter, Gauge, Latency, Metrics } from './app/ports.ts';

const counters: Readonly<Record<Counter, string>> = {
  accepted: 'Questions taken for good.',
  answered: 'Replies that are with their member.',
  retried: 'Attempts that failed and will be made again.',
  uncertain: 'Messages that may have been sent twice.',
  dead: 'Tasks given up after every attempt.',
  limited: 'Questions refused because a limit was reached.',
};

const latencies: Readonly<Record<Latency, string>> = {
  acknowledge: 'Seconds from a delivery until the platform was told that it was taken.',
  answer: 'Seconds from a delivery until its reply was sent.',
};

const gauges: Readonly<Record<Gauge, string>> = {
  waiting: 'Tasks that wait.',
  dead_letters: 'Tasks that were given up and that nobody has dealt with.',
  oldest_waiting_seconds: 'Age of the oldest task that waits.',
};

/** Upper bounds in seconds, close together where the promises are: half a second to acknowledge, two to answer. */
const bounds = [0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2, 5, 10, 30, 60, 300];

/** Metrics that can be read in the text format of Prometheus (exposition format 0.0.4). */
export interface ReadableMetrics extends Metrics {
  read(): Promise<string>;
}

/** Counts in this process alone. Names are fixed and there are no labels but a histogram's own, so no id can get in. */
export function openMetrics(): ReadableMetrics {
  const counts = new Map(names(counters).map((name) => [name, 0]));
  const times = new Map(names(latencies).map((name) => [name, { sum: 0, counts: bounds.map(() => 0), all: 0 }]));
  const looks = new Map<Gauge, () => number | Promise<number>>();

  return {
    count(what, by = 1) {
      counts.set(what, (counts.get(what) ?? 0) + by);
    },
    time(what, seconds) {
      const time = times.get(what);
      if (!time) return;
      time.sum += seconds;
      time.all += 1;
      bounds.forEach((bound, index) => {
        if (seconds <= bound) time.counts[index] = (time.counts[index] ?? 0) + 1;
      });
    },
    gauge(what, look) {
      looks.set(what, look);
    },
    async read() {
      const lines: string[] = [];
      for (const [what, count] of counts) {
        lines.push(...head(`${what}_total`, counters[what], 'counter'), `proofline_${what}_total ${count}`);
      }
      for (const [what, time] of times) {
        const name = `${what}_seconds`;
        const buckets = bounds.map((bound, index) => `proofline_${name}_bucket{le="${bound}"} ${time.counts[index]}`);
        lines.push(...head(name, latencies[what], 'histogram'), ...buckets);
        lines.push(`proofline_${name}_bucket{le="+Inf"} ${time.all}`);
        lines.push(`proofline_${name}_sum ${time.sum}`, `proofline_${name}_count ${time.all}`);
      }
      for (const [what, look] of looks) {
        const value = await Promise.resolve()
          .then(look)
          .catch(() => null);
        if (value !== null) lines.push(...head(what, gauges[what], 'gauge'), `proofline_${what} ${value}`);
      }
      return `${lines.join('\n')}\n`;
    },
  };
}

function head(name: string, help: string, type: 'counter' | 'gauge' | 'histogram'): readonly string[] {
  return [`# HELP proofline_${name} ${help}`, `# TYPE proofline_${name} ${type}`];
}

function names<Name extends string>(of: Readonly<Record<Name, string>>): readonly Name[] {
  return Object.keys(of) as Name[];
}
