import type { Token } from '../../model/annotated.ts';
import { startsUpper } from './letters.ts';
import { GLUED, type Traits } from './traits.ts';
import type { VerbForms } from './verb-forms.ts';

/** What stands behind a plural as a noun just as well: "Arms Deal With Iran", "Sports Ban". */
const AFFAIR = /^(?:deal|talk|attack|release|aid|trade|visit|ban|pact|test|control|force|support|order|claim|charge)$/;

/**
 * In a headline with a capital on every word the tagger sees names only: "U.S. Lifts Travel Ban to Lebanon".
 * Finds its verb again: the first third person or past form after a name, before something that can be its object.
 */
export function findTitleVerbs(
  tokens: readonly Token[],
  first: number,
  end: number,
  forms: VerbForms,
  traits: Traits,
): void {
  let words = 0;
  for (let i = first; i < end && i < first + 30; i++) {
    const { text, pos } = tokens[i]!;
    if (pos === 'VERB' || pos === 'AUX') return;
    if (text.length < 4 || !/^\p{L}/u.test(text)) continue;
    if (!startsUpper(text)) return;
    words++;
  }
  if (words < 3) return;
  for (let i = first + 1; i < end; i++) {
    const token = tokens[i]!;
    if (!mayBeVerb(forms, token, traits, i) || (token.pos !== 'PROPN' && token.pos !== 'NOUN')) continue;
    const reading = forms.read({ ...token, pos: 'VERB' }, false);
    if (!reading || !(reading.third || (reading.past && !reading.base))) continue;
    token.pos = 'VERB';
    token.lemma = reading.lemma;
    return;
  }
  // "Thousands March in Lome", "Rebels Seize Town": a base form behind a plural
  for (let i = first + 1; i < end - 1; i++) {
    const token = tokens[i]!;
    if (!mayBeVerb(forms, token, traits, i) || !/(?:[^s]s|[Pp]olice)$/.test(tokens[i - 1]!.text)) continue;
    const reading = forms.read({ ...token, pos: 'VERB' }, false);
    if (!reading?.base || AFFAIR.test(token.lower)) continue;
    token.pos = 'VERB';
    token.lemma = reading.lemma;
    return;
  }
}

/** A form of a verb that is no part of a longer name. */
const mayBeVerb = (forms: VerbForms, token: Token, traits: Traits, at: number) =>
  ((traits[at]! | traits[at + 1]!) & GLUED) === 0 && forms.knows(token);
