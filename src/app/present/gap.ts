import type { AcronymAdvice, Coverage, GapItem, GapReport, Standing, Stuffing, TitleMatch } from '../../engine/gap.ts';
import type { Asked } from '../../engine/posting-asked.ts';
import type { Block, Reply } from '../reply.ts';
import { sentenceOf } from './posting.ts';
import { byCategory, nameOf } from './skill-words.ts';
import { countOf, shorten } from './wording.ts';

/** Longest part of a member's own line repeated in a line of ours. */
const maxEvidence = 90;

/** Where the resume came from: pasted with the question, or the bullets of the member's newest review. */
export type ResumeSource = 'pasted' | 'latest-review';

/** A resume held against a posting: the share that bullets show, then each requirement, required before preferred. */
export function presentGap(report: GapReport, source: ResumeSource): Reply {
  const { items, coverage, title } = report;
  const { of } = coverage.bullets;
  const summary = summaryOf(coverage);
  const blocks: Block[] = [{ kind: 'heading', text: summary }];
  if (of > 0) blocks.push(meterOf(coverage));
  const strengths = strengthsOf(items);
  if (strengths) blocks.push({ kind: 'paragraph', text: strengths });
  const first = nextQuestion(items);
  if (first) blocks.push({ kind: 'paragraph', text: `Start here: ${first}` });
  if (title) blocks.push({ kind: 'paragraph', text: titleLine(title) });
  blocks.push({ kind: 'more', label: 'How this is counted', blocks: [{ kind: 'list', items: countedHow(coverage) }] });
  blocks.push({ kind: 'note', text: noteOf(source) });
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

function noteOf(source: ResumeSource): string {
  const from =
    source === 'latest-review' ? 'I used the bullets of your latest review, so your skills list is not in this. ' : '';
  return `${from}Only you can see this. Nothing is kept. Write only what is true of you: I add no word to your resume.`;
}

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
      { kind: 'list', items: alike(group.items).map(lineOf) },
    ]),
  ];
}

/** Requirements that one line can ask about: open in the same way, and from the same sentence of the posting. */
function alike(items: readonly GapItem[]): readonly (readonly [GapItem, ...GapItem[]])[] {
  const lines: [GapItem, ...GapItem[]][] = [];
  for (const item of items) {
    const open = (item.standing === 'listed' && claimed(item) === '') || item.standing === 'absent';
    const line = lines.find(
      ([first]) =>
        open &&
        first.standing === item.standing &&
        claimed(first) === '' &&
        first.requirement.sentence.start === item.requirement.sentence.start,
    );
    if (line) line.push(item);
    else lines.push([item]);
  }
  return lines;
}

/** Requirements as a line: where they stand, the evidence, and the question that only the member can answer. */
function lineOf(line: readonly [GapItem, ...GapItem[]]): string {
  const [item] = line;
  const { requirement, standing, evidence, place } = item;
  const name = line.map((one) => nameOf(one.requirement)).join(', ');
  const ask = line.length > 1 ? 'Have you done any of these? Where?' : 'Have you done this? Where?';
  switch (standing) {
    case 'proved':
      return `✓ ${name}: shown${evidence && evidence.skill !== requirement.skill ? ` by your ${evidence.skill.name}` : ''}. ${quoted(evidence)}`;
    case 'listed':
      return `○ ${name}: only listed. ${ask} ${claimed(item)}${said(line)}`.trimEnd();
    case 'alias':
      return `≈ ${name}: ${aliasWords(item)}${place === 'list' ? ' No bullet tells of it: where did you use it?' : ''}`;
    case 'either':
      return place === 'bullet'
        ? `✓ ${name}: the posting takes ${evidence?.skill.name ?? 'another'} in its place, and you show that.`
        : `○ ${name}: the posting takes ${evidence?.skill.name ?? 'another'} in its place, and you list that.`;
    case 'transferable':
      return `⇄ ${name}: not found. ${carriesOver(item)} Have you worked with ${wordOf(item)} itself? Where?`;
    case 'absent':
      return `? ${name}: not found. ${ask} ${said(line)}`.trimEnd();
  }
}

const quoted = (evidence: GapItem['evidence']): string =>
  evidence ? `“${shorten(evidence.line.text, maxEvidence)}”` : '';

/** The posting's own sentence, unless it is little more than the names again. */
function said(line: readonly [GapItem, ...GapItem[]]): string {
  const [{ requirement }] = line;
  const names = line.reduce((sum, one) => sum + wordOf(one).length + 4, 0);
  return requirement.sentence.text.length <= names ? '' : `The posting says ${sentenceOf(requirement)}`;
}

const wordOf = ({ requirement }: GapItem): string => requirement.written[0] ?? requirement.skill.name;

function aliasWords(item: GapItem): string {
  const { requirement, evidence } = item;
  const word = wordOf(item);
  if (!evidence) return '';
  if (evidence.skill !== requirement.skill) {
    return `your ${evidence.skill.name} shows it, but the word “${word}” is nowhere. Some searches look for that very word: write it once where it is true.`;
  }
  const written = evidence.line.text.slice(evidence.start - evidence.line.start, evidence.end - evidence.line.start);
  return `you write “${written}”. Some searches look for the very word: spell it “${word}” once.`;
}

function carriesOver({ requirement, evidence }: GapItem): string {
  if (!evidence) return '';
  const { skill } = requirement;
  const other = evidence.skill;
  const kind =
    skill.family !== undefined && other.family === skill.family
      ? `is also ${/^[aeio]/i.test(skill.family) ? 'an' : 'a'} ${skill.family}`
      : 'is part of what it builds on';
  return `Your ${other.name} ${kind}: say what carries over.`;
}

/** Large claims that an interviewer will test first. */
const claims: ReadonlySet<string> = new Set([
  'Distributed systems',
  'Microservices',
  'Scalability',
  'High throughput',
  'High availability',
  'Query optimization',
  'Event-driven architecture',
  'System design',
  'Application security',
]);

const claimed = ({ requirement }: GapItem): string =>
  claims.has(requirement.skill.name) ? 'It is a large claim: keep it only if a bullet can show it. ' : '';

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
