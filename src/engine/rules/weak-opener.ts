import { guides } from '../guides.ts';
import { dutyOpenerLength, skipAdverbs } from '../opening.ts';
import { ask, type BulletRule, quoted } from '../rule.ts';
import { spanOfWords } from '../text.ts';
import { tag } from '../words.ts';

export const weakOpener: BulletRule = {
  id: 'weak-opener',
  appliesTo: 'bullet',
  title: 'Open with what you did',
  severity: 'high',
  why: 'A duty tells what the position was; a verb tells what you did in it, and the first words are what a reader sees.',
  source: { title: guides.interviews, locator: 'weak openers' },
  examples: {
    flags: [
      { text: 'Responsible for the nightly export of tax records', evidence: 'Responsible for' },
      { text: 'Worked on the seat map of the booking page', evidence: 'Worked on' },
      { text: 'Was part of a team of 6 that moved the shop to Django', evidence: 'Was part of a team of 6' },
    ],
    allows: [
      'Moved the nightly export of tax records to a queue',
      'Worked on retry storms in the booking queue; adding jitter and a retry budget stopped them',
      'Used row locks in the booking table so two clerks cannot sell one seat',
    ],
  },

  *check({ text }, { read, signals, tier }) {
    const opening = read.clauses[0];
    if (!opening) return;
    let from = skipAdverbs(read, 0);
    let to = 0;
    if (opening.kind === 'duty') {
      if (/^(?:i|we)$/.test(read.words[from]?.lower ?? '')) from++;
      to = from + dutyOpenerLength(read.words, from);
      // "Was part of a team of 10": the whole of it stands where the act should.
      while (read.words[to - 1]?.lower === 'of' && /^(?:a|an|the|\d+|team|group|of)$/.test(read.words[to]?.lower ?? ''))
        to++;
      while (/^(?:team|group|of|\d+)$/.test(read.words[to]?.lower ?? '') && read.words[to - 1]?.gap === 'none') to++;
    } else if (opening.kind === 'act' && (read.tags[opening.from] ?? 0) & tag.weak) {
      // A weak verb does no harm where the line goes on to say how, or what came of it in figures.
      if (tier === 'measured' || signals.mechanisms + signals.failures > 0 || (tier === 'scale' && signals.reached))
        return;
      from = opening.from;
      to = Math.min(opening.body, from + 2);
    }
    if (to <= from) return;
    const span = spanOfWords(read.words, from, to);
    yield ask(
      read,
      from,
      to,
      `${quoted(text, span)} says you were near the work, not what you did.`,
      'Which part did you build, change, fix or decide yourself? Open with that verb.',
    );
  },
};
