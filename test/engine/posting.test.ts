import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPosting } from '../../src/engine/posting.ts';
import type { Span } from '../../src/engine/text.ts';
import { assembledPostings, flattened, type LabelledPosting, labelledPostings } from '../labelled-postings.ts';

const overlap = (a: Span, b: Span) => a.start < b.end && b.start < a.end;

/** How many marked skills were read as they are marked, of how many were marked. */
function score(posting: LabelledPosting): { right: number; of: number; wrong: readonly string[] } {
  const { requirements } = readPosting(posting.text);
  const wrong: string[] = [];
  for (const mark of posting.asked) {
    const found = requirements.find(({ spans }) => spans.some((span) => overlap(span, mark)));
    // A skill that is required in one place and preferred in another is required.
    const firm = posting.asked.some(
      (other) => other.asked === 'required' && found?.spans.some((span) => overlap(span, other)),
    );
    if (found?.asked !== (firm ? 'required' : mark.asked)) {
      wrong.push(`${posting.name}: ${posting.text.slice(mark.start, mark.end)} is ${found?.asked ?? 'not found'}`);
    }
  }
  return { right: posting.asked.length - wrong.length, of: posting.asked.length, wrong };
}

const share = (postings: readonly LabelledPosting[]) => {
  const scores = postings.map(score);
  return scores.reduce((sum, one) => sum + one.right, 0) / scores.reduce((sum, one) => sum + one.of, 0);
};

const boilerplateKeywords = ({ text, boilerplate }: LabelledPosting) =>
  readPosting(text).requirements.flatMap(({ skill, spans }) =>
    spans.filter((span) => boilerplate.some((part) => overlap(part, span))).map(() => skill.name),
  );

describe('a posting', () => {
  it('is read in thirty examples with at least 95 of 100 skills required or preferred as a reader marked them', () => {
    expect(labelledPostings).toHaveLength(30);
    expect(share(labelledPostings)).toBeGreaterThanOrEqual(0.95);
    expect(share(assembledPostings)).toBeGreaterThanOrEqual(0.95);
  });

  it('is read nearly as well without its line breaks and bullets', () => {
    expect(share(labelledPostings.map(flattened))).toBeGreaterThanOrEqual(0.9);
  });

  it('gives no keyword from what it says of the firm, benefits, law or applying', () => {
    const fifty = [...labelledPostings, ...assembledPostings];
    expect(fifty).toHaveLength(50);
    for (const posting of [...fifty, ...fifty.map(flattened)]) {
      expect({ name: posting.name, inside: boilerplateKeywords(posting) }).toEqual({
        name: posting.name,
        inside: [],
      });
    }
  });

  it('quotes its own sentence for every requirement, and where each is', () => {
    for (const { text } of labelledPostings) {
      for (const { sentence, spans, written } of readPosting(text).requirements) {
        expect(text.slice(sentence.start, sentence.end)).toBe(sentence.text);
        expect(spans.some((span) => overlap(span, sentence))).toBe(true);
        expect(written).toContain(text.slice(spans[0]?.start, spans[0]?.end));
      }
    }
  });

  it('says its title and level', () => {
    const read = (text: string) => {
      const { title, seniority } = readPosting(text);
      return [title?.text ?? null, seniority];
    };
    expect(read('Senior Backend Engineer (m/f/d)\nYou know Go.')).toEqual(['Senior Backend Engineer', 'senior']);
    expect(read('Position: Data Engineer\nRequirements\n2+ years of SQL')).toEqual(['Data Engineer', 'mid']);
    expect(read('We are looking for a junior Python developer to join us.')).toEqual([
      'junior Python developer',
      'junior',
    ]);
    expect(read('Some words on cats.')).toEqual([null, null]);
  });

  it('says how many years are asked of which skill', () => {
    const years = (text: string) =>
      Object.fromEntries(
        readPosting(`Requirements\n${text}`).requirements.map(({ skill, years }) => [skill.name, years]),
      );
    expect(years('5+ years of Python and 2 years of Go')).toEqual({ Python: 5, Go: 2 });
    expect(years('Kafka (3+ years), PostgreSQL')).toEqual({ 'Apache Kafka': 3, PostgreSQL: null });
    expect(years('Six years in backend work, three of them with Java')).toEqual({ Java: 3 });
    expect(years('8 years of experience, with strong SQL')).toEqual({ SQL: null });
  });

  it('tells a wish from a demand inside one sentence', () => {
    const asked = (text: string) =>
      Object.fromEntries(
        readPosting(`Requirements\n${text}`).requirements.map(({ skill, asked }) => [skill.name, asked]),
      );
    expect(asked('Strong SQL skills, and dbt is a plus')).toEqual({ SQL: 'required', dbt: 'preferred' });
    expect(asked('Experience with Docker, Kubernetes and Terraform is a plus')).toEqual({
      Docker: 'preferred',
      Kubernetes: 'preferred',
      Terraform: 'preferred',
    });
    expect(asked('Java is required; ideally you also know Kotlin')).toEqual({ Java: 'required', Kotlin: 'preferred' });
    expect(asked('Tests in JUnit and Espresso (nice to have)')).toEqual({ JUnit: 'required', Espresso: 'preferred' });
    expect(asked('Go required, Rust preferred')).toEqual({ Go: 'required', Rust: 'preferred' });
  });

  it('knows that an "or" makes skills stand in for each other', () => {
    const { requirements } = readPosting('Requirements\nKafka or RabbitMQ, and Docker');
    const alternatives = Object.fromEntries(
      requirements.map(({ skill, alternatives }) => [skill.name, alternatives.map(({ name }) => name)]),
    );
    expect(alternatives).toEqual({ 'Apache Kafka': ['RabbitMQ'], RabbitMQ: ['Apache Kafka'], Docker: [] });
  });

  it('can be any text at all', () => {
    const piece = fc.oneof(
      fc.constantFrom(
        'Requirements',
        'Nice to have:',
        '• ',
        '\n',
        ' is a plus',
        '(',
        ';',
        '5+ years',
        'Python',
        'We offer ',
        '. ',
      ),
      fc.string({ unit: 'binary', maxLength: 12 }),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const text = pieces.join('');
        for (const { start, end, text: own } of readPosting(text).sentences) expect(text.slice(start, end)).toBe(own);
      }),
    );
  });
});
