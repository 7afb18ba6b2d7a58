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

/**
 * Wanted only where posts in channels are reviewed without being asked for: to read them, in public and in private channels,
 * each with the event that delivers them.
 */
export const coachingScopes = { 'channels:history': 'message.channels', 'groups:history': 'message.groups' } as const;

/** Wanted by the same: whoever switches such a channel on must run the workspace. */
export const rightsScope = 'users:read';
