import type { types } from '@slack/bolt';
import type { Action } from '../../src/app/reply.ts';

/** A button that was pressed: what it asks for, and who alone may press it. */
export interface Press {
  /** The Slack user id of the asker; empty in a message that is addressed to nobody yet. */
  readonly asker: string;
  readonly command: string;
  readonly values: Readonly<Record<string, string>>;
  /** The press opens the command's dialog first. */
  readonly form: boolean;
}

/** What our buttons' `action_id` begins with; a number follows, so that no two in a message are the same. */
export const pressPrefix = 'press-';

/**
 * The longest `value` we write, with the asker in it. Slack takes 2,000, but counts them into the size of the message. The
 * actions of our replies stay far below it.
 */
const maxValue = 240;

/** The longest user id that Slack gives out, with room to spare. */
const askerRoom = 24;

/** The `value` of a button for an action, or null for an action that Slack cannot carry. */
export function encodeAction(action: Action, asker = ''): string | null {
  const value = JSON.stringify([asker, action.command, action.values, action.form === true]);
  return value.length + askerRoom > maxValue ? null : value;
}

/** The press behind a button's `value`; null for one that we did not write. */
export function decodeAction(value: string | undefined): Press | null {
  try {
    const [asker, command, values, form] = JSON.parse(value ?? '') as unknown[];
    if (typeof asker !== 'string' || typeof command !== 'string' || typeof form !== 'boolean') return null;
    if (typeof values !== 'object' || values === null || Array.isArray(values)) return null;
    const texts = Object.entries(values).filter((entry): entry is [string, string] => typeof entry[1] === 'string');
    return { asker, command, values: Object.fromEntries(texts), form };
  } catch {
    return null;
  }
}

/** The same blocks with `asker` as the only one who may press their buttons. */
export function addressTo(blocks: readonly types.KnownBlock[], asker: string): readonly types.KnownBlock[] {
  return mapButtons(blocks, (button) => {
    const press = decodeAction(button.value);
    if (!press) return button;
    return { ...button, value: JSON.stringify([asker, press.command, press.values, press.form]) };
  });
}

/** The same blocks with an `action_id` of its own for every button. */
export function numberButtons(blocks: readonly types.KnownBlock[]): readonly types.KnownBlock[] {
  let last = 0;
  return mapButtons(blocks, (button) => ({ ...button, action_id: `${pressPrefix}${++last}` }));
}

/** The same blocks with each button changed, wherever it stands. */
function mapButtons(
  blocks: readonly types.KnownBlock[],
  change: (button: types.Button) => types.Button,
): readonly types.KnownBlock[] {
  return blocks.map((block) => {
    if (block.type === 'container') {
      const inside = mapButtons(block.child_blocks, change) as types.ContainerBlock['child_blocks'];
      return { ...block, child_blocks: inside };
    }
    if (block.type !== 'actions') return block;
    const elements = block.elements.map((element) => (element.type === 'button' ? change(element) : element));
    return { ...block, elements };
  });
}
