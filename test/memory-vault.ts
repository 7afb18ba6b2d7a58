import type { Vault } from '../src/app/ports.ts';

/** A vault in memory, shared by all who open it with the same `rows`. The store's own tests prove the kept one. */
export function memoryVault(rows: Map<string, { text: string; until: number }> = new Map()): Vault {
  const keyOf = (community: string | null, name: string) => JSON.stringify([community, name]);
  const lines = new Map<string, Promise<unknown>>();
  const good = (key: string): string | null => {
    const row = rows.get(key);
    return row && row.until > Date.now() ? row.text : null;
  };
  return {
    async read(community, name) {
      return good(keyOf(community, name));
    },
    async write(community, name, text, seconds = Number.POSITIVE_INFINITY) {
      rows.set(keyOf(community, name), { text, until: Date.now() + seconds * 1_000 });
    },
    async take(community, name) {
      const text = good(keyOf(community, name));
      rows.delete(keyOf(community, name));
      return text;
    },
    async delete(community, name) {
      rows.delete(keyOf(community, name));
    },
    alone(name, work) {
      const turn = (lines.get(name) ?? Promise.resolve()).then(work);
      lines.set(
        name,
        turn.catch(() => {}),
      );
      return turn;
    },
  };
}
