import type { ResumeRule } from '../../engine/resume-rule.ts';
import { componentTitles } from '../../engine/rubric.ts';
import type { About, FlagExample } from '../../engine/rule.ts';
import type { Block, Reply } from '../reply.ts';

/**
 * Why a rule matters, whose advice it is, and a bullet before and after. `review` is a review of the member's that gave this
 * advice, by its short id.
 */
export function presentRule({ id, title, why, source, examples }: About, review?: string): Reply {
  const missed = { label: 'It does not fit my bullet', command: 'wrong', values: { rule: id, review: review ?? '' } };
  const before = examples.flags[0];
  const after = before?.fixed ?? examples.allows[0];
  return {
    audience: 'asker',
    summary: `${title}. ${why}`,
    blocks: [
      { kind: 'heading', text: title },
      { kind: 'paragraph', text: why },
      ...(before ? beforeOf(before) : []),
      ...(after === undefined
        ? []
        : ([
            { kind: 'paragraph', text: before?.fixed === undefined ? 'And where I do not:' : 'After:' },
            { kind: 'quote', text: after, marks: [] },
          ] satisfies Block[])),
      { kind: 'note', text: `Source: ${source.title}, ${source.locator}` },
      ...(review ? [{ kind: 'actions', actions: [missed] } as const] : []),
    ],
    parts: [],
  };
}

/** Why a rule about whole resumes matters, and whose advice it is; its examples are too long to show. */
export function presentResumeRule({ title, why, source, component }: ResumeRule): Reply {
  return {
    audience: 'asker',
    summary: `${title}. ${why}`,
    blocks: [
      { kind: 'heading', text: title },
      { kind: 'paragraph', text: why },
      { kind: 'note', text: `Counts under: ${componentTitles[component]}. Source: ${source.title}, ${source.locator}` },
    ],
    parts: [],
  };
}

function beforeOf({ text, evidence, fixed }: FlagExample): readonly Block[] {
  const start = text.indexOf(evidence);
  return [
    { kind: 'paragraph', text: fixed === undefined ? 'A bullet where I say this:' : 'Before:' },
    { kind: 'quote', text, marks: [{ start, end: start + evidence.length, tone: 'fault' }] },
  ];
}
