import { afterEach, describe, expect, it } from 'vitest';
import { openMetrics } from '../src/metrics.ts';
import { type StatusPage, serveStatus } from '../src/status.ts';
import { takenPort } from './ports.ts';

describe('the figures', () => {
  it('are in the text format of Prometheus: every line is a comment or a name with a number', async () => {
    const metrics = openMetrics();
    metrics.count('accepted');
    metrics.count('accepted', 2);
    metrics.time('answer', 0.3);
    metrics.time('answer', 70);
    metrics.gauge('waiting', async () => 7);
    metrics.gauge('dead_letters', () => {
      throw new Error('the database is away');
    });
    const text = await metrics.read();
    for (const line of text.trimEnd().split('\n')) {
      expect(line).toMatch(
        /^(# (HELP|TYPE) proofline_[a-z_]+ .+|proofline_[a-z_]+(\{le="(\d+(\.\d+)?|\+Inf)"\})? \d+(\.\d+)?)$/,
      );
    }
    expect(text).toContain('\nproofline_accepted_total 3\n');
    expect(text).toContain('\nproofline_dead_total 0\n');
    expect(text).toContain('proofline_answer_seconds_bucket{le="0.25"} 0\n');
    expect(text).toContain('proofline_answer_seconds_bucket{le="0.5"} 1\n');
    expect(text).toContain('proofline_answer_seconds_bucket{le="300"} 2\n');
    expect(text).toContain('proofline_answer_seconds_bucket{le="+Inf"} 2\n');
    expect(text).toContain('proofline_answer_seconds_sum 70.3\nproofline_answer_seconds_count 2\n');
    expect(text).toContain('proofline_waiting 7\n');
    expect(text).not.toContain('dead_letters');
    expect(text.endsWith('\n')).toBe(true);
  });

  it('say each name’s help and type once, before its values', async () => {
    const lines = (await openMetrics().read()).split('\n');
    const types = lines.filter((line) => line.startsWith('# TYPE')).map((line) => line.split(' ')[2]);
    expect(new Set(types).size).toBe(types.length);
    for (const name of types) {
      const first = lines.findIndex((line) => line.startsWith(`${name}_bucket`) || line.startsWith(`${name} `));
      expect(lines.findIndex((line) => line.startsWith(`# TYPE ${name} `))).toBeLessThan(first);
    }
  });
});

describe('the status page', () => {
  const open: StatusPage[] = [];
  afterEach(async () => {
    for (const page of open.splice(0)) await page.stop();
  });

  async function look(path: string, ready: () => Promise<void> = async () => {}) {
    const page = await serveStatus(0, { metrics: async () => 'proofline_x 1\n', ready });
    open.push(page);
    const response = await fetch(`http://127.0.0.1:${page.port}${path}`);
    return { status: response.status, type: response.headers.get('content-type'), text: await response.text() };
  }

  it('tells the figures, that the process lives, and that it can take questions', async () => {
    expect(await look('/metrics')).toEqual({
      status: 200,
      type: 'text/plain; version=0.0.4; charset=utf-8',
      text: 'proofline_x 1\n',
    });
    expect(await look('/healthz')).toMatchObject({ status: 200, text: 'alive\n' });
    expect(await look('/readyz')).toMatchObject({ status: 200, text: 'ready\n' });
  });

  it('says that it is not ready, and lives, while the database is away', async () => {
    const away = async () => {
      throw new Error('secret reason');
    };
    expect(await look('/readyz', away)).toMatchObject({ status: 503, text: 'The database does not answer.\n' });
    expect(await look('/healthz', away)).toMatchObject({ status: 200 });
  });

  it('has nothing else', async () => {
    for (const path of ['/', '/metrics/', '/healthz?x', '/../etc/passwd'])
      expect(await look(path)).toMatchObject({ status: 404 });
  });

  it('rejects where another program has the port', async () => {
    const { port, free } = await takenPort();
    await expect(serveStatus(port, { metrics: async () => '', ready: async () => {} })).rejects.toMatchObject({
      code: 'EADDRINUSE',
    });
    free();
  });
});
