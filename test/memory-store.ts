import { openDownload } from '../src/app/attached.ts';
import type { CommandTools } from '../src/app/command.ts';
import type { Kept } from '../src/app/late-store.ts';
import { outlineOf } from '../src/app/outline.ts';
import type { History, KeptReview, Limits, Member, Postings, Privacy, SavedPosting } from '../src/app/ports.ts';
import type { Reply } from '../src/app/reply.ts';
import { documentsHere } from './documents-here.ts';

/** What a member said did not fit, and the channels that are coached, to be looked at. */
export interface MemoryStore extends Kept, Pick<CommandTools, 'download' | 'documents'> {
  readonly disputed: { readonly review: string; readonly rule: string }[];
  readonly coached: Set<string>;
  readonly replies: Map<string, Reply>;
}

/** A store in memory, for tests of what is asked of one. The store's own tests prove the kept ones. */
export function memoryStore(now: () => Date = () => new Date('2026-11-22T14:05:00Z')): MemoryStore {
  const kept = new Map<string, { key: string; message?: string | undefined; kept: KeptReview }[]>();
  const choices = new Map<string, boolean>();
  const metWith = new Map<string, string>();
  const ownerOf = (member: Member) => JSON.stringify([member.platform, member.community, member.id]);
  const of = (member: Member) => {
    const rows = kept.get(ownerOf(member)) ?? [];
    kept.set(ownerOf(member), rows);
    return rows;
  };
  let made = 0;
  const history: History = {
    async save(member, { key, role, review, resume = null, message }) {
      const before = of(member).find((row) => row.key === key);
      if (before) return before.kept;
      made += 1;
      const id = `review-${String(made).padStart(3, '0')}`;
      const kind = resume ? ('resume' as const) : ('bullets' as const);
      const row = { key, message, kept: { id, at: now(), role, kind, outline: outlineOf(review), review, resume } };
      of(member).unshift(row);
      return row.kept;
    },
    async latest(member, { limit, before, skip = 0, kind }) {
      return of(member)
        .map((row) => row.kept)
        .filter((row) => (before === undefined || row.id < before) && (kind === undefined || row.kind === kind))
        .slice(skip, skip + limit);
    },
    outlines: (member, page) => history.latest(member, page),
    async find(member, id) {
      return of(member).find((row) => row.kept.id === id)?.kept ?? null;
    },
    async forMessage(member, { message, key }) {
      return of(member).find((row) => row.message === message && row.key !== key)?.kept ?? null;
    },
    async lastResume(member, { key }) {
      return of(member).find((row) => row.kept.kind === 'resume' && row.key !== key)?.kept ?? null;
    },
    async delete(member, id) {
      const index = of(member).findIndex((row) => row.kept.id === id);
      return index >= 0 && of(member).splice(index, 1).length > 0;
    },
  };
  const privacy: Privacy = {
    async meet(member, key) {
      const owner = ownerOf(member);
      if (!choices.has(owner)) metWith.set(owner, key);
      choices.set(owner, choices.get(owner) ?? true);
      return { keeps: choices.get(owner) ?? true, first: metWith.get(owner) === key };
    },
    async choose(member, keeps) {
      choices.set(ownerOf(member), keeps);
    },
    async holdings(member) {
      const reviews = of(member);
      const texts = reviews.filter((row) => row.kept.review !== null).length;
      return { keeps: choices.get(ownerOf(member)) ?? true, reviews: reviews.length, texts };
    },
    async export(member) {
      const keeps = choices.get(ownerOf(member));
      return {
        reviews: of(member).map((row) => ({ ...row.kept })),
        members: keeps === undefined ? [] : [{ keeps }],
        postings: savedOf(member).map((row) => ({ ...row })),
      };
    },
    async forget(member) {
      const members = choices.delete(ownerOf(member)) ? 1 : 0;
      return { reviews: of(member).splice(0).length, members, postings: savedOf(member).splice(0).length };
    },
  };
  const saved = new Map<string, SavedPosting[]>();
  const savedOf = (member: Member) => {
    const rows = saved.get(ownerOf(member)) ?? [];
    saved.set(ownerOf(member), rows);
    return rows;
  };
  const postings: Postings = {
    async save(member, { name, text }, { most, same }) {
      const rows = savedOf(member);
      const index = rows.findIndex((row) => same(row.name, name));
      if (index < 0 && rows.length >= most) return 'full';
      made += 1;
      const id = rows[index]?.id ?? `post${String(made).padStart(4, '0')}`;
      if (index >= 0) rows.splice(index, 1);
      rows.unshift({ id, name, at: now(), text });
      return index < 0 ? 'saved' : 'replaced';
    },
    list: async (member) => [...savedOf(member)],
    async touch() {},
    async delete(member, id) {
      const index = savedOf(member).findIndex((row) => row.id === id);
      return index >= 0 && savedOf(member).splice(index, 1).length > 0;
    },
  };
  const limits: Limits = { take: async () => 'taken' };
  const disputed: MemoryStore['disputed'] = [];
  const coached = new Set<string>();
  const replies = new Map<string, Reply>();
  return {
    history,
    privacy,
    limits,
    disputed,
    coached,
    replies,
    disputes: {
      async note(_member, dispute) {
        disputed.push(dispute);
      },
    },
    channels: {
      async coach(_member, channel, on) {
        if (on) coached.add(channel);
        else coached.delete(channel);
      },
    },
    postings,
    letters: { find: async (member, letter) => replies.get(`${member.id} ${letter}`) ?? null },
    download: openDownload([]),
    documents: documentsHere,
  };
}
