import { describe, expect, it } from 'vitest';
import { openCoach } from '../src/app/coach.ts';
import { openGlance } from '../src/app/glance.ts';
import { localMember } from '../src/app/local-member.ts';
import { memoryStore } from './memory-store.ts';
import { noFiles } from './no-files.ts';
import { runInMemory } from './terminal-wire.ts';

function open() {
  const tools = { ...memoryStore(), log: { info() {}, warn() {}, error() {} }, textDays: 30, download: noFiles };
  return { answer: openCoach({ ...tools, metrics: { count() {} } }), openForm: openGlance(tools).form };
}

const line = 'Worked on various features';

describe('a dialog at the keyboard', () => {
  it('asks one thing after the other and answers with what was typed', async () => {
    const { answer, openForm } = open();
    const typed = [
      'the rota page',
      'volunteers were booked twice',
      'added a check for overlaps',
      'double bookings stopped',
      '',
    ]
      .map((text) => `${text}\n`)
      .join('');
    const { code, out, err } = await runInMemory(['rewrite', line], answer, { typed, openForm });
    expect(code).toBe(0);
    expect(err).toContain('What exactly did you work on?');
    expect(err).not.toContain('Your bullet');
    expect(out).toContain('Added a check for overlaps to the rota page because');
  });
  it('takes a choice by its number, and asks again for a number that is none', async () => {
    const { answer, openForm } = open();
    const kept = await answer({
      key: 'one',
      member: localMember,
      place: { channel: 'terminal', thread: null, private: true },
      command: 'review-bullet',
      values: { text: 'Worked on the label printer' },
    });
    expect(kept.problem).toBeUndefined();
    const typed = '\n\ncached the fonts\ncut printing from 9 s to 2 s\n99\n2\n';
    const { out, err } = await runInMemory(['rewrite', '--review', 'review-001'], answer, { typed, openForm });
    expect(err).toContain('Type a number from 1 to');
    expect(out.replace(/\s+│?\s*/g, ' ')).toContain('cutting printing by roughly 80%');
  });
  it('asks nothing where an answer came with the command, nor of a script', async () => {
    const { answer, openForm } = open();
    const given = await runInMemory(['rewrite', line, '--change', 'added a check for overlaps'], answer, { openForm });
    expect(given.err).toBe('');
    expect(given.out).toContain('Added a check for overlaps');
    const piped = await runInMemory(['rewrite', line], answer, { input: '', openForm });
    expect(piped.err).toBe('');
    expect(piped.out).toContain('Answer those you can');
  });
  it('shows the questions where nothing is typed at all', async () => {
    const { answer, openForm } = open();
    const { code, out } = await runInMemory(['rewrite', line], answer, { openForm });
    expect(code).toBe(0);
    expect(out).toContain('Answer those you can');
  });
  it('says why there is no dialog', async () => {
    const { answer, openForm } = open();
    const { code, err } = await runInMemory(['rewrite', '--review', 'gone'], answer, { openForm });
    expect(code).toBe(2);
    expect(err).toContain('not there any more');
  });
});
