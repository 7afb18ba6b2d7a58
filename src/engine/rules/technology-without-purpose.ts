import { guides } from '../guides.ts';
import { ask, type BulletRule, quoted } from '../rule.ts';
import { technologyRuns } from '../technology-runs.ts';
import { spanOfWords } from '../text.ts';

export const technologyWithoutPurpose: BulletRule = {
  id: 'technology-without-purpose',
  appliesTo: 'bullet',
  title: 'Pair the tool with the problem it solved',
  severity: 'medium',
  why: 'A tool name shows what was installed; what you made it do shows that you can use it.',
  source: { title: guides.interviews, locator: 'tools paired with what they did' },
  examples: {
    flags: [
      { text: 'Developed a recipe site with Vue 3 and Firebase', evidence: 'Vue 3 and Firebase' },
      { text: 'Used Kafka in the claims department', evidence: 'Kafka' },
    ],
    allows: ['Used Kafka to replay claims in order after the importer crashed'],
  },

  *check({ text }, { read, tier, signals }) {
    if (signals.technologies === 0 || tier === 'measured' || tier === 'mechanism') return;
    if (signals.reached || (read.slots.result.length > 0 && signals.weight.result >= 1)) return;
    const run = technologyRuns(read)[0];
    // One tool beside a size is told well enough: the missing result is the finding then.
    if (!run || (tier === 'scale' && run.count === 1)) return;
    const span = spanOfWords(read.words, run.from, run.to);
    const many = run.count > 1;
    yield ask(
      read,
      run.from,
      run.to,
      `${quoted(text, span)} ${many ? 'are' : 'is'} named without the problem ${many ? 'they' : 'it'} solved.`,
      many
        ? 'Which one of these did the hard part, and what did you make it do?'
        : 'What did you make it do here that mattered, and why this tool?',
    );
  },
};
