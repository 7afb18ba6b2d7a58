/** Nouns and adjectives of resumes, singular, lower case. `words.ts` reads plurals. Phrases keep their spaces, one to a line part. */

/** Things people build, run or look after. */
export const artefacts = list(`
  account|admin|agent|alert|algorithm|api|app|application|archive|article|asset|assistant|authentication|authorization|backend|backup|bank|billing|blog|board|book|bot|brief|broker|
  build|bundle|calendar|campaign|cart|catalog|catalogue|chart|chatbot|checklist|checkout|class|classifier|client|clinic|cli|cluster|codebase|component|connector|console|
  consumer|container|contract|contributor|controller|course|crawler|crm|curriculum|daemon|dag|dashboard|database|dataset|department|deployment|desk|detector|device|directory|doc|
  documentation|document|driver|editor|email|endpoint|engine|environment|event|exchange|export|exporter|extension|facility|feature|feed|fleet|floor|flow|form|
  forecast|framework|frontend|function|funnel|gateway|game|generator|grid|guide|handbook|handler|helpdesk|hierarchy|homepage|image|importer|infrastructure|
  index page|ingest path|installation|integration|interface|intranet|inventory|invoice|job|kit|knowledge base|lab|lake|lambda|landing page|layer|layout|ledger|library|line|listing|listener|
  load balancer|login|loop|machine|manual|map|marketplace|matrix|menu|message|microservice|middleware|migration|mobile app|modal|model|module|monitor|monolith|network|
  newsletter|node|notebook|notification|onboarding|operator|order|package|page|parser|path|patient|payment|payroll|pdf|picker|pipeline|plan|planner|platform|playbook|plugin|podcast|
  policy|portal|portfolio|post|presentation|process|processor|product|profile|program|programme|project|proposal|prototype|proxy|query|queue|ranker|receipt|recommender|record|
  registration|registry|release|renderer|replica|repo|repository|report|request|resolver|resource|roadmap|router|routine|rule|runbook|runner|runtime|scheduler|schema|scraper|screen|
  script|sdk|search|section|sensor|server|service|session|sheet|shell|shop|sign-in|signup|site|snapshot|social network|software|spec|spreadsheet|stack|standard|statement|station|storage|store|
  storefront|store|stream|style guide|subsystem|suite|survey|sync|system|table|tax engine|template|terminal|test|theme|thread|ticket|tool|toolkit|toolchain|topic|tracker|training|
  transaction|ui|unit|user interface|utility|validator|video|view|visualization|vm|wallet|ward|warehouse|watcher|web page|webhook|website|widget|wizard|worker|workflow|workload|workshop|workspace|workstream
`);

/** Techniques, patterns, procedures: how a thing works or what exactly was changed. */
export const mechanisms = list(`
  a/b test|access control|access review|acknowledgement|adapter|address validation|advisory lock|affinity|aggregation|allow-list|allowlist|anomaly detection|append-only|async|asynchronous|
  atomic|audit log|audit trail|autoscaler|autoscaling|auto-scaling|availability zone|back-off|backfill|backoff|backpressure|backup|batch|batching|binary search|blue-green|bloom filter|
  branch protection|bulk insert|bulkhead|burn-rate|cache|cache header|cached|caching|call sheet|canary|cdn|checkpoint|checksum|chunk|chunking|chunked|ci gate|circuit breaker|circuit-breaker|client-side|code review|code splitting|code-splitting|
  column|composite index|compression|concurrency|connection pool|connection pooling|connection leak|constraint|consumer lag|content hash|contract test|correlation|correlation id|cqrs|cross-encoder|cross-validation|csp|cursor|cursor-based|cycle count|
  daemonset|data migration|data validation|dead letter|dead-letter|deadline|debounce|debouncing|decoupling|dedup|deduplication|deferred|denormalization|dependency injection|digest|distillation|distributed lock|double-entry|
  downsampling|drift detection|dual-write|dual write|dry run|early stopping|edge caching|embedding|encryption|ensemble|error boundary|error budget|error handling|escalation|event sourcing|event-driven|execution plan|
  expiry|explain|exponential|failover|fail-over|fallback|fan-out|feature engineering|feature flag|feature store|few-shot|field-level|file format|fixture|focus trap|foreign key|full-text|fuzz|garbage collection|graceful shutdown|
  hash|hashing|health check|heartbeat|hedging|hot path|hybrid search|hydration|idempotency|idempotency key|idempotent|image optimization|incremental|index|indexes|indices|indexing|infrastructure as code|inlining|integration test|
  invalidation|isolation|jitter|join|jwt|key rotation|keyset|layout shift|lazy loading|lazy-loading|leader election|least privilege|linear programming|lint rule|linter|liveness|load shedding|load test|locking|lock|lockfile|log sampling|logging|
  loose coupling|manifest|masking|materialized view|memoization|microservices architecture|event-driven architecture|layered architecture|hexagonal architecture|memory budget|merge key|message key|metrics|middleware|migration check|mirroring|mock|mtls|multi-stage|multipart|mutation test|mutex|n+1|naming convention|negative sampling|
  normalization|null check|nullable|object-level|object storage|observability|optimistic|outbox|oversampling|ownership check|pagination|parallel|parallelism|parallelization|partial index|partition|partitioning|partition key|path planning|
  peer review|permission check|pessimistic|pinning|pivot table|poison message|polling|pool|pooling|postmortem|pre-aggregation|precomputation|preconnect|prefetch|prefetching|preload|prepared statement|primary key|priority queue|probe|
  profiler|profiling|propensity|property test|prompt chaining|prompt template|pruning|quantization|quarantine|query plan|query tuning|quorum|queue-based|queue-backed|rate limit|rate limiting|rate limiter|rate-limit|rbac|read model|read replica|readiness|
  reconciliation|redaction|redirect|refresh token|regression test|regularization|replay|replication|reranking|resampling|resource limit|resource request|retry|retries|retry-safe|reusable workflow|reverse proxy|right-sizing|risk score|
  rollback|rolling deploy|rolling update|root cause|root-cause|row-level|runbook|saga|sampling|sandbox|schema change|schema registry|scoped|secret|secret scan|semaphore|semantic search|semantic version|server-side|service worker|set-based|shadow traffic|
  shard|sharding|short-lived|signature|signed url|single stored procedure|skeleton screen|slo|smoke test|snapshot test|snapshot|soft delete|spot check|spot instance|srcset|sse|state machine|static analysis|statistical test|stored procedure|stratified|streaming|
  structured log|structured logging|structured logs|subquery|synthetic check|temporal split|test data|test double|test sharding|threat model|throttling|time-boxed|time series|timeout|tokenization|tombstone|topic modelling|trace|tracing|trigger|
  tree shaking|tree-shaking|trunk-based|two-phase|type guard|type-safe|typed|unique constraint|unique key|upsert|validation|vector search|version check|versioned|versioning|view model|virtualization|virtualisation|virtual scrolling|visibility timeout|warm-up|watermark|
  weighted|windowing|window function|worker pool|write-ahead|write path|write-behind|zero-copy|zero-downtime|handoff|hand-off|triage|formula|checklist|intake|escalation path|source data|variance|playbook|action item|follow-up|
  exit interview|stand-up board|floor plan|preventive maintenance|double check|cycle counting|seating|lesson plan|rubric|differentiated instruction|formative assessment|case note|care plan|discharge plan|medication reconciliation|bundle
`);

/** What goes wrong: a bullet that names one is talking about something real. */
export const failureModes = list(`
  abandoned|backlog|blind spot|blocked|blocker|blocking|bottleneck|broken|bug|byte limit|cascading|clash|cold start|collision|conflict|contention|corrupt|corrupted|corruption|crash|crashed|crashes|crashing|credential leak|data loss|
  dangling|deadlock|defect|delay|delayed|denial|disagreement|discrepancy|dispute|double charge|double-charge|double payment|double-counting|double-booking|double-entry|downtime|dropped|drift|duplicate|duplicated|duplicate charge|duplication|empty state|error|escalation|eviction|expired|expiry|
  failed|failing|failure|false alarm|false alert|false positive|flake|flaky|flakiness|friction|froze|frozen|full-table scan|gap|gone stale|hallucination|hang|hotfix|hot row|idle|inconsistent|inconsistency|incident|injection|jam|jammed|jank|lag|lagging|late|layout shift|leak|leaked|leaking|locked|
  lockout|loophole|lost|lost update|mismatch|misconfigured|misconfiguration|misfile|misfire|misrouted|missed|missing|n+1|noise|noisy|nondeterministic|oom|orphan|orphaned|out-of-memory|out-of-order|outage|outdated|out-of-stock|over-fetching|overflow|overlapping|over-provisioned|overselling|overwriting|
  page fault|phantom|postmortem|poison|queue depth|queueing|race|race condition|redundant|regression|rejected|reopened|repeat visit|repeated|retry storm|rework|rollback|runaway|saturated|saturation|scan|shortfall|shrinkage|silent|silently|slow|slow query|slowed|spike|stale|stall|stalled|stampede|starvation|stockout|stranded|stuck|
  shortage|spam|surge|thrashing|timeout|timed out|timing out|traffic spike|unanswered|unbounded|unhandled|unauthenticated|unauthorized|uncaught|undelivered|unmatched|unpaid|unpatched|unreachable|untested|untracked|unused|variance|violation|vulnerability|vulnerable|waste|wrong|write conflict|zombie
`);

/** What is measured. The head word of a figure's name; `clauses.ts` takes its modifiers with it. */
export const metrics = list(`
  abandonment|absenteeism|accuracy|adherence|adoption|alert|alert volume|arr|attendance|attrition|auc|availability|backlog|balance|bandwidth|bill|bounce|bounce rate|bug|bundle size|build time|bytes|cac|call volume|capacity|churn|click-through|click-through rate|close rate|
  cold start|completion|completion rate|completion time|compliance|complaint|conversion|conversion rate|cost|cpu|crash|crash rate|csat|ctr|cycle time|debt|defect|defect rate|delay|delivery time|deploy time|deployment frequency|deployment time|depth|downtime|drop-off|duration|
  ebitda|effectiveness|efficiency|effort|engagement|error|error rate|expense|f1|failure|failure rate|false positive|falls|faithfulness|fcp|follower|footprint|forecast error|fps|frame time|frequency|headcount|hours|inp|incident|income|infection|injury|interest|lag|largest contentful paint|
  latency|lcp|lead|lead time|lighthouse|load|load time|loading time|loss|ltv|margin|mean time|memory|memory usage|minutes|mpg|mrr|mttd|mttr|ndcg|nps|onboarding time|open rate|output|overhead|overtime|p50|p90|p95|p99|page load|page load time|paint|pass rate|payload|
  performance|pipeline|precision|processing time|productivity|profit|quality|query time|queue time|ramp time|ramp-up|readability|rebuffer|recall|recovery time|reduction|regression|reliability|render|render time|renewal|rerender|response time|retention|return|revenue|reviews|rework|roas|roi|
  rollback|rmse|runtime|run time|sales|satisfaction|saving|scalability|scalability|score|scrap|security|setup time|shrinkage|sign-up|size|speed|spend|spending|stability|startup|startup time|storage|success rate|support load|support ticket|system performance|test coverage|coverage|throughput|ticket|time|traffic|
  turnaround|turnover|uptime|usage|usability|utilization|utilisation|velocity|view|visibility|volume|wait|wait time|waste|win rate|workload|yield|experience|user experience|developer experience|code quality|data quality|maintainability|consistency|collaboration
`);

/** People and groups. */
export const people = list(`
  admin|agent|analyst|applicant|associate|attendee|audience|author|bank|buyer|candidate|caregiver|client|clinician|coach|colleague|consumer|contributor|coworker|creator|crew|customer|department|designer|developer|director|doctor|donor|driver|employee|engineer|
  engineering team|executive|faculty|family|finance team|founder|graduate|guest|hire|instructor|intern|investor|junior|leader|leadership|learner|manager|marketer|member|mentor|mentee|merchant|nurse|officer|operator|organisation|organization|owner|parent|participant|partner|
  passenger|patient|people|person|picker|pilot|pod|professional|recruiter|rep|reporter|resident|reviewer|scientist|seller|shopper|sponsor|squad|staff|staffer|stakeholder|student|subscriber|supplier|support team|team|teammate|technician|teller|tenant|tester|trainee|tutor|user|vendor|
  viewer|visitor|volunteer|worker
`);

/** Words so common on resumes that they tell nothing about this person's work. */
export const genericWords = list(`
  ability|accordance|account|action|activity|aim|amount|api|app|application|approach|area|aspect|asset|attention|backend|back-end|background|base|basis|best|better|big|brand|bug|business|capability|care|case|challenge|change|client|code|coding|company|compliance|component|concept|connection|content|
  core|corporate|creation|culture|current|customer|cycle|daily|dashboard|data|database|day|deadline|decision|department|deployment|design|designer|desktop|developer|development|different|digital|direction|documentation|document|duty|e-commerce|education|effect|effort|employee|end|engineer|engineering|enterprise|environment|
  event|excellence|existing|experience|expertise|external|feature|feedback|field|file|finance|focus|framework|front|frontend|front-end|full|full-stack|function|functional|functionality|further|future|general|goal|good|great|group|growth|guide|guideline|high|idea|impact|implementation|important|improvement|individual|industry|information|
  infrastructure|initiative|innovation|input|inquiry|insight|integration|interface|internal|issue|item|job|junior|key|knowledge|large|leader|leadership|level|life|lifecycle|live|logic|main|maintenance|major|management|manager|manner|manual|market|marketing|material|media|meeting|member|method|metric|microservice|mobile|model|modern|module|monitoring|need|
  network|new|node|number|objective|office|on-call|online|operation|operational|opportunity|optimization|order|organization|organisation|outcome|overall|page|part|partner|performance|period|person|phase|place|plan|planning|platform|point|policy|position|practice|primary|principle|priority|problem|procedure|process|processing|product|production|professional|
  program|programming|progress|project|purpose|quality|range|real|record|regular|related|relation|relationship|release|reliability|report|reporting|request|requirement|research|resource|response|responsibility|responsive|rest|result|review|right|role|rotation|safety|sale|schedule|scalability|screen|script|secure|security|senior|server|service|session|set|side|simple|site|skill|
  small|social|software|solution|specification|sprint|stack|staff|stakeholder|standard|step|storage|strategy|strategic|structure|student|subject|success|support|system|table|talent|target|task|team|teamwork|tech|technical|technique|technology|term|test|testing|thing|time|tool|top|training|trend|type|ui|unit|update|use|user|user-friendly|ux|value|variety|vendor|
  version|video|vision|visual|way|web|website|week|weekly|wide|work|worker|workflow|world|year|ticket|pod|cluster|container|image|pipeline|alert|incident|bill|module|cloud|interview|wireframe|persona|churn|sync|syncs|analysis|budget|campaign|email|conversion|engagement|scan|vulnerability|threat|framework|prompt|output|recruitment|onboarding|class|lesson|
  complaint|correspondence|front desk|improvements|maintainable|methodology|methodologies|usage|implementation|mindset|ai|artificial intelligence|machine learning|deep learning|generative ai|ml|sql|automation|ci/cd|devops|sdlc|communication|financial|strong|clean|whole|complete|entire|advanced|agile|complex|excellent|significant|creative|available|safe|organisational|organizational|transformation|administration|awareness|journey|happy|satisfied|reliable|careful|intelligent|interactive|generative|control|measure|morale|workplace|commercial|everyday|hr|cyber|cybersecurity|revolution|algorithm|object-oriented|dedication|hands-on|end-user|line|field|sector|domain|category|matter|standard|norm|rule|regulation|tech|digitalization|digitalisation|ownership|initiative|deliverable|milestone|responsibility|background|familiarity|proficiency|exposure|expert|skilled|multi-functional|multidisciplinary|cross-functional|cross-team|inter-departmental|global|international|local|regional|nationwide|company-wide|organization-wide|potential|unique|trust|vision|value|positive|fresh|optimal|culture|modern|successful|talented|spirit|timely|valuable|vital|thorough|efficient|effective|creativity|commitment|systematic|sustainable|smart|intuitive|culture|mission|motivation|shelf|roadmap|architecture|architectural|migration|chatbot|recommendation|login|authentication|state|hook|user interface|style|layout|member
`);

/** Words that stand where a fact should: each could be replaced by a name or a number. */
export const vagueWords = list(`
  a lot of|ad hoc|all kinds of|all phases of|all aspects of|and more|and so on|any|appropriate|as needed|as required|assorted|best practices|certain|countless|day-to-day|daily operations|different|diverse|et cetera|etc|etc.|everything|general|huge amount|industry standards|latest technologies|lots of|many|miscellaneous|modern features|modern standards|
  modern technologies|multiple|new features|numerous|other duties|other tasks|relevant|several|some|something|stuff|tech stack|technology stack|things|various|varied|when needed|where needed|wherever needed|whenever needed|wide range of|wide variety of|on time|at all times|at every level|at every stage|across the board|in general|in many ways|of all kinds|as a whole|end to end|end-to-end|year after year|day in and day out|every day|all levels|overall|and beyond|across all devices|across the business|across the company|across the organisation|across the organization|entire lifecycle|complete lifecycle|full lifecycle|full development lifecycle|on a daily basis|on a regular basis|on a weekly basis|on a day-to-day basis|in a timely manner|
  various technologies|good|great|nice|better|helpful|useful|important|significant improvement|much better|much faster|much happier|business needs|business requirements|business goals|strategic goals|organizational goals|company goals|team goals|related tasks|assigned tasks|assigned duties|key stakeholders|large|big|huge|massive|small
`);

/** Words that sound strong and say nothing. */
export const buzzwords = list(`
  actionable|aesthetic|agile environment|all-in-one|award-winning|bleeding-edge|blockbuster|best-in-class|best-of-breed|business value|clean code|cloud-native excellence|comprehensive|continuous excellence|continuous improvement|cross-functional synergies|cutting edge|cutting-edge|data-driven|data-driven insights|deep dive|detail-oriented|digital transformation|disruptive|dynamic|dynamic environment|
  eager|ecosystem|end-to-end solutions|enterprise-grade|enterprise-scale|enterprise-level|excellence|excellent communication|excellent communication skills|exceptional|exceeded expectations|exceeded client expectations|fast-paced|fast-paced environment|fast-paced environments|forward-thinking|frictionless|future-proof|game-changer|game-changing|go-getter|go-to person|groundbreaking|growth mindset|guru|hard worker|hard-working|hardworking|high-impact|high-performing|high-quality|
  highly motivated|highly scalable|holistic|immersive|impactful|industry-leading|innovation|innovative|insightful|leading-edge|mission-critical|motivated|next-gen|next-generation|ninja|operational excellence|organizational excellence|out-of-the-box|outside the box|paradigm|passion|passionate|pixel-perfect|proactive|proactive attitude|problem solver|problem-solving|problem solving|proven track record|quick learner|results-driven|results-oriented|
  revolutionary|robust|rockstar|scalable|scalable solutions|seamless|seamlessly|self-starter|smooth|state-of-the-art|strategic|strategic priorities|strategic transformation|strong communication|strong problem-solving|strong work ethic|super|superior|synergies|synergistic|synergy|tangible|team player|thought leader|thought leadership|top-notch|track record|transformative|tremendous|turnkey|unparalleled|unprecedented|user-centric|user-friendly|
  value-add|value-added|value-driven|vibrant|visionary|wear many hats|well-rounded|win-win|work ethic|world-class|attention to detail|close attention to detail|modern standards|clean architecture|customer-centric|people person|outstanding|best-in-breed|
  a positive attitude|positive attitude|best possible|beyond expectations|breathtaking|collaborative commitment to excellence|compassion|compassionate|compelling|complete peace of mind|creative solutions|customer delight|customer happiness|customer obsession|dedication|deep passion|delight|delightful|
  diligent|elegant|empathy|engaging|enjoyable|enriching|enthusiasm|enthusiastic|exceed expectations|exceeding expectations|exciting|extraordinary|extra mile|eye-catching|first-class|flawless|flawlessly|gold-standard|growth-oriented|happier|hard work|harmonious|heartfelt|high standard|high standards|highest standard|highest standards|highest quality|
  impeccable|ineffable|in a professional manner|in a professional way|in an efficient manner|inspire|inspiring|inspirational|know-how|lasting relationships|lasting impact|latest trends|legendary|limitless|love of learning|loved|magical|maximum efficiency|maximum value|meaningful|memorable|mindset|moments that matter|next level|new heights|new horizons|ownership mentality|peace of mind|perfection|
  positive energy|positive environment|positive impact|positivity|prestigious|pride|professional manner|professionalism|purpose-driven|pushed the boundaries|quality-focused|relentless|remarkable|reliable solutions|resonate|rock-solid|rock sense of urgency|explore the potential|the potential of|the power of|power of|service excellence|sleek|solution-oriented|spotless|standout|stellar|storytelling|strategic mindset|strategic thinking|strategic strong relationships|strong focus|stunning|
  superb|superior quality|synergize|team timely manner|top quality|top-tier|top-quality|transformation journey|transformational|trusted partner|trendy|unforgettable|unwavering|user-first|utmost|vigilance|welcoming|wonderful|work-life|wow|zeal|human-centred|human-centered|customer-first|security-first|quality-first|cloud-first|mobile-first approach|thinking outside the box|agile mindset|agile devops agile transformation|culture of excellence|culture of innovation|continuous learning|modern trends|modern technologies|emerging technologies|trending technologies|industry trends|industry-standard|proof of excellence|in the best way|best-of-class|beautifully|professionally|excellently|proudly|passionately|tirelessly|diligently|comprehensively|holistically|strategically|intelligently|masterfully|skillfully|consistently excellent|demanding environment|busy environment|challenging environment|dynamic environments|high-pressure environment
`);

/** Adverbs that claim an amount without giving one. */
export const inflators = list(`
  considerably|drastically|dramatically|effectively|efficiently|exceptionally|exponentially|extremely|greatly|heavily|highly|hugely|immensely|incredibly|massively|meaningfully|noticeably|radically|remarkably|seamlessly|significantly|strongly|substantially|successfully|tremendously|vastly|very|overall|huge|great success
`);

/** Function words: they never count as content. */
export const functionWords = list(`
  a|about|above|according|across|after|again|against|all|along|also|although|am|among|an|and|another|any|anyone|are|around|as|at|away|be|because|been|before|being|below|between|both|but|by|can|could|did|do|does|doing|down|due|during|each|either|else|every|few|first|for|from|had|has|have|having|he|her|here|hers|him|his|how|i|i'm|i've|if|in|into|is|it|its|it's|just|later|less|let|like|
  made|many|may|me|might|more|most|much|must|my|myself|near|no|nor|not|now|of|off|often|on|once|one|only|onto|or|other|others|our|ours|out|over|own|per|plus|rather|same|she|should|since|so|some|still|such|than|that|the|their|theirs|them|then|there|these|they|this|those|through|throughout|thus|to|together|too|toward|towards|two|under|until|up|upon|us|via|was|we|well|were|what|when|where|whether|which|while|who|whom|whose|why|will|with|within|without|would|yet|you|your|everyone|anybody|nobody|everybody|nothing|never|already|always
`);

function list(text: string): readonly string[] {
  return text
    .split('|')
    .map((entry) => entry.trim())
    .filter(Boolean);
}
