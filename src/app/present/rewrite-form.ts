import { type Answers, privateMeasure, type RewriteQuestion, unknownMeasure } from '../../engine/rewrite.ts';
import type { Choice } from '../command.ts';
import type { Field, Form } from '../form.ts';
import type { Action } from '../reply.ts';
import { answerLabels, type LabelStyle, labelChoices } from './rewrite-labels.ts';
import { shorten } from './wording.ts';

/** The most characters of one answer: a line has room for far fewer. */
export const maxAnswer = 300;
/** The most of a bullet in an introduction. */
export const maxIntro = 300;

/** The most fields that every platform shows. */
const maxAsked = 5;

/** The button that opens the dialog. */
export function rewriteAction(values: Readonly<Record<string, string>>): Action {
  return { label: 'Rewrite with me', command: 'rewrite', values, form: true };
}

/** The measures to choose from, as choices; first what to choose without a figure. */
function measureChoices(measures: readonly string[]): readonly Choice[] {
  return [
    { value: unknownMeasure, label: 'I don’t know a figure' },
    { value: privateMeasure, label: 'I can’t share the figure: make it a rough share' },
    ...measures.map((measure) => ({ value: measure, label: measure })),
  ];
}

/** A question with the name of its part before it. */
export function labelled(label: string, asks: string): string {
  return label ? `${label}: ${asks.charAt(0).toLowerCase()}${asks.slice(1)}` : asks;
}

/** The dialog: one field for each question, the measures as choices, and how the parts are to be named. `extra` fields come first. */
export function presentForm(
  text: string,
  questions: readonly RewriteQuestion[],
  given: Answers,
  style: LabelStyle,
  values: Readonly<Record<string, string>>,
  extra: readonly Field[] = [],
): Form {
  const fields = questions.map(({ name, asks, hint, choices }): Field => {
    const field = {
      name,
      label: labelled(answerLabels[style][name], asks),
      hint,
      required: false,
      value: given[name] ?? '',
    };
    return choices.length > 0
      ? { ...field, kind: 'choice', choices: measureChoices(choices) }
      : { ...field, kind: 'line', maxLength: maxAnswer };
  });
  const asked = [...extra, ...fields].map((field, index) =>
    index < maxAsked ? field : { ...field, spare: true as const },
  );
  const intro = text ? `“${shorten(text, maxIntro)}”` : 'A line of your resume, and what you could add to it.';
  return {
    title: 'Rewrite with me',
    intro: `${intro}\nLeave out what you do not know. I use your own words only.`,
    ...(text ? { about: intro } : {}),
    fields: [...asked, labelsField(style)],
    submit: 'Show me lines',
    command: 'rewrite',
    values,
  };
}

/** A choice of two that the command can do without. */
function labelsField(style: LabelStyle): Field {
  return {
    name: 'labels',
    label: 'How shall I name the parts?',
    hint: 'The lines stay the same. STAR and XYZ are what many courses teach.',
    required: true,
    value: style,
    kind: 'choice',
    choices: labelChoices,
    spare: true,
  };
}

/** The bullet itself as a field, for a dialog that begins without one or with one too long to carry along. */
export function bulletField(text: string, maxLength: number): Field {
  return {
    name: 'text',
    label: 'Your bullet',
    hint: 'One line of your resume, as it stands now.',
    required: true,
    value: text,
    kind: 'lines',
    maxLength,
  };
}
