import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { renderReply } from '../../adapters/discord/render.ts';
import { writeWayBack } from '../../adapters/discord/way-back.ts';
import type { Address, Sent } from '../../src/app/ports.ts';
import { openAlone } from './rig.ts';
import { newId } from './world.ts';

const reply = {
  audience: 'asker' as const,
  summary: 'The gist',
  blocks: [{ kind: 'paragraph' as const, text: 'What I found' }],
  parts: [],
};
const shared = { ...reply, audience: 'thread' as const };

describe('sending to Discord', { timeout: 60_000 }, () => {
  let rig: Awaited<ReturnType<typeof openAlone>>;
  let keys = 0;
  const discord = () => rig.discord;
  const signal = () => AbortSignal.timeout(8_000);
  const send = (to: Address, drawn = reply as typeof reply | typeof shared): Promise<Sent> =>
    rig.adapter.send(renderReply(drawn, 'letter'), to, signal());
  const here = () => ({ user: discord().user(), ...discord().server() });
  const address = (user: string, guild: string, place: Address['place'], back: string | null = null): Address => {
    keys += 1;
    const member = { platform: 'discord', community: guild, id: user };
    return { key: `r${keys}-0`, member, place, first: null, edits: null, back };
  };
  /** Below a post of theirs. */
  const below = () => {
    const { user, guild, channel } = here();
    const post = discord().say({ user, channel, content: 'A post', untold: true });
    return { user, guild, channel, post, to: address(user, guild, { channel, thread: post.id, private: false }) };
  };
  const backOf = ({ id, token }: { id: string; token: string }, kind: 'answer' | 'change' = 'answer') =>
    writeWayBack({ kind, application: discord().bot, interaction: id, token });

  beforeAll(async () => {
    rig = await openAlone(async () => ({ ...reply, audience: 'nobody' }));
    await vi.waitFor(() => expect(discord().gateway.connected()).toBe(1), { timeout: 20_000 });
  });

  afterEach(() => discord().befall(() => 'none'));

  afterAll(async () => {
    expect(rig?.discord.refused).toEqual([]);
    await rig?.close();
  });

  it('what is sent again with the same key is the same message', async () => {
    const { to, post } = below();
    const first = await send(to, shared);
    expect(await send(to, shared)).toEqual(first);
    expect(discord().seen(post.id)).toHaveLength(1);
  });

  it('a message whose answer was lost is found again', async () => {
    const { to, post } = below();
    discord().befall(({ path }) => (path.endsWith('/messages') ? 'lost' : 'none'));
    await expect(send(to, shared)).rejects.toThrow();
    discord().befall(() => 'none');
    const [posted] = discord().seen(post.id);
    expect(await rig.adapter.lookFor(to, signal())).toEqual({ kind: 'found', id: `${post.id}:${posted?.id}` });
    expect(await rig.adapter.lookFor({ ...to, key: 'r999-0' }, signal())).toEqual({ kind: 'absent' });
  });

  it('an error of Discord’s own leaves it open whether the message was taken', async () => {
    const { to } = below();
    discord().befall(() => 'error');
    await expect(send(to, shared)).rejects.toThrow();
    discord().befall(() => 'none');
    expect(await send(to, shared)).toMatchObject({ kind: 'sent' });
  });

  it('a channel that is to wait is told for how long', async () => {
    const { to } = below();
    discord().befall(({ path }) => (path.includes('/messages') ? { wait: 2 } : 'none'));
    expect(await send(to, shared)).toEqual({ kind: 'wait', seconds: expect.closeTo(2, 0) });
  });

  it('an answer whose way back is closed goes to the asker directly', async () => {
    const { user, guild, channel } = here();
    const used = discord().slash({ user, channel, name: 'help', ago: 20 * 60_000, untold: true });
    const to = address(user, guild, { channel, thread: null, private: false }, backOf(used));
    expect(await send(to)).toMatchObject({ kind: 'sent' });
    expect(discord().words(discord().directOf(user))).toContain('What I found');
    expect(discord().seen(channel)).toEqual([]);
  });

  it('an answer whose way back Discord does not know is sent directly too', async () => {
    const { user, guild, channel } = here();
    const used = discord().slash({ user, channel, name: 'help', ago: 60_000, untold: true });
    const to = address(user, guild, { channel, thread: null, private: false }, backOf(used));
    expect(await send(to)).toMatchObject({ kind: 'sent' });
    expect(discord().words(discord().directOf(user))).toContain('What I found');
  });

  it('waits for a way back that Discord is about to know', async () => {
    const { user, guild, channel } = here();
    const used = discord().slash({ user, channel, name: 'help', untold: true });
    const to = address(user, guild, { channel, thread: null, private: false }, backOf(used));
    const sending = send(to);
    await vi.waitFor(() => expect(discord().heard.some(({ path }) => path.includes(used.token))).toBe(true));
    await fetch(`${discord().api}/v10/interactions/${used.id}/${used.token}/callback`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ type: 5, data: { flags: 64 } }),
    });
    expect(await sending).toMatchObject({ kind: 'sent' });
    expect(discord().words(channel, user)).toContain('What I found');
  });

  it('where no thread may be opened, the answer stands in the channel and names what is missing', async () => {
    const { to, channel, post } = below();
    discord().channels.get(channel)?.denied.add('threads');
    expect(await send(to, shared)).toMatchObject({ kind: 'sent' });
    expect(discord().words(channel)).toContain('Create Public Threads');
    expect(discord().seen(channel).at(-1)?.replies).toBe(post.id);
  });

  it('where we may not write at all, the asker has it directly, and the channel is left alone after three times', async () => {
    const { user, guild, channel } = here();
    const refuse = discord().channels.get(channel)?.denied;
    for (const denied of ['threads', 'send'] as const) refuse?.add(denied);
    for (let number = 1; number <= 4; number += 1) {
      const post = discord().say({ user, channel, content: 'A post', untold: true });
      const before = discord().heard.filter(({ path }) => path.includes(channel)).length;
      expect(await send(address(user, guild, { channel, thread: post.id, private: false }), shared)).toMatchObject({
        kind: 'sent',
      });
      const tried = discord().heard.filter(({ path }) => path.includes(channel)).length - before;
      expect(tried > 0).toBe(number <= 3);
    }
    expect(discord().words(discord().directOf(user))).toContain('Create Public Threads or Send Messages');
  });

  it('a message to edit that is gone is sent anew', async () => {
    const { to, post } = below();
    const first = await send(to, shared);
    const [posted] = discord().seen(post.id);
    if (first.kind !== 'sent' || !posted) throw new Error('It was not sent.');
    posted.deleted = true;
    expect(await send({ ...to, key: 'r-again-0', edits: first.id }, shared)).toMatchObject({ kind: 'sent' });
    expect(discord().seen(post.id)).toHaveLength(1);
  });

  it('an answer for everybody, where we may not write, goes the way of whoever pressed the button', async () => {
    const { user, channel } = here();
    discord().channels.get(channel)?.denied.add('send');
    const used = discord().slash({ user, channel, name: 'help', untold: true });
    await fetch(`${discord().api}/v10/interactions/${used.id}/${used.token}/callback`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ type: 5, data: { flags: 64 } }),
    });
    const to = address(user, `user-${user}`, { channel, thread: null, private: false }, backOf(used));
    expect(await send(to, shared)).toMatchObject({ kind: 'sent' });
    expect(discord().words(channel)).toContain('What I found');
    expect(discord().seen(channel, user)).toHaveLength(1);
  });

  it('whoever takes no direct messages is given up on, with a reason', async () => {
    const { user, guild, channel } = here();
    discord().channels.get(discord().directOf(user))?.denied.add('send');
    const used = discord().slash({ user, channel, name: 'help', ago: 20 * 60_000, untold: true });
    const to = address(user, guild, { channel, thread: null, private: false }, backOf(used));
    expect(await send(to)).toEqual({ kind: 'refused', why: 'discord-50013' });
  });

  it('files and pictures go with the message', async () => {
    const { to, post } = below();
    const base64 = Buffer.from('a picture').toString('base64');
    const blocks = [
      { kind: 'file' as const, name: 'my-data.json', mediaType: 'application/json', text: '{"a":1}' },
      { kind: 'picture' as const, name: 'trend.png', alt: 'Your scores rise', base64 },
    ];
    const drawn = renderReply({ ...shared, blocks }, 'letter');
    expect(await rig.adapter.send(drawn, to, signal())).toMatchObject({ kind: 'sent' });
    const [posted] = discord().seen(post.id);
    expect(posted?.files.map(({ name, bytes }) => [name, bytes.toString()])).toEqual([
      ['my-data.json', '{"a":1}'],
      ['trend.png', 'a picture'],
    ]);
    expect(discord().words(post.id)).toContain('Your scores rise');
  });

  it('a file is fetched from Discord alone, and with a fresh address once the first has ended', async () => {
    const { user, channel, guild } = here();
    const member = { platform: 'discord', community: guild, id: user };
    const said = discord().say({
      user,
      channel,
      content: '',
      files: [{ name: 'resume.txt', bytes: Buffer.from('Built it') }],
      untold: true,
    });
    const [file] = said.files;
    const fetched = (url: string) =>
      rig.adapter.download(
        {
          name: 'resume.txt',
          size: null,
          content: { reference: JSON.stringify({ url, id: file?.id, channel, message: said.id }) },
        },
        { member },
        signal(),
      );
    const origin = new URL(discord().api).origin;
    expect(Buffer.from(await fetched(`${origin}/files/${file?.id}/resume.txt`)).toString()).toBe('Built it');
    expect(Buffer.from(await fetched(`${origin}/files/${newId()}/ended.txt`)).toString()).toBe('Built it');
    await expect(fetched('https://files.example.com/resume.txt')).rejects.toThrow('Please send it again');
  });
});
