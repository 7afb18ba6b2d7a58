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
`;

export const labelledQuestions: readonly LabelledQuestion[] = linesOf(labelled).map((line) => {
  const [question = '', answers = ''] = line.split(' | ');
  return { question, answers: answers.split(' ') };
});

export const unansweredQuestions: readonly string[] = linesOf(unanswered);

function linesOf(text: string): readonly string[] {
  return text.trim().split('\n');
}
