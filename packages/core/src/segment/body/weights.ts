import type { Lexicon } from '../../lexicon/lexicon.ts';
import { DatelineError } from '../../model/errors.ts';
import { type Mode, questionsOf } from './questions.ts';

export interface BodyModel {
  /** Four numbers an answer, in thousandths: whole numbers sum to the same in any order. */
  weights: Int16Array;
  /** Row from, column to. */
  moves: Int16Array;
}

/** The trained weights in the order of the questions. Throws `internal` when data and questions do not fit each other. */
export function buildBodyModels(lexicon: Lexicon): { readonly [mode in Mode]: BodyModel } {
  return { text: buildModel(lexicon, 'text'), html: buildModel(lexicon, 'html') };
}

function buildModel(lexicon: Lexicon, mode: Mode): BodyModel {
  const entries = new Map(
    lexicon.weights.filter((entry) => entry.mode === mode).map((entry) => [entry.question, entry.weights]),
  );
  const all: number[] = [];
  for (const { name, size } of questionsOf(mode)) {
    const weights = entries.get(name) ?? [];
    if (weights.length !== size * 4)
      throw new DatelineError(
        'internal',
        `The weights of ${mode} question "${name}" are ${weights.length}, not ${size * 4}.`,
      );
    for (const weight of weights) all.push(weight);
  }
  return { weights: inThousandths(all), moves: inThousandths(entries.get('(moves)') ?? new Array(16).fill(0)) };
}

/** What sixteen bits hold. */
const MOST = 32;

function inThousandths(weights: readonly number[]): Int16Array {
  if (weights.some((weight) => Math.abs(weight) > MOST))
    throw new DatelineError('internal', `A weight of the body model is beyond ${MOST}.`);
  return Int16Array.from(weights, (weight) => Math.round(weight * 1000));
}
