import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Piece, TextDocument } from '../../src/engine/resume/document.ts';
import { readResume } from '../../src/engine/resume/read-resume.ts';
import { big, bold, documentOf, head, piece } from './pieces.ts';

const jobsOf = (document: TextDocument) =>
  readResume(document).jobs.map(({ title, employer }) => [title?.value, employer?.value]);
const bulletsOf = (document: TextDocument) => readResume(document).bullets.map(({ text }) => text);

describe('bullets', () => {
  const wrapped = [
    piece(50, 50, 'Ida Lund', big),
    piece(50, 90, 'Experience', head),
    piece(50, 110, 'Developer, Fjell AS', bold),
    piece(450, 110, '2019 - 2021'),
    piece(62, 124, 'Rebuilt the booking form so that a family of five can check in with one code, which cut'),
    piece(62, 136, 'calls to the desk by a third'),
    piece(62, 150, 'Wrote the first load test, which found the lock that stopped sales every Friday evening at six'),
    piece(62, 162, 'and fixed it'),
  ];
  const joined = [
    'Rebuilt the booking form so that a family of five can check in with one code, which cut calls to the desk by a third',
    'Wrote the first load test, which found the lock that stopped sales every Friday evening at six and fixed it',
  ];

  it('whose dots are drawn as shapes are found, and their wrapped lines joined', () => {
    const dots = [124, 150].map((y) => ({ x: 55, y: y - 3, size: 3 }));
    expect(bulletsOf(documentOf(wrapped, { dots }))).toEqual(joined);
  });

  it('without any mark are found under the heading of a job', () => {
    expect(bulletsOf(documentOf(wrapped))).toEqual(joined);
  });

  it('keep the page and the place where they stand', () => {
    const dots = [{ x: 55, y: 121, size: 3 }];
    expect(readResume(documentOf(wrapped, { dots })).bullets[0]).toMatchObject({ page: 1, x: 62, y: 124 });
  });
});

describe('columns', () => {
  const side = ['Contact', 'ida@lund.example.no', '+47 912 34 567', 'Skills', 'Go', 'Redis', 'Linux'];
  const main = [
    'Experience',
    'Developer, Fjell AS',
    '2019 - 2021',
    '• Rebuilt the booking form for large families in one summer',
    '• Found the lock that stopped sales on Friday evenings',
    'Tester, Bekk Media',
    '2016 - 2018',
    '• Wrote the checklist that every release still goes through',
  ];
  const look = (text: string) => (/^(Contact|Skills|Experience)$/.test(text) ? head : /,/.test(text) ? bold : {});
  const columns = (left: readonly string[], right: readonly string[]) => [
    piece(40, 50, 'Ida Lund', big),
    ...left.map((text, i) => piece(40, 90 + 16 * i, text, look(text))),
    ...right.map((text, i) => piece(240, 90 + 16 * i, text, look(text))),
  ];

  it.each([
    ['left', columns(side, main)],
    [
      'right',
      columns(
        main.map((text) => text.slice(0, 44)),
        side,
      ).map((each) => (each.x === 240 ? { ...each, x: 400 } : each)),
    ],
  ])('a side column on the %s is read whole, not line by line across', (_, pieces) => {
    const resume = readResume(documentOf(pieces));
    expect(resume.jobs.map(({ title, employer }) => [title?.value, employer?.value])).toEqual([
      ['Developer', 'Fjell AS'],
      ['Tester', 'Bekk Media'],
    ]);
    expect(resume.email?.value).toBe('ida@lund.example.no');
    expect(resume.skills.flatMap(({ skills }) => skills)).toEqual(['Go', 'Redis', 'Linux']);
    expect(resume.bullets).toHaveLength(3);
  });

  it('dates that stand left of the jobs are labels, not a column', () => {
    const rows: readonly (readonly [string, string])[] = [
      ['2019 - 2021', 'Developer, Fjell AS'],
      ['', '• Rebuilt the booking form for large families in one summer'],
      ['', '• Found the lock that stopped sales on Friday evenings'],
      ['2016 - 2018', 'Tester, Bekk Media'],
      ['', '• Wrote the checklist that every release still goes through'],
    ];
    const pieces = [
      piece(50, 50, 'Ida Lund', big),
      piece(50, 90, 'Experience', head),
      ...rows.flatMap(([left, right], i) => [
        ...(left ? [piece(50, 110 + 16 * i, left)] : []),
        piece(150, 110 + 16 * i, right, look(right)),
      ]),
    ];
    const [first, second] = readResume(documentOf(pieces)).jobs;
    expect([first?.employer?.value, first?.start, first?.end]).toEqual(['Fjell AS', '2019', '2021']);
    expect([second?.employer?.value, second?.start, second?.end]).toEqual(['Bekk Media', '2016', '2018']);
  });
});

describe('jobs', () => {
  const section = (...lines: readonly Piece[]) =>
    documentOf([piece(50, 50, 'Ida Lund', big), piece(50, 90, 'Work Experience', head), ...lines]);

  it('a promotion under one employer keeps the employer', () => {
    const pieces = [
      piece(50, 110, 'Fjell AS', bold),
      piece(50, 124, 'Lead Developer', { italic: true }),
      piece(450, 124, 'Jan 2021 - Present'),
      piece(60, 138, '• Runs the team that owns the booking form'),
      piece(50, 156, 'Developer', { italic: true }),
      piece(450, 156, 'Mar 2018 - Dec 2020'),
      piece(60, 170, '• Rebuilt the booking form for large families'),
    ];
    expect(jobsOf(section(...pieces))).toEqual([
      ['Lead Developer', 'Fjell AS'],
      ['Developer', 'Fjell AS'],
    ]);
  });

  it.each([
    ['title first', 'Data Analyst, Bekk Media, Oslo, Norway'],
    ['employer first', 'Bekk Media | Data Analyst'],
    ['"at"', 'Data Analyst at Bekk Media'],
    ['a dash', 'Bekk Media – Data Analyst'],
  ])('reads title and employer on one line: %s', (_, line) => {
    expect(
      jobsOf(section(piece(50, 110, line, bold), piece(50, 124, '2019 - 2021'), piece(60, 138, '• Counted things'))),
    ).toEqual([['Data Analyst', 'Bekk Media']]);
  });
});

describe('names and ways to reach the member', () => {
  const names = [
    'Åse Øvergård',
    'NGUYỄN THỊ LAN',
    'Sinéad O’Rourke-Byrne',
    '王小明',
    'J. Ramón de la Cruz, PhD',
    'Ole Nordmann Jr.',
  ];
  for (const name of names) {
    it(name, () => {
      const top = [
        piece(50, 50, name, big),
        piece(50, 70, 'Software Engineer'),
        piece(50, 84, 'me@example.org | +84 28 5550 1234'),
      ];
      const resume = readResume(documentOf([...top, piece(50, 120, 'Skills', head), piece(50, 136, 'Go, SQL')]));
      expect(resume.name?.value).toBe(name);
      expect(resume.phone?.value).toBe('+84 28 5550 1234');
    });
  }

  it('an address in a bullet is never taken for the member’s own', () => {
    const pieces = [
      piece(50, 50, 'Ida Lund', big),
      piece(50, 90, 'Experience', head),
      piece(60, 110, '• Opened security@fjell.example for reports'),
    ];
    expect(readResume(documentOf(pieces)).email).toBeNull();
  });

  it('every field says how sure it is', () => {
    const resume = readResume(documentOf([piece(50, 50, 'Ida Lund', big), piece(50, 70, 'ida@lund.example.no')]));
    for (const field of [resume.name, resume.email]) {
      expect(field?.sure).toBeGreaterThan(0);
      expect(field?.sure).toBeLessThanOrEqual(1);
    }
  });
});

describe('headings', () => {
  it.each([
    'EXPERIENCE',
    'W O R K  H I S T O R Y',
    '◆ Experience',
    'experience:',
    'Berufserfahrung',
    'Where I’ve worked',
    '2. Work Experience',
  ])('%s heads the jobs', (heading) => {
    const pieces = [
      piece(50, 50, 'Ida Lund', big),
      piece(50, 90, heading, head),
      piece(50, 110, 'Developer, Fjell AS'),
      piece(50, 124, '2019 - 2021'),
      piece(60, 138, '• Rebuilt the booking form'),
      piece(50, 170, 'Education', head),
      piece(50, 190, 'BSc Physics, Oslo University'),
    ];
    expect(readResume(documentOf(pieces)).sections.map(({ kind }) => kind)).toEqual(['work', 'education']);
  });

  it('a bullet that begins like a heading is a bullet', () => {
    const pieces = [
      piece(50, 50, 'Ida Lund', big),
      piece(50, 90, 'Experience', head),
      piece(50, 110, 'Developer, Fjell AS', bold),
      piece(50, 124, '2019 - 2021'),
      piece(60, 138, '• Education: ran a reading group for nine people'),
    ];
    const resume = readResume(documentOf(pieces));
    expect(resume.sections.map(({ kind }) => kind)).toEqual(['work']);
    expect(resume.bullets).toHaveLength(1);
  });
});

describe('any page', () => {
  const anyPiece = fc
    .record({
      x: fc.integer({ min: -50, max: 700 }),
      y: fc.integer({ min: -50, max: 900 }),
      size: fc.integer({ min: 1, max: 40 }),
      bold: fc.boolean(),
      text: fc.oneof(
        fc.string({ unit: 'grapheme', maxLength: 60 }),
        fc.constantFrom(
          'Experience',
          'Skills:',
          '• Built a thing',
          '2019 - 2021',
          'Developer, Fjell AS',
          'a@b.example',
          '+47 912 34 567',
        ),
      ),
    })
    .map(({ x, y, text, ...look }) => piece(x, y, text, look));

  it('is read without an error, and always the same way', () => {
    fc.assert(
      fc.property(fc.array(anyPiece, { maxLength: 60 }), (pieces) => {
        const document = documentOf(pieces.length > 0 ? pieces : [piece(0, 0, 'x')]);
        expect(readResume(document)).toEqual(readResume(document));
      }),
      { numRuns: 150 },
    );
  });

  it('gives no bullet whose letters are not on it', () => {
    fc.assert(
      fc.property(fc.array(anyPiece, { minLength: 1, maxLength: 40 }), (pieces) => {
        const letters = (text: string) => text.normalize('NFC').match(/[\p{L}\p{N}]/gu)?.length ?? 0;
        const there = pieces.reduce((sum, each) => sum + letters(each.text), 0);
        const told = readResume(documentOf(pieces)).bullets.reduce((sum, each) => sum + letters(each.text), 0);
        expect(told).toBeLessThanOrEqual(there);
      }),
      { numRuns: 150 },
    );
  });
});
