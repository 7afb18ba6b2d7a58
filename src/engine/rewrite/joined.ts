import { inForm, type Part } from './answer.ts';
import { capitalised, type Form, join, lowerWords, type Phrase, withComma } from './trace.ts';

/** What was wrong before, joined to what was done about it. */
export function joinedChallenge({ shape, words, form }: Part): Phrase {
  switch (shape) {
    case 'clause':
      return [...join('because'), ...words];
    case 'state':
      return [...join('because', 'it', 'was'), ...words];
    case 'aside':
      return words;
    case 'act':
      if (form === 'base') return [...join('to'), ...words];
      if (form === 'gerund') return [...join('because', 'of'), ...words];
      return [...join('because', 'it'), ...words];
    case 'participle':
      return [...join('because', 'it', 'was'), ...words];
    case 'figure':
    case 'noun':
      if (/^no$/i.test(words[0]?.text ?? ''))
        return [...join('because', 'there', isPlural(words) ? 'were' : 'was'), ...words];
      return [...join('because', 'of'), ...words];
  }
}

function isPlural(words: Phrase): boolean {
  return /[^s]s$/.test(lowerWords(words)[1] ?? '');
}

/** "no parcels lost since March": nothing that happened to them, and no verb of theirs. */
const spared =
  /^(?:none|(?:no|zero)(?: [\p{L}-]+){1,3}) (?:taken|lost|missed|reported|needed|found|rejected|returned|recorded|left|raised|detected|seen)\b(?! (?:a|an|the|to|their|it|them)\b)/u;

/** What came of it, after a line told so far. */
export function joinedResult(before: Phrase, part: Part): Phrase {
  const { shape, words, form } = part;
  switch (shape) {
    case 'clause':
      return [...withComma(before), ...join(spared.test(lowerWords(words).join(' ')) ? 'with' : 'so'), ...words];
    case 'act': {
      if (form === 'third') return [...withComma(before), ...join('which'), ...words];
      const gerund = inForm(part, 'gerund');
      if (gerund) return [...withComma(before), ...gerund];
      return [...withComma(before), ...join('which'), ...words];
    }
    case 'participle':
      return [...withComma(before), ...words];
    case 'aside':
      return /^(?:without|during|despite)$/i.test(words[0]?.text ?? '')
        ? [...before, ...words]
        : [...withComma(before), ...words];
    case 'state':
      return [...withComma(before), ...join('so', 'it', 'was'), ...words];
    case 'figure':
      if (/^(?:from|to|by|down|up|at|in|over|under|about|now)$/i.test(words[0]?.text ?? ''))
        return [...withComma(before), ...words];
      if (lowerWords(words).includes('to')) return [...withComma(before), ...join('from'), ...words];
      return [...withComma(before), ...join('with'), ...words];
    case 'noun':
      return [...withComma(before), ...join('with'), ...words];
  }
}

const unexplained = /^(?:it|they|them|this|that|these|those|we|i|led|leading|resulted|resulting)$/i;

/** A result that opens the line, and the words that lead on to what was done: "by" or "after". Null where it cannot open one. */
export function leadingResult(part: Part): { readonly words: Phrase; readonly by: Phrase } | null {
  const { shape, words } = part;
  // "Cut it …", "It loads …": nobody knows yet what "it" is; "led to …" has nothing before it.
  if (words.slice(0, 2).some(({ text }) => unexplained.test(text))) return null;
  switch (shape) {
    case 'act': {
      const past = inForm(part, 'past');
      return past && { words: capitalised(past), by: join('by') };
    }
    case 'noun':
    case 'clause':
      return { words: capitalised(words), by: join('after') };
    case 'figure':
    case 'state':
    case 'participle':
    case 'aside':
      return null;
  }
}

/** How the lead's verb takes a further act: what was improved by doing so, what was built and done besides. */
export function joinedChange(lead: Part, improves: boolean, change: Part, form: Form): Phrase | null {
  const gerund = inForm(change, 'gerund');
  if (change.shape === 'act' && improves && gerund) return [...join('by'), ...gerund];
  const same = inForm(change, form);
  if (change.shape === 'act' && same) return [...join('and'), ...same];
  if (change.shape === 'noun' || change.shape === 'figure') return [...join('with'), ...change.words];
  return lead.shape === 'act' && change.shape === 'aside' ? change.words : null;
}
