import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { commands } from '../src/app/commands.ts';
import { reviewBullets } from '../src/engine/review.ts';
import type { Level } from '../src/engine/role.ts';
import { rolePacks } from '../src/engine/roles.ts';
import { rules } from '../src/engine/rules.ts';
import { splitBullets } from '../src/engine/text.ts';
import { topics } from '../src/engine/topics.ts';

const src = join(import.meta.dirname, '../src');

/** The members of a list's folder; `name.words.ts` and the like belong to `name.ts`. */
function membersIn(folder: string): string[] {
  return readdirSync(join(src, folder))
    .filter((name) => /^[^.]+\.ts$/.test(name))
    .map((name) => name.slice(0, -'.ts'.length))
    .sort();
}

function findingsOf(text: string, rule: string, level: Level = 'mid') {
  const review = reviewBullets(splitBullets(text), { pack: rolePacks[0], level });
  return review.bullets.flatMap((bullet) =>
    bullet.findings
      .filter((finding) => finding.rule === rule)
      .map(({ evidence, span, fix }) => ({
        evidence,
        span,
        fix,
        quoted: bullet.text.slice(span.start, span.end),
        text: bullet.text,
      })),
  );
}

describe('each list names every file of its folder', () => {
  it('rules', () => {
    expect(rules.map(({ id }) => id).sort()).toEqual(membersIn('engine/rules'));
  });

  it('role packs', () => {
    expect(rolePacks.map(({ id }) => id).sort()).toEqual(membersIn('engine/roles'));
  });

  it('topics', () => {
    expect(topics.map(({ id }) => id).sort()).toEqual(membersIn('engine/topics'));
  });

  it('commands', () => {
    expect(commands.map(({ name }) => name).sort()).toEqual(membersIn('app/commands'));
  });
});

for (const rule of rules) {
  describe(rule.id, () => {
    it('says why, whose advice it is, and has examples of both kinds', () => {
      expect(rule.title).toMatch(/^[A-Z].*[^.]$/);
      expect(rule.why).toMatch(/^[A-Z].*\.$/);
      expect(rule.source.title).not.toBe('');
      expect(rule.source.locator).not.toBe('');
      expect(rule.examples.flags.length).toBeGreaterThan(0);
      expect(rule.examples.allows.length).toBeGreaterThan(0);
    });

    for (const example of rule.examples.flags) {
      it(`flags “${example.text}”`, () => {
        const findings = findingsOf(example.text, rule.id, example.level);
        expect(findings.map(({ evidence }) => evidence)).toEqual([example.evidence]);
        const [finding] = findings;
        expect(finding?.quoted).toBe(example.evidence);
        if (finding?.fix.kind !== 'replace') {
          expect(example.fixed, 'only a replacement can give a fixed text').toBeUndefined();
          return;
        }
        const { text, span, fix } = finding;
        expect(text.slice(0, span.start) + fix.with + text.slice(span.end)).toBe(example.fixed);
      });
    }

    for (const text of rule.examples.allows) {
      it(`allows “${text}”`, () => {
        expect(findingsOf(text, rule.id)).toEqual([]);
      });
    }
  });
}
