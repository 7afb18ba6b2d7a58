import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { factHomes } from '../../src/engine/fact-homes.ts';
import { facts, writtenFacts } from '../../src/engine/facts.ts';
import { outsideSubjects } from '../../src/engine/outside.ts';
import { resumeRules } from '../../src/engine/resume-rules.ts';
import { rolePacks } from '../../src/engine/roles.ts';
import { rules } from '../../src/engine/rules.ts';
import { searchFacts } from '../../src/engine/search-facts.ts';
import {
  keptQuestions,
  keptUnanswered,
  type LabelledQuestion,
  labelledQuestions,
  strangeQuestions,
  strangeUnanswered,
  unansweredQuestions,
} from '../labelled-questions.ts';

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

/** Of labelled questions, the share answered among the first three, and with those whose answer is offered by a button. */
function shareServed(questions: readonly LabelledQuestion[]): { readonly answered: number; readonly helped: number } {
  let answered = 0;
  let offered = 0;
  for (const { question, answers } of questions) {
    const found = searchFacts(question);
    if (found.answers.some(({ fact }) => answers.includes(fact.id))) answered += 1;
    else if (found.nearest.some(({ id }) => answers.includes(id))) offered += 1;
  }
  return { answered: answered / questions.length, helped: (answered + offered) / questions.length };
}

const shareAnswered = (questions: readonly string[]) =>
  questions.filter((question) => idsOf(question).length > 0).length / questions.length;

describe('a member asks', () => {
  it('in their own words, and the answer is among the first three for 96 of 100', () => {
    expect(labelledQuestions.length).toBeGreaterThan(600);
    expect(shareServed(labelledQuestions).answered).toBeGreaterThanOrEqual(0.96);
  });

  it('what nothing here answers, and gets no answer for 95 of 100', () => {
    expect(unansweredQuestions.length).toBeGreaterThan(250);
    expect(shareAnswered(unansweredQuestions)).toBeLessThanOrEqual(0.05);
  });

  it('what was kept aside, and the answer is among the first three for 97 of 100', () => {
    expect(keptQuestions.length).toBe(75);
    expect(shareServed(keptQuestions).answered).toBeGreaterThanOrEqual(0.97);
    expect(shareAnswered(keptUnanswered)).toBeLessThanOrEqual(0.14);
  });

  it('in strange words, and seven of ten get the answer or a button that opens it', () => {
    const { answered, helped } = shareServed(strangeQuestions);
    expect(strangeQuestions.length).toBeGreaterThan(50);
    expect(answered).toBeGreaterThanOrEqual(0.62);
    expect(helped).toBeGreaterThanOrEqual(0.7);
    expect(shareAnswered(strangeUnanswered)).toBeLessThanOrEqual(0.08);
  });

  it('with slips and short forms of chat, and is understood', () => {
    expect(idsOf('hwo lnog shoud my resmue be')[0]).toBe('resume-length');
    expect(idsOf('which certifactions r worth it')[0]).toBe('certificates');
    expect(idsOf('is 2 pages ok w 3 yrs exp')[0]).toBe('resume-length');
  });

  it('for the pay of a trade that is not here, and is never told the pay of another', () => {
    const asked = ['data analyst salary in the uk', 'how much does a nurse earn', 'pay of a QA engineer in india'];
    const more = ['what does a data engineer make in germany', 'ios dev salary usa', 'backend pay in brazil'];
    for (const question of [...asked, ...more]) {
      const { answers, outside } = searchFacts(question);
      expect(answers, question).toEqual([]);
      expect(outside?.id, question).toBe('other-pay');
    }
    expect(idsOf('backend salary in the uk')[0]).toBe('salary-uk');
  });

  it('for the subjects that lie outside, and each is known by its own words', () => {
    for (const { id, also } of outsideSubjects) {
      const known = also.filter((text) => searchFacts(text).answers.length === 0);
      expect(known.length / also.length, id).toBeGreaterThanOrEqual(0.8);
    }
  });

  it('the same thing twice and gets the same answers, whatever is asked', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (question) => {
        const found = searchFacts(question);
        const { answers, nearest } = found;
        expect(answers.length).toBeLessThanOrEqual(3);
        expect(answers.length > 0 && nearest.length > 0).toBe(false);
        expect(nearest.length).toBeLessThanOrEqual(3);
        expect(searchFacts(question)).toEqual(found);
      }),
      { numRuns: 300 },
    );
  });
});
