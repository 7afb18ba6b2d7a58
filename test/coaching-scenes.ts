import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { openCoach } from '../src/app/coach.ts';
import type { Form } from '../src/app/form.ts';
import { openGlance } from '../src/app/glance.ts';
import type { Ask } from '../src/app/ports.ts';
import type { Reply } from '../src/app/reply.ts';
import { openPictures } from '../src/pictures/open-pictures.ts';
import { memoryStore } from './memory-store.ts';

/** What stands in one picture: what a member is answered, or the dialog that opens. */
export type Scene = { readonly reply: Reply } | { readonly form: Form };

const weeks = [
  `Responsible for the seating plan of the theatre
Helped with the ticket exports
Worked on various features`,
  `Responsible for the seating plan of the theatre
Built the ticket export in Go
Worked on various features`,
  `Cut the ticket export from 50 min to 4 min by reading the halls in parallel, so the box office opens on time
Built the seating plan in TypeScript that 12 ushers use each evening
Worked on various features`,
];

const postings = {
  'Acme backend':
    'Backend Engineer\nRequirements\n- Go and PostgreSQL\n- OpenTelemetry\n- Kubernetes\nNice to have\n- Kafka',
  'Bolt Platform Engineer': 'Platform Engineer\nRequirements\n- Kubernetes\n- OpenTelemetry\n- Terraform\n- Go',
  'Quay Ticketing, senior developer for seat maps':
    'Senior Developer\nRequirements\n- TypeScript\n- PostgreSQL\n- OpenTelemetry\n- REST API design',
};

const rota = {
  system: 'the rota page of a food bank',
  challenge: 'volunteers were booked twice',
  change: 'added a check for overlapping shifts',
  result: 'double bookings stopped for 40 volunteers',
};

/**
 * The scenes of coaching over time on one platform, in an order in which each finds what those before it left. They are for
 * looking at: the same asks as on every other platform.
 */
export async function coachingScenes(platform: string, community: string): Promise<Readonly<Record<string, Scene>>> {
  let day = 0;
  const store = memoryStore(() => new Date(Date.UTC(2026, 9, 1 + 7 * day, 14, 5)));
  const tools = {
    ...store,
    log: { info() {}, warn() {}, error() {} },
    metrics: { count() {} },
    textDays: 30,
    pictures: openPictures(),
  };
  const answer = openCoach(tools);
  const glance = openGlance(tools);
  let asked = 0;
  const askOf = (command: string, values: Ask['values']): Ask => {
    asked += 1;
    const member = { platform, community, id: 'ana' };
    return { key: `ask-${asked}`, member, place: { channel: 'C1', thread: null, private: false }, command, values };
  };
  const reply = async (command: string, values: Ask['values'] = {}): Promise<Scene> => ({
    reply: await answer(askOf(command, values)),
  });
  const form = async (command: string, values: Ask['values'] = {}): Promise<Scene> => ({
    form: await glance.form(askOf(command, values)),
  });
  const resume = await readFile(join(import.meta.dirname, 'corpus/middling-junior-fullstack.txt'), 'utf8');
  const scenes: Record<string, Scene> = {};
  scenes['progress-none'] = await reply('progress');
  scenes['history-none'] = await reply('history');
  scenes['postings-none'] = await reply('postings');
  scenes['gap-all-none'] = await reply('keyword-gap', { saved: 'all', resume: weeks[0] ?? '' });
  for (const [index, text] of weeks.entries()) {
    day = index;
    scenes[`week-${index + 1}`] = await reply('review-bullet', { text });
    if (index === 0) scenes['progress-one'] = await reply('progress');
  }
  const subject = { review: 'review-003', bullet: '3' };
  scenes['rewrite-dialog'] = await form('rewrite', subject);
  scenes['rewrite-dialog-star'] = await form('rewrite', { ...subject, labels: 'star' });
  scenes['rewrite-dialog-bare'] = await form('rewrite');
  scenes['rewrite-dialog-few'] = await form('rewrite', { text: 'Cut the import of halls from 50 min to 4 min' });
  scenes['rewrite-questions'] = await reply('rewrite', subject);
  scenes['rewrite-lines'] = await reply('rewrite', { ...subject, ...rota });
  scenes['rewrite-lines-star'] = await reply('rewrite', { ...subject, ...rota, labels: 'star' });
  scenes['rewrite-lines-xyz'] = await reply('rewrite', { ...subject, ...rota, labels: 'xyz' });
  scenes['rewrite-doubts'] = await reply('rewrite', {
    ...subject,
    change: 'We led the move of 14 printers',
    result: 'cut label printing from 2 s to 9 s',
  });
  scenes['rewrite-nothing'] = await reply('rewrite', { ...subject, result: 'it was better' });
  scenes['rewrite-strong'] = await reply('rewrite', { review: 'review-003', bullet: '1' });
  scenes.progress = await reply('progress');
  scenes.history = await reply('history');
  for (const [name, text] of Object.entries(postings))
    scenes['save-posting'] = await reply('save-posting', { name, text });
  scenes['save-posting-dialog'] = await form('save-posting');
  scenes.postings = await reply('postings');
  scenes['gap-saved'] = await reply('keyword-gap', { saved: 'Acme backend' });
  scenes['gap-all'] = await reply('keyword-gap', { saved: 'all' });
  scenes['delete-posting'] = await reply('delete-posting', { name: 'Acme backend' });
  scenes['ask-length'] = await reply('ask-coach', { question: 'how long should my resume be?' });
  scenes['ask-pay'] = await reply('ask-coach', {
    question: 'what does a backend developer in the UK earn with 4 years?',
  });
  scenes['ask-nothing'] = await reply('ask-coach', { question: 'which laptop should I buy?' });
  scenes.resume = await reply('review-resume', { text: resume });
  day = 4;
  scenes['resume-again'] = await reply('review-resume', {
    text: resume.replace(/^– Work.*$/m, `– ${weeks[2]?.split('\n')[0]}`),
  });
  scenes['correct-dialog'] = await form('correct-resume', { review: 'review-008' });
  scenes.export = await reply('export-resume', { review: 'review-008' });
  scenes.compare = await reply('compare-versions', { review: 'review-008' });
  scenes['progress-resume'] = await reply('progress', { of: 'resume' });
  scenes['history-both'] = await reply('history');
  return scenes;
}
