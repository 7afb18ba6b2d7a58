/** The parts of a sample resume that an example changes; null leaves the section out. */
export interface SampleParts {
  readonly header?: string;
  readonly summary?: string | null;
  readonly work?: string | null;
  readonly projects?: string | null;
  readonly skills?: string | null;
  readonly education?: string | null;
  readonly certificates?: string | null;
}

const parts = {
  header: 'Mara Lindqvist\nBackend Engineer\nmara@lindqvist.example | +46 70 555 01 42 | github.com/maralind',
  summary: null,
  work: `Backend Engineer, Tidewater Freight
March 2022 – Present
- Replaced the nightly port import with a PostgreSQL queue, so that harbour changes show within 2 minutes
- Added contract tests to the booking API in Go, which caught 14 breaking changes before release`,
  projects: null,
  skills: 'Languages: Go, SQL\nData: PostgreSQL\nPractice: contract tests, code review',
  education: 'BSc Computer Science, Lund University\n2015 – 2018',
  certificates: null,
} satisfies Record<keyof SampleParts, string | null>;

const headings = {
  summary: 'SUMMARY',
  work: 'EXPERIENCE',
  projects: 'PROJECTS',
  skills: 'SKILLS',
  education: 'EDUCATION',
  certificates: 'CERTIFICATIONS',
} as const;

/** A small resume as text: sound in every part but those given. For the examples of resume rules. */
export function sampleResume(given: SampleParts = {}, order = Object.keys(headings)): string {
  const all: SampleParts = { ...parts, ...given };
  const sections = (order as (keyof typeof headings)[]).flatMap((kind) =>
    all[kind] ? [`${headings[kind]}\n\n${all[kind]}`] : [],
  );
  return [all.header, ...sections].join('\n\n');
}
