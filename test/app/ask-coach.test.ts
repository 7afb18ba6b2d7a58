import { describe, expect, it } from 'vitest';
import { facts } from '../../src/engine/facts.ts';
import { openRoom } from './room.ts';
import { blocksOf, wordsOf } from './words-of.ts';

describe('ask-coach', () => {
  it('answers with the band of the years asked for, its date, its source and what it counts', async () => {
    const words = wordsOf(await openRoom().ask('ask-coach', { question: 'backend salary in the UK with 4 years?' }));
    expect(words).toContain('With 4 years: £55,000 to £80,000 a year.');
    expect(words).toContain('As of 2026.');
    expect(words).toContain('Source: Backend Developer Resume Example, salary');
    expect(words).toContain('not what to expect');
  });

  it('says how old a fact is once it may no longer hold', async () => {
    const now = () => new Date('2028-03-01T12:00:00Z');
    const words = wordsOf(await openRoom({ now }).ask('ask-coach', { question: 'backend salary in the UK' }));
    expect(words).toContain('As of 2026: that is 26 months ago, and it may no longer hold.');
    const advice = wordsOf(await openRoom({ now }).ask('ask-coach', { question: 'what do I call the file' }));
    expect(advice).not.toContain('months ago');
  });

  it('gives both sides where the guides disagree, and says what is done here', async () => {
    const words = wordsOf(await openRoom().ask('ask-coach', { question: 'dispute-result-place' }));
    expect(words).toContain('The guides disagree. Here: either order passes.');
    expect(words).toMatch(/First\. \(.*Last\./s);
  });

  it('leads to the rules that look for the same', async () => {
    const { ask } = openRoom();
    const reply = await ask('ask-coach', { question: 'can I list a to-do app as a project?' });
    const actions = blocksOf(reply).flatMap((block) => (block.kind === 'actions' ? block.actions : []));
    const why = actions.find(({ values }) => values.rule === 'toy-project');
    expect((await ask(why?.command ?? '', why?.values)).problem).toBeUndefined();
  });

  it('says that it has nothing, and offers the nearest questions it can answer', async () => {
    const { ask } = openRoom();
    const nothing = await ask('ask-coach', { question: 'How do I fix a flat bicycle tyre?' });
    expect(nothing.problem).toBeUndefined();
    expect(nothing.summary).toContain('I have nothing on that.');
  });

  it('says that it is not sure, and offers up to three questions by buttons that open them', async () => {
    const { ask } = openRoom();
    const near = await ask('ask-coach', { question: 'why do some resumes get picked' });
    expect(near.summary).toContain('I am not sure what you mean.');
    const offered = blocksOf(near).flatMap((block) => (block.kind === 'actions' ? block.actions : []));
    expect(offered.length).toBeGreaterThan(0);
    expect(offered.length).toBeLessThanOrEqual(3);
    for (const { command, values } of offered) {
      const opened = await ask(command, values);
      expect(opened.summary).not.toContain('I am not sure');
    }
  });

  it('names a subject that lies outside, and where to turn', async () => {
    const { ask } = openRoom();
    const visa = await ask('ask-coach', { question: 'how do I get an h1b' });
    expect(visa.summary).toContain('I have nothing on visas and work permits. The rules change');
    const data = await ask('ask-coach', { question: 'delete all my data please' });
    const offered = blocksOf(data).flatMap((block) => (block.kind === 'actions' ? block.actions : []));
    expect(offered.map(({ command }) => command)).toContain('privacy');
  });

  it('says of the pay of another trade that it knows that of backend work alone', async () => {
    const pay = await openRoom().ask('ask-coach', { question: 'frontend developer salary in the uk with 3 years' });
    expect(pay.summary).toContain('My pay figures are for backend work only');
    expect(wordsOf(pay)).not.toContain('£');
    const general = wordsOf(await openRoom().ask('ask-coach', { question: 'developer salary in the uk' }));
    expect(general).toContain('It holds for backend work alone');
  });

  it('opens every fact by its button, and every button fits a chat platform', async () => {
    const { ask } = openRoom();
    for (const { id, asks } of facts) {
      const reply = await ask('ask-coach', { question: id });
      expect(reply.blocks[0]).toEqual({ kind: 'heading', text: asks });
      expect(`ask-coach?${new URLSearchParams({ question: id })}`.length).toBeLessThanOrEqual(60);
    }
  });

  it('asks for a question when there is none, and for a shorter one when it is long', async () => {
    const { ask } = openRoom();
    expect((await ask('ask-coach', { question: ' ?! ' })).problem).toBe('empty-text');
    expect((await ask('ask-coach', { question: 'why '.repeat(400) })).problem).toBe('too-long');
  });
});
