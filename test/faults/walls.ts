import type { Database } from '../../src/store/tenancy.ts';

/** Which walls between communities stand: the filter in each query, and row-level security. */
export type Walls = 'both' | 'security' | 'none';

/**
 * Takes walls away from every query of every handle of this database's kind, as a careless change of the code would:
 * each `community = …` becomes true, and for `none` the queries run as the owner, whom row-level security lets pass. Gives
 * how many filters were removed so far, and the way to put the walls back.
 */
export function removeWalls(database: Database, walls: Walls): { removed(): number; restore(): void } {
  const { session } = Object(database)._;
  const prototype = Object.getPrototypeOf(session);
  const { prepareQuery } = prototype;
  let removed = 0;
  prototype.prepareQuery = function careless(query: { sql: string; params: unknown[] }, ...rest: unknown[]) {
    let text = query.sql;
    if (walls !== 'both') {
      text = text.replace(/(?:"\w+"\.)?"?\bcommunity"? = (\$\d+)/g, (_filter, value) => {
        removed += 1;
        return `${value}::text is not null`;
      });
    }
    if (walls === 'none') text = text.replace("set_config('role', 'proofline_member', true), ", '');
    return prepareQuery.call(this, { ...query, sql: text }, ...rest);
  };
  return {
    removed: () => removed,
    restore() {
      prototype.prepareQuery = prepareQuery;
    },
  };
}
