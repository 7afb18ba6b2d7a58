/**
 * All bytes of a stream, counted as they come: what a header says of their number is not believed. Null where there are
 * more than `most`; then the stream is ended, and what is left of it is not read.
 */
export async function readBytes(stream: AsyncIterable<Uint8Array>, most: number): Promise<Buffer | null> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of stream) {
    length += chunk.byteLength;
    if (length > most) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
