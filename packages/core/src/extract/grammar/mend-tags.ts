import type { Token } from '../../model/annotated.ts';
import { isGerund } from './gerunds-taken-for-nouns.ts';
import { startsUpper } from './letters.ts';
import { isPlanOfName } from './lost-verb.ts';
import {
  isAffair,
  isBehindPreposition,
  isCompound,
  isIdiomNoun,
  isNamedBlow,
  isNamedByIng,
  isObjectNoun,
  isOwned,
  isPeopleOf,
  isPluralOf,
  isSecondVerb,
  isSoldier,
} from './nouns-taken-for-verbs.ts';
import { GLUED, NAMES, type Traits } from './traits.ts';
import type { VerbForms } from './verb-forms.ts';
import { findHelped } from './verbs-behind-names.ts';
import {
  COLLECTIVE,
  isBareVerb,
  isBeforeBeing,
  isCollectiveVerb,
  isDoing,
  isFrontedPassive,
  isPastVerb,
  isPluralsAct,
  isPluralsVerb,
  isPronounsVerb,
  isRelativeVerb,
  isVerbal,
  isVerbInCondition,
} from './verbs-taken-for-nouns.ts';
import { KINDS_OF_PEOPLE, MODALS, MONTHS, WEEKDAYS } from './words.ts';

/** "after |pay| talks collapsed", "the |trade| war": verbs by form that name an affair before a noun. */
const NOUNLIKE =
  /^(?:pay|trade|vote|work|export|import|aid|transfer|access|strike|attack|fire|test|release|visit|debt|border|peace|market|transport|stun)$/;
const OPENS_NAME = new Set(['VERB', 'ADJ', 'NOUN', 'ADV', 'AUX', 'INTJ']);
const OPENS_COMPOUND = new Set(['ADP', 'DET', 'ADJ', 'VERB']);
const OPENS_OBJECT = new Set(['DET', 'PROPN', 'ADJ', 'PRON', 'NUM']);

/** "five |underground| explosions" */
const PLACED = /^(?:underground|overseas|offshore|underwater)$/;
/** Participles that only say what kind of people or things follow, at the head of a sentence or behind another verb. */
const SO_CALLED = new Set([
  ...KINDS_OF_PEOPLE,
  ...'acting deported detained captured kidnapped abducted imprisoned displaced disputed occupied looted stolen smuggled besieged frozen seized wounded injured stranded trapped freed returned jailed arrested exiled convicted accused expelled persecuted wanted armed unarmed masked bombed sunken banned outlawed confiscated destroyed repeated renewed continued increased proposed planned alleged reported limited'.split(
    ' ',
  ),
]);
const NAMED = /^(?:NOUN|ADJ|PROPN)$/;
const OWNERS = /^(?:its|his|her|their|our|my|full|strong)$/;
const CROSSED = /^(?:border|its|their)$/;
const STRUCK =
  /-(?:stricken|hit|torn|ravaged|ridden|affected|held|led|backed|controlled|run|occupied|plagued|battered)$/;
const DIRECTION = /^(?:north|south|east|west|northern|southern|far)$/;

/**
 * Sets right what the tagger often gets wrong in news, by the words around: nouns taken for verbs ("U.S. calls for a truce"
 * as an object), verbs taken for nouns ("the military trains pilots"), and verbs behind a time ("will on Tuesday lead").
 */
export function mendTags(
  tokens: readonly Token[],
  first: number,
  end: number,
  forms: VerbForms,
  isEventNoun: (word: string) => boolean,
  traits: Traits,
): void {
  for (let i = first; i < end; i++) {
    const token = tokens[i]!;
    const before = i > first ? tokens[i - 1] : undefined;
    const next = i + 1 < end ? tokens[i + 1] : undefined;
    if (
      next &&
      traits[i + 1]! & GLUED &&
      !(traits[i]! & GLUED) &&
      startsUpper(token.text) &&
      OPENS_NAME.has(token.pos) &&
      next.lower !== 'of'
    )
      token.pos = 'PROPN'; // "|Sung| Kim arrived", found as a name before
    if (token.pos === 'VERB' && token.lower.endsWith('-elect'))
      token.pos = 'NOUN'; // "the |president-elect|"
    else if (token.pos === 'VERB' && STRUCK.test(token.lower)) token.pos = 'ADJ'; // "to |famine-stricken| Ethiopia"
    if (!next || traits[i]! & GLUED) continue;
    if (before && isRepeated(token, before, next)) before.pos = token.pos = next.pos = 'ADV'; // "stood |shoulder to shoulder| with"
    if (token.lower === 'part' && next.lower === 'of')
      token.pos = 'NOUN'; // "froze |part| of its aid"
    else if (token.lower === 'way' && before?.lemma === 'give')
      token.pos = 'NOUN'; // "gave |way| to"
    else if (before?.lemma === 'be' && (token.lower === 'host' || token.lower === 'game')) token.pos = 'NOUN'; // "was |host| to", "is |game| for"
    if (token.pos === 'AUX' && /^d(?:id|oes|o)$/.test(token.lower) && !/^(?:VERB|PART|ADV)$/.test(next.pos)) {
      const helped = findHelped(tokens, i, end, forms);
      if (helped > 0) tokens[helped]!.pos = 'VERB';
    }
    if (before?.lower === 'road' && token.lower === 'map') token.pos = 'NOUN';
    else if (token.lower === 'round' && token.pos === 'ADV' && /^(?:DET|PROPN)$/.test(next.pos)) token.pos = 'ADP'; // "rallied |round| the president"
    if (
      token.lower === 'crossing' &&
      before &&
      (CROSSED.test(before.lower) || before.pos === 'PROPN') &&
      next.pos !== 'DET'
    )
      token.pos = 'NOUN'; // "near the Rafah |crossing|"
    // "Thousands |rally| in Tbilisi"
    if (i === first + 1 && /^(?:thousands|hundreds|dozens|scores|protesters|crowds)$/.test(before?.lower ?? ''))
      if (/^(?:rally|march|protest|riot|strike|demonstrate|gather|flee)$/.test(token.lower) && next.pos !== 'VERB')
        token.pos = 'VERB';
    if (!before) {
      if (token.pos === 'VERB' && next.pos === 'VERB' && /^(?:said|says|told)$/.test(next.lower)) token.pos = 'PROPN';
      else if (token.pos === 'VERB' && next.lower === 'of' && token.lower.endsWith('s'))
        token.pos = 'NOUN'; // "|Heads| of state met"
      else if (token.pos === 'VERB' && SO_CALLED.has(token.lower) && NAMED.test(next.pos))
        token.pos = 'ADJ'; // "|Suspected| Maoist rebels killed"
      else if (!(traits[i]! & NAMES) && token.pos !== 'VERB' && isGerund(tokens, i, first, forms))
        token.pos = 'VERB'; // "|Bombing| Sanaa, the jets"
      else if (isPlaceBefore(token, next)) token.pos = 'ADV';
      else if (token.pos !== 'VERB' && !(traits[i]! & NAMES) && isFrontedPassive(tokens, i, forms)) token.pos = 'VERB';
      continue;
    }
    if (token.pos === 'ADV' && before.pos === 'DET' && DIRECTION.test(token.lower) && next.pos === 'NOUN')
      token.pos = 'ADJ'; // "the north region"
    else if (token.pos === 'ADV' && PLACED.test(token.lower) && /^(?:NOUN|ADJ)$/.test(next.pos)) token.pos = 'ADJ';
    else if (token.lower === (before.lower === 'to' ? 'task' : before.lower === 'in' ? 'turn' : ''))
      token.pos = 'NOUN'; // "took the minister to |task|", "and in |turn| accused"
    else if (before.lower === 'to' && isAffair(token, next))
      token.pos = 'NOUN'; // "took Greece to |court|", "went to |war|"
    else if (
      token.lower === 'back' &&
      (before.lower === 'to' || (before.pos === 'AUX' && token.pos !== 'VERB')) &&
      OPENS_OBJECT.has(next.pos)
    )
      token.pos = 'VERB'; // "agreed on Tuesday to |back| the bids", "did |back| Armenia"
    else if (token.pos === 'ADJ' && COLLECTIVE.test(token.lower) && isVerbal(tokens, i + 1, end))
      token.pos = 'NOUN'; // "the Indian |military| launched"
    else if (
      token.pos === 'VERB' &&
      (before.pos === 'VERB' ? SO_CALLED : i <= first + 2 && isDay(before) ? KINDS_OF_PEOPLE : NOBODY).has(
        token.lower,
      ) &&
      (NAMED.test(next.pos) || (next.pos === 'VERB' && /[^s]s$/.test(next.lower)))
    )
      token.pos = 'ADJ'; // "sentenced |ousted| leader X", "On Monday |suspected| rebels killed"
    else if (token.pos === 'ADJ' && isSoldier(token, before, next)) token.pos = 'NOUN';
    else if (token.pos === 'VERB') {
      if (isPeopleOf(tokens, i, first)) token.pos = 'NOUN';
      else if (
        token.lower.endsWith('ing') &&
        OWNERS.test(before.lower) &&
        isEventNoun(token.lower) &&
        next.pos !== 'DET'
      )
        token.pos = 'NOUN'; // "voiced its |backing| for"
      else if (isOwnedIng(token, before, next, isEventNoun)) token.pos = 'NOUN';
      else if (next.pos === 'NOUN' && OPENS_COMPOUND.has(before.pos) && NOUNLIKE.test(token.lower)) token.pos = 'NOUN';
      else if (before.pos === 'DET' && token.text.includes('-') && NAMED.test(next.pos))
        token.pos = 'ADJ'; // "a |one-stop| post"
      else if (isOwned(tokens, i, first, forms) || isIdiomNoun(before, token)) token.pos = 'NOUN';
      else if (isNamedByIng(tokens, i, end) || isObjectNoun(tokens, i, first, isEventNoun)) token.pos = 'NOUN';
      else if (isNamedBlow(tokens, i, first) || isCompound(tokens, i, first, forms)) token.pos = 'NOUN';
      else if (isSecondVerb(tokens, i, first) || isBehindPreposition(tokens, i, forms, isEventNoun)) token.pos = 'NOUN';
      else if (
        before.pos === 'VERB' &&
        token.lower.endsWith('s') &&
        (next.lower === 'of' || isPluralOf(token.lower, isEventNoun))
      )
        token.pos = 'NOUN'; // "raised |hopes| of", "held |exercises|"
      else if (before.pos === 'AUX' && token.lower === 'time' && (next.lower === 'for' || next.lower === 'to'))
        token.pos = 'NOUN'; // "it was |time| for both sides"
      else if (before.lower === 'it' && token.lower === 'clear') token.pos = 'ADJ'; // "make it |clear| that"
    } else if (token.pos === 'NOUN' && MODALS.has(before.lower) && before.pos === 'AUX' && OPENS_OBJECT.has(next.pos))
      token.pos = 'VERB'; // "could |trigger| a crisis"
    else if (
      token.pos === 'NOUN' &&
      token.lower.endsWith('ing') &&
      /^(?:begin|start|keep|stop|resume)$/.test(before.lemma) &&
      /^(?:up|out|off|down|with|from|DET|PROPN)$/.test(
        next.pos === 'ADP' || next.pos === 'ADV' ? next.lower : next.pos,
      ) &&
      forms.knows(token)
    )
      token.pos = 'VERB'; // "has begun |rounding| up"
    else if (
      (token.pos === 'NOUN' || token.pos === 'ADJ' || token.pos === 'PROPN') &&
      (isGerund(tokens, i, first, forms) ||
        isBeforeBeing(tokens, i, forms) ||
        isDoing(tokens, i, forms) ||
        isBareVerb(tokens, i, forms) ||
        isPronounsVerb(tokens, i, forms) ||
        isPastVerb(tokens, i, forms) ||
        isRelativeVerb(tokens, i, forms) ||
        isPluralsVerb(tokens, i, first, forms) ||
        isPluralsAct(tokens, i, first, forms))
    )
      token.pos = 'VERB';
    else if (token.pos === 'NOUN' && isPlanOfName(tokens, i, first)) token.pos = 'VERB';
    else if (token.pos === 'NOUN' && isVerbInCondition(tokens, i, first, forms)) token.pos = 'VERB';
    else if (token.pos === 'NOUN' && isCollectiveVerb(tokens, i, first, forms)) token.pos = 'VERB';
  }
}

/** "the troops' |shelling| of", "Russia's |backing| for" */
const isOwnedIng = ({ lower }: Token, before: Token, next: Token, isEventNoun: (word: string) => boolean) =>
  lower.endsWith('ing') &&
  /^[’']s?$/.test(before.text) &&
  (next.lower === 'of' || (next.pos === 'ADP' && isEventNoun(lower)));

/** "|There| China accused Japan": where it was; not "there are", "there remain". */
const isPlaceBefore = ({ lower, pos }: Token, next: Token) =>
  lower === 'there' && pos === 'PRON' && /^(?:PROPN|DET|NOUN|ADJ|PRON|NUM|PUNCT)$/.test(next.pos);

const isDay = ({ lower }: Token) => WEEKDAYS.has(lower) || MONTHS.has(lower);
const NOBODY: ReadonlySet<string> = new Set();

/** "face to face", "side by side", "hand in hand" */
const isRepeated = (middle: Token, before: Token, next: Token) =>
  before.lower === next.lower && /^(?:to|by|in)$/.test(middle.lower) && /^\p{Ll}/u.test(before.text);
