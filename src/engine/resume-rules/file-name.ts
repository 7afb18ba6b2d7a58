import { guides } from '../guides.ts';
import type { ResumeContext, ResumeRule } from '../resume-rule.ts';
import { sampleResume } from '../resume-sample.ts';

export const fileName: ResumeRule = {
  appliesTo: 'resume',
  id: 'file-name',
  title: 'Put your name and the role into the file’s name',
  severity: 'low',
  component: 'formatting',
  cost: 2,
  why: 'A recruiter saves hundreds of files: one called “resume” is lost among them.',
  source: { title: guides.interviews, locator: 'applicant tracking systems' },
  examples: {
    flags: [
      { text: sampleResume(), fileName: 'resume_final(2).pdf', evidence: 'resume_final(2).pdf' },
      { text: sampleResume(), fileName: 'Mara Lindqvist.pdf', evidence: 'Mara Lindqvist.pdf' },
    ],
    allows: [
      { text: sampleResume(), fileName: 'Mara-Lindqvist-Backend-Engineer-Resume.pdf' },
      { text: sampleResume(), fileName: 'lindqvist_mara_backend_cv.docx' },
    ],
  },

  *check(context) {
    const { fileName: given, resume, pack } = context;
    if (given === null || !resume.name) return;
    const said = wordsOf(given.replace(/\.[a-z]{1,5}$/i, ''));
    const named = wordsOf(resume.name.value).filter((word) => word.length > 1);
    const roles = new Set([
      ...wordsOf(pack.title),
      ...pack.aliases.flatMap(wordsOf),
      ...wordsOf(resume.headline?.value ?? ''),
    ]);
    const hasName = named.some((word) => said.some((each) => each.includes(word)));
    const hasRole = said.some((word) => roles.has(word) && !named.includes(word));
    if (hasName && hasRole) return;
    yield {
      says: hasName
        ? 'The file’s name does not say which role it is for.'
        : 'The file’s name does not say whose resume it is.',
      next: `Save it as ${offeredName(context)}.`,
      section: 'file',
      evidence: [{ text: given, spot: null }],
    };
  },
};

function wordsOf(text: string): string[] {
  return (
    plainLetters(text)
      .toLowerCase()
      .match(/[\p{L}\d]+/gu) ?? []
  );
}

/** Letters without their accents: file names travel through systems that mangle them. */
function plainLetters(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/Ø/g, 'O')
    .replace(/ø/g, 'o')
    .replace(/ß/g, 'ss')
    .replace(/[Łł]/g, 'l')
    .replace(/[Đđ]/g, 'd');
}

/** A name in capitals as it is written in a letter. */
function spoken(name: string): string {
  if (name !== name.toUpperCase()) return name;
  return name.toLowerCase().replace(/(?<![\p{L}\p{M}])\p{L}/gu, (letter) => letter.toUpperCase());
}

/** "Mara-Lindqvist-Backend-Engineer-Resume.pdf", from the member's own name and role. */
function offeredName({ resume, pack, gap }: ResumeContext): string {
  const trade = pack.areas.length === 0 || pack.id === 'student-projects' ? '' : pack.title;
  const role = (gap?.title?.posting.text ?? resume.headline?.value ?? trade).replace(/\([^)]*\)/g, ' ');
  const name = (resume.name?.value ?? '').replace(/["“(][^"”)]*["”)]|,.*$/g, ' ');
  const parts = [spoken(name), role, 'Resume'].map((part) =>
    plainLetters(part)
      .replace(/[^\p{L}\d]+/gu, '-')
      .replace(/^-+|-+$/g, '')
      .slice(0, 60),
  );
  return `${parts.filter(Boolean).join('-')}.pdf`;
}
