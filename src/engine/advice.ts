/**
 * Where each piece of the guides' advice about bullets lives. `home` names rules, slots, score gains, role-pack fields,
 * topics and settings; a test holds every name against the code, so that no piece loses its home unseen.
 */
export interface Advice {
  readonly id: string;
  readonly says: string;
  readonly home: readonly string[];
}

export const advice: readonly Advice[] = [
  {
    id: 'B1',
    says: 'Act, system, technical context, result: the four parts of a bullet',
    home: ['slot action', 'slot system', 'slot context', 'slot result', 'rule missing-system', 'rule missing-result'],
  },
  {
    id: 'B2',
    says: 'Act, service or data scope, implementation, reliability or business result',
    home: ['slot scale', 'gain parts'],
  },
  {
    id: 'B3',
    says: 'Name the real system first, then the challenge, the change, the result; keep the level honest',
    home: ['rule missing-system', 'rule level-inflation'],
  },
  { id: 'B4', says: 'A bullet may lead with its outcome', home: ['setting result-place', 'gain act'] },
  {
    id: 'B5',
    says: 'Open with a strong verb, end with a result that somebody cared about',
    home: ['rule weak-opener', 'rule missing-result', 'gain tellingVerb'],
  },
  { id: 'B6', says: 'A list of action verbs, as suggestions', home: ['pack verbs', 'rule repeated-opener'] },
  { id: 'B7', says: 'Weak openers: worked on, responsible for, helped, used', home: ['rule weak-opener'] },
  {
    id: 'B8',
    says: '“Improved” and its like need the change named',
    home: ['rule vague-improvement', 'rule outcome-without-cause'],
  },
  {
    id: 'B9',
    says: 'A stack without a problem or an outcome is weak',
    home: ['rule technology-without-purpose', 'rule technology-list'],
  },
  {
    id: 'B10',
    says: 'Pair every tool with what it did',
    home: ['rule technology-without-purpose', 'rule untold-outcome', 'topic database', 'topic async'],
  },
  { id: 'B11', says: 'API lines name who calls the API', home: ['topic api'] },
  {
    id: 'B12',
    says: 'Signals of an API contract: versions, pagination, errors, limits',
    home: ['topic api', 'pack signals'],
  },
  { id: 'B13', says: 'Database lines say what changed and why', home: ['topic database'] },
  { id: 'B14', says: 'Asynchronous work shows how failures are handled', home: ['topic async'] },
  { id: 'B15', says: 'Observability is tied to time to detect and diagnose', home: ['topic observability'] },
  { id: 'B16', says: 'Security lines are tied to a real risk', home: ['topic security'] },
  { id: 'B17', says: 'Delivery lines are tied to safer or faster releases', home: ['topic delivery'] },
  { id: 'B18', says: 'A vocabulary of measures to choose from', home: ['rule missing-measure', 'pack topics'] },
  { id: 'B19', says: 'Before and after in figures', home: ['gain measured', 'rule impossible-figure'] },
  {
    id: 'B20',
    says: 'Show scale: users, data, throughput, regions',
    home: ['slot scale', 'gain scale', 'pack topics'],
  },
  {
    id: 'B21',
    says: 'Without exact metrics, concrete scope still beats vague words',
    home: ['gain scale', 'gain mechanism', 'rule missing-measure'],
  },
  {
    id: 'B22',
    says: 'Confidential figures may be relative or rounded',
    home: ['rule missing-measure', 'setting relative-figures'],
  },
  { id: 'B23', says: 'Digits rather than words', home: ['rule number-in-words'] },
  { id: 'B24', says: 'Lines of code and endpoints are no evidence of seniority', home: ['rule vanity-metric'] },
  {
    id: 'B25',
    says: 'A line that fits every resume equally is too generic',
    home: ['rule generic-line', 'pack signals', 'gain detail'],
  },
  {
    id: 'B26',
    says: 'Claim what an interview supports; use your own figures',
    home: ['rule level-inflation', 'rule unclear-ownership', 'rule placeholder-left'],
  },
  { id: 'B27', says: 'Every example and every finding says why', home: ['rule weak-opener', 'pack sources'] },
  { id: 'B28', says: 'A bank of weak and strong examples', home: ['rule missing-result'] },
  {
    id: 'B29',
    says: 'STAR and XYZ are names for the same parts',
    home: ['slot context', 'slot action', 'slot result'],
  },
  { id: 'B30', says: 'On-call work: incidents, follow-ups, alerts added', home: ['topic on-call'] },
  { id: 'B31', says: 'Testing: what failure is now caught', home: ['topic testing'] },
  {
    id: 'B32',
    says: 'System outcomes, not responsibilities',
    home: ['rule weak-opener', 'rule attended-not-done', 'rule missing-result'],
  },
  {
    id: 'B33',
    says: 'Depth in plain English; no buzzwords over substance',
    home: ['rule buzzword', 'rule wordy-phrase', 'pack buzzwords'],
  },
  {
    id: 'B34',
    says: 'No claim of distributed-systems depth for basic work',
    home: ['rule claim-without-evidence', 'rule inflated-claim'],
  },
  {
    id: 'B35',
    says: 'A role may tell one story over several bullets',
    home: ['rule repeated-opener', 'story told elsewhere'],
  },
  { id: 'B36', says: 'Results must be believable', home: ['rule impossible-figure', 'rule outcome-without-cause'] },
];
