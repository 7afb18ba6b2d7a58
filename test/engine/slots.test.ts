import { describe, expect, it } from 'vitest';
import { readTier } from '../../src/engine/evidence.ts';
import { readSlots, type SlotKind } from '../../src/engine/slots.ts';
import { readBullet } from '../../src/engine/text.ts';

function slot(text: string, kind: SlotKind): string[] {
  const bullet = readBullet(text);
  return readSlots(bullet).slots[kind].map(({ start, end }) => bullet.text.slice(start, end));
}
const tier = (text: string) => readTier(readSlots(readBullet(text)));

describe('the act', () => {
  it.each([
    ['Cut the label backlog by half', 'Cut'],
    ['Put the tide tables behind a cache', 'Put'],
    ['Read and rewrote the harbour importer', 'Read and rewrote'],
    ['Set up the night alert', 'Set up'],
    ['Led the migration of tide data to Postgres', 'Led the migration'],
    ['Helped reduce lost parcels', 'Helped reduce'],
    ['Successfully virtualised the seat map', 'virtualised'],
    ['I normalised the harbour names', 'normalised'],
    ['Maintain and extend the seat map', 'Maintain and extend'],
    ['Co-led the harbour rollout', 'Co-led'],
    ['Lazy-loaded the seat map', 'Lazy-loaded'],
  ])('%s', (text, act) => {
    expect(slot(text, 'action')[0]).toBe(act);
  });

  it('is empty where a duty or a trait stands in its place', () => {
    expect(slot('Responsible for managing the tide tables', 'action')).toEqual([]);
    expect(slot('Experience with harbour software', 'action')).toEqual([]);
    expect(slot('The tide model was rebuilt in Rust', 'action')).toEqual([]);
  });

  it('can be several', () => {
    expect(slot('Profiled the tide import, rewrote its parser, and added an alert', 'action')).toEqual([
      'Profiled',
      'rewrote',
      'added',
    ]);
  });
});

describe('the result', () => {
  it.each([
    ['Rewrote the importer, cutting the night run from 5 h to 40 min', 'cutting the night run from 5 h to 40 min'],
    ['Sharded the scan table so that depots stopped blocking each other', 'depots stopped blocking'],
    ['Added labels, resulting in fewer lost parcels', 'fewer lost parcels'],
    ['Keyed scans by label to prevent double billing', 'prevent double billing'],
    ['Rebuilt the seat map; complaints fell by a third', 'complaints fell by a third'],
  ])('%s', (text, result) => {
    expect(slot(text, 'result')).toEqual([result]);
  });

  it('may come first', () => {
    expect(slot('30% fewer lost parcels after printing labels at the door', 'result')).toEqual([
      '30% fewer lost parcels',
    ]);
  });
});

describe('what was worked on, and how', () => {
  it('a technology is how, also before the noun it made', () => {
    expect(slot('Built a Django booking service', 'system')).toEqual(['booking service']);
    expect(slot('Built a Django booking service', 'context')).toEqual(['Django']);
  });

  it('the owner of a metric is what was worked on', () => {
    expect(slot("Reduced the booking API's p95 latency from 900 ms to 300 ms", 'system')).toEqual(["booking API's"]);
  });

  it('a figure of size stands by itself', () => {
    expect(slot('Ran 14 import workers for the harbour office', 'scale')).toEqual(['14']);
  });
});

describe('the evidence', () => {
  it.each([
    ['Cut waiting at the gate from 9 minutes to 4', 'measured'],
    ['Halved the boarding time by opening a second gate', 'claimed'],
    ['Kept the ferry site at 99.95% uptime', 'measured'],
    ['Reached 3x more passengers by mail', 'measured'],
    ['Imported tide tables for 40 harbours', 'scale'],
    ['Made parcel scans idempotent with a key per label', 'mechanism'],
    ['Rewrote the seat map so boarding feels quicker', 'claimed'],
    ['Built the seat map', 'none'],
  ])('%s is %s', (text, expected) => {
    expect(tier(text)).toBe(expected);
  });

  it.each([
    'Built the seat map with React 18 and Node 20',
    'Read about OAuth 2.0 and HTTP 502 pages',
    'Joined the 24/7 desk for SOC 2 in 2023',
    'Opened port 8080 on the desk server',
    'Answered the phone on the 3rd floor',
  ])('a number that is part of a name is none: %s', (text) => {
    expect(['none', 'mechanism', 'claimed']).toContain(tier(text));
  });
});
