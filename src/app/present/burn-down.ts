import type { BurnDown, Need } from '../../engine/burn-down.ts';
import type { Block, Reply } from '../reply.ts';
import { countOf, shorten } from './wording.ts';

/** Skills in each list: the first ten are work enough. */
const maxNeeds = 10;

/** A resume held against all saved postings: what most of them ask for and no bullet shows, then each posting. */
export function presentBurnDown({ shown, needs, proved }: BurnDown, names: readonly string[], note: string): Reply {
  const missing = needs.filter(({ open }) => open === 'missing');
  const listed = needs.filter(({ open }) => open === 'listed');
  const summary = summaryOf(names.length, missing, listed);
  const blocks: readonly Block[] = [
    { kind: 'heading', text: summary },
    { kind: 'paragraph', text: provedSays(proved) },
    ...section(
      'Not in your resume',
      missing,
      names.length,
      'If you have done one of these, say where. If not, leave it out.',
    ),
    ...section('Named, but in no bullet', listed, names.length, 'Where did you use these, and what came of it?'),
    {
      kind: 'more',
      label: 'Each posting',
      blocks: [{ kind: 'list', items: names.map((name, index) => postingLine(name, shown[index])) }],
    },
    { kind: 'note', text: note },
  ];
  return { audience: 'asker', summary, blocks, parts: [] };
}

function provedSays(proved: number): string {
  if (proved === 0) return 'Your bullets show none of what these postings ask for yet.';
  return `Your bullets show ${countOf(proved, 'skill')} that these postings ask for.`;
}

function summaryOf(of: number, missing: readonly Need[], listed: readonly Need[]): string {
  const [first] = missing;
  if (first) return `${first.word} is missing in ${ofYours(first.postings, of)}.`;
  const [named] = listed;
  if (named)
    return `Nothing is missing, and ${named.word} is in no bullet: asked for in ${ofYours(named.postings, of)}.`;
  return `Your bullets show everything asked for in your ${countOf(of, 'posting')}.`;
}

function section(title: string, needs: readonly Need[], of: number, ask: string): readonly Block[] {
  if (needs.length === 0) return [];
  const more = needs.length - maxNeeds;
  return [
    { kind: 'heading', text: title },
    { kind: 'paragraph', text: ask },
    { kind: 'list', items: needs.slice(0, maxNeeds).map((need) => needLine(need, of)) },
    ...(more > 0 ? [{ kind: 'note', text: `And ${countOf(more, 'skill')} more, asked for less often.` } as const] : []),
  ];
}

function needLine({ word, postings, required, instead }: Need, of: number): string {
  const times = required === postings ? 'required' : required === 0 ? 'preferred' : `required in ${required}`;
  const carries = instead ? ` Your ${instead.name} may carry over.` : '';
  return `${word}: ${postings} of ${of}, ${times}.${carries}`;
}

function ofYours(postings: number, of: number): string {
  return of === 1 ? 'the one posting you saved' : `${postings} of your ${countOf(of, 'posting')}`;
}

function postingLine(name: string, shown: { readonly got: number; readonly of: number } | undefined): string {
  if (!shown || shown.of === 0) return `${shorten(name, 60)}: names only general areas.`;
  return `${shorten(name, 60)}: your bullets show ${shown.got} of ${shown.of}.`;
}
