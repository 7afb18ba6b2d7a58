import type { Level, RoleArea } from './role.ts';
import type { SkillCategory } from './skill.ts';

/** Parts of a trade that its postings ask about, each with the kinds of skill that show it. Ours, made from the guides' groups. */
const kinds = {
  language: ['Programming language', ['language'], 'Which language did you write that work in?'],
  framework: ['Framework', ['framework'], 'Which framework carried that work?'],
  frontend: ['Screens and components', ['frontend'], 'What did you build that people see and click?'],
  mobile: ['Mobile development', ['mobile'], 'Which part of an app on a phone was yours?'],
  api: ['APIs', ['api'], 'Which API did you design, call or change, and who uses it?'],
  database: ['Databases', ['database'], 'Which data did you store or query, and how?'],
  testing: ['Testing', ['testing'], 'Which failure does a test of yours catch now?'],
  security: ['Security', ['security'], 'Which access, secret or data did you protect, and against what?'],
  cloud: ['Cloud', ['cloud'], 'Where does your work run, and what did you set up there?'],
  delivery: ['Build and release', ['delivery'], 'How does your work get from a branch to its users?'],
  caching: ['Caching', ['caching'], 'What did you keep ready so that it need not be fetched again?'],
  async: [
    'Queues and background work',
    ['async'],
    'Which work did you move out of the request, and what happens when it fails?',
  ],
  observability: [
    'Monitoring and on-call',
    ['observability'],
    'How did you notice that something was wrong, and how fast?',
  ],
  architecture: ['System design', ['architecture'], 'Which design decision was yours, and what did it rule out?'],
  data: ['Data work', ['data'], 'Which data did you move, clean or explain, and for whom?'],
  ml: ['Models', ['ml'], 'Which model did you train, measure or run, and against what?'],
  systems: ['Operating systems and networks', ['systems'], 'Which machines or networks did you look after?'],
} as const satisfies Readonly<Record<string, readonly [string, readonly SkillCategory[], string]>>;
type AreaName = keyof typeof kinds;

/** Areas asked for from a level on: the core of the trade by name, then what only adds to it. */
export function areas(from: Level, weight: RoleArea['weight'], ...names: readonly AreaName[]): readonly RoleArea[] {
  return names.map((name) => {
    const [title, shownBy, ask] = kinds[name];
    return { id: name, title, shownBy, ask, from, weight };
  });
}
