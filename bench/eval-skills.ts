/**
 * Measures skills, postings and the gap report, and prints each figure beside its bar.
 *
 *   npx tsx bench/eval-skills.ts --gold DIR
 *
 * DIR/skills holds dev.jsonl (labelled texts), ambiguous.dev.jsonl (sentences with a target and whether it is meant) and
 * score.mjs (the scorer: GOLD PRED --json). The postings are this project's own; they need no data.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { findSkills } from '../src/engine/find-skills.ts';
import { compareWithPosting } from '../src/engine/gap.ts';
import { readPosting } from '../src/engine/posting.ts';
import { readResumeText } from '../src/engine/resume-text.ts';
import type { Span } from '../src/engine/text.ts';
import { assembledPostings, flattened, type LabelledPosting, labelledPostings } from '../test/labelled-postings.ts';

/** One measured figure. `bar` is the least it should be, or the most where `most` is set. */
export interface Figure {
  readonly measure: string;
  readonly value: number;
  readonly unit: string;
  readonly bar: number;
  readonly most?: true;
}

interface GoldRow {
  readonly id: string;
  readonly text: string;
}

interface AmbiguousRow extends GoldRow {
  readonly target: string;
  readonly expect: boolean;
}

interface ScoreRow {
  readonly source: string;
  readonly mode: string;
  readonly match: string;
  readonly P: number | null;
  readonly R: number | null;
  readonly F1: number | null;
}

const rowsOf = <T>(file: string): readonly T[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line): T => JSON.parse(line));

const overlap = (a: Span, b: Span) => a.start < b.end && b.start < a.end;

/** Milliseconds of processor time that `run` took, other programs' time not counted. */
function cpuOf(run: () => void): number {
  const before = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

function spanFigures(gold: string): readonly Figure[] {
  const folder = mkdtempSync(join(tmpdir(), 'skills-'));
  try {
    const predicted = join(folder, 'predicted.jsonl');
    const lines = rowsOf<GoldRow>(join(gold, 'dev.jsonl')).map(({ id, text }) =>
      JSON.stringify({
        id,
        skills: findSkills(text).map(({ start, end, skill }) => ({ start, end, name: skill.name })),
      }),
    );
    writeFileSync(predicted, `${lines.join('\n')}\n`);
    const argv = [join(gold, 'score.mjs'), join(gold, 'dev.jsonl'), predicted, '--boot', '0', '--json'];
    const rows: readonly ScoreRow[] = JSON.parse(
      execFileSync(process.execPath, argv, { encoding: 'utf8', maxBuffer: 1e8 }),
    );
    const of = (source: string, mode: string, match: string) =>
      rows.find((row) => row.source === source && row.mode === mode && row.match === match);
    const percent = (share: number | null | undefined) => 100 * (share ?? 0);
    return [
      {
        measure: 'SkillSpan-TECH recall, in scope, overlap',
        value: percent(of('skillspan-tech', 'scope', 'overlap')?.R),
        unit: '%',
        bar: 80,
      },
      {
        measure: 'SkillSpan-TECH precision, scope*, overlap',
        value: percent(of('skillspan-tech', 'scope*', 'overlap')?.P),
        unit: '%',
        bar: 90,
      },
      {
        measure: 'SkillSpan-TECH F1, in scope, exact',
        value: percent(of('skillspan-tech', 'scope', 'exact')?.F1),
        unit: '%',
        bar: 62,
      },
      { measure: 'employer tags found', value: percent(of('sojobs-tags', 'recall', 'set')?.R), unit: '%', bar: 82 },
    ];
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function ambiguousFigures(gold: string): readonly Figure[] {
  const rows = rowsOf<AmbiguousRow>(join(gold, 'ambiguous.dev.jsonl'));
  const claimed = ({ text, target }: AmbiguousRow) => {
    const word = new RegExp(`(?<![\\p{L}\\p{N}])${target.replace(/[+#.]/g, '\\$&')}`, 'iu');
    return findSkills(text).some(({ start, end, skill }) => word.test(text.slice(start, end)) || skill.name === target);
  };
  const right = rows.filter((row) => claimed(row) === row.expect).length;
  const silent = rows.filter((row) => !row.expect);
  return [
    { measure: 'ambiguous words right', value: (100 * right) / rows.length, unit: '%', bar: 95 },
    {
      measure: 'false alarms per 60',
      value: (60 * silent.filter(claimed).length) / silent.length,
      unit: '',
      bar: 2,
      most: true,
    },
  ];
}

function postingFigures(): readonly Figure[] {
  const fifty = [...labelledPostings, ...assembledPostings];
  const share = (postings: readonly LabelledPosting[]) => {
    const marks = postings.flatMap((posting) => {
      const { requirements } = readPosting(posting.text);
      return posting.asked.map((mark) => {
        const found = requirements.find(({ spans }) => spans.some((span) => overlap(span, mark)));
        const firm = posting.asked.some(
          (one) => one.asked === 'required' && found?.spans.some((span) => overlap(span, one)),
        );
        return found?.asked === (firm ? 'required' : mark.asked);
      });
    });
    return (100 * marks.filter(Boolean).length) / marks.length;
  };
  const boilerplate = (postings: readonly LabelledPosting[]) =>
    postings.reduce((sum, { text, boilerplate: parts }) => {
      const spans = readPosting(text).requirements.flatMap((requirement) => requirement.spans);
      return sum + spans.filter((span) => parts.some((part) => overlap(part, span))).length;
    }, 0);
  return [
    { measure: 'boilerplate keywords in 50 postings', value: boilerplate(fifty), unit: '', bar: 0, most: true },
    { measure: 'the same in one line each', value: boilerplate(fifty.map(flattened)), unit: '', bar: 0, most: true },
    { measure: 'required or preferred right in 30 postings', value: share(labelledPostings), unit: '%', bar: 95 },
    { measure: 'the same in one line each', value: share(labelledPostings.map(flattened)), unit: '%', bar: 90 },
  ];
}

function speedFigures(gold: string): readonly Figure[] {
  const texts = rowsOf<GoldRow>(join(gold, 'dev.jsonl')).map(({ text }) => text);
  const megabytes = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0) / 1e6;
  const matchAll = () => texts.forEach((text) => void findSkills(text));
  matchAll();
  const rounds = Array.from({ length: 5 }, () => cpuOf(matchAll)).sort((a, b) => a - b);
  const resume = labelledPostings
    .map(({ text }) => text)
    .join('\n')
    .slice(0, 8000);
  const reports = () =>
    labelledPostings.forEach(({ text }) => void compareWithPosting(readResumeText(resume), readPosting(text)));
  reports();
  return [
    { measure: 'skills found, one core', value: megabytes / ((rounds[2] ?? 1) / 1000), unit: 'MB/s', bar: 10 },
    {
      measure: 'a gap report, resume of 8,000 characters',
      value: cpuOf(reports) / labelledPostings.length,
      unit: 'ms',
      bar: 15,
      most: true,
    },
  ];
}

/** Measures everything with a bar. `goldDir` is the folder that holds `skills`. Prints nothing. */
export function evalSkills(goldDir: string): readonly Figure[] {
  const gold = join(goldDir, 'skills');
  return [...spanFigures(gold), ...ambiguousFigures(gold), ...postingFigures(), ...speedFigures(gold)];
}

/** A figure beside its bar, as one line. */
export function figureLine({ measure, value, unit, bar, most }: Figure): string {
  const met = most ? value <= bar : value >= bar;
  return `${met ? 'met ' : 'MISS'}  ${measure.padEnd(46)} ${value.toFixed(1).padStart(7)} ${unit.padEnd(5)} ${most ? 'at most' : 'at least'} ${bar}`;
}

if (import.meta.filename === process.argv[1]) {
  const { gold } = parseArgs({ options: { gold: { type: 'string' } } }).values;
  if (!gold) throw new Error('Say where the data is: --gold DIR');
  console.log(evalSkills(gold).map(figureLine).join('\n'));
}
