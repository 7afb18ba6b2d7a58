import type { Topic } from '../topic.ts';

export const database: Topic = {
  id: 'database',
  title: 'Databases and queries',
  cues: [
    'database',
    'query',
    'sql',
    'postgresql',
    'postgres',
    'mysql',
    'mongodb',
    'index',
    'schema',
    'table',
    'join',
    'orm',
    'migration',
    'backfill',
    'transaction',
    'replica',
    'partition',
  ],
  asks: {
    how: 'What did you change in the database: an index, the query, the schema, a transaction, the way it is migrated?',
    result: 'What did the query or table do better afterwards, and for which screen or report?',
    scale: 'How big was it: rows, gigabytes, queries a second?',
  },
  measures: [
    'query time before and after',
    'rows or gigabytes',
    'database load before and after',
    'slow queries removed',
    'downtime during the migration',
  ],
};
