import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readBytes } from '../../src/app/read-bytes.ts';

const chunks = fc.array(fc.uint8Array({ maxLength: 8 }), { maxLength: 8 });

it('a stream is given whole up to the limit, and not at all above it', async () => {
  await fc.assert(
    fc.asyncProperty(chunks, fc.nat(24), async (given, most) => {
      async function* stream() {
        yield* given;
      }
      const all = Buffer.concat(given);
      expect(await readBytes(stream(), most)).toEqual(all.length > most ? null : all);
    }),
  );
});

it('a stream without end is left as soon as it is too long', async () => {
  let left = false;
  async function* endless() {
    try {
      for (;;) yield new Uint8Array(10);
    } finally {
      left = true;
    }
  }
  expect(await readBytes(endless(), 25)).toBeNull();
  expect(left).toBe(true);
});
