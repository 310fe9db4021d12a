import type { Token } from '../../model/annotated.ts';
import type { Glue } from './noun-phrase.ts';
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
  glue: Glue,
): void {
  let words = 0;
  let capitals = 0;
  for (let i = first; i < end && i < first + 30; i++) {
    const { text, pos } = tokens[i]!;
    if (pos === 'VERB' || pos === 'AUX') return;
    if (text.length < 4 || !/^\p{L}/u.test(text)) continue;
    words++;
    if (/^\p{Lu}/u.test(text)) capitals++;
  }
  if (words < 3 || capitals < words) return;
  for (let i = first + 1; i < end; i++) {
    const token = tokens[i]!;
    if (glue[i] || glue[i + 1] || (token.pos !== 'PROPN' && token.pos !== 'NOUN') || !forms.knows(token)) continue;
    const reading = forms.read({ ...token, pos: 'VERB' }, false);
    if (!reading || !(reading.third || (reading.past && !reading.base))) continue;
    token.pos = 'VERB';
    token.lemma = reading.lemma;
    return;
  }
  // "Thousands March in Lome", "Rebels Seize Town": a base form behind a plural
  for (let i = first + 1; i < end - 1; i++) {
    const token = tokens[i]!;
    if (!/(?:[^s]s|[Pp]olice)$/.test(tokens[i - 1]!.text) || glue[i] || glue[i + 1] || !forms.knows(token)) continue;
    const reading = forms.read({ ...token, pos: 'VERB' }, false);
    if (!reading?.base || AFFAIR.test(token.lower)) continue;
    token.pos = 'VERB';
    token.lemma = reading.lemma;
    return;
  }
}
