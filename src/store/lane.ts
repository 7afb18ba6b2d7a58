import { createHash } from 'node:crypto';
import type { Ask, Member } from '../app/ports.ts';

/** A platform's name is kebab-case, so the slash parts it from the community's own id without doubt. */
export function communityOf({ platform, community }: Member): string {
  return `${platform}/${community}`;
}

/** Parts of any length, holding any character, as one name of fixed length that fits every index. */
export function digest(...parts: readonly string[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('base64url');
}

/** The lane in which a question is answered: a thread's questions in order, else those of one member in one channel. */
export function answerLane(via: string, { member, place: { channel, thread } }: Ask): string {
  const who = thread === null ? ['member', member.id] : ['thread', thread];
  return digest('answer', via, communityOf(member), channel, ...who);
}

/** The lane in which replies are sent: one channel, because that is what the platforms limit. */
export function sendLane(via: string, { member, place }: Pick<Ask, 'member' | 'place'>): string {
  return digest('send', via, communityOf(member), place.channel);
}

/** A message that a member may edit or delete. */
export function messageDigest(via: string, member: Member, channel: string, id: string): string {
  return digest('message', via, communityOf(member), channel, id);
}
