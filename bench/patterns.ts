import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** A regular expression that stands in the engine's code. */
export interface Pattern {
  readonly file: string;
  readonly regexp: RegExp;
}

const engine = resolve(import.meta.dirname, '../src/engine');

/** A literal stands where a value may begin, on one line; a character class may hold a slash. */
const literal =
  /(?<=[=(,:&|!?[{;\s])\/(?![*/\s])((?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\[\n])+)\/([dgimsuvy]*)(?=[\s,;.)\]:}])/g;

/** Every regular expression literal of the engine, with comments left out. */
export function enginePatterns(): Pattern[] {
  const files = readdirSync(engine, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));
  return files.sort().flatMap((file) => {
    const code = readFileSync(join(engine, file), 'utf8').replace(/^\s*(?:\/?\*.*|\/\/.*)$/gm, '');
    return [...code.matchAll(literal)].map(([, source = '', flags = '']) => ({
      file,
      regexp: new RegExp(source, flags.includes('g') ? flags : `${flags}g`),
    }));
  });
}

/**
 * Pieces that a pattern looks for, so that texts made of them come near to matching it in many ways: its words, what its
 * character classes hold, and its alternatives written out as they stand.
 */
export function piecesOf({ source }: RegExp): string[] {
  const classes: Readonly<Record<string, string>> = { d: '7', w: 'a', s: ' ', S: 'a', W: '-', b: '', B: '' };
  const plain = source
    .replace(/\(\?(?:<?[=!]|:|<\w+>)/g, '(')
    .replace(/\\p\{(\w+)\}/g, (_all, name: string) => (/^N/.test(name) ? '7' : name === 'Lu' ? 'A' : 'a'))
    .replace(/\\u\{?([\da-f]{4})\}?/gi, (_all, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    .replace(/\\(.)/g, (_all, code: string) => classes[code] ?? code)
    .replace(/\[\^[^\]]*\]/g, 'q')
    .replace(/\[([^\]]*)\]/g, (_all, held: string) => held.replace(/(.)-(.)/g, '$1').slice(0, 3))
    .replace(/\{\d+(?:,\d*)?\}/g, '');
  const pieces = plain.split(/[|()]/).map((piece) => piece.replace(/[?*+^$]/g, ''));
  const whole = plain.replace(/\|[^|()]*|[()?*+^$]/g, '');
  return [...new Set([whole, ...pieces])].filter((piece) => piece !== '');
}
