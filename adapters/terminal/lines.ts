/** A line of a stream, or null for one that was longer than allowed and was let go. */
export type Line = string | null;

/**
 * The lines of a stream of text, split at \n alone (a JSON string may hold U+2028), without a final \r. Holds at most
 * one chunk and one line of `maxLength` UTF-16 units. Yields the lines of each chunk together.
 */
export async function* linesOf(chunks: AsyncIterable<string>, maxLength: number): AsyncGenerator<readonly Line[]> {
  let rest = '';
  let skipping = false;
  for await (const chunk of chunks) {
    const pieces = (rest + chunk).split('\n');
    rest = pieces.pop() ?? '';
    const lines = pieces.map((piece, index): Line => {
      const dropped = (index === 0 && skipping) || piece.length > maxLength;
      return dropped ? null : withoutReturn(piece);
    });
    if (pieces.length > 0) skipping = false;
    if (rest.length > maxLength) {
      skipping = true;
      rest = '';
    }
    if (lines.length > 0) yield lines;
  }
  if (skipping) yield [null];
  else if (rest) yield [withoutReturn(rest)];
}

function withoutReturn(line: string): string {
  return line.endsWith('\r') ? line.slice(0, -1) : line;
}
