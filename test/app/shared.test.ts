import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Reply } from '../../src/app/reply.ts';
import { forOthers, forWhoReads, maskContacts } from '../../src/app/shared.ts';
import { wordsOf } from './words-of.ts';

const contacts = [
  'ada.lovelace+jobs@harbour-mail.example',
  'ada_l@uni.harbour.edu',
  'ada [at] harbour.example',
  '+44 20 7946 0958',
  '+1 (555) 010-4477',
  '(555) 010-4477',
  '555-010-4477',
  '555.010.4477',
  '030 1234567',
  'linkedin.com/in/ada-lovelace',
  'https://www.linkedin.com/in/ada',
  'github.com/ada',
  'https://ada.example/cv?from=slack',
  'www.ada-builds.example',
  'mailto:ada@harbour.example',
];

/** What resumes hold that looks like such and is none. */
const figures = [
  'Cut p95 from 1,200,000 ms to 900 ms for 10,000,000 rows',
  'Served 99.95 % of 2,500 requests/s in 2019-2023',
  'Moved 12 services from Node 18.20.4 to 20.19.0 between 03/2021 and 11/2022',
  'Saved $1,250,000 a year across 3 regions (2018 – 2020)',
  'Handled 1 200 300 events a day with 0.25 % errors',
  'Wrote C# and ASP.NET services; scored 4.9/5 in 350 reviews',
];

describe('contact data that others would read', () => {
  it.each(contacts)('is masked: %s', (contact) => {
    const masked = maskContacts(`Built it; ask ${contact} for more`);
    expect(masked).toMatch(/^Built it; ask [•\s]+ for more$/);
  });

  it.each(figures)('is not seen in figures: %s', (text) => {
    expect(maskContacts(text)).toBe(text);
  });

  it('never stays, wherever it stands, and no mark slips', () => {
    const words = fc.array(fc.constantFrom('Built', 'the', 'ferry', 'API,', '(Go)', '40 %', '“fast”', '2021', '–'), {
      maxLength: 8,
    });
    fc.assert(
      fc.property(words, fc.constantFrom(...contacts), words, (before, contact, after) => {
        const text = [...before, contact, ...after].join(' ');
        const masked = maskContacts(text);
        expect(masked).toHaveLength(text.length);
        expect(masked).not.toContain(contact);
        expect(masked).not.toMatch(/@|linkedin|github|harbour/);
      }),
    );
  });

  it('keeps the length of any text at all, and masking twice changes nothing more', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(maskContacts(text)).toHaveLength(text.length);
        expect(maskContacts(maskContacts(text))).toBe(maskContacts(text));
      }),
    );
  });
});

describe('a reply that others read', () => {
  const secret = 'ada@harbour.example';
  const action = { label: `Ask ${secret}`, command: 'why', values: { rule: 'weak-opener' } };
  const reply: Reply = {
    audience: 'asker',
    summary: `Ask ${secret}`,
    blocks: [
      { kind: 'heading', text: secret },
      { kind: 'note', text: 'Judged for: backend. Only you can see this. It stays.' },
      { kind: 'note', text: 'Only you can see this.' },
      { kind: 'quote', text: secret, marks: [{ start: 0, end: 3, tone: 'fault' }] },
      { kind: 'list', items: [secret] },
      { kind: 'meter', label: secret, value: 1, max: 2, says: secret },
      { kind: 'advice', title: secret, says: secret, why: secret, next: secret, source: secret, action },
      { kind: 'more', label: secret, blocks: [{ kind: 'paragraph', text: secret }] },
      { kind: 'actions', actions: [action] },
      { kind: 'file', name: 'all.json', mediaType: 'application/json', text: secret },
      { kind: 'attachment', name: 'copy.pdf', mediaType: 'application/pdf', base64: 'SECRETBYTES' },
      { kind: 'picture', name: 'card.png', alt: secret, base64: 'AAAA' },
    ],
    parts: [[{ kind: 'paragraph', text: secret }]],
  };
  const posted = { place: { channel: 'C', thread: null, private: false }, message: { id: 'M', version: 0 } };

  it('holds no contact data and no file, and does not say that nobody else sees it', () => {
    const words = wordsOf(forOthers(reply));
    expect(words).not.toContain('harbour');
    expect(words).not.toContain('SECRETBYTES');
    expect(words).not.toContain('Only you');
    expect(words).toContain('Judged for: backend. It stays.');
    expect(forOthers(reply).blocks.map(({ kind }) => kind)).not.toContain('file');
  });

  it('is the answer to a message posted in a channel; a slash command and a private place stay the asker’s', () => {
    const ask = { key: 'k', member: { platform: 'slack', community: 'T', id: 'U' }, command: 'why', values: {} };
    expect(forWhoReads(reply, { ...ask, ...posted }).audience).toBe('thread');
    expect(forWhoReads(reply, { ...ask, place: posted.place })).toBe(reply);
    expect(forWhoReads(reply, { ...ask, ...posted, place: { ...posted.place, private: true } })).toBe(reply);
    const nobody = { ...reply, audience: 'nobody' as const };
    expect(forWhoReads(nobody, { ...ask, ...posted })).toBe(nobody);
  });
});
