import type { Token } from '../../model/annotated.ts';
import { startsUpper } from './letters.ts';
import { NAMES, PLACED, type Traits } from './traits.ts';

/** Does the phrase that began at `from` end before the word at `at`, though a noun stands before it? */
export const endsBeforeName = (tokens: readonly Token[], traits: Traits, from: number, at: number) =>
  startsUpper(tokens[at]!.text)
    ? (tokens[at]!.pos === 'PROPN' && isRejoined(tokens, from, at)) || endsOpening(tokens, traits, from, at)
    : endsScene(tokens, from, at);

/** ", a charge |Kigali| rejects": a name right before its verb, behind a word for what was said or held. */
const isRejoined = (tokens: readonly Token[], from: number, at: number) =>
  REJOINED.test(tokens[at - 1]!.lower) &&
  /^an?$/.test(tokens[from]!.lower) &&
  tokens[from - 1]?.text === ',' &&
  /^(?:VERB|AUX)$/.test(tokens[at + 1]?.pos ?? '');
const REJOINED =
  /^(?:charge|claim|accusation|allegation|assertion|demand|move|decision|step|condition|proposal|plan|offer|view|region|territory|group|city|town|island|enclave|peninsula|militia|militant|deal|figure)$/;

/**
 * "|At the summit| Putin thanked", "In the statement |Tehran| and Riyadh", "In |Geneva| US officials": a phrase that opens the sentence
 * ends before a name, unless its noun says what bears the name ("According to the newspaper Haaretz").
 */
function endsOpening(tokens: readonly Token[], traits: Traits, from: number, at: number): boolean {
  const noun = tokens[at - 1]!;
  if (traits[at - 1]! & PLACED)
    return !ABBREVIATED.test(noun.text) && bringsName(tokens, traits, at) && opens(tokens, from);
  if (noun.pos !== 'NOUN' || noun.text !== noun.lower || !opens(tokens, from)) return false;
  return !BEARS.test(noun.lower) && (!BEARER.test(noun.lower) || DOINGS.test(noun.lower));
}

/** "|In the capital| protesters burned": who acts is no part of where or when it was. */
function endsScene(tokens: readonly Token[], from: number, at: number): boolean {
  const { pos, lower } = tokens[at]!;
  if (pos !== 'NOUN' || !SCENE.test(tokens[at - 1]!.lower) || !(lower.endsWith('s') || lower === 'police'))
    return false;
  return /^(?:VERB|AUX)$/.test(tokens[at + 1]?.pos ?? '') && opens(tokens, from);
}
const SCENE =
  /^(?:capital|north|south|east|west|centre|center|area|region|country|meeting|talks|summit|statement|letter|speech|interview|ceremony|morning|afternoon|evening|night|day|week|month|year)$/;

/** Does a phrase open the sentence whose noun begins at `from`? "At", "With the help of". */
function opens(tokens: readonly Token[], from: number): boolean {
  for (let i = from - 1; i >= 0 && i > from - 10; i--) {
    const { pos, text, lower } = tokens[i]!;
    if (text !== lower && WHEN.test(lower)) return true; // "|Last month in Tokyo| China's envoy"
    const mounting = pos === 'VERB' && i === from - 1 && lower.endsWith('ing'); // "Amid |mounting| tensions Pakistan"
    if (pos === 'ADP' || pos === 'SCONJ') {
      if (text !== lower) return true;
    } else if (!mounting && (i === from - 1 || !/^(?:NOUN|PROPN|ADJ|DET|NUM)$/.test(pos))) return false;
  }
  return false;
}

const WHEN = /^(?:last|next|earlier|later|early|late)$/;

/** "|President Trump|", "|Iranian| officials": a name, with an office before it or not. */
function bringsName(tokens: readonly Token[], traits: Traits, at: number): boolean {
  for (let i = at; i < at + 6; i++) {
    if (traits[i]! & NAMES) return true;
    const token = tokens[i];
    if (!token || (!startsUpper(token.text) && token.lower !== 'of')) return false;
  }
  return false;
}
const ABBREVIATED = /^(?:[A-Z]\.?){2,}$/;
const BEARS =
  /^(?:newspaper|daily|weekly|magazine|tabloid|agency|station|network|channel|website|site|group|organi[sz]ation|movement|party|militia|company|firm|giant|city|town|village|port|province|district|region|state|county|island|river|lake|mountain|ship|vessel|frigate|cruiser|premier|king|queen|prince|princess|pope|general|colonel|captain|marshal|chief|head|aide|ally|wife|husband|son|envoy|spokes\w+|chairm\w+|rival|counterpart|colleague|analyst|activist|journalist|cleric|bishop|patriarch|rapper|star|hero|legend)$/;
/** "the dictator", "the economist": a person, by the ending. */
const BEARER = /(?:[eo]r|ist|ian|man|woman|ess)$/;
const DOINGS =
  /^(?:letter|order|power|border|offer|answer|war|dinner|paper|quarter|year|summer|winter|disaster|encounter|chapter|counter|corner|error|terror|number|matter|manner|center|theater|register|charter|barter|banner|barrier|fervor|furor|harbor|labor|honor|favor|mirror|corridor|sector|factor|process|business|congress|address|illness)$/;

/** "gave Kyiv |dozens of tanks|": a count behind a name opens a phrase of its own. */
export const opensCount = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]!.pos === 'NOUN' &&
  tokens[at - 1]!.pos === 'PROPN' &&
  COUNTS.test(tokens[at]!.lower) &&
  tokens[at + 1]?.lower === 'of';
const COUNTS = /^(?:dozens|hundreds|thousands|scores|millions|tens|billions|crates|boxes|bags|sacks)$/;
