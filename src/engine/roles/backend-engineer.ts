import { guides } from '../guides.ts';
import type { RolePack, Setting } from '../role.ts';
import { areas } from '../role-areas.ts';
import { sharedSettings, softwareSettings } from '../settings.ts';
import { analytics } from '../topics/analytics.ts';
import { api } from '../topics/api.ts';
import { architecture } from '../topics/architecture.ts';
import { async } from '../topics/async.ts';
import { caching } from '../topics/caching.ts';
import { dataPipeline } from '../topics/data-pipeline.ts';
import { database } from '../topics/database.ts';
import { delivery } from '../topics/delivery.ts';
import { general } from '../topics/general.ts';
import { infrastructure } from '../topics/infrastructure.ts';
import { llm } from '../topics/llm.ts';
import { machineLearning } from '../topics/machine-learning.ts';
import { mentoring } from '../topics/mentoring.ts';
import { migration } from '../topics/migration.ts';
import { mobileApp } from '../topics/mobile-app.ts';
import { observability } from '../topics/observability.ts';
import { onCall } from '../topics/on-call.ts';
import { payments } from '../topics/payments.ts';
import { performance } from '../topics/performance.ts';
import { project } from '../topics/project.ts';
import { search } from '../topics/search.ts';
import { security } from '../topics/security.ts';
import { testing } from '../topics/testing.ts';
import { userInterface } from '../topics/user-interface.ts';
import { toyApps } from './student-projects.ts';

/** Points on which only the guides to backend resumes disagree. */
const ownSettings: readonly Setting[] = [
  {
    id: 'frontend-share',
    question: 'How much frontend work may a backend resume show?',
    sides: [
      {
        says: 'Do not let it dominate.',
        source: { title: guides.examples, locator: 'full-stack engineers moving to backend' },
      },
      {
        says: 'Mention it briefly where it matters.',
        source: { title: guides.writing, locator: 'frequently asked questions' },
      },
    ],
    choice:
      'A hint appears when more than half of the bullets are about screens; no single bullet loses anything by it.',
  },
  {
    id: 'role-name',
    question: 'What is the role called?',
    sides: [
      {
        says: 'Backend Engineer; also Software Engineer (Backend) or Platform Engineer.',
        source: { title: guides.interviews, locator: 'writing a summary' },
      },
      { says: 'Backend Developer.', source: { title: guides.writing, locator: 'title' } },
      { says: 'Back-End Developer.', source: { title: guides.backEnd, locator: 'title' } },
    ],
    choice: 'All are one role under several names; platform engineers have a pack of their own.',
  },
  {
    id: 'lost-lists',
    question: 'How many sample bullets and keywords does the guide give?',
    sides: [
      {
        says: 'Promises eight good bullets and more than twenty keywords.',
        source: { title: guides.rubric, locator: 'introduction' },
      },
      {
        says: 'Shows seven bullets and no keyword.',
        source: { title: guides.rubric, locator: 'sample bullets and keywords' },
      },
    ],
    choice: 'What is missing is treated as missing; the words of this pack are our own choice.',
  },
];

export const backendEngineer: RolePack = {
  id: 'backend-engineer',
  title: 'Backend engineer',
  aliases: [
    'backend developer',
    'back-end developer',
    'back-end engineer',
    'back end developer',
    'backend software engineer',
    'software engineer (backend)',
    'software engineer, backend',
    'server-side developer',
    'api developer',
    'backend',
    'back-end',
    'software',
    'server',
  ],
  version: '1',
  asOf: '2026-11-22',
  sources: [
    { title: guides.interviews, locator: 'whole guide' },
    { title: guides.examples, locator: 'whole guide' },
    { title: guides.writing, locator: 'whole guide' },
    { title: guides.rubric, locator: 'whole guide' },
    { title: guides.backEnd, locator: 'whole page' },
  ],
  verbs: [
    'moved',
    'split',
    'indexed',
    'cached',
    'replaced',
    'removed',
    'reduced',
    'cut',
    'introduced',
    'redesigned',
    'migrated',
    'instrumented',
    'hardened',
    'isolated',
    'batched',
    'queued',
    'versioned',
    'secured',
    'tested',
    'debugged',
    'automated',
    'containerized',
    'traced',
    'rewrote',
    'paginated',
    'documented',
    'integrated',
    'refactored',
    'monitored',
    'deployed',
    'processed',
    'owned',
    'maintained',
    'designed',
    'built',
    'implemented',
    'scaled',
    'optimized',
    'engineered',
    'architected',
  ],
  topics: [
    async,
    payments,
    caching,
    search,
    llm,
    onCall,
    observability,
    security,
    testing,
    migration,
    delivery,
    database,
    api,
    dataPipeline,
    architecture,
    infrastructure,
    machineLearning,
    mobileApp,
    performance,
    userInterface,
    analytics,
    mentoring,
    project,
    general,
  ],
  signals: [
    'api',
    'endpoint',
    'rest',
    'graphql',
    'grpc',
    'openapi',
    'webhook',
    'pagination',
    'versioning',
    'rate limit',
    'service',
    'microservice',
    'monolith',
    'middleware',
    'handler',
    'payload',
    'contract',
    'idempotency',
    'idempotent',
    'retry',
    'backoff',
    'timeout',
    'queue',
    'worker',
    'background job',
    'dead letter',
    'broker',
    'event stream',
    'consumer lag',
    'outbox',
    'cron',
    'database',
    'query',
    'query plan',
    'index',
    'composite index',
    'join',
    'transaction',
    'schema',
    'migration',
    'backfill',
    'replica',
    'partition',
    'shard',
    'deadlock',
    'connection pool',
    'row lock',
    'orm',
    'n+1',
    'cache',
    'invalidation',
    'ttl',
    'hit rate',
    'latency',
    'throughput',
    'p95',
    'p99',
    'concurrency',
    'race condition',
    'authentication',
    'authorization',
    'token',
    'tenant',
    'audit log',
    'structured log',
    'trace',
    'health check',
    'circuit breaker',
    'circuit',
    'rollback',
    'load test',
    'integration test',
    'ledger',
    'reconciliation',
    'double charge',
    'search index',
  ],
  buzzwords: [
    'highly scalable backend',
    'low latency systems',
    'high performance apis',
    'scalable microservices',
    'rock-solid backend',
    'clean restful apis',
    'enterprise applications',
    'complex business logic',
    'server-side magic',
  ],
  toyProjects: [
    ...toyApps,
    'url shortener',
    'crud app',
    'chat app',
    'twitter clone',
    'library management system',
    'student management system',
  ],
  areas: [
    ...areas('student', 'core', 'language', 'database', 'api', 'testing'),
    ...areas('junior', 'further', 'framework', 'delivery'),
    ...areas('mid', 'further', 'cloud', 'security', 'caching', 'async', 'observability'),
    ...areas('senior', 'further', 'architecture'),
  ],
  settings: [...sharedSettings, ...softwareSettings, ...ownSettings],
};
