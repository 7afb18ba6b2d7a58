import { describe, expect, it } from 'vitest';
import { resumeOf } from '../sample-resumes.ts';

const head = 'Ida Lund\nData Analyst\nida@lund.example';

describe('education', () => {
  it('is read as school and degree, on one line or on two, in several languages', () => {
    for (const [text, school, degree] of [
      ['MSc, Statistics, University of Bergen\n2014 – 2016', 'University of Bergen', 'MSc, Statistics'],
      ['Universidade de Vigo\nGrado en Economía\n2010 – 2014', 'Universidade de Vigo', 'Grado en Economía'],
      [
        'Bergen Katedralskole\nBachelor of Arts\nHistory\n2004 – 2008',
        'Bergen Katedralskole',
        'Bachelor of Arts, History',
      ],
    ] as const) {
      const [study] = resumeOf({ text: `${head}\n\nEDUCATION\n\n${text}` }).education;
      expect([study?.school?.value, study?.degree?.value]).toEqual([school, degree]);
    }
  });
});

describe('projects', () => {
  it('are named by the words before bars, brackets, dates and addresses', () => {
    const { projects } = resumeOf({
      text: `${head}\n\n## PROJECTS\n\n### Tide Table | Go, SQL | github.com/idalund/tides\n\n- Reads 40 harbours\n\n### Berth Finder (2021 – 2022)\n\n- Stores 9 years of berths`,
    });
    expect(projects.map(({ name, links, start }) => [name?.value, links, start])).toEqual([
      ['Tide Table', ['github.com/idalund/tides'], null],
      ['Berth Finder', [], '2021'],
    ]);
  });

  it('of a plain list are told apart by the name that opens each line', () => {
    const { projects, bullets } = resumeOf({
      text: `${head}\n\nPROJECTS\n\n- Tide Table: reads 40 harbours\n- Berth Finder: stores 9 years of berths`,
    });
    expect(projects.map(({ name }) => name?.value)).toEqual(['Tide Table', 'Berth Finder']);
    expect(bullets.map(({ project }) => project)).toEqual([0, 1]);
  });
});

describe('the top', () => {
  it('gives a title, and running text without a heading as the summary', () => {
    const said = 'Analyst with five years in shipping who turns port logs into plans that crews trust and use.';
    const resume = resumeOf({ text: `${head}\n\n${said}\n\nSKILLS\n\nSQL, R` });
    expect(resume.headline?.value).toBe('Data Analyst');
    expect(resume.summary?.value).toBe(said);
  });

  it('gives no summary where there are only addresses', () => {
    expect(resumeOf({ text: `${head}\n\nSKILLS\n\nSQL, R` }).summary).toBeNull();
  });
});

describe('certificates', () => {
  it('are read without their dates and issuers', () => {
    const { certificates } = resumeOf({
      text: `${head}\n\nCERTIFICATIONS\n\nCertified Kubernetes Administrator\n\nIssued by Cloud Native Computing Foundation\n\n2022-11-22\n\nOSCP`,
    });
    expect(certificates.map(({ value }) => value)).toEqual(['Certified Kubernetes Administrator', 'OSCP']);
  });
});

describe('skills', () => {
  it('keep the dot of a name, and no word that only says how well', () => {
    const { skills } = resumeOf({ text: `${head}\n\nSKILLS\n\nC#, .NET, Advanced, SQL` });
    expect(skills.flatMap((group) => group.skills)).toEqual(['C#', '.NET', 'SQL']);
  });
});
