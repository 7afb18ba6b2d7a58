import { burnDown } from '../../engine/burn-down.ts';
import type { Command, CommandTools } from '../command.ts';
import { compareGiven } from '../compare.ts';
import type { Ask } from '../ports.ts';
import { allPostings, sameName } from '../posting-name.ts';
import { presentBurnDown } from '../present/burn-down.ts';
import { gapNote, presentGap, type ResumeSource } from '../present/gap.ts';
import { Problem } from '../problem.ts';
import { resumeText } from '../resume-text.ts';
import { findPosting, listPostings, noPostings, savedOption, suggestPostings } from '../saved-postings.ts';
import { isPosted } from '../shared.ts';

export const keywordGapCommand: Command = {
  name: 'keyword-gap',
  summary: 'See what a posting asks for, and where your resume shows it.',
  options: [
    {
      name: 'posting',
      label: 'The posting',
      summary: 'The whole text of the job posting. I never open links.',
      required: false,
      kind: 'text',
    },
    {
      name: 'resume',
      label: 'Your resume',
      summary: 'Your resume’s text. Without it I take your latest review.',
      required: false,
      kind: 'text',
    },
    { ...savedOption, summary: 'The name of a posting you saved, or “all”, in place of its text.' },
  ],
  takesText: 'posting',

  async run(ask, tools) {
    const { posting = '', saved = '' } = ask.values;
    if (posting.trim() && saved.trim()) {
      throw new Problem('bad-option', 'Give me either a posting’s text or the name of a saved one, not both.');
    }
    if (sameName(saved, allPostings)) return compareAll(ask, tools);
    if (saved.trim()) {
      const found = await findPosting(ask, saved, tools);
      const resume = await givenResume(ask, tools);
      await tools.postings.touch(ask.member, [found.id]);
      return presentGap(compareGiven({ resume: resume.text, posting: found.text }), resume.source, found.name);
    }
    if (ask.values.posting === undefined) {
      throw new Problem(
        'missing-option',
        'keyword-gap needs a posting: paste its whole text, or give the name of one that you saved.',
      );
    }
    const resume = await givenResume(ask, tools);
    return presentGap(compareGiven({ resume: resume.text, posting }), resume.source);
  },

  suggest: ({ member }, option, typed, tools) =>
    option === savedOption.name ? suggestPostings(member, typed, tools, true) : Promise.resolve([]),
};

async function compareAll(ask: Ask, tools: CommandTools) {
  const saved = await listPostings(ask, tools);
  if (saved.length === 0) throw noPostings();
  const resume = await givenResume(ask, tools);
  const reports = saved.map(({ text }) => compareGiven({ resume: resume.text, posting: text }));
  await tools.postings.touch(
    ask.member,
    saved.map(({ id }) => id),
  );
  const names = saved.map(({ name }) => name);
  return presentBurnDown(burnDown(reports), names, gapNote(resume.source, true));
}

interface GivenResume {
  readonly text: string;
  readonly source: ResumeSource;
}

/** The resume that was given with the question, else what the member had reviewed last. */
async function givenResume(ask: Ask, tools: CommandTools): Promise<GivenResume> {
  const { resume } = ask.values;
  return resume?.trim() ? { text: resume, source: 'pasted' } : latestReviewed(ask, tools);
}

async function latestReviewed(ask: Ask, { history }: CommandTools): Promise<GivenResume> {
  if (isPosted(ask)) {
    throw new Problem(
      'not-here',
      'Others would read your earlier bullets here. Give your resume’s text as resume, or ask me in private.',
    );
  }
  const [latest] = await history.latest(ask.member, { limit: 1 });
  if (latest?.resume) return { text: resumeText(latest.resume.resume), source: 'latest-resume' };
  if (latest?.review) {
    return { text: latest.review.bullets.map(({ text }) => `- ${text}`).join('\n'), source: 'latest-review' };
  }
  if (latest) {
    throw new Problem(
      'missing-option',
      'The words of your latest review have been removed, because their time is over. Give your resume’s text as resume, or have your bullets reviewed again.',
    );
  }
  throw new Problem(
    'missing-option',
    'I have no bullets of yours yet. Give your resume’s text as resume, or have your bullets reviewed first.',
  );
}
