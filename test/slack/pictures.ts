import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { viewOf } from '../../adapters/slack/form.ts';
import { homeOf } from '../../adapters/slack/home.ts';
import { drawSlack, pagesOf } from '../../adapters/slack/render.ts';
import type { Ask } from '../../src/app/ports.ts';
import type { Reply } from '../../src/app/reply.ts';
import { coachingScenes, type Scene } from '../coaching-scenes.ts';
import { openPictureDesk, takePictures } from '../pictures.ts';
import { type Drawn, pictureOf } from './picture.ts';

/** Draws what members see in Slack, to be looked at: `npx tsx test/slack/pictures.ts FOLDER`. */

const bullets = `Responsible for the warehouse label service and helped with various fixes
Cut label printing from 9 s to 2 s by batching calls to the carrier, so two shifts share one printer
Worked on the returns page
Built a React dashboard for the support team
Passionate team player who thrives in fast-paced environments
Improved performance of the search API significantly
Led the move of 40 services from virtual machines to Kubernetes with no downtime over 6 months
Wrote unit tests
Fixed bugs in the checkout flow and assisted the team with deployment
Developed a Node.js and PostgreSQL backend that stores 2,000 orders a day
Mentored two interns through their first release
Used Docker, Redis, Kafka, Terraform
Automated the nightly backup with a Python script, which freed the on-call engineer from 30 minutes of work a day
Created REST APIs
Participated in code reviews and daily standups
Reduced the cloud bill by 30 %
Designed the schema of a booking app that 3 clinics use
Implemented sign-in so that users could log in
Collaborated with designers to build a landing page
Deployed the app on a server`.split('\n');

const resume = join(import.meta.dirname, '../corpus/middling-junior-fullstack.txt');

const posting = `Backend Engineer
Requirements:
- 3+ years with Node.js and TypeScript
- PostgreSQL and Redis
- Kubernetes or Docker
- REST API design
Nice to have:
- Kafka
- GraphQL`;

const desk = openPictureDesk({ platform: 'slack', community: 'T0BOOTCAMP', id: 'U0ADA' });

function pagesDrawn(reply: Reply, open: boolean): readonly Drawn[] {
  return Array.from({ length: pagesOf(reply) }, (_, index) => ({ ...reply, page: index + 1 }))
    .flatMap((page) => drawSlack(page, 'letter'))
    .map((message) => ({ kind: 'message', message, open }));
}

const say = async (command: string, values: Ask['values'] = {}, open = false) =>
  pagesDrawn(await desk.answer(command, values), open);

const dialog = async (command: string): Promise<readonly Drawn[]> => [
  { kind: 'modal', view: viewOf(await desk.form(command), '') },
];

const drawScene = (scene: Scene): readonly Drawn[] =>
  'form' in scene ? [{ kind: 'modal', view: viewOf(scene.form, '') }] : pagesDrawn(scene.reply, false);

const scenes = Object.entries(await coachingScenes('slack', 'T0BOOTCAMP'));

const pictures: Readonly<Record<string, () => Promise<readonly Drawn[]>>> = {
  ...Object.fromEntries(scenes.map(([name, scene]) => [`coaching-${name}`, async () => drawScene(scene)])),
  'one-bullet': () => say('review-bullet', { text: bullets[0] ?? '' }),
  'one-bullet-opened': () => say('review-bullet', { text: bullets[4] ?? '' }, true),
  'strong-bullet': () => say('review-bullet', { text: bullets[1] ?? '' }),
  'five-bullets': () => say('review-bullet', { text: bullets.slice(0, 5).join('\n') }),
  'twenty-bullets': () => say('review-bullet', { text: bullets.join('\n') }),
  resume: async () => say('review-resume', { text: await readFile(resume, 'utf8') }),
  gap: () => say('keyword-gap', { resume: bullets.join('\n'), posting }),
  posting: () => say('scan-posting', { posting }),
  why: () => say('why', { rule: 'weak-opener' }),
  history: () => say('history'),
  privacy: () => say('privacy'),
  help: () => say('help'),
  problem: () => say('history', { open: '99' }),
  forget: () => say('forget-me'),
  home: async () => [{ kind: 'home', view: homeOf(await desk.look('home'), 'U0ADA') }],
  'form-review': () => dialog('review-bullet'),
  'form-gap': () => dialog('keyword-gap'),
};

await takePictures(pictures, pictureOf, [
  { theme: 'light', width: 760 },
  { theme: 'dark', width: 375 },
]);
