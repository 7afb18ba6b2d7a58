import type { Candidate } from './find-skills.ts';
import { joint, lineOf, type SkillTokens, sentenceAround, tokenAt } from './skill-tokens.ts';

const companies: ReadonlySet<string> = new Set(
  'google amazon meta facebook netflix apple ibm microsoft uber airbnb stripe twitter linkedin adobe intel nvidia dell hp spotify shopify square paypal walmart nike disney siemens bosch bmw accenture deloitte pwc kpmg ey mckinsey infosys tcs wipro cognizant capgemini visa mastercard samsung sony tesla boeing airbus dropbox pinterest lyft doordash palantir openai anthropic deepmind citadel goldman jpmorgan'.split(
    ' ',
  ),
);
const atCompany: ReadonlySet<string> = new Set(['at', 'join', 'joined', 'joining', 'ex']);
const beforeCompany: ReadonlySet<string> = new Set('from by versus vs like acquired'.split(' '));
const afterCompany: ReadonlySet<string> = new Set(
  'customers customer alumni alumnus employees inc corp corporation llc ltd gmbh ventures hq headquarters offices campus partnership veterans investors acquisition acquired announced summit conference competitor competitors sponsor sponsors'.split(
    ' ',
  ),
);
const companyTalk =
  /(?:companies|customers|clients|partners|employers|brands|investors|competitors|vendors|startups|organi[sz]ations|alumni|backgrounds|veterans|leaders|enterprises|firms|founders) (?:such as|like|including|include|includes|are|from|of|at|with) |(?:trusted by|backed by|acquired by|used by|worked at|spun out of) /;

/**
 * Whether a name that is also a firm's is used as the firm's. `cue`: words of the skill stand close by. `amongSkills`:
 * another skill does, as in "from Oracle to PostgreSQL".
 */
export function namesCompany(candidate: Candidate, tokens: SkillTokens, cue: boolean, amongSkills: boolean): boolean {
  const { first, after } = candidate;
  const previous =
    first > 0 && (tokens.joints[first] ?? 0) < joint.list ? tokenAt(tokens, first - 1).toLowerCase() : '';
  const next =
    after < tokens.count && (tokens.joints[after] ?? 0) < joint.list ? tokenAt(tokens, after).toLowerCase() : '';
  if (afterCompany.has(next)) return true;
  if (cue) return false;
  if (atCompany.has(previous) || (!amongSkills && beforeCompany.has(previous))) return true;
  const near = sentenceAround(tokens, candidate, 12);
  if (companyTalk.test(lineOf(tokens, near.from, first))) return true;
  for (let i = Math.max(near.from, first - 3); i < Math.min(near.to, after + 3); i += 1) {
    if ((i < first || i >= after) && companies.has(tokens.lower.slice(tokens.starts[i], tokens.ends[i]))) return true;
  }
  return false;
}
