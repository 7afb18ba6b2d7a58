import { readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buzzwords } from '../../src/engine/lexicon/nouns.ts';
import { findRolePack, rolePacks } from '../../src/engine/roles.ts';
import { readWords } from '../../src/engine/text.ts';
import { chooseTopic, topics } from '../../src/engine/topics.ts';

const engine = resolve(import.meta.dirname, '../../src/engine');

/** Ids by the files of a folder, in alphabetical order. */
function idsOf(folder: string): string[] {
  return readdirSync(resolve(engine, folder))
    .map((file) => file.replace(/\.ts$/, ''))
    .sort();
}

/** Things that a question must never put into a member's mouth. */
const inventedFacts =
  /\b(?:redis|kafka|postgres\w*|mysql|mongodb|aws|azure|docker|kubernetes|terraform|react|python|java\w*|typescript|jira|github|salesforce|excel|percent|half|doubled|tripled|dozens?|hundreds?|thousands?|millions?)\b/i;

/** Past forms that do not end in -ed. */
const irregularPast = /^(?:built|cut|split|rewrote|rebuilt|led|ran|wrote|taught|sold|won|found|caught|forecast)$/;

describe('topics', () => {
  it('has one topic for each file, general last', () => {
    const ids = topics.map((topic) => topic.id);
    expect([...ids].sort()).toEqual(idsOf('topics'));
    expect(ids.at(-1)).toBe('general');
  });

  it('uses every topic in some pack', () => {
    const used = new Set(rolePacks.flatMap((pack) => pack.topics));
    expect(topics.filter((topic) => !used.has(topic)).map((topic) => topic.id)).toEqual([]);
  });

  it('shares no cue among more than three topics', () => {
    const cues = topics.flatMap((topic) => topic.cues);
    const shared = new Map<string, number>();
    for (const cue of cues) shared.set(cue, (shared.get(cue) ?? 0) + 1);
    expect([...shared].filter(([, count]) => count > 3)).toEqual([]);
  });

  for (const topic of topics) {
    describe(topic.id, () => {
      it('is recognised by lower-case cues, each named once', () => {
        for (const cue of topic.cues) expect(cue).toMatch(/^[^\p{Lu}\s]+(?: [^\p{Lu}\s]+)*$/u);
        expect(new Set(topic.cues).size).toBe(topic.cues.length);
        expect(topic.cues.length > 0).toBe(topic.id !== 'general');
      });

      it('asks one short question each for the act, the result and the size, and answers none of them', () => {
        const { how, result, scale } = topic.asks;
        expect(new Set([how, result, scale]).size).toBe(3);
        for (const question of [how, result, scale]) {
          expect(question).toMatch(/^\p{Lu}[^?.!]*\?$/u);
          expect(question.length).toBeLessThanOrEqual(140);
          expect(question).not.toMatch(/\d|%/);
          expect(question).not.toMatch(inventedFacts);
        }
      });

      it('names four to seven measures in a few words each', () => {
        expect(topic.measures.length).toBeGreaterThanOrEqual(4);
        expect(topic.measures.length).toBeLessThanOrEqual(7);
        expect(new Set(topic.measures).size).toBe(topic.measures.length);
        for (const measure of topic.measures) {
          const count = measure.split(' ').length;
          expect(count, measure).toBeGreaterThanOrEqual(2);
          expect(count, measure).toBeLessThanOrEqual(5);
        }
      });
    });
  }
});

describe('role packs', () => {
  it('has one pack for each file, the backend engineer first', () => {
    const ids = rolePacks.map((pack) => pack.id);
    expect([...ids].sort()).toEqual(idsOf('roles'));
    expect(ids[0]).toBe('backend-engineer');
    for (const id of ids) expect(findRolePack(id)?.id).toBe(id);
  });

  it('gives a name of a role to one pack only', () => {
    const names = rolePacks.flatMap((pack) => [pack.title.toLowerCase(), ...pack.aliases]);
    expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
    expect(names.filter((name) => name !== name.toLowerCase())).toEqual([]);
  });

  for (const pack of rolePacks) {
    describe(pack.id, () => {
      it('is dated and says where it comes from', () => {
        expect(pack.asOf).toMatch(/^\d{4}-\d{2}-\d{2}$/);
        expect(new Date(pack.asOf).toISOString().slice(0, 10)).toBe(pack.asOf);
        expect(pack.version).toMatch(/^\d+$/);
        expect(pack.sources.length).toBeGreaterThan(0);
      });

      it('suggests twenty to forty verbs, all in the past tense', () => {
        expect(pack.verbs.length).toBeGreaterThanOrEqual(20);
        expect(pack.verbs.length).toBeLessThanOrEqual(40);
        for (const verb of pack.verbs) expect(irregularPast.test(verb) || verb.endsWith('ed'), verb).toBe(true);
      });

      it('ends its topics with the general one and names none twice', () => {
        expect(pack.topics.at(-1)?.id).toBe('general');
        expect(new Set(pack.topics).size).toBe(pack.topics.length);
      });

      it('has forty to eighty signals of the trade', () => {
        expect(pack.signals.length).toBeGreaterThanOrEqual(40);
        expect(pack.signals.length).toBeLessThanOrEqual(80);
      });

      it('writes every list in lower case without a repetition', () => {
        for (const list of [pack.verbs, pack.signals, pack.buzzwords, pack.toyProjects]) {
          expect(list.filter((entry) => entry !== entry.toLowerCase().trim() || entry === '')).toEqual([]);
          expect(list.filter((entry, at) => list.indexOf(entry) !== at)).toEqual([]);
        }
      });

      it('adds only buzzwords that the engine does not know already', () => {
        expect(pack.buzzwords.filter((word) => buzzwords.includes(word))).toEqual([]);
      });

      it('shows both sides of every point of dispute, with their sources, and what it does', () => {
        const ids = pack.settings.map((setting) => setting.id);
        expect(new Set(ids).size).toBe(ids.length);
        expect(ids).toContain('length');
        for (const setting of pack.settings) {
          expect(setting.id).toMatch(/^[a-z]+(?:-[a-z]+)*$/);
          expect(setting.question).toMatch(/\?$/);
          expect(setting.sides.length, setting.id).toBeGreaterThanOrEqual(2);
          for (const side of setting.sides) {
            expect(side.says).not.toBe('');
            expect(side.source.title).not.toBe('');
            expect(side.source.locator).not.toBe('');
          }
          expect(setting.choice).toMatch(/^\p{Lu}.*\.$/u);
        }
      });
    });
  }
});

/** By pack: bullets, and what each is about. */
const about: Readonly<Record<string, readonly (readonly [bullet: string, topic: string])[]>> = {
  'backend-engineer': [
    [
      'Moved receipt emails from the request into a Celery worker, so a slow mail server no longer blocks orders',
      'async',
    ],
    ['Made the stock-update consumer safe against duplicate Kafka messages', 'async'],
    ['Added dead-letter handling and a capped backoff to the webhook sender', 'async'],
    ['Published versioned REST endpoints with cursor pagination for two partner shops', 'api'],
    ['Wrote the OpenAPI description that the mobile team generates its client from', 'api'],
    ['Added a partial index and rewrote the join behind the invoice list', 'database'],
    ['Found the deadlock between the two nightly updates and put both in one transaction order', 'database'],
    ['Kept product pages in Redis for five minutes and cleared them on every price change', 'caching'],
    ['Put correlation ids into the structured logs of four services', 'observability'],
    ['Replaced long-lived API keys with refresh tokens and role checks on the admin pages', 'security'],
    ['Blocked access to other tenants’ files by checking permissions on every signed URL', 'security'],
    ['Wrote contract tests against the shipping provider that caught two breaking changes', 'testing'],
    ['Rolled the search service out behind a feature flag, with a one-click rollback', 'delivery'],
    ['Led the postmortem of the May outage and wrote the runbook that the rotation uses', 'on-call'],
    ['Migrated customer records off the legacy store with dual writes and a backfill', 'migration'],
    ['Split the monolith’s catalogue module out along a service boundary agreed in a design doc', 'architecture'],
    ['Reconciled card payments with the bank file every night and flagged missing refunds', 'payments'],
    ['Tuned relevance in Elasticsearch so that misspelled product names are found', 'search'],
    ['Mentored two junior engineers through their first code reviews', 'mentoring'],
    ['Helped the company reach its strategic goals', 'general'],
  ],
  'full-stack-engineer': [
    ['Built the Stripe subscription checkout with invoices and failed-payment reminders', 'payments'],
    ['Wrote React components and form validation for the onboarding wizard', 'user-interface'],
    ['Added full-text search with filters over the article archive', 'search'],
    ['Cut the first page load by splitting the bundle and lazy-loading the map', 'performance'],
  ],
  'frontend-engineer': [
    ['Cut largest contentful paint on the home page from 4.1 s to 1.8 s by preloading the hero image', 'performance'],
    ['Stopped the results list from re-rendering on every key press', 'performance'],
    ['Made the date picker usable with a screen reader and the keyboard alone', 'user-interface'],
    ['Moved twelve one-off buttons into the design system and documented them in Storybook', 'user-interface'],
    ['Covered the booking flow with Playwright end-to-end tests', 'testing'],
  ],
  'mobile-engineer': [
    ['Let field workers fill in inspections offline and synced them when the phone reconnected', 'mobile-app'],
    ['Brought the crash-free rate of the Android app from 97.9 % to 99.6 %', 'mobile-app'],
    ['Ported the chat screens from UIKit to SwiftUI without a change for users', 'mobile-app'],
  ],
  'data-engineer': [
    ['Rebuilt the nightly Airflow load as incremental dbt models, so reports are ready by 6 am', 'data-pipeline'],
    ['Quarantined late-arriving records instead of failing the whole batch', 'data-pipeline'],
    ['Partitioned the events table by day in BigQuery and cut the scan cost', 'data-pipeline'],
  ],
  'data-analyst': [
    ['Ran an A/B test of the shorter sign-up form and showed that it kept more first-week users', 'analytics'],
    ['Replaced nine weekly spreadsheets with one Tableau dashboard for the store managers', 'analytics'],
    ['Analysed churn by cohort and found that annual plans lost customers after price letters', 'analytics'],
  ],
  'ml-engineer': [
    [
      'Trained a gradient-boosted classifier for late deliveries and checked it on a held-out month',
      'machine-learning',
    ],
    ['Halved GPU inference time by quantizing the vision model', 'machine-learning'],
    ['Built a golden set of 300 questions to catch hallucinated answers before a prompt change ships', 'llm'],
    ['Chunked 4,000 manuals and indexed them in pgvector for retrieval', 'llm'],
  ],
  'platform-engineer': [
    ['Rewrote the cluster setup in Terraform, so a new region takes an hour', 'infrastructure'],
    ['Moved batch nodes to spot instances and lowered the cloud bill by a third', 'infrastructure'],
    ['Cut CI build time from 25 to 7 minutes with cached Docker layers', 'delivery'],
    ['Replaced 140 noisy CPU alerts with eight latency dashboards that show which service is slow', 'observability'],
    ['Rotated database credentials through short-lived secrets', 'security'],
  ],
  'qa-engineer': [
    ['Automated the regression suite for refunds and retired two days of manual testing', 'testing'],
    ['Found a rounding defect in the tax form by testing boundary cases', 'testing'],
  ],
  'security-engineer': [
    ['Closed an authorization gap that let any user read other people’s invoices', 'security'],
    ['Tuned SIEM rules after a phishing wave and cut false alarms', 'security'],
    ['Ran the incident response for a leaked signing key and wrote the playbook', 'on-call'],
  ],
  'student-projects': [
    ['Deployed a study-group finder on Heroku that sixty classmates use', 'project'],
    ['Won second place at a 24-hour hackathon with a live demo of a bus tracker', 'project'],
    ['Built an appointment app for clinic patients with React and Express', 'project'],
    ['Hashed passwords and limited login attempts in the team’s booking app', 'security'],
    ['Wrote Jest unit tests for the score calculation of my chess game', 'testing'],
    ['Tutored eight pupils in algebra after school', 'teaching'],
    ['Served 120 customers a shift and settled complaints at the front desk', 'customer-support'],
  ],
  general: [
    ['Answered 60 tickets a day in Zendesk and wrote the ten most-read help articles', 'customer-support'],
    ['Cut the waiting time for refunds by giving agents a saved reply for each case', 'customer-support'],
    ['Re-planned delivery routes for nine drivers and saved two hours a day', 'operations'],
    ['Counted stock weekly instead of yearly, which halved missing inventory', 'operations'],
    ['Won back 14 lapsed accounts with cold calls and a spring campaign', 'sales-marketing'],
    ['Closed the books three days sooner by matching bank statements weekly', 'finance-reporting'],
    ['Prepared the payroll and VAT returns of 40 employees', 'finance-reporting'],
    ['Taught evening classes in reading to adult learners', 'teaching'],
    ['Cared for six post-surgical patients a shift on a 28-bed ward', 'healthcare'],
    ['Introduced a double check of high-risk medication at shift handover', 'healthcare'],
    ['Hired and coached five new team leads', 'mentoring'],
    ['Was a reliable part of the company', 'general'],
  ],
};

function topicOf(bullet: string, packId: string): string {
  const words = readWords(bullet).map((word) => word.lower);
  return chooseTopic(words, findRolePack(packId)?.topics ?? []).id;
}

describe('choosing what a bullet is about', () => {
  it('is right for nine bullets of ten, in every trade', () => {
    const rows = Object.entries(about).flatMap(([pack, list]) => list.map((row) => [pack, ...row] as const));
    const wrong = rows
      .map(([pack, bullet, topic]) => ({ pack, bullet, topic, chosen: topicOf(bullet, pack) }))
      .filter((row) => row.chosen !== row.topic);
    expect(rows.length).toBeGreaterThanOrEqual(60);
    expect(wrong.length / rows.length, JSON.stringify(wrong, null, 1)).toBeLessThanOrEqual(0.1);
  });

  it('takes a phrase for more than the words in it', () => {
    const packs = 'backend-engineer';
    expect(topicOf('Ran a search index', packs)).toBe('search');
    expect(topicOf('Added an index', packs)).toBe('database');
  });

  it('reads plurals, hyphens and UK spelling alike', () => {
    for (const bullet of ['dead letter', 'dead letters', 'dead-letter', 'Dead-letters'])
      expect(topicOf(bullet, 'backend-engineer'), bullet).toBe('async');
    expect(topicOf('authorisation', 'backend-engineer')).toBe('security');
    expect(topicOf('queries', 'backend-engineer')).toBe('database');
    expect(topicOf('caches', 'backend-engineer')).toBe('caching');
    expect(topicOf('releases', 'backend-engineer')).toBe('delivery');
  });

  it('takes the topic that the pack names first when two fit alike', () => {
    const bullet = 'Dashboard';
    expect(topicOf(bullet, 'data-analyst')).toBe('analytics');
    expect(topicOf(bullet, 'platform-engineer')).toBe('observability');
  });

  it('knows every topic of every pack by each of its own cues alone', () => {
    for (const pack of rolePacks) {
      for (const topic of pack.topics) {
        for (const cue of topic.cues) {
          const chosen = chooseTopic(cue.split(' '), pack.topics);
          expect(chosen.cues, `${pack.id}: ${cue}`).toContain(cue);
        }
      }
    }
  });

  it('answers for any words at all with a topic of the pack', () => {
    const words = fc.array(fc.oneof(fc.string(), fc.constantFrom(...topics.flatMap((topic) => topic.cues))));
    fc.assert(
      fc.property(words, fc.constantFrom(...rolePacks), (list, pack) => {
        expect(pack.topics).toContain(chooseTopic(list, pack.topics));
      }),
    );
  });
});
