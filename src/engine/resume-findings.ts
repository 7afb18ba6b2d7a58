import { costsOfLines } from './bullet-costs.ts';
import {
  type ComponentId,
  componentIds,
  counted,
  type Quote,
  type ResumeContext,
  type ResumePart,
} from './resume-rule.ts';
import { resumeRules } from './resume-rules.ts';
import type { BulletReview } from './review.ts';
import { componentWeights, valuesOf } from './rubric.ts';
import type { Severity, Source } from './rule.ts';
import { rules } from './rules.ts';

/** One thing to put right, complete in itself: it can be stored, shown or exported without the rule that made it. */
export interface ResumeFinding {
  /** Unique in the review. */
  readonly id: string;
  /** A resume rule's id, or a bullet rule's where lines break it. */
  readonly rule: string;
  /** The cure, as an instruction. */
  readonly title: string;
  readonly severity: Severity;
  readonly component: ComponentId;
  readonly section: ResumePart;
  /** What was found, as a plain sentence. */
  readonly says: string;
  readonly why: string;
  readonly source: Source;
  /** What to do, or the question that only the member can answer. */
  readonly next: string;
  /** The member's own words that show it; at least one. */
  readonly evidence: readonly Quote[];
  /** Points its component gains when this is put right. */
  readonly value: number;
  /** The lines it is about, as places in the review's `bullets`; empty where it is about something else. */
  readonly bullets: readonly number[];
}

/** A finding with what it costs before costs are shrunk to what there is. */
export type CostedFinding = ResumeFinding & { readonly cost: number };

/** What the rules find in the whole, and what the lines break taken together, each worth its share of the component. */
export function readFindings(context: ResumeContext, summary: BulletReview | null): CostedFinding[] {
  const found: CostedFinding[] = [];
  const times = new Map<string, number>();
  /** The name, with a number from its second use on: a line can break a rule that the summary breaks too. */
  const once = (name: string): string => {
    const nth = (times.get(name) ?? 0) + 1;
    times.set(name, nth);
    return nth === 1 ? name : `${name}-${nth}`;
  };
  for (const rule of resumeRules) {
    for (const { says, next, section, evidence, cost = rule.cost } of rule.check(context)) {
      const { title, severity, component, why, source } = rule;
      const about = { rule: rule.id, title, severity, component, section, says, why, source, next, evidence };
      found.push({ ...about, id: once(rule.id), value: 0, bullets: [], cost });
    }
  }
  const { summary: read } = context.resume;
  const spot = read ? { page: read.page, x: read.x, y: read.y } : null;
  for (const { finding, cost, section, evidence, bullets } of costsOfLines(context.bullets, summary, spot)) {
    const { rule, title, severity, message, why, source, fix } = finding;
    found.push({
      id: once(bullets.length === 0 && !rule.startsWith('summary-') ? `summary-${rule}` : rule),
      rule,
      title,
      severity,
      component: 'impact',
      section,
      says: bullets.length > 1 ? `${counted(bullets.length, 'line')}. In the first: ${message}` : message,
      why,
      source,
      next:
        fix.kind === 'ask' ? fix.question : fix.with === '' ? 'Leave these words out.' : `Write “${fix.with}” instead.`,
      evidence,
      value: 0,
      bullets,
      cost,
    });
  }
  return componentIds.flatMap((id) => {
    const own = found.filter(({ component }) => component === id);
    const values = valuesOf(own);
    return own.map((finding, i) => ({ ...finding, value: values[i] ?? 0 }));
  });
}

const severityOrder: Readonly<Record<Severity, number>> = { high: 0, medium: 1, low: 2 };
const ruleOrder = new Map([...resumeRules, ...rules].map(({ id }, index) => [id, index]));

/** Most valuable first: points of the component times its weight, then severity, then the order of the rules. */
export function inOrder(findings: readonly CostedFinding[]): CostedFinding[] {
  const worth = ({ value, component }: ResumeFinding) => value * componentWeights[component];
  return [...findings].sort(
    (a, b) =>
      worth(b) - worth(a) ||
      severityOrder[a.severity] - severityOrder[b.severity] ||
      (ruleOrder.get(a.rule) ?? 0) - (ruleOrder.get(b.rule) ?? 0),
  );
}
