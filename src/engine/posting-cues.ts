import type { PostingSection } from './posting-headings.ts';

/** Words of law, of benefits and of the firm's own praise. They are known by their wording, wherever they stand. */
const legal =
  /equal[- ](?:employment[- ])?opportunit|affirmative action|regardless of|without regard to|race,|\bcolou?r,? religion|national origin|sexual orientation|gender identity|veteran status|protected (?:veteran|class|by law|characteristic|status)|disabilit(?:y|ies)|reasonable (?:accommodation|adjustment)|accommodations?\b.*\b(?:request|need|require|process|contact|appl)|e-?verify|background (?:check|screening|investigation)|drug (?:test|screen)|right to work|authori[sz]ed to work|(?:employment|work) (?:authori[sz]ation|visa|eligibility)|visa sponsorship|sponsor (?:a |new |work |an )?(?:applicant|visa|candidates?)|criminal (?:history|records?)|fair chance|privacy (?:notice|policy|statement)|personal (?:data|information) (?:you|we|will|is)|gdpr[- ]compliant recruitment|at[- ]will|applicable law|pay transparency|recruitment agenc|unsolicited|diverse (?:team|workforce|perspectives|backgrounds)|celebrate divers|inclusive (?:work|environment|culture|workplace|team)|people of all|underrepresented|all qualified applicants|we encourage (?:applications|everyone|you to apply|people)|encouraged to apply/i;

const benefit =
  /\b(?:health|medical|dental|vision|life|disability|travel) (?:insurance|coverage|cover|plans?|benefits?|care)|health,? (?:dental|vision)|medical,? dental|\bdental\b|401\s?\(?k\)?|pension|retirement|\bPTO\b|paid (?:time off|vacation|holidays?|leave|parental)|annual leave|vacation (?:days|time|policy)|days(?: of)? (?:holiday|vacation|annual leave|leave|paid)|\bholidays?\b|(?:parental|maternity|paternity|sick|family) leave|stock options?|\bRSUs?\b|\bESPP\b|equity(?: (?:package|grant|stake|and|options))|(?:signing|annual|performance|referral|yearly|sign-on) bonus|bonus (?:scheme|program|plan)|salary|compensation|per (?:year|annum|hour)|base pay|[$£€]\s?\d|\bgym\b|wellness|wellbeing|well-being|mental health|lunch(?:es)?\b|snacks?\b|fruit\b|coffee|drinks|beer|stipend|allowance|reimburse|(?:learning|training|education|conference|development|book|equipment|home office|course|certification|hardware|travel|annual|personal) budget|budget for|tuition|commuter|cycle to work|relocation (?:package|support|assistance|help)|childcare|child care|(?:new|latest|brand new|company|your) (?:laptop|macbook|equipment|hardware|notebook|phone)|macbook|laptop of your choice|choice of (?:laptop|hardware|equipment|mac|os)|off-?sites?|team (?:events|retreats|building|outings)|company retreats?|flexible (?:hours|working|schedule|work)|work[- ]life balance|remote[- ]first|work from (?:home|anywhere)|hybrid work(?:ing)? model|employee (?:discount|assistance|referral)|free (?:food|lunch|gym|access|subscription|courses|certification)|subscription to|paid (?:certifications?|training|courses)|discounts?\b|perks?\b|language (?:classes|courses|lessons)/gi;
const offers =
  /^(?:[^\p{L}]*)(?:we (?:offer|provide|give|cover|pay|sponsor|support you|reimburse)|you(?:'ll| will)? (?:get|receive|enjoy|be paid|have access to)|enjoy|receive|get (?:a|your|free|paid)|access to|free |competitive|generous|unlimited|attractive|fully paid|full(?:y)? (?:remote|covered))/iu;

const firm =
  /\b(?:founded in|was founded|headquartered|our (?:mission|vision|story|values|culture|investors|founders)|series [a-f]\b|raised (?:over |more than )?[$£€]|[$£€]\d+\s?(?:m|b|million|billion)|backed by|venture|(?:million|thousand|billion|\d+[mk]\+?) (?:users|customers|people|members|businesses|companies|merchants|downloads)|trusted by|(?:is|are) (?:a|an|the|one of the) (?:[\w-]+ )?(?:leading|leader|global|world|fast|fastest|award|innovative|independent|family|start-?up|scale-?up|technology company|software company|company|provider|platform that|market)|fortune \d+|employees (?:in|across|world|globally)|offices in|customers (?:include|like|such as|across|world|all)|used by|our (?:products?|platform|customers|software|solutions?|app) (?:is|are|helps?|enables?|allows?|makes?|powers?|lets?|serves?|connects?)|we (?:help|believe|make|build products|are (?:a|an|on a|the|proud|building|growing|one)|were|started|serve|empower|connect|power|exist|value|have (?:grown|offices|been))|we're (?:a|an|on a|building|growing|proud|the)|join (?:us|our)|at [A-Z][\w&.]+,? we|since (?:19|20)\d\d|great place to work|best (?:places|employers))/;

const duty =
  /\byou(?:'ll| will|'d| would)\b|\byour (?:role|tasks?|job|mission|responsibilit|work) |\bresponsible for\b|\bas (?:a|an|our|the) [\w\s/+#.-]{0,50}(?:engineer|developer|analyst|scientist|architect|administrator|lead)\b|we(?:'re| are) (?:looking for|hiring|seeking|searching for)|is (?:looking for|hiring|seeking)|this role/i;
const need =
  /\byears?\b[^.]{0,40}\b(?:experience|of|in|with|working)|\bexperience\b (?:in|with|of|using|building|working|developing|designing|as|on|and)|experienced (?:in|with)|proficien|\bfluen(?:t|cy) (?:in|with)\b|knowledge of|understanding of|familiar(?:ity)? with|expertise (?:in|with)|hands[- ]on|strong (?:\w+ ){0,3}skills|skilled in|degree in|background in|\bmust (?:have|be|know)\b|\brequired?\b|\byou (?:have|know|bring|are|understand|can|should|must|need|'ve)|you've|ability to|comfortable with|competen(?:t|ce) (?:in|with)|track record|command of/i;
const stack =
  /\b(?:our|the|current) (?:[\w-]+ )?(?:tech(?:nology|nical)? )?stack\b|we (?:use|work with|run on|rely on|code in|build (?:with|in|on))\b|built (?:with|on|in|using)\b|(?:services|backend|frontend|platform) (?:is|are) (?:written|built|running)/i;
const applying =
  /\b(?:send|submit|upload) (?:us )?(?:your|a) (?:cv|resume|application|github|cover)|apply (?:now|today|via|online|through|here|by|at)|click (?:here|apply|the)|interview (?:process|stages?|rounds?)|take-home|hiring manager|recruiter|cover letter|your application|applications? (?:close|deadline|will|are)|hear(?:ing)? from you|phone (?:screen|call)|contact us/i;

/** Whether a sentence reads as boilerplate by its own words. */
function ownSection(sentence: string, current: PostingSection | null): PostingSection | null {
  if (legal.test(sentence)) return 'legal';
  const perks = sentence.match(benefit)?.length ?? 0;
  const asking = need.test(sentence);
  const working =
    current === 'required' || current === 'preferred' || current === 'responsibilities' || current === 'stack';
  if (offers.test(sentence) && (perks > 0 || !working) && !(asking && perks === 0)) return 'benefits';
  if (perks > (working || asking ? 1 : 0)) return 'benefits';
  if (applying.test(sentence) && !asking) return 'applying';
  return null;
}

/**
 * What a sentence is for: by its own words where they are plain, else by the part of the posting it stands in.
 * `current` is that part and `headed` whether a heading named it; without one, the sentences speak for themselves.
 */
export function sentenceSection(sentence: string, current: PostingSection | null, headed: boolean): PostingSection {
  const own = ownSection(sentence, current);
  if (own) return own;
  if (headed && current) {
    if (
      current === 'responsibilities' &&
      firm.test(sentence) &&
      !duty.test(sentence) &&
      !need.test(sentence) &&
      !stack.test(sentence)
    ) {
      return 'company';
    }
    if (current === 'responsibilities' && need.test(sentence) && !duty.test(sentence)) return 'required';
    if (
      current === 'company' &&
      stack.test(sentence) &&
      !need.test(sentence) &&
      /\b(?:stack|code in)\b/i.test(sentence)
    )
      return 'stack';
    return current;
  }
  if (firm.test(sentence) && !duty.test(sentence) && !/\byears?\b|\bproficien|\bstack\b/i.test(sentence))
    return 'company';
  if (stack.test(sentence)) return 'stack';
  if (need.test(sentence)) return 'required';
  if (duty.test(sentence)) return 'responsibilities';
  return current ?? 'company';
}
