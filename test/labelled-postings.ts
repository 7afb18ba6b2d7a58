import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Asked } from '../src/engine/posting-asked.ts';
import type { Span } from '../src/engine/text.ts';

/** A posting with what a careful reader marked in it. Spans are offsets into `text`, from which the marks are gone. */
export interface LabelledPosting {
  readonly name: string;
  readonly text: string;
  readonly asked: readonly (Span & { readonly asked: Asked; readonly skill: string | null })[];
  readonly boilerplate: readonly Span[];
}

/**
 * Reads the marks: {required}, <preferred>, both with an optional |Name where the skill's name differs, and ⟦boilerplate⟧
 * from which no keyword may come.
 */
function readMarks(name: string, marked: string): LabelledPosting {
  let text = '';
  const asked: LabelledPosting['asked'][number][] = [];
  const boilerplate: Span[] = [];
  let opened = 0;
  for (const [piece, required, preferred] of marked.matchAll(/\{([^}]+)\}|<([^>]+)>|[\s\S]/gu)) {
    const label = required ?? preferred;
    if (label !== undefined) {
      const [written = '', skill = null] = label.split('|');
      const span = { start: text.length, end: text.length + written.length };
      asked.push({ ...span, asked: required === undefined ? 'preferred' : 'required', skill });
      text += written;
    } else if (piece === '⟦') opened = text.length;
    else if (piece === '⟧') boilerplate.push({ start: opened, end: text.length });
    else text += piece;
  }
  return { name, text, asked, boilerplate };
}

const folder = join(import.meta.dirname, 'postings');
const files = ['headed', 'loose', 'awkward'];

/** Thirty postings, each with what it requires, what it prefers, and its boilerplate. */
export const labelledPostings: readonly LabelledPosting[] = files.flatMap((file) =>
  readFileSync(join(folder, `${file}.txt`), 'utf8')
    .split('=====\n')
    .map((marked, i) => readMarks(`${file} ${i + 1}`, marked.trim())),
);

/** The same posting as a browser or a chat client may give it back: one line, no bullets. */
export function flattened(posting: LabelledPosting): LabelledPosting {
  // One character for one, so that every offset holds.
  const text = posting.text.replace(/\n[-*•]/g, '  ').replace(/\n/g, ' ');
  return { ...posting, name: `${posting.name}, flattened`, text };
}

const firms = [
  'About us\nBrackenhill builds route planners. We were founded in 2011, our platform runs on AWS, and 3 million people use our app.',
  'Who we are\nMereside is a leading maker of hearing aids. Our software is written by 90 people in three countries.',
  'Company description\nOldcastle Data is backed by Oakline Ventures and trusted by Oracle, Siemens and SAP.',
  'About Fennel\nFennel sells spices online. We believe in slow food and fast shops, and we use Slack for everything.',
  'Our story\nIn 1999 three friends began to print maps. Today our customers include half of the rail firms of Europe.',
];
const offers = [
  'Benefits\n- Health, dental and vision insurance\n- 401(k) with match\n- Free Python and SQL courses',
  'What we offer\n- 30 days of holiday and a pension\n- AWS or Azure certificates paid by us\n- Your choice of Linux or macOS laptop',
  'Perks\n- Equity and a yearly bonus\n- Gym, snacks, a Unity-made office game\n- Conference budget (we like KubeCon and PyCon)',
  'Compensation and benefits\nThe salary is $120,000 to $150,000. We pay for childcare, and for Excel or German lessons.',
];
const laws = [
  'Equal opportunity\nAll qualified applicants are considered without regard to race, color, religion, sex, national origin or disability. Our careers site aims at WCAG 2.1; tell us about accessibility needs.',
  'EEO statement\nWe do not discriminate. Background checks are run through a SaaS vendor with SOC 2 reports.',
  'Privacy notice\nWe process your personal data under the GDPR and keep it encrypted in a PostgreSQL database for six months.',
  'Diversity and inclusion\nWe hire people of all backgrounds. Use of ChatGPT in interviews is fine; ask about accommodations.',
];
const needs = [
  'Requirements\n- 3+ years of {Java}\n- {Docker} and {Git}\nNice to have\n- <Kafka>',
  'What you will bring\n- {TypeScript} and {React}\n- {GraphQL}\nBonus points\n- <Cypress>',
  'Must have\n- {C#} and {.NET}\n- {Azure}\nGood to have\n- <Terraform>',
  'Your profile\n- {PHP} and {MySQL}\n- {Linux}\nDesirable\n- <Vue.js>',
  'Qualifications\n- {Kubernetes} and {Helm}\n- {Go} or {Rust}\nPreferred\n- <Istio>',
];
const titles = ['Software Engineer', 'Senior Developer', 'Web Developer', 'Platform Engineer', 'Application Engineer'];
const pick = (from: readonly string[], at: number) => from[at % from.length] ?? '';

/** Twenty more, put together from parts, so that each kind of boilerplate stands beside each kind of demand. */
export const assembledPostings: readonly LabelledPosting[] = Array.from({ length: 20 }, (_, i) =>
  readMarks(
    `assembled ${i + 1}`,
    [
      pick(titles, i),
      `⟦${pick(firms, i)}⟧`,
      pick(needs, i + Math.floor(i / 5)),
      `⟦${pick(offers, i)}⟧`,
      `⟦${pick(laws, i + Math.floor(i / 4))}⟧`,
    ].join('\n\n'),
  ),
);
