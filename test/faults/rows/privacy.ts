import { eraseRow } from '../erase.ts';
import { bar, note, type Row } from '../row.ts';
import { tenancyRow } from '../tenancy.ts';

/** Many communities at once, on both databases, with one wall between them taken away. */
export const wallsRow: Row = {
  name: 'walls between communities',
  what: (small) => `${small ? '8 communities, 500' : '200 communities, 100,000'} operations, each wall taken away`,
  async run({ small, seed }) {
    const size = small ? { tenants: 8, operations: 500 } : { tenants: 200, operations: 100_000 };
    const runs = await tenancyRow({ ...size, seed });
    return runs.map(({ database, walls, crossReads, crossWrites, wrong }) => {
      const found = crossReads + crossWrites + wrong;
      const name = `${database}, ${walls === 'both' ? 'both walls' : walls === 'none' ? 'no wall' : 'one wall'}`;
      // With no wall the checker has to see what crosses.
      return walls === 'none' ? bar(`${name}, seen`, crossReads, crossReads > 0) : bar(name, found, found === 0);
    });
  },
};

/** Members who use everything and leave: what is left of them in rows, files, logs and figures. */
export const erasureRow: Row = {
  name: 'members who leave',
  what: (small) => `${small ? 10 : 100} members use everything, then leave`,
  async run({ small }) {
    const runs = await eraseRow({ members: small ? 10 : 100 });
    return runs.flatMap(({ database, members: _members, rowsBefore, idsOnDiskBefore, slowestSeconds, ...left }) => {
      const found = Object.values(left).reduce((sum, count) => sum + count, 0);
      return [
        bar(`${database}, rows before`, rowsBefore, rowsBefore > 0 && idsOnDiskBefore > 0),
        bar('left behind', found, found === 0),
        note('slowest', slowestSeconds, ' s'),
      ];
    });
  },
};
