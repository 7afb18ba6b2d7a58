/**
 * What the app must be allowed to do, each for one thing that a member sees. docs/slack.md says which, and a test holds
 * this list, the manifest and that page together.
 */
export const scopes = [
  'app_mentions:read',
  'chat:write',
  'commands',
  'files:read',
  'files:write',
  'im:history',
  'im:write',
] as const;

/** Wanted only by those who switch on a channel whose posts are reviewed. */
export const coachingScopes = ['channels:history', 'groups:history', 'users:read'] as const;
