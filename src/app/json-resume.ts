import type { Resume } from '../engine/resume/read-resume.ts';

/** A resume in the open JSON Resume format, version 1.0.0. */
export interface JsonResume {
  readonly $schema: string;
  readonly basics: Readonly<Record<string, unknown>>;
  readonly [section: string]: unknown;
}

const schema = 'https://raw.githubusercontent.com/jsonresume/resume-schema/v1.0.0/schema.json';

/** What was read as JSON Resume. What was not found is left out: nothing is filled in. */
export function jsonResume(resume: Resume): JsonResume {
  const { name, headline, email, phone, addresses, summary, jobs, projects, education, certificates, skills } = resume;
  const bulletsOf = (which: 'job' | 'project', at: number) =>
    resume.bullets.filter((bullet) => bullet[which] === at).map(({ text }) => text);
  const links = addresses.map(({ value }) => url(value)).filter((address) => address !== null);
  return {
    $schema: schema,
    basics: some({
      name: name?.value,
      label: headline?.value,
      email: email && /^[!-?A-~]+@[\w-]+(\.[\w-]+)+$/.test(email.value) ? email.value : undefined,
      phone: phone?.value,
      url: links[0],
      summary: summary?.value,
      profiles: links
        .slice(1)
        .map((address) => ({ network: new URL(address).hostname.replace(/^www\./, ''), url: address })),
    }),
    work: jobs.map((job, at) =>
      some({
        name: job.employer?.value,
        position: job.title?.value,
        location: job.location ?? undefined,
        startDate: date(job.start),
        endDate: date(job.end),
        highlights: bulletsOf('job', at),
      }),
    ),
    projects: projects.map((project, at) =>
      some({
        name: project.name?.value,
        url: project.links.map(url).find((address) => address !== null) ?? undefined,
        startDate: date(project.start),
        endDate: date(project.end),
        highlights: bulletsOf('project', at),
      }),
    ),
    education: education.map(({ school, degree, start, end }) =>
      some({ institution: school?.value, studyType: degree?.value, startDate: date(start), endDate: date(end) }),
    ),
    certificates: certificates.map(({ value }) => ({ name: value })),
    skills: skills.map((group) => some({ name: group.name ?? 'Skills', keywords: group.skills })),
  };
}

/** The fields that hold something. */
function some(fields: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0)),
  );
}

/** A date as the format has it; undefined for one that goes on or is not given. */
function date(at: string | null | undefined): string | undefined {
  return at && /^[12]\d{3}(-(0[1-9]|1[0-2]))?$/.test(at) ? at : undefined;
}

/** A web address in full; null for what is none. */
function url(shown: string): string | null {
  try {
    const address = new URL(/^https?:\/\//i.test(shown) ? shown : `https://${shown}`);
    return address.hostname.includes('.') ? address.href : null;
  } catch {
    return null;
  }
}
