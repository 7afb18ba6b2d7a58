import { describe, expect, it } from 'vitest';
import type { KeptOutline, Pictures, TrendPicture } from '../../src/app/ports.ts';
import { presentTrend } from '../../src/app/present/trend.ts';
import { readProgress } from '../../src/app/progress.ts';
import { openPictures } from '../../src/pictures/open-pictures.ts';
import { plainResume } from '../files.ts';
import { bob, openRoom } from './room.ts';
import { blocksOf, wordsOf } from './words-of.ts';

const weak = '- Responsible for the billing exports\n- Responsible for the nightly jobs\n- Responsible for the reports';
const better =
  '- Moved the nightly billing exports to a queue, which took them from 40 min to 6 min\n- Rewrote the import of 1,200 price lists, so that a broken line no longer stops the rest\n- Indexed the orders table, which cut search from 900 ms to 120 ms';

/** Pictures that only note what they were asked to draw. */
function notedPictures(): Pictures & { readonly drawn: TrendPicture[] } {
  const drawn: TrendPicture[] = [];
  return {
    drawn,
    async trend(picture) {
      drawn.push(picture);
      return new Uint8Array([1, 2, 3]);
    },
  };
}

describe('a member looks at their progress', () => {
  it('and sees what rose, what they do less often and what to do next, in words and in a picture that says the same', async () => {
    const pictures = notedPictures();
    const { ask } = openRoom({ pictures });
    await ask('review-bullet', { text: weak });
    await ask('review-bullet', { text: `${better}\n- Responsible for the reports` });
    const reply = await ask('progress');
    const words = wordsOf(reply);
    expect(reply.summary).toMatch(/^Your score rose from \d+ to \d+ over 2 reviews\.$/);
    expect(words).toContain(
      '“Open with what you did” came up in 3 of 3 bullets at first, and in 1 of 4 bullets lately.',
    );
    expect(words).toContain(
      'Next, the most valuable fix: open with what you did. It is in 1 of 4 bullets of the newest review.',
    );
    expect(words).toContain('“Responsible for”');
    const picture = blocksOf(reply).find((block) => block.kind === 'picture');
    const [drawn] = pictures.drawn;
    const values = drawn?.lines[0]?.values ?? [];
    expect(picture?.alt).toContain(`Score: from ${values[0]} to ${values[1]} of 100.`);
    expect(picture?.alt).toContain(`Findings for each bullet: from ${drawn?.open[0]} to ${drawn?.open[1]}.`);
  });

  it('of a single review without a picture, and is told when there will be one', async () => {
    const { ask } = openRoom({ pictures: notedPictures() });
    await ask('review-bullet', { text: weak });
    const reply = await ask('progress', { of: 'bullets' });
    expect(reply.summary).toContain('The next one shows what changed');
    expect(blocksOf(reply).some(({ kind }) => kind === 'picture')).toBe(false);
  });

  it('gets the words alone where no picture can be drawn', async () => {
    const broken: Pictures = { trend: () => Promise.reject(new Error('no fonts')) };
    const { ask } = openRoom({ pictures: broken });
    await ask('review-bullet', { text: weak });
    await ask('review-bullet', { text: better });
    expect((await ask('progress')).summary).toContain('rose from');
  });

  it('before any review is told how to begin, and sees nobody else’s', async () => {
    const { ask } = openRoom();
    expect((await ask('progress')).summary).toContain('I keep no review of yours yet');
    await ask('review-bullet', { text: weak });
    expect((await ask('progress', {}, bob)).summary).toContain('I keep no review of yours yet');
    expect((await ask('progress', { of: 'resume' })).summary).toContain('review-resume');
  });
});

/** A kept resume review of that many days ago, with its four scores and the rules of its findings. */
function resumeOutline(
  day: number,
  scores: readonly [number, number, number | null, number],
  findings: readonly string[],
): KeptOutline {
  const ids = ['impact', 'keywords', 'formatting', 'skills'] as const;
  return {
    id: `review-${day}`,
    at: new Date(Date.UTC(2026, 9, day)),
    role: 'backend-engineer',
    kind: 'resume',
    outline: {
      engine: '1',
      pack: { id: 'backend-engineer', version: '1' },
      level: 'mid',
      components: ids.map((id, index) => ({ id, score: scores[index] ?? null })),
      findings,
      bullets: [],
    },
  };
}

describe('the progress of a resume', () => {
  const kept = [
    resumeOutline(1, [20, 40, null, 30], ['weak-opener', 'missing-result', 'too-long']),
    resumeOutline(9, [35, 40, 80, 30], ['weak-opener', 'missing-result']),
    resumeOutline(20, [60, 52, 95, 28], ['missing-result']),
  ];

  it('shows its four scores, the best improvement and the first finding that is open', () => {
    const progress = readProgress('resume', kept);
    expect(progress.best).toEqual({ title: 'Content and impact', from: 20, to: 60 });
    expect(progress.open).toEqual([3, 2, 1]);
    const words = wordsOf(presentTrend(progress, { id: 'review-20', says: null }, null));
    expect(words).toContain('Content and impact rose from 20 to 60 over 3 reviews.');
    expect(words).toContain('Formatting: from 80 to 95 of 100.');
    expect(words).toContain('Skills section: from 30 to 28 of 100.');
    expect(words).toContain('Findings still open: from 3 to 1.');
    expect(words).toContain('say what was different afterwards');
    expect(words).toContain('promises no interview');
  });

  it('needs no word of the member’s, so it goes on when their texts are gone', () => {
    expect(JSON.stringify(kept)).not.toMatch(/text|message|evidence/);
    expect(readProgress('resume', kept.slice(2)).best).toBeNull();
  });
});

describe('the picture of a trend', () => {
  const picture: TrendPicture = {
    title: 'Your resume, 3 reviews',
    lines: ['Content and impact', 'Keywords', 'Formatting', 'Skills section'].map((title, index) => ({
      title,
      values: [20 + index * 9, index === 2 ? null : 44, 60 + index * 8],
    })),
    days: ['1 Oct 2026', '9 Oct 2026', '20 Oct 2026'],
    openTitle: 'Findings still open',
    open: [12, 7, 0],
  };

  it('is the same bytes for the same data, a PNG as wide as three phones', async () => {
    const { trend } = openPictures();
    const png = Buffer.from(await trend(picture));
    expect(png.subarray(1, 4).toString()).toBe('PNG');
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1080, 980]);
    expect(Buffer.compare(png, Buffer.from(await openPictures().trend(picture)))).toBe(0);
    expect(png.length).toBeLessThan(200_000);
  });

  it('has its letters drawn: other words make another picture, and no words a smaller one', async () => {
    const { trend } = openPictures();
    const size = async (title: string) => (await trend({ ...picture, title })).length;
    expect(await size('Your resume, 3 reviews')).toBeGreaterThan((await size('')) + 500);
  });

  it('stays a picture with one review, with many, with nothing judged, and with signs that mean something in SVG', async () => {
    const { trend } = openPictures();
    const many = Array.from({ length: 24 }, (_, index) => index);
    const odd: readonly TrendPicture[] = [
      { ...picture, lines: [{ title: '<&">', values: [50] }], days: ['1 Oct 2026'], open: [0] },
      { ...picture, lines: [{ title: 'Score', values: many }], days: many.map(String), open: many },
      { ...picture, lines: [{ title: 'Score', values: [null, null, null] }] },
    ];
    for (const one of odd) expect((await trend(one)).length).toBeGreaterThan(5_000);
  });
});

describe('the history', () => {
  it('turns its pages in place, by buttons that fit a chat platform', async () => {
    const { ask } = openRoom();
    for (let number = 1; number <= 7; number += 1) await ask('review-bullet', { text: `Built exporter no${number}x` });
    const list = await ask('history');
    expect(list.inPlace).toBeUndefined();
    const actions = blocksOf(list).flatMap((block) => (block.kind === 'actions' ? block.actions : []));
    const older = actions.find(({ label }) => label === 'Older');
    const next = await ask(older?.command ?? '', older?.values);
    expect(next.inPlace).toBe(true);
    expect(wordsOf(next)).toContain('no1x');
    for (const { command, values } of actions) {
      expect(`${command}?${new URLSearchParams(values)}`.length).toBeLessThanOrEqual(60);
    }
  });

  it('shows one kind alone when asked to', async () => {
    const { ask } = openRoom();
    await ask('review-bullet', { text: weak });
    expect(wordsOf(await ask('history', { of: 'bullets' }))).toContain('Your reviews of bullets, newest first.');
    expect(wordsOf(await ask('history', { of: 'resume' }))).toContain('no resumes here yet');
  });

  it('of a resume leads to what changed since the version before, and says when there is none', async () => {
    const { ask } = openRoom();
    const older = plainResume;
    const newer = older.replace(
      /^• Wrote.*$/m,
      '• Moved the billing exports to a queue, which took them from 40 min to 6 min',
    );
    expect(newer).not.toBe(older);
    await ask('review-resume', { text: older });
    await ask('review-resume', { text: newer });
    const press = async (number: string, label: string) => {
      const opened = await ask('history', { open: number });
      const actions = blocksOf(opened).flatMap((block) => (block.kind === 'actions' ? block.actions : []));
      const button = actions.find((action) => action.label === label);
      return ask(button?.command ?? '', button?.values);
    };
    const changed = await press('1', 'Compare with the version before');
    expect(changed.problem).toBeUndefined();
    expect(wordsOf(changed)).toMatch(/Content and impact: \d+/);
    expect(wordsOf(changed)).toContain('What changed since your last version');
    expect(wordsOf(changed)).toMatch(/is new: \d+ of 100|→/);
    expect((await press('2', 'Compare with the version before')).summary).toContain('there is none before it');
    expect((await ask('compare-versions', { review: 'review-001' }, bob)).problem).toBe('not-found');
    const trend = await ask('progress');
    expect(wordsOf(trend)).toContain('Look at my bullets');
    expect((await ask('history', { of: 'resume' })).summary).toBe('Your resumes, newest first.');
  });
});
