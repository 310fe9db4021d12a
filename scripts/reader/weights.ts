import type { Lexicon } from '../../packages/core/src/lexicon/lexicon.ts';
import { type Mode, questionsOf } from '../../packages/core/src/segment/body/questions.ts';
import { type Model, STATES } from './crf.ts';

type Weights = Lexicon['weights'][number];

/** A trained model as entries of the lexicon, rounded to thousandths. */
export function entriesOf(model: Model, mode: Mode, source: string): Weights[] {
  const round = (values: ArrayLike<number>) => Array.from(values, (value) => Math.round(value * 1000) / 1000);
  const entries: Weights[] = [{ mode, question: '(moves)', weights: round(model.moves), source }];
  let at = 0;
  for (const { name, size } of questionsOf(mode)) {
    const weights = round(model.weights.subarray(at * STATES, (at + size) * STATES));
    entries.push({ mode, question: name, weights, source });
    at += size;
  }
  return entries;
}

/** The lexicon with other weights for a mode. The other mode's weigh nothing, so that questions may change between trainings. */
export function withWeights(lexicon: Lexicon, mode: Mode, entries: readonly Weights[]): Lexicon {
  const other = mode === 'text' ? 'html' : 'text';
  const none = questionsOf(other).map(
    ({ name, size }): Weights => ({
      mode: other,
      question: name,
      weights: new Array(size * STATES).fill(0),
      source: '',
    }),
  );
  const asked = new Set(['(moves)', ...questionsOf('html').map(({ name }) => name)]);
  const rest = lexicon.weights.filter((entry) => !asked.has(entry.question));
  return { ...lexicon, weights: [...rest, ...none, ...entries] };
}
