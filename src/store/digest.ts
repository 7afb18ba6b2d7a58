import { createHash } from 'node:crypto';

/** A delivery key may have any length and hold any character; its digest has one length and fits every index. */
export function digest(key: string): string {
  return createHash('sha256').update(JSON.stringify(key)).digest('base64url');
}
