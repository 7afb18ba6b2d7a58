import { readAreas } from './area-standing.ts';
import type { CostedFinding } from './resume-findings.ts';
import { type ComponentId, counted, type ResumeContext } from './resume-rule.ts';
import { type Component, componentScore, componentTitles, componentWeights } from './rubric.ts';

/** A component's score, told by its findings: 100 less what they are worth; null where there is nothing to judge. */
export function componentOf(id: ComponentId, findings: readonly CostedFinding[], context: ResumeContext): Component {
  const own = findings.filter(({ component }) => component === id);
  const nothing = nothingToJudge(id, context);
  return {
    id,
    title: componentTitles[id],
    score: nothing === null ? componentScore(own) : null,
    weight: componentWeights[id],
    says: nothing ?? summaryOf(id, context, own.filter(({ value }) => value > 0).length),
    findings: own.map((finding) => finding.id),
  };
}

/** Why a component gets no score; null where there is something to judge. Not finding something is no verdict on it. */
function nothingToJudge(id: ComponentId, { bullets, pack, gap, skills, resume }: ResumeContext): string | null {
  if (id === 'impact' && bullets.length === 0)
    return 'I found no lines of work to judge. If they are there, my reading failed, not your resume.';
  if (id === 'keywords' && !gap && pack.areas.length === 0)
    return 'This role is too wide for a list of keywords. Give me a posting, and I compare with that.';
  if (id === 'keywords' && gap && gap.coverage.points.of === 0) return 'This posting names no skill that I know.';
  const headed = resume.sections.some(({ kind }) => kind === 'skills');
  if (id === 'skills' && skills.length === 0 && headed)
    return 'There is a skills section, and I could read no skills in it.';
  if (id === 'skills' && skills.length === 0 && pack.areas.length === 0)
    return 'There is no skills section, and this role does not need one.';
  return null;
}

function summaryOf(id: ComponentId, context: ResumeContext, faults: number): string {
  const { bullets, gap, skills, pack } = context;
  if (id === 'impact') {
    const of = (verdict: string) => bullets.filter((bullet) => bullet.verdict === verdict).length;
    return `Of ${counted(bullets.length, 'line')} ${of('strong')} strong, ${of('fair')} fair, ${of('weak')} weak.`;
  }
  if (id === 'keywords' && gap) {
    const { bullets: told } = gap.coverage;
    return `${told.got} of ${told.of} things the posting asks for are shown in a line of work; a list alone counts a quarter.`;
  }
  if (id === 'keywords') {
    const told = readAreas(context).filter(({ shown }) => shown === 'told').length;
    return `${told} of ${pack.areas.length} parts that postings for this role ask about are shown in a line of work; a list alone counts a quarter.`;
  }
  if (id === 'skills') {
    if (skills.length === 0) return 'There is no skills section.';
    const proved = skills.filter(({ standing }) => standing === 'proved').length;
    return `${proved} of ${counted(skills.length, 'listed skill')} appear in a line of work.`;
  }
  return faults === 0
    ? 'Nothing here gets in a reader’s or a program’s way.'
    : `${counted(faults, 'thing')} to put right.`;
}
