import { describe, expect, it } from 'vitest';
import { findDates, isDateText } from '../../src/engine/resume/dates.ts';

describe('dates are read as people write them', () => {
  const ranges: readonly (readonly [string, string | null, string | null])[] = [
    ['Jan 2019 – Present', '2019-01', null],
    ['January 2019 to March 2021', '2019-01', '2021-03'],
    ['Sept. 2019 - Okt. 2020', '2019-09', '2020-10'],
    ['03/2018 – 11/2019', '2018-03', '2019-11'],
    ['2018-03 — now', '2018-03', null],
    ['2018.03 – 2019.11', '2018-03', '2019-11'],
    ['2020-01-15 — 2021-02-01', '2020-01', '2021-02'],
    ['2022-08-01 —', '2022-08', null],
    ['Mar ’18 – Nov ’19', '2018-03', '2019-11'],
    ['2017–2019', '2017', '2019'],
    ['Jun – Aug 2020', '2020-06', '2020-08'],
    ['Summer 2021 – Fall 2022', '2021-06', '2022-09'],
    ['since 2020', '2020', null],
    ['März 2019 – heute', '2019-03', null],
    ['mars 2019 à aujourd’hui'.replace('’', "'"), '2019-03', null],
    ['fevereiro de 2017 – atual', '2017-02', null],
    ['enero 2016 - diciembre 2018', '2016-01', '2018-12'],
    ['Q2 2019 – Q4 2020', '2019-04', '2020-10'],
  ];
  for (const [text, start, end] of ranges) {
    it(text, () => expect(findDates(text)).toMatchObject({ start, end, range: true }));
  }
});

describe('what only looks like a date', () => {
  for (const text of [
    '24/7 monitoring',
    'ISO 27001 audits',
    'saved $2019 a month',
    'p95 from 480 to 230 ms',
    'Python 3.11',
    '640 stars',
  ]) {
    it(text, () => expect(findDates(text)).toBeNull());
  }

  it('a sentence with a year is not a date by itself', () => {
    expect(isDateText('Reduced findings from 61 in January 2022 to 4')).toBe(false);
    expect(isDateText('(May 2020 – June 2021)')).toBe(true);
  });

  it('years that run backwards are no range', () => {
    expect(findDates('2021 - 2019')?.end).toBeUndefined();
  });
});
