/** Keys for databases that live as long as a test: the first seals, both open. Made for these tests and used nowhere else. */
export const firstKey = Buffer.alloc(32, 1).toString('base64');
export const secondKey = Buffer.alloc(32, 2).toString('base64');
export const testKeys = { keys: [firstKey] };
