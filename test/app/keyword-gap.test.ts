import { describe, expect, it } from 'vitest';
import { openCoach } from '../../src/app/coach.ts';
import { localMember } from '../../src/app/local-member.ts';
import type { Ask, Log } from '../../src/app/ports.ts';
import type { Reply } from '../../src/app/reply.ts';
import { labelledPostings } from '../labelled-postings.ts';
import { memoryStore } from '../memory-store.ts';
import { wordsOf } from './words-of.ts';

const quiet: Log = { info() {}, warn() {}, error() {} };

function open() {
  const answer = openCoach({ ...memoryStore(), log: quiet, metrics: { count() {} }, textDays: 30 });
  let asked = 0;
  const ask = (command: string, values: Ask['values']): Promise<Reply> => {
    asked += 1;
    return answer({
      key: `test:${asked}`,
      member: localMember,
      place: { channel: 'test', thread: null, private: true },
      command,
      values,
    });
  };
  return { ask };
}

const posting = `Backend Engineer
Requirements
- Go or Java, 3+ years
- PostgreSQL
- Kafka
Nice to have
- Terraform
Benefits
- A yearly Kubernetes conference, and dental insurance`;

describe('keyword-gap', () => {
  it('shows what the bullets prove, asks about the rest, and never says to add a word', async () => {
    const resume =
      'Skills\nGo, Terraform, Kafka\n\nExperience\n- Indexed the Postgres orders table, so that search takes 120 ms';
    const reply = await open().ask('keyword-gap', { posting, resume });
    const words = wordsOf(reply);
    expect(reply.problem).toBeUndefined();
    expect(reply.audience).toBe('asker');
    expect(reply.summary).toBe('Your bullets show 1 of the 4 skills this posting asks for.');
    expect(words).toContain('you write “Postgres”');
    expect(words).toContain('Kafka: only listed. Have you done this? Where?');
    expect(words).not.toContain('Kubernetes');
    expect(words).not.toMatch(/\badd (?:it|this|the skill|the keyword)|pass(?:es)? (?:the )?ATS/i);
  });

  it('takes the bullets of the latest review when no resume is given', async () => {
    const { ask } = open();
    const alone = await ask('keyword-gap', { posting });
    expect(alone.problem).toBe('missing-option');
    await ask('review-bullet', { text: '- Wrote Kafka consumers that feed the stock counts of nine shops' });
    const reply = await ask('keyword-gap', { posting });
    expect(reply.summary).toBe('Your bullets show 1 of the 5 skills this posting asks for.');
    expect(wordsOf(reply)).toContain('latest review');
  });

  it('asks for the text when given a link, and for more when given too little', async () => {
    const { ask } = open();
    for (const command of ['keyword-gap', 'scan-posting']) {
      const resume = command === 'keyword-gap' ? { resume: '- Built it' } : {};
      expect((await ask(command, { posting: 'https://example.com/jobs/12', ...resume })).problem).toBe('not-text');
      expect((await ask(command, { posting: ' \n ', ...resume })).problem).toBe('empty-text');
      expect((await ask(command, { posting: 'We like cats and long walks.', ...resume })).problem).toBe('not-found');
      expect((await ask(command, { posting: 'Go '.repeat(9000), ...resume })).problem).toBe('too-long');
    }
    expect((await ask('keyword-gap', { posting, resume: 'www.example.com/cv' })).problem).toBe('not-text');
    expect((await ask('keyword-gap', { posting, resume: '…' })).problem).toBe('empty-text');
  });

  it('answers every one of thirty postings without a word of its boilerplate', async () => {
    const { ask } = open();
    for (const { text, boilerplate } of labelledPostings) {
      const reply = await ask('scan-posting', { posting: text });
      expect(reply.problem).toBeUndefined();
      const quoted = boilerplate
        .map(({ start, end }) => text.slice(start, end).split('\n')[1] ?? '')
        .filter((line) => line.length > 30);
      for (const line of quoted) expect(wordsOf(reply)).not.toContain(line);
    }
  });
});

describe('scan-posting', () => {
  it('says what is required, what is preferred and what was left out', async () => {
    const reply = await open().ask('scan-posting', { posting });
    const words = wordsOf(reply);
    expect(reply.summary).toBe('Backend Engineer: 4 skills required, 1 preferred.');
    expect(words).toContain('Go (3+ years), Java (3+ years)');
    expect(words).toContain('I took no words from 1 line about the company, its benefits, the law or how to apply.');
    expect(words).not.toContain('Kubernetes');
  });
});
