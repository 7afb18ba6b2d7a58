import { describe, expect, it } from 'vitest';
import { maxPostings } from '../../src/app/saved-postings.ts';
import { bob, openRoom } from './room.ts';
import { blocksOf, wordsOf } from './words-of.ts';

const first = 'Backend Engineer\nRequirements\n- Go\n- PostgreSQL\n- OpenTelemetry\nNice to have\n- Terraform';
const second = 'Platform Engineer\nRequirements\n- Kubernetes\n- OpenTelemetry\n- Go';
const third = 'API Developer\nRequirements\n- PostgreSQL\n- GraphQL';
const bullets =
  '- Rewrote the stock service in Go so that counts of nine shops agree\n- Indexed the PostgreSQL orders table, so that search takes 120 ms';

type Room = ReturnType<typeof openRoom>;

const saveAll = async ({ ask }: Room) => {
  await ask('save-posting', { name: 'Acme backend', text: first });
  await ask('save-posting', { name: 'Bolt platform', text: second });
  await ask('save-posting', { name: 'Crate API', text: third });
};

const actionsOf = (reply: Awaited<ReturnType<Room['ask']>>) =>
  blocksOf(reply).flatMap((block) => (block.kind === 'actions' ? block.actions : []));

describe('a member saves a posting', () => {
  it('and holds their latest review against it by its name, without pasting it again', async () => {
    const room = openRoom();
    const saved = await room.ask('save-posting', { name: ' Acme  backend ', text: first });
    expect(saved.summary).toBe('Saved “Acme backend”.');
    expect(wordsOf(saved)).toContain('for 30 days after you last used it');
    await room.ask('review-bullet', { text: bullets });
    const gap = await room.ask('keyword-gap', { saved: 'acme Backend' });
    expect(gap.summary).toBe('Your bullets show 2 of the 4 skills this posting asks for.');
    expect(wordsOf(gap)).toContain('the one you saved as “Acme backend”');
    expect(wordsOf(await room.ask('scan-posting', { saved: 'Acme backend' }))).toContain('OpenTelemetry');
  });

  it('anew under the same name, and has it once', async () => {
    const room = openRoom();
    await room.ask('save-posting', { name: 'Acme', text: first });
    expect((await room.ask('save-posting', { name: 'ACME', text: second })).summary).toContain('anew');
    expect(wordsOf(await room.ask('postings'))).toContain('You saved 1 posting');
    expect((await room.ask('scan-posting', { saved: 'acme' })).summary).toContain('Platform Engineer');
  });

  it('from the list compares, deletes and turns the pages in place', async () => {
    const room = openRoom();
    for (let number = 1; number <= 7; number += 1)
      await room.ask('save-posting', { name: `No ${number}`, text: first });
    await room.ask('review-bullet', { text: bullets });
    const list = await room.ask('postings');
    expect(list.inPlace).toBeUndefined();
    const older = actionsOf(list).find(({ label }) => label === 'Older');
    const next = await room.ask(older?.command ?? '', older?.values);
    expect(next.inPlace).toBe(true);
    expect(wordsOf(next)).toContain('No 1, saved 22 Nov 2026');
    const compare = actionsOf(next).find(({ label }) => label === 'Compare 7');
    expect(wordsOf(await room.ask(compare?.command ?? '', compare?.values))).toContain('“No 1”');
    const remove = actionsOf(next).find(({ label }) => label === 'Delete 7');
    expect((await room.ask(remove?.command ?? '', remove?.values)).summary).toBe('Deleted “No 1”.');
    expect(wordsOf(await room.ask('postings'))).toContain('You saved 6 postings');
    for (const { command, values } of [...actionsOf(list), ...actionsOf(next)]) {
      expect(`${command}?${new URLSearchParams(values)}`.length).toBeLessThanOrEqual(60);
    }
  });

  it('finds its name while typing, wherever a posting is wanted', async () => {
    const room = openRoom();
    await saveAll(room);
    const values = async (command: string, option: string, typed: string) =>
      (await room.suggest(command, option, typed)).map(({ value }) => value);
    expect(await values('keyword-gap', 'saved', '')).toEqual(['all', 'Crate API', 'Bolt platform', 'Acme backend']);
    expect(await values('keyword-gap', 'saved', 'b')).toEqual(['Bolt platform', 'Acme backend']);
    expect(await values('scan-posting', 'saved', 'cr')).toEqual(['Crate API']);
    expect(await values('delete-posting', 'name', 'acme')).toEqual(['Acme backend']);
    expect(await values('keyword-gap', 'posting', 'a')).toEqual([]);
    expect(await room.suggest('keyword-gap', 'saved', '', bob)).toEqual([]);
  });

  it('and nobody else sees it', async () => {
    const room = openRoom();
    await saveAll(room);
    expect(wordsOf(await room.ask('postings', {}, bob))).toContain('not saved a posting yet');
    expect((await room.ask('scan-posting', { saved: 'Acme backend' }, bob)).problem).toBe('not-found');
    expect((await room.ask('delete-posting', { name: 'Acme backend' }, bob)).problem).toBe('not-found');
  });
});

describe('against all saved postings', () => {
  it('what most of them ask for and nothing shows comes first, with the count', async () => {
    const room = openRoom();
    await saveAll(room);
    await room.ask('review-bullet', { text: bullets });
    const reply = await room.ask('keyword-gap', { saved: 'all' });
    const words = wordsOf(reply);
    expect(reply.summary).toBe('OpenTelemetry is missing in 2 of your 3 postings.');
    expect(words).toContain('OpenTelemetry: 2 of 3, required.');
    expect(words).toContain('Terraform: 1 of 3, preferred.');
    expect(words).toContain('Bolt platform: your bullets show 1 of 3.');
    expect(words).toContain('If not, leave it out.');
    expect(words).not.toMatch(/\badd (?:it|this|the keyword)/i);
  });

  it('nothing is left when the bullets show everything', async () => {
    const room = openRoom();
    await room.ask('save-posting', { name: 'One', text: 'Developer\nRequirements\n- Go' });
    const reply = await room.ask('keyword-gap', { saved: 'all', resume: bullets });
    expect(reply.summary).toBe('Your bullets show everything asked for in your 1 posting.');
  });
});

describe('what goes wrong is answered with what to do', () => {
  it('a name that is not there, none at all, or one that stands for all', async () => {
    const room = openRoom();
    expect((await room.ask('keyword-gap', { saved: 'Acme' })).summary).toContain('not saved a posting yet');
    expect((await room.ask('keyword-gap', { saved: 'all' })).problem).toBe('not-found');
    await saveAll(room);
    expect((await room.ask('keyword-gap', { saved: 'Amce' })).summary).toContain('“Acme backend”');
    expect((await room.ask('save-posting', { name: 'All', text: first })).problem).toBe('bad-option');
    expect((await room.ask('save-posting', { name: ' ', text: first })).problem).toBe('empty-text');
    expect((await room.ask('save-posting', { name: 'x'.repeat(61), text: first })).problem).toBe('too-long');
    expect((await room.ask('save-posting', { name: 'Link', text: 'https://example.com/job' })).problem).toBe(
      'not-text',
    );
    expect((await room.ask('keyword-gap', { saved: 'Acme backend', posting: first })).problem).toBe('bad-option');
    expect((await room.ask('keyword-gap')).problem).toBe('missing-option');
    expect((await room.ask('scan-posting')).problem).toBe('missing-option');
    expect((await room.ask('postings', { page: '9' })).problem).toBe('not-found');
  });

  it('more postings than are kept', async () => {
    const room = openRoom();
    for (let number = 1; number <= maxPostings; number += 1) {
      await room.ask('save-posting', { name: `Posting ${number}`, text: third });
    }
    const full = await room.ask('save-posting', { name: 'One more', text: third });
    expect(full.problem).toBe('too-long');
    expect(full.summary).toContain(`${maxPostings} postings`);
    expect((await room.ask('save-posting', { name: 'posting 7', text: first })).problem).toBeUndefined();
  });

  it('a member who wants nothing kept', async () => {
    const room = openRoom();
    await room.ask('privacy', { keep: 'no' });
    expect((await room.ask('save-posting', { name: 'Acme', text: first })).problem).toBe('not-allowed');
    expect(await room.store.postings.list({ platform: 'web', community: 'bootcamp', id: 'ada' })).toEqual([]);
  });
});
