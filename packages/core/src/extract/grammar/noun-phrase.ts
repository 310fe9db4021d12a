import type { Token } from '../../model/annotated.ts';
import { makeNoun, makePronoun, type Noun } from './chunk.ts';
import {
  isGift,
  isHiddenVerb,
  isHomeward,
  isModifier,
  isNominal,
  isParticipleModifier,
  isPlural,
  isPossessive,
  joinsModifiers,
  leadsOn,
  nominalAhead,
  takeParticiple,
} from './modifiers.ts';
import { endsBeforeName, opensCount } from './rejoined.ts';
import { isLapse, readTime, startsTime } from './time-phrase.ts';
import {
  DESCRIBING,
  DIRECTION,
  FATE,
  GLUED,
  MONTH,
  PARTICULAR,
  PERSONAL_PRONOUN,
  POSSESSIVE_PRONOUN,
  QUANTIFIER,
  TIME_ADJECTIVE,
  TIME_NOUN,
  type Traits,
} from './traits.ts';
import type { VerbForms } from './verb-forms.ts';
import { isOnlyVerb } from './verbs-taken-for-nouns.ts';
import { MONTHS, TIME_NOUNS, WEEKDAYS } from './words.ts';

/**
 * Reads the noun phrase that begins at token `i`, or gives null. A possessor becomes a phrase of its own
 * inside: "Iran's supreme leader" -> head "leader", possessor "Iran".
 */
export function readNounPhrase(
  tokens: readonly Token[],
  traits: Traits,
  i: number,
  end: number,
  forms: VerbForms,
): Noun | null {
  let at = i;
  let possessor: Noun | null = null;
  for (;;) {
    const phrase = readSimple(tokens, traits, at, end, forms);
    if (!phrase) {
      // "Tuesday's," and "its": a possessor with nothing after it stands for itself
      if (possessor) return { ...possessor, last: at };
      return null;
    }
    phrase.possessor ??= possessor;
    phrase.first = phrase.from = i;
    at = phrase.last;
    if (
      at < end &&
      isPossessive(tokens[at]!) &&
      tokens[at]!.pos !== 'AUX' &&
      !phrase.pronoun &&
      followsNoun(tokens, at + 1, end)
    ) {
      possessor = phrase;
      at++;
      continue;
    }
    return phrase;
  }
}

function followsNoun(tokens: readonly Token[], at: number, end: number): boolean {
  return (
    at < end &&
    (isModifier(tokens[at]!) || tokens[at]!.pos === 'VERB' || tokens[at]!.pos === 'ADV' || tokens[at]!.pos === 'PUNCT')
  );
}

/** "|The next day| Riyadh cut relations", "|the same week|, …": not the "same day surgery" or "next day delivery" of a thing. */
function readToldTime(tokens: readonly Token[], traits: Traits, the: number, end: number): Noun | null {
  const next = tokens[the + 1];
  if (!next || the + 1 >= end || !(traits[the + 1]! & TIME_ADJECTIVE)) return null;
  const time = readTime(tokens, traits, the + 1, end);
  if (!time || (tokens[time.last]?.pos !== 'PROPN' && nominalAhead(tokens, time.last, end))) return null;
  time.first = time.from = the;
  return time;
}

function readSimple(tokens: readonly Token[], traits: Traits, i: number, end: number, forms: VerbForms): Noun | null {
  const opening = tokens[i];
  if (!opening || i >= end) return null;
  if (traits[i]! & PERSONAL_PRONOUN && opening.pos !== 'PROPN') return makePronoun(i);
  const time = readTime(tokens, traits, i, end);
  if (time) return time;
  const told = traits[i]! & PARTICULAR && opening.lower === 'the' ? readToldTime(tokens, traits, i, end) : null;
  if (told) return told;
  let at = i;
  let head = -1;
  let own: Noun | null = null;
  for (; at < end; at++) {
    const token = tokens[at]!;
    const known = traits[at]!;
    if (at > i && known & GLUED) {
      if (token.pos !== 'PUNCT') head = at;
      continue;
    }
    if (at > i && opensCount(tokens, at)) break;
    if (at === i && known & POSSESSIVE_PRONOUN) {
      own = makePronoun(at);
      continue;
    }
    if (token.pos === 'DET' || (known & PARTICULAR && token.lower === 'the')) {
      if (head >= 0 || (at > i && !(traits[at - 1]! & QUANTIFIER) && tokens[at - 1]!.lower !== 'than')) break;
      continue;
    }
    if (known & PERSONAL_PRONOUN && token.pos === 'PRON') break;
    if (known & QUANTIFIER && head < 0 && opensQuantity(tokens, traits, at, end)) continue;
    if (at > i && startsTime(tokens, traits, at, end)) {
      const time = readTime(tokens, traits, at, end);
      if (head >= 0) break;
      if (time && !(tokens[at - 1]!.pos === 'DET' && nominalAhead(tokens, time.last, end))) break;
      if (time) {
        at = time.last - 1; // "the |April 22| presidential elections"
        continue;
      }
    }
    if (known & PARTICULAR && head < 0) {
      if (token.lower === 'than' && at > i) continue; // "more than 1,500 people"
      if (token.lower === 'then' && at === i + 1) continue; // "the then president"
    }
    // "three cities |west of| the capital"
    if (known & DIRECTION && head >= 0 && tokens[at + 1]?.lower === 'of') break;
    if (known & TIME_NOUN && head >= 0 && isLapse(tokens, at, end)) break;
    if (known & FATE && head >= 0 && isHomeward(tokens, at, end, own !== null)) break;
    if (head >= 0 && isGift(tokens, at, i)) break; // "offered Guatemala |help|", "gave Oman |military aid|"
    if (isNominal(token)) {
      // "earlier in |the day| Israel's army"
      if (head >= 0 && head === at - 1 && token.pos === 'PROPN' && TIME_NOUNS.has(tokens[head]!.text)) break;
      if (head >= 0 && head === at - 1 && endsBeforeName(tokens, traits, i, at)) break;
      if (head >= 0 && isHiddenVerb(tokens, at, end, i, forms)) {
        token.pos = 'VERB'; // the chunker meets it next
        break;
      }
      head = at;
      continue;
    }
    // "recalled its ambassador |three weeks| after": a new phrase, that of a time
    if (token.pos === 'NUM' && head >= 0 && head === at - 1 && traits[at + 1]! & TIME_NOUN) break;
    // "lent Kenya 750 million dollars": a new phrase; "the June 12 summit" is one
    if (
      (token.pos === 'NUM' || token.pos === 'SYM') &&
      head >= 0 &&
      tokens[at - 1]!.pos === 'PROPN' &&
      !(traits[at - 1]! & MONTH) &&
      nominalAhead(tokens, at + 1, end)
    )
      break;
    if (token.pos === 'NUM' || token.pos === 'SYM' || token.pos === 'ADJ') {
      // "the rich": an adjective is a head only if nothing better follows
      if (token.pos === 'ADJ' && head >= 0 && !nominalAhead(tokens, at + 1, end)) break;
      if (head < 0 || tokens[at - 1]!.pos === 'SYM' || nominalAhead(tokens, at + 1, end) || token.pos === 'NUM') {
        if (token.pos === 'NUM' && !nominalAhead(tokens, at + 1, end)) head = at; // "$400 million"
        continue;
      }
      break;
    }
    // "US |trained| soldiers", but "Cuban advisers |trained| Angolan soldiers"
    if (token.pos === 'VERB' && head === at - 1 && known & DESCRIBING && isModifier(tokens[at + 1] ?? token)) {
      if (isPlural(tokens[head]!) || isOnlyVerb(tokens, at, i, end) || leadsOn(tokens, at)) break;
      continue;
    }
    if (token.pos === 'VERB' && isParticipleModifier(tokens, at, end, i, head)) continue;
    if (token.pos === 'CCONJ' && joinsModifiers(tokens, at, end)) continue;
    if (
      token.pos === 'ADV' &&
      head < 0 &&
      at + 1 < end &&
      (tokens[at + 1]!.pos === 'ADJ' || (tokens[at + 1]!.pos === 'VERB' && at > i))
    )
      continue;
    if (token.pos === 'PRON' && at === i) {
      head = at;
      at++;
      break;
    }
    if (
      token.lower === ',' &&
      tokens[at - 1]?.pos === 'ADJ' &&
      (tokens[at + 1]?.pos === 'ADJ' || /-/.test(tokens[at + 1]?.text ?? '')) &&
      head < 0 &&
      nominalAhead(tokens, at + 1, end)
    )
      continue;
    if (
      token.pos === 'PUNCT' &&
      /^["“”‘«]$/.test(token.text) &&
      at > i &&
      head < 0 &&
      (isModifier(tokens[at + 1] ?? token) || takeParticiple(tokens, at + 1, end))
    )
      continue;
    break;
  }
  if (head < 0) {
    // "the wounded", "these", "the latter"
    const last = at - 1;
    if (last >= i && (tokens[last]!.pos === 'ADJ' || tokens[last]!.pos === 'DET' || tokens[last]!.pos === 'NUM'))
      head = last;
    else if (own) head = i;
    else return null;
  }
  const noun = makeNoun(i, Math.max(at, head + 1), head);
  noun.last = head + 1;
  noun.possessor = own;
  // "curfew hours", "election days", "Golden Dawn": a noun before makes a thing of a time, and so does a name
  const before = head > i ? tokens[head - 1]! : undefined;
  const compound =
    before !== undefined &&
    (before.pos === 'NOUN'
      ? !(traits[head - 1]! & TIME_NOUN)
      : before.pos === 'PROPN' &&
        tokens[head]!.pos === 'PROPN' &&
        !(WEEKDAYS.has(before.lower) || MONTHS.has(before.lower)));
  // "staged |a fourth day| of protests", "ended |two decades| of sanctions": counted by its days
  const counted =
    (opening.pos === 'DET' ||
      opening.pos === 'NUM' ||
      (traits[i]! & QUANTIFIER) !== 0 ||
      opening.lower.endsWith('s')) &&
    tokens[head + 1]?.lower === 'of' &&
    isCounted(tokens[head + 2]);
  noun.time = (traits[head]! & TIME_NOUN) !== 0 && !own && !compound && !counted;
  return noun;
}

const isCounted = (token: Token | undefined) =>
  token !== undefined && /^(?:NOUN|ADJ|VERB)$/.test(token.pos) && !TIME_NOUNS.has(token.lower);

function opensQuantity(tokens: readonly Token[], traits: Traits, at: number, end: number): boolean {
  for (let i = at; i < end && i < at + 4; i++) {
    const { pos, lower } = tokens[i]!;
    if (pos === 'NUM' || isNominal(tokens[i]!)) return true;
    if (pos === 'DET' || pos === 'ADJ' || traits[i]! & QUANTIFIER || lower === 'than') continue;
    return pos === 'VERB' && /(?:ed|ing)$/.test(lower) && i > at;
  }
  return false;
}
