import { renderForm } from '../../adapters/discord/modal.ts';
import { addressed, countPages, renderReply } from '../../adapters/discord/render.ts';
import type { Ask } from '../../src/app/ports.ts';
import type { Reply } from '../../src/app/reply.ts';
import { coachingScenes, type Scene } from '../coaching-scenes.ts';
import { openPictureDesk, takePictures } from '../pictures.ts';
import { type Drawn, pictureOf } from './picture.ts';
import type { Json } from './world.ts';

/** Draws what members see in Discord, to be looked at: `npx tsx test/discord/pictures.ts FOLDER`. */

const bullets = `Ran the ticket desk of the harbour museum and helped with various tasks
Cut the time to close the till from 40 min to 8 min by counting notes by machine
Worked on the visitors page
Built a timetable of the ferries in Vue that 12 skippers open each morning
Hard-working team player with a passion for the sea
Improved the loading of the map considerably
Moved 18 exhibits to touch screens with no closed day over 4 months
Wrote tests
Fixed errors in the booking form and assisted the office
Developed a Python and SQLite archive of 3,000 ship papers
Trained three volunteers on the new till
Used Git, Docker, Flask, Redis
Automated the weekly report with a shell script, which gave the office two hours back
Created web pages
Took part in planning meetings
Reduced paper by 60 %
Designed the labels that five rooms use
Implemented a login so that guides could sign in
Worked with the curator on an audio tour
Deployed the site on a small server`.split('\n');

const posting = `Web developer
We need:
- 2+ years with Python and Flask
- SQL, Redis
- Docker
- HTML and CSS
Nice to have:
- Vue
- Kubernetes`;

const desk = openPictureDesk({ platform: 'discord', community: '1180000000000000000', id: '1180000000000000001' });

function pagesDrawn(reply: Reply): readonly Drawn[] {
  return Array.from({ length: countPages(reply) }, (_, index): Drawn => {
    const { container } = renderReply({ ...reply, page: index + 1 }, 'letter');
    return { kind: 'message', components: [addressed(container, '1', 9) as unknown as Json], only: true };
  });
}

const say = async (command: string, values: Ask['values'] = {}) => pagesDrawn(await desk.answer(command, values));

const drawScene = (scene: Scene): readonly Drawn[] =>
  'form' in scene ? [{ kind: 'modal', modal: renderForm(scene.form) }] : pagesDrawn(scene.reply);

const scenes = Object.entries(await coachingScenes('discord', '1180000000000000000'));

const pictures: Readonly<Record<string, () => Promise<readonly Drawn[]>>> = {
  ...Object.fromEntries(scenes.map(([name, scene]) => [`coaching-${name}`, async () => drawScene(scene)])),
  one: () => say('review-bullet', { text: bullets[0] ?? '' }),
  five: () => say('review-bullet', { text: bullets.slice(0, 5).join('\n') }),
  twenty: () => say('review-bullet', { text: bullets.join('\n') }),
  gap: () => say('keyword-gap', { posting, resume: bullets.join('\n') }),
  history: () => say('history'),
  help: () => say('help'),
  why: () => say('why', { rule: 'weak-opener' }),
  problem: () => say('review-bullet', { text: '' }),
  dialog: async () => [{ kind: 'modal', modal: renderForm(await desk.form('review-bullet')) }],
};

await takePictures(pictures, pictureOf, [
  { theme: 'dark', width: 760 },
  { theme: 'light', width: 390 },
]);
