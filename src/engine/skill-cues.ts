import type { Skill, SkillCategory } from './skill.ts';

/** Nouns that name the thing before them as a skill: "Go developer", "Flask app". Held by kind of skill. */
const anyTail =
  'developer|developers|engineer|engineers|programmer|programmers|development|experience|skills|knowledge|expertise|expert|specialist|certification|certified|consultant|ecosystem|stack|based|community|conventions|frameworks|technologies|environment|environments|principles|concepts|techniques|patterns|tools|tooling|methodologies';
const codeTail =
  'programming|language|code|codebase|codebases|coding|scripts|script|scripting|service|services|microservice|microservices|backend|backends|api|apis|app|apps|application|applications|framework|frameworks|library|libraries|project|projects|runtime|server|servers|modules|packages|package|components|component|plugin|plugins|tests|framework';
const dataTail =
  'database|databases|db|cluster|clusters|tables|table|schema|schemas|queries|query|warehouse|jobs|job|pipelines|pipeline|topics|dashboards|dashboard|instances|instance|reports|models|tuning|sql|streaming|dags|dag';
const toolTail =
  'charts|chart|playbooks|manifests|modules|module|configuration|configurations|cookbooks|policies|pipelines|integration|proxy|gateway|mesh|server|servers|agent|agents|cloud|platform|administration|administrator|admin|environment|environments|functions|function|layers';

const tails: Readonly<Record<'code' | 'data' | 'tool', ReadonlySet<string>>> = {
  code: new Set(`${anyTail}|${codeTail}`.split('|')),
  data: new Set(`${anyTail}|${dataTail}|${codeTail}`.split('|')),
  tool: new Set(`${anyTail}|${toolTail}|${dataTail}`.split('|')),
};

const tailKind: Partial<Record<SkillCategory, keyof typeof tails>> = {
  language: 'code',
  framework: 'code',
  frontend: 'code',
  mobile: 'code',
  testing: 'code',
  database: 'data',
  caching: 'data',
  async: 'data',
  data: 'data',
  ml: 'code',
};

/** Whether a noun right after a name shows that the name is a skill of that kind. */
export function isTail(skill: Skill, next: string): boolean {
  return tails[tailKind[skill.category] ?? 'tool'].has(next);
}

/** Words that lead up to a skill's name: "experience with Go", "written in R". Read backwards from the name. */
export const leads =
  /(?:experience|experienced|expertise|proficien\w+|proficient|knowledge|knowledgeable|familiar\w*|skilled|skills|fluen\w+|background|competen\w+|expert|understanding|exposure|hands on|versed|building|designing|developing|maintaining|writing|operating|implementing|managing|certified|years|command|mastery|passion|passionate about|enthusias\w+|interest|interested|working|training|developer|programming|programmer|coding|languages?|frameworks?|databases?|tools?|technolog\w+|stack|written|built|implemented|developed|coded|deployed|automated|orchestrated|provisioned|powered|services|code|scripts?|apis?|apps|microservices|backend|application|applications|platforms?|systems|models|modelling|modeling|analysis|analyses|pipelines|jobs|tests|dashboards|degree|concepts|principles|practices|areas|topics)\s(?:is |are |a |the |at least |with |in |of |on |using |via |like |such as |including |e g |eg |by |as |for |to |both |either |modern |core |advanced |strong |basic |about |some |include |includes )*$|(?:using|knowing|learn|know|learning|prefer|preferably|love|loves) (?:the )?$/;

/** What is said of a skill and hardly of anything else: "Rust is a bonus", "Bicep preferred". */
export const demanded =
  /^ (?:(?:is|are|would be|as|will be|also) )?(?:a |an |the )?(?:(?:strong|big|huge|definite|real|nice) )?(?:plus|bonus|must|advantage|asset|required|preferred|desirable|desired|essential|mandatory|welcome|appreciated|advantageous|beneficial|nice to have|or similar|or equivalent) /;

/** What follows a name and its hyphen without changing what the name means: "Flask-based". */
export const hyphenTails =
  /^(?:based|like|first|native|powered|driven|compatible|specific|style|side|oriented|backed|focused|related|heavy|only|to|stack|shop|developer|lang|friendly|ready|compliant|aware|enabled|centric|type)$/;

/** People and teams. A kind of work before one of these is a title ("Backend Developer"), not something asked for. */
export const roleNouns: ReadonlySet<string> = new Set(
  'developer developers engineer engineers dev devs architect architects designer designers lead leads manager managers analyst analysts specialist specialists consultant consultants administrator administrators team teams tester testers scientist scientists guild department colleagues position role intern interns internship owner owners professional professionals director head coach expert experts'.split(
    ' ',
  ),
);

/** Kinds of skill whose names are mostly plain nouns ("latency", "alerting", "unit tests") when written in lower case. */
export const plainNouns: ReadonlySet<SkillCategory> = new Set([
  'architecture',
  'observability',
  'frontend',
  'systems',
  'security',
  'testing',
]);
