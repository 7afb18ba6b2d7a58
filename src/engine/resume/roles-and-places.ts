import { isAscii } from './ascii.ts';

/** Words that name what somebody is, in English and the larger languages of Europe; folded, lower case. */
const titleNouns = new Set(
  `engineer developer programmer architect analyst scientist manager director intern consultant designer administrator
  admin specialist technician officer assistant associate coordinator supervisor head chief president vp svp evp cto ceo cfo coo
  cio ciso founder cofounder co-founder teacher tutor instructor aide lecturer professor researcher fellow student trainee
  apprentice contractor freelancer owner partner adviser advisor editor writer author mentor barista server cashier clerk nurse
  driver operator mechanic sre tester dev devops lead leader team-lead organizer organiser volunteer trainer coach accountant
  auditor planner strategist marketer recruiter producer artist photographer chef cook waiter waitress bartender host hostess
  receptionist secretary treasurer chair chairman chairperson chairwoman maintainer contributor representative rep agent broker
  buyer pharmacist physician surgeon therapist psychologist counselor counsellor paralegal lawyer attorney solicitor barrister
  judge soldier sergeant lieutenant captain major colonel pilot inspector investigator detective guard foreman superintendent
  janitor plumber electrician carpenter welder machinist fitter surveyor economist statistician mathematician physicist chemist
  biologist geologist linguist translator interpreter librarian archivist curator journalist reporter copywriter evangelist
  advocate ambassador principal dean provost facilitator moderator evaluator examiner grader demonstrator ta ra postdoc
  entrepreneur executive controller merchandiser stylist dispatcher handler packer picker courier laborer labourer helper crew
  member webmaster dba qa po pm tpm scrum-master programmeur developpeur developpeuse ingenieur ingenieure stagiaire alternant
  chercheur enseignant responsable directeur directrice analyste architecte consultante chargee charge technicien entwickler
  entwicklerin softwareentwickler softwareentwicklerin ingenieurin werkstudent werkstudentin praktikant praktikantin leiter
  leiterin teamleiter geschaftsfuhrer berater beraterin mitarbeiter mitarbeiterin sachbearbeiter informatiker fachinformatiker
  auszubildender projektleiter desarrollador desarrolladora ingeniero ingeniera programador programadora analista consultor
  consultora gerente becario becaria jefe jefa tecnico tecnica profesor profesora docente desenvolvedor desenvolvedora engenheiro
  engenheira estagiario estagiaria coordenador coordenadora diretor diretora sviluppatore sviluppatrice ingegnere
  programmatore tirocinante stagista responsabile programista inzynier analityk kierownik stazysta utvecklare ingenjor utvikler
  systemutvikler sivilingenior udvikler ontwikkelaar stagiair`
    .split(/\s+/)
    .filter(Boolean),
);

const titleStarts =
  /^(senior|junior|staff|principal|lead|chief|head|associate|assistant|deputy|vice|entry[- ]level|mid[- ]level|graduate|trainee|interim|acting|global|regional|full[- ]?stack|front[- ]?end|back[- ]?end|software|data|devops|site reliability|platform|security|web|mobile|product|project|program(me)?|research|teaching|summer|sr\.?|jr\.?)\b/i;

/** Words that only organisations carry in their names. */
const organisationWords =
  /(^|[\s,])(inc|llc|l\.l\.c|ltd|limited|plc|corp|corporation|co|gmbh|ag|kg|ug|s\.?a\.?s?|s\.?l\.?u?|s\.?r\.?l|s\.?p\.?a|b\.?v|n\.?v|a\/s|a\.?s|oy|ab|aps|as|asa|pty|pte|lda|ltda|sp\. z o\.?o|sarl|kft|s\.?c|llp|lp|pc)\.?($|[\s,)])|\b(university|universit\p{L}+|college|school|institute|institut|academy|hospital|clinic|bank|credit union|group|holdings|technologies|technology|labs?|laborator\p{L}+|systems|solutions|studios?|agency|ministry|department|council|foundation|association|society|union|company|compan\p{L}+|corporation|enterprises?|industries|partners|ventures|capital|insurance|logistics|airlines?|motors|media|networks?|robotics|analytics|consulting|services|payments|software|cloud|digital|interactive|games|pharma\p{L}*|energy|telecom|library|museum|church|restaurant|caf[eé]|hotel|store|market|shop|bakery|club|collective|community|centre|center|startup|start-up|freelance|self[- ]employed|government|army|navy|air force|city of|state of|county|gov|nhs)\b/iu;

const countries =
  /^(usa?|u\.s\.(a\.)?|united states( of america)?|uk|u\.k\.|united kingdom|england|scotland|wales|ireland|northern ireland|canada|mexico|m[eé]xico|brazil|brasil|argentina|chile|colombia|peru|uruguay|spain|espa[nñ]a|portugal|france|germany|deutschland|austria|[oö]sterreich|switzerland|schweiz|suisse|italy|italia|netherlands|the netherlands|belgium|luxembourg|denmark|danmark|norway|norge|sweden|sverige|finland|suomi|iceland|poland|polska|czech(ia| republic)|slovakia|hungary|romania|bulgaria|greece|turkey|t[uü]rkiye|ukraine|russia|estonia|latvia|lithuania|croatia|serbia|slovenia|israel|egypt|morocco|nigeria|ghana|kenya|ethiopia|uganda|tanzania|rwanda|south africa|senegal|india|pakistan|bangladesh|sri lanka|nepal|china|hong kong|taiwan|japan|south korea|korea|vietnam|viet nam|thailand|malaysia|singapore|indonesia|philippines|australia|new zealand|uae|united arab emirates|saudi arabia|qatar|jordan|lebanon|cameroon|cyprus|malta|costa rica|panama|ecuador|bolivia|paraguay|venezuela|cuba|jamaica|remote|hybrid|on[- ]?site|worldwide|europe|eu|emea)$/i;

/** What stands for a place where there is none. */
const anywhere = /^(remote|hybrid|on[- ]?site|worldwide)$/i;

const states =
  /^(a[lkzr]|c[aot]|d[ec]|fl|ga|hi|i[adln]|k[sy]|la|m[adeinost]|n[cdehjmvy]|o[hkr]|pa|ri|s[cd]|t[nx]|ut|v[at]|w[aivy]|ab|bc|mb|nb|nl|ns|nt|nu|on|pe|qc|sk|yt|nsw|vic|qld|sp|rj|mg|rs|pr|ba|pe|ce)(\s+\d{5})?$/i;

/** Large cities, for places given as one word. */
const cities =
  /^((greater )?(london|paris|berlin|munich|m[uü]nchen|hamburg|cologne|frankfurt|stuttgart|vienna|wien|zurich|z[uü]rich|geneva|madrid|barcelona|valencia|sevilla|lisbon|lisboa|porto|rome|roma|milan|milano|turin|amsterdam|rotterdam|utrecht|eindhoven|brussels|antwerp|ghent|copenhagen|aarhus|oslo|bergen|stockholm|gothenburg|malm[oö]|helsinki|reykjavik|dublin|cork|galway|limerick|belfast|edinburgh|glasgow|manchester|birmingham|leeds|bristol|liverpool|cambridge|oxford|warsaw|warszawa|krak[oó]w|wroc[lł]aw|gda[nń]sk|prague|brno|budapest|bucharest|sofia|athens|istanbul|ankara|kyiv|kiev|lviv|moscow|tallinn|riga|vilnius|zagreb|belgrade|tel aviv|cairo|casablanca|lagos|abuja|accra|kumasi|nairobi|kampala|addis ababa|johannesburg|cape town|durban|dubai|abu dhabi|doha|riyadh|mumbai|delhi|new delhi|bangalore|bengaluru|hyderabad|chennai|pune|kolkata|karachi|lahore|islamabad|dhaka|colombo|beijing|shanghai|shenzhen|guangzhou|hangzhou|taipei|tokyo|osaka|kyoto|seoul|busan|hanoi|h[aà] n[oộ]i|ho chi minh city|saigon|bangkok|kuala lumpur|singapore|jakarta|manila|sydney|melbourne|brisbane|perth|auckland|wellington|toronto|vancouver|montreal|montr[eé]al|ottawa|calgary|waterloo|new york|new york city|nyc|brooklyn|boston|chicago|seattle|portland|san francisco|sf|oakland|san jose|palo alto|mountain view|sunnyvale|los angeles|san diego|sacramento|las vegas|phoenix|denver|boulder|austin|dallas|houston|san antonio|atlanta|miami|orlando|tampa|charlotte|raleigh|durham|nashville|memphis|detroit|ann arbor|minneapolis|st\.? louis|kansas city|cleveland|columbus|cincinnati|pittsburgh|philadelphia|baltimore|washington|washington dc|salt lake city|mexico city|guadalajara|monterrey|bogot[aá]|medell[ií]n|lima|santiago|buenos aires|montevideo|s[aã]o paulo|rio de janeiro|belo horizonte|curitiba|porto alegre|recife|campinas|florian[oó]polis|bay area|san francisco bay area|silicon valley|tri-state area|home office)( area)?)$/i;

function fold(text: string): string {
  if (isAscii(text)) return text.toLowerCase();
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}

/** How much a text looks like a job title: 0 not at all, 1 surely. Of "Engineer / Design Systems" the better half counts. */
export function titleScore(text: string): number {
  const halves = text.split(/\s+\/\s+/);
  return halves.length > 1
    ? Math.max(scoreTitle(text), ...halves.map((half) => 0.95 * scoreTitle(half)))
    : scoreTitle(text);
}

function scoreTitle(whole: string): number {
  const text = whole.replace(/\s*\([^)]*\)?/g, ' ').trim() || whole;
  const folded = fold(text)
    .replace(/[()/|,&+]/g, ' ')
    .replace(/[.:;]/g, '');
  const words = folded.split(/\s+/).filter(Boolean);
  if (words.length === 0 || words.length > 14) return 0;
  const at = words.findLastIndex(
    (word) =>
      titleNouns.has(word) ||
      titleNouns.has(word.replace(/s$/, '')) ||
      [...hyphenParts(word)].some((part) => titleNouns.has(part)),
  );
  let score = 0;
  if (at >= 0) score = 0.7 + (at === words.length - 1 ? 0.2 : 0.08);
  if (titleStarts.test(folded)) score += at >= 0 ? 0.1 : 0.25;
  if (/\b(kỹ sư|lập trình viên|工程师|エンジニア|开发|程序员|実習生|개발자)/u.test(text)) score = Math.max(score, 0.9);
  if (organisationWords.test(text) && !(at >= 0 && at >= words.length - 2))
    score -= at >= 0 && /,/.test(text) ? 0.1 : 0.35;
  if (/^(the|at|for|in|of)\s/i.test(text)) score -= 0.3;
  return Math.max(0, Math.min(1, score));
}

function hyphenParts(word: string): string[] {
  return word.includes('-') ? word.split('-') : [];
}

/** How much a text looks like the name of an organisation. */
export function organisationScore(text: string): number {
  if (text.length > 90) return 0;
  let score = 0.3;
  if (organisationWords.test(text)) score += 0.4;
  if (/^\p{Lu}/u.test(text)) score += 0.1;
  if (/[@]|\d{4}/.test(text)) score -= 0.3;
  const words = text.split(/\s+/);
  const small = words.filter(
    (word) =>
      /^\p{Ll}/u.test(word) &&
      !/^(of|the|and|de|da|do|del|la|le|di|du|van|von|for|at|in|e|y|et|und|&|na|för|der|des|das|al)$/.test(word),
  ).length;
  if (small > 0) score -= 0.5 * (small / words.length) + 0.1;
  score -= 0.45 * titleScore(text);
  return Math.max(0, Math.min(1, score));
}

/** How much a text looks like a place: "Kumasi, Ghana", "Austin, TX", "Remote". */
export function placeScore(text: string): number {
  const cleaned = text
    .replace(/[()[\]]/g, '')
    .replace(/^(📍|location:)\s*/iu, '')
    .trim();
  if (!cleaned || cleaned.length > 60 || /[@]|https?:/.test(cleaned)) return 0;
  const parts = cleaned.split(/\s*[,/–—]\s*|\s+-\s+/).filter(Boolean);
  const last = parts.at(-1) ?? '';
  if (parts.length > 4) return 0;
  const [first = '', second = ''] = parts;
  const known = cities.test(first) || countries.test(first);
  if (parts.length > 1 && (countries.test(last) || states.test(last))) {
    if (organisationWords.test(first)) return 0.45;
    // "Northwind, Remote" names an employer; "Kumasi, Remote" a place.
    if (anywhere.test(last) && !known) return 0.45;
    // "Northwind, Austin, TX" names an employer first; "Austin, TX, USA" does not.
    return parts.length === 2 || known || states.test(second) ? 1 : 0.45;
  }
  if (countries.test(cleaned) || cities.test(cleaned)) return 0.95;
  if (parts.length > 1 && known) return 0.8;
  if (parts.length > 1 && parts.some((part) => cities.test(part))) return 0.3;
  if (
    parts.length === 2 &&
    parts.every((part) => /^\p{Lu}[\p{L}.' -]{2,24}$/u.test(part)) &&
    titleScore(cleaned) === 0 &&
    !organisationWords.test(cleaned)
  )
    return 0.4;
  return 0;
}
