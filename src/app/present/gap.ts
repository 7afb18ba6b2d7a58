import type { AcronymAdvice, Coverage, GapItem, GapReport, Standing, Stuffing, TitleMatch } from '../../engine/gap.ts';
import type { Asked } from '../../engine/posting-asked.ts';
import type { Block, Reply } from '../reply.ts';
import { carriesOver, lineOf, linesOf, wordOf } from './gap-line.ts';
import { byCategory } from './skill-words.ts';
import { countOf, shorten } from './wording.ts';

/** Where the resume came from: pasted with the question, or what the member had reviewed last. */
export type ResumeSource = 'pasted' | 'latest-review' | 'latest-resume';

/**
 * A resume held against a posting: the share that bullets show, then each requirement, required before preferred. `saved`
 * names a posting that the member saved.
 */
export function presentGap(report: GapReport, source: ResumeSource, saved?: string): Reply {
  const { items, coverage, title } = report;
  const { of } = coverage.bullets;
  const summary = summaryOf(coverage);
  const blocks: Block[] = [{ kind: 'heading', text: summary }];
  if (of > 0) blocks.push(meterOf(coverage));
  const strengths = strengthsOf(items);
  if (strengths) blocks.push({ kind: 'paragraph', text: strengths });
  const first = nextQuestion(items);
  if (first) blocks.push({ kind: 'paragraph', text: `Start here: ${first}` });
  if (saved !== undefined) blocks.push({ kind: 'paragraph', text: `The posting is the one you saved as “${saved}”.` });
  if (title) blocks.push({ kind: 'paragraph', text: titleLine(title) });
  blocks.push({ kind: 'more', label: 'How this is counted', blocks: [{ kind: 'list', items: countedHow(coverage) }] });
  blocks.push({ kind: 'note', text: gapNote(source, saved !== undefined) });
  return {
    audience: 'asker',
    summary,
    blocks,
    parts: [part('required', items), part('preferred', items), wordingPart(report)].filter((one) => one.length > 0),
  };
}

function summaryOf({ bullets: { got, of } }: Coverage): string {
  if (of === 0) return 'This posting names only general areas, so there is nothing to hold your bullets against.';
  if (of === 1) return `Your bullets ${got === 1 ? 'show' : 'do not show yet'} the one skill this posting asks for.`;
  return got === 0
    ? `Your bullets show none of the ${of} skills this posting asks for yet.`
    : `Your bullets show ${got} of the ${of} skills this posting asks for.`;
}

/** Names repeated in one sentence at most. */
const maxNames = 5;

/** What the member has already, said before anything that is open. */
function strengthsOf(items: readonly GapItem[]): string | null {
  const shown = items.filter(isShown).map(wordOf);
  const listed = items.filter(({ standing }) => standing === 'listed').map(wordOf);
  if (shown.length > 0) return `Already shown: ${someOf(shown)}.`;
  return listed.length > 0 ? `You already name ${someOf(listed)}. A bullet that tells of it says more.` : null;
}

function someOf(names: readonly string[]): string {
  const more = names.length - maxNames;
  return `${names.slice(0, maxNames).join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}

/** Whether a bullet shows it, in whatever words. */
const isShown = ({ place, standing }: GapItem): boolean =>
  place === 'bullet' && standing !== 'transferable' && standing !== 'either';

function meterOf({ points, literal }: Coverage): Block {
  return {
    kind: 'meter',
    label: 'Coverage',
    value: Number(points.got.toFixed(2)),
    max: points.of,
    says: `${literal.got} of ${literal.of} named in the posting’s own words`,
  };
}

function countedHow({ weights, points }: Coverage): readonly string[] {
  const { asked, place } = weights;
  return [
    `A required skill is worth ${countOf(asked.required, 'point')}, a preferred one ${asked.preferred}.`,
    `A bullet that shows it earns ${share(place.bullet)} of them; a skills list, a title or a summary earns ${share(place.list)}.`,
    `That makes ${Number(points.got.toFixed(2))} of ${points.of} points. Where the posting takes either of two skills, one is enough.`,
    'It is a count, no pass mark: nobody’s hiring system uses it, and no count can promise an interview.',
  ];
}

const share = (part: number): string =>
  part === 1 ? 'all' : part === 0.25 ? 'a quarter' : `${Math.round(part * 100)} %`;

/** The one thing to answer first: a required skill that is only listed, else one that carries over, else one not there. */
function nextQuestion(items: readonly GapItem[]): string | null {
  const order: readonly Standing[] = ['listed', 'transferable', 'absent'];
  const open = items.filter(({ requirement }) => requirement.asked === 'required');
  const item = order.map((standing) => open.find((one) => one.standing === standing)).find((one) => one !== undefined);
  if (!item) return null;
  const name = wordOf(item);
  switch (item.standing) {
    case 'listed':
      return `you list ${name}, but no bullet tells of it. Where did you use it, and what came of it?`;
    case 'transferable':
      return `${carriesOver(item).replace(/^Y/, 'y')} Have you worked with ${name} itself? Where?`;
    default:
      return `have you worked with ${name}? Where, and on what? If you have not, leave it out.`;
  }
}

function titleLine({ posting, resume, match }: TitleMatch): string {
  const asked = `The posting’s title is “${shorten(posting.text, 80)}”.`;
  switch (match) {
    case 'same':
      return `${asked} Yours says the same.`;
    case 'near':
      return `${asked} Yours, “${shorten(resume?.text ?? '', 80)}”, is near it. Use the posting’s words only if they are true of your work.`;
    case 'different':
      return `${asked} Yours is “${shorten(resume?.text ?? '', 80)}”. If the posting’s title is true of your work, say so at the top.`;
    case 'unknown':
      return `${asked} I found no title in what you gave me to hold beside it.`;
  }
}

/** What a comparison was made of, who sees it, what stays of it. `saved`: the posting was kept before. */
export function gapNote(source: ResumeSource, saved: boolean): string {
  const kept = saved ? 'Nothing new is kept.' : 'Nothing is kept.';
  return `${sourceWords[source]}Only you can see this. ${kept} Write only what is true of you: I add no word to your resume.`;
}

const sourceWords: Readonly<Record<ResumeSource, string>> = {
  pasted: '',
  'latest-review': 'I used the bullets of your latest review, so your skills list is not in this. ',
  'latest-resume': 'I used your latest resume as I read it. ',
};

const partWords: Readonly<Record<Asked, string>> = { required: 'Required', preferred: 'Preferred' };

function part(asked: Asked, all: readonly GapItem[]): readonly Block[] {
  const items = all.filter(({ requirement }) => requirement.asked === asked);
  if (items.length === 0) return [];
  // What stands in for another skill is asked for once, as in the count above.
  const counted = items.filter(({ standing }) => standing !== 'either');
  return [
    {
      kind: 'heading',
      text: `${partWords[asked]}: your bullets show ${counted.filter(isShown).length} of ${counted.length}`,
    },
    ...byCategory(items, ({ requirement }) => requirement.skill.category).flatMap((group): Block[] => [
      { kind: 'paragraph', text: group.words },
      { kind: 'list', items: linesOf(group.items).map(lineOf) },
    ]),
  ];
}

function wordingPart({ acronyms, stuffing }: GapReport): readonly Block[] {
  const items = [...acronyms.map(acronymLine), ...(stuffing ? stuffingLines(stuffing) : [])];
  return items.length === 0
    ? []
    : [
        { kind: 'heading', text: 'How it is worded' },
        { kind: 'list', items },
      ];
}

function acronymLine({ has, short, full }: AcronymAdvice): string {
  return has === 'short'
    ? `You write “${short}” only. Give the full term once, “${full} (${short})”, so that either search finds it.`
    : `You write “${full}” only. Add the short form once, “${full} (${short})”, so that either search finds it.`;
}

function stuffingLines({ listedOnly, named, repeated }: Stuffing): readonly string[] {
  return [
    ...(listedOnly > named / 2 && listedOnly > 0 && repeated.length === 0
      ? [
          `${listedOnly} of the ${named} skills you name are in no bullet. A shorter list that your bullets back up is believed sooner.`,
        ]
      : []),
    ...repeated.map(
      ({ skill, times }) => `You name ${skill.name} ${times} times. Say it where it did the work; more adds nothing.`,
    ),
  ];
}
