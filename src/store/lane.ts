import type { Ask, Member } from '../app/ports.ts';
import { digest } from './digest.ts';
import { communityOf } from './tenancy.ts';

/** The lane in which a question is answered: a thread's questions in order, else those of one member in one channel. */
export function answerLane(via: string, { member, place: { channel, thread } }: Ask): string {
  const who = thread === null ? ['member', member.id] : ['thread', thread];
  return digest(['answer', via, communityOf(member), channel, ...who]);
}

/** The lane in which replies are sent: one channel, because that is what the platforms limit. */
export function sendLane(via: string, { member, place }: Pick<Ask, 'member' | 'place'>): string {
  return digest(['send', via, communityOf(member), place.channel]);
}

/** A message that a member may edit or delete. */
export function messageDigest(via: string, member: Member, channel: string, id: string): string {
  return digest(['message', via, communityOf(member), channel, id]);
}
