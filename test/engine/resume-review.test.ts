import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Resume } from '../../src/engine/resume/read-resume.ts';
import { maxResumeBullets, type ResumeReview, reviewResume } from '../../src/engine/resume-review.ts';
import { componentIds } from '../../src/engine/resume-rule.ts';
import { sampleResume } from '../../src/engine/resume-sample.ts';
import { type Level, levels } from '../../src/engine/role.ts';
import { rolePacks } from '../../src/engine/roles.ts';
import { componentScore, componentWeights, valuesOf } from '../../src/engine/rubric.ts';
import { resumeOf, reviewOf } from '../sample-resumes.ts';

const options = { pack: rolePacks[0], level: 'mid' } as const;
const scoreOf = (review: ResumeReview, id: string) => review.components.find((each) => each.id === id)?.score ?? null;
const standingOf = (review: ResumeReview, name: string) => review.skills.find((each) => each.name === name);

/** Lines as resumes hold them, good, bad and odd. */
const line = fc.constantFrom(
  '- Responsible for various tasks',
  '- Moved harbour files to a queue with retries, so that 40 ports sync within 2 minutes',
  '- Worked on the API using Java, Spring, Kafka and Redis',
  '- Cut p95 latency of the tide API from 900 ms to 120 ms by caching rows in Redis',
  'Backend Engineer, Tidewater Freight',
  'March 2019 – June 2022',
  '2016 – 2018',
  'EXPERIENCE',
  'SKILLS',
  'EDUCATION',
  'PROJECTS',
  'CERTIFICATIONS',
  'SUMMARY',
  'MY JOURNEY',
  'Go, SQL, Python, PostgreSQL, Redis, Kafka, Docker, Kubernetes, Terraform, AWS, communication, teamwork, Helm, Perl',
  'Passionate and hard-working engineer with 3 years of experience.',
  'Todo App',
  'mara@lindqvist.example | github.com/maralind',
  'Mara Lindqvist',
  '🙂 @everyone <b>x</b> \u202Ereversed',
  '',
);
const anyText = fc.oneof(
  fc.array(line, { maxLength: 40 }).map((lines) => lines.join('\n')),
  fc.string({ unit: 'grapheme', maxLength: 300 }),
);
const anyAim = fc.record({ role: fc.nat(rolePacks.length - 1), level: fc.constantFrom(...levels) });
const named = (text: string) => `Mara Lindqvist\n\n${text}`;
const optionsOf = ({ role, level }: { role: number; level: Level }) => ({
  pack: rolePacks[role] ?? rolePacks[0],
  level,
});

describe('the review of any resume', () => {
  it('is plain data, the same for the same input, and complete in itself', () => {
    fc.assert(
      fc.property(anyText, anyAim, (text, aim) => {
        const resume = resumeOf({ text: named(text) });
        const review = reviewResume(resume, { ...optionsOf(aim), fileName: 'resume.pdf' });
        expect(JSON.parse(JSON.stringify(review))).toEqual(review);
        expect(JSON.stringify(reviewResume(resume, { ...optionsOf(aim), fileName: 'resume.pdf' }))).toBe(
          JSON.stringify(review),
        );
        for (const finding of review.findings) {
          expect(finding.evidence.length).toBeGreaterThan(0);
          for (const quote of finding.evidence) expect(quote.text.trim()).not.toBe('');
          for (const said of [finding.says, finding.why, finding.next, finding.title, finding.source.locator])
            expect(said).not.toBe('');
          for (const at of finding.bullets) expect(review.bullets[at]).toBeDefined();
        }
        expect(new Set(review.findings.map(({ id }) => id)).size).toBe(review.findings.length);
      }),
      { numRuns: 150 },
    );
  });

  it('explains each score by its findings: what they are worth and the score make 100', () => {
    fc.assert(
      fc.property(anyText, anyAim, (text, aim) => {
        const review = reviewResume(resumeOf({ text: named(text) }), optionsOf(aim));
        expect(review.components.map(({ id }) => id)).toEqual([...componentIds]);
        for (const { id, score, findings, says } of review.components) {
          expect(says).not.toBe('');
          const own = review.findings.filter(({ component }) => component === id);
          expect(own.map((finding) => finding.id)).toEqual([...findings]);
          if (score === null) continue;
          expect(score).toBeGreaterThanOrEqual(0);
          expect(score + own.reduce((sum, { value }) => sum + value, 0)).toBeGreaterThan(98);
          expect(score + own.reduce((sum, { value }) => sum + value, 0)).toBeLessThan(102);
        }
      }),
      { numRuns: 150 },
    );
  });

  it('quotes only what the member wrote, the names of sections and files included', () => {
    fc.assert(
      fc.property(fc.array(line, { maxLength: 40 }), (lines) => {
        const text = named(lines.join('\n'));
        const given = text.replace(/\s+/g, ' ');
        const review = reviewResume(resumeOf({ text }), options);
        for (const { evidence } of review.findings)
          for (const quote of evidence) {
            // A quote may join words that stood in a row with others taken out between them.
            for (const word of quote.text.split(/\s+/))
              expect(`${given} the file a job`).toContain(word.replace(/[,;]$/, ''));
          }
      }),
      { numRuns: 150 },
    );
  });
});

describe('the four scores', () => {
  const costs = fc.array(fc.record({ cost: fc.double({ min: 0, max: 60, noNaN: true }) }), { maxLength: 30 });

  it('never fall when any finding is put right', () => {
    fc.assert(
      fc.property(costs, fc.nat(), (all, at) => {
        const rest = all.filter((_, i) => i !== at % Math.max(1, all.length));
        expect(componentScore(rest)).toBeGreaterThanOrEqual(componentScore(all));
      }),
    );
  });

  it('share out no more than there is to gain', () => {
    fc.assert(
      fc.property(costs, (all) => {
        const sum = valuesOf(all).reduce((total, value) => total + value, 0);
        expect(Math.abs(sum + componentScore(all) - 100)).toBeLessThan(0.5 + 0.05 * all.length + 0.01);
      }),
    );
  });

  it('weigh lines of work more than any list', () => {
    expect(componentWeights.impact).toBeGreaterThan(componentWeights.skills + componentWeights.formatting);
    expect(Object.values(componentWeights).reduce((sum, weight) => sum + weight)).toBe(100);
  });

  const weakLine = '- Responsible for the port import';
  const work = (first: string) =>
    `Backend Engineer, Tidewater Freight\nMarch 2022 – Present\n${first}\n- Added contract tests to the booking API in Go, which caught 14 breaking changes before release`;
  const fixes: readonly (readonly [string, Parameters<typeof reviewOf>[0], Parameters<typeof reviewOf>[0]])[] = [
    [
      'telling what a line changed',
      { text: sampleResume({ work: work(weakLine) }) },
      {
        text: sampleResume({
          work: work('- Replaced the port import with a queue, so that 40 ports sync within 2 minutes'),
        }),
      },
    ],
    [
      'adding an email address',
      { text: sampleResume({ header: 'Mara Lindqvist\nBackend Engineer' }) },
      { text: sampleResume() },
    ],
    [
      'renaming the file',
      { text: sampleResume(), fileName: 'cv.pdf' },
      { text: sampleResume(), fileName: 'Mara-Lindqvist-Backend-Engineer.pdf' },
    ],
    [
      'grouping the skills',
      {
        text: sampleResume({
          skills:
            'Go, SQL, PostgreSQL, Redis, Kafka, Docker, Kubernetes, Terraform, AWS, Grafana, pytest, gRPC, Helm, Vault',
        }),
      },
      {
        text: sampleResume({
          skills:
            'Languages: Go, SQL\nData: PostgreSQL, Redis, Kafka\nPlatform: Docker, Kubernetes, Terraform, AWS, Helm, Vault\nTests: pytest, Grafana, gRPC',
        }),
      },
    ],
    [
      'using a listed tool in a line',
      { text: sampleResume({ skills: 'Languages: Go, SQL\nData: PostgreSQL, Redis' }) },
      {
        text: sampleResume({
          skills: 'Languages: Go, SQL\nData: PostgreSQL, Redis',
          work: work('- Cached tide tables in Redis, which cut page loads from 900 ms to 120 ms'),
        }),
      },
    ],
    [
      'cutting a page',
      { text: sampleResume(), layout: { pages: 2, lastPage: 0.5 } },
      { text: sampleResume(), layout: { pages: 1, lastPage: 0.9 } },
    ],
  ];
  for (const [what, before, after] of fixes) {
    it(`do not fall by ${what}`, () => {
      const [from, to] = [reviewOf(before), reviewOf(after)];
      const gained = componentIds.map((id) => (scoreOf(to, id) ?? 0) - (scoreOf(from, id) ?? 0));
      expect(Math.min(...gained)).toBeGreaterThanOrEqual(0);
      expect(Math.max(...gained)).toBeGreaterThan(0);
    });
  }

  it('are left open where there is nothing to judge, in words that blame the reading and not the resume', () => {
    const review = reviewOf({
      text: 'Mara Lindqvist\nmara@lindqvist.example\n\nEDUCATION\n\nBSc, Lund University\n2015 – 2018',
    });
    const impact = review.components.find(({ id }) => id === 'impact');
    expect(impact?.score).toBeNull();
    expect(impact?.says).toContain('my reading failed, not your resume');
  });

  it('are left open for keywords where a trade has no list and there is no posting', () => {
    expect(scoreOf(reviewOf({ text: sampleResume(), pack: 'general' }), 'keywords')).toBeNull();
    const posting = 'Backend Engineer\n\nRequirements:\n- Go\n- PostgreSQL';
    expect(scoreOf(reviewOf({ text: sampleResume(), pack: 'general', posting }), 'keywords')).toBe(100);
  });
});

describe('what a review says besides its findings', () => {
  it('puts the most valuable fixes first', () => {
    const { findings } = reviewOf({
      text: sampleResume({ header: 'Mara Lindqvist', skills: null }),
      fileName: 'cv.pdf',
    });
    const worth = findings.map(({ value, component }) => value * componentWeights[component]);
    expect(worth).toEqual([...worth].sort((a, b) => b - a));
    expect(findings.length).toBeGreaterThan(3);
  });

  it('shows for each listed skill the line that proves it', () => {
    const review = reviewOf({
      text: sampleResume({ skills: 'Languages: Go, Rust\nData: PostgreSQL\nPersonal: teamwork' }),
    });
    expect(standingOf(review, 'PostgreSQL')?.proof?.text).toContain(
      'Replaced the nightly port import with a PostgreSQL queue',
    );
    expect(standingOf(review, 'Rust')).toMatchObject({ standing: 'listed', proof: null });
    expect(standingOf(review, 'teamwork')?.standing).toBe('soft');
  });

  it('takes a framework as proof of its language, never the other way round', () => {
    const work =
      'Backend Engineer, Tidewater Freight\nMarch 2022 – Present\n- Rewrote the berth form in Django, which cut its errors from 30 to 2 a day';
    const review = reviewOf({ text: sampleResume({ work, skills: 'Languages: Python\nFrameworks: Flask' }) });
    expect(standingOf(review, 'Python')?.standing).toBe('proved');
    expect(standingOf(review, 'Flask')?.standing).toBe('listed');
  });

  it('scans the top third as a recruiter does', () => {
    const { scan } = reviewOf({ text: sampleResume() });
    expect(scan.map(({ id }) => id)).toEqual(['platform', 'systems', 'data-api', 'reliability']);
    expect(scan.find(({ id }) => id === 'data-api')?.found?.text).toContain('PostgreSQL');
    const bare = reviewOf({ text: 'Mara Lindqvist\nLund\n\nINTERESTS\n\nSailing' });
    expect(bare.scan.every(({ found, says }) => found === null && says !== '')).toBe(true);
  });

  it('names strengths by the strongest lines, each once', () => {
    const { strengths } = reviewOf({ text: sampleResume() });
    expect(strengths.length).toBeGreaterThan(0);
    expect(new Set(strengths.map(({ quote }) => quote.text)).size).toBe(strengths.length);
  });

  it('counts years from the summary, else from the dates, overlapping jobs once', () => {
    const years = (text: string, asOf: string | null = null) =>
      reviewResume(resumeOf({ text }), { ...options, asOf }).years;
    expect(years(sampleResume({ summary: 'Backend engineer with seven years in freight.' }))).toEqual({
      count: 7,
      from: 'stated',
    });
    const work =
      'Backend Engineer, Tidewater Freight\nJanuary 2020 – December 2022\n- Moved harbour files\n\nTutor, Night School\nJanuary 2021 – December 2021\n- Taught SQL to 40 adults';
    expect(years(sampleResume({ work }))).toEqual({ count: 3, from: 'dates' });
    expect(years(sampleResume(), '2025-03')).toEqual({ count: 3, from: 'dates' });
    expect(years('Mara Lindqvist')).toBeNull();
  });

  it('keeps each line with its job and project', () => {
    const projects =
      'Tide Table\n- Built a tide table for 40 harbours in Go\n\nBerth Finder\n- Stored 9 years of berths in PostgreSQL';
    const resume = resumeOf({
      text: `## PROJECTS\n\n### Tide Table\n\n- Built a tide table for 40 harbours in Go\n\n### Berth Finder\n\n- Stored 9 years of berths in PostgreSQL\n\n## SKILLS\n\nGo`,
    });
    expect(resume.projects.map(({ name }) => name?.value)).toEqual(['Tide Table', 'Berth Finder']);
    expect(resume.bullets.map(({ project }) => project)).toEqual([0, 1]);
    const review = reviewOf({ text: sampleResume({ projects }) });
    expect(review.bullets.slice(0, 2).map(({ job, section }) => [job, section])).toEqual([
      [0, 'work'],
      [0, 'work'],
    ]);
  });

  it('repeats of a file’s name only letters, digits and plain marks', () => {
    const review = reviewOf({ text: sampleResume(), fileName: '../../etc/@everyone <!channel>\u202Efdp.exe' });
    const quoted = review.findings.find(({ rule }) => rule === 'file-name')?.evidence[0]?.text;
    expect(quoted).toBe('everyone channelfdp.exe');
  });
});

describe('a resume far larger than any', () => {
  const big = (text: string, count: number): Resume => {
    const resume = resumeOf({ text: sampleResume() });
    const bullets = Array.from({ length: count }, (_, y) => ({
      text,
      page: 1,
      x: 0,
      y,
      section: 'work' as const,
      job: 0,
      project: null,
    }));
    const skills = [{ name: null, page: 1, x: 0, y: 0, skills: Array.from({ length: count }, (_, i) => `Skill ${i}`) }];
    return {
      ...resume,
      bullets,
      skills,
      lines: bullets.map(({ page, x, y }) => ({ text: `${text} ${y}`, page, x, y, section: 0 })),
    };
  };

  it('is judged up to a limit, and the review says how much was left out', () => {
    const review = reviewResume(big('word', 5_000), options);
    expect(review.bullets).toHaveLength(maxResumeBullets);
    expect(review.bulletsLeftOut).toBe(5_000 - maxResumeBullets);
    expect(review.read.bullets).toBe(5_000);
  });

  it('costs no more for endless lines than for long ones', () => {
    const review = reviewResume(big('Built the kafka queue '.repeat(2_000), 300), options);
    expect(Math.max(...review.bullets.map(({ text }) => text.length))).toBeLessThanOrEqual(600);
  });
});
