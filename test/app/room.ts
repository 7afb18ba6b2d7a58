import { type CoachTools, openCoach } from '../../src/app/coach.ts';
import { openGlance } from '../../src/app/glance.ts';
import type { Ask, Member } from '../../src/app/ports.ts';
import { memoryStore } from '../memory-store.ts';

export const ada: Member = { platform: 'web', community: 'bootcamp', id: 'ada' };
export const bob: Member = { ...ada, id: 'bob' };

/** A room with one member who asks, a store in memory behind it, and whatever else a test gives. */
export function openRoom(given: Partial<CoachTools> = {}) {
  const store = memoryStore();
  const quiet = { info() {}, warn() {}, error() {} };
  const now = () => new Date('2026-11-22T14:05:00Z');
  const tools: CoachTools = { ...store, log: quiet, metrics: { count() {} }, textDays: 30, now, ...given };
  const answer = openCoach(tools);
  const glance = openGlance(tools);
  let asked = 0;
  const askOf = (command: string, values: Ask['values'], member: Member): Ask => {
    asked += 1;
    const place = { channel: 'general', thread: null, private: true };
    return { key: `delivery-${asked}`, member, place, command, values };
  };
  return {
    store,
    ask: (command: string, values: Ask['values'] = {}, member = ada) => answer(askOf(command, values, member)),
    suggest: (command: string, option: string, typed: string, member = ada) =>
      glance.suggest(askOf(command, {}, member), option, typed),
  };
}
