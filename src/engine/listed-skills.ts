import { findSkills } from './find-skills.ts';
import type { Spot } from './resume/document.ts';
import type { Resume } from './resume/read-resume.ts';
import type { Quote } from './resume-rule.ts';
import type { ResumeWords } from './resume-words.ts';
import type { SkillCategory } from './skill.ts';
import { ancestorsOf } from './skills.ts';

/** A skill the resume lists. `proved`: a line tells of work with it. `listed`: only named. `soft`: nothing to prove. */
export interface ListedSkill extends Spot {
  readonly name: string;
  readonly group: string | null;
  readonly standing: 'proved' | 'listed' | 'soft';
  /** What kind of tool or method it is; null where Proofline does not know the name. */
  readonly category: SkillCategory | null;
  /** The line that proves it. */
  readonly proof: Quote | null;
}

export const softSkill =
  /\b(?:communication|teamwork|team player|team work|leadership|problem[- ]?solving|time management|adaptab\w+|creativ\w+|critical thinking|collaborat\w+|organi[sz]ation(?:al)?|multi-?tasking|attention to detail|work ethic|fast learner|quick learner|self-motivated|interpersonal|hard-?working|empathy|flexib\w+|positive attitude|customer service|public speaking|negotiation|decision making)\b/i;

/** Each skill of the skills sections, with the line that tells of work with it where there is one. */
export function readListedSkills(resume: Resume, words: ResumeWords): readonly ListedSkill[] {
  const told = words.mentions.filter(({ line }) => line.place === 'bullet');
  const bullets = resume.bullets.map((bullet) => ({ bullet, lower: ` ${bullet.text.toLowerCase()} ` }));
  return resume.skills.flatMap(({ name: group, skills, page, x, y }) =>
    skills.map((name): ListedSkill => {
      const found = findSkills(name, 'anywhere').map(({ skill }) => skill);
      const proof = told.find(
        ({ skill }) => found.includes(skill) || ancestorsOf(skill).some((one) => found.includes(one)),
      );
      const spoken = proof ? null : bullets.find(({ lower }) => spells(lower, name))?.bullet;
      const quote: Quote | null = proof
        ? { text: proof.line.text, spot: words.placeOf(proof.line).spot }
        : spoken
          ? { text: spoken.text, spot: { page: spoken.page, x: spoken.x, y: spoken.y } }
          : null;
      const soft = found.length === 0 && softSkill.test(name);
      const standing = quote ? 'proved' : soft ? 'soft' : 'listed';
      return { name, group, standing, category: found[0]?.category ?? null, proof: quote, page, x, y };
    }),
  );
}

/** Whether a text in lower case holds a name as a word of its own. */
function spells(lower: string, name: string): boolean {
  const wanted = name.toLowerCase();
  if (wanted.length < 2) return false;
  const at = lower.indexOf(wanted);
  return at > 0 && !/[\p{L}\p{N}]/u.test(lower[at - 1] ?? '') && !/[\p{L}\p{N}]/u.test(lower[at + wanted.length] ?? '');
}
