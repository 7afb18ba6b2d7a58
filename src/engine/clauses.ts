import type { Clause, ClauseKind, Reading } from './clause.ts';
import { startClause } from './clause-start.ts';
import { readOpening } from './opening.ts';

/** Cuts a bullet into clauses. Limits: English; one level of brackets; a clause is judged by the word that opens it. */
export function readClauses(reading: Reading): Clause[] {
  const { words } = reading;
  if (words.length === 0) return [];
  const clauses: Clause[] = [];
  let current = readOpening(reading);
  let outer: { kind: ClauseKind; verb: string | null } | null = null;
  for (let i = Math.max(current.body, 1); i < words.length; i++) {
    if (words[i]?.gap === 'open') outer ??= { kind: current.kind, verb: current.verb };
    const closes = words[i]?.closes === true;
    let next = i >= current.body ? startClause(reading, i, current, clauses) : null;
    if (outer && closes && !next) {
      next = {
        kind: outer.kind === 'duty' ? 'thing' : outer.kind === 'act' ? 'thing' : outer.kind,
        from: i,
        body: i,
        to: i,
        verb: outer.verb,
      };
    }
    if (closes) outer = null;
    if (!next) continue;
    if (i > current.from || current.body > current.from) clauses.push({ ...current, to: i });
    current = next;
    i = Math.max(i, next.body - 1);
  }
  clauses.push({ ...current, to: words.length });
  return clauses;
}
