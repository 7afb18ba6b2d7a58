import type { Resume } from '../../engine/resume/read-resume.ts';
import type { SectionKind } from '../../engine/resume/section-kinds.ts';
import type { Form } from '../form.ts';
import { sectionWords } from './resume-words.ts';
import { shorten } from './wording.ts';

/** What a section may be corrected to. */
export const sectionChoices: readonly { readonly value: SectionKind; readonly label: string }[] = (
  ['summary', 'work', 'projects', 'education', 'skills', 'certificates', 'volunteer', 'awards', 'other'] as const
).map((value) => ({ value, label: value === 'other' ? 'Something else' : sectionWords[value] }));

/** Choices a dialog shows at most. */
const maxChoices = 25;

/** The dialog for what was read wrongly; every field may be left as it is. */
export function correctionForm(review: string, { name, sections }: Resume): Form {
  return {
    title: 'Correct what I read',
    intro: 'Change only what I got wrong and leave the rest as it is. I then review your resume again.',
    fields: [
      {
        kind: 'line',
        name: 'name',
        label: 'Your name',
        hint: '',
        required: false,
        value: name?.value ?? '',
        maxLength: 120,
      },
      ...(sections.length > 0
        ? ([
            {
              kind: 'choice',
              name: 'section',
              label: 'A section I took for the wrong kind',
              hint: '',
              required: false,
              value: '',
              choices: sections.slice(0, maxChoices).map(({ heading, kind }, index) => ({
                value: String(index + 1),
                label: shorten(`${heading} (I read: ${sectionWords[kind].toLowerCase()})`, 75),
              })),
            },
            {
              kind: 'choice',
              name: 'kind',
              label: 'What that section really holds',
              hint: '',
              required: false,
              value: '',
              choices: sectionChoices,
            },
          ] as const)
        : []),
      {
        kind: 'line',
        name: 'job',
        label: 'A job I missed',
        hint: 'Backend Developer, Polder Logistics, March 2021 - Present',
        required: false,
        value: '',
        maxLength: 300,
      },
      {
        kind: 'line',
        name: 'drop',
        label: 'Bullets that are none: their numbers',
        hint: '3, 7',
        required: false,
        value: '',
        maxLength: 80,
      },
    ],
    submit: 'Review again',
    command: 'correct-resume',
    values: { review },
  };
}
