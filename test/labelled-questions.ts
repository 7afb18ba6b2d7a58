/** A question as a member of a bootcamp types it, and the answers that serve it: any of them among the first three will do. */
export interface LabelledQuestion {
  readonly question: string;
  readonly answers: readonly string[];
}

const labelled = `
how much does a backend developer make in the us | salary-us
what salary can I ask for in london with 4 years of experience | salary-uk
backend pay in india for freshers | salary-india
average salary uk junior backend | salary-uk
whats a realistic salary in germany | salary-elsewhere
how do I negotiate my first offer | salary-talk
are there numbers per city, like new york vs austin | salary-by-city
salary backend 10 years usa | salary-us
what do backend engineers earn in canada? | salary-elsewhere
is backend still in demand | demand
which companies are hiring backend people | companies
what language should I learn for backend | languages
go or java? which language is better for jobs | languages
do juniors need system design | system-design dispute-design-depth
will there be a system design interview | system-design
how can I show system design on my cv | show-system-design
how important is sql for backend work | databases
backend vs full stack, what pays more | backend-or-full-stack
should i call myself software engineer or backend developer | backend-or-software-engineer target-title dispute-role-name
should I mention react on a backend resume | frontend-knowledge dispute-frontend-share
do I need a degree to get hired | degree
I dropped out of university, is that a problem | degree
can you become a developer through a bootcamp | ways-in
how do I switch careers into tech | ways-in non-traditional
is the AWS cert worth it | certificates dispute-certificates
which certifications should i get | certificates
what technical skills should a backend resume list | technical-skills
which skills do I put on my resume | technical-skills skills-section
should I list communication and teamwork | soft-skills dispute-soft-skills rule-soft-skills-listed
soft skills section yes or no | soft-skills dispute-soft-skills
what other roles are similar to backend | related-roles
am I mid or senior with 6 years | level-by-years dispute-level-by-years
how many years until senior | level-by-years dispute-level-by-years
what do they expect from a junior | level-junior
first job out of bootcamp, what should my resume show | level-junior no-experience
what should a mid level engineer's resume show | level-mid
what do hiring managers expect from seniors | level-senior
I am full stack and want to go backend | full-stack-to-backend
I was a teacher before, how do I write that | non-traditional example-career-change
I have no work experience at all | no-experience
nothing to put on my resume, help | no-experience
it was a group project, how much can I claim | honest-level
is it ok to exaggerate a bit | honest-level mistake-big-claims
how long should a resume be | resume-length dispute-length
is two pages too long with 3 years experience | resume-length dispute-length
one page or two? | resume-length dispute-length
chronological or functional resume | resume-format
what order should sections be in | section-order dispute-section-order
education before experience? | section-order certificate-place
what do I call the skills section heading | headings dispute-skills-heading
can I use a two column template from canva | columns-and-tables
are tables bad | columns-and-tables
should I add icons and charts | columns-and-tables
is it good to rate my skills with stars | skill-bars rule-skill-ratings
progress bars for skills? | skill-bars rule-skill-ratings
how should I name the pdf file | file-name
what goes in the header | contact
should my linkedin and github be at the top | contact project-links
how do I organise my skills | skills-section dispute-skill-groups rule-ungrouped-skills
where do skills go, top or bottom | skills-place section-order
where do I put my certificates | certificate-place
what do recruiters look at first | ten-second-scan
how long do recruiters look at a cv, what do they see | ten-second-scan
what makes a resume stand out | strong-profile
how do I write a summary | summary-content
is a summary necessary | summary-needed dispute-summary
give me a sample summary for a junior | summary-by-level summary-content
how long can my summary be | summary-content dispute-summary-size rule-summary-too-long
how do I write a good bullet point | bullet-formula
what's the formula for bullets | bullet-formula star
explain the STAR method | star
what is XYZ format | star
what action verbs can I use | verbs dispute-verb-list
stronger word than worked on | weak-phrases rule-weak-opener verbs
which words should I avoid | weak-phrases
is passionate a bad word | weak-phrases rule-self-praise
what metrics should I include | figures
how do I quantify my backend work | figures
I don't have any numbers | no-figures dispute-numbers
does every bullet need a number | dispute-numbers no-figures
my work is under NDA, how do I show results | confidential
can I say about 30 percent if the figure is confidential | confidential dispute-relative-figures
can one story be spread over several bullets | team-result dispute-bullet-unit
should I put on-call on my resume | on-call
how do I describe incidents I handled | on-call measures-on-call
how to show I write tests | testing-evidence example-testing mistake-no-tests
how to describe REST API work | api-bullets example-api
how do I prove I know postgres | database-bullets
how to write about kafka | async-bullets example-async
how do I mention monitoring and grafana | observability-bullets example-monitoring
how should I write about security work | security-bullets example-security
how do I put docker on my resume | delivery-bullets example-delivery
is my bullet too generic | generic-test rule-generic-line
should I say I wrote 50k lines of code | lines-of-code rule-vanity-metric
can I copy the examples | copy-samples
how many projects should I have | project-count dispute-projects
what makes a good portfolio project | project-content
is a todo app ok as a project | project-content rule-toy-project
do I need to link my github | project-links
do personal projects count as experience | project-or-internship
how do I beat the ATS | tracking-systems
what is an applicant tracking system | tracking-systems
where should I put keywords from the job description | keywords-where dispute-keywords
can I hide keywords in white text | keyword-stuffing
the job asks for a framework I don't know | missing-skill dispute-match-or-fundamentals
should I write out CI/CD and RBAC | acronyms dispute-acronyms
what title do I put under my name | target-title
what does the score mean | score-meaning dispute-meaning-of-score
does a good score mean I'll get interviews | score-meaning dispute-meaning-of-score
common resume mistakes | mistakes
is it bad to just list my responsibilities | mistake-duties rule-weak-opener
show me an example of a database bullet | example-database
example bullet for a bootcamp project | example-project
sample bullet about mentoring | example-lead
can I see a good bullet about deployments | example-delivery
what can I measure for a data pipeline | measures-data-pipeline
what figures could a mobile app bullet have | measures-mobile-app
is architected a good verb | dispute-architected
does the result go first or last in a bullet | dispute-result-place
should numbers be written as digits | dispute-digits rule-number-in-words
is improved a weak verb | dispute-vague-improved rule-vague-improvement
why is passive voice bad | rule-passive-voice
can I write I in my resume | rule-first-person
how lnog should my resmue be | resume-length dispute-length
what is a good sallary in india | salary-india
certifcates worth it? | certificates dispute-certificates
pay for backend devs in bangalore with 7 yrs | salary-india
what could a senior backend engineer in manchester make | salary-uk
compensation in france for backend | salary-elsewhere
what should I say when they ask my salary expectation | salary-talk
is there a future in backend jobs | demand
who hires backend developers | companies
is python enough for backend | languages
system design for entry level roles? | system-design dispute-design-depth
how well do I need to know databases | databases
is fullstack a better career than backend | backend-or-full-stack
how much css should be on a backend cv | frontend-knowledge dispute-frontend-share
self taught developer without a diploma, any chance | degree
ways to break into backend | ways-in
google cloud certification useful? | certificates
is listing problem solving as a skill ok | soft-skills dispute-soft-skills rule-soft-skills-listed
what counts as mid level | level-by-years level-mid dispute-level-by-years
new grad resume tips | level-junior no-experience
what does a staff engineer resume need | level-senior
moving from frontend to backend | full-stack-to-backend
coming from retail, how do I present that | non-traditional example-career-change
can my resume be 3 pages | resume-length dispute-length
should the newest job come first | resume-format
are sidebars okay | columns-and-tables
should I add a photo | columns-and-tables
name of the document | file-name
do I need my phone number on it | contact
grouping skills by category | skills-section dispute-skill-groups rule-ungrouped-skills
should skills go before experience | skills-place section-order dispute-section-order
what do hiring managers read first | ten-second-scan
what should my profile statement say | summary-content summary-needed
do I have to have an objective | summary-needed rule-objective-not-offer dispute-summary
how to structure experience bullets | bullet-formula
situation task action result | star
power verbs list | verbs dispute-verb-list
alternatives to responsible for | weak-phrases rule-weak-opener verbs
what stats can I mention | figures
I never tracked any metrics at work | no-figures
company data is secret | confidential
should I talk about outages I fixed | on-call
how to mention unit tests | testing-evidence example-testing mistake-no-tests
how do I describe endpoints I built | api-bullets example-api
rabbitmq on a resume | async-bullets example-async
how do I show I know docker | delivery-bullets example-delivery
is number of commits impressive | lines-of-code rule-vanity-metric
how many side projects to show | project-count dispute-projects
is a url shortener a good project | project-content rule-toy-project
live demo link necessary? | project-links
will the parser reject my resume | tracking-systems
how to tailor my resume to a vacancy | keywords-where dispute-keywords
I don't meet all requirements, apply anyway? | missing-skill
do abbreviations need explaining | acronyms dispute-acronyms
is 80 a good score | score-meaning dispute-meaning-of-score
what mistakes do people make | mistakes
too many frameworks in my skills | mistake-too-many-frameworks rule-technology-list
example of a queue bullet | example-async
what numbers fit a machine learning bullet | measures-machine-learning
should I start with the outcome | dispute-result-place
is "helped" a weak word | weak-phrases rule-weak-opener
what's wrong with buzzwords | rule-buzzword weak-phrases
spelling out numbers or digits | dispute-digits rule-number-in-words
what's a fair salary for a backend engineer in texas | salary-us
backend wages in ireland | salary-elsewhere
how much should I ask for in my first backend job in the uk | salary-uk salary-talk
are employers looking for backend people right now | demand
should I learn typescript | languages
can I get a backend job without knowing system design | system-design
do I need to know nosql | databases
is an oracle certificate useful | certificates
can I be a backend developer without college | degree ways-in
are apprenticeships a way in | ways-in
is teamwork worth listing | soft-skills dispute-soft-skills rule-soft-skills-listed
at what point am I a senior | level-by-years level-senior dispute-level-by-years
I am a student with no jobs yet, what do I write | no-experience level-junior
I only did part of the work, can I still claim it | honest-level
four pages resume? | resume-length dispute-length
should I use a functional format | resume-format
does the order of sections matter | section-order dispute-section-order
is a creative resume design a good idea | columns-and-tables
do I put my home address | contact
what goes into the skills section | skills-section technical-skills
what catches a recruiter's eye | ten-second-scan strong-profile
write a summary for career changers | summary-content summary-by-level non-traditional
is an objective statement outdated | summary-needed rule-objective-not-offer
what should each bullet contain | bullet-formula
verbs instead of "made" | verbs
is "team player" a cliche | weak-phrases rule-self-praise rule-buzzword
how to quantify achievements | figures
what if I can't measure the impact | no-figures
I signed an NDA | confidential
should alerts and dashboards be on my resume | observability-bullets on-call
how do I describe a login system I made | security-bullets
how do I put github actions on there | delivery-bullets
what makes a bullet vague | generic-test rule-vague-words rule-generic-line
is "wrote 200 endpoints" good | lines-of-code dispute-counting-endpoints rule-vanity-metric
are tutorial projects worth including | project-content rule-toy-project
should my project be deployed | project-links project-content
do bots read my resume before humans | tracking-systems
which keywords do I need | keywords-where
is keyword stuffing risky | keyword-stuffing
I know vue but they want angular | missing-skill dispute-match-or-fundamentals
who decides what a good resume score is | score-meaning dispute-meaning-of-score
what errors do beginners make on resumes | mistakes
show me a before and after for a monitoring bullet | example-monitoring
example of a strong security line | example-security
what figures fit accessibility work | measures-user-interface
what do I measure in customer support | measures-customer-support
must all bullets have numbers | dispute-numbers no-figures
past or present tense | tense rule-mixed-tense
backend developer salary usa with one year of experience | salary-us
what would I earn in india as a senior | salary-india
how do salaries in spain compare | salary-elsewhere
can I use these bands to negotiate | salary-talk
where could I apply as a backend developer | companies
how many programming languages do I need | languages
do mid level people get system design rounds | system-design
which is easier to get into, backend or full stack | backend-or-full-stack
is html worth mentioning for a backend job | frontend-knowledge
my degree is in biology, does it matter | degree non-traditional
do azure certifications help juniors | certificates
is "attention to detail" a soft skill to list | soft-skills rule-soft-skills-listed dispute-soft-skills
five years in, which level should I pick | level-by-years
what would a junior be expected to show | level-junior
architect level expectations for seniors | level-senior
I want to leave frontend for backend | full-stack-to-backend
my background is in hospitality | non-traditional example-career-change
we were a team of four, which part do I write | honest-level
can a student have two pages | resume-length dispute-length
reverse chronological? | resume-format
which section should be at the top | section-order dispute-section-order contact
can headings be funny | headings
is a sidebar for skills ok | columns-and-tables
pie chart of my skills | skill-bars columns-and-tables rule-skill-ratings
resume.pdf or my name as file name? | file-name
should my email be on the resume | contact
flat list of 40 skills, too long? | skills-section mistake-too-many-frameworks rule-ungrouped-skills
what is the ten second scan | ten-second-scan
my summary is five lines | summary-content rule-summary-too-long dispute-summary-size
can I start every bullet with developed | rule-repeated-opener verbs dispute-plain-verbs
is utilized a bad word | rule-wordy-phrase weak-phrases rule-buzzword
which metrics for backend | figures
no access to analytics, no numbers | no-figures
can I round the figures because of confidentiality | confidential dispute-relative-figures
should pager duty go on a resume | on-call
graphql api bullet | api-bullets example-api
redis caching bullet how | measures-caching async-bullets
dashboard work in grafana | observability-bullets example-monitoring
do I need a github link | project-links
one big project or three small ones | project-count
is my capstone worth more than an internship | project-or-internship
does the ATS read two columns | columns-and-tables tracking-systems
must I use the same words as the ad | keywords-where dispute-keywords
should I write Amazon Web Services or AWS | acronyms dispute-acronyms
rename my title to match the posting | target-title
is 65 points bad | score-meaning
biggest mistakes juniors make | mistakes
what is the pay for backend developers in london | salary-uk
is 70k pounds normal for 5 years of backend | salary-uk
how do us salaries change after ten years | salary-us
which big companies look for backend people | companies
is c# still a good choice | languages
do I really need sql | databases
is full stack paid less than backend | backend-or-full-stack
can a bootcamp replace a cs degree | degree ways-in
are mongodb certificates useful | certificates
should leadership be under soft skills | soft-skills dispute-soft-skills
junior or mid with three years | level-by-years dispute-level-by-years level-mid
what belongs on a graduate's resume | level-junior no-experience
we built it in pairs, is it still mine | honest-level
my resume spills onto page two | resume-length dispute-length
projects above experience for students? | section-order
fancy headings or plain ones | headings
is a table for skills okay | columns-and-tables
five star ratings next to skills | skill-bars
what name should the attachment have | file-name
do recruiters want a linkedin link | contact project-links
how should skills be grouped | skills-section dispute-skill-groups rule-ungrouped-skills
what does a recruiter see in the first seconds | ten-second-scan
how many lines for the summary | summary-content dispute-summary-size
what is a strong opening verb | verbs
is "responsible for" that bad | weak-phrases rule-weak-opener mistake-duties
which measurements matter for backend bullets | figures
my company never measured anything | no-figures
can I give percentages instead of real numbers | confidential dispute-relative-figures
how to write a line about incident response | on-call measures-on-call
show a sample line about automated tests | example-testing
how do I describe kafka consumers | async-bullets
did I write too vaguely | generic-test rule-vague-words
is two projects enough | project-count
should the code be public | project-links
do tracking systems read PDFs with columns | columns-and-tables tracking-systems
what if the ad wants kubernetes and I only know docker | missing-skill delivery-bullets
does a high score guarantee a job | score-meaning dispute-meaning-of-score
what do most people do wrong on a resume | mistakes
is optimized overused | weak-phrases dispute-vague-improved verbs rule-repeated-opener
should numbers under ten be spelled out | dispute-digits rule-number-in-words
is 2 pages ok w 3 yrs exp | resume-length dispute-length
do i have to squeeze everything in one page?? | resume-length dispute-length
resume spills onto a second page by like 4 lines | rule-too-many-pages resume-length dispute-length
i was a chef for 8 years, should i leave that off | non-traditional rule-old-trade-leads
how do i make my retail experience relevant | non-traditional rule-old-trade-leads
how would you write a warehouse job as a bullet | example-career-change non-traditional
my experience section is empty lol | no-experience
does my capstone count as real experience | project-or-internship no-experience
how many side projects is enough | project-count dispute-projects
is a todo app good enough for a portfolio | project-content rule-toy-project rule-shallow-project
should i include my github link | project-links rule-no-public-work
my github is kind of messy, still link it? | project-links
will they reject me because i dont have a cs degree | degree
self taught no college, do i have a chance | degree ways-in
can i get in to the industry via apprenticship | ways-in
which certifactions look good for backend | certificates dispute-certificates
where do my certs go on the page | certificate-place
i finished uni last year, education at top or bottom? | certificate-place section-order dispute-section-order rule-section-order
projects before or after jobs? | section-order dispute-section-order rule-section-order
my skills list is one huge line, how to organise it | skills-section dispute-skill-groups rule-ungrouped-skills rule-flat-skills
what skills should i list for backend | technical-skills
should i put kubernetes if i only watched a course | rule-unproved-skills technical-skills
python 80% java 60% progress bars good idea? | skill-bars rule-skill-ratings
where to mention teamwork and leadership | soft-skills dispute-soft-skills rule-soft-skills-listed
words that make recruiters roll their eyes | weak-phrases
whats wrong with responsible for | weak-phrases rule-weak-opener
need synonyms for developed | verbs dispute-verb-list
how do u structure a bullet point | bullet-formula
teach me how to write acomplishments | bullet-formula
my bullet is 3 lines is it too wordy | rule-too-long bullet-formula
should i use xyz formula from google | star
what metrics do backend people use | figures
give me ideas for numbers to quantify | figures
how to quantify when nobody tracked anything | no-figures dispute-numbers
im under nda can i still say how much we saved | confidential dispute-relative-figures
revenue is secret how to show impact | confidential dispute-relative-figures
should it be managed or manage | tense
is an objective statement still a thing | summary-needed dispute-summary rule-objective-not-offer
help me with my profile section, what goes in | summary-content
example of a junior summary pls | summary-by-level summary-content
do robots read my resume first | tracking-systems
is my cv ats friendly | tracking-systems
should i tailor my resume with words from the job description | keywords-where dispute-keywords
is it ok to repeat python many times so the bot finds it | keyword-stuffing rule-stuffed-skills
i only meet half of the requirements | missing-skill dispute-match-or-fundamentals rule-requirement-absent
do i have to explain abbreviations | acronyms dispute-acronyms
can i change my old job title to software engineer | target-title dispute-role-name
what does 62 mean | score-meaning dispute-meaning-of-score
will a high score get me interviews | score-meaning dispute-meaning-of-score
is resume_final_v3.pdf fine | file-name rule-file-name
do i add linkedin on top | contact
is two column canva template ok | columns-and-tables rule-text-in-columns
are icons and colors fine | columns-and-tables rule-icon-for-label
do i add a photo of myself | rule-picture-on-page
chronological or functional? | resume-format rule-oldest-first
which template should i take | resume-format
what does a hiring manager notice first | ten-second-scan
how to be better than other candidates resume | strong-profile
what do newbies usually do wrong on there cv | mistakes
when can i call myself senior | level-by-years dispute-level-by-years
what do they expect from a jr dev | level-junior
im mid level now how should my cv change | level-mid
whats better to learn fullstack or just backend | backend-or-full-stack
what other jobs can a backend dev do | related-roles
is node enough for backend | languages
how can i show i know architecture | show-system-design
how to prove my postgres skills | database-bullets
how to write about celery workers | async-bullets measures-async
i fixed an auth hole, how do i say it | security-bullets measures-security
should i talk about unit tests | testing-evidence measures-testing mistake-no-tests
group project, can i say i built it | honest-level rule-unclear-ownership
can i just copy the sample lines | copy-samples
pay for backend in london with 4 yoe | salary-uk
backend developer wage in germany | salary-elsewhere
who is hiring backend devs | companies
Is it worth listing my 5 years as a police officer when applying for programmer positions? | non-traditional
How to word that I contributed to a feature but the architect designed it | honest-level
My resume is 1.5 pages, should I cut it down? | resume-length dispute-length
Company gave me a silly title (Code Ninja), what should I use on my CV? | target-title dispute-role-name
Can I list a technology that I have only used at home? | technical-skills rule-unproved-skills missing-skill dispute-match-or-fundamentals
Is it a bad idea to link to my personal website? | project-links
Should freelance websites I built for friends be listed as a job? | project-or-internship
how to make a cv when ive never worked in my life | no-experience
bootcamp vs degree, which one do employers respect | degree
i didnt finish highschool, is backend possible for me | degree no-experience
Where should my bootcamp be listed, education or experience? | certificate-place
how can I talk about classified defense work | confidential dispute-relative-figures
my boss never told us what the effect was | no-figures dispute-numbers
kpis for a server side engineer | figures
car vs star vs xyz | star
my bullets read like a job ad, how to rewrite | bullet-formula
is it lame to say assisted with | weak-phrases rule-weak-opener mistake-duties
he/she or I or nothing at all in the lines | tense
are those 3 sentences under my name pointless | summary-needed dispute-summary
will a computer throw my application away | tracking-systems
is it fine to make my resume in photoshop with a nice sidebar | columns-and-tables
selfie on cv yes/no | columns-and-tables rule-picture-on-page
rating javascript 9/10 | skill-bars
same cv for all applications or customise each one | keywords-where dispute-keywords
pasting the whole jd in font size 1 | keyword-stuffing
I've only done express but the ad says spring boot | missing-skill dispute-match-or-fundamentals
they want 5 years and I have 2 | missing-skill dispute-match-or-fundamentals
should I write JSON web token or JWT | acronyms dispute-acronyms
I only got 48, should I worry | score-meaning dispute-meaning-of-score
whats the max score | score-meaning dispute-meaning-of-score
what level would 7 years be | level-by-years dispute-level-by-years
how do i show leadership for a tech lead position resume | level-senior
kotlin or c# for server stuff | languages
do I study distributed systems before applying for my first gig | system-design dispute-design-depth
is mongo enough or do I learn relational too | databases
do hr people care for the oracle java exam | certificates dispute-certificates
any names of employers who take on backend engineers | companies
how much $$ for a backend dev with 6 yrs in texas | salary-us
starting pay backend manchester | salary-uk
what would a backend developer in sydney get paid | salary-elsewhere
I wrote the endpoints for the mobile app, how do I put that | api-bullets
moved emails to a redis queue, how to put that on paper | async-bullets
I was woken up at night by alerts a lot, does that belong on a CV | on-call measures-on-call
worth telling that we had 90% coverage? | testing-evidence
top 5 things that get resumes binned | mistakes
what separates the best resumes from the pile | strong-profile
should i list my street and zip | contact
cv.pdf or something longer? | file-name rule-file-name
30 technologies in one paragraph, what now | skills-section dispute-skill-groups
does education go after projects | section-order dispute-section-order rule-section-order
chatgpt gave me some bullets, use em? | copy-samples
i closed 400 tickets, should i brag | lines-of-code dispute-counting-endpoints
is cloning twitter a good portfolio piece | project-content
do i show my 12 github projects | project-count dispute-projects
tired of writing implemented, alternatives? | verbs dispute-verb-list
my teacher says never more than one page, true? | resume-length dispute-length
got 10 yrs exp, one page feels impossible | resume-length dispute-length
im a student so does school go first | section-order dispute-section-order rule-section-order certificate-place
should i cut some of my portfolio items | project-count dispute-projects
need an idea what to code so that companies notice me | project-content
is a pokemon app embarrassing | project-content rule-toy-project
repo or live site, which url do i give | project-links
employer owns all my code so nothing to show publicly | project-links rule-no-public-work
i did client work for my uncle's shop, is that experience | project-or-internship
how do people write a cv when they are just starting out | no-experience
ex truck driver here, what of that is worth keeping | non-traditional
do i mention being a mom for six years | non-traditional
is it a problem that i studied philosophy | degree
can i make it w/o formal training | degree ways-in
steps to become backend engineer from zero | ways-in
azure az-204 useful? | certificates dispute-certificates
does a coursera badge mean anything to recruiters | certificates dispute-certificates
how to present languages and tools nicely | skills-section dispute-skill-groups technical-skills
do i write java if i used it once at school | technical-skills rule-unproved-skills
beginner/intermediate/advanced next to each language? | skill-bars
where do i say i work well with others | soft-skills dispute-soft-skills
can i write results driven | rule-self-praise weak-phrases
is "synergy" out | weak-phrases rule-buzzword
what can i say instead of created | verbs dispute-verb-list
all lines begin with developed | verbs dispute-verb-list rule-repeated-opener
whats the recipe for a bullet | bullet-formula
i suck at describing what i did | bullet-formula
bullet over two lines okay? | bullet-formula rule-too-long
do recruiters like the star thing | star
what sort of numbers do they want to see | figures
startup died before we had users, what do i quantify | no-figures dispute-numbers
is it bad if there are no percentages | no-figures dispute-numbers rule-missing-measure
can't name the bank i worked for | confidential dispute-relative-figures
do i say build or built for something im still on | tense
"i" or no "i" | rule-first-person tense
profile text - yes or no | summary-needed dispute-summary
what should a 2 line intro say | summary-content
is ats real or a myth | tracking-systems
200 applications and only robots answer | tracking-systems
do i copy phrases out of the vacancy | keywords-where dispute-keywords
can i put all the keywords at the bottom in white | keyword-stuffing
should i bother if i dont know graphql but they list it | missing-skill dispute-match-or-fundamentals
only 60% of the bullet points in the ad fit me | missing-skill dispute-match-or-fundamentals
k8s or kubernetes? | acronyms dispute-acronyms
software dev, backend dev or engineer at the top? | target-title dispute-role-name backend-or-software-engineer
my badge says analyst but i code all day | target-title dispute-role-name
why did i get 55 | score-meaning dispute-meaning-of-score
does anyone get 100 | score-meaning dispute-meaning-of-score
how should my document be called when i upload | file-name rule-file-name
is an email enough or phone too | contact
do they want to see my face | rule-picture-on-page columns-and-tables
can i use emojis and colors | columns-and-tables
is "stuff i built" an ok section name | headings dispute-skills-heading
oldest job at top? | resume-format
they spend 6 seconds on it right? what do they see | ten-second-scan
how do i beat the other 300 applicants | strong-profile
anything that instantly kills an application | mistakes
18 months in, junior still? | level-by-years dispute-level-by-years
boss calls me lead but i have 1 yr, can i use that | rule-level-inflation honest-level
what would a principal put on theirs | level-senior
did react and node for 4 years, how to look like a backend person | full-stack-to-backend
does tailwind belong on it | frontend-knowledge dispute-frontend-share rule-frontend-dominates
rust worth it? | languages
can i stick with php | languages
i've never designed a system, will they ask | system-design dispute-design-depth
how do i prove im good with indexes | database-bullets
built an api for partners, wording? | api-bullets
cron jobs and queues on a cv | async-bullets
i added logs everywhere, how to sell that | observability-bullets
implemented oauth, write how? | security-bullets
moved us to docker, how should i word it | delivery-bullets
wrote 300 tests, worth a line? | testing-evidence
do outages look bad on a resume if i fixed them | on-call measures-on-call
was i allowed to say led if i just organised standups | honest-level
is taking lines from templates cheating | copy-samples
2000 commits a year, mention it? | lines-of-code dispute-counting-endpoints
entry level backend salary usa | salary-us
£45k for 3 years in leeds fair? | salary-uk
12 lpa with 3 yoe ok? | salary-india
backend netherlands pay | salary-elsewhere
what to put in the desired salary box | salary-talk
is it more in san francisco | salary-by-city
is the backend market dead | demand
who even employs backend people | companies
what job is similar to backend | related-roles
is a 4 page cv a no go | resume-length dispute-length
i have so much experience it doesnt fit | resume-length dispute-length
what belongs at the start of a cv and what at the end | section-order dispute-section-order rule-section-order
my degree is from 2009, bottom of the page? | certificate-place
will a colorful resume hurt my chances | columns-and-tables
left column skills, right column jobs, is that ok | columns-and-tables rule-text-in-columns
photo or no photo | rule-picture-on-page columns-and-tables
should i give myself 3 of 5 for sql | skill-bars
do i have to give my home adress | contact
naming of the file | file-name rule-file-name
can the experience part be called my adventures | headings dispute-skills-heading
skills all over the place how do i tidy up | skills-section dispute-skill-groups
tech skills first or later | skills-place dispute-skills-or-bullets
which technologies make sense for a backend cv | technical-skills
should i list creativity and teamwork | soft-skills dispute-soft-skills
is "highly motivated" ok | weak-phrases
need different words to begin sentences with | verbs dispute-verb-list
how do you turn work into a good sentence | bullet-formula
whats the best way to describe my daily tasks | bullet-formula
what could i count in my job | figures
we were a small agency and never tracked stats | no-figures dispute-numbers
im not allowed to tell how many users | confidential dispute-relative-figures
star format necessary? | star
old job in past and new job in present? | tense
is a short profile at the top required | summary-needed dispute-summary
not sure what to say in the about me | summary-content
is 1 project enough | project-count dispute-projects
is a weather app too basic | project-content
what if my repo is ugly | project-links
can my final project replace real work experience | project-or-internship
no jobs, only a bootcamp, what now | no-experience
10 years as a nurse, should it be on there | non-traditional
how do my old jobs help me as a programmer | non-traditional
nobody hires without degree right? | degree
can i become a dev through an online program | ways-in
do i need the aws exam | certificates dispute-certificates
what counts as senior | level-by-years dispute-level-by-years
what should a newbie resume have | level-junior
how do i say that four of us made it | honest-level
can i write software developer although my contract says technician | target-title dispute-role-name
does a pdf get read by the system | tracking-systems
how to not get filtered out | tracking-systems
how many words from the ad should i reuse | keywords-where dispute-keywords
is invisible text a thing | keyword-stuffing
they require docker, i never touched it | missing-skill dispute-match-or-fundamentals
do i write out REST | acronyms dispute-acronyms
is 80 ok or should it be higher | score-meaning dispute-meaning-of-score
what ruins a resume | mistakes
how does a perfect resume look like | strong-profile
i took bullets from a website, bad idea? | copy-samples
did emergency support at night, mention? | on-call measures-on-call
how to describe that i wrote tests | testing-evidence
i made rest endpoints, make it sound good | api-bullets
sped up some queries, how to put it | database-bullets
set up ci for my team, bullet? | delivery-bullets
added 2fa login, how do i phrase it | security-bullets
what should i learn, java or c# | languages
do i have to be good in sql | databases
will juniors be asked about scaling | system-design dispute-design-depth
should i go fullstack or stay backend | backend-or-full-stack
average backend pay new york | salary-us
how much would i get as a backend dev in bristol | salary-uk
salary for fresher in hyderabad | salary-india
what do backend devs earn in sweden | salary-elsewhere
recruiter wants a number from me first | salary-talk
is there any work left for backend people | demand
which firms look for backend devs | companies
does it matter how much i coded | lines-of-code dispute-counting-endpoints
`;

/** Questions that nothing here answers: the honest reply says so. */
const unanswered = `
what's the weather in berlin tomorrow
how much does a nurse earn
data analyst salary in the uk
salary for a product manager
what is the average pay in brazil
how do I get a visa for canada
can you write my cover letter
when is the next cohort demo day
who won the world cup
how do I reverse a linked list
what's the time complexity of quicksort
should I wear a suit to the interview
how do I answer what is your biggest weakness
is remote work better than the office
how many vacation days do people get
what laptop should I buy
can you recommend a therapist
how do I quit my job politely
do employers run background checks
what is the meaning of life
how do stock options vest
can you review my linkedin photo
where can I park near campus
how do I install docker on windows
why does my react component rerender
which recruiter agency is best in paris
how do I ask my boss for a reference
should I include my religion
what's the best coffee in seattle
translate my resume to french
what are taxes like in portugal
how do I center a div
will AI take my job
how many people work at stripe
how do I follow up after an interview
how much do designers make
salary of a barista in rome
what is the capital of france
how do I deal with imposter syndrome
how do I fix a merge conflict
should I learn rust or zig for games
what time is office hours
can you write a thank you email
how do I negotiate rent
do I need a work permit in germany
what is a pointer in c
how do I get better at leetcode
can you find me a job
is my manager allowed to fire me
how do I pronounce kubernetes
what should I eat before an interview
where do I find a mentor
who founded amazon
what are the benefits at shopify
how do I cancel my subscription
how much does a plumber charge
pay of frontend engineers in the uk
what's the salary of a QA engineer in india
how do I use git rebase
what's a good restaurant nearby
should I join a startup or a corporation
how do I write a resignation letter
what is docker compose
how do I stop being nervous in interviews
can I work two jobs at once
how do I register a company
when do bonuses get paid out
is my landlord allowed to keep the deposit
what does HTTP 502 mean
can you play chess
how do I network on linkedin
what questions will they ask in a behavioral interview
do you like python
how old are you
is it safe to drink tap water in delhi
how much does it cost to rent in london
dentist salary in the us
how do I write a cover letter
when will the cohort start
how do I fix a segfault in c
can you delete discord messages
how do I tell my parents I quit
are there scholarships
should I dye my hair before an interview
what is a monad
how do I connect to the vpn
give me a recipe for pancakes
does this bot use chatgpt
how do I get over a rejection
what's the difference between let and const
is my H1B at risk
how long is the probation period in france
how do taxes work for freelancers
which monitor should I buy
can you book a mock interview
how much do lawyers earn in the uk
what is a good gym near me
should I bring my dog to the interview
how do I center text in word
why is my build failing
what visa do I need for japan
can I get unemployment benefits
how do I unsubscribe
when does the store open
is the moon made of cheese
how do I sort an array in java
what's your favourite movie
how long does a background check take
how do I ask for a day off
what is the dress code at google
who is the president
how do I reset my password
can you lend me money
should I move to berlin
what is polymorphism
how do i get an h1b visa
write my resume for me
whats the weather tomorrow
how much tax do i pay on a 90k salary
how to write a cover letter
how do i explain a gap of two years
do i list hobbies
how do i resign politely
best laptop for coding
can i get a refund for my course
my npm install fails with EACCES
how do i center a div
how do i join two tables in sql
docker container keeps restarting
who won the match yesterday
hello
are you a human
what time is it in tokyo
how do i mute this bot
is google a good company to work for
how do i prepare for a whiteboard interview
how do i deal with rejection
how do i find a mentor
should i disclose my disability
how do i get a raise at my current job
how long does it take to hear back after applying
should i lie about my age
what is the best editor vim or vscode
notice period in germany
how do I tell my team I am leaving
is it rude to ask about salary in first round
my coworker steals my ideas
should I accept a lower title for more money
what does a product owner earn
how much do data scientists make in london
ux designer wage germany
how to get into medical school
best framework for a todo app
which database should I choose for my startup
how do I scale websockets
my flask app returns 500
how does redis persist data
what is the best way to learn docker
can I wear jeans to the office
how do I fix my sleep schedule
is 28 too old to learn to code
should I mention my pregnancy
do I need to disclose a criminal record
how to list languages like spanish and french
should I include high school awards
where do I sign up for the career fair
can you introduce me to a recruiter
how do I unsubscribe from the newsletter
what's the wifi password
who is the ceo of datadog
how many employees does stripe have
what is the bus schedule
i lost my badge
can i bring my kid to the meetup
my laptop screen is broken
what is inflation
write a haiku
do you speak german
will there be a recession
how to write a bio for twitter
should i buy a house or rent
how can i be more confident when speaking
do hiring managers check instagram
how to explain being fired
is a linkedin premium subscription worth it
what should i ask at the end of the interview
should i take a job below my level
how long should i stay at my first job
how do i build a startup
i want to talk to a human
how do i get a driving licence
what does a truck driver earn
whats the average pay for a scrum master
how much does a teacher make in texas
mobile developer salary uk
can i move to canada with my family
is it legal to record a meeting
how do i ask for a refund
my python script is slow
how do i write unit tests in jest
why is postgres using so much memory
what does 403 mean
how do i connect redis to node
best course for kubernetes
should i buy a second monitor
is a mac better than windows for dev
what is a good book about databases
can you check my code
who runs this server
when are coaching hours
can you call me
i feel stupid
my classmates are all faster than me
how do i stop procrastinating
what happens after the technical round
how do i answer why did you leave your last job
do i send a follow up mail
how long does the hiring process take
they ghosted me
is this company a scam
should i take an unpaid internship
part time or full time job better
is consulting better than product companies
can i work from bali
do they check my credit score
how do i set up vscode
tell me something funny
good night
can you draw a cat
what is the exchange rate for euro
how many planets are there
does the bot log my messages
how do i change the language of the bot
make me a website
salary for an electrician
how much do ios devs make in the us
backend salary in nigeria
how to get a swiss work permit
am i taxed on my stipend
what should i say when they ask about weaknesses
do i shake hands in the interview
my interviewer was rude
how to write an email to hr
how do i get a promotion
what is a fair severance
should i tell them i have two kids
is my gpa of 2.9 a problem
explain dependency injection
git says detached head
how do i hash passwords in node
why does my query return null
which ide do you use
recommend a podcast
how do i learn faster
who is teaching tomorrow
when is graduation
i cant log in to slack
how do i upload my file here
can you keep a secret
i hate mondays
what's for lunch
sing me a song
is ai going to replace us
how do i move out of my parents house
`;

const kept = `
my cv is 3 pages is that too much | resume-length dispute-length
one pager or two? | resume-length dispute-length
do i put my barista job? | non-traditional rule-old-trade-leads example-career-change
switching careers at 40 from nursing to coding, how do i present that | non-traditional
i come from a total non technical background | non-traditional ways-in no-experience
never had a dev job what do i put under experience | no-experience
just graduated bootcamp with zero work experience, help | no-experience level-junior
can i put bootcamp projects under work experience | project-or-internship
i have like 7 projects should i show all of them | project-count dispute-projects rule-too-many-projects
everyone in my cohort has the same weather app, does it hurt me | rule-toy-project project-content rule-toy-project-named
do my projects need to be deployed somewhere | project-links rule-project-without-link
all my code is in private repos of my employer | rule-no-public-work project-links
do u need uni to get hired as backend | degree
is a bootcamp enough to get hired | ways-in
is the aws cert worth the money | certificates dispute-certificates
do employers care about udemy certificates | certificates dispute-certificates
should education be above work history | certificate-place rule-certificates-early
what goes first, skills or experience | section-order dispute-section-order rule-section-order
tech skills at top or at the bottom | skills-place dispute-skills-or-bullets rule-skills-last
how to sort my tech stack into categories | skills-section dispute-skill-groups
can i list a language i only used in one tutorial | technical-skills rule-unproved-skills
are 5 star skill ratings ok | skill-bars rule-skill-ratings
do i write that im a good communicator | soft-skills dispute-soft-skills
is "passionate developer" bad | rule-self-praise weak-phrases soft-skills dispute-soft-skills
which buzzwords not to use | weak-phrases rule-buzzword
what are good action words | verbs dispute-verb-list
best word to start a line with | verbs dispute-verb-list rule-weak-opener
what does a good bullet look like | bullet-formula
how long should each bullet be | bullet-formula rule-too-long
what is star | star
situation task action result do i need all of it in a line | star
what can i even measure in my work | figures rule-missing-measure
i dont have any metrics at my job what now | no-figures dispute-numbers
do all bullets need a number | no-figures dispute-numbers rule-missing-measure
my company doesnt let me share the numbers | confidential dispute-relative-figures
past or present tense for my current job | tense rule-mixed-tense
do i need that paragraph at the top | summary-needed dispute-summary
what do i say in my intro | summary-content
my summary is 6 sentences, ok? | summary-content rule-summary-too-long
how do i beat the ats | tracking-systems
i keep getting auto rejected by the system | tracking-systems
how do i use keywords from the job ad | keywords-where dispute-keywords
can i hide keywords in white text | keyword-stuffing rule-hidden-words
job asks for kafka but i never used it | missing-skill dispute-match-or-fundamentals rule-requirement-absent
they want java and i know only c# | missing-skill dispute-match-or-fundamentals
what title do i write under my name | target-title dispute-role-name rule-title-differs
my official title was IT specialist 2 but i did dev work | target-title dispute-role-name
is 70 points good | score-meaning dispute-meaning-of-score
what name to save my pdf as | file-name rule-file-name
should i include my phone number and adress | contact rule-missing-contact
what personal info goes at the top | contact rule-missing-contact
can i use a table for layout | columns-and-tables rule-text-in-tables rule-text-in-columns rule-text-in-boxes
should my resume look fancy and designed | columns-and-tables rule-picture-on-page
can i name a section "my journey" | headings dispute-skills-heading rule-unknown-heading
do i list my latest job first | resume-format rule-oldest-first
how long do recruiters actually look, and at what | ten-second-scan
what makes somebody stand out | strong-profile
biggest resume fails | mistakes
am i junior or mid with 3 years | level-by-years dispute-level-by-years
can i say architected if im a junior | rule-level-inflation honest-level level-by-years dispute-level-by-years
what should be on a staff engineer resume | level-senior
i do fullstack now but want to go pure backend | full-stack-to-backend
is swe resume same as backend one | backend-or-software-engineer dispute-role-name
python or java, what should i learn | languages
will they ask system design for entry level | system-design dispute-design-depth
do i really need to know sql well | databases
how do i describe a rest api i made | api-bullets measures-api
did grafana dashboards, how to phrase it | observability-bullets measures-observability
how do i put docker and github actions in a line | delivery-bullets measures-delivery
is being on pager duty worth mentioning | on-call measures-on-call
it was a team of 5, how do i write my part | honest-level rule-unclear-ownership
i wrote 20k lines of code, flex or no | lines-of-code dispute-counting-endpoints rule-vanity-metric
what ctc can i expect bangalore 2 years | salary-india
they asked my expected salary, what do i answer | salary-talk
is backend still in demand or is it dying | demand
`;

const keptOutside = `
does the employer sponsor a work permit
can you make my cv from my linkedin
how do i negotiate salary in zurich with a startup that offers equity
should i take the counter offer from my boss
should i send a thank you email after the interview
should i put my gpa
should i put references
what do i wear to an interview
which bootcamp is best in berlin
how do i reverse a linked list
explain closures in javascript
what is the difference between tcp and udp
kafka vs rabbitmq which is faster
when is the next meetup
tell me a joke
thanks!!
who made you
how do i change my password here
delete all my data
apply to jobs for me
how many leetcode problems should i do
what questions do they ask in hr round
im so tired of applying
how do i message a recruiter on linkedin
can my employer fire me while sick
is remote work allowed from portugal
do they do background checks
freelance hourly rate for a wordpress site
should i do a masters in ai
is stripe doing layoffs
`;

const strange = `
my mentor says 1 page, my friend says 2, who is right | resume-length dispute-length
do they read past the first page | resume-length dispute-length
should my skills come before my jobs | section-order dispute-section-order rule-section-order
is it strange to have education on top when i already worked | certificate-place
downloaded a pretty template from etsy, use it? | columns-and-tables
should my portrait be in the corner | rule-picture-on-page columns-and-tables
little dots that show my level in each language | skill-bars
which links and details go in the header | contact
what do i call the doc before sending | file-name rule-file-name
my stack list looks like a mess | skills-section dispute-skill-groups
can i mention go if i did one weekend of it | technical-skills rule-unproved-skills missing-skill dispute-match-or-fundamentals
is "good communicator" worth a spot | soft-skills dispute-soft-skills
what phrases make people yawn | weak-phrases rule-buzzword
i wrote developed 9 times | verbs dispute-verb-list rule-repeated-opener
how should one line about my work look | bullet-formula
i need some metrics for my bullets, which ones exist | figures
internal tool, 3 users, no stats at all | no-figures dispute-numbers
client work is secret, what can i write | confidential dispute-relative-figures
my school teaches star, is it needed here | star
mixing worked and working, is that wrong | tense rule-mixed-tense
recruiter told me to delete the intro, is he right | summary-needed dispute-summary
two sentences about me, what should they contain | summary-content
how many apps should i show off | project-count dispute-projects
would a chat app impress anyone | project-content
do recruiters click on repos | project-links rule-no-public-work
group project at school, does that count as work | project-or-internship
still a student, never employed, what to fill in | no-experience
ex soldier turned developer | non-traditional
should my years in a kitchen stay on there | non-traditional
is a diploma a must | degree
realistic path for a self learner | ways-in
are microsoft certs respected | certificates dispute-certificates
does 4 years make me mid | level-by-years dispute-level-by-years
what would you look for in a first time developer | level-junior
i only fixed bugs in a huge system, can i claim the system | honest-level rule-unclear-ownership
what headline should i use if i want backend jobs | target-title dispute-role-name
do they really use software to sort applicants | tracking-systems
should the words of the vacancy be in my bullets | keywords-where dispute-keywords
ad wants aws and i only know azure | missing-skill dispute-match-or-fundamentals
sql or structured query language | acronyms dispute-acronyms
i went from 50 to 64, what does that say | score-meaning dispute-meaning-of-score
common things people mess up | mistakes
why do some resumes get picked | strong-profile
can i reuse the before after lines you show | copy-samples
i carried the pager, so what do i write | on-call measures-on-call
tests on a resume, how | testing-evidence
three endpoints for a partner, how to phrase it | api-bullets
i added indexes, is that a bullet | database-bullets
automated our releases, how do i tell it | delivery-bullets
what is usual pay for a junior in glasgow | salary-uk
how much for a backend engineer in vienna | salary-elsewhere
how high should i go when they ask what i want to earn | salary-talk
do companies still want java | languages
too late to become a backend dev? | demand
`;

const strangeOutside = `
what does a chef earn in paris
data engineer salary germany
pay for backend in mexico
do i need a permit to work in dublin
can they fire me without a reason
how should i answer where do you see yourself in five years
what do i do with my hands during a video call
should i tell them my age
is it ok to list my blood type
how do i explain that i was in prison
which university is best for computer science
how does a hash map work
why is my docker build so slow
how do i make a discord bot
what is the best keyboard
can you remind me tomorrow
who is my coach
where can i see old messages
i am feeling lost
nobody likes me
what is for dinner
how tall is the eiffel tower
is it going to snow
do my homework
how do i learn to cook
my cat is sick
`;

/** Questions that the search was shaped on: they say that nothing got lost, not how it does on a new one. */
export const labelledQuestions: readonly LabelledQuestion[] = linesOf(labelled).map(readLine);

export const unansweredQuestions: readonly string[] = linesOf(unanswered);

/** Questions kept aside, written before the search was shaped, though by the same people: kinder than strangers are. */
export const keptQuestions: readonly LabelledQuestion[] = linesOf(kept).map(readLine);

export const keptUnanswered: readonly string[] = linesOf(keptOutside);

/** Roundabout questions: some shares of the search were set with them, but no answer was given their words. Leave it so. */
export const strangeQuestions: readonly LabelledQuestion[] = linesOf(strange).map(readLine);

export const strangeUnanswered: readonly string[] = linesOf(strangeOutside);

function readLine(line: string): LabelledQuestion {
  const [question = '', answers = ''] = line.split(' | ');
  return { question, answers: answers.split(' ') };
}

function linesOf(text: string): readonly string[] {
  return text.trim().split('\n');
}
