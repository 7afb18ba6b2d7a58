import type { types } from '@slack/bolt';
import type { Action } from '../../src/app/reply.ts';
import { limits } from './limits.ts';

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

/** The longest user id that Slack gives out, with room to spare. */
const askerRoom = 24;

/** The `value` of a button for an action, or null for an action that Slack cannot carry. */
export function encodeAction(action: Action, asker = ''): string | null {
  const value = JSON.stringify([asker, action.command, action.values, action.form === true]);
  return value.length + askerRoom > limits.buttonValue ? null : value;
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
  return blocks.map((block) => {
    if (block.type !== 'actions') return block;
    return { ...block, elements: block.elements.map((element) => addressButton(element, asker)) };
  });
}

function addressButton<E extends types.ActionsBlockElement>(element: E, asker: string): E {
  if (element.type !== 'button') return element;
  const press = decodeAction(element.value);
  if (!press) return element;
  return { ...element, value: JSON.stringify([asker, press.command, press.values, press.form]) };
}
