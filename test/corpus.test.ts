import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Review, reviewBullets } from '../src/engine/review.ts';
import { rolePacks } from '../src/engine/roles.ts';
import { splitBullets } from '../src/engine/text.ts';

/**
 * Whole resumes of our own, with the report of each beside it. The report is reviewed like code: a change to a rule
 * shows here what it does to real pages. `npm run docs` does not touch them; `npx vitest run test/corpus.test.ts -u` does.
 */
const folder = join(import.meta.dirname, 'corpus');
const resumes = readdirSync(folder).filter((name) => name.endsWith('.txt') && !name.endsWith('.review.txt'));

const review = (name: string): Review =>
  reviewBullets(splitBullets(readFileSync(join(folder, name), 'utf8')), { pack: rolePacks[0], level: 'mid' });

function report({ bullets }: Review): string {
  const lines = bullets.map(({ text, kind, verdict, score, tier, findings }) => {
    const rules = findings.map(({ rule, evidence }) => `    ${rule}: ${evidence.replace(/\s+/g, ' ')}`);
    return [
      `${verdict} ${score} ${tier}${kind === 'bullet' ? '' : ` (${kind})`}: ${text.replace(/\s+/g, ' ')}`,
      ...rules,
    ].join('\n');
  });
  return `${lines.join('\n')}\n`;
}

describe('whole resumes', () => {
  for (const name of resumes) {
    it(`${name} gets the report beside it`, async () => {
      await expect(report(review(name))).toMatchFileSnapshot(join(folder, name.replace(/\.txt$/, '.review.txt')));
    });
  }

  for (const name of resumes.filter((one) => one.startsWith('strong-'))) {
    it(`${name} is left in peace`, () => {
      const { bullets } = review(name);
      const loud = bullets.flatMap(({ findings }) => findings.filter(({ severity }) => severity !== 'low'));
      expect(bullets.filter(({ verdict }) => verdict === 'weak')).toEqual([]);
      expect(loud.length / bullets.length).toBeLessThanOrEqual(0.25);
    });
  }

  for (const name of resumes.filter((one) => one.startsWith('weak-'))) {
    it(`${name} hears what to change in most of its lines`, () => {
      const { bullets } = review(name);
      expect(bullets.filter(({ verdict }) => verdict === 'weak').length / bullets.length).toBeGreaterThanOrEqual(0.8);
      for (const { verdict, findings } of bullets) if (verdict === 'weak') expect(findings).not.toEqual([]);
    });
  }
});
