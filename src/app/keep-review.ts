import { readChanges } from '../engine/rematch-review.ts';
import type { Review } from '../engine/review.ts';
import type { CommandTools } from './command.ts';
import { faultFields } from './fault.ts';
import { readAim } from './judge.ts';
import type { Ask, KeptResume } from './ports.ts';
import { presentChanges } from './present/changes.ts';
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
    const changes = await changesSince(made, ask, history);
    const message = ask.message ? { message: ask.message.id } : {};
    const { id } = await history.save(ask.member, { key: ask.key, role: made.review.pack.id, ...made, ...message });
    const kept = id ? { kept: { id, canShare: canShare(ask) } } : {};
    return {
      says: keptFor(textDays),
      ...kept,
      ...changes,
      ...(chosen.first ? { firstUse: presentFirstUse(textDays) } : {}),
    };
  } catch (error) {
    if (error instanceof Problem) return { says: `It is not saved in your history. ${error.message}` };
    log.error('review-not-kept', { key: ask.key, platform: ask.member.platform, ...faultFields(error) });
    return { says: notKept };
  }
}

/** A resume of which no more than this share was there before is another one. */
const leastKept = 0.25;

/**
 * What changed since the version before, where that is kept with its words: of bullets the same message before it was edited,
 * of a resume the newest, where some of its lines are the same.
 */
async function changesSince(
  { review, resume }: { readonly review: Review; readonly resume?: KeptResume },
  { member, message, key }: Ask,
  history: CommandTools['history'],
): Promise<Pick<Keeping, 'changes'>> {
  const edited = message !== undefined && message.version > 0;
  const earlier = resume
    ? await history.lastResume(member, { key })
    : edited
      ? await history.forMessage(member, { message: message.id, key })
      : null;
  const before = earlier?.review;
  if (!before) return {};
  const changes = readChanges(before, review, readAim({ role: review.pack.id, level: review.level }));
  const stayed = changes.bullets.filter((change) => change.before !== null && change.after !== null).length;
  if (resume && stayed < leastKept * review.bullets.length) return {};
  return { changes: presentChanges(changes, before) };
}
