import { describe, expect, it } from 'vitest';
import { compareWithPosting, type GapReport } from '../../src/engine/gap.ts';
import { readPosting } from '../../src/engine/posting.ts';
import { readResumeText } from '../../src/engine/resume-text.ts';

const posting = (...lines: readonly string[]) => readPosting(['Backend Engineer', 'Requirements', ...lines].join('\n'));
const compare = (resume: string, ...asked: readonly string[]): GapReport =>
  compareWithPosting(readResumeText(resume), posting(...asked));
const standings = (report: GapReport) =>
  Object.fromEntries(
    report.items.map(({ requirement, standing, place }) => [
      requirement.skill.name,
      place ? `${standing} in a ${place}` : standing,
    ]),
  );

const resume = `Ida Example
Backend Developer

Skills
Python, Kafka, k8s, CI/CD

Experience
Developer, Paper Kites, 2023 – 2025
- Built a Django API for label printing, used by 40 depots
- Indexed the Postgres orders table; p95 of search fell from 900 ms to 120 ms
- Moved nightly imports to Celery with Redis, and cut failed jobs by half
`;

describe('a resume held against a posting', () => {
  it('says of each requirement whether a bullet proves it, a list names it, or nothing does', () => {
    expect(
      standings(compare(resume, 'Redis', 'Kafka', 'PostgreSQL', 'Kubernetes', 'Python', 'Flask', 'GraphQL')),
    ).toEqual({
      Redis: 'proved in a bullet',
      'Apache Kafka': 'listed in a list',
      PostgreSQL: 'alias in a bullet',
      Kubernetes: 'alias in a list',
      Python: 'proved in a bullet',
      Flask: 'transferable in a bullet',
      GraphQL: 'absent',
    });
  });

  it('asks for one of the two around an “or”, and not for what the next comma begins', () => {
    const [js, react, vue, node] = ['JavaScript', 'React', 'Vue.js', 'Node.js'].map((name) =>
      readPosting('Requirements\n- You know JavaScript/TypeScript, React or Vue, Node.js').requirements.find(
        ({ skill }) => skill.name === name,
      ),
    );
    const names = (one: typeof js) => one?.alternatives.map((skill) => skill.name);
    expect([js, react, vue, node].map(names)).toEqual([['TypeScript'], ['Vue.js'], ['React'], []]);
  });

  it('lets a child prove its parent, and never a parent its child', () => {
    const bullet = (text: string) => `- ${text} for a chain of garden shops, used by nine teams`;
    expect(standings(compare(bullet('Built a Django service'), 'Python'))).toEqual({ Python: 'alias in a bullet' });
    expect(standings(compare(bullet('Built a Python service'), 'Django'))).toEqual({
      Django: 'transferable in a bullet',
    });
  });

  it('asks for one of two skills that the posting takes either of', () => {
    const report = compare('- Wrote Kafka consumers that feed the stock counts of nine shops', 'Kafka or RabbitMQ');
    expect(standings(report)).toEqual({ 'Apache Kafka': 'proved in a bullet', RabbitMQ: 'either in a bullet' });
    expect(report.coverage.points).toEqual({ got: 2, of: 2 });
  });

  it('cannot be raised where bullets should earn it by stuffing the skills list', () => {
    const asked = ['Redis', 'GraphQL', 'Terraform', 'PostgreSQL', 'Kubernetes'];
    const before = compare(resume, ...asked);
    const stuffed = resume.replace(
      'Python, Kafka',
      `${'GraphQL, Terraform, PostgreSQL, Kubernetes, Rust, '.repeat(9)}Python, Kafka`,
    );
    const after = compare(stuffed, ...asked);
    expect(after.coverage.bullets).toEqual(before.coverage.bullets);
    const proved = (report: GapReport) =>
      report.items.filter(({ place }) => place === 'bullet').map(({ requirement }) => requirement.skill.name);
    expect(proved(after)).toEqual(proved(before));
    const most = before.coverage.points.got + asked.length * 2 * after.coverage.weights.place.list;
    expect(after.coverage.points.got).toBeLessThanOrEqual(most);
    expect(after.stuffing?.repeated.map(({ skill }) => skill.name)).toContain('GraphQL');
  });

  it('counts a line of names as a list wherever it stands, and a line that tells of work as a bullet', () => {
    const place = (line: string) => standings(compare(`Experience\n${line}`, 'Docker')).Docker;
    expect(place('- Docker, Kubernetes, Terraform, Ansible, AWS')).toBe('listed in a list');
    expect(place('Tools: Docker, Jenkins and Git')).toBe('listed in a list');
    expect(place('- Packed nine services with Docker, so a new laptop is ready in an hour')).toBe('proved in a bullet');
  });

  it('tells the posting’s title from the resume’s', () => {
    const match = (own: string) => compare(`${own}\n${resume}`, 'Redis').title?.match;
    expect(match('Backend Engineer')).toBe('same');
    expect(match('Back-End Developer')).toBe('near');
    expect(match('Graphic Designer')).toBe('different');
    expect(compare('- Tuned Redis for a chain of garden shops', 'Redis').title?.match).toBe('unknown');
  });

  it('asks for the other form of an acronym, for terms of this posting only', () => {
    const report = compare(`${resume}\n- Set up RBAC for the label printers of 40 depots`, 'CI/CD', 'Redis');
    expect(report.acronyms.map(({ short, has }) => [short, has])).toEqual([['CI/CD', 'short']]);
  });

  it('gives the same report for the same texts', () => {
    expect(compare(resume, 'Redis', 'Kafka')).toEqual(compare(resume, 'Redis', 'Kafka'));
  });

  it('survives an empty resume and a posting that asks for nothing', () => {
    expect(compareWithPosting(readResumeText(''), readPosting('')).coverage.points).toEqual({ got: 0, of: 0 });
  });
});
