import type { SkillEntry } from '../skill.ts';

export const cachingSkills: readonly SkillEntry[] = [
  { name: 'Redis', aliases: ['redis cluster', 'redis cache', 'redis streams', 'redis sentinel', 'valkey'], parents: ['Caching', 'NoSQL'], family: 'in-memory store' },
  { name: 'Memcached', aliases: ['memcache'], parents: ['Caching'], family: 'in-memory store' },
  { name: 'Amazon ElastiCache', aliases: ['elasticache'], parents: ['Caching', 'AWS'], family: 'in-memory store' },
  { name: 'Varnish', aliases: ['varnish cache'], parents: ['Caching'], family: 'HTTP cache', ambiguous: { needs: 'case', words: ['Varnish'] } },
  { name: 'Hazelcast', aliases: ['caffeine cache'], parents: ['Caching'], family: 'in-memory store' },
  { name: 'Ehcache', parents: ['Caching'], family: 'in-memory store' },
  { name: 'Apache Ignite', parents: ['Caching'], family: 'in-memory store' },
  { name: 'Infinispan', parents: ['Caching'], family: 'in-memory store' },
  { name: 'Caching', aliases: ['cache', 'cache invalidation', 'caching strategy', 'caching layer', 'distributed cache', 'distributed caching', 'http caching', 'write-through cache', 'cache-aside', 'read-through cache', 'in-memory cache', 'cache stampede'] },
  { name: 'CDN', aliases: ['content delivery network', 'edge caching'], parents: ['Caching'] },
  { name: 'Cloudflare', aliases: ['cloudflare workers', 'cloud flare'], parents: ['CDN'], family: 'content delivery network', ambiguous: { needs: 'case', words: ['Cloudflare'], employer: true } },
  { name: 'Akamai', parents: ['CDN'], family: 'content delivery network' },
  { name: 'Fastly', parents: ['CDN'], family: 'content delivery network' },
  { name: 'Amazon CloudFront', aliases: ['cloudfront', 'cloud front'], parents: ['CDN', 'AWS'], family: 'content delivery network' },
];
