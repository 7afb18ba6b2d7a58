import type { AnswerName } from '../../engine/rewrite.ts';
import type { SlotKind } from '../../engine/slots.ts';
import { slotWords } from './wording.ts';

/** By which formula the parts of a bullet are named. The parts are the same. */
export const labelStyles = ['plain', 'star', 'xyz'] as const;
export type LabelStyle = (typeof labelStyles)[number];

/** The names of the questions; empty where the question says it all. */
export const answerLabels: Readonly<Record<LabelStyle, Readonly<Record<AnswerName, string>>>> = {
  plain: { system: '', challenge: '', change: '', result: '', measure: '' },
  star: { system: 'Situation', challenge: 'Task', change: 'Action', result: 'Result', measure: 'Result' },
  xyz: { system: 'Where', challenge: 'Why', change: 'Z', result: 'X', measure: 'Y' },
};

/** The names of the parts of a bullet. */
export const partLabels: Readonly<Record<LabelStyle, Readonly<Record<SlotKind, string>>>> = {
  plain: slotWords,
  star: { action: 'Action', system: 'Situation', context: 'Task and how', result: 'Result', scale: 'Result: how big' },
  xyz: {
    action: 'Z, by doing',
    system: 'Where',
    context: 'Z, how',
    result: 'X, what you achieved',
    scale: 'Y, measured by',
  },
};
