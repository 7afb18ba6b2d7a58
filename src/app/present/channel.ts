import type { Reply } from '../reply.ts';

/** What is different in a channel from now on. */
export function presentCoached(on: boolean): Reply {
  const summary = on
    ? 'From now on I review resume bullets that are posted in this channel.'
    : 'From now on I answer in this channel only when somebody asks me.';
  const rest = on
    ? 'My review stands in a thread below the post, where everybody here can read it; e-mail addresses, phone numbers and links to profiles are masked. Thanks, questions and chatter I pass over. Please tell the members.'
    : 'Reviews that stand here already stay.';
  return {
    audience: 'asker',
    summary,
    blocks: [
      { kind: 'paragraph', text: summary },
      { kind: 'paragraph', text: rest },
      { kind: 'note', text: 'It takes up to half a minute until that holds.' },
    ],
    parts: [],
  };
}
