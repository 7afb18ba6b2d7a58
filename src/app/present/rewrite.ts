import type { Doubt } from '../../engine/honesty.ts';
import type { BulletReview, ReviewOptions } from '../../engine/review.ts';
import {
  type Answers,
  answerNames,
  type Candidate,
  fewestWords,
  privateMeasure,
  type RewriteQuestion,
} from '../../engine/rewrite.ts';
import type { Action, Block, Reply } from '../reply.ts';
import { maxQuoted } from './finding.ts';
import { labelled, maxIntro } from './rewrite-form.ts';
import { answerLabels, type LabelStyle, labelStyles, partLabels, storyParts } from './rewrite-labels.ts';
import { countOf, shorten, slotWords, verdictWords } from './wording.ts';

/** Why there is nothing to ask about a line. */
export function nothingToAsk({ kind }: Pick<BulletReview, 'kind'>): string {
  if (kind === 'bullet') return 'This line tells what a reader looks for, so I have nothing to ask.';
  const taken = kind === 'skills' ? 'a list of skills' : 'a summary';
  return `This reads like ${taken}, so I have nothing to ask. I rewrite bullets: lines that tell what you did.`;
}

/** What to ask, for where no dialog opens by itself. */
export function presentQuestions(
  review: BulletReview,
  questions: readonly RewriteQuestion[],
  style: LabelStyle,
  action: Action,
): Reply {
  const nothing = questions.length === 0;
  const summary = nothing
    ? nothingToAsk(review)
    : `${countOf(questions.filter(({ name }) => name !== 'measure').length, 'question')} about your bullet. Answer those you can.`;
  const items = questions.map(({ name, asks, hint, helps, choices }) => {
    const lead = labelled(answerLabels[style][name], asks);
    const rest =
      choices.length > 0 ? `${choices.join(', ')}. It is fine not to know one.` : [hint, helps].join(' ').trim();
    return `${lead} ${rest}`;
  });
  return {
    audience: 'asker',
    summary,
    blocks: [
      { kind: 'heading', text: summary },
      { kind: 'quote', text: review.text, marks: [] },
      ...(nothing
        ? []
        : ([
            { kind: 'list', items, from: 1 },
            { kind: 'actions', actions: [action] },
            {
              kind: 'note',
              text: 'From your answers I put lines together that hold your own words only. Only you can see this.',
            },
          ] as const)),
    ],
    parts: [],
  };
}

/** What came of a dialog. `again` opens it once more. */
export interface Rewritten {
  readonly before: BulletReview;
  readonly options: ReviewOptions;
  readonly candidates: readonly Candidate[];
  readonly doubts: readonly Doubt[];
  readonly answers: Answers;
  readonly style: LabelStyle;
  readonly again: Action;
  /** All that these lines were made of, for naming their parts otherwise. */
  readonly relabel: Action['values'];
  /** Whether the reply may be kept for its buttons. */
  readonly keeps: Pick<Action, 'keeps'>;
}

/** The lines to choose from: before and after by part, and what an interviewer would ask about them. */
export function presentCandidates(given: Rewritten): Reply {
  const { before, options, candidates, doubts, answers, style, again, relabel, keeps } = given;
  const best = Math.max(...candidates.map(({ review }) => review.score));
  const summary = `${candidates.length === 1 ? 'A line' : `${candidates.length} ways to say it`}, made of your own words: ${Math.round(before.score)} before, ${Math.round(best)} after.`;
  return {
    audience: 'asker',
    summary,
    blocks: [
      { kind: 'heading', text: summary },
      { kind: 'paragraph', text: `Before: “${shorten(before.text, maxIntro)}”` },
      ...candidates.flatMap((candidate, index) => candidateBlocks(before, candidate, index, candidates.length, style)),
      ...doubtBlocks(doubts),
      ...leftBlocks(candidates, answers),
      {
        kind: 'actions',
        actions: [
          again,
          ...candidates.map(
            ({ text }, index): Action => ({
              label: candidates.length === 1 ? 'Review this line' : `Review line ${index + 1}`,
              command: 'review-bullet',
              values: { text, role: options.pack.id, level: options.level },
              ...keeps,
            }),
          ),
        ],
      },
      labelBlock(style, relabel, keeps),
      {
        kind: 'note',
        text: 'Every word is yours, or joins yours (such as “to”, “by”, “so”). Change what does not sound like you. Only you can see this.',
      },
    ],
    parts: [],
  };
}

/** The other ways to name the parts, at hand where the dialog had no room for that choice. */
function labelBlock(style: LabelStyle, values: Action['values'], keeps: Pick<Action, 'keeps'>): Block {
  const actions = labelStyles
    .filter((other) => other !== style)
    .map((labels): Action => {
      return {
        label: relabelWords[labels],
        command: 'relabel',
        values: { ...values, labels },
        inPlace: true,
        ...keeps,
      };
    });
  return { kind: 'more', label: 'Name the parts differently', blocks: [{ kind: 'actions', actions }] };
}

const relabelWords: Readonly<Record<LabelStyle, string>> = { plain: 'In plain words', star: 'As STAR', xyz: 'As XYZ' };

function candidateBlocks(
  before: BulletReview,
  candidate: Candidate,
  index: number,
  count: number,
  style: LabelStyle,
): readonly Block[] {
  const { text, review, trace } = candidate;
  // The first line holds the most: what the others leave out is seen at once.
  const changes = index === 0 ? partChanges(before, candidate, style) : [];
  const short = trace.filter(({ text: word }) => /[\p{L}\p{N}]/u.test(word)).length < fewestWords;
  return [
    ...(count > 1 ? [{ kind: 'heading', text: `Line ${index + 1}` } as const] : []),
    { kind: 'quote', text, marks: [] },
    {
      kind: 'meter',
      label: 'Score',
      value: Math.round(review.score),
      max: 100,
      says: `${verdictWords[review.verdict]}; was ${Math.round(before.score)}`,
    },
    ...(changes.length > 0 ? [{ kind: 'list', items: changes } as const] : []),
    ...(short ? [{ kind: 'note', text: `It is short: one more answer would make it stronger.` } as const] : []),
    ...(review.score > before.score
      ? []
      : [{ kind: 'note', text: 'It scores no higher than your bullet: it still lacks what came of it.' } as const]),
  ];
}

/** The slot of the bullet in which a part of the story was told before. */
const slotBefore = { system: 'system', challenge: 'context', change: 'action', result: 'result' } as const;

/** Each part that an answer filled: what the bullet said there, and what the line says now. */
function partChanges(before: BulletReview, { trace }: Candidate, style: LabelStyle): readonly string[] {
  return storyParts.flatMap((part) => {
    const now = trace.filter(
      ({ from }) => from === part || (part === 'result' && (from === 'measure' || from === 'reckoned')),
    );
    if (now.length === 0) return [];
    const was = before.slots[slotBefore[part]].map(({ start, end }) => before.text.slice(start, end)).join(' … ');
    const is = now
      .map(({ text }) => text)
      .join(' ')
      .replace(/[,;:]$/, '');
    return [`${partLabels[style][part]}: ${quotedOr(was, 'nothing yet')} → ${quotedOr(is, 'nothing yet')}`];
  });
}

function quotedOr(text: string, otherwise: string): string {
  return text ? `“${shorten(text, maxQuoted)}”` : otherwise;
}

function doubtBlocks(doubts: readonly Doubt[]): readonly Block[] {
  if (doubts.length === 0) return [];
  return [
    { kind: 'heading', text: 'Before you use it' },
    { kind: 'list', items: doubts.map(({ asks }) => asks) },
  ];
}

/** Which answers found no place, and what to do so that they do. */
function leftBlocks(candidates: readonly Candidate[], answers: Answers): readonly Block[] {
  const left = answerNames.filter((name) => candidates.every((candidate) => candidate.left.includes(name)));
  return left.map((name) => ({
    kind: 'paragraph',
    text:
      name === 'result' && answers.measure === privateMeasure
        ? 'I left out your result: it holds a figure that I cannot turn into a share. Write it as one: roughly 30%, or 4x.'
        : `I left out what you said about ${aboutAnswer[name]}: it did not fit into one line. Say it in fewer words to get it in.`,
  }));
}

const aboutAnswer: Readonly<Record<(typeof answerNames)[number], string>> = {
  system: slotWords.system,
  challenge: 'what was hard',
  change: 'what you did',
  result: slotWords.result,
  measure: 'the figure',
};

/** When the answers hold nothing that a line could be made of. */
export function presentNothing(before: BulletReview, doubts: readonly Doubt[], again: Action): Reply {
  const summary = 'I could not make a line of these answers yet.';
  return {
    audience: 'asker',
    summary,
    blocks: [
      { kind: 'heading', text: summary },
      { kind: 'quote', text: before.text, marks: [] },
      {
        kind: 'paragraph',
        text: 'Say what you did in a few words that begin with the verb, such as: added a check for overlapping shifts.',
      },
      ...doubtBlocks(doubts),
      { kind: 'actions', actions: [again] },
    ],
    parts: [],
  };
}
