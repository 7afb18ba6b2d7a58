import type { Command } from '../command.ts';
import type { Problem } from '../problem.ts';
import type { Reply } from '../reply.ts';

/** A friendly answer to something the person can put right, with a way to the help of the command they used. */
export function presentProblem({ code, message }: Problem, command: Command | undefined): Reply {
  // What is behind a button has no help of its own.
  const named = command?.hidden ? undefined : command;
  const topic: Readonly<Record<string, string>> = named ? { topic: named.name } : {};
  const label = named ? `How to use ${named.name}` : 'See what I can do';
  return {
    audience: 'asker',
    summary: message,
    blocks: [
      { kind: 'paragraph', text: message },
      { kind: 'actions', actions: [{ label, command: 'help', values: topic }] },
    ],
    parts: [],
    problem: code,
  };
}

/** The apology for a fault of ours. `key` lets the operator find the log line. */
export function presentBug(key: string): Reply {
  const message = 'Sorry, something went wrong on my side. Your text is fine; please try again in a minute.';
  return {
    audience: 'asker',
    summary: message,
    blocks: [
      { kind: 'paragraph', text: message },
      { kind: 'note', text: `If it happens again, tell the people who run this bot: ${key}` },
    ],
    parts: [],
    problem: 'bug',
  };
}
