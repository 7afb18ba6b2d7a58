import type { RolePack } from '../role.ts';
import { database } from '../topics/database.ts';

export const backendEngineer: RolePack = {
  id: 'backend-engineer',
  title: 'Backend engineer',
  aliases: ['backend developer', 'back-end developer', 'software engineer (backend)', 'platform engineer'],
  version: '1',
  asOf: '2026-11-22',
  sources: [{ title: 'How to Write a Backend Engineer Resume That Gets Interviews', locator: 'bullet formula' }],
  verbs: [
    'redesigned',
    'introduced',
    'moved',
    'split',
    'removed',
    'indexed',
    'cached',
    'migrated',
    'instrumented',
    'hardened',
  ],
  topics: [database],
  signals: [
    'api',
    'endpoint',
    'queue',
    'index',
    'transaction',
    'migration',
    'latency',
    'retry',
    'idempotency',
    'cache',
  ],
  buzzwords: [],
  toyProjects: ['to-do app', 'calculator'],
  settings: [],
};
