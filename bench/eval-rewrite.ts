import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type BulletReview, reviewBullet } from '../src/engine/review.ts';
import { type Answers, composeBullet, questionsFor } from '../src/engine/rewrite.ts';
import { rolePacks } from '../src/engine/roles.ts';
import { readSlots } from '../src/engine/slots.ts';
import { readBullet } from '../src/engine/text.ts';

interface Labelled {
  readonly id: string;
  readonly role: string;
  readonly label: 'weak' | 'strong';
  readonly pair?: string | null;
  readonly text: string;
}

/** A weak line with what its writer could have answered, taken from a strong line of the same role. */
interface Dialog {
  readonly id: string;
  readonly text: string;
  readonly answers: Answers;
  readonly before: BulletReview;
}

const options = { pack: rolePacks[0], level: 'mid' } as const;

/**
 * Prints in how many dialogs built from labelled weak lines the first candidate, and every candidate, scores above the
 * line. `shown` prints that many of them to be read.
 */
export function evalRewrite(gold: string, shown = 0): void {
  const made = dialogs(gold).map((dialog) => ({
    ...dialog,
    candidates: composeBullet(dialog.text, dialog.answers, { ...options, tense: 'past', resultFirst: false }),
  }));
  const above = (dialog: (typeof made)[number], count: number) =>
    dialog.candidates.length > 0 &&
    dialog.candidates.slice(0, count).every(({ review }) => review.score > dialog.before.score);
  const share = (count: number) => `${((100 * count) / made.length).toFixed(1)} % (${count} of ${made.length})`;
  const lengths = made.flatMap(({ candidates }) => candidates.map(({ trace }) => trace.length));
  console.log(
    `== rewriting: dialogs in which the first candidate is above the line: ${share(made.filter((one) => above(one, 1)).length)}`,
  );
  console.log(
    `   every candidate above: ${share(made.filter((one) => above(one, 3)).length)}; none given: ${made.filter(({ candidates }) => candidates.length === 0).length}`,
  );
  console.log(
    `   candidates of 12 to 32 words: ${lengths.filter((words) => words >= 12 && words <= 32).length} of ${lengths.length}`,
  );
  for (const dialog of made.filter((one) => !above(one, 1)))
    console.log(
      `   not above: ${dialog.before.score} ${dialog.text} ${JSON.stringify(dialog.answers)} -> ${dialog.candidates.map(({ text, review }) => `${review.score} ${text}`).join(' / ')}`,
    );
  const step = Math.max(1, Math.floor(made.length / Math.max(1, shown)));
  for (const dialog of made.filter((_, at) => at % step === 0).slice(0, shown)) {
    console.log(`\n${dialog.id} ${dialog.before.score} ${dialog.text}\n   ${JSON.stringify(dialog.answers)}`);
    for (const { text, review, left } of dialog.candidates)
      console.log(`   ${review.score}: ${text}${left.length > 0 ? ` [left: ${left.join(', ')}]` : ''}`);
  }
}

function dialogs(gold: string): Dialog[] {
  const rows: Labelled[] = readFileSync(join(gold, 'bullets', 'dev.jsonl'), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));
  const strong = rows.filter(({ label }) => label === 'strong');
  return rows
    .filter(({ label }) => label === 'weak')
    .flatMap(({ id, text, role, pair }, index): Dialog[] => {
      const before = reviewBullet(readBullet(text), options);
      const asked = new Set(questionsFor(before, options).map(({ name }) => name));
      const same = strong.filter((row) => row.role === role);
      const model = strong.find((row) => pair && row.pair === pair) ?? same[index % Math.max(1, same.length)];
      if (asked.size === 0 || !model) return [];
      const answers = Object.fromEntries(
        Object.entries(answersFrom(model.text)).filter(([name]) => asked.has(name as keyof Answers)),
      );
      return Object.keys(answers).length === 0 ? [] : [{ id, text, answers, before }];
    });
}

/** What the writer of a strong line would have answered: its thing, its cause, its act and its result. */
function answersFrom(text: string): Answers {
  const bullet = readBullet(text);
  const { words, clauses, slots } = readSlots(bullet);
  const slice = (from: number, to: number) =>
    bullet.text.slice(words[from]?.start ?? 0, words[to - 1]?.end ?? bullet.text.length);
  const first = clauses[0];
  const change = clauses.findIndex(({ kind }, at) => kind === 'change' && at > 0);
  const cause = clauses.find(
    ({ from, kind }) => kind === 'means' && /^(?:after|because|when)$/.test(words[from]?.lower ?? ''),
  );
  const end = change === -1 ? words.length : (clauses[change]?.from ?? words.length);
  const system = slots.system[0];
  const acts =
    first?.kind === 'act' && end > 1 ? slice(first.from, cause && cause.from < end ? cause.from : end) : undefined;
  return withoutCutBrackets({
    ...(system ? { system: bullet.text.slice(system.start, system.end) } : {}),
    ...(cause ? { challenge: slice(cause.from, cause.to) } : {}),
    ...(acts ? { change: acts } : {}),
    ...(change === -1 ? {} : { result: slice(clauses[change]?.from ?? 0, words.length) }),
  });
}

/** Without answers that begin or end within brackets of the line: nobody would give those. */
function withoutCutBrackets(answers: Answers): Answers {
  const whole = (text: string) => text.split('(').length === text.split(')').length;
  return Object.fromEntries(Object.entries(answers).filter(([, text]) => whole(text)));
}
