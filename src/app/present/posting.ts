import type { Posting, Requirement } from '../../engine/posting.ts';
import type { Asked } from '../../engine/posting-asked.ts';
import type { Block, Reply } from '../reply.ts';
import { byCategory, nameOf, seniorityWords } from './skill-words.ts';
import { countOf, shorten } from './wording.ts';

/** Longest sentence of a posting repeated in a line of ours. */
const maxSentence = 110;

/** What a posting asks for: required first, then preferred, then what it only mentions. */
export function presentPosting(posting: Posting): Reply {
  const { title, seniority, requirements, general } = posting;
  const required = requirements.filter(({ asked }) => asked === 'required');
  const preferred = requirements.filter(({ asked }) => asked === 'preferred');
  const name = title ? shorten(title.text, 80) : 'This posting';
  const summary = `${name}: ${countOf(required.length, 'skill')} required, ${preferred.length} preferred.`;
  const opening: Block[] = [{ kind: 'heading', text: summary }];
  if (seniority) opening.push({ kind: 'paragraph', text: `Level: ${seniorityWords[seniority]}.` });
  if (general.length > 0) {
    const words = general.map((skill) => skill.name).join(', ');
    opening.push({
      kind: 'paragraph',
      text: `It also speaks of ${words}: too general to be looked for by themselves.`,
    });
  }
  opening.push({ kind: 'note', text: leftOut(posting) });
  return {
    audience: 'asker',
    summary,
    blocks: opening,
    parts: [part('required', required), part('preferred', preferred)].filter((blocks) => blocks.length > 0),
  };
}

const askedWords: Readonly<Record<Asked, string>> = { required: 'Required', preferred: 'Preferred' };

function part(asked: Asked, requirements: readonly Requirement[]): readonly Block[] {
  if (requirements.length === 0) return [];
  return [
    { kind: 'heading', text: `${askedWords[asked]}: ${requirements.length}` },
    ...byCategory(requirements, ({ skill }) => skill.category).flatMap(({ words, items }): Block[] => [
      { kind: 'paragraph', text: `${words}: ${items.map(nameOf).join(', ')}` },
    ]),
    {
      kind: 'more',
      label: 'The posting’s own words',
      blocks: [{ kind: 'list', items: requirements.map((one) => `${nameOf(one)}: ${sentenceOf(one)}`) }],
    },
  ];
}

/** The posting's sentence behind a requirement, shortened, in quotes. */
export function sentenceOf({ sentence }: Requirement): string {
  return `“${shorten(sentence.text.replace(/^[\s:•·*–—-]+/, ''), maxSentence)}”`;
}

function leftOut({ sentences }: Posting): string {
  const boilerplate = sentences.filter(
    ({ section }) => section === 'company' || section === 'benefits' || section === 'legal' || section === 'applying',
  ).length;
  const aside =
    boilerplate === 0
      ? ''
      : ` I took no words from ${countOf(boilerplate, 'line')} about the company, its benefits, the law or how to apply.`;
  return `Only you can see this. Nothing is kept.${aside}`;
}
