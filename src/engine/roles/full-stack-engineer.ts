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

/** How the two halves of the work share the page. */
const ownSettings: readonly Setting[] = [
  {
    id: 'frontend-share',
    question: 'How much frontend work may the resume show?',
    sides: [
      {
        says: 'For a backend role, move the weight to services, data and reliability.',
        source: { title: guides.examples, locator: 'full-stack engineers moving to backend' },
      },
      {
        says: 'For a full-stack role, readers look for both halves.',
        source: { title: guides.editors, locator: 'practice of the trade' },
      },
    ],
    choice: 'Both halves count alike; the backend pack is there for members who aim at a backend role.',
  },
];

export const fullStackEngineer: RolePack = {
  id: 'full-stack-engineer',
  title: 'Full-stack engineer',
  aliases: [
    'full stack engineer',
    'full-stack developer',
    'full stack developer',
    'fullstack developer',
    'fullstack engineer',
    'web developer',
    'software engineer',
    'software developer',
    'mern stack developer',
    'fullstack',
    'full-stack',
    'full stack',
  ],
  version: '1',
  asOf: '2026-11-22',
  sources: [
    { title: guides.examples, locator: 'full-stack engineers moving to backend' },
    { title: guides.editors, locator: 'practice of the trade' },
  ],
  verbs: [
    'built',
    'shipped',
    'launched',
    'designed',
    'implemented',
    'integrated',
    'connected',
    'refactored',
    'rewrote',
    'replaced',
    'removed',
    'moved',
    'split',
    'reduced',
    'cut',
    'introduced',
    'added',
    'automated',
    'tested',
    'deployed',
    'migrated',
    'secured',
    'validated',
    'cached',
    'indexed',
    'instrumented',
    'redesigned',
    'simplified',
    'owned',
    'debugged',
  ],
  topics: [
    payments,
    async,
    search,
    llm,
    caching,
    onCall,
    observability,
    security,
    testing,
    migration,
    delivery,
    database,
    api,
    performance,
    userInterface,
    mobileApp,
    architecture,
    infrastructure,
    dataPipeline,
    machineLearning,
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
    'webhook',
    'websocket',
    'component',
    'form',
    'form validation',
    'state management',
    'server-side rendering',
    'route',
    'router',
    'page load',
    'bundle',
    'lazy loading',
    'responsive',
    'accessibility',
    'screen reader',
    'design system',
    'login',
    'sign-up',
    'session',
    'authentication',
    'authorization',
    'role check',
    'checkout',
    'subscription',
    'payment',
    'upload',
    'file upload',
    'notification',
    'dashboard',
    'admin panel',
    'database',
    'query',
    'index',
    'schema',
    'migration',
    'transaction',
    'orm',
    'cache',
    'queue',
    'background job',
    'retry',
    'cron',
    'search',
    'pagination',
    'infinite scroll',
    'optimistic update',
    'real-time',
    'deploy',
    'deployment',
    'preview environment',
    'feature flag',
    'rollback',
    'integration test',
    'end-to-end test',
    'type safety',
    'validation',
    'error boundary',
    'latency',
    'load time',
    'core web vital',
    'third-party integration',
    'monorepo',
    'audit log',
    'multi-tenant',
    'latency budget',
    'race condition',
    'n+1',
  ],
  buzzwords: [
    'full-stack ninja',
    'end-to-end features',
    'full software development lifecycle',
    'wearing many hats',
    'modern web technologies',
    'modern tech stack',
    'pixel perfect',
    'feature-rich',
    'responsive and intuitive',
  ],
  toyProjects: [
    ...toyApps,
    'netflix clone',
    'twitter clone',
    'instagram clone',
    'e-commerce clone',
    'chat app',
    'crud app',
    'url shortener',
  ],
  areas: [
    ...areas('student', 'core', 'language', 'frontend', 'database', 'api', 'testing'),
    ...areas('junior', 'further', 'framework', 'delivery'),
    ...areas('mid', 'further', 'cloud', 'security', 'observability'),
    ...areas('senior', 'further', 'architecture'),
  ],
  settings: [...sharedSettings, ...softwareSettings, ...ownSettings],
};
