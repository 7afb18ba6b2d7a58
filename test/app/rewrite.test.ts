import { describe, expect, it } from 'vitest';
import { openCoach } from '../../src/app/coach.ts';
import { openGlance } from '../../src/app/glance.ts';
import type { Ask } from '../../src/app/ports.ts';
import type { Block, Reply } from '../../src/app/reply.ts';
import { shortId } from '../../src/app/review-ref.ts';
import { memoryStore } from '../memory-store.ts';
import { noFiles } from '../no-files.ts';
import { blocksOf, wordsOf } from './words-of.ts';

const member = { platform: 'slack', community: 'T1', id: 'U1' };

function open() {
  const log = { info() {}, warn() {}, error() {} };
  const tools = { ...memoryStore(), log, textDays: 30, download: noFiles };
  const answer = openCoach({ ...tools, metrics: { count() {} } });
  const glance = openGlance(tools);
  let asked = 0;
  const made = (command: string, values: Ask['values'], by = member): Ask => {
    asked += 1;
    return { key: String(asked), member: by, place: { channel: 'c', thread: null, private: true }, command, values };
  };
  return {
    ask: (command: string, values: Ask['values'], by = member) => answer(made(command, values, by)),
    form: (values: Ask['values'], by = member) => glance.form(made('rewrite', values, by)),
  };
}

const actionsOf = (blocks: readonly Block[]) =>
  blocks.flatMap((block) => (block.kind === 'actions' ? block.actions : []));
const quotesOf = ({ blocks }: Reply) => blocks.flatMap((block) => (block.kind === 'quote' ? [block.text] : []));
const query = (values: Readonly<Record<string, string>>) => new URLSearchParams(values).toString();

const rota = {
  system: 'the rota page of a food bank',
  challenge: 'volunteers were booked twice',
  change: 'added a check for overlapping shifts',
  result: 'double bookings stopped',
};

describe('rewrite with me', () => {
  it('is a button under each bullet that is not strong yet, short enough for every platform', async () => {
    const { ask } = open();
    const reply = await ask('review-bullet', {
      text: 'Worked on features\nCut label printing from 9 s to 2 s by caching fonts',
    });
    const [weak = [], strong = []] = reply.parts;
    const [action] = actionsOf(weak);
    expect(action).toMatchObject({ label: 'Rewrite with me', command: 'rewrite', form: true });
    expect(action && `${action.command}?${query(action.values)}`.length).toBeLessThanOrEqual(60);
    expect(actionsOf(strong).map(({ command }) => command)).not.toContain('rewrite');
  });

  it('opens a dialog about that bullet, which fits every platform', async () => {
    const { ask, form } = open();
    await ask('review-bullet', { text: 'Built the label printer in Go\nWorked on features', level: 'student' });
    const dialog = await form({ review: 'review-001', bullet: '2' });
    expect(dialog.intro).toContain('Worked on features');
    const needed = dialog.fields.filter(({ spare }) => !spare);
    expect(needed.map(({ name }) => name)).toEqual(['system', 'challenge', 'change', 'result', 'measure']);
    expect(query(dialog.values).length).toBeLessThanOrEqual(80);
    expect(dialog.title.length).toBeLessThanOrEqual(24);
    expect(dialog.submit.length).toBeLessThanOrEqual(24);
    for (const labels of ['plain', 'star', 'xyz']) {
      for (const { label, hint, ...field } of (await form({ review: 'review-001', bullet: '2', labels })).fields) {
        expect(label.length, label).toBeLessThanOrEqual(45);
        expect(hint.length, hint).toBeLessThanOrEqual(100);
        if (field.kind !== 'choice') continue;
        expect(field.choices.length).toBeLessThanOrEqual(25);
        for (const choice of field.choices) expect(choice.label.length).toBeLessThanOrEqual(75);
      }
    }
  });

  it('answers with lines of the member’s own words, before and after by part', async () => {
    const { ask } = open();
    await ask('review-bullet', { text: 'Worked on various features' });
    const reply = await ask('rewrite', { review: 'review-001', ...rota });
    expect(quotesOf(reply)[0]).toBe(
      'Added a check for overlapping shifts to the rota page of a food bank because volunteers were booked twice, so double bookings stopped',
    );
    expect(quotesOf(reply)).toHaveLength(3);
    expect(reply.audience).toBe('asker');
    expect(wordsOf(reply)).toContain('What you did: “Worked on” → “Added a check for overlapping shifts”');
    expect(reply.summary).toMatch(/5 before, \d+ after/);
  });

  it('works without a history, from the bullet itself', async () => {
    const { ask, form } = open();
    expect(quotesOf(await ask('rewrite', { text: 'Worked on various features', ...rota }))).toHaveLength(3);
    const dialog = await form({ text: 'Worked on various features' });
    expect(dialog.fields[0]).toMatchObject({ name: 'text', value: 'Worked on various features' });
    expect(dialog.fields.filter(({ spare }) => !spare)).toHaveLength(5);
  });

  it('asks for the bullet too where none is named', async () => {
    const { ask, form } = open();
    expect((await form({})).fields.map(({ name }) => name)).toEqual([
      'text',
      'system',
      'challenge',
      'change',
      'result',
      'measure',
      'labels',
    ]);
    expect((await ask('rewrite', {})).problem).toBe('missing-option');
  });

  it('lets the parts be named as in STAR or XYZ: in the dialog, and under the lines', async () => {
    const { ask, form } = open();
    await ask('review-bullet', { text: 'Worked on various features' });
    const about = { review: 'review-001', bullet: '1' };
    const choice = (await form(about)).fields.find(({ name }) => name === 'labels');
    expect(choice).toMatchObject({ kind: 'choice', value: 'plain', spare: true });
    const dialog = await form({ ...about, labels: 'star' });
    expect(dialog.fields[0]?.label).toMatch(/^Situation: /);
    expect(dialog.values).toMatchObject({ labels: 'star' });
    const star = await ask('rewrite', { ...about, ...rota, labels: 'star' });
    expect(wordsOf(star)).toContain('Result: nothing yet → “double bookings stopped”');
    const xyz = actionsOf(blocksOf(star)).find(({ label }) => label === 'As XYZ');
    const renamed = await ask(xyz?.command ?? '', xyz?.values ?? {});
    expect(wordsOf(renamed)).toContain('Z, by doing: “Worked on”');
    expect(quotesOf(renamed)).toEqual(quotesOf(star));
    expect([xyz?.inPlace, renamed.inPlace]).toEqual([true, true]);
  });

  it('opens the dialog again with what was answered', async () => {
    const { ask, form } = open();
    await ask('review-bullet', { text: 'Worked on various features' });
    const reply = await ask('rewrite', { review: 'review-001', ...rota, measure: 'private' });
    const again = actionsOf(reply.blocks).find(({ label }) => label === 'Change my answers');
    const { fields } = await form(again?.values ?? {});
    const answered = Object.fromEntries(fields.map(({ name, value }) => [name, value]));
    expect(answered).toMatchObject({ ...rota, measure: 'private' });
  });

  it('keeps nothing for its buttons of whoever wants nothing kept', async () => {
    const { ask } = open();
    const keeping = async () =>
      actionsOf(blocksOf(await ask('rewrite', { text: 'Worked on various features', ...rota }))).filter(
        (one) => one.keeps,
      );
    expect(await keeping()).not.toEqual([]);
    await ask('privacy', { keep: 'no' });
    expect(await keeping()).toEqual([]);
  });

  it('lists its questions where no dialog opens', async () => {
    const { ask } = open();
    const reply = await ask('rewrite', { text: 'Worked on various features', labels: 'star' });
    expect(wordsOf(reply)).toContain('Situation: what exactly did you work on?');
    expect(actionsOf(reply.blocks)[0]?.form).toBe(true);
  });

  it('has nothing to ask about a strong line', async () => {
    const { ask, form } = open();
    const text = 'Cut label printing from 9 s to 2 s by caching fonts on each of 14 printers';
    expect((await ask('rewrite', { text })).summary).toMatch(/nothing to ask/);
    await expect(form({ text })).rejects.toThrow(/nothing to ask/);
  });

  it('says of a summary that it rewrites bullets', async () => {
    const { ask } = open();
    const text = 'Backend developer with 3 years of ferry software in Go, seeking a challenging position';
    expect((await ask('rewrite', { text })).summary).toMatch(/reads like a summary.*I rewrite bullets/);
  });

  it('asks back before a line is used, and accuses nobody', async () => {
    const { ask } = open();
    const reply = await ask('rewrite', {
      text: 'Helped with the move to the new depot',
      change: 'We led the move of 14 printers',
      result: 'cut label printing from 2 s to 9 s',
    });
    const words = wordsOf(reply);
    expect(words).toContain('Before you use it');
    expect(words).toContain('Which part of it was yours?');
    expect(words).toContain('goes up, but the verb says down');
  });

  it('makes a figure rough that cannot be shared, and leaves out what it cannot make rough', async () => {
    const { ask } = open();
    const given = { text: 'Worked on the label printer', change: 'cached the fonts', measure: 'private' };
    const rough = await ask('rewrite', { ...given, result: 'cut printing from 9 s to 2 s' });
    expect(quotesOf(rough)[0]).toBe('Cached the fonts for the label printer, cutting printing by roughly 80%');
    const kept = await ask('rewrite', { ...given, result: 'saved $4,312 a month' });
    expect(JSON.stringify(kept.blocks.filter(({ kind }) => kind !== 'actions' && kind !== 'more'))).not.toContain(
      '4,312',
    );
    expect(wordsOf(kept)).toContain('I left out your result');
  });

  it('says what to do where the answers hold no line', async () => {
    const { ask } = open();
    const reply = await ask('rewrite', { text: 'Worked on it', challenge: 'x' });
    expect(reply.problem).toBeUndefined();
    expect(wordsOf(reply)).toMatch(/begin with the verb|made of your own words/);
  });

  it('opens no review of another member', async () => {
    const { ask, form } = open();
    await ask('review-bullet', { text: 'Worked on features' });
    const other = { ...member, id: 'U2' };
    expect((await ask('rewrite', { review: shortId('review-001'), ...rota }, other)).problem).toBe('not-found');
    await expect(form({ review: 'review-001' }, other)).rejects.toThrow(/not there/);
  });

  it('tells the present where the role goes on, and the result first where asked to', async () => {
    const { ask } = open();
    const present = await ask('rewrite', { text: 'Worked on various features', ...rota, tense: 'present' });
    expect(quotesOf(present)[0]).toMatch(/^Add a check/);
    const first = await ask('rewrite', { text: 'Worked on various features', ...rota, first: 'result' });
    expect(quotesOf(first)[0]).toMatch(/^Double bookings stopped after adding/);
  });
});
