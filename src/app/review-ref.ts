import type { History, KeptReview, Member } from './ports.ts';

/** A review's id as the store makes them: a UUID whose first half is its time and a count. */
const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** A review's id, short enough for a button: the first half of it, which no two reviews of one member share. */
export function shortId(id: string): string {
  if (!uuid.test(id)) return id;
  return Buffer.from(id.slice(0, 18).replaceAll('-', ''), 'hex').toString('base64url');
}

/** The member's review that a short or whole id names, or null. */
export async function findReview(history: History, member: Member, id: string): Promise<KeptReview | null> {
  if (!/^[\w-]{11}$/.test(id)) return history.find(member, id);
  const half = Buffer.from(id, 'base64url').toString('hex');
  const start = half.replace(/^(.{8})(.{4})(.{4})$/, '$1-$2-$3-');
  // Greater than every id that begins so.
  const [found] = await history.latest(member, { limit: 1, before: `${start}ffff-ffffffffffff` });
  return found?.id.startsWith(start) ? found : null;
}
