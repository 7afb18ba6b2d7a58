import { doubtsAbout, doubtsAboutAnswers } from '../../engine/honesty.ts';
import { type BulletReview, type ReviewOptions, reviewBullet } from '../../engine/review.ts';
import { type Answers, answerNames, composeBullet, questionsFor } from '../../engine/rewrite.ts';
import { findRolePack } from '../../engine/roles.ts';
import { readBullet } from '../../engine/text.ts';
import type { Command, CommandTools, Option } from '../command.ts';
import type { Form } from '../form.ts';
import { levelOption, readAim, roleOption } from '../judge.ts';
import { localMember } from '../local-member.ts';
import { readPasted } from '../pasted.ts';
import type { Ask } from '../ports.ts';
import { nothingToAsk, presentCandidates, presentNothing, presentQuestions } from '../present/rewrite.ts';
import { bulletField, maxAnswer, presentForm, rewriteAction } from '../present/rewrite-form.ts';
import { type LabelStyle, labelChoices, labelStyles } from '../present/rewrite-labels.ts';
import { Problem } from '../problem.ts';
import type { Action } from '../reply.ts';
import { findReview, shortId } from '../review-ref.ts';

/** The most characters of one bullet. */
const maxBullet = 1_000;

const answerOptions: readonly Option[] = [
  ['system', 'What exactly you worked on: the rota page of a food bank.'],
  ['challenge', 'What was wrong, missing or hard before.'],
  ['change', 'What you did about it, beginning with the verb.'],
  ['result', 'What was different afterwards, with a figure if you have one.'],
  ['measure', 'What the figure is of, such as load time; or unknown; or private, to have it made rough.'],
].map(([name = '', summary = '']) => ({ name, summary, required: false, kind: 'text' }));

/** A kept review brings its own role and level. */
function withoutDefault({ default: _usual, ...option }: Option): Option {
  return option;
}

export const rewriteCommand: Command = {
  name: 'rewrite',
  summary: 'Answer a few questions about a bullet and get a better line made of your own words.',
  options: [
    { name: 'text', summary: 'The bullet to rewrite, one line.', required: false, kind: 'text' },
    { name: 'review', summary: 'Or the review it is in: its id.', required: false, kind: 'text' },
    { name: 'bullet', summary: 'Which bullet of that review.', required: false, kind: 'number', default: '1' },
    ...answerOptions,
    withoutDefault(roleOption),
    withoutDefault(levelOption),
    {
      name: 'tense',
      summary: 'Past, or present for the role you are in now. Without it, as the bullet has it.',
      required: false,
      kind: 'choice',
      choices: [
        { value: 'past', label: 'Past' },
        { value: 'present', label: 'Present: my current role' },
      ],
    },
    {
      name: 'first',
      summary: 'What the first line opens with.',
      required: false,
      kind: 'choice',
      choices: [
        { value: 'act', label: 'What I did' },
        { value: 'result', label: 'What came of it' },
      ],
      default: 'act',
    },
    {
      name: 'labels',
      summary: 'How the parts are named: in plain words, or as in STAR or XYZ.',
      required: false,
      kind: 'choice',
      choices: labelChoices,
      default: 'plain',
    },
  ],
  takesText: 'text',

  async run(ask, tools) {
    const subject = await findSubject(ask, tools);
    if (!subject) throw new Problem('missing-option', 'Give me the bullet to rewrite: one line of your resume.');
    const { review, options, values } = subject;
    const style = styleOf(ask);
    const answers = readAnswers(ask);
    const named = { ...values, ...chosen(ask) };
    // A measure alone tells nothing: it says what a figure is of.
    if (Object.keys(answers).every((name) => name === 'measure')) {
      return presentQuestions(review, questionsFor(review, options), style, rewriteAction(named));
    }
    const candidates = composeBullet(review.text, answers, {
      ...options,
      tense: ask.values.tense === 'past' || ask.values.tense === 'present' ? ask.values.tense : 'kept',
      resultFirst: ask.values.first === 'result',
    });
    const asked = [
      ...doubtsAboutAnswers(review.text, answers),
      ...candidates.flatMap((one) => doubtsAbout(one.review)),
    ];
    const doubts = asked.filter(({ asks }, index) => asked.findIndex((other) => other.asks === asks) === index);
    // What may not be kept is not kept for a button's sake either.
    const keeps = await mayKeep(ask, values, tools);
    const again: Action = { ...rewriteAction({ ...named, ...answers }), label: 'Change my answers', ...keeps };
    // A line that is worse than the bullet helps nobody.
    if (candidates.every((one) => one.review.score < review.score)) return presentNothing(review, doubts, again);
    const relabel = { ...named, ...answers };
    return presentCandidates({ before: review, options, candidates, doubts, answers, style, again, relabel, keeps });
  },

  async form(ask, tools): Promise<Form> {
    const subject = await findSubject(ask, tools);
    const style = styleOf(ask);
    const answers = readAnswers(ask);
    if (!subject) {
      const aim = readAim(ask.values);
      const everything = questionsFor(reviewBullet(readBullet(''), aim), aim);
      return presentForm('', everything, answers, style, chosen(ask), [bulletField('', maxBullet)]);
    }
    const { review, options, values } = subject;
    const questions = questionsFor(review, options);
    if (questions.length === 0) throw new Problem('bad-option', nothingToAsk(review));
    const { text, ...named } = { ...values, ...chosen(ask) };
    if (text === undefined) return presentForm(review.text, questions, answers, style, named);
    return presentForm('', questions, answers, style, named, [bulletField(text, maxBullet)]);
  },
};

/** How it is to be told, where that is not the usual way. */
function chosen({ values: { tense, first, labels } }: Ask): Readonly<Record<string, string>> {
  return {
    ...(tense ? { tense } : {}),
    ...(first === 'result' ? { first } : {}),
    ...(labels === 'star' || labels === 'xyz' ? { labels } : {}),
  };
}

/** Whoever sits at this machine needs nothing kept for a button. */
async function mayKeep({ member }: Ask, { review }: Subject['values'], { privacy }: CommandTools) {
  if (member.platform === localMember.platform) return {};
  return review !== undefined || (await privacy.holdings(member)).keeps ? { keeps: true as const } : {};
}

/** The bullet that is asked about, judged; and the values that name it again. */
interface Subject {
  readonly review: BulletReview;
  readonly options: ReviewOptions;
  readonly values: Readonly<Record<string, string>>;
}

async function findSubject(ask: Ask, { history }: CommandTools): Promise<Subject | null> {
  const { review: id, text, role, level } = ask.values;
  if (id?.trim()) return findKept(ask, id.trim(), history);
  if (!text?.trim()) return null;
  const aim = readAim({ role, level });
  const bullet = readBullet(
    readPasted(text, maxBullet)
      .trim()
      .replace(/\s*\n\s*/g, ' '),
  );
  if (bullet.words.length === 0)
    throw new Problem('empty-text', 'I found no words in that bullet. Paste one line of your resume.');
  const values = { text: bullet.text, ...(role ? { role } : {}), ...(level ? { level } : {}) };
  return { review: reviewBullet(bullet, aim), options: aim, values };
}

async function findKept(ask: Ask, id: string, history: CommandTools['history']): Promise<Subject> {
  const kept = await findReview(history, ask.member, id);
  if (!kept) throw new Problem('not-found', 'That review is not there any more. Paste the bullet itself.');
  if (!kept.review) {
    throw new Problem(
      'not-found',
      'The words of that review have been removed, because their time is over. Paste the bullet itself.',
    );
  }
  const number = Number(ask.values.bullet ?? 1);
  const bullet = kept.review.bullets[number - 1];
  if (!bullet)
    throw new Problem('not-found', `That review has no bullet ${number}. It has ${kept.review.bullets.length}.`);
  const pack = findRolePack(kept.review.pack.id);
  const options = pack ? { pack, level: kept.review.level } : readAim({ level: kept.review.level });
  return {
    review: reviewBullet(readBullet(bullet.text), options),
    options,
    values: { review: shortId(kept.id), bullet: String(number) },
  };
}

/** What was answered. An answer without a word is none, and one without any other answer asks nothing of a line. */
function readAnswers({ values }: Ask): Answers {
  return Object.fromEntries(
    answerNames.flatMap((name) => {
      const given = readPasted(values[name] ?? '', maxAnswer).trim();
      return /[\p{L}\p{N}]/u.test(given) ? [[name, given]] : [];
    }),
  );
}

function styleOf({ values }: Ask): LabelStyle {
  return labelStyles.find((style) => style === values.labels) ?? 'plain';
}
