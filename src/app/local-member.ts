import type { Member } from './ports.ts';

/** The one person at this machine, on the chat page and in the terminal alike: each finds the other's reviews. */
export const localMember: Member = { platform: 'local', community: 'local', id: 'me' };
