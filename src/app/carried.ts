import type { Ask, Letters } from './ports.ts';
import { Problem } from './problem.ts';
import type { Action, Block, Reply } from './reply.ts';

/** The most characters of command and values, as a query string, that a button carries on every chat platform. */
const longestQuery = 60;

/** The command by which a button leads back to the letter that it stands in. */
export const pressCommandName = 'press';

/** As long as a letter's name can be. */
const anyLetter = 'x'.repeat(15);

/**
 * The reply, where a button cannot carry an action that `keeps`, with one that names the letter and its place in there. Without a
 * letter it takes as much room as with one.
 */
export function carryActions(reply: Reply, letter = anyLetter): Reply {
  if (!leadsBack(reply)) return reply;
  let number = 0;
  const change = (action: Action): Action => {
    number += 1;
    if (!isLong(action)) return action;
    return { ...action, command: pressCommandName, values: { letter, button: String(number) } };
  };
  const blocks = reply.blocks.map((block) => changed(block, change));
  return { ...reply, blocks, parts: reply.parts.map((part) => part.map((block) => changed(block, change))) };
}

/** Whether a button of the reply needs the reply itself to be kept. */
export function leadsBack({ blocks, parts }: Reply): boolean {
  return [...blocks, ...parts.flat()].flatMap(actionsIn).some(isLong);
}

/** What a press that leads back to a letter asks for. Any other question is given as it is. */
export async function followPress(ask: Ask, letters: Letters): Promise<Ask> {
  if (ask.command !== pressCommandName) return ask;
  const { letter = '', button } = ask.values;
  const reply = await letters.find(ask.member, letter);
  const actions = reply ? [...reply.blocks, ...reply.parts.flat()].flatMap(actionsIn) : [];
  const action = actions[Number(button) - 1];
  if (action && action.command !== pressCommandName) return { ...ask, command: action.command, values: action.values };
  throw new Problem(
    'not-found',
    'I keep what this button needs for a week, and only the person who asked can press it. Send me the bullet again.',
  );
}

function isLong({ command, values, keeps }: Action): boolean {
  return keeps === true && `${command}?${new URLSearchParams(values)}`.length > longestQuery;
}

function actionsIn(block: Block): readonly Action[] {
  switch (block.kind) {
    case 'actions':
      return block.actions;
    case 'advice':
      return [block.action];
    case 'more':
      return block.blocks.flatMap(actionsIn);
    default:
      return [];
  }
}

function changed(block: Block, change: (action: Action) => Action): Block {
  switch (block.kind) {
    case 'actions':
      return { ...block, actions: block.actions.map(change) };
    case 'advice':
      return { ...block, action: change(block.action) };
    case 'more':
      return { ...block, blocks: block.blocks.map((inside) => changed(inside, change)) };
    default:
      return block;
  }
}
