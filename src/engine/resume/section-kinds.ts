import { isAscii } from './ascii.ts';

/** What a section of a resume holds. */
export type SectionKind =
  | 'summary'
  | 'work'
  | 'education'
  | 'skills'
  | 'projects'
  | 'volunteer'
  | 'awards'
  | 'certificates'
  | 'publications'
  | 'languages'
  | 'interests'
  | 'references'
  | 'contact'
  | 'other';

/**
 * The words of headings, each as a pattern over folded text (lower case, no accents, "and" as "&"). Written from how
 * people head their sections in English and in the larger languages of Europe; the first that fits wins.
 */
const patterns: readonly (readonly [SectionKind, RegExp])[] = [
  [
    'contact',
    /^(contacts?|contact (info(rmation)?|details|me)|personal (info(rmation)?|details|data)|(social )?(links|profiles)|social( media)?|online( presence)?|get in touch|connect|find me( online)?|reach me|kontakt|kontaktdaten|personliche daten|coordonnees|contacto|datos personales|contatti|contato|dados pessoais|elsewhere|on the web)$/,
  ],
  [
    'certificates',
    /^((professional |technical |my |relevant |key )?(certifications?|certificates?|licen[cs]es?|accreditations?|credentials)( (& |\/ ?)?(licen[cs]es?|certifications?|certificates?|training|courses|credentials|qualifications))*|licensure|courses & certifications?|training & certifications?|training|courses|trainings|professional development|zertifikate|zertifizierungen|certificaciones|certificacoes|certificazioni|certificats?|certyfikaty|cursos|weiterbildung(en)?|formations complementaires)$/,
  ],
  [
    'publications',
    /^((selected |my )?(publications?|papers|articles|research papers|writing|writings|talks|talks & publications|publications & talks|presentations|speaking|conference talks|speaking engagements|patents|patents & publications|publications & patents|books)|publikationen|veroffentlichungen|publicaciones|publicacoes|pubblicazioni|publikacje|vortrage)$/,
  ],
  [
    'volunteer',
    /^(volunteer(ing|ism)?( (work|experience|roles?|activities|history))?|voluntary (work|experience)|community( (involvement|service|work|engagement|leadership|activities|contributions?))?|social engagement|civic engagement|giving back|pro bono( work)?|extra ?-?curricular( activities| activity)?|leadership( & (activities|involvement|volunteering|service))?|leadership (experience|roles)|activities|campus (involvement|activities)|on campus involvement|volunteer & leadership|ehrenamt(liche tatigkeit(en)?)?|voluntariado|benevolat|volontariato|engagements?|associations?|memberships|affiliations|professional (affiliations|memberships)|organizations)$/,
  ],
  [
    'references',
    /^(references?|referees?|recommendations?|testimonials?|referenzen|referencias?|referenze|kind words|what people say|endorsements)$/,
  ],
  [
    'languages',
    /^((foreign |spoken |natural |human )?languages?( (skills|i speak|spoken|proficiency))?|i speak|sprachen|sprachkenntnisse|langues?|idiomas|lingue|linguas|jezyki|sprak|ngon ngu|talen)$/,
  ],
  [
    'interests',
    /^((personal |my |other |outside )?(interests|hobbies)( & (interests|hobbies|activities|passions))?|activities & interests|interests & activities|passions?|outside (of )?work|beyond work|when i.?m not working|things i (like|enjoy|love)|personal|fun facts|interessen|hobbys|hobbies|centres d.?interet|intereses|aficiones|interessi|interesses|zainteresowania|loisirs)$/,
  ],
  [
    'awards',
    /^((selected |key |academic |professional |notable )?(awards?|hono(u)?rs?|achievements?|accomplishments?|recognitions?|distinctions?|prizes|scholarships?)( ?(&|\/) ?(awards?|hono(u)?rs?|achievements?|accomplishments?|recognition|scholarships?|distinctions?|prizes|fellowships))*|fellowships|competitions|auszeichnungen|preise|distinctions|prix|premios|premi|nagrody|career highlights)$/,
  ],
  [
    'projects',
    /^((selected |personal |side |key |academic |featured |notable |recent |relevant |my |other |independent |technical |software |open[ -]source |university |course |freelance |research |pet )*(projects?|open[ -]source( (work|contributions?|software))?)( (experience|portfolio|work|highlights|& (research|portfolio|publications|open[ -]source|experience|hackathons)))?|things i.?(ve)? ?(made|built|build|make)|what i.?(ve)? ?(built|made|build)|portfolio|selected works?|works|hackathons?( & projects)?|creations|projekte|eigene projekte|projets?( personnels)?|proyectos( personales)?|projetos( pessoais)?|progetti|projekty|du an|contributions)$/,
  ],
  [
    'education',
    /^((formal |academic |higher |my )?education(al)?( (& |and |\/ ?)?(background|history|training|trainings|qualifications?|certifications?|coursework|courses|certificates|learning|academics?|credentials|honors|details))*|academics?|academic (background|history|qualifications?|record|credentials|achievements|profile|training)|educations|qualifications|schooling|where i (studied|learned|went to school)|what i studied|studies|degrees?|study|ausbildung|bildung(sweg)?|studium|schulbildung|akademischer werdegang|formation( academique)?|etudes|educacion|formacion( academica)?|estudios|educacao|formacao( academica)?|istruzione( e formazione)?|formazione|wyksztalcenie|edukacja|utbildning|hoc van|opleiding(en)?|uddannelse|utdanning)$/,
  ],
  [
    'skills',
    /^((technical |core |key |professional |relevant |hard |soft |computer |it |programming |top |featured |main |software |engineering |development |digital |my |additional |other |primary |general |areas? of )*(skills?|competenc(y|ies|es)|expertise|proficienc(y|ies)|technolog(y|ies)|strengths|abilities|knowledge|skillset|skill set|tool ?(set|kit|box|chain)|tools|capabilities|specialties|specialities|specializations?|qualifications summary|summary of skills|stack)( ?(&|\/|,) ?(skills?|competenc(y|ies)|expertise|tools?|technolog(y|ies)|abilities|interests|strengths|knowledge|languages|frameworks|methods|platforms|awards|proficiencies|techniques|technical expertise))*|tech(nical)? ?(stack|toolbox|toolkit|proficiency|summary|profile|environment|knowledge)|technologies i (use|know)|what i (use|know|work with|do best|bring)|my (stack|tools|toolbox)|i know|programming( languages| skills)?|languages & (technologies|tools|frameworks)|programming languages & tools|technical|software|tools i use|kenntnisse|fahigkeiten|kompetenzen|edv-kenntnisse|it-kenntnisse|competences( techniques)?|habilidades( tecnicas)?|competencias( tecnicas)?|aptitudes|competenze( tecniche)?|conoscenze|umiejetnosci|kompetencje|kompetenser|ky nang|vaardigheden|ferdigheter|kompetencer|conhecimentos)$/,
  ],
  [
    'work',
    /^((professional |work(ing)? |relevant |employment |career |industry |job |related |other |additional |selected |recent |prior |previous |technical |engineering |teaching |research |internship |military |leadership |my |clinical |business |software |development |practical |full[ -]?time |part[ -]?time )*(experiences?|employment|histor(y|ies))( (& (projects|internships|employment|leadership|education|achievements|skills)|history|summary|highlights|details|record|overview))?|work|career|careers|my career|career (path|summary of work|timeline|progression)|positions( held)?|jobs|where i.?(ve|have)? ?work(ed)?|places i.?(ve|have)? ?worked|what i.?(ve|have)? ?(done|been doing)|internships?( & work experience)?|professional (background|history|career|work|roles|employment|positions)|roles|appointments|work & (internships|volunteering|research|leadership)|freelance (work|experience|projects)|berufserfahrung|beruflicher werdegang|werdegang|arbeitserfahrung|berufspraxis|praktika|experience professionnelle|experiences professionnelles|parcours( professionnel)?|experiencia( laboral| profesional)?|trayectoria( profesional)?|experiencia profissional|esperienz[ae]( lavorativ[ae]| professional[ei])?|doswiadczenie( zawodowe)?|arbetslivserfarenhet|erfarenhet|arbeidserfaring|erhvervserfaring|werkervaring|kinh nghiem( lam viec)?)$/,
  ],
  [
    'summary',
    /^((professional |career |executive |personal |my |brief |candidate |technical |resume |about )*(summary|profile|objectives?|statement|bio|biography|overview|introduction|intro|highlights|background|snapshot|synopsis|goals?)|about( me)?|hello|hi|hey|basics|who i am|in (short|brief|a nutshell)|abstract|summary of qualifications|professional overview|career aim|mission|at a glance|tl;?dr|profil|uber mich|kurzprofil|zusammenfassung|a propos|profil professionnel|resume|perfil( profesional| profissional)?|resumen|sobre mi|sobre mim|resumo|objetivo|profilo|sommario|chi sono|podsumowanie|o mnie|profil zawodowy|sammanfattning|om mig|om meg|tom tat|gioi thieu|profiel|over mij)$/,
  ],
];

/** Words that head a part of an entry, never a section. */
const subheads =
  /^(highlights?|responsibilities|key responsibilities|achievements & responsibilities|duties|keywords?|courses?|coursework|relevant coursework|technologies used|stack|tech|period|employer|position|details|description|dates?|company|role|level|fluency|email|e-mail|phone|website|location|address|key achievements?|selected achievements?|main achievements?)$/;

/** Text of a heading in a form to look up: lower case, no accents or symbols, spaced letters closed up. */
export function foldHeading(text: string): string {
  let folded = (isAscii(text) ? text.toLowerCase().replaceAll('`', "'") : plainLetters(text))
    .replace(/[^\p{L}\p{N}&/,' -]+/gu, ' ')
    .replace(/\s+(and|und|et|y|e|och|og|en)\s+/g, ' & ')
    .replace(/^[\s\d.,/&'-]+|[\s.,/&'-]+$/g, '')
    .replace(/\s+/g, ' ');
  const words = folded.split(' ');
  // "s u m m a ry" or "work ex perience": letters spaced out, and closed up by chance here and there.
  if (words.length > 3 && words.filter((word) => word.length <= 2).length >= 0.6 * words.length)
    folded = words.join('');
  return folded;
}

function plainLetters(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/ø/g, 'o')
    .replace(/ß/g, 'ss')
    .replace(/ł/g, 'l')
    .replace(/[‘’ʼ`´]/g, "'");
}

/** Longest text that may head anything, before its symbols and spaces go. */
const longest = 60;

/** The kind of section a text heads, or null where it heads none. Texts above 45 characters never do. */
export function sectionKindOf(text: string): SectionKind | null {
  // No heading has a number behind its words.
  if (text.length > longest || /[a-z].*\d/i.test(text)) return null;
  const folded = foldHeading(text);
  if (!folded || folded.length > 45) return null;
  for (const [kind, pattern] of patterns) if (pattern.test(folded)) return kind;
  return tight.get(folded.replaceAll(' ', '')) ?? kindOfWords(folded);
}

/** Words that name what a section holds, for headings in words of their own ("Recent Roles", "Portfolio Projects"). */
const naming: ReadonlyMap<string, SectionKind> = new Map(
  (
    [
      ['work', 'experience experiences employment career roles positions jobs internships assignments placements'],
      ['projects', 'projects builds prototypes hackathons'],
      ['education', 'education studies schooling degrees academics'],
      [
        'skills',
        'skills competencies competences expertise technologies tools proficiencies abilities toolset skillset',
      ],
      ['certificates', 'certifications certificates licenses licences credentials accreditations'],
      ['volunteer', 'volunteering volunteer'],
      ['publications', 'publications papers talks patents'],
      ['awards', 'awards honors honours scholarships prizes'],
      ['languages', 'languages'],
      ['interests', 'interests hobbies'],
    ] as const
  ).flatMap(([kind, words]) => words.split(' ').map((word) => [word, kind] as const)),
);

/** Words that only say which of them. */
const qualifying = new Set(
  `a about academic additional all & areas background brief career core current detailed digital earlier formal further hands-on
  highlights history in industry international key major main more my notable of other overview paid past personal portfolio previous
  prior professional recent relevant representative selected side software summary technical the top university work working`.split(
    /\s+/,
  ),
);

/** The kind of the first naming word, where all words are naming or qualifying. */
function kindOfWords(folded: string): SectionKind | null {
  if (!folded.includes(' ')) return null;
  const words = folded.split(/[ /,]+/);
  if (words.length > 5) return null;
  const kinds = words.map((word) => naming.get(word));
  const known = words.every((word, i) => kinds[i] !== undefined || qualifying.has(word));
  return known ? (kinds.find((kind) => kind !== undefined) ?? null) : null;
}

/** Common headings with the spaces out, for spaced-out capitals. */
const tight: ReadonlyMap<string, SectionKind> = new Map(
  (
    [
      'summary',
      'professional summary',
      'about me',
      'work experience',
      'professional experience',
      'employment history',
      'work history',
      'education & training',
      'technical skills',
      'core skills',
      'core competencies',
      'skills & tools',
      'skills & expertise',
      'side projects',
      'personal projects',
      'selected projects',
      'volunteer experience',
      'volunteer work',
      'community involvement',
      'licenses & certifications',
      'honors & awards',
      'awards & honors',
      'career history',
      'key skills',
      'key projects',
      'open source',
      'career summary',
      'executive summary',
      'professional background',
      'featured projects',
      'professional skills',
      'relevant experience',
    ] as const
  ).flatMap((heading) => {
    for (const [kind, pattern] of patterns) {
      if (pattern.test(heading))
        return [
          [heading.replaceAll(' ', ''), kind] as const,
          [heading.replace('&', 'and').replaceAll(' ', ''), kind] as const,
        ];
    }
    return [];
  }),
);

/** Words that head sections but as often stand in lists and titles: alone they need space or weight around them. */
export function isWeakHeading(text: string): boolean {
  return /^(leadership|training|trainings|service|activities|courses|portfolio|software|technical|talks|works?|positions?|career|tools|stack|programming|languages|personal|technologies|strengths|contact|links|organizations|associations|roles|jobs|contracts?|research|writing|hobbies|knowledge|expertise|distinction|prizes|profile)$/.test(
    foldHeading(text),
  );
}

/** Whether a text heads a part of an entry ("Highlights", "Keywords"). */
export function isSubhead(text: string): boolean {
  return text.length <= longest && subheads.test(foldHeading(text));
}
