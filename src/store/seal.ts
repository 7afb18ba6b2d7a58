import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { Seal } from '../app/ports.ts';
import { Problem } from '../app/problem.ts';
import type { KeyRing } from './keys.ts';

/** What every sealed text begins with; the column type `sealed` refuses anything else. */
const version = 'v1';

/** Bytes of the nonce and of the tag, as NIST SP 800-38D has them for GCM. A key is good for 2^32 texts. */
const nonceLength = 12;
const tagLength = 16;

/** How the text became bytes. UTF-8 cannot hold half of a surrogate pair, which a member may well paste. */
const encodings = ['utf8', 'utf16le'] as const;

/**
 * Seals with AES-256-GCM under the first key: `v1.<key id>.<base64url of nonce, ciphertext and tag>`. The community is bound
 * in, so that a row moved to another community does not open there. The text is packed first: reviews say the same
 * things again and again and shrink to a tenth, and a sealed text cannot be packed by the database.
 */
export function openSeal(keys: KeyRing): Seal {
  const ring = new Map(keys.map(({ id, bytes }) => [id, bytes]));
  const [first] = keys;
  return {
    seal(community, text) {
      const encoding = /\p{Surrogate}/u.test(text) ? 1 : 0;
      const packed = pack(Buffer.from(text, encodings[encoding]));
      const nonce = newNonce();
      const cipher = createCipheriv('aes-256-gcm', first.bytes, nonce, { authTagLength: tagLength });
      cipher.setAAD(Buffer.from(community));
      const body = [nonce, cipher.update(Buffer.from([encoding])), cipher.update(packed), cipher.final()];
      return `${version}.${first.id}.${Buffer.concat([...body, cipher.getAuthTag()]).toString('base64url')}`;
    },

    open(community, sealed) {
      const [, id = '', body = ''] = sealed.split('.');
      const key = ring.get(id);
      if (!key || !sealed.startsWith(`${version}.`)) throw cannotOpen();
      const bytes = Buffer.from(body, 'base64url');
      try {
        const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, nonceLength), {
          authTagLength: tagLength,
        });
        decipher.setAAD(Buffer.from(community)).setAuthTag(bytes.subarray(-tagLength));
        const plain = Buffer.concat([decipher.update(bytes.subarray(nonceLength, -tagLength)), decipher.final()]);
        return inflateRawSync(plain.subarray(1)).toString(encodings[plain[0] === 1 ? 1 : 0]);
      } catch {
        throw cannotOpen();
      }
    },
  };
}

/** Takes no more memory than the text is long: clearing what a long text needs takes longer than packing a short one. */
function pack(bytes: Buffer): Buffer {
  const windowBits = Math.min(15, Math.max(9, Math.ceil(Math.log2(bytes.length + 1))));
  return deflateRawSync(bytes, { level: 1, windowBits, memLevel: Math.max(5, windowBits - 7) });
}

let nonces = randomBytes(0);

/** Random bytes that nobody else gets. They are fetched for many at a time, because each fetch is a call of the system. */
function newNonce(): Buffer {
  if (nonces.length === 0) nonces = randomBytes(256 * nonceLength);
  const nonce = nonces.subarray(0, nonceLength);
  nonces = nonces.subarray(nonceLength);
  return nonce;
}

/** The key's id in a sealed text: what all texts under one key begin with. */
export function sealedUnder(id: string): string {
  return `${version}.${id}.`;
}

function cannotOpen(): Problem {
  return new Problem(
    'try-again',
    'This cannot be opened right now. Please tell the people who run this bot that a key is missing.',
  );
}
