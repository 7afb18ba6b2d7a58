import { atomsOf } from './atoms.ts';
import type { Field } from './contact.ts';
import { findDates, isDateText, type YearMonth } from './dates.ts';
import type { Spot } from './document.ts';
import { entriesOf } from './entries.ts';
import { type Paragraph, spotOf } from './paragraphs.ts';
import { placeScore } from './roles-and-places.ts';
import { commaParts } from './title-and-employer.ts';

/** A course of study as read. What was not found is null. */
export interface Study extends Spot {
  readonly school: Field | null;
  readonly degree: Field | null;
  readonly start: YearMonth | null;
  /** Null for studies that go on; undefined where no end is given. */
  readonly end: YearMonth | null | undefined;
  readonly lines: readonly string[];
}

const degreeWords =
  /\b(?:b\.?\s?sc?|b\.?a|b\.?eng|b\.?tech|m\.?\s?sc?|m\.?a|m\.?eng|m\.?tech|mba|ph\.?\s?d|bachelor\p{L}*|master\p{L}*|doctor\p{L}*|associate|diplom\p{L}*|degree|certificate|bootcamp|minor|major|a-levels?|ged|high school diploma|licence|licenciatura|grado|ingenier[íi]a|laurea|abitur|staatsexamen|apprenticeship|ausbildung|nanodegree|immersive)\b/iu;
const schoolWords =
  /\b(?:universi[td]\p{L}+|uniwersytet|ollscoil|college|\p{L}*s(?:chool|kole|kola)|institut\p{L}*|academy|polytechnic|politecnico|hochschule|fachhochschule|gymnasium|lyc[ée]e|[ée]cole|escuela|facult\p{L}+|conservatory|bootcamp|assembly|mit|eth|tu|uc)\b/iu;

/** The courses of study of a section. */
export function studiesOf(paragraphs: readonly Paragraph[]): Study[] {
  return entriesOf(paragraphs).map(({ head, body, dates }) => {
    const spot = spotOf(head[0] ?? body[0]);
    const all = [...head, ...body];
    const atoms = atomsOf(head.length > 0 ? head : body.slice(0, 2))
      .flatMap(({ text }) => parted(text))
      .filter((text) => !isDateText(text) && placeScore(text) < 0.8);
    const field = (value: string | undefined, sure: number): Field | null => (value ? { ...spot, value, sure } : null);
    const school = atoms.find((text) => schoolWords.test(text) && !startsAsDegree(text));
    const degree = atoms.find((text) => text !== school && degreeWords.test(text));
    const other = atoms.find((text) => text !== school && text !== degree && !/\d|\bgpa\b/i.test(text));
    // "Bachelor of Science" on one line, "Computer Science" on the next.
    const studied = school && degree && other && !/\bin\b|,/.test(degree) ? `${degree}, ${other}` : degree;
    const found = dates ?? all.map(({ text }) => findDates(text)).find((each) => each !== null) ?? null;
    return {
      ...spot,
      school: field(school ?? (degree ? other : undefined), school ? 0.9 : 0.5),
      degree: field(studied ?? (school ? other : undefined), degree ? 0.9 : 0.5),
      start: found?.start ?? null,
      end: found ? found.end : undefined,
      lines: all.map(({ text }) => text),
    };
  });
}

/** "BSc, Computer Science, University of Hull": the school in one part, what was studied in the other. */
function parted(text: string): string[] {
  const parts = commaParts(text);
  const school = parts.findIndex((part) => schoolWords.test(part) && !startsAsDegree(part));
  if (parts.length < 2 || school < 0 || !degreeWords.test(text)) return [text];
  const rest = [...parts.slice(0, school), ...parts.slice(school + 1)].filter((part) => placeScore(part) < 0.8);
  return rest.length > 0 ? [parts[school] as string, rest.join(', ')] : [text];
}

/** "Bachelor of Science, School of Engineering" is a degree first. */
function startsAsDegree(text: string): boolean {
  return new RegExp(`^${degreeWords.source}`, 'iu').test(text);
}
