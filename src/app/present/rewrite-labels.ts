import type { AnswerName } from '../../engine/rewrite.ts';
import type { Choice } from '../command.ts';

/** By which formula the parts of a bullet are named. The parts are the same. */
export const labelStyles = ['plain', 'star', 'xyz'] as const;
export type LabelStyle = (typeof labelStyles)[number];

/** The same to choose from. */
export const labelChoices: readonly Choice[] = [
  { value: 'plain', label: 'Plain words' },
  { value: 'star', label: 'STAR: situation, task, action, result' },
  { value: 'xyz', label: 'XYZ: accomplished X, measured by Y, by doing Z' },
];

/** The names of the questions; empty where the question says it all. */
export const answerLabels: Readonly<Record<LabelStyle, Readonly<Record<AnswerName, string>>>> = {
  plain: { system: '', challenge: '', change: '', result: '', measure: '' },
  star: { system: 'Situation', challenge: 'Task', change: 'Action', result: 'Result', measure: 'Result' },
  xyz: { system: 'Where', challenge: 'Why', change: 'Z', result: 'X', measure: 'Y' },
};

/** The parts of a line that an answer fills, in the order of the story. */
export const storyParts = ['system', 'challenge', 'change', 'result'] as const;
export type StoryPart = (typeof storyParts)[number];

/** The names of those parts. */
export const partLabels: Readonly<Record<LabelStyle, Readonly<Record<StoryPart, string>>>> = {
  plain: { system: 'What you worked on', challenge: 'Why', change: 'What you did', result: 'What changed' },
  star: { system: 'Situation', challenge: 'Task', change: 'Action', result: 'Result' },
  xyz: { system: 'Where', challenge: 'Why', change: 'Z, by doing', result: 'X, what you achieved, and Y, by how much' },
};
