/** The closed lists of words that tell where a clause begins and what it does. Lower case. */

/** Openings that name a duty or a trait where an act should stand. Matched on lower-case words; longest first. */
export const dutyOpeners: readonly string[] = `
  was responsible for|were responsible for|am responsible for|responsibilities included|responsibilities include|responsible for|duties included|duties include|tasked with|in charge of|accountable for|involved in|was involved in|experience with|experience in|experienced in|experienced with|extensive experience in|
  hands-on experience with|hands-on experience in|familiar with|familiarity with|knowledge of|working knowledge of|good knowledge of|strong knowledge of|skilled in|skilled at|proficient in|proficient with|expert in|expertise in|exposure to|was part of|part of|was tasked with|proven track record of|proven track record in|proven ability to|
  track record of|passionate about|worked as|served as|acted as|played a key role in|played a role in|played a key role on|took part in|assigned to|comfortable with|background in|interested in|understanding of|ability to|able to|capable of|adept at|specialized in|specializing in|specialised in|focused on|role included|helping with|was in charge of|had responsibility for|held responsibility for|entrusted with`
  .split('|')
  .map((opener) => opener.trim())
  .sort((a, b) => b.length - a.length);

/** Verbs whose particle belongs to them: "worked on", "set up", "iterated on". */
export const verbsWithParticle = new Map<string, RegExp>([
  ['work', /^(?:on|with|alongside|across|closely)$/],
  ['set', /^up$/],
  ['iterate', /^on$/],
  ['assist', /^(?:with|in)$/],
  ['help', /^(?:with|out)$/],
  ['participate', /^in$/],
  ['contribute', /^(?:to|towards)$/],
  ['deal', /^with$/],
  ['collaborate', /^(?:with|on)$/],
  ['liaise', /^with$/],
  ['partner', /^with$/],
  ['scale', /^(?:up|down|out)$/],
  ['roll', /^(?:out|back)$/],
  ['carry', /^out$/],
  ['stand', /^up$/],
  ['spin', /^up$/],
  ['shut', /^down$/],
  ['break', /^down$/],
  ['take', /^(?:over|on)$/],
  ['hand', /^(?:over|off)$/],
  ['cut', /^(?:down|back)$/],
  ['build', /^(?:out|up)$/],
  ['fail', /^over$/],
  ['care', /^for$/],
  ['engage', /^(?:in|with)$/],
  ['speed', /^up$/],
  ['clean', /^up$/],
  ['tear', /^down$/],
  ['step', /^down$/],
  ['follow', /^up$/],
  ['meet', /^with$/],
  ['report', /^on$/],
  ['look', /^after$/],
]);

/** What a lead leads: "Led the migration of X" is one act. */
export const leadVerbs = new Set([
  'lead',
  'spearhead',
  'drive',
  'oversee',
  'own',
  'direct',
  'head',
  'champion',
  'pioneer',
  'manage',
  'co-lead',
  'support',
  'start',
  'begin',
  'initiate',
  'perform',
  'conduct',
  'execute',
  'complete',
  'coordinate',
  'orchestrate',
]);

export const actNoun =
  /^(?:adoption|analysis|automation|build|construction|conversion|creation|debugging|delivery|deployment|design|development|documentation|establishment|evaluation|execution|expansion|implementation|improvement|integration|introduction|investigation|launch|maintenance|migration|modernization|modernisation|optimization|optimisation|overhaul|planning|re-architecture|rearchitecture|rebuild|redesign|refactor|refactoring|release|removal|replacement|research|rewrite|roll-out|rollout|setup|testing|transformation|transition|upgrade)$/;

export const findingVerbs = new Set([
  'show',
  'reveal',
  'surface',
  'identify',
  'find',
  'uncover',
  'catch',
  'flag',
  'detect',
  'expose',
  'prove',
  'discover',
  'demonstrate',
  'pinpoint',
]);

export const enablingGerunds =
  /^(?:enabling|allowing|letting|ensuring|preventing|saving|sparing|helping|making|giving|taking|bringing|keeping|freeing|unlocking|avoiding|stopping|ending|removing|eliminating|leaving|closing|clearing|catching|recovering|retaining|earning|winning|reaching|delivering|achieving|generating|adding|supporting|facilitating|unblocking|deleting|contributing|improving|driving|shipping|finishing|surfacing|identifying|flagging|resulting|leading|yielding|deflecting|restoring|isolating|sustaining|maintaining|handling-less|covering-up|exceeding|ranking|placing|providing-better|promoting|fostering|attracting|securing|revealing|showing|uncovering|exposing|finding|absorbing|dropping|4x'ing)$/;

export const resultGerundsOnlyWithFigure =
  /^(?:delivering|shipping|adding|taking|bringing|maintaining|supporting|sustaining|finishing|reaching|closing|clearing|contributing|deleting|providing|giving|making|identifying|finding|removing|handling|processing|serving|covering|resolving|promoting|retaining|securing|ranking)$/;

export const benefitPurpose =
  /^(?:improve|ensure|support|facilitate|reduce|enable|increase|prevent|help|allow|make|eliminate|avoid|minimize|minimise|maximize|maximise|boost|enhance|speed|simplify|drive|cut|lower|protect|keep|accelerate|optimize|optimise|decrease|unblock|stop|save|give|let|better|correct|deliver|achieve|meet|raise|grow|decouple|guarantee|drive|align|transform|promote|strengthen|encourage|foster|restore|recover|secure|shorten|free|end)$/;

export const betterWords =
  /^(?:increased|better|improved|faster|greater|higher|lower|reduced|enhanced|fewer|safer|cleaner|smoother|easier|quicker|more|less|clearer)$/;

export const riseOrFall = new Set([
  'drop',
  'fall',
  'decline',
  'rise',
  'climb',
  'grow',
  'increase',
  'decrease',
  'improve',
  'shrink',
  'jump',
  'double',
  'halve',
  'go',
  'reduce',
  'converge',
  'stabilize',
  'survive',
  'disappear',
  'stop',
  'finish',
  'vanish',
  'lower',
  'cut',
  'send',
  'lift',
]);

export const comparative =
  /^(?:fewer|less|lower|faster|higher|more|zero|no|half|quicker|shorter|smaller|cleaner|easier|better|smoother|safer|greater)$/;

export const asideStart =
  /^(?:after|before|when|whenever|where|because|since|while|once|until|during|without|despite|instead|rather|following|against|within|whilst|if|except|given|between|alongside|under|like|per)$/;
