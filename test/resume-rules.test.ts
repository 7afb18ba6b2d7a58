import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { ResumeExample } from '../src/engine/resume-rule.ts';
import { resumeRules } from '../src/engine/resume-rules.ts';
import { reviewOf } from './sample-resumes.ts';

it('the list of resume rules names every file of its folder', () => {
  const files = readdirSync(join(import.meta.dirname, '../src/engine/resume-rules'));
  expect(resumeRules.map(({ id }) => `${id}.ts`).sort()).toEqual(files.sort());
});

/** The part of an example that tells it from the others. */
function named({ text, level, pack, fileName, posting }: ResumeExample): string {
  return [text.replace(/\s+/g, ' ').slice(0, 300), level, pack, fileName, posting?.replace(/\s+/g, ' ')]
    .filter(Boolean)
    .join(' · ');
}

for (const rule of resumeRules) {
  const found = (example: ResumeExample) => reviewOf(example).findings.filter((finding) => finding.rule === rule.id);

  describe(rule.id, () => {
    it('says why, whose advice it is, and has examples of both kinds', () => {
      expect(rule.title).toMatch(/^[A-Z].*[^.]$/);
      expect(rule.why).toMatch(/^[A-Z].*\.$/);
      expect(rule.source.locator).not.toBe('');
      expect(rule.examples.flags.length).toBeGreaterThan(0);
      expect(rule.examples.allows.length).toBeGreaterThan(0);
    });

    for (const example of rule.examples.flags) {
      it(`flags ${named(example)}`, () => {
        const [finding] = found(example);
        expect(finding?.evidence[0]?.text).toBe(example.evidence);
        expect(finding?.says).toMatch(/^\P{Ll}.*[.:]$/su);
        expect(finding?.next).toMatch(/[.?]$/);
      });
    }

    for (const example of rule.examples.allows) {
      it(`allows ${named(example)}`, () => {
        expect(found(example)).toEqual([]);
      });
    }
  });
}
