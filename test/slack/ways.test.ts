import { afterEach, describe, expect, it } from 'vitest';
import type { Form } from '../../src/app/form.ts';
import type { Answer, Ask } from '../../src/app/ports.ts';
import { silence } from '../../src/app/present/limit.ts';
import { Problem } from '../../src/app/problem.ts';
import { bot, team } from './credentials.ts';
import { shortReply } from './desk.ts';
import { openChannel, readable, slackMember } from './member.ts';
import { modes, type OpenSlack, openSlack } from './open-slack.ts';

const bullet = 'Cut the nightly import from 50 min to 4 min by sorting it first';

const open: OpenSlack[] = [];
afterEach(async () => {
  for (const one of open.splice(0)) {
    await one.close();
    expect(one.slack.refused).toEqual([]);
  }
});

const echo: Answer = async (ask) => shortReply(`You said: ${ask.values.text ?? ''}`, { audience: 'thread' });

async function start(mode: (typeof modes)[number], answer: Answer = echo): Promise<OpenSlack> {
  const opened = await openSlack(mode, answer);
  open.push(opened);
  return opened;
}

const file = (id: string, name = 'resume.pdf') => ({
  id,
  name,
  title: name,
  mimetype: 'application/pdf',
  bytes: Buffer.from('%PDF-1.7 the bytes'),
});

const form: Form = {
  title: 'Your bullets',
  intro: 'One a line.',
  fields: [
    { name: 'text', label: 'Bullets', hint: '', required: true, value: '', kind: 'lines', maxLength: 3_000 },
    {
      name: 'level',
      label: 'Level',
      hint: '',
      required: false,
      value: '',
      kind: 'choice',
      choices: [
        { value: 'junior', label: 'Junior' },
        { value: 'senior', label: 'Senior' },
      ],
    },
  ],
  submit: 'Review',
  command: 'review-bullet',
  values: {},
};

describe.each(modes)('in Slack by %s', (mode) => {
  it('a direct message is a question, answered where it was written', async () => {
    const { ana, ben, desk } = await start(mode);
    const did = await ana.say(ana.direct(), `${bullet} & <more>`);
    await desk.settled();
    expect(did.acknowledged).toBe(true);
    expect(desk.asks).toEqual([
      {
        key: `${ana.direct()}:${did.ts}`,
        member: { platform: 'slack', community: team, id: ana.id },
        place: { channel: ana.direct(), thread: null, private: true },
        command: 'review-bullet',
        values: { text: `${bullet} & <more>` },
        message: { id: did.ts, version: 0 },
      },
    ]);
    const [reply] = ana.seen();
    expect(readable(reply as never)).toContain(`You said: ${bullet} & <more>`);
    expect(reply).toMatchObject({ channel: ana.direct(), thread: null });
    expect(ben.seen()).toEqual([]);
  });

  it('a mention in a channel is one question, although Slack tells of it twice, answered in its thread', async () => {
    const { ana, desk, channel } = await start(mode);
    const did = await ana.say(channel, `@proofline ${bullet}`, { copies: 2 });
    await desk.settled();
    expect(desk.asks).toHaveLength(1);
    expect(desk.asks[0]).toMatchObject({
      values: { text: bullet },
      place: { channel, thread: did.ts, private: false },
    });
    expect(ana.seen()).toHaveLength(1);
    expect(ana.seen()[0]).toMatchObject({ channel, thread: did.ts });
  });

  it('a post is let be where nobody switched reviews on, and answered once in its thread where somebody did', async () => {
    const { ana, desk, channel } = await start(mode);
    await ana.say(channel, bullet);
    await desk.settled();
    expect(desk.asks).toEqual([]);
    desk.coached.add(channel);
    const did = await ana.say(channel, bullet);
    await ana.say(channel, 'Thanks!', { thread: did.ts });
    await desk.settled();
    expect(desk.asks).toHaveLength(1);
    expect(desk.asks[0]).toMatchObject({ unasked: true, place: { channel, thread: did.ts } });
    expect(ana.seen()).toHaveLength(1);
  });

  it('silence is silent', async () => {
    const { ana, desk } = await start(mode, async () => silence);
    await ana.say(ana.direct(), bullet);
    await desk.settled();
    expect(desk.asks).toHaveLength(1);
    expect(ana.seen()).toEqual([]);
  });

  it('programs, joins and links that unfold are no questions', async () => {
    const { slack, ana, desk } = await start(mode);
    const channel = ana.direct();
    const message = { type: 'message', channel, channel_type: 'im', ts: slack.world.ts(), user: ana.id, text: bullet };
    await slack.event({ ...message, bot_id: 'B0OTHER', subtype: 'bot_message' });
    await slack.event({ ...message, bot_id: 'B0OTHER' });
    await slack.event({ ...message, user: bot });
    await slack.event({ ...message, subtype: 'channel_join' });
    const unfolded = { ...message, attachments: [{}], edited: { user: ana.id, ts: '1700000000.000100' } };
    await slack.event({
      ...message,
      subtype: 'message_changed',
      message: unfolded,
      previous_message: { ...message, edited: { user: ana.id, ts: '1700000000.000100' } },
    });
    expect(desk.asks).toEqual([]);
  });

  it('a file in a direct message comes with its id, and its bytes are fetched with the token', async () => {
    const { ana, desk, adapter } = await start(mode);
    await ana.say(ana.direct(), '', { files: [file('F0RESUME')] });
    const [ask] = desk.asks as [Ask];
    expect(ask).toMatchObject({
      command: 'review-resume',
      files: [{ name: 'resume.pdf', size: 18, content: { reference: 'F0RESUME' } }],
    });
    const [attached] = ask.files ?? [];
    const bytes = await adapter.download(attached as never, ask, AbortSignal.timeout(5_000));
    expect(Buffer.from(bytes).toString()).toBe('%PDF-1.7 the bytes');
  });

  it('an edit is a newer version of the same message, and a deletion withdraws it', async () => {
    const { ana, desk } = await start(mode);
    const channel = ana.direct();
    const { ts } = await ana.say(channel, 'Helped with imports');
    await ana.edit(channel, ts, bullet);
    await ana.remove(channel, ts);
    await desk.settled();
    const [first, second] = desk.asks as [Ask, Ask];
    expect(second).toMatchObject({ values: { text: bullet }, message: { id: ts } });
    expect(second.message?.version).toBeGreaterThan(first.message?.version ?? 0);
    expect(second.key).not.toBe(first.key);
    expect(desk.withdrawn).toEqual([{ id: ts, member: first.member, place: first.place }]);
  });

  it('a slash command is answered to its asker alone', async () => {
    const { ana, ben, desk, channel } = await start(mode, async () => shortReply('For you'));
    const did = await ana.command(channel, '/review-bullet', `level:junior ${bullet}`);
    await desk.settled();
    expect(did).toMatchObject({ acknowledged: true });
    expect(desk.asks[0]).toMatchObject({ command: 'review-bullet', values: { level: 'junior', text: bullet } });
    expect(ana.seen().map(readable)).toEqual([expect.stringContaining('For you')]);
    expect(ben.seen()).toEqual([]);
  });

  it('a slash command may have a name of ours before the command’s', async () => {
    const { ana, desk, channel } = await start(mode);
    await ana.command(channel, '/proofline-help', '');
    await desk.settled();
    expect(desk.asks[0]).toMatchObject({ command: 'help', values: {} });
  });

  it('a slash command without its text opens the form, and what is filled in is the question', async () => {
    const { ana, desk, channel } = await start(mode, async ({ values }) => shortReply(`Read ${values.text}`));
    desk.formIs(form);
    const did = await ana.command(channel, '/review-bullet', '');
    expect(did.acknowledged).toBe(true);
    await expect.poll(() => ana.modal()?.type).toBe('modal');
    expect(desk.asks).toEqual([]);
    const filled = { Bullets: `${bullet}\nBuilt it`, Level: 'junior' };
    const sent = await ana.submit(filled);
    await desk.settled();
    expect(sent.acknowledged).toBe(true);
    expect(ana.modal()).toBeUndefined();
    expect(desk.asks[0]).toMatchObject({
      command: 'review-bullet',
      values: { text: `${bullet}\nBuilt it`, level: 'junior' },
      place: { channel, thread: null },
    });
    expect(readable(ana.seen()[0] as never)).toContain('Read Cut the nightly import');
    expect(ana.seen()[0]?.only).toBe(ana.id);
  });

  it('a question that cannot be taken now says so, in a slash command and in a form, and keeps the form open', async () => {
    const { ana, desk, channel } = await start(mode);
    desk.refuseWith(new Problem('try-again', 'Please try again in a minute.'));
    await ana.command(channel, '/review-bullet', bullet);
    expect(ana.seen().map(readable)).toEqual([expect.stringContaining('Please try again in a minute.')]);
    desk.formIs(form);
    await ana.command(channel, '/review-bullet', '');
    await expect.poll(() => ana.modal()?.type).toBe('modal');
    const sent = await ana.submit({ Bullets: bullet });
    expect(JSON.stringify(sent.body)).toContain('Please try again in a minute.');
    expect(ana.modal()).toBeDefined();
    desk.refuseWith(null);
    await ana.submit({ Bullets: bullet });
    await desk.settled();
    expect(desk.asks).toHaveLength(1);
  });

  it('an event that cannot be taken is delivered again until it is', async () => {
    const { slack, ana, desk } = await start(mode);
    slack.out.schedule = [0, 0.1, 0.1, 0.1];
    slack.out.patience = 300;
    desk.refuseWith(new Error('The database is away.'));
    const saying = ana.say(ana.direct(), bullet);
    await expect.poll(() => slack.out.missed.length).toBeGreaterThan(0);
    desk.refuseWith(null);
    const did = await saying;
    expect(did).toMatchObject({ acknowledged: true });
    expect(did.tries).toBeGreaterThan(1);
    expect(desk.asks).toHaveLength(1);
  });

  it('the shortcut reviews a message for whoever uses it, and shows it to nobody else', async () => {
    const { ana, ben, desk, channel } = await start(mode, async () => shortReply('Looks good'));
    const { ts } = await ben.say(channel, bullet);
    await ana.shortcut(channel, ts);
    await desk.settled();
    expect(desk.asks[0]).toMatchObject({ member: { id: ana.id }, values: { text: bullet } });
    expect(ana.seen()).toHaveLength(1);
    expect(ben.seen()).toEqual([]);
  });

  it('a button asks its command, for whoever asked and nobody else', async () => {
    const why = { label: 'Why?', command: 'why', values: { rule: 'weak-opener' } };
    const { ana, ben, desk, channel } = await start(mode, async (ask) =>
      ask.command === 'why'
        ? shortReply('Because', { audience: 'thread' })
        : shortReply('See', { audience: 'thread', blocks: [{ kind: 'actions', actions: [why] }] }),
    );
    const { ts } = await ana.say(channel, `@proofline ${bullet}`);
    await desk.settled();
    await ben.press('Why?');
    await expect.poll(() => ben.seen().filter(({ only }) => only === ben.id).length).toBe(1);
    expect(readable(ben.seen().at(-1) as never)).toContain('for the person who asked');
    expect(desk.asks).toHaveLength(1);
    const [critique] = ana.seen();
    await ana.press('Why?');
    await desk.settled();
    expect(desk.asks[1]).toMatchObject({
      command: 'why',
      values: { rule: 'weak-opener' },
      pressed: critique?.ts,
      place: { channel, thread: ts, private: false },
    });
    expect(ana.seen().at(-1)).toMatchObject({ thread: ts, only: null });
  });

  it('a button that asks for more opens its form first', async () => {
    const action = {
      label: 'Rewrite with me',
      command: 'review-bullet',
      values: { level: 'junior' },
      form: true,
    } as const;
    const { ana, desk } = await start(mode, async () =>
      shortReply('See', { audience: 'thread', blocks: [{ kind: 'actions', actions: [action] }] }),
    );
    desk.formIs(form);
    await ana.say(ana.direct(), bullet);
    await desk.settled();
    await ana.press('Rewrite with me');
    await expect.poll(() => ana.modal()?.type).toBe('modal');
    await ana.submit({ Bullets: 'Sorted it' });
    await desk.settled();
    expect(desk.asks[1]).toMatchObject({ values: { text: 'Sorted it' }, pressed: ana.seen()[0]?.ts });
  });

  it('an answer in place changes the message whose button was pressed, seen by all or by one alone', async () => {
    const next = { label: 'Next', command: 'history', values: { page: '2' } };
    const { ana, desk, channel } = await start(mode, async (ask) =>
      ask.values.page
        ? shortReply('Page two', { audience: ask.place.private ? 'thread' : 'asker', inPlace: true })
        : shortReply('Page one', {
            audience: ask.place.private ? 'thread' : 'asker',
            blocks: [{ kind: 'actions', actions: [next] }],
          }),
    );
    await ana.say(ana.direct(), 'history');
    await desk.settled();
    await ana.press('Next');
    await desk.settled();
    expect(ana.seen().map(readable)).toEqual([expect.stringContaining('Page two')]);
    await ana.command(channel, '/proofline-history', '');
    await desk.settled();
    await ana.press('Next');
    await desk.settled();
    expect(ana.seen()).toHaveLength(2);
    expect(readable(ana.seen()[1] as never)).toContain('Page two');
    expect(ana.seen()[1]?.only).toBe(ana.id);
  });

  it('the home page shows what the coach says, its buttons are answered in a direct message', async () => {
    const erase = { label: 'Privacy', command: 'privacy', values: {} };
    const { ana, desk } = await start(mode, async ({ command }) =>
      command === 'privacy'
        ? shortReply('This is kept')
        : shortReply('Your history', {
            blocks: [
              { kind: 'paragraph', text: 'Your history' },
              { kind: 'actions', actions: [erase] },
            ],
          }),
    );
    await ana.openHome();
    await expect.poll(() => ana.home()?.type).toBe('home');
    expect(JSON.stringify(ana.home())).toContain('Your history');
    await ana.pressHome('Privacy');
    await desk.settled();
    expect(ana.seen()).toHaveLength(1);
    expect(ana.seen()[0]).toMatchObject({ channel: ana.direct(), only: null });
  });

  it('removing the app is told of, in whichever order Slack tells of it', async () => {
    const { slack, desk } = await start(mode);
    expect(desk.joined).toEqual([team]);
    await slack.event({ type: 'tokens_revoked', tokens: { oauth: ['U1'], bot: [] } });
    expect(desk.left).toEqual([]);
    await slack.event({ type: 'tokens_revoked', tokens: { oauth: [], bot: [bot] } });
    await slack.event({ type: 'app_uninstalled' });
    expect(desk.left).toEqual([team, team]);
  });

  it('what is malformed harms nothing', async () => {
    const { slack, ana, desk } = await start(mode);
    slack.out.schedule = [0];
    slack.out.patience = 200;
    for (const event of [
      null,
      [],
      'text',
      7,
      {},
      { type: 'message' },
      { type: 'message', subtype: 'message_changed' },
    ]) {
      await slack.out.deliver('events_api', { type: 'event_callback', team_id: team, event });
    }
    await slack.out.deliver('interactive', { type: 'block_actions', actions: [null] });
    await slack.out.deliver('interactive', { type: 'view_submission', view: null });
    await slack.out.deliver('slash_commands', { command: '/review-bullet' });
    await slack.out.deliver('events_api', { type: 'app_rate_limited', team_id: team });
    slack.out.patience = 3_000;
    await ana.say(ana.direct(), bullet);
    await desk.settled();
    expect(desk.asks).toHaveLength(1);
  });
});

describe('answers in Slack', () => {
  it('wait as long as Slack says, and other channels do not', async () => {
    const { slack, ana, ben, desk } = await start('socket');
    slack.befall(({ channel, method }) =>
      method === 'chat.postMessage' && channel === ana.direct() && slack.calls.length < 6 ? { wait: 1 } : 'none',
    );
    await Promise.all([ana.say(ana.direct(), bullet), ben.say(ben.direct(), bullet)]);
    await expect.poll(() => ben.seen().length).toBe(1);
    await desk.settled();
    expect(ana.seen()).toHaveLength(1);
    expect(slack.early()).toBe(0);
  });

  it('reach the asker in a channel that the bot is not in', async () => {
    const { slack, ana, ben, desk } = await start('socket', async () => shortReply('For you'));
    const outside = openChannel(slack, 'C0OUTSIDE', [ana.id, ben.id], { without: true });
    await ana.command(outside, '/review-bullet', bullet);
    await desk.settled();
    expect(ana.seen().map(readable)).toEqual([expect.stringContaining('For you')]);
    for (const way of slack.world.responses.values()) way.until = 0;
    await ana.command(outside, '/review-bullet', bullet);
    for (const way of slack.world.responses.values()) way.until = 0;
    await desk.settled();
    expect(ana.seen()).toHaveLength(2);
    expect(ben.seen()).toEqual([]);
  });

  it('are shared where the bot is not, by the way the asker came', async () => {
    const { slack, ana, ben, desk } = await start('socket', async () => shortReply('For all', { audience: 'thread' }));
    const outside = openChannel(slack, 'C0OUTSIDE', [ana.id, ben.id], { without: true });
    await ana.command(outside, '/review-bullet', bullet);
    await desk.settled();
    expect(ben.seen().map(readable)).toEqual([expect.stringContaining('For all')]);
  });

  it('are given up where Slack will never take them', async () => {
    const { slack, ana, desk } = await start('socket');
    slack.befall(({ method }) => (method === 'chat.postMessage' ? { says: 'account_inactive' } : 'none'));
    await ana.say(ana.direct(), bullet);
    await desk.settled();
    expect(desk.sent).toEqual([{ kind: 'refused', why: 'account-inactive' }]);
  });

  it('share their files in the thread, and what is for one alone in direct messages', async () => {
    const saved = { kind: 'file', name: 'review.json', mediaType: 'application/json', text: '{"a":1}' } as const;
    const { ana, ben, desk, channel } = await start('socket', async ({ command }) =>
      shortReply('Saved', { audience: command === 'help' ? 'asker' : 'thread', blocks: [saved] }),
    );
    const { ts } = await ana.say(channel, `@proofline ${bullet}`);
    await desk.settled();
    const shared = ben.seen().filter(({ files }) => files.length > 0);
    expect(shared).toMatchObject([{ channel, thread: ts, files: [{ title: 'review.json' }] }]);
    expect(shared[0]?.files[0]?.bytes.toString()).toBe('{"a":1}');
    await ana.command(channel, '/proofline-help', '');
    await desk.settled();
    expect(ben.seen().filter(({ files }) => files.length > 0)).toHaveLength(1);
    expect(ana.seen().filter(({ files }) => files.length > 0)).toHaveLength(2);
  });

  it('are found again by their key, messages and files alike', async () => {
    const { slack, adapter, ana, desk, channel } = await start('socket');
    const { ts } = await ana.say(channel, `@proofline ${bullet}`);
    await desk.settled();
    const to = {
      key: '1-0',
      member: { platform: 'slack', community: team, id: ana.id },
      place: { channel, thread: ts, private: false },
      first: null,
      edits: null,
      back: null,
    };
    const look = (key: string) => adapter.lookFor({ ...to, key }, AbortSignal.timeout(5_000));
    expect(await look('1-0')).toEqual({ kind: 'found', id: ana.seen()[0]?.ts });
    expect(await look('1-1')).toEqual({ kind: 'absent' });
    const saved = {
      text: 'x',
      blocks: [],
      audience: 'thread',
      files: [{ name: 'a.txt', mediaType: 'text/plain', bytes: Buffer.from('a'), alt: null }],
    } as const;
    await adapter.send(saved, { ...to, key: '1-1' }, AbortSignal.timeout(5_000));
    expect(await look('1-1')).toMatchObject({ kind: 'found' });
    expect(await look('2-1')).toEqual({ kind: 'absent' });
    slack.befall(({ method }) => (method === 'conversations.replies' ? { says: 'missing_scope' } : 'none'));
    expect(await look('1-0')).toEqual({ kind: 'unknown' });
    slack.befall(() => ({ wait: 7 }));
    expect(await look('1-0')).toEqual({ kind: 'wait', seconds: 7 });
    slack.befall(() => 'error');
    await expect(look('1-0')).rejects.toThrow();
    slack.befall(() => 'none');
  });

  it('are in doubt when their answer was lost, and end soon after they are called off', async () => {
    const { slack, adapter, ana } = await start('socket');
    const [message] = adapter.draw(shortReply('Hello', { audience: 'thread' }), '1');
    const to = {
      key: '1-0',
      member: { platform: 'slack', community: team, id: ana.id },
      place: { channel: ana.direct(), thread: null, private: true },
      first: null,
      edits: null,
      back: null,
    };
    slack.befall(() => 'lost');
    await expect(adapter.send(message as never, to, AbortSignal.timeout(5_000))).rejects.toThrow();
    slack.befall(() => 'none');
    expect(await adapter.lookFor(to, AbortSignal.timeout(5_000))).toEqual({ kind: 'found', id: ana.seen()[0]?.ts });
    slack.befall(() => 'hang');
    const ended = new AbortController();
    const sending = adapter.send(message as never, to, ended.signal);
    ended.abort();
    await expect(sending).rejects.toThrow();
  });

  it('go to no workspace but the token’s own', async () => {
    const { slack, adapter, ana } = await start('socket');
    const [message] = adapter.draw(shortReply('Hello', { audience: 'thread' }), '1');
    const calls = slack.calls.length;
    const to = {
      key: '1-0',
      member: { platform: 'slack', community: 'T0OTHER', id: ana.id },
      place: { channel: ana.direct(), thread: null, private: true },
      first: null,
      edits: null,
      back: null,
    };
    expect(await adapter.send(message as never, to, AbortSignal.timeout(5_000))).toEqual({
      kind: 'refused',
      why: 'not-installed',
    });
    expect(slack.calls.length).toBe(calls);
  });
});

describe('a sign that work is under way', () => {
  it('gives way to the answer, and a button’s message stays where it is', async () => {
    const more = { label: 'More', command: 'why', values: { rule: 'weak-opener' } };
    const { ana, desk, adapter, channel } = await start('socket', async ({ command }) =>
      command === 'history' ? shortReply('Done', { blocks: [{ kind: 'actions', actions: [more] }] }) : silence,
    );
    const to = (ask: Ask, edits: string | null) => ({
      key: '9-0',
      member: ask.member,
      place: ask.place,
      first: null,
      edits,
      back: ask.back ?? null,
    });
    const show = async (ask: Ask, text: string, edits: string | null) => {
      const [message] = adapter.draw(shortReply(text), '9');
      const sent = await adapter.send(message as never, to(ask, edits), AbortSignal.timeout(5_000));
      return sent.kind === 'sent' ? sent.id : '';
    };
    await ana.command(channel, '/proofline-help', '');
    await desk.settled();
    const [typed] = desk.asks as [Ask];
    await show(typed, 'Finished', await show(typed, 'Reading', null));
    expect(ana.seen().map(readable)).toEqual([expect.stringContaining('Finished')]);
    await ana.command(channel, '/proofline-history', '');
    await desk.settled();
    await ana.press('More');
    await desk.settled();
    const pressed = desk.asks[2] as Ask;
    await show(pressed, 'Finished too', await show(pressed, 'Reading too', null));
    const texts = ana.seen().map(readable);
    expect(texts).toHaveLength(4);
    expect(texts[1]).toContain('More');
    expect(texts[3]).toContain('Finished too');
  });
});

describe('files from Slack', () => {
  const fetched = async (opened: OpenSlack, id: string, size: number | null = null) => {
    const attached = { name: 'resume.pdf', size, content: { reference: id } };
    const member = { platform: 'slack', community: team, id: 'U0ANA' };
    return opened.adapter.download(attached, { member }, AbortSignal.timeout(5_000));
  };

  it('that are gone, too large or elsewhere are told of in a sentence', async () => {
    const opened = await start('socket');
    const { files } = opened.slack.world;
    await expect(fetched(opened, 'F0NONE')).rejects.toThrow(Problem);
    await expect(fetched(opened, 'F0NONE', 9_000_000)).rejects.toThrow('larger than 5 MB');
    files.set('F0HUGE', { ...file('F0HUGE'), bytes: Buffer.alloc(9 * 1024 * 1024) });
    await expect(fetched(opened, 'F0HUGE')).rejects.toThrow('larger than 5 MB');
    for (const url of [
      'http://169.254.169.254/',
      'https://files.slack.com.evil.example/a',
      'https://user@files.slack.com/a',
      'file:///etc/passwd',
    ]) {
      files.set('F0TRAP', { ...file('F0TRAP'), url });
      await expect(fetched(opened, 'F0TRAP')).rejects.toThrow('upload it again');
    }
  });

  it('are a page to sign in where the token may not see them', async () => {
    const opened = await start('socket');
    const { files, workspaces } = opened.slack.world;
    files.set('F0PAGE', { ...file('F0PAGE'), mimetype: 'text/html', bytes: Buffer.from('<html>Sign in</html>') });
    const page = fetched(opened, 'F0PAGE');
    expect(Buffer.from(await page).toString()).toBe('<html>Sign in</html>');
    files.set('F0PDF', { ...file('F0PDF'), url: `${opened.slack.base}/files/F0PAGE/x` });
    await expect(fetched(opened, 'F0PDF')).rejects.toThrow('upload it again');
    expect(workspaces.size).toBe(1);
  });
});

describe('a second workspace in a shared channel', () => {
  it('is not answered by a token that is not its own', async () => {
    const { slack, desk } = await start('socket');
    slack.world.workspaces.set('T0GUEST', {
      id: 'T0GUEST',
      bot,
      tokens: new Map(),
      channels: new Map(),
      admins: new Set(),
    });
    openChannel(slack, 'C0SHARED', ['U0GUEST'], { in: 'T0GUEST' });
    const guest = slackMember(slack, 'U0GUEST', 'T0GUEST');
    await guest.say('C0SHARED', `@proofline ${bullet}`);
    await desk.settled();
    expect(desk.sent).toEqual([{ kind: 'refused', why: 'not-installed' }]);
  });
});

describe('Slack’s own connections', () => {
  it('are renewed without losing an acknowledgement', async () => {
    const { slack, ana, desk } = await start('socket', async () => silence);
    const said = [];
    for (let number = 0; number < 60; number += 1) {
      if (number % 20 === 10) slack.out.refresh();
      said.push(ana.say(ana.direct(), `${bullet}, edition ${number}`));
      await new Promise((done) => setTimeout(done, 10));
    }
    const deliveries = await Promise.all(said);
    await desk.settled();
    expect(deliveries.every(({ acknowledged }) => acknowledged)).toBe(true);
    expect(slack.out.missed).toEqual([]);
    expect(desk.asks).toHaveLength(60);
  });

  it('come back when both are cut and Slack is away for a while', async () => {
    const { slack, ana, desk } = await start('socket');
    await expect.poll(() => slack.out.sockets.size).toBe(2);
    let away = 3;
    slack.befall(({ method }) => (method === 'apps.connections.open' && away-- > 0 ? 'error' : 'none'));
    for (const socket of [...slack.out.sockets]) socket.terminate();
    await expect.poll(() => slack.out.sockets.size, { timeout: 10_000 }).toBe(2);
    expect((await ana.say(ana.direct(), bullet)).acknowledged).toBe(true);
    await desk.settled();
    expect(ana.seen()).toHaveLength(1);
  }, 15_000);

  it('outlive frames that the library cannot read', async () => {
    const { slack, ana, desk } = await start('socket');
    slack.out.broadcast({ type: 'events_api', envelope_id: 'x', payload: { type: 'app_rate_limited', team_id: team } });
    slack.out.broadcast({ type: 'events_api', envelope_id: 'y', payload: null });
    slack.out.broadcast({ type: 'disconnect', reason: 'warning' });
    expect((await ana.say(ana.direct(), bullet)).acknowledged).toBe(true);
    await desk.settled();
    expect(ana.seen()).toHaveLength(1);
  });
});
