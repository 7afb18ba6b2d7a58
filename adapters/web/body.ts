import type { IncomingMessage } from 'node:http';

/** A request's JSON, or why there is none. */
export type Body = { readonly kind: 'json'; readonly json: unknown } | { readonly kind: 'too-long' | 'not-json' };

/**
 * Reads a body of at most `limit` bytes as JSON in UTF-8. What is over the limit is read and dropped, so that the
 * sender gets to hear the answer instead of a broken connection; after twice the limit the connection is cut.
 */
export async function readJson(request: IncomingMessage, limit: number): Promise<Body> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size <= limit) chunks.push(chunk);
    else chunks.length = 0;
    if (size > limit * 2) request.destroy();
  }
  if (size > limit) return { kind: 'too-long' };
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(chunks));
    return { kind: 'json', json: JSON.parse(text) };
  } catch {
    return { kind: 'not-json' };
  }
}
