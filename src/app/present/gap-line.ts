import type { GapItem } from '../../engine/gap.ts';
import { sentenceOf } from './posting.ts';
import { nameOf } from './skill-words.ts';
import { shorten } from './wording.ts';

/** Longest part of a member's own line repeated in a line of ours. */
const maxEvidence = 90;

/** Requirements that one line can ask about: open in the same way, and from the same sentence of the posting. */
export function linesOf(items: readonly GapItem[]): readonly (readonly [GapItem, ...GapItem[]])[] {
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
export function lineOf(line: readonly [GapItem, ...GapItem[]]): string {
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

/** The posting's first word for it. */
export const wordOf = ({ requirement }: GapItem): string => requirement.written[0] ?? requirement.skill.name;

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

/** What carries over from what the resume has instead. */
export function carriesOver({ requirement, evidence }: GapItem): string {
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
