import type { Piece, Spot } from './document.ts';
import { cellsOf, type Paragraph, spotOf } from './paragraphs.ts';

/** Skills named together, and where. */
export interface SkillGroup extends Spot {
  /** The group's own name, or null for a plain list. */
  readonly name: string | null;
  readonly skills: readonly string[];
}

/** The skills of a section: "Group: a, b, c", cells side by side, or one a line. */
export function skillsOf(paragraphs: readonly Paragraph[]): SkillGroup[] {
  const groups: SkillGroup[] = [];
  let spot = spotOf(undefined);
  const add = (name: string | null, text: string) => {
    const skills = splitSkills(text);
    if (skills.length > 0) groups.push({ ...spot, name, skills });
  };
  for (const paragraph of paragraphs.flatMap(linesOfList)) {
    spot = spotOf(paragraph);
    const cells = cellsOf(paragraph);
    const named = /^([^:：]{2,40})[:：]\s+(.+)$/.exec(paragraph.text);
    const head = cells[0]?.runs[0];
    if (named) add(named[1] as string, named[2] as string);
    else if (cells.length > 1 && cells[0] && namesGroup(cells)) {
      add(
        cells[0].text,
        cells
          .slice(1)
          .map((cell) => cell.text)
          .join(', '),
      );
    } else if (
      cells.length === 1 &&
      head?.bold &&
      !cells[0]?.runs.at(-1)?.bold &&
      paragraph.text.length > head.text.length + 2
    ) {
      add(head.text.replace(/[\s:–—-]+$/, ''), paragraph.text.slice(head.text.trim().length));
    } else for (const cell of cells) add(null, cell.text);
  }
  return groups;
}

/** Whether the first cell of a row names what the others list: they hold lists, or it is set apart by its weight. */
function namesGroup([first, ...others]: readonly Piece[]): boolean {
  if (others.some(({ text }) => text.includes(','))) return true;
  return first?.bold === true && others.every(({ bold }) => !bold);
}

/** Lines without a comma are skills of their own, whatever was joined; lines with commas may wrap. */
function linesOfList(paragraph: Paragraph): Paragraph[] {
  const { lines } = paragraph;
  if (lines.length < 2 || /[,;|•·]/.test(paragraph.text) || lines.some((line) => line.text.length > 40))
    return [paragraph];
  return lines.map((line) => ({ ...paragraph, text: line.text, lines: [line] }));
}

/** How well, where the name of the skill stands elsewhere. */
const levelOnly = /^(?:beginner|basic|intermediate|advanced|proficient|expert|master|native|fluent)$/i;

/** A list of skills cut at commas, bars and bullets outside brackets; ratings go. */
function splitSkills(text: string): string[] {
  const parts: string[] = [];
  let depth = 0;
  let part = '';
  for (const letter of text.replace(/\s+[–—]\s+|\s*[●○★☆■□◯⬤]{2,}\s*/g, ', ')) {
    if (letter === '(' || letter === '[') depth++;
    if (letter === ')' || letter === ']') depth = Math.max(0, depth - 1);
    if (depth === 0 && /[,;|•·、；]/.test(letter)) {
      parts.push(part);
      part = '';
    } else part += letter;
  }
  parts.push(part);
  return parts
    .map((each) =>
      each
        .replace(/[●○★☆■□◯⬤]+/g, '')
        .replace(/^(?:[\s:–—*-]|\.(?!\p{L}))+|[\s:–—*-]+$|\.$/gu, '')
        .trim(),
    )
    .filter((each) => each.length > 0 && each.length <= 60 && !levelOnly.test(each));
}
