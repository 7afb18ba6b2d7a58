import { guides } from '../guides.ts';
import { ask, type BulletRule, quoted } from '../rule.ts';
import { spanOfWords } from '../text.ts';
import { tag } from '../words.ts';

export const emptyResult: BulletRule = {
  id: 'empty-result',
  appliesTo: 'bullet',
  title: 'Make the result one that could be checked',
  severity: 'medium',
  why: 'A result that could follow any work persuades nobody; a reader believes what could be checked.',
  source: { title: guides.backEnd, locator: 'why each strong line works' },
  examples: {
    flags: [
      {
        text: 'Wrote the release scripts, resulting in better deployments',
        evidence: 'resulting in better deployments',
      },
      { text: 'Added dashboards to support business decisions', evidence: 'to support business decisions' },
    ],
    allows: ['Wrote the release scripts, so a rollback is one command and takes a minute'],
  },

  *check({ text }, { read, topic }) {
    const { words, tags } = read;
    for (const [index, clause] of read.clauses.entries()) {
      if (clause.kind !== 'change' || (index === 0 && clause.body === 0)) continue;
      let weight = 0;
      let content = 0;
      for (let k = clause.body; k < clause.to; k++) {
        const mask = tags[k] ?? 0;
        if (read.figureAt[k] !== -1 && read.figures[read.figureAt[k] ?? 0]?.kind !== 'name') weight += 2;
        if (mask & (tag.function | tag.inflator | tag.adverb)) continue;
        content++;
        if (mask & (tag.mechanism | tag.failure | tag.technology)) weight += 1;
        else if (mask & (tag.buzz | tag.vague | tag.generic)) weight += 0;
        else if (mask & (tag.metric | tag.up | tag.down | tag.person)) weight += 0.3;
        else weight += 1;
      }
      if (content === 0 || weight >= 1) continue;
      const span = spanOfWords(words, clause.from, clause.to);
      yield ask(read, clause.from, clause.to, `${quoted(text, span)} could follow any work.`, topic.asks.result);
      return;
    }
  },
};
