import type { History, KeptReview, Member } from '../src/app/ports.ts';

/** A history in memory, for tests of what is asked of one. The store's own tests prove the kept ones. */
export function memoryHistory(now: () => Date = () => new Date('2026-11-22T14:05:00Z')): History {
  const kept = new Map<string, { key: string; kept: KeptReview }[]>();
  const of = (member: Member) => {
    const owner = JSON.stringify([member.platform, member.community, member.id]);
    const rows = kept.get(owner) ?? [];
    kept.set(owner, rows);
    return rows;
  };
  let made = 0;
  return {
    async save(member, { key, role, review }) {
      const before = of(member).find((row) => row.key === key);
      if (before) return before.kept;
      made += 1;
      const row = { key, kept: { id: `review-${String(made).padStart(3, '0')}`, at: now(), role, review } };
      of(member).unshift(row);
      return row.kept;
    },
    async latest(member, { limit, before }) {
      return of(member)
        .map((row) => row.kept)
        .filter(({ id }) => before === undefined || id < before)
        .slice(0, limit);
    },
    async find(member, id) {
      return of(member).find((row) => row.kept.id === id)?.kept ?? null;
    },
    async forget(member) {
      return of(member).splice(0).length;
    },
  };
}
