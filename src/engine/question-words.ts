import { american } from './inflection.ts';

/** Words that carry nothing of what is asked. */
const empty = new Set(
  `
  a an the and or but if of to in on at by for from with without within into onto as is are was were be been being am
  do does did doing done have has had having i im ive id ill my me mine myself we us our ours you your yours they
  their them theirs it its he she his her him this that these those there here what whats which who whos whom whose
  how hows why when where should shall can could would will may might must need needs needed want wants wanted like
  liked just also too very really so such than then not no none dont doesnt didnt isnt arent wasnt cant couldnt wont
  wouldnt shouldnt havent any some many much more most less least few lot lots please tell know knows knowing known
  thank thanks hello hi hey ok okay get gets got getting put puts go goes going gone let lets say says said saying one
  ones two three four five thing things stuff something anything everything about up out off over under again back
  away down only still even while during before after give gives given good better best well bad worse use uses used
  using make makes made making take takes took think thinking thought help helps helpful kind kinds sort way ways
  realistic average usual usually typical typically currently today tomorrow nowadays now yes maybe perhaps problem
  problems issue fine bit all include includes included including expect expects hired job jobs lists listed listing
  write writes writing written wrote see sees seen look looks looking actually ever never always already yet someone
  somebody people folks person everyone everybody nobody anybody anyone fit fits right sure able possible matter
  matters describe handled handle new per add adds adding mention mentioning talk talking explain explained explaining
  explains present presented start starting started begin end become becoming call called come coming came deal feel
  feels feeling fix fixed keep keeping mean means meant try trying tried wonder wondering apply applying read reads
  reading send count counts build built building happen happens necessary required important useful enough nice great
  cool awesome hard harder easy easier big bigger small little high higher low lower often sometimes probably
  impressive interesting correct proper allowed tip tips advice question questions ask asked asking asks answer
  answers meet meets anyway reject rejected worth chance chances choose chosen pick picked prefer acceptable recommend
  recommended suggest suggestion suggestions guy every each find finding both between other others another same
  different instead rather because since till until through whole entire exactly basically literally honestly
  seriously finally lately overall generally contains decide decides catch catches eye idea ideas outdated risky clear
  clearly actual real ideal ideally stronger strongest weaker main major basic simple quick quickly fast slow soon
  early earlier late later next once twice own sound sounds seem seems point points believe care consider considered
  considering depend depends heard hope hurt hurts imagine improve improving learn learning learned leave leaving live
  lose miss mind notice offer pass plan prepare prove proves proving provide reach remember remove run runs serious
  set sign signed stay stop support supposed sell turn understand understood wait watch win yourself impress impresses
  believable sometime anywhere somewhere everywhere especially particular particularly mostly mainly nearly almost
  quite pretty super totally completely around against among toward towards across along via etc eg ie vs versus
  either neither nor whether though although however else ago far honest human humans wanna gonna gotta kinda sorta
  yeah nope plus minus dear sir anyways btw lol fair strong old contain compare compares contained exist exists
  difference differences rejection work works working worked normal guarantee guarantees plain spill spills response
  automated automatically fancy attachment choice belong belongs above below solid popular vaguely day days week weeks
  month months
`
    .split(/\s+/)
    .filter(Boolean),
);

/** Several words that are one, before the text is cut into words. */
const joined: readonly (readonly [RegExp, string])[] = [
  [/[’']/g, ''],
  [/\bback[\s-]ends?\b/g, 'backend'],
  [/\bfront[\s-]ends?\b/g, 'frontend'],
  [/\bfull[\s-]stack\b/g, 'fullstack'],
  [/\bself[\s-](?:taught|study|studied|learning)\b/g, 'selftaught'],
  [/\bbootcamps?|boot camps?\b/g, 'bootcamp'],
  [
    /\bhow much (?:money )?(?:do|does|can|could|would|will|should)\b(?=.*\b(?:makes?|earns?|ask|charge|get)\b)/g,
    'salary',
  ],
  [/\bwhat (?:do|does|can|could|would|should)\b(?=.*\b(?:makes?|earns?)\b[^a-z]*$)/g, 'salary'],
  [/\bget(?:s|ting)? paid\b|\bhow much (?:is|are) paid\b/g, 'salary'],
  [/\bunited states\b|\bu\.s\.(?:a\.)?/g, 'usa'],
  [/\bunited kingdom\b|\bu\.k\.?/g, 'uk'],
  [/\bjob (?:description|ad|advert|posting|listing|offer)s?\b/g, 'posting'],
  [/\bc\+\+/g, 'cpp'],
  [/\bc#/g, 'csharp'],
  [/\bnode\.js\b/g, 'node'],
  [/\bci\s?[/ ]\s?cd\b/g, 'cicd'],
  [/\bon[\s-]call\b/g, 'oncall'],
  [/\bfile[\s-]names?\b/g, 'filename'],
  [/\bsoft skills?\b/g, 'softskill'],
  [/\bsystems? design\b/g, 'systemdesign'],
  [/\blines? of code\b/g, 'linesofcode'],
  [/\bcover letters?\b/g, 'coverletter'],
  [/\bfirst person\b|\b(?:write|use|using|word) i\b(?! (?:am|was|have|had|did|do)\b)/g, 'firstperson'],
  [/\bhiring managers?\b/g, 'recruiter'],
];

/** Words that members use for the same thing; the first of each line stands for all. */
const alike: readonly string[] = [
  'salary pay paid wage earn income compensation money remuneration payment',
  'resume cv curriculum vitae',
  'certificate certification cert credential',
  'degree university college diploma uni bachelor',
  'figure number metric kpi measure measurement quantify statistic stat quantification',
  'result outcome impact achievement accomplishment effect',
  'year yr yrs yoe',
  'developer dev programmer coder',
  'engineer engineering',
  'bullet line point sentence',
  'country abroad germany german france french canada canadian australia netherlands ireland switzerland sweden norway denmark spain italy austria belgium finland japan singapore poland portugal europe european euro berlin munich paris toronto sydney amsterdam dublin',
  'usa us america american texas california florida washington dollar',
  'uk britain british england london manchester edinburgh scotland wales birmingham bristol leeds',
  'india indian rupee bangalore bengaluru hyderabad pune delhi chennai lpa lakh',
  'length long page short',
  'mistake error wrong fault',
  'order sequence',
  'section part',
  'recruiter employer hire hiring',
  'company firm',
  'posting vacancy advert ad',
  'ats parser tracking bot robot scanner filter software',
  'keyword term',
  'confidential secret nda private sensitive disclose disclosure agreement',
  'phrase wording',
  'verb',
  'project capstone',
  'example sample show illustration',
  'experience',
  'junior entry graduate grad beginner newbie fresher intern fresher',
  'senior staff principal',
  'layout design format template style creative visual',
  'column table',
  'summary profile objective intro introduction',
  'test testing tested coverage qa',
  'deploy deployment release docker kubernetes container',
  'monitor monitoring observability log logging trace tracing dashboard alert',
  'queue kafka rabbitmq celery sidekiq bullmq worker async asynchronous background',
  'database sql postgres postgresql mysql mongodb query',
  'api endpoint rest graphql',
  'security secure authentication authorization owasp login signin vulnerability',
  'acronym abbreviation',
  'incident oncall outage pager postmortem pagerduty',
  'group categorize category',
  'score rating grade rate',
  'negotiate negotiation haggle',
  'header contact phone address',
  'generic vague general',
  'transition switch move change',
  'stuffing stuff hide hidden invisible',
  'copy steal paste',
  'framework library stack technology tool tech',
  'skill ability competence',
  'demand shortage outlook',
  'accessibility a11y',
  'link url github repo repository portfolio',
  'scan glance skim second',
  'word vocabulary',
  'spell spelled spelling',
  'leadership lead teamwork collaboration communication',
  'replace substitute',
  'pair partner classmate',
  'mirror same match',
  'chart graph pie diagram',
  'frontend html css react vue angular',
  'heading headline caption',
  'student pupil',
  'lie exaggerate inflate overclaim embellish dishonest',
  'avoid cliche',
  'city town austin seattle boston chicago berlin munich paris york francisco',
];

/** The words a question is compared by: what it is about, each in one form. Digits count for nothing. */
export function questionWords(text: string): readonly string[] {
  let plain = text.toLowerCase();
  for (const [pattern, word] of joined) plain = plain.replace(pattern, word);
  return (plain.match(/[a-z][a-z0-9]*/g) ?? [])
    .filter((word) => word.length > 1 && !empty.has(word))
    .map((word) => canonical(stem(american(word))));
}

const stems = new Map(
  alike.flatMap((line) => {
    const [first = '', ...others] = line.split(' ').map(stem);
    return others.map((other): [string, string] => [other, first]);
  }),
);

function canonical(word: string): string {
  return stems.get(word) ?? word;
}

/** Words that stand for others: a slip may be of one of these. */
export const standIns: ReadonlyMap<string, string> = stems;

/** A word without its plural, -ing, -ed and -ly: crude, and the same for questions and answers. */
function stem(word: string): string {
  if (word.length < 4) return word;
  const cut = word
    .replace(/ies$/, 'y')
    .replace(/(?<=ss|x|z|ch|sh)es$/, '')
    .replace(/(?<![su])s$/, '')
    .replace(/(?<=[a-z]{3})(?:ing|ed|ly)$/, '')
    .replace(/([bdgmnprt])\1$/, '$1');
  return cut.replace(/e$/, '');
}
