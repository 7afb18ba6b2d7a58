import { randomBytes } from 'node:crypto';

let lastTime = 0;
let lastCount = 0;

/**
 * Makes ids (UUID version 7, RFC 9562) whose order as text is the order in which they were made: milliseconds first,
 * then a count inside the millisecond, then 62 random bits. A clock that steps back does not break the order.
 */
export function newReviewId(now: Date): string {
  const time = Math.max(now.getTime(), lastTime);
  lastCount = time === lastTime ? lastCount + 1 : 0;
  lastTime = time;
  if (lastCount > 0xfff) {
    lastTime += 1;
    lastCount = 0;
  }
  const bytes = randomBytes(16);
  bytes.writeUIntBE(lastTime, 0, 6);
  bytes.writeUInt16BE(0x7000 | lastCount, 6);
  bytes.writeUInt8(0x80 | (bytes.readUInt8(8) & 0x3f), 8);
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

/** Tells whether a text a person typed can be an id at all, so that the database is not asked about anything else. */
export function isReviewId(text: string): boolean {
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text);
}
