import { findSkills } from './find-skills.ts';
import type { Spot } from './resume/document.ts';
import type { Resume } from './resume/read-resume.ts';
import type { Quote } from './resume-rule.ts';
import type { ResumeMention } from './resume-text.ts';
import type { ResumeWords } from './resume-words.ts';
import type { Skill, SkillCategory } from './skill.ts';
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

/** Letters of each bullet that are searched. */
const longestLine = 1_000;
/** Most skills looked up; three dense pages of nothing else hold fewer. */
const maxSkills = 400;

/** Each skill of the skills sections, with the line that tells of work with it where there is one. */
export function readListedSkills(resume: Resume, words: ResumeWords, maxBullets: number): readonly ListedSkill[] {
  const proofs = proofsOf(words);
  const bullets = resume.bullets
    .slice(0, maxBullets)
    .map((bullet) => ({ bullet, lower: ` ${bullet.text.slice(0, longestLine).toLowerCase()} ` }));
  const all = resume.skills.flatMap(({ skills, name: group, page, x, y }) =>
    skills.map((name) => ({ name, group, page, x, y })),
  );
  return all.slice(0, maxSkills).map(({ name, group, page, x, y }): ListedSkill => {
    const found = findSkills(name, 'anywhere').map(({ skill }) => skill);
    const proof = found.map((skill) => proofs.get(skill)).find((mention) => mention !== undefined);
    const spoken = proof ? null : bullets.find(({ lower }) => spells(lower, name))?.bullet;
    const quote: Quote | null = proof
      ? { text: proof.line.text, spot: words.placeOf(proof.line).spot }
      : spoken
        ? { text: spoken.text, spot: { page: spoken.page, x: spoken.x, y: spoken.y } }
        : null;
    const soft = found.length === 0 && softSkill.test(name);
    const standing = quote ? 'proved' : soft ? 'soft' : 'listed';
    return { name, group, standing, category: found[0]?.category ?? null, proof: quote, page, x, y };
  });
}

/** For each skill the first bullet that tells of it, itself or through one built on it. */
function proofsOf({ mentions }: ResumeWords): ReadonlyMap<Skill, ResumeMention> {
  const proofs = new Map<Skill, ResumeMention>();
  const seen = new Set<Skill>();
  for (const mention of mentions) {
    if (mention.line.place !== 'bullet' || seen.has(mention.skill)) continue;
    seen.add(mention.skill);
    for (const skill of [mention.skill, ...ancestorsOf(mention.skill)])
      if (!proofs.has(skill)) proofs.set(skill, mention);
  }
  return proofs;
}

/** Whether a text in lower case holds a name as a word of its own. */
function spells(lower: string, name: string): boolean {
  const wanted = name.toLowerCase();
  if (wanted.length < 2) return false;
  const at = lower.indexOf(wanted);
  return at > 0 && !/[\p{L}\p{N}]/u.test(lower[at - 1] ?? '') && !/[\p{L}\p{N}]/u.test(lower[at + wanted.length] ?? '');
}
