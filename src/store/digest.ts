import { hash } from 'node:crypto';

/** A key, or the parts of one, may have any length and hold any character; the digest has one length and fits every index. */
export function digest(key: string | readonly string[]): string {
  return hash('sha256', JSON.stringify(key), 'base64url');
}
