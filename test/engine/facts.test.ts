import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { factHomes } from '../../src/engine/fact-homes.ts';
import { facts, writtenFacts } from '../../src/engine/facts.ts';
import { resumeRules } from '../../src/engine/resume-rules.ts';
import { rolePacks } from '../../src/engine/roles.ts';
import { rules } from '../../src/engine/rules.ts';
import { searchFacts } from '../../src/engine/search-facts.ts';
import { labelledQuestions, unansweredQuestions } from '../labelled-questions.ts';

const ids = new Set(facts.map(({ id }) => id));
const ruleIds = new Set([...rules, ...resumeRules].map(({ id }) => id));
const homes = new Set([
  ...[...ids].map((id) => `fact ${id}`),
  ...[...ruleIds].map((id) => `rule ${id}`),
  ...rolePacks.flatMap(({ settings }) => settings.map(({ id }) => `setting ${id}`)),
]);

const idsOf = (question: string) => searchFacts(question).answers.map(({ fact }) => fact.id);

describe('every fact, question, mistake and dispute of the guides has a home', () => {
  it('and none of the 67 is left out', () => {
    const numbered = (letter: string, count: number) => Array.from({ length: count }, (_, at) => `${letter}${at + 1}`);
    const all = [...numbered('D', 10), ...numbered('F', 11), ...numbered('M', 16), ...numbered('C', 30)];
    expect(factHomes.map(({ id }) => id)).toEqual(all);
  });

  for (const { id, says, home } of factHomes) {
    it(`${id}: ${says}`, () => {
      expect(home.length).toBeGreaterThan(0);
      expect(home.filter((name) => !homes.has(name))).toEqual([]);
    });
  }
});

describe('every fact', () => {
  it('has a name of its own', () => {
    expect(ids.size).toBe(facts.length);
  });

  it('has a question, an answer, a source and a date', () => {
    for (const { id, asks, says, sources, asOf } of facts) {
      expect(asks, id).toMatch(/\S/);
      expect(says, id).toMatch(/[.:?]$/);
      expect(sources.length, id).toBeGreaterThan(0);
      expect(asOf, id).toMatch(/^\d{4}(?:-\d\d(?:-\d\d)?)?$/);
    }
  });

  it('links only to rules and roles that there are', () => {
    const packs = new Set(rolePacks.map(({ id }) => id));
    for (const { id, rules: linked = [], roles = [] } of facts) {
      expect(
        linked.filter((rule) => !ruleIds.has(rule)),
        id,
      ).toEqual([]);
      expect(
        roles.filter((role) => !packs.has(role)),
        id,
      ).toEqual([]);
    }
  });

  it('about pay grows old and says what it counts', () => {
    for (const fact of writtenFacts.filter(({ kind, bands }) => kind === 'salary' && bands)) {
      expect(fact.goodFor, fact.id).toBeLessThanOrEqual(12);
      expect(fact.caveat, fact.id).toContain('base and bonus');
    }
  });

  it('is found by its own question', () => {
    const lost = writtenFacts.filter(({ id, asks }) => !idsOf(asks).includes(id)).map(({ id }) => id);
    expect(lost).toEqual([]);
  });
});

describe('a member asks', () => {
  it('in their own words, and the answer is among the first three for 95 of 100', () => {
    const served = labelledQuestions.filter(({ question, answers }) =>
      idsOf(question).some((id) => answers.includes(id)),
    );
    expect(labelledQuestions.length).toBeGreaterThan(300);
    expect(served.length / labelledQuestions.length).toBeGreaterThanOrEqual(0.95);
  });

  it('what nothing here answers, and gets no answer for 95 of 100', () => {
    const answered = unansweredQuestions.filter((question) => idsOf(question).length > 0);
    expect(unansweredQuestions.length).toBeGreaterThan(100);
    expect(answered.length / unansweredQuestions.length).toBeLessThanOrEqual(0.05);
  });

  it('for the pay of a trade that is not here, and is never told the pay of another', () => {
    const asked = ['data analyst salary in the uk', 'how much does a nurse earn', 'pay of a QA engineer in india'];
    for (const question of asked) {
      expect(idsOf(question).filter((id) => id.startsWith('salary'))).toEqual([]);
    }
  });

  it('the same thing twice and gets the same answers, whatever is asked', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (question) => {
        const { answers, nearest } = searchFacts(question);
        expect(answers.length).toBeLessThanOrEqual(3);
        expect(answers.length > 0 && nearest.length > 0).toBe(false);
        expect(searchFacts(question)).toEqual({ answers, nearest });
      }),
      { numRuns: 300 },
    );
  });
});
