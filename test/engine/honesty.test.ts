import { describe, expect, it } from 'vitest';
import { doubtsAbout, doubtsAboutAnswers } from '../../src/engine/honesty.ts';
import { reviewBullet } from '../../src/engine/review.ts';
import { composeBullet } from '../../src/engine/rewrite.ts';
import type { Level } from '../../src/engine/role.ts';
import { rolePacks } from '../../src/engine/roles.ts';
import { readBullet } from '../../src/engine/text.ts';

const [pack] = rolePacks;
const doubted = (text: string, level: Level = 'mid') =>
  doubtsAbout(reviewBullet(readBullet(text), { pack, level })).map(({ evidence }) => evidence);

describe('what a reader would doubt', () => {
  it.each([
    ['Cut the load time of the rota page from 200 ms to 900 ms', '200 ms to 900 ms'],
    ['Reduced no-shows by 300% with reminders', '300%'],
    ['Raised sign-ups of the rowing club from 90 to 40', '90 to 40'],
    ['Cut checkout time from 10 s to 5 s (80%) by caching prices', '80%'],
    ['Trained 120% of the volunteers on the new rota', '120%'],
  ])('asks about the figure in “%s”', (text, evidence) => {
    expect(doubted(text)).toEqual([evidence]);
  });
  it.each([
    'Cut the load time of the rota page from 900 ms to 200 ms',
    'Improved response time from 780 to 310 ms by adding an index',
    'Raised sign-ups of the rowing club from 40 to 90 (125%)',
    'Grew the club by 300% in a year',
    'Cut checkout time from 10 s to 5 s, and wrote 80% of its tests',
  ])('has nothing to ask about “%s”', (text) => {
    expect(doubted(text)).toEqual([]);
  });
  it('asks a beginner, and not a senior, how far “architected” went', () => {
    const text = 'Architected the booking service of the rowing club';
    expect(doubted(text, 'student')).toEqual(['Architected']);
    expect(doubted(text, 'senior')).toEqual([]);
  });
  it('asks for the detail behind a large claim', () => {
    expect(doubted('Built a highly available order system for a bakery')).toEqual(['highly available']);
  });
  it('only asks, and never says that somebody lied', () => {
    const texts = ['Reduced no-shows by 300% with reminders', 'Revolutionised the stock keeping of the shop'];
    for (const text of texts) {
      const doubts = doubtsAbout(reviewBullet(readBullet(text), { pack, level: 'junior' }));
      expect(doubts).not.toEqual([]);
      for (const { asks } of doubts) expect(asks).toMatch(/\?/);
    }
  });
});

describe('what is asked back about answers', () => {
  it('asks which part was theirs where they write “we”', () => {
    expect(doubtsAboutAnswers('Worked on the rota page', { change: 'We split the release' })[0]?.asks).toContain(
      '“We”',
    );
    expect(doubtsAboutAnswers('Worked on the rota page', { change: 'Split the release' })).toEqual([]);
  });
  it('asks which holds where a helper has become a leader', () => {
    const line = 'Helped with the move to the new depot';
    expect(doubtsAboutAnswers(line, { change: 'led the move of 14 printers' })[0]?.evidence).toBe('led');
    expect(doubtsAboutAnswers(line, { change: 'packed 14 printers' })).toEqual([]);
    expect(doubtsAboutAnswers('Led the move to the new depot', { change: 'led the move of 14 printers' })).toEqual([]);
  });
  it('asks which way a bare share went', () => {
    expect(doubtsAboutAnswers('Worked on the rota page', { result: 'by 40%', measure: 'load time' })[0]?.evidence).toBe(
      '40%',
    );
    expect(doubtsAboutAnswers('Worked on the rota page', { result: '40% lower', measure: 'load time' })).toEqual([]);
  });
  it('doubts a candidate as it would doubt any line', () => {
    const [candidate] = composeBullet(
      'Worked on the rota page of a food bank',
      { change: 'cached the shifts', result: 'cut load time from 200 ms to 900 ms' },
      { pack, level: 'junior', tense: 'past', resultFirst: false },
    );
    expect(candidate && doubtsAbout(candidate.review).map(({ evidence }) => evidence)).toEqual(['200 ms to 900 ms']);
  });
});
