import type { Clause, Reading } from './clause.ts';
import type { Figure } from './figures.ts';
import type { SlotKind } from './slots.ts';
import { tag } from './words.ts';

type Labels = (SlotKind | null)[];

export function labelWords(reading: Reading, clauses: readonly Clause[]): Labels {
  const labels: Labels = reading.words.map(() => null);
  const means: number[] = [];
  clauses.forEach((clause, index) => {
    switch (clause.kind) {
      case 'act':
        labelAct(reading, clause, index, labels, means);
        break;
      case 'change':
        fill(labels, clause.from, clause.to, 'result');
        for (let k = clause.from; k < clause.body; k++) if (!isVerbOf(reading, k)) labels[k] = null;
        labelTrailingScale(reading, clause, labels);
        break;
      case 'means':
        fill(labels, clause.body, clause.to, 'context');
        labelScale(reading, clause.body, clause.to, labels, false);
        break;
      case 'thing':
      case 'duty':
        labelObject(reading, clause.body, clause.to, labels, means, false);
        break;
    }
  });
  for (const figure of reading.figures) {
    // "Rails 7": the number belongs to the technology before it.
    if (figure.kind === 'name' && (reading.tags[figure.from - 1] ?? 0) & tag.technology && labels[figure.from]) {
      for (let k = figure.from; k < figure.to; k++) labels[k] = labels[figure.from - 1] ?? null;
    }
  }
  if (!labels.includes('system')) findSystem(reading, clauses, labels, means);
  return labels;
}

function isVerbOf({ tags }: Reading, at: number): boolean {
  return ((tags[at] ?? 0) & (tag.up | tag.down)) !== 0;
}

function fill(labels: Labels, from: number, to: number, kind: SlotKind): void {
  for (let k = from; k < to; k++) labels[k] = kind;
}

function labelAct(reading: Reading, clause: Clause, index: number, labels: Labels, means: number[]): void {
  const { tags } = reading;
  for (let k = clause.from; k < clause.body; k++) {
    const adverb = ((tags[k] ?? 0) & (tag.adverb | tag.inflator)) !== 0;
    const joins =
      /^(?:then|also|i|we|i've|and|&|but|plus)$/.test(reading.words[k]?.lower ?? '') &&
      !labels.slice(clause.from, k).includes('action');
    labels[k] = adverb || joins ? null : 'action';
  }
  const verbTags = tags[clause.body - 1] ?? 0;
  const firstTags = tags[clause.from] ?? 0;
  const changes = ((verbTags | firstTags) & (tag.up | tag.down)) !== 0;
  if (changes && index === 0 && labelOpeningChange(reading, clause, labels)) return;
  if (clause.verb && opensWithGuarantee.has(clause.verb) && labelOpeningChange(reading, clause, labels)) return;
  labelObject(reading, clause.body, clause.to, labels, means, true);
}

/** Verbs of holding or finding whose object is an outcome where it has an outcome's figure: "Maintained 90 % coverage". */
const opensWithGuarantee = new Set([
  'maintain',
  'sustain',
  'achieve',
  'hit',
  'reach',
  'exceed',
  'uncover',
  'identify',
  'hold',
  'keep',
  'generate',
  'earn',
  'win',
  'attain',
  'secure',
  'save',
  'recover',
  'close',
]);

const modifier =
  /^(?:p\d+|median|mean|average|avg|total|overall|peak|daily|weekly|monthly|annual|annually|yearly|quarterly|cloud|infrastructure|infra|operating|aws|time|unit|critical|unplanned|manual|duplicate|failed|recurring|false|new|first|net|gross|customer|employee|user|page|load|build|deploy|deployment|response|query|report|reporting|generation|test|bug|error|support|onboarding|checkout|cart|trial-to-paid|day-7|week-one|lead|sales|email|student|patient|team|system|api|write|read|login|cold|hot|memory|cpu|disk|bundle|image|storage|execution|processing|end-of-course|pass|click-through|wait|job|success|retry|queue|search|indexing|forecast|model|first-response|mttr|mttd)$/;

const stopsObject =
  /^(?:from|by|to|across|for|in|on|over|during|within|under|at|with|while|per|through|using|after|so|and)$/;

/** "Reduced the order API's p95 latency from 780 to 310 ms": the metric and its change are the result, its owner the system. */
function labelOpeningChange(reading: Reading, clause: Clause, labels: Labels): boolean {
  const { words, tags, figures, figureAt } = reading;
  let end = clause.body;
  while (
    end < clause.to &&
    (figureAt[end] === -1 || figures[figureAt[end] ?? 0]?.kind === 'name') &&
    !(stopsObject.test(words[end]?.lower ?? '') && end > clause.body) &&
    words[end]?.gap !== 'open'
  )
    end++;
  let metric = -1;
  for (let k = clause.body; k < end; k++) if ((tags[k] ?? 0) & tag.metric) metric = k;
  const failure = words.slice(clause.body, end).some((_, k) => (tags[clause.body + k] ?? 0) & tag.failure);
  const outcome = figures.some(
    (figure) => figure.from >= clause.body && figure.to <= clause.to && isOutcomeFigure(figure),
  );
  if (metric === -1 && !failure && !outcome) {
    const counted = figures.some(
      (figure) => figure.from >= clause.body && figure.to <= clause.to && figure.kind !== 'name',
    );
    if (
      !counted ||
      !/^(?:save|generate|earn|win|recover|achieve|secure|reach|gain|uncover|identify|close|eliminate|increase|grow|raise|reduce|cut|lower|exceed)$/.test(
        clause.verb ?? '',
      )
    )
      return false;
  }
  if (
    metric === -1 &&
    failure &&
    !outcome &&
    (clause.verb === 'identify' ||
      clause.verb === 'maintain' ||
      clause.verb === 'keep' ||
      clause.verb === 'hold' ||
      clause.verb === 'close')
  )
    return false;
  // "Improved performance", "Maintained the system": a metric that is only the topic of upkeep is no outcome.
  if (
    opensWithGuarantee.has(clause.verb ?? '') &&
    !outcome &&
    !/^(?:generate|earn|win|recover|save|secure|reach|uncover|identify|close|achieve|exceed)$/.test(clause.verb ?? '')
  )
    return false;
  fill(labels, clause.body, clause.to, 'result');
  if (metric !== -1) {
    let start = metric;
    while (
      start > clause.body &&
      ((tags[start - 1] ?? 0) & tag.metric ||
        modifier.test(words[start - 1]?.lower ?? '') ||
        (words[start - 1]?.lower === 'and' && (tags[start] ?? 0) & tag.metric)) &&
      !words[start - 1]?.lower.endsWith("'s")
    )
      start--;
    const owner = words
      .slice(clause.body, start)
      .some((word, k) => (tags[clause.body + k] ?? 0) & (tag.artefact | tag.technology) || word.lower.endsWith("'s"));
    // The nearest artefact before a metric owns it even where its word can also modify a metric ("API response time").
    let ownerEnd = start;
    if (!owner) {
      for (let k = clause.body; k < metric; k++)
        if (
          (tags[k] ?? 0) & tag.artefact &&
          /^(?:api|apis|website|site|app|application|service|endpoint|system|database|dashboard|pipeline|server|platform)$/.test(
            words[k]?.lower ?? '',
          )
        )
          ownerEnd = k + 1;
      if (ownerEnd === start) ownerEnd = clause.body;
    }
    for (let k = clause.body; k < ownerEnd && (owner || ownerEnd > clause.body); k++)
      labels[k] = (tags[k] ?? 0) & tag.technology ? 'context' : (tags[k] ?? 0) & tag.function ? null : 'system';
  } else if (outcome) {
    for (let k = clause.body; k < end; k++)
      if ((tags[k] ?? 0) & tag.artefact && !((tags[k] ?? 0) & (tag.metric | tag.failure))) labels[k] = 'system';
  }
  labelTrailingScale(reading, clause, labels);
  labelOwnersAcross(reading, clause, labels);
  return true;
}

/** "Cut deploy time … across 30 services": where nothing else is named, the services are what was worked on. */
function labelOwnersAcross({ words, tags, figures }: Reading, clause: Clause, labels: Labels): void {
  if (labels.slice(clause.body, clause.to).includes('system')) return;
  for (const figure of figures) {
    if (figure.from <= clause.body || figure.from >= clause.to || words[figure.from - 1]?.lower !== 'across') continue;
    for (let k = figure.to; k < clause.to && words[k]?.gap === 'none' && !((tags[k] ?? 0) & tag.function); k++) {
      if ((tags[k] ?? 0) & tag.artefact) labels[k] = 'system';
    }
  }
}

/** A figure that is an outcome wherever it stands. */
function isOutcomeFigure(figure: Figure): boolean {
  return (
    figure.kind === 'change' ||
    figure.kind === 'percent' ||
    figure.kind === 'multiple' ||
    figure.kind === 'zero' ||
    figure.kind === 'rank'
  );
}

const objectBreak =
  /^(?:for|to|on|in|across|into|from|at|over|of|serving|processing|handling|supporting|powering|covering|spanning|used|within)$/;

/** What an act was done to. Technology is context; a mechanism is context where something else is named as its system. */
function labelObject(reading: Reading, from: number, to: number, labels: Labels, means: number[], act: boolean): void {
  const { words, tags } = reading;
  let start = from;
  for (let k = from; k <= to; k++) {
    const breaks = k === to || (objectBreak.test(words[k]?.lower ?? '') && words[k]?.lower !== 'of');
    if (!breaks) continue;
    const mechanism = act && k > start && isMechanismPhrase(reading, start, k);
    for (let at = start; at < k; at++) {
      const mask = tags[at] ?? 0;
      if (
        mask & tag.vague ||
        /^(?:scratch|project|projects|task|tasks|duty|duties|initiative|initiatives|thing|things)$/.test(
          words[at]?.lower ?? '',
        ) ||
        ((mask & (tag.adverb | tag.inflator)) !== 0 && !(mask & tag.artefact))
      )
        labels[at] = null;
      else if (mask & tag.technology) labels[at] = 'context';
      else if (mechanism && start === from) {
        labels[at] = 'context';
        means.push(at);
      } else labels[at] = 'system';
    }
    start = k + 1;
  }
  labelScale(reading, from, to, labels, true);
}

/** A noun phrase whose head is a mechanism and that names no artefact: "composite and partial indexes", "retry limits". */
function isMechanismPhrase({ tags }: Reading, from: number, to: number): boolean {
  let mechanism = false;
  for (let k = from; k < to; k++) {
    const mask = tags[k] ?? 0;
    if (mask & tag.mechanism) mechanism = true;
    else if (mask & tag.artefact) return false;
  }
  return mechanism;
}

const carries =
  /^(?:serving|processing|handling|supporting|powering|covering|spanning|totaling|totalling|worth|across|for|to|with|of|over|on|managing|reaching|used|adopted|analyzing|analysing|scoring|at|per|by|and|from|including|representing|generating)$/;

/** Figures of size in a clause that is no outcome: the figure alone before the thing worked on, with its noun elsewhere. */
function labelScale(reading: Reading, from: number, to: number, labels: Labels, object: boolean): void {
  const { words, figures } = reading;
  for (let at = from; at < to; at++) {
    const figure = figures[reading.figureAt[at] ?? -1];
    if (!figure || figure.from !== at || figure.kind === 'name') continue;
    if (figure.kind === 'duration' && !figure.per && labels[figure.from] === 'context') continue;
    for (let k = figure.from; k < figure.to; k++) labels[k] = 'scale';
    const before = words[figure.from - 1]?.lower ?? '';
    // "12-person", "40+": the number alone; the noun after it is the thing itself.
    if (/\d-[a-z]|^[a-z]+-[a-z]/.test(words[figure.from]?.lower ?? '') && figure.to === figure.from + 1) continue;
    let lead = figure.from;
    while (lead > from && (reading.tags[lead - 1] ?? 0) & tag.function && !carries.test(words[lead - 1]?.lower ?? ''))
      lead--;
    if (object && lead === from && (from === 0 || !carries.test(before))) continue;
    for (let k = figure.to; k < to && k < figure.to + 5; k++) {
      const lower = words[k]?.lower ?? '';
      if (words[k]?.gap !== 'none') break;
      if (/^(?:of|in|a|an|per|the)$/.test(lower)) continue;
      if (
        (reading.tags[k] ?? 0) & tag.function ||
        carries.test(lower) ||
        ((reading.tags[k] ?? 0) & tag.past && reading.bases[k])
      )
        break;
      labels[k] = 'scale';
    }
  }
}

/** "…, cutting alerts by 60 % across 11 teams": the last figure with "across" tells the reach, not the outcome. */
function labelTrailingScale(reading: Reading, clause: Clause, labels: Labels): void {
  const { words, figures } = reading;
  for (const figure of figures) {
    if (figure.from <= clause.body || figure.from >= clause.to || figure.kind !== 'count') continue;
    if (words[figure.from - 1]?.lower !== 'across') continue;
    for (let k = figure.from; k < Math.min(clause.to, figure.to + 3); k++) {
      if (k >= figure.to && (words[k]?.gap !== 'none' || (reading.tags[k] ?? 0) & tag.function)) break;
      labels[k] = 'scale';
    }
  }
}

/** No object of work names the system: then the owner after "across", the artefact in the means, or the one in the result. */
function findSystem(reading: Reading, clauses: readonly Clause[], labels: Labels, means: readonly number[]): void {
  const { tags, words } = reading;
  for (const kind of ['means', 'change'] as const) {
    for (const clause of clauses) {
      if (clause.kind !== kind && !(kind === 'change' && clause.kind === 'act')) continue;
      for (let k = clause.body; k < clause.to; k++) {
        if (labels[k] === 'scale' && words[clause.from]?.lower !== 'across') continue;
        if (
          !((tags[k] ?? 0) & tag.artefact) ||
          (tags[k] ?? 0) & (tag.technology | tag.metric) ||
          labels[k] === 'action'
        )
          continue;
        if (kind === 'change' && words[k]?.gap !== 'none') continue;
        let start = k;
        while (
          start > clause.body &&
          words[start]?.gap === 'none' &&
          !((tags[start - 1] ?? 0) & (tag.function | verbForms | tag.technology | tag.number))
        )
          start--;
        let end = k + 1;
        while (end < clause.to && words[end]?.gap === 'none' && (tags[end] ?? 0) & tag.artefact) end++;
        if (kind === 'change' && means.length > 0 && clause.kind === 'act') continue;
        fill(labels, start, end, 'system');
        return;
      }
    }
    if (kind === 'means' && means.length > 0) {
      const inChange = clauses.some((clause) => clause.kind === 'change' && hasArtefact(reading, clause));
      if (!inChange) {
        for (const at of means) labels[at] = 'system';
        return;
      }
    }
  }
}

const verbForms = tag.past | tag.gerund;

function hasArtefact({ tags }: Reading, clause: Clause): boolean {
  for (let k = clause.body; k < clause.to; k++)
    if ((tags[k] ?? 0) & tag.artefact && !((tags[k] ?? 0) & tag.metric)) return true;
  return false;
}
