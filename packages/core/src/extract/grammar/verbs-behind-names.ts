import type { Token } from '../../model/annotated.ts';
import { isPlural } from './modifiers.ts';
import type { VerbForms } from './verb-forms.ts';
import { MONTHS, TIME_NOUNS, WEEKDAYS } from './words.ts';

/** "the |Israeli| strikes": a people's adjective is the subject of no verb. */
const OF_PEOPLE = /(?:ese|[^r]ian|ean|ish|can|eli|aqi|udi|ani|emeni|swiss|french|dutch|greek|czech|thai|afghan)$/;
/** "after the Iraqi |president| visits Oman": one who acts, and no word that goes with the noun behind it. */
const ONE =
  /^(?:president|premier|minister|leader|king|emir|army|military|government|regime|junta|police|navy|parliament|senate|council|pope|envoy|chief)$/;
/** What one does against somebody, without an object. */
const DONE_AT = /^(?:protest|rally|march|strike|demonstrate|riot|retaliate)s?$/;

/** "after Israel |strikes| Iran", "as Russian troops |shell| two towns": a form that the tagger took for a noun, behind whoever does it. */
export function isActOfName(tokens: readonly Token[], at: number, forms: VerbForms): boolean {
  const token = tokens[at]!;
  const before = tokens[at - 1];
  const next = tokens[at + 1];
  if (!before || !next || token.pos !== 'NOUN' || token.text !== token.lower || !forms.knows(token)) return false;
  const against = DONE_AT.test(token.lower) && /^(?:against|in|over|at|outside)$/.test(next.lower);
  if (!against && !opensObject(tokens, at + 1)) return false;
  const reading = forms.read({ ...token, pos: 'VERB' }, false);
  if (!reading) return false;
  const one = (before.pos === 'PROPN' && !OF_PEOPLE.test(before.lower)) || ONE.test(before.lower);
  if (reading.third) return one && !against;
  return reading.base && isPlural(before);
}

function opensObject(tokens: readonly Token[], at: number): boolean {
  const { pos, lower } = tokens[at]!;
  if (pos === 'NUM') return !TIME_NOUNS.has(tokens[at + 1]?.lower ?? '') && tokens[at + 1]?.pos !== 'PUNCT';
  if (pos === 'PROPN') return !WEEKDAYS.has(lower) && !MONTHS.has(lower);
  return pos === 'DET' || /^(?:its|their|sanctions|dozens|hundreds|thousands|scores)$/.test(lower);
}

/**
 * "Only then |did| Eritrea |arrest| two tourists": a bare form that the tagger took for a noun, behind a helper and the subject.
 * Gives its index, -1 when there is none or a verb is tagged already.
 */
export function findHelped(tokens: readonly Token[], helper: number, end: number, forms: VerbForms): number {
  let names = 0;
  for (let i = helper + 1; i + 1 < end && i < helper + 8; i++) {
    const { pos, text, lower } = tokens[i]!;
    if (pos === 'VERB' || pos === 'AUX' || pos === 'PUNCT') return -1;
    const named = names > 0 && text === lower && (pos === 'NOUN' || pos === 'ADJ' || lower === 'back');
    if (named && forms.knows(tokens[i]!) && takesMore(tokens, i + 1)) {
      if (forms.read({ ...tokens[i]!, pos: 'VERB' }, false)?.base === true) return i;
    }
    if (pos === 'NOUN' || pos === 'PROPN' || pos === 'PRON') names++;
  }
  return -1;
}

const takesMore = (tokens: readonly Token[], at: number) =>
  opensObject(tokens, at) || /^(?:against|on|to|from|with|for|at|in|dozens|hundreds)$/.test(tokens[at]!.lower);
