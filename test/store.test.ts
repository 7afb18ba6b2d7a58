import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Member } from '../src/app/ports.ts';
import { type Review, reviewBullets } from '../src/engine/review.ts';
import { rolePacks } from '../src/engine/roles.ts';
import { readBullet } from '../src/engine/text.ts';
import { openStore, type Store } from '../src/store/open.ts';
import { databases, type Place } from './databases.ts';
import { keptResume } from './documents-here.ts';

let people = 0;
/** A member nobody else in this file is, so that no test sees what another one kept. */
function someone(): Member {
  people += 1;
  return { platform: 'slack', community: `T${people}`, id: `U${people}` };
}

function reviewOf(text: string): Review {
  return reviewBullets([readBullet(text)], { pack: rolePacks[0], level: 'junior' });
}

const plain = { role: 'backend-engineer', review: reviewOf('Responsible for the nightly import of stock lists') };

describe.each(Object.entries(databases))('on %s', (_name, place) => {
  let at: Place;
  let store: Store;

  beforeAll(async () => {
    at = await place();
    store = await openStore(at.address);
  });

  afterAll(async () => {
    await store?.close();
    await at?.remove();
  });

  it('a review is found again as it was kept', async () => {
    const member = someone();
    const kept = await store.history.save(member, { key: 'a', ...plain });
    expect(kept).toMatchObject(plain);
    expect(Math.abs(Date.now() - kept.at.getTime())).toBeLessThan(60_000);
    expect(await store.history.find(member, kept.id)).toEqual(kept);
    expect(await store.history.latest(member, { limit: 10 })).toEqual([kept]);
  });

  it('a whole resume is kept with its review, in one list with the other reviews', async () => {
    const member = someone();
    const resume = await keptResume();
    const role = resume.review.pack.id;
    const lines = await store.history.save(member, { key: 'lines', ...plain });
    const whole = await store.history.save(member, { key: 'whole', role, review: resume.review, resume });
    expect(whole).toMatchObject({ kind: 'resume', review: JSON.parse(JSON.stringify(resume.review)) });
    expect(JSON.stringify((await store.history.find(member, whole.id))?.resume)).toBe(JSON.stringify(resume));
    expect((await store.history.latest(member, { limit: 9 })).map(({ id, kind }) => [id, kind])).toEqual([
      [whole.id, 'resume'],
      [lines.id, 'bullets'],
    ]);
    expect(JSON.stringify(await store.privacy.export(member))).toContain('noor@vandijk.example.nl');
    await store.privacy.forget(member);
    expect(await store.history.find(member, whole.id)).toBeNull();
  });

  it('a review of any text at all comes back byte for byte, also with NUL and half surrogate pairs', async () => {
    const member = someone();
    const unit = fc.oneof(fc.constantFrom('\0', '\ud800', '\udc00', '\ufffe', '\u202e', '"', '\\', '🎉'), fc.string());
    const anyText = fc.array(unit, { maxLength: 20 }).map((parts) => parts.join(''));
    let count = 0;
    await fc.assert(
      fc.asyncProperty(anyText, async (text) => {
        const review = reviewOf(text);
        count += 1;
        const { id } = await store.history.save(member, { key: `${count}`, role: 'backend-engineer', review });
        const found = await store.history.find(member, id);
        expect(JSON.stringify(found?.review)).toBe(JSON.stringify(review));
      }),
      { numRuns: 60 },
    );
  });

  it('an edited message finds its newest review before, and no other message and no other member does', async () => {
    const member = someone();
    const message = 'C1/1700000000.000100';
    const of = (key: string, by = member) => store.history.forMessage(by, { message, key });
    const first = await store.history.save(member, { key: 'v0', message, ...plain });
    expect(await of('v0')).toBeNull();
    expect(await of('v1')).toEqual(first);
    const second = await store.history.save(member, { key: 'v1', message, ...plain });
    expect((await of('v2'))?.id).toBe(second.id);
    expect((await of('v1'))?.id).toBe(first.id);
    await store.history.save(member, { key: 'other', message: 'C1/2', ...plain });
    await store.history.save(member, { key: 'none', ...plain });
    expect((await of('v2'))?.id).toBe(second.id);
    expect(await of('v2', { ...member, id: 'UX' })).toBeNull();
    expect(await of('v2', { ...member, community: 'TX' })).toBeNull();
  });

  it('a question that is delivered twice is kept once, with its first answer', async () => {
    const member = someone();
    const first = await store.history.save(member, { key: 'twice', ...plain });
    const again = await store.history.save(member, { key: 'twice', ...plain, review: reviewOf('Something else') });
    expect(again).toEqual(first);
    expect(await store.history.latest(member, { limit: 10 })).toHaveLength(1);
  });

  it('twenty deliveries of one question at the same moment are kept once', async () => {
    const member = someone();
    const deliver = () => store.history.save(member, { key: 'burst', ...plain });
    const kept = await Promise.all(Array.from({ length: 20 }, deliver));
    expect(new Set(kept.map(({ id }) => id)).size).toBe(1);
    expect(await store.history.latest(member, { limit: 100 })).toHaveLength(1);
  });

  it('a delivery key may have any length and hold any character', async () => {
    const member = someone();
    const keys = ['\0', '\0\0', '\ud800', '\udfff', 'k'.repeat(100_000), ''];
    for (const key of [...keys, ...keys]) await store.history.save(member, { key, ...plain });
    expect(await store.history.latest(member, { limit: 100 })).toHaveLength(keys.length);
  });

  it('the same key from another member never gives that member a review of somebody else', async () => {
    const member = someone();
    const others = [
      { ...member, id: 'U-other' },
      { ...member, community: 'T-other' },
      { ...member, platform: 'discord' },
    ];
    const kept = await store.history.save(member, { key: 'shared', ...plain });
    for (const other of others) {
      expect(await store.history.find(other, kept.id)).toBeNull();
      expect(await store.history.latest(other, { limit: 10 })).toEqual([]);
      expect((await store.history.save(other, { key: 'shared', ...plain })).id).not.toBe(kept.id);
    }
  });

  it('history pages from the newest to the oldest without a gap, while new reviews arrive', async () => {
    const member = someone();
    const ids: string[] = [];
    for (let n = 0; n < 25; n += 1) ids.unshift((await store.history.save(member, { key: `${n}`, ...plain })).id);
    const seen: string[] = [];
    for (;;) {
      const before = seen.at(-1);
      const page = await store.history.latest(member, { limit: 10, ...(before === undefined ? {} : { before }) });
      if (page.length === 0) break;
      seen.push(...page.map(({ id }) => id));
      await store.history.save(member, { key: `during ${seen.length}`, ...plain });
    }
    expect(seen).toEqual(ids);
  });

  it('history opens at any place and by kind, with or without texts', async () => {
    const member = someone();
    const ids: string[] = [];
    for (let n = 0; n < 9; n += 1) ids.unshift((await store.history.save(member, { key: `${n}`, ...plain })).id);
    const page = { limit: 3, skip: 4 } as const;
    const idsOf = (rows: readonly { readonly id: string }[]) => rows.map(({ id }) => id);
    expect(idsOf(await store.history.latest(member, page))).toEqual(ids.slice(4, 7));
    expect(idsOf(await store.history.outlines(member, page))).toEqual(ids.slice(4, 7));
    expect(idsOf(await store.history.latest(member, { limit: 2, skip: 8 }))).toEqual(ids.slice(8));
    expect(await store.history.latest(member, { limit: 2, skip: 9 })).toEqual([]);
    expect(await store.history.latest(member, { limit: 9, kind: 'resume' })).toEqual([]);
    expect(idsOf(await store.history.outlines(member, { limit: 9, kind: 'bullets' }))).toEqual(ids);
    expect(JSON.stringify(await store.history.outlines(member, { limit: 9 }))).not.toContain('stock lists');
  });

  it('a page holds 1 to 100 reviews, whatever is asked for', async () => {
    const member = someone();
    await store.history.save(member, { key: '1', ...plain });
    await store.history.save(member, { key: '2', ...plain });
    for (const limit of [0, -5, 1]) expect(await store.history.latest(member, { limit })).toHaveLength(1);
    expect(await store.history.latest(member, { limit: 1e9 })).toHaveLength(2);
  });

  it('what a person types as an id is looked up or not found, never an error', async () => {
    const member = someone();
    for (const id of ['', '7', "'; drop table reviews; --", '\0', '\ud800', '01'.repeat(4_000)]) {
      expect(await store.history.find(member, id)).toBeNull();
      await expect(store.history.latest(member, { limit: 5, before: id })).rejects.toMatchObject({ code: 'not-found' });
    }
  });

  it('forgetting a member deletes all of theirs and nothing of anyone else', async () => {
    const member = someone();
    const neighbour = { ...member, id: 'U-neighbour' };
    for (const key of ['1', '2', '3']) await store.history.save(member, { key, ...plain });
    await store.history.save(neighbour, { key: '1', ...plain });
    expect(await store.privacy.forget(member)).toMatchObject({ reviews: 3 });
    expect(await store.privacy.forget(member)).toMatchObject({ reviews: 0 });
    expect(await store.history.latest(member, { limit: 10 })).toEqual([]);
    expect(await store.history.latest(neighbour, { limit: 10 })).toHaveLength(1);
  });

  it('a fault of the database is told without the text it is about', async () => {
    const secret = 'Zephyrine Quillfeather';
    const member = { ...someone(), id: `U\0${secret}` };
    const error = await store.history.save(member, { key: '1', ...plain }).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(Error);
    expect(`${(error as Error).stack} ${JSON.stringify(error)}`).not.toContain(secret);
  });

  it('everything kept is there after a restart', async () => {
    const member = someone();
    const kept = await store.history.save(member, { key: '1', ...plain });
    await store.close();
    store = await openStore(at.address);
    expect(await store.history.latest(member, { limit: 10 })).toEqual([kept]);
  });
});
