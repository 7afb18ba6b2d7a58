import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { openRig, openStores, type Rig } from './rig.ts';
import type { Interaction, Message } from './world.ts';

const bullet = 'Responsible for the nightly export of tide tables';
const strong = 'Cut the nightly export of tide tables from 50 min to 4 min by reading the gauges in parallel';

describe('asking in Discord', { timeout: 60_000 }, () => {
  let stores: Awaited<ReturnType<typeof openStores>>;
  let rig: Rig;
  const discord = () => rig.discord;
  const here = () => ({ user: discord().user(), ...discord().server() });
  /** What a member sees once there is a review, or another text. */
  const reads = (channel: string, user: string) =>
    expect.poll(() => discord().words(channel, user), { timeout: 20_000 });
  const answered = (interaction: Interaction) =>
    expect.poll(() => interaction.original?.components.length ?? 0, { timeout: 20_000 }).toBeGreaterThan(0);
  const last = (channel: string, user: string): Message => {
    const message = discord().seen(channel, user).at(-1);
    if (!message) throw new Error('Nothing is there.');
    return message;
  };

  beforeAll(async () => {
    stores = await openStores();
    rig = await openRig(stores.store, { messageContent: true });
    await vi.waitFor(() => expect(discord().gateway.connected()).toBe(1), { timeout: 20_000 });
  });

  afterAll(async () => {
    expect(rig?.discord.refused).toEqual([]);
    await rig?.close();
    await stores?.remove();
  });

  it('a slash command is answered to its asker alone, at once with a sign that work is under way', async () => {
    const { user, channel } = here();
    const used = discord().slash({ user, channel, name: 'review-bullet', options: { text: bullet } });
    await answered(used);
    expect(used.response).toEqual({ type: 5, data: { flags: 64 } });
    await reads(channel, user).toContain('1 bullet: needs work');
    expect(discord().seen(channel, discord().user())).toEqual([]);
    expect(discord().seen(channel, user)).toHaveLength(1);
  });

  it('a slash command without its text opens a dialog, which takes many lines', async () => {
    const { user, channel } = here();
    const used = discord().slash({ user, channel, name: 'review-bullet', options: { level: 'junior' } });
    await expect.poll(() => used.response?.type).toBe(9);
    discord().submit(used, { text: `- ${bullet}\n- ${strong}` });
    await reads(channel, user).toContain('2 bullets');
    expect(discord().words(channel, user)).toContain('junior level');
  });

  it('a direct message is answered there', async () => {
    const user = discord().user();
    discord().say({ user, content: `- ${bullet}\n- ${strong}` });
    await reads(discord().directOf(user), user).toContain('2 bullets');
  });

  const resume = {
    name: 'resume.txt',
    bytes: Buffer.from(
      `Robin Vale\nrobin@example.org\n\nExperience\n\nHarbour Museum, Developer\nJan 2021 - May 2024\n- ${strong}\n- ${bullet}\n\nSkills\nPython, SQL\n`,
    ),
  };

  it('a resume that is sent directly is read', async () => {
    const user = discord().user();
    discord().say({ user, content: '', files: [resume] });
    await reads(discord().directOf(user), user).toContain('tide tables');
  });

  it('a slash command takes a file as its option', async () => {
    const { user, channel } = here();
    const used = discord().slash({ user, channel, name: 'review-resume', file: resume });
    await answered(used);
    await reads(channel, user).toContain('tide tables');
    expect(discord().seen(channel)).toEqual([]);
  });

  it('a mention is answered in a thread below it, and a mention in that thread there', async () => {
    const { user, channel } = here();
    const post = discord().say({ user, channel, content: `<@${discord().bot}> ${bullet}` });
    await reads(post.id, user).toContain('1 bullet: needs work');
    expect(discord().seen(channel, user)).toEqual([post]);
    discord().say({ user, channel: post.id, content: `<@${discord().bot}> ${strong}` });
    await expect
      .poll(
        () =>
          discord()
            .seen(post.id)
            .filter(({ bot }) => bot).length,
        { timeout: 20_000 },
      )
      .toBe(2);
    expect([...discord().channels.values()].filter(({ parent }) => parent === channel)).toHaveLength(1);
  });

  it('talk is not answered, nor a bot, nor what only answers us', async () => {
    const { user, channel } = here();
    const post = discord().say({ user, channel, content: `<@${discord().bot}> ${bullet}` });
    await reads(post.id, user).toContain('needs work');
    const before = discord().messages.length;
    const mine = last(post.id, user);
    discord().say({ user, channel: post.id, content: 'Thanks a lot!', replies: mine });
    discord().say({ user, channel, content: `<@${discord().bot}> ${bullet}`, bot: true });
    discord().say({ user, channel, content: bullet });
    const end = discord().slash({ user, channel, name: 'help' });
    await answered(end);
    expect(discord().messages).toHaveLength(before + 4);
  });

  it('“Review this message” reviews it for whoever chose it', async () => {
    const { user, channel } = here();
    const post = discord().say({ user: discord().user(), channel, content: bullet });
    await answered(discord().choose(post, { user, channel }));
    await reads(channel, user).toContain('1 bullet: needs work');
  });

  it('in a channel that an admin switched on, posts are reviewed and talk is not', async () => {
    const { user, channel } = here();
    const denied = discord().slash({ user, channel, name: 'coach-channel', options: { reviews: 'on' } });
    await answered(denied);
    expect(discord().words(channel, user)).toContain('Only the people who run this community');
    const asked = discord().slash({ user, channel, name: 'coach-channel', options: { reviews: 'on' }, admin: true });
    await answered(asked);
    discord().say({ user, channel, content: 'Good morning everybody, how is it going?' });
    const post = discord().say({ user, channel, content: `Responsible for the billing exports of the harbour team` });
    await reads(post.id, user).toContain('needs work');
    expect(
      discord()
        .seen(channel)
        .filter(({ bot }) => bot),
    ).toEqual([]);
  });

  it('in a forum that is switched on, the first message of each post is reviewed in it', async () => {
    const { user, guild } = here();
    const forum = discord().channel(guild, 15);
    const first = discord().channel(guild, 11, forum.id);
    await answered(
      discord().slash({ user, channel: first.id, name: 'coach-channel', options: { reviews: 'on' }, admin: true }),
    );
    const post = discord().channel(guild, 11, forum.id);
    const said = discord().say({
      user,
      channel: post.id,
      content: 'Responsible for the billing exports of the harbour team',
    });
    expect(said.id).toBe(post.id);
    await reads(post.id, user).toContain('needs work');
    discord().say({ user, channel: post.id, content: 'Helped the harbour team with the billing exports' });
    await answered(discord().slash({ user, channel: post.id, name: 'help' }));
    expect(
      discord()
        .seen(post.id)
        .filter(({ bot }) => bot),
    ).toHaveLength(1);
  });

  it('an edited message is reviewed again in the place of its review', async () => {
    const { user, channel } = here();
    const post = discord().say({ user, channel, content: `<@${discord().bot}> ${bullet}` });
    await reads(post.id, user).toContain('1 bullet: needs work');
    const { id } = last(post.id, user);
    discord().edit(post, `<@${discord().bot}> - ${bullet}\n- ${strong}`);
    await reads(post.id, user).toContain('2 bullets');
    expect(discord().seen(post.id)).toHaveLength(1);
    expect(last(post.id, user).id).toBe(id);
  });

  it('buttons work for their asker alone', async () => {
    const { user, channel } = here();
    const post = discord().say({ user, channel, content: `<@${discord().bot}> ${bullet}` });
    await reads(post.id, user).toContain('needs work');
    const stranger = discord().user();
    const refused = discord().press(last(post.id, user), 'Why?', stranger);
    await expect.poll(() => refused.response?.type).toBe(4);
    expect(discord().words(post.id, stranger)).toContain('Only the person who asked');
    expect(discord().words(post.id, user)).not.toContain('Only the person who asked');
    await answered(discord().press(last(post.id, user), 'Why?', user));
    expect(discord().seen(post.id, user)).toHaveLength(2);
    expect(discord().seen(post.id)).toHaveLength(1);
  });

  it('pages are turned in place', async () => {
    const { user, channel } = here();
    const text = Array.from({ length: 12 }, (_, index) => `- ${bullet} number ${index + 1}`).join('\n');
    await answered(discord().slash({ user, channel, name: 'review-bullet', options: { text } }));
    const message = last(channel, user);
    expect(discord().words(channel, user)).toMatch(/Page 1 of \d/);
    const pressed = discord().press(message, 'Page 2 →', user);
    await reads(channel, user).toMatch(/Page 2 of \d/);
    expect(pressed.response?.type).toBe(6);
    expect(discord().seen(channel, user)).toHaveLength(1);
  });

  it('a bullet is rewritten in a dialog, its parts are named otherwise in place, and a line is reviewed, by buttons alone', async () => {
    const { user, channel } = here();
    await answered(
      discord().slash({ user, channel, name: 'review-bullet', options: { text: 'Worked on various features' } }),
    );
    const opened = discord().press(last(channel, user), 'Rewrite with me', user);
    await expect.poll(() => opened.response?.type).toBe(9);
    const said = { system: 'the rota page of a food bank', change: 'added a check for overlapping shifts' };
    discord().submit(opened, { ...said, result: 'double bookings stopped' });
    await reads(channel, user).toContain('double bookings stopped');
    const lines = discord().seen(channel, user).length;
    discord().press(last(channel, user), 'As STAR', user);
    await reads(channel, user).toContain('Situation: “features”');
    expect(discord().seen(channel, user)).toHaveLength(lines);
    const again = discord().press(last(channel, user), 'Change my answers', user);
    await expect.poll(() => again.response?.type).toBe(9);
    expect(JSON.stringify(again.response)).toContain('added a check for overlapping shifts');
    await answered(discord().press(last(channel, user), 'Review line 1', user));
    await reads(channel, user).toContain('1 bullet: strong');
  });

  it('a review is deleted after a question, which the answer takes the place of', async () => {
    const { user, channel } = here();
    await answered(discord().slash({ user, channel, name: 'review-bullet', options: { text: bullet } }));
    await answered(discord().press(last(channel, user), 'Delete it', user));
    await reads(channel, user).toContain('Are you sure?');
    discord().press(last(channel, user), 'Yes, delete it', user);
    await reads(channel, user).toContain('That review is deleted');
    expect(discord().words(channel, user)).not.toContain('Are you sure?');
  });

  it('a review is shared with everybody when its asker says so, without contact data', async () => {
    const { user, channel } = here();
    const text = `${bullet}, reach me at sailor@example.org`;
    await answered(discord().slash({ user, channel, name: 'review-bullet', options: { text } }));
    expect(discord().seen(channel)).toEqual([]);
    discord().press(last(channel, user), 'Share it here', user);
    await reads(channel, discord().user()).toContain('tide tables');
    await expect.poll(() => discord().seen(channel, user).length).toBe(2);
    expect(discord().words(channel)).not.toContain('sailor@example.org');
  });

  it('values are proposed while a member types', async () => {
    const { user, channel } = here();
    const typed = discord().type({ user, channel, name: 'keyword-gap', option: 'resume', typed: 'x' });
    await expect.poll(() => typed.response).toEqual({ type: 8, data: { choices: [] } });
  });

  it('where a member brought the bot along, they are answered as a community of one', async () => {
    const { user, channel } = here();
    await answered(discord().slash({ user, channel, name: 'review-bullet', options: { text: bullet }, brought: true }));
    await reads(channel, user).toContain('needs work');
    await answered(discord().slash({ user, channel, name: 'history', brought: true }));
    await reads(channel, user).toContain('Your reviews, newest first');
    await answered(discord().slash({ user, channel: discord().directOf(user), name: 'history' }));
    await reads(discord().directOf(user), user).toContain('needs work');
  });
});
