/**
 * Verbs of resumes, in base form, US spelling where the two differ (`words.ts` reads -ise and -yse as -ize and -yze).
 * What a group means decides how a clause is read: see `clauses.ts` and `slots.ts`.
 */

/** What a person does to make or mend a thing. A clause that opens with one is work. */
export const workVerbs = words(`
  abstract accept adapt add adjust administer advise align allocate analyze annotate answer apply appraise arbitrate archive arrange
  articulate assemble assess assign attach audit augment author authenticate automate backfill back balance batch benchmark bill blend
  block book bootstrap break brief broker buffer build bundle cache calculate calibrate call canvass capture care catalog chair
  change chart check choreograph classify clean clear close cluster coach code codify collaborate collapse collate collect combine commission
  communicate compare compile complete compose compress compute conceive condense conduct configure connect consolidate construct
  consult containerize contract contribute convert convince cook coordinate copy correct correlate counsel craft create critique
  cross-train curate customize cycle debounce debug decide decommission decompose decouple deduplicate defer define delegate delete deliver
  demonstrate denormalize deploy deprecate derive design detect determine develop devise diagnose digitize direct disable discover
  dispatch distribute distill divide document draft draw drill dual-write edit educate embed emit encapsulate encode encrypt
  enforce engineer enroll enter escalate establish estimate evaluate examine execute expand experiment explore export expose
  extend extract fabricate facilitate fail file filter find fine-tune fix flag flatten forecast forge format formulate forward found
  fund gate gather gauge give govern grade group guard guide handle harden harvest hash hire host hunt hydrate identify illustrate
  implement import incorporate index inline initiate inject inspect install institute instruct instrument integrate interpret
  interview introduce invent inventory investigate isolate iterate judge keep label land launch layer lead learn lecture lend
  liaise lint list load localize locate lock log machine maintain make manage manufacture map market mask measure mediate meet
  memoize mend mentor merge migrate mine mirror mix mock model moderate modernize modify modularize monitor mount move name narrow
  negotiate nurse normalize observe offer onboard open operate orchestrate order organize overhaul oversee own pack package paginate
  paint pair parallelize parameterize parse participate partition partner patch patrol pay perform photograph pick pilot pioneer
  pin pinpoint place plan poll pool populate port post practice precept precompute predict prefetch preload prepare prescribe
  present preserve price prioritize probe process procure produce profile program project promote proofread propose protect prototype
  prove provide provision prune publish pull purchase purge push put quantify quantize query queue rank rate re-architect re-platform
  reach read rearchitect rebuild recast receive recommend reconcile reconfigure record recruit rectify redesign redirect refactor
  reference refine reformat refresh regroup rehearse reimplement reindex relate release relocate remediate remodel remove render
  renegotiate reorder reorganize repair replace replay replicate report reproduce repurpose request research reseed reset reshape
  resize resolve respond restock restore restrict restructure retire retrain retrieve retry retool reuse revamp reverse reverse-engineer
  review revise revive rewire rework rewrite right-size roll rotate route run sample sanitize scaffold scan schedule score scrape
  screen script seal seat seed segment select self-host sell send separate sequence serialize serve service set settle
  shard share shift ship shortlist showcase sign simplify simulate sketch size snapshot solicit solve sort source speak
  specify split stage stabilize staff standardize start stitch stock store stream streamline structure study submit subscribe substitute
  summarize supervise supply surface survey swap switch synchronize sync synthesize tag tailor take target teach tech-lead template test theorize
  throttle time tokenize trace track train transcribe transcode transfer transform translate transport traverse treat triage
  troubleshoot tune turn tutor type unify update upgrade upload upskill validate vectorize verify version vet virtualize visit visualize warm
  weigh weld whitelist wire withdraw wrap write
  administrate architect act activate audition await bake bind bring carry catch clip clone co-author co-found co-lead code-split come
  cross-check cross-reference deepen dedupe delineate diff dockerize drain empower enrich enumerate evangelize excavate extrapolate
  fetch field fill follow force fork gamify get go hand hand-roll hedge impute instantiate interleave invoke lazy-load leave lay liquidate look lower-case minify
  monetize move near-shore navigate note offboard offload outline outsource overlay oversample pave peer-review pivot plot post-process pre-aggregate pre-compute
  pre-process preprocess proxy quarantine rebalance rebase rebrand recode recompute recycle rekey remap rename renew reprice requeue rescue
  root-cause safeguard shadow short-circuit sideline skip slice soft-launch sponsor spot stand stress-test sub-sample subclass suppress tabulate
  tile tighten trigger trim type-check unblock uncover undertake unit-test unroll unwind vendor ventilate wean webpack whiteboard winnow workshop zone
  choose become buy rerun rethink outgrow overcome spread hand-write strike
  add ask agree announce assume attend beat begin belong borrow bother breathe brew brush call camp carry cast cater chase cheer chop cite clamp climb coax comb compete confirm connect consider cool count cover cross crop deal deduct delay dig dine dip disclose dispense divert doubt dress dry dump earn eat elect encourage end enjoy escort
  exchange excuse exit expect explain fasten feed feel fence fetch fight fish fit fold forgive free freeze fry gain glue grab grant greet grill grow guess hang happen harvest haul hear heat help hold honor hope hunt inform insert insist insulate invite iron join jump kick kill knit knock know lack lay lean lift light
  listen live look lose manage marry match matter mention mind miss mow nail need notice obtain occur owe paste persuade phone pitch plant play please plug polish pour pray preach press pretend print propose pull pump punch rake realize rebuke recall reckon recognize refuse regret rely remain remember remind rent repay require rescue rest
  ring rise rinse risk rub sail say save scatter scoop scrub search see seek seem serve sew shake shave shelve shine shoot shop shout show shut sing sit ski slide slow smile smooth snap soak solder soothe sort spare speak spell spend spill spin spot spray squash squeeze stamp stay steam steer step stick stir stop strap strip struggle succeed suffer suggest suit sweep swim swing tap taste tell thank
  think throw tick tie tilt tip touch tow trade travel trick trust try tug turn twist type understand unfold unite unload unlock unpack untangle vary visit wait walk want warn wash waste watch water wave wear weave weld whisper wipe wish wonder worry wrestle yell
`);

/** What changes a quantity or a quality, downwards or upwards. A later clause with one is the result of the work. */
export const changeVerbsDown = words(`
  alleviate avert avoid curb curtail cut decrease diminish eliminate end eradicate halve lessen lower minimize mitigate prevent quarter reduce
  save shave shorten shrink slash spare stop trim drop fall decline ease free cancel deflect
`);

export const changeVerbsUp = words(`
  accelerate achieve amplify attain attract bolster boost climb convert double drive earn elevate enable enhance
  ensure exceed expedite fast-track foster gain garner generate grow guarantee heighten help hit improve increase jump lift maximize net
  optimize outperform outpace quadruple quicken raise rank rebound recover recoup reclaim regain retain revolutionize rise scale secure
  simplify speed stabilize strengthen surpass sustain top treble triple unlock win yield allow let support facilitate promote stimulate bring
  uphold deepen broaden widen
`);

/** Verbs that say a person was near the work, not what they did in it. */
export const weakVerbs = words(`
  aid assist collaborate contribute cooperate deal engage handle help involve join learn leverage liaise observe participate shadow
  support task use utilize work
`);

/** Verbs that promise more than they tell. Alone they prove nothing; with a mechanism or a figure they do no harm. */
export const grandVerbs = words(`
  champion conquer disrupt elevate empower evangelize harness ideate leverage orchestrate pioneer propel reimagine revolutionize
  skyrocket spearhead supercharge synergize transform turbocharge unleash
`);

/** Verbs that say something got better without saying what was changed. */
export const vagueVerbs = words(`
  better enhance enable ensure facilitate improve maintain manage optimize perform provide streamline support handle oversee coordinate conduct
  drive deliver assist help work use utilize participate contribute collaborate make do
`);

/** Verbs that say that a thing got better and need the change named. */
export const improvementVerbs: ReadonlySet<string> = new Set(
  words('improve enhance optimize streamline boost simplify modernize strengthen elevate better'),
);

/** Base form, past tense, past participle or second past form (learnt) where it differs from the past. The -ing form is regular for all of them. */
export const irregularVerbs: readonly (readonly [base: string, past: string, participle?: string])[] =
  `bear bore borne|beat beat beaten|become became become|begin began begun|bind bound|blow blew blown|break broke broken|bring brought|build built|
   buy bought|cast cast|catch caught|choose chose chosen|come came come|cost cost|cut cut|deal dealt|dig dug|do did done|draw drew drawn|drive drove driven|
   eat ate eaten|fall fell fallen|feed fed|fight fought|find found|fit fit|fly flew flown|forecast forecast|freeze froze frozen|get got gotten|give gave given|
   go went gone|grow grew grown|hear heard|hide hid hidden|hit hit|hold held|keep kept|know knew known|lay laid|lead led|leave left|lend lent|let let|
   lose lost|make made|mean meant|meet met|offset offset|outgrow outgrew outgrown|overcome overcame overcome|oversee oversaw overseen|pay paid|put put|
   read read|rebuild rebuilt|recast recast|rerun reran rerun|reset reset|rethink rethought|rewrite rewrote rewritten|ride rode ridden|
   rise rose risen|run ran run|say said|see saw seen|seek sought|sell sold|send sent|set set|shake shook shaken|shrink shrank shrunk|shut shut|
   sit sat|speak spoke spoken|spend spent|spin spun|split split|stand stood|stick stuck|strike struck|take took taken|teach taught|tell told|think thought|
   undertake undertook undertaken|upset upset|win won|withdraw withdrew withdrawn|write wrote written|show showed shown|prove proved proven|
   co-lead co-led|tech-lead tech-led|dual-write dual-wrote dual-written|speed sped|hand-write hand-wrote hand-written|wind wound|unwind unwound|shoot shot|ring rang rung|sing sang sung|swim swam swum|throw threw thrown|wear wore worn|weave wove woven|burn burned burnt|learn learned learnt|spell spelled spelt|dream dreamed dreamt|swing swung|quit quit|spread spread|feel felt|forgive forgave forgiven|hang hung|light lit|repay repaid|shine shone|slide slid|sweep swept|understand understood|proofread proofread|troubleshoot troubleshot|uphold upheld|outrun outran outrun`
    .split('|')
    .map((entry) => entry.trim().split(/\s+/) as [string, string, string?]);

/** Verbs whose last consonant doubles before -ed and -ing although the word is longer than one syllable. A final l, which only
 * British writers double (modelled), is read both ways for every verb. */
export const doublingVerbs = words(`
  admit allot begin bootstrap commit compel confer control debug defer deter embed emit equip expel format occur offset omit outrun
  patrol permit prefer program propel rebut recur refer reformat regret remap remit rerun reset snapshot submit transfer
  transmit unwrap upset workshop
`);

/** Words with -ed that describe the person or a thing and are no verb at the head of a line. */
export const notPastVerbs = words(`
  advanced aged applied based certified committed complicated dedicated detailed determined devoted distinguished driven educated embedded
  enthused experienced extended-hours gifted hundred interested limited mixed motivated naked need needed organized-person oriented red related seasoned sacred
  self-motivated skilled sophisticated speed speeded talented trusted united unlimited unprecedented unrelated versed accomplished
  results-driven results-oriented proven detail-oriented need-based feed seed embed shed bed shred ted aforementioned assorted
`);

function words(list: string): readonly string[] {
  return list.trim().split(/\s+/);
}
