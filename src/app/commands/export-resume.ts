import type { Command } from '../command.ts';
import { findKeptResume } from '../kept-resume.ts';
import { presentResumeFiles } from '../present/resume-files.ts';
import { type ResumeFormat, resumeFile, resumeFormats } from '../resume-files.ts';

export const exportResumeCommand: Command = {
  name: 'export-resume',
  summary: 'Save your reviewed resume: the critique, JSON Resume, and a plain Word file and PDF.',
  options: [
    {
      name: 'format',
      summary: 'Which file. Without it you get all of them.',
      required: false,
      kind: 'choice',
      choices: [
        { value: 'markdown', label: 'The critique as Markdown', also: ['md'] },
        { value: 'json', label: 'The critique as JSON' },
        { value: 'json-resume', label: 'JSON Resume' },
        { value: 'docx', label: 'A plain Word file', also: ['word'] },
        { value: 'pdf', label: 'A plain PDF' },
      ],
    },
    {
      name: 'review',
      summary: 'Which review, by its id. Without it: your latest resume.',
      required: false,
      kind: 'text',
    },
  ],
  takesText: 'format',
  slow: true,
  personal: true,

  async run(ask, tools) {
    const { resume } = await findKeptResume(ask, tools);
    const { format } = ask.values;
    const formats: readonly ResumeFormat[] = resumeFormats.filter((each) => format === undefined || each === format);
    const files = await Promise.all(formats.map((each) => resumeFile(resume, each, tools.documents)));
    return presentResumeFiles(files.flat());
  },
};
