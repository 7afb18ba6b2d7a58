import type { Ask } from './ports.ts';
import type { Action, Block, Reply } from './reply.ts';

/** Whether the answer to a question stands where others read it: it was asked in a message posted in a channel. */
export function isPosted({ place, message }: Pick<Ask, 'place' | 'message'>): boolean {
  return !place.private && message !== undefined;
}

/** Whether a review that is answered here can be shared here: others are here, and do not read it yet. */
export function canShare(ask: Pick<Ask, 'place' | 'message'>): boolean {
  return !ask.place.private && !isPosted(ask);
}

/** The reply as it is right for whoever will read it: the answer to a posted message stands below it, for everybody. */
export function forWhoReads(reply: Reply, ask: Ask): Reply {
  return isPosted(ask) && reply.audience === 'asker' ? forOthers(reply) : reply;
}

/**
 * The reply as others may read it: without contact data, without files, and without saying that nobody else sees it. Every
 * text keeps its length where something is masked, so that marks still fit.
 */
export function forOthers(reply: Reply): Reply {
  return {
    ...reply,
    audience: 'thread',
    summary: openly(reply.summary),
    blocks: blocksForOthers(reply.blocks),
    parts: reply.parts.map(blocksForOthers),
  };
}

function blocksForOthers(blocks: readonly Block[]): readonly Block[] {
  return blocks.flatMap((block) => blockForOthers(block) ?? []);
}

/** Null for a block of which nothing is left. */
function blockForOthers(block: Block): Block | null {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
    case 'note': {
      const text = openly(block.text);
      return text === '' ? null : { ...block, text };
    }
    case 'quote':
      return { ...block, text: maskContacts(block.text) };
    case 'advice': {
      const { title, says, why, next, source, action } = block;
      const texts = { title: openly(title), says: openly(says), why: openly(why), next: openly(next) };
      return { ...block, ...texts, source: openly(source), action: actionForOthers(action) };
    }
    case 'list':
      return { ...block, items: block.items.map(openly) };
    case 'meter':
      return { ...block, label: openly(block.label), says: openly(block.says) };
    case 'more':
      return { ...block, label: openly(block.label), blocks: blocksForOthers(block.blocks) };
    case 'actions': {
      // A next step that carries the member's own text along is not shown: others would get it unmasked.
      const actions = block.actions.filter(({ values }) => values.text === undefined).map(actionForOthers);
      return actions.length > 0 ? { ...block, actions } : null;
    }
    case 'picture':
      return { ...block, alt: openly(block.alt) };
    case 'file':
    case 'attachment':
      return {
        kind: 'note',
        text: 'There is a file too. Ask me in private and you get it: here others could open it.',
      };
  }
}

function actionForOthers(action: Action): Action {
  return { ...action, label: openly(action.label) };
}

/** A sentence of ours that is not true where others read it. */
const onlyYou = /\s*\bOnly you (?:can )?(?:see|read|open)\b[^.!?]*[.!?]/g;

function openly(text: string): string {
  const left = text.replace(onlyYou, '');
  return maskContacts(left === text ? text : left.trim());
}

const email = /[\p{L}\p{N}._%+'-]{1,64}\s?(?:@|[([]at[)\]])\s?(?:[\p{L}\p{N}-]{1,63}\.)+\p{L}{2,24}/giu;
const profile =
  /(?:https?:\/\/)?(?:[\w-]{1,63}\.)*(?:linkedin\.com|github\.com|github\.io|gitlab\.com|gitlab\.io|bitbucket\.org|stackoverflow\.com|medium\.com|dev\.to|x\.com|twitter\.com|facebook\.com|instagram\.com|behance\.net|dribbble\.com|t\.me|wa\.me)(?:\/[^\s|,;<>()"“”]*)?/giu;
const address = /(?:https?:\/\/|www\.|mailto:|tel:)[^\s|;<>()"“”]+/giu;
/** Digits in groups, as phone numbers are written: with a plus, in brackets, or three groups with dots, hyphens or spaces. */
const phone =
  /(?<![\p{L}\p{N}.,$€£#/-])(?:(?:\+|00)\d[\d\s().·/-]{6,20}\d|\(\d{2,5}\)[\s.-]?\d{3,5}[\s.-]?\d{2,5}|\d{3}[\s.-]\d{3}[\s.-]\d{4}|0\d{2,4}[\s./-]\d{3,8}(?:[\s.-]\d{2,5})?)(?![\p{L}\p{N}%]|[.,]\d)/gu;

/** The text with e-mail addresses, phone numbers and web addresses of a person masked, character by character. */
export function maskContacts(text: string): string {
  return [email, profile, address, phone].reduce(
    (masked, pattern) => masked.replace(pattern, (found) => '•'.repeat(found.length)),
    text,
  );
}
