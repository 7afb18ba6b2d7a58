import { guides } from '../guides.ts';
import { ask, type GroupRule } from '../rule.ts';

/** Two lines may share a verb; from the third on a reader notices. */
const mostRepeats = 2;

export const repeatedOpener: GroupRule = {
  id: 'repeated-opener',
  appliesTo: 'group',
  title: 'Vary the verb that opens your lines',
  severity: 'low',
  why: 'The same first word line after line makes different work look like the same work.',
  source: { title: guides.writing, locator: 'list of action verbs' },
  examples: {
    flags: [
      {
        text: 'Built the tide parser that reads 40 harbours\nBuilt the import queue for harbour files\nBuilt the alert for missing harbour files',
        evidence: 'Built',
      },
    ],
    allows: [
      'Built the tide parser that reads 40 harbours\nMoved harbour files to an import queue\nAdded the alert for missing harbour files',
    ],
  },

  *check(_bullets, contexts) {
    const seen = new Map<string, number[]>();
    contexts.forEach(({ read }, index) => {
      const verb = read.clauses[0]?.kind === 'act' ? read.clauses[0].verb : null;
      if (verb) seen.set(verb, [...(seen.get(verb) ?? []), index]);
    });
    for (const places of seen.values()) {
      const third = places[mostRepeats];
      const context = third === undefined ? undefined : contexts[third];
      const opening = context?.read.clauses[0];
      if (third === undefined || !context || !opening) continue;
      const word = context.read.words[opening.from]?.text ?? '';
      const suggestions = context.pack.verbs.filter((verb) => verb !== word.toLowerCase()).slice(0, 4);
      yield {
        bullet: third,
        ...ask(
          context.read,
          opening.from,
          opening.from + 1,
          `${places.length} lines here open with “${word}”.`,
          `Which verb says what was different in this one${suggestions.length > 0 ? `: ${suggestions.join(', ')}, or another that is true` : ''}?`,
        ),
      };
    }
  },
};
