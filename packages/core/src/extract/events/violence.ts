import type { Clause } from '../grammar/clause.ts';
import type { Scene } from './draft.ts';

/** "a suicide attack killed eight": an attack or a weapon without a hand behind it. */
export function isViolent({ tokens, frames }: Scene, { subject }: Clause): boolean {
  const { words } = frames.sets.get('violence')!;
  // "a heart attack", "a shark attack": no hand behind these
  const natural = subject.some(
    ({ first, head }) =>
      head > first &&
      /^(?:heart|panic|asthma|shark|bear|dog|insect|wasp|crocodile|elephant|tiger|gas|allergy)$/.test(
        tokens[head - 1]!.lower,
      ),
  );
  return !natural && subject.some(({ head }) => words.has(tokens[head]!.lemma) || words.has(tokens[head]!.lower));
}

/** "|A car bomb| destroyed the offices": what arms wreck is a target even when nobody is said to have fired them. */
export function wreckedByArms(scene: Scene, clause: Clause, mode: string | null): boolean {
  return (mode === 'destroy' || mode === 'explosives') && !clause.passive && isViolent(scene, clause);
}

/** "an explosion caused by a gas |leak| destroyed two houses" */
export function isMishap({ tokens, frames, annotated, sentence }: Scene): boolean {
  const { first, last } = annotated.sentences[sentence]!;
  const { words } = frames.sets.get('mishap')!;
  for (let i = first; i < last; i++) if (words.has(tokens[i]!.lower) || words.has(tokens[i]!.lemma)) return true;
  return false;
}

/** Were people killed by people? A word of violence in the sentence, and none of accident or disaster. */
export function toldAsViolence({ tokens, frames, annotated, sentence }: Scene): boolean {
  const { first, last } = annotated.sentences[sentence]!;
  const violence = frames.sets.get('violence')!.words;
  const disaster = frames.sets.get('disaster')!.words;
  let violent = false;
  for (let i = first; i < last; i++) {
    const { lower, lemma, pos } = tokens[i]!;
    const stormed = lemma === 'storm' && pos === 'VERB'; // "gunmen stormed a bar"
    if (!stormed && (disaster.has(lower) || disaster.has(lemma))) return false;
    violent ||= violence.has(lower) || violence.has(lemma);
  }
  return violent;
}
