import { describe, expect, it } from 'vitest';
import type { Piece } from '../../src/engine/resume/document.ts';
import { readResume } from '../../src/engine/resume/read-resume.ts';
import { big, bold, documentOf, head, piece } from './pieces.ts';

/** The usual rest of a page, from a height down: a job, a school, some skills. */
function rest(y: number): Piece[] {
  return [
    piece(50, y, 'Experience', head),
    piece(50, y + 20, 'Baker, Cobble Lane Bread', bold),
    piece(450, y + 20, '2019 - 2021'),
    piece(50, y + 34, '• Shaped four hundred loaves a night and wrote down what went wrong'),
    piece(50, y + 60, 'Education', head),
    piece(50, y + 80, 'Diploma in Baking, Leith College'),
    piece(50, y + 106, 'Skills', head),
    piece(50, y + 126, 'Sourdough, Lamination, Ovens'),
  ];
}

const page = (...top: Piece[]) => readResume(documentOf([...top, ...rest(160)]));

describe('a name is read', () => {
  it.each([
    ['with accents', 'Zoë Šťastná-Müller'],
    ['with a particle', 'Anneke van den Broek'],
    ['with a particle that a hyphen joins', 'Layla al-Rashid'],
    ['with an apostrophe after a small letter', 'Luc d’Amboise'],
    ['with initials', 'R. K. Narayanan'],
    ['with a middle initial and a number', 'Walter B. Finch III'],
    ['with letters after it', 'Ngozi Eze, RN'],
    ['with a nickname in quotes', 'Margaret "Peg" Doyle'],
    ['in capitals', 'OSKAR ALMQVIST'],
    ['in small letters', 'ida nordahl'],
    ['in Chinese', '陈小芳'],
    ['in Korean', '박지훈'],
    ['in Cyrillic', 'Ірина Шевчук'],
    ['in Vietnamese', 'Trần Thị Thu Hà'],
    ['of one word', 'Sukarno'],
    ['with an Irish prefix', 'Niamh Ní Bhriain'],
  ])('%s', (_, name) => {
    expect(page(piece(50, 50, name, big), piece(50, 80, 'someone@host.example | +44 20 7946 0123')).name?.value).toBe(
      name,
    );
  });

  it('with letters that the file does not name, and asked about', () => {
    const { name } = page(piece(50, 50, 'L\uFFFD Th\uFFFD Mai', big), piece(50, 80, 'someone@host.example'));
    expect(name?.value).toBe('L\uFFFD Th\uFFFD Mai');
    expect(name?.sure).toBeLessThan(0.6);
  });

  it('over two lines, the second with a small prefix', () => {
    const { name } = page(
      piece(50, 50, 'Yusuf', big),
      piece(50, 74, 'el-Amrani', big),
      piece(50, 100, 'y@host.example'),
    );
    expect(name?.value).toBe('Yusuf el-Amrani');
  });

  it('before a title on the same line', () => {
    const { name } = page(piece(50, 50, 'Petra Holub – Pastry Chef', big), piece(50, 80, 'petra@host.example'));
    expect(name?.value).toBe('Petra Holub');
  });

  it('beside small addresses in a table at the top', () => {
    const { name } = page(piece(50, 50, 'Petra Holub', big), piece(330, 50, 'petra@host.example · +420 601 123 456'));
    expect(name?.value).toBe('Petra Holub');
  });

  it('over two lines beside small addresses', () => {
    const top = [piece(50, 50, 'Bartholomew', big), piece(330, 50, 'bart@host.example'), piece(50, 74, 'Quimby', big)];
    expect(page(...top).name?.value).toBe('Bartholomew Quimby');
  });

  it('below the words curriculum vitae', () => {
    const { name } = page(piece(50, 40, 'CURRICULUM VITAE'), piece(50, 66, 'Petra Holub', big));
    expect(name?.value).toBe('Petra Holub');
  });

  it('hardly larger than the text', () => {
    const { name } = page(piece(50, 50, 'Petra Holub', { bold: true, size: 11 }), piece(50, 66, 'petra@host.example'));
    expect(name?.value).toBe('Petra Holub');
  });
});

describe('ways to reach the member are read', () => {
  const named = piece(50, 40, 'Petra Holub', big);
  const reach = (...lines: string[]) => page(named, ...lines.map((text, i) => piece(50, 66 + 13 * i, text)));

  it.each([
    ['broken before its last part', ['petra.holub@long-post-office', '.example']],
    ['broken inside a word', ['petra.holub@long-post-office.exa', 'mple']],
    ['broken before the sign', ['petra.holub', '@long-post-office.example']],
    ['broken behind a dot', ['Prague | petra.', 'holub@long-post-office.example']],
    ['behind an icon', ['\uE0BE petra.holub@long-post-office.example']],
    ['behind a label', ['E: petra.holub@long-post-office.example']],
    ['followed by an address of a page', ['petra.holub@long-post-office.example', 'github.com/petra']],
    ['followed by a town', ['petra.holub@long-post-office.example', 'Prague']],
  ])('an email address %s', (_, lines) => {
    expect(reach(...lines).email?.value).toBe('petra.holub@long-post-office.example');
  });

  it('an email address that is only behind a link', () => {
    const links = [{ address: 'mailto:petra@host.example', x: 50, y: 60, w: 30, h: 10 }];
    const document = documentOf([named, piece(50, 66, 'Email · LinkedIn'), ...rest(160)], { links });
    expect(readResume(document).email?.value).toBe('petra@host.example');
  });

  it.each([
    ['+420 601 123 456', ['+420 601 123 456 | Prague']],
    ['+49 (0) 30 901820', ['Tel. +49 (0) 30 901820']],
    ['(503) 555-0111', ['(503) 555-0111 ext. 12']],
    ['503.555.0111', ['503.555.0111 • Salem, OR']],
    ['+63 917 555 0101', ['petra@host.example · +63 917', '555 0101 · Manila']],
    ['+47 912 34 567', ['+47 912 34 567', '12 Harbour Street']],
    ['+852 5123 4567', ['+852 5123 4567', '2019 - 2021 in Hong Kong']],
  ])('the number %s', (phone, lines) => {
    expect(reach(...lines).phone?.value).toBe(phone);
  });

  it('a number at the top of a side column', () => {
    const side = ['petra@host.example', '601 123 456', 'Prague'].map((text, i) => piece(430, 80 + 13 * i, text));
    const main = rest(80).filter(({ x }) => x < 400);
    expect(readResume(documentOf([named, ...main, ...side])).phone?.value).toBe('601 123 456');
  });
});

describe('headings', () => {
  it.each([
    ['Recent Roles', 'work'],
    ['Selected Work Experience', 'work'],
    ['Portfolio Projects', 'projects'],
    ['Education and Certifications', 'education'],
    ['Skills Summary', 'skills'],
    ['Languages & Technologies', 'skills'],
    ['Professional Licenses', 'certificates'],
    ['Honors & Scholarships', 'awards'],
  ])('“%s” head %s', (heading, kind) => {
    const { sections } = readResume(
      documentOf([
        piece(50, 40, 'Petra Holub', big),
        piece(50, 90, heading, head),
        piece(50, 110, 'Words below it'),
        ...rest(160),
      ]),
    );
    expect(sections[0]).toMatchObject({ kind, heading });
  });

  it.each(['Project Manager', 'Software House', 'Top of the Class', 'Career Services Office', 'Skills for Care'])(
    '“%s” heads nothing',
    (line) => {
      const document = documentOf([piece(50, 40, 'Petra Holub', big), piece(50, 90, line, head), ...rest(160)]);
      expect(readResume(document).sections.map(({ heading }) => heading)).not.toContain(line);
    },
  );

  it('too long for their column are one heading', () => {
    const wrapped = [piece(50, 90, 'Education and', head), piece(50, 106, 'Certifications', head)];
    const document = documentOf([
      piece(50, 40, 'Petra Holub', big),
      ...wrapped,
      piece(50, 124, 'Leith College'),
      ...rest(160),
    ]);
    expect(readResume(document).sections[0]).toMatchObject({
      kind: 'education',
      heading: 'Education and Certifications',
    });
  });

  it('at the side that hang below the first line beside them still head that line', () => {
    const side = [
      piece(50, 99, 'Experience', head),
      piece(50, 199, 'Projects', head),
      piece(50, 249, 'Licenses &', head),
      piece(50, 265, 'Certifications', head),
    ];
    const main = [
      piece(180, 90, 'Oven Technician, Cobble Lane Bread', bold),
      piece(180, 103, '2019 - 2021'),
      piece(190, 116, '• Rebuilt three ovens that the maker had given up on, in the week before Easter'),
      piece(180, 140, 'Apprentice, Leith Rolls', bold),
      piece(180, 153, '2016 - 2018'),
      piece(190, 166, '• Learned to fold dough by hand and taught it to the next two apprentices'),
      piece(180, 190, 'Proof Box', bold),
      piece(190, 203, '• Built a box from a fridge and a lamp that holds its warmth to half a degree'),
      piece(180, 240, 'Food Safety Level 3, 2020'),
    ];
    const { jobs, projects, certificates } = readResume(
      documentOf([piece(50, 40, 'Petra Holub', big), ...side, ...main]),
    );
    expect(jobs.map(({ employer }) => employer?.value)).toEqual(['Cobble Lane Bread', 'Leith Rolls']);
    expect(projects.map(({ name }) => name?.value)).toEqual(['Proof Box']);
    expect(certificates.map(({ value }) => value)).toEqual(['Food Safety Level 3, 2020']);
  });
});

describe('headings at the side below a line of addresses', () => {
  it('are labels, also where the addresses are parted at the same place', () => {
    const side = ['Profile', 'Experience', 'Education', 'Awards'].map((text, i) => piece(50, 110 + 60 * i, text, head));
    const main = [
      piece(180, 110, 'Baker who likes early mornings and a well-kept ledger of what went wrong'),
      piece(180, 170, 'Oven Technician, Cobble Lane Bread', bold),
      piece(180, 183, '2019 - 2021'),
      piece(190, 196, '• Rebuilt three ovens that the maker had given up on, in the week before Easter'),
      piece(180, 230, 'Diploma in Baking, Leith College'),
      piece(180, 290, 'Apprentice of the year, 2018'),
    ];
    const contact = [piece(50, 70, 'petra@host.example'), piece(180, 70, '+420 601 123 456 · Prague')];
    const read = readResume(documentOf([piece(50, 40, 'Petra Holub', big), ...contact, ...side, ...main]));
    expect(read.sections.map(({ kind }) => kind)).toEqual(['summary', 'work', 'education', 'awards']);
    expect(read.jobs.map(({ employer }) => employer?.value)).toEqual(['Cobble Lane Bread']);
    expect(read.phone?.value).toBe('+420 601 123 456');
  });
});

describe('the heads of jobs', () => {
  const jobs = (...lines: (string | [string, Partial<Piece>] | readonly [string, string])[]) => {
    const pieces = lines.flatMap((line, i): Piece[] => {
      const y = 110 + 13 * i;
      if (typeof line === 'string') return [piece(50, y, line)];
      const [text, look] = line;
      return typeof look === 'string' ? [piece(50, y, text), piece(430, y, look)] : [piece(50, y, text, look)];
    });
    const document = documentOf([piece(50, 40, 'Petra Holub', big), piece(50, 90, 'Experience', head), ...pieces]);
    return readResume(document).jobs.map(({ title, employer, start, end }) => [
      title?.value,
      employer?.value,
      start,
      end,
    ]);
  };
  const told = '• Rebuilt three ovens that the maker had given up on, in the week before Easter';

  it.each<[string, (string | [string, Partial<Piece>] | readonly [string, string])[]]>([
    ['title first, date at the far end', [['Oven Technician', bold], ['Cobble Lane Bread', '03/2021 – 05/2022'], told]],
    ['employer first', [['Cobble Lane Bread', bold], ['Oven Technician', 'Mar 2021 – May 2022'], told]],
    ['all in one line', ['Oven Technician | Cobble Lane Bread | March 2021 to May 2022', told]],
    ['“at” between them', ['Oven Technician at Cobble Lane Bread, Mar. 2021–May 2022', told]],
    [
      'a dash between them, the date and place below',
      ['Cobble Lane Bread — Oven Technician', '2021-03 / 2022-05 | Leith, UK', told],
    ],
    ['remote work', [['Cobble Lane Bread, Remote', 'Mar ’21 – May ’22'], 'Oven Technician', told]],
    ['the date first', ['MAR, 2021 — MAY, 2022', ['Oven Technician', bold], 'Cobble Lane Bread, Leith, UK', told]],
    [
      'the employer in capitals',
      [['COBBLE LANE BREAD', bold], ['Oven Technician', bold], 'März 2021 – Mai 2022', told],
    ],
    ['days in the date', [['Oven Technician', bold], ['Cobble Lane Bread', '01.03.2021 – 31.05.2022'], told]],
    ['months in Spanish', [['Oven Technician', bold], ['Cobble Lane Bread', 'marzo de 2021 – mayo de 2022'], told]],
    ['months in French', [['Oven Technician', bold], ['Cobble Lane Bread', 'mars 2021 – mai 2022'], told]],
    ['months in Polish', [['Oven Technician', bold], ['Cobble Lane Bread', 'marzec 2021 – maj 2022'], told]],
    ['how long it was', [['Oven Technician', bold], ['Cobble Lane Bread', 'Mar 2021 – May 2022 (1 yr 3 mos)'], told]],
  ])('%s', (_, lines) => {
    const [job] = jobs(...lines);
    const employer = job?.[1]?.toLowerCase();
    expect([job?.[0], employer, job?.[2], job?.[3]]).toEqual([
      'Oven Technician',
      'cobble lane bread',
      '2021-03',
      '2022-05',
    ]);
  });

  it.each([
    ['2021–23', '2021', '2023'],
    ['Sept. ’19 – Present', '2019-09', null],
    ['Summer 2020', '2020-06', undefined],
    ['since 05/2021', '2021-05', null],
    ['avril 2021 – aujourd’hui', '2021-04', null],
    ['05/2021 – heute', '2021-05', null],
    ['Q3 2020 – Q1 2021', '2020-07', '2021-01'],
    ['June – August 2021', '2021-06', '2021-08'],
  ])('dated %s', (date, start, end) => {
    expect(jobs(['Oven Technician', bold], ['Cobble Lane Bread', date], told)).toEqual([
      ['Oven Technician', 'Cobble Lane Bread', start, end],
    ]);
  });

  it('an employer that ends with “Inc.” below its title', () => {
    const lines = [['2021 – 2022', 'Oven Technician'], 'Cobble Lane Bread, Inc.', told] as const;
    expect(jobs(...lines)[0]?.slice(0, 2)).toEqual(['Oven Technician', 'Cobble Lane Bread, Inc.']);
  });

  it('a date cut in two beside a title and an employer', () => {
    const rows: (readonly [string, string])[] = [
      ['Mar 2021 –', 'Oven Technician'],
      ['May 2022', 'Cobble Lane Bread'],
    ];
    expect(jobs(...rows, told)).toEqual([['Oven Technician', 'Cobble Lane Bread', '2021-03', '2022-05']]);
  });
});

describe('skills', () => {
  const skillsIn = (rows: readonly (readonly [string, Partial<Piece>][])[]) => {
    const pieces = rows.flatMap((row, i) =>
      row.map(([text, look], k) => piece(50 + 150 * k, 110 + 14 * i, text, look)),
    );
    const top = [piece(50, 40, 'Petra Holub', big), piece(50, 90, 'Skills', head)];
    return readResume(documentOf([...top, ...pieces])).skills.map(({ name, skills }) => [name, ...skills]);
  };

  it('in a grid are each a skill, also those in its first column', () => {
    const grid = [
      ['Sourdough', 'Lamination', 'Ovens'],
      ['Rye', 'Enriched dough', 'Costing'],
    ].map((row) => row.map((text): [string, Partial<Piece>] => [text, {}]));
    const found = skillsIn(grid).flatMap(([, ...skills]) => skills);
    expect(found.sort()).toEqual(['Costing', 'Enriched dough', 'Lamination', 'Ovens', 'Rye', 'Sourdough']);
  });

  it('beside a name set in bold are that group', () => {
    const found = skillsIn([
      [
        ['Breads', bold],
        ['Sourdough', {}],
        ['Rye', {}],
      ],
      [
        ['Office', bold],
        ['Costing', {}],
        ['Rotas', {}],
      ],
    ]);
    expect(found).toEqual([
      ['Breads', 'Sourdough', 'Rye'],
      ['Office', 'Costing', 'Rotas'],
    ]);
  });
});

describe('the edges of pages', () => {
  it('keep bullets and dates that only look like those of the page before', () => {
    const first = [piece(50, 40, 'Petra Holub', big), ...rest(600).slice(0, 4)];
    const second = [
      piece(50, 40, '•', { page: 2 }),
      piece(62, 40, 'Trained two bakers who now run their own shops', { page: 2 }),
      piece(50, 66, 'Apprentice, Leith Rolls', { page: 2, ...bold }),
      piece(450, 66, '2016 - 2018', { page: 2 }),
      piece(50, 80, '• Learned to fold dough by hand and taught it to the next', { page: 2 }),
    ];
    const foot = [piece(50, 770, '•'), piece(62, 770, 'Kept the ovens clean enough for three surprise inspections')];
    const { bullets, jobs } = readResume(documentOf([...first, ...foot, ...second]));
    expect(bullets.map(({ text }) => text)).toContain('Trained two bakers who now run their own shops');
    expect(jobs.map(({ start, end }) => [start, end])).toEqual([
      ['2019', '2021'],
      ['2016', '2018'],
    ]);
  });

  it('lose running lines and page numbers', () => {
    const second = ['Petra Holub · Résumé · Page 2', '• Trained two bakers'].map((text, i) =>
      piece(50, 30 + 60 * i, text, { page: 2 }),
    );
    const first = [piece(50, 30, 'Petra Holub · Résumé · Page 1'), piece(50, 60, 'Petra Holub', big), ...rest(160)];
    const { lines } = readResume(documentOf([...first, ...second]));
    expect(lines.filter(({ text }) => text.includes('Page 2'))).toEqual([]);
  });
});
