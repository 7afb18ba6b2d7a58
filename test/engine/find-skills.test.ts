import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findSkills } from '../../src/engine/find-skills.ts';
import { skills } from '../../src/engine/skills.ts';
import { ambiguousCases } from './ambiguous-words.ts';

const namesIn = (text: string) => findSkills(text).map(({ skill }) => skill.name);
const surfacesIn = (text: string) => findSkills(text).map(({ start, end }) => text.slice(start, end));

describe('skills in a text', () => {
  it('reads names that other tools cannot tell apart', () => {
    expect(namesIn('C, C++, C#, F# and .NET')).toEqual(['C', 'C++', 'C#', 'F#', '.NET']);
    expect(namesIn('ASP.NET Core and VB.NET')).toEqual(['ASP.NET Core', 'Visual Basic']);
    expect(namesIn('JavaScript, no Java')).toEqual(['JavaScript', 'Java']);
    expect(namesIn('traces of a race in our interface')).toEqual([]);
    expect(namesIn('CI/CD, TCP/IP, PL/SQL and pub/sub')).toEqual(['CI/CD', 'TCP/IP', 'PL/SQL', 'Publish-subscribe']);
    expect(namesIn('Python, R and SQL')).toEqual(['Python', 'R', 'SQL']);
  });

  it('reads one name however it is spaced, hyphenated, joined or counted', () => {
    for (const written of ['Node.js', 'NodeJS', 'node js', 'node-js', 'NODE.JS'])
      expect(namesIn(written)).toEqual(['Node.js']);
    for (const written of ['dead-letter queue', 'dead letter queues', 'Dead-Letter Queues', 'a DLQ'])
      expect(namesIn(written)).toEqual(['Dead-letter queues']);
    for (const written of ['k8s', 'Kubernetes clusters', 'kubernetes'])
      expect(namesIn(written)).toEqual(['Kubernetes']);
    expect(namesIn('SLOs and REST APIs')).toEqual(['SLO', 'REST']);
  });

  it('takes a version with the name, but not a span of years or a year', () => {
    expect(surfacesIn('Python 3.11, Java 17+, SQL Server 2019 and C++17')).toEqual([
      'Python 3.11',
      'Java 17+',
      'SQL Server 2019',
      'C++17',
    ]);
    expect(surfacesIn('Java 8+ years')).toEqual(['Java']);
    expect(namesIn('python3 and symfony4')).toEqual(['Python', 'Symfony']);
  });

  it('takes the longer of two names', () => {
    expect(namesIn('Spring Boot, React Native, Google Cloud Run')).toEqual([
      'Spring Boot',
      'React Native',
      'Google Cloud Run',
    ]);
  });

  it('counts a full term with its acronym once', () => {
    expect(surfacesIn('Amazon Web Services (AWS) and Google Cloud (GCP)')).toEqual([
      'Amazon Web Services (AWS)',
      'Google Cloud (GCP)',
    ]);
  });

  it('finds nothing inside links and mail addresses', () => {
    expect(namesIn('https://github.com/python/go?java=react www.docker.com php@java.org')).toEqual([]);
  });

  it('reads a list of tags that lost its commas', () => {
    expect(namesIn('Technologies\ngo react spring docker node rust')).toEqual([
      'Go',
      'React',
      'Spring',
      'Docker',
      'Node.js',
      'Rust',
    ]);
  });

  it('takes a title for a title, and a language in it for the language', () => {
    expect(namesIn('Backend Developer in our QA team')).toEqual([]);
    expect(namesIn('Senior Java Developer')).toEqual(['Java']);
  });

  describe('names that are also plain words', () => {
    for (const { word, skill, plain } of ambiguousCases) {
      it(`${word}, as its sentence means it`, () => {
        const claimed = (text: string) =>
          surfacesIn(text).some((surface) => surface.toLowerCase().includes(word.toLowerCase()));
        expect(
          skill.filter((text) => !claimed(text)),
          'missed',
        ).toEqual([]);
        expect(plain.filter(claimed), 'claimed').toEqual([]);
      });
    }

    const doubted = skills.flatMap((skill) => {
      const { ambiguous } = skill;
      if (!ambiguous) return [];
      const words = ambiguous.words === 'all' ? [skill.name.toLowerCase(), ...(skill.aliases ?? [])] : ambiguous.words;
      return words.map((word) => ({ skill, word, ambiguous }));
    });

    it('counts every one of them in a list of skills', () => {
      const missed = doubted
        .filter(
          ({ skill, word }) => !namesIn(`Experience with Python, ${word}, Docker and PostgreSQL.`).includes(skill.name),
        )
        .map(({ word }) => word);
      expect(missed).toEqual([]);
    });

    it('counts none of them in a phrase that means something else', () => {
      const claimed = doubted.flatMap(({ skill, ambiguous }) =>
        (ambiguous.vetoes ?? [])
          .map((veto) => `Someone said ${veto} there.`)
          .filter((text) => namesIn(text).includes(skill.name)),
      );
      expect(claimed).toEqual([]);
    });

    it('counts no capitalised one of them in lower case in plain prose', () => {
      const claimed = doubted
        .filter(({ word }) => /^\p{Lu}/u.test(word))
        .filter(({ skill, word }) =>
          namesIn(`Everyone here told us of ${word.toLowerCase()} on many days.`).includes(skill.name),
        )
        .map(({ word }) => word);
      expect(claimed).toEqual([]);
    });
  });

  it('gives spans that lie in order, inside the text, and read as the names they stand for', () => {
    const piece = fc.oneof(
      fc.constantFrom(...skills.flatMap(({ name, aliases = [] }) => [name, ...aliases])),
      fc.constantFrom(' ', ', ', '/', '.', '\n', ' and ', '(', ')', ' – ', '™', 'İ', '\ud83d'),
      fc.string({ unit: 'binary', maxLength: 8 }),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const text = pieces.join('');
        let last = 0;
        for (const { start, end } of findSkills(text)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          last = end;
        }
        expect(findSkills(text)).toEqual(findSkills(text));
      }),
    );
  });
});

describe('a general notion in a text of any kind', () => {
  const named = (text: string) => findSkills(text).map(({ skill }) => skill.name);

  it.each([
    'You will help to solve security issues.',
    'Work closely with the frontend and reliability teams.',
    'You improve the reliability and scalability of our service.',
    'We build our own infrastructure.',
  ])('is not counted where it is only spoken of: %s', (text) => {
    expect(named(text)).toEqual([]);
  });

  it.each([
    ['Experience with application security and unit testing', ['Application security', 'Unit testing']],
    ['You have a passion for accessibility.', ['Accessibility']],
  ])('is counted where it is asked for: %s', (text, expected) => {
    expect(named(text)).toEqual(expected);
  });
});
