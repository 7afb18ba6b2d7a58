import { readTier, type Tier } from './evidence.ts';
import { readPraise } from './praise.ts';
import type { Level, RolePack } from './role.ts';
import type { BulletContext, Match, Rule, Severity, Source } from './rule.ts';
import { bulletRules, groupRules, rules } from './rules.ts';
import { scoreTerms, type Term, type Verdict, verdictOf } from './score.ts';
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

/** The judgement of one bullet. Every span is half-open UTF-16 offsets into `text`. */
export interface BulletReview {
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
export const engineVersion = '1.0.0';

/** Judges one bullet by itself. Any text at all is allowed. */
export function reviewBullet(bullet: Bullet, options: ReviewOptions): BulletReview {
  const context = readContext(bullet, options);
  return judge(bullet, context, bulletFindings(bullet, context));
}

/** Judges the bullets pasted in one message: each by itself, and those of one role together. */
export function reviewBullets(bullets: readonly Bullet[], options: ReviewOptions): Review {
  const contexts = bullets.map((bullet) => readContext(bullet, options));
  const found = bullets.map((bullet, index) => bulletFindings(bullet, contextAt(contexts, index)));
  for (const members of groupsOf(bullets)) {
    const group = members.map((index) => bullets[index] as Bullet);
    const inGroup = members.map((index) => contextAt(contexts, index));
    for (const rule of groupRules) {
      for (const { bullet, ...match } of rule.check(group, inGroup)) {
        const index = members[bullet] ?? 0;
        found[index]?.push(findingOf(rule, bullets[index]?.text ?? '', match));
      }
    }
    for (const told of toldElsewhere(inGroup)) {
      const index = members[told] ?? 0;
      found[index] = (found[index] ?? []).filter(({ rule }) => !tellsOfMissingResult.has(rule));
    }
  }
  return {
    engine: engineVersion,
    pack: { id: options.pack.id, version: options.pack.version },
    level: options.level,
    bullets: bullets.map((bullet, index) => judge(bullet, contextAt(contexts, index), found[index] ?? [])),
  };
}

/** The findings that a neighbour's result answers: a story over three lines is not three faults. */
const tellsOfMissingResult: ReadonlySet<string> = new Set(['missing-result', 'untold-outcome', 'missing-measure']);

function contextAt(contexts: readonly BulletContext[], index: number): BulletContext {
  const context = contexts[index];
  if (!context) throw new RangeError(`no context for bullet ${index}`);
  return context;
}

function readContext(bullet: Bullet, { pack, level }: ReviewOptions): BulletContext {
  const read = readSlots(bullet);
  const tier = readTier(read);
  const topic = chooseTopic(
    bullet.words.map((word) => word.lower),
    pack.topics,
  );
  return { read, tier, signals: readSignals(read, tier), topic, pack, level };
}

function bulletFindings(bullet: Bullet, context: BulletContext): Finding[] {
  const findings: Finding[] = [];
  if (bullet.words.length === 0) return findings;
  for (const rule of bulletRules) {
    for (const match of rule.check(bullet, context)) findings.push(findingOf(rule, bullet.text, match));
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

function judge(bullet: Bullet, context: BulletContext, found: readonly Finding[]): BulletReview {
  const findings = [...found].sort((a, b) => order(a) - order(b) || a.span.start - b.span.start);
  const { score, terms } = scoreTerms(context.read, context.signals, findings, context.level);
  return {
    text: bullet.text,
    start: bullet.start,
    verdict: verdictOf(score),
    score,
    terms,
    tier: context.tier,
    slots: context.read.slots,
    findings,
    praise: readPraise(bullet, context),
  };
}

const severityOrder: Readonly<Record<Severity, number>> = { high: 0, medium: 1, low: 2 };
const ruleOrder = new Map(rules.map((rule, index) => [rule.id, index]));

function order(finding: Finding): number {
  return severityOrder[finding.severity] * rules.length + (ruleOrder.get(finding.rule) ?? 0);
}

/** Places of the bullets that share a group number, for groups of two and more. */
function groupsOf(bullets: readonly Bullet[]): number[][] {
  const groups = new Map<number, number[]>();
  bullets.forEach((bullet, index) => {
    const members = groups.get(bullet.group);
    if (members) members.push(index);
    else groups.set(bullet.group, [index]);
  });
  return [...groups.values()].filter((members) => members.length > 1);
}
