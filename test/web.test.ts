import { describe, expect, it } from 'vitest';
import { menuCommands } from '../src/app/commands.ts';
import type { Form } from '../src/app/form.ts';
import { localMember } from '../src/app/local-member.ts';
import type { Ask } from '../src/app/ports.ts';
import type { Reply } from '../src/app/reply.ts';
import { memoryStore } from './memory-store.ts';
import { ask, listLog, pipelined, post, question, startWeb } from './web-server.ts';

const bullets = [
  'Responsible for the parcel tracker',
  'Cut label printing from 9 s to 2 s by batching calls to the carrier',
  'Worked on the returns page',
];

const quotes = (blocks: Awaited<ReturnType<typeof ask>>['blocks']) =>
  blocks.flatMap((block) => (block.kind === 'quote' ? [block] : []));

const short: Reply = { audience: 'asker', summary: 'Fine.', blocks: [{ kind: 'paragraph', text: 'Fine.' }], parts: [] };

describe('the chat page', () => {
  it('is served with everything it names, and allows nothing from elsewhere', async () => {
    const web = await startWeb();
    const page = await fetch(`${web.address()}/`);
    expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(page.headers.get('content-security-policy')).toContain("default-src 'none'; script-src 'self'");
    expect(page.headers.get('x-content-type-options')).toBe('nosniff');
    expect(page.headers.get('referrer-policy')).toBe('no-referrer');
    const html = await page.text();
    const named = [...html.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, path = '']) => path);
    expect(named).toEqual(expect.arrayContaining(['/page.css', '/chat.js', '/icon.svg']));
    for (const path of named) expect((await fetch(web.address() + path)).status, path).toBe(200);
    expect(html).not.toMatch(/<style|style=|<script>|\son\w+=/);
  });

  it('offers every command with its options', async () => {
    const web = await startWeb();
    const response = await fetch(`${web.address()}/api/commands`);
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(await response.json()).toEqual({
      commands: JSON.parse(JSON.stringify(menuCommands.filter(({ admin }) => !admin))),
    });
  });
});

describe('a dialog on the chat page', () => {
  const formOf = async (web: Awaited<ReturnType<typeof startWeb>>, body: unknown) =>
    fetch(`${web.address()}/api/form`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });

  it('asks for what a command still needs', async () => {
    const response = await formOf(await startWeb(), question('rewrite', { text: 'Worked on features' }));
    expect(response.status).toBe(200);
    const { form } = (await response.json()) as { form: Form };
    expect(form.title).toBe('Rewrite with me');
    expect(form.fields.map(({ name }) => name)).toContain('result');
  });
  it('is a sentence where there is none', async () => {
    const response = await formOf(await startWeb(), question('rewrite', { review: 'gone' }));
    expect(await response.json()).toEqual({ problem: expect.stringMatching(/not there any more/) });
  });
  it('is not opened for anything but a question', async () => {
    expect((await formOf(await startWeb(), { command: 'rewrite' })).status).toBe(400);
  });
});

describe('a member at the chat page', () => {
  it('pastes three bullets and gets a thread with a reply for each, its evidence marked', async () => {
    const web = await startWeb();
    const reply = await ask(web, question('review-bullet', { text: bullets.join('\n') }));
    expect(reply.parts).toHaveLength(3);
    const quoted = reply.parts.map((part) =>
      quotes(part)[0]
        ?.runs.map(({ text }) => text)
        .join(''),
    );
    expect(quoted).toEqual(bullets);
    const faults = reply.parts.flatMap(quotes).flatMap(({ runs }) => runs.filter(({ tone }) => tone === 'fault'));
    expect(faults.map(({ text }) => text)).toContain('Responsible for');
  });

  it('finds yesterday’s review under history after a restart', async () => {
    const store = memoryStore();
    const yesterday = await startWeb({ store });
    const given = await ask(yesterday, question('review-bullet', { text: bullets[0] ?? '' }));
    await yesterday.stop();
    const today = await startWeb({ store });
    const list = await ask(today, question('history'));
    const actions = list.blocks.flatMap((block) => (block.kind === 'actions' ? block.actions : []));
    const open = actions.find(({ label }) => label.startsWith('Open'));
    const again = await ask(today, question(open?.command ?? '', open?.values));
    expect(again.parts).toEqual(given.parts);
  });

  it('has one review when the same message is sent twice at once and once more later', async () => {
    const store = memoryStore();
    const web = await startWeb({ store });
    const message = question('review-bullet', { text: bullets[0] ?? '' });
    const [first, second] = await Promise.all([ask(web, message), ask(web, message)]);
    expect(second).toEqual(first);
    expect((await ask(web, message)).parts).toEqual(first?.parts);
    expect(await store.history.latest(localMember, { limit: 10 })).toHaveLength(1);
  });

  it('is answered once when the page sends a message again before its answer is there', async () => {
    const asked: string[] = [];
    const [message, other] = [question('help'), question('help')];
    let open = (): void => {};
    const gate = new Promise<void>((done) => {
      open = done;
    });
    const answer = async ({ key }: Ask): Promise<Reply> => {
      asked.push(key);
      if (key === other.key) open();
      await gate;
      return short;
    };
    const web = await startWeb({ answer });
    // On one connection, so that the other message is read only after the same message was read twice.
    const responses = await pipelined(web, [message, message, other]);
    expect(responses.match(/HTTP\/1\.1 200/g)).toHaveLength(3);
    expect(asked).toEqual([message.key, other.key]);
  });

  it('types options after a command as on every platform, and they win over the page’s controls', async () => {
    const asked: Ask[] = [];
    const answer = async (one: Ask): Promise<Reply> => {
      asked.push(one);
      return short;
    };
    const web = await startWeb({ answer });
    const { key, command, values } = question('review-bullet', { level: 'senior' });
    await ask(web, { key, command, values, typed: ' level:junior Built a till' });
    expect(asked[0]?.values).toEqual({ level: 'junior', text: 'Built a till' });
  });

  it('hears the limit of the command when a text of nearly two megabytes is too long for it', async () => {
    const web = await startWeb();
    const reply = await ask(web, question('review-bullet', { text: 'Built a billing job. '.repeat(95_000) }));
    expect(reply.problem).toBe('too-long');
    expect(reply.summary).toMatch(/\d/);
  });

  it('gets one calm sentence when an answer fails, and the log holds none of the text', async () => {
    const log = listLog();
    const answer = () => Promise.reject(new Error('choked on: my secret bullet'));
    const web = await startWeb({ answer, log });
    const response = await post(web, JSON.stringify(question('review-bullet', { text: 'my secret bullet' })));
    expect(response.status).toBe(500);
    expect(await response.json()).toEqual({ problem: expect.stringMatching(/try again/) });
    expect(log.lines).toHaveLength(1);
    expect(log.lines.join()).not.toContain('secret');
  });
});
