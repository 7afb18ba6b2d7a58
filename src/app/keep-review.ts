import type { Review } from '../engine/review.ts';
import type { CommandTools } from './command.ts';
import { faultFields } from './fault.ts';
import type { Ask, KeptResume } from './ports.ts';
import { presentFirstUse } from './present/privacy.ts';
import { type Keeping, keptFor, notAsked, notChosen, notKept } from './present/review.ts';
import { Problem } from './problem.ts';
import { canShare } from './shared.ts';

/**
 * Keeps a review in the member's history, unless they would rather not; says what came of it. A member never loses a
 * review already made because the store is away, and one that is not to be kept does not touch the store at all.
 */
export async function keepReview(
  made: { readonly review: Review; readonly resume?: KeptResume },
  ask: Ask,
  { history, privacy, log, textDays }: CommandTools,
): Promise<Keeping> {
  if (ask.values.keep === 'no') return { says: notAsked };
  try {
    const chosen = ask.values.keep === 'yes' ? { keeps: true, first: false } : await privacy.meet(ask.member, ask.key);
    if (!chosen.keeps) return { says: notChosen };
    const { id } = await history.save(ask.member, { key: ask.key, role: made.review.pack.id, ...made });
    const kept = id ? { kept: { id, canShare: canShare(ask) } } : {};
    return { says: keptFor(textDays), ...kept, ...(chosen.first ? { firstUse: presentFirstUse(textDays) } : {}) };
  } catch (error) {
    if (error instanceof Problem) return { says: `It is not saved in your history. ${error.message}` };
    log.error('review-not-kept', { key: ask.key, platform: ask.member.platform, ...faultFields(error) });
    return { says: notKept };
  }
}
