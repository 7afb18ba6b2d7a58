import { readTier, type Tier } from './evidence.ts';
import { kindOf, type LineKind } from './line-kind.ts';
import { readPraise } from './praise.ts';
import type { Level, RolePack } from './role.ts';
import type { BulletContext, Match, Rule, Severity, Source } from './rule.ts';
import { groupRules, lineRules, rules } from './rules.ts';
import { lineTerms, scoreTerms, type Term, type Verdict, verdictOf } from './score.ts';
import { readSignals } from './signals.ts';
import { readSlots, type Slots } from './slots.ts';
import { toldElsewhere } from './story.ts';
import type { Bullet, Span } from './text.ts';
import { chooseTopic } from './topics.ts';

export type { Term, Verdict } from './score.ts';

/** One fault found, complete in itself: it can be stored, shown or exported without the rule that made it. */
export interface Finding extends Match {
  readonly rule: string;
  readonly title: string;
  readonly severity: Severity;
  /** Exactly the text that `span` covers. */
  readonly evidence: string;
  readonly why: string;
  readonly source: Source;
}

/** What a bullet does well: the span that does the work, and a sentence that names it. */
export interface Praise {
  readonly span: Span;
  readonly message: string;
}

/** The judgement of one line. Every span is half-open UTF-16 offsets into `text`. */
export interface BulletReview {
  /** What the line was taken for: rules and score differ. */
  readonly kind: Exclude<LineKind, 'heading'>;
  readonly text: string;
  /** Where `text` starts in the text the member pasted. */
  readonly start: number;
  readonly verdict: Verdict;
  /** 0..100 with one decimal, the sum of `terms`. */
  readonly score: number;
  readonly terms: readonly Term[];
  readonly tier: Tier;
  readonly slots: Slots;
  /** Most valuable to the member first. */
  readonly findings: readonly Finding[];
  readonly praise: readonly Praise[];
}

/** A review of everything the member pasted: plain data, JSON-safe, byte-identical for the same input and versions. */
export interface Review {
  /** The engine's version. */
  readonly engine: string;
  /** The role pack's id and version. */
  readonly pack: { readonly id: string; readonly version: string };
  readonly level: Level;
  readonly bullets: readonly BulletReview[];
}

/** For whom a text is judged. */
export interface ReviewOptions {
  readonly pack: RolePack;
  readonly level: Level;
}

/** The engine's version: it changes whenever the same input could give another review. */
export const engineVersion = '1.1.0';

/** A line with everything read off it. */
interface ReadLine {
  readonly line: Bullet;
  readonly kind: LineKind;
  readonly context: BulletContext;
}

/** Judges one line by itself, a heading as a bullet. Any text at all is allowed. */
export function reviewBullet(bullet: Bullet, options: ReviewOptions): BulletReview {
  const read = readLine(bullet, options);
  return judge(read, lineFindings(read));
}

/**
 * Judges the lines pasted in one message: each by itself, and the bullets of one role together. Headings (a section's
 * name, an employer with its dates) part the roles and are not judged, unless there is nothing else.
 */
export function reviewBullets(bullets: readonly Bullet[], options: ReviewOptions): Review {
  const all = bullets.map((bullet) => readLine(bullet, options));
  const judged = all.some(({ kind }) => kind !== 'heading') ? all.filter(({ kind }) => kind !== 'heading') : all;
  const found = new Map(judged.map((read) => [read, lineFindings(read)]));
  for (const group of groupsOf(all)) judgeTogether(group, found);
  return {
    engine: engineVersion,
    pack: { id: options.pack.id, version: options.pack.version },
    level: options.level,
    bullets: judged.map((read) => judge(read, found.get(read) ?? [])),
  };
}

/** Judges a text known to be a summary of the person, however it begins. */
export function reviewSummary(line: Bullet, options: ReviewOptions): BulletReview {
  const read: ReadLine = { ...readLine(line, options), kind: 'summary' };
  return judge(read, lineFindings(read));
}

/**
 * Judges lines known to be bullets, each inner list being those of one role or project. Nothing is left out: a line
 * that looks like a heading is judged as a bullet. Gives a review for each line, in the same order.
 */
export function reviewGroups(
  groups: readonly (readonly Bullet[])[],
  options: ReviewOptions,
): readonly (readonly BulletReview[])[] {
  return groups.map((lines) => {
    const reads = lines.map((line) => readLine(line, options));
    const found = new Map(reads.map((read) => [read, lineFindings(read)]));
    const together = reads.filter(({ kind }) => kind === 'bullet');
    if (together.length > 1) judgeTogether(together, found);
    return reads.map((read) => judge(read, found.get(read) ?? []));
  });
}

/** Adds what the bullets of one role show together to what each shows alone, and takes back what a neighbour answers. */
function judgeTogether(group: readonly ReadLine[], found: Map<ReadLine, Finding[]>): void {
  const lines = group.map(({ line }) => line);
  const contexts = group.map(({ context }) => context);
  for (const rule of groupRules) {
    for (const { bullet, ...match } of rule.check(lines, contexts)) {
      const read = group[bullet];
      if (read) found.get(read)?.push(findingOf(rule, read.line.text, match));
    }
  }
  for (const told of toldElsewhere(contexts)) {
    const read = group[told];
    if (!read) continue;
    const own = found.get(read) ?? [];
    found.set(
      read,
      own.filter(({ rule }) => !tellsOfMissingResult.has(rule)),
    );
  }
}

/** The findings that a neighbour's result answers: a story over three lines is not three faults. */
const tellsOfMissingResult: ReadonlySet<string> = new Set(['missing-result', 'untold-outcome', 'missing-measure']);

function readLine(line: Bullet, { pack, level }: ReviewOptions): ReadLine {
  const read = readSlots(line);
  const tier = readTier(read);
  const topic = chooseTopic(
    line.words.map((word) => word.lower),
    pack.topics,
  );
  return {
    line,
    kind: kindOf(line, read),
    context: { read, tier, signals: readSignals(read, tier), topic, pack, level },
  };
}

function lineFindings({ line, kind, context }: ReadLine): Finding[] {
  const findings: Finding[] = [];
  if (line.words.length === 0) return findings;
  for (const rule of lineRules[kind === 'heading' ? 'bullet' : kind]) {
    for (const match of rule.check(line, context)) findings.push(findingOf(rule, line.text, match));
  }
  return findings;
}

function findingOf(rule: Rule, text: string, match: Match): Finding {
  return {
    rule: rule.id,
    title: rule.title,
    severity: rule.severity,
    span: match.span,
    evidence: text.slice(match.span.start, match.span.end),
    message: match.message,
    why: rule.why,
    source: rule.source,
    fix: match.fix,
  };
}

function judge({ line, kind, context }: ReadLine, found: readonly Finding[]): BulletReview {
  const findings = [...found].sort((a, b) => order(a) - order(b) || a.span.start - b.span.start);
  const { read, signals, level, tier } = context;
  const { score, terms } =
    kind === 'summary' || kind === 'skills'
      ? lineTerms(kind, line, read, signals, findings)
      : scoreTerms(read, signals, findings, level);
  return {
    kind: kind === 'heading' ? 'bullet' : kind,
    text: line.text,
    start: line.start,
    verdict: verdictOf(score),
    score,
    terms,
    tier,
    slots: read.slots,
    findings,
    praise: kind === 'skills' ? [] : readPraise(line, context),
  };
}

const severityOrder: Readonly<Record<Severity, number>> = { high: 0, medium: 1, low: 2 };
const ruleOrder = new Map(rules.map((rule, index) => [rule.id, index]));

function order(finding: Finding): number {
  return severityOrder[finding.severity] * rules.length + (ruleOrder.get(finding.rule) ?? 0);
}

/** The bullets of each role, for roles of two bullets and more: a blank line or a heading begins the next. */
function groupsOf(all: readonly ReadLine[]): ReadLine[][] {
  const groups: ReadLine[][] = [];
  let last: number | null = null;
  for (const read of all) {
    if (read.kind !== 'bullet') {
      last = null;
      continue;
    }
    if (read.line.group === last) groups.at(-1)?.push(read);
    else groups.push([read]);
    last = read.line.group;
  }
  return groups.filter((group) => group.length > 1);
}
