import type { KeptResume } from '../ports.ts';
import type { Reply } from '../reply.ts';
import { shortId } from '../review-ref.ts';
import { gistOf } from './resume-words.ts';

/** A file that gives no text: what is wrong with the file and what to do, and that it says nothing about the resume. */
export function presentUnreadable(message: string): Reply {
  return {
    audience: 'asker',
    summary: message,
    blocks: [
      { kind: 'heading', text: 'I could not read your file' },
      { kind: 'paragraph', text: message },
      { kind: 'note', text: 'This is about the file alone. It says nothing about how good your resume is.' },
    ],
    parts: [],
    problem: 'not-text',
  };
}

/** Where others read along: that the review is there and how to open it, with nothing in it that is the member's. */
export function presentResumeInPublic({ review }: KeptResume, id: string | null): Reply {
  const counted = `I have read your resume: ${gistOf({ ...review, bullets: [] }).replace(/, no bullets found$/, '')}.`;
  const next = id
    ? 'Your review is ready, and only you can open it.'
    : 'As I keep nothing of yours, send it to me in a direct message to get your review.';
  return {
    audience: 'thread',
    summary: `${counted} ${next}`,
    blocks: [
      { kind: 'paragraph', text: `${counted} ${next}` },
      ...(id
        ? [
            {
              kind: 'actions',
              actions: [{ label: 'Open my review', command: 'show-review', values: { review: shortId(id) } }],
            } as const,
          ]
        : []),
    ],
    parts: [],
  };
}
