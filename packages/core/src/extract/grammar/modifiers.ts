import type { Token } from '../../model/annotated.ts';
import type { VerbForms } from './verb-forms.ts';
import { DESCRIBING } from './words.ts';

export const isNominal = (token: Token) => token.pos === 'NOUN' || token.pos === 'PROPN';
export const isPossessive = (token: Token) => token.lower === "'s" || token.lower === "'" || token.lower === 'ʼs';
export const isModifier = (token: Token) => token.pos === 'ADJ' || token.pos === 'NUM' || isNominal(token);

export function nominalAhead(tokens: readonly Token[], at: number, end: number): boolean {
  for (let i = at; i < end && i < at + 4; i++) {
    if (isNominal(tokens[i]!)) return true;
    if (
      !isModifier(tokens[i]!) &&
      tokens[i]!.pos !== 'SYM' &&
      !(tokens[i]!.pos === 'VERB' && /(?:ed|ing)$/.test(tokens[i]!.lower))
    )
      return false;
  }
  return false;
}

/** "an '|unwelcomed|, self-destructive action'": a participle that opens a quotation before its noun is read as an adjective. */
export function takeParticiple(tokens: readonly Token[], at: number, end: number): boolean {
  const token = tokens[at];
  if (token?.pos !== 'VERB' || !/(?:ed|en|ing)$/.test(token.lower)) return false;
  const next = tokens[at + 1]?.text === ',' ? at + 2 : at + 1;
  if (!nominalAhead(tokens, next, end)) return false;
  token.pos = 'ADJ';
  return true;
}

/** "the visit |led| China to accuse", but "the US |led| coalition". */
export function leadsOn(tokens: readonly Token[], at: number): boolean {
  let to = at + 1;
  while (to < at + 5 && tokens[to] && isModifier(tokens[to]!)) to++;
  return to > at + 1 && tokens[at + 1]!.pos === 'PROPN' && tokens[to]?.lower === 'to' && tokens[to + 1]?.pos === 'VERB';
}

/** "the armed forces", "its long-halted talks", "a guided bomb": a participle before the noun it describes. */
export function isParticipleModifier(
  tokens: readonly Token[],
  at: number,
  end: number,
  start: number,
  head: number,
): boolean {
  const token = tokens[at]!;
  if (head >= 0 || !/(?:ed|ing|en|wn|ught|orn)$/.test(token.lower) || at + 1 >= end) return false;
  const next = tokens[at + 1]!;
  if (!isModifier(next) && !(next.pos === 'VERB' && /(?:ed|ing)$/.test(next.lower))) return false;
  if (at > start) return true;
  // at the start of a phrase: "occupied Karabakh", "captured former president" after a preposition or verb; never -ing ("of sending")
  return (
    !token.lower.endsWith('ing') &&
    (tokens[at - 1]?.pos === 'ADP' ||
      tokens[at - 1]?.lower === "'s" ||
      (tokens[at - 1]?.pos === 'CCONJ' && DESCRIBING.has(token.lower))) &&
    (next.pos === 'NOUN' || next.pos === 'PROPN')
  );
}

/** "offered Guatemala |help|", "granted Assad |asylum|": what is given stands behind the name of whoever gets it. */
export const isGift = (tokens: readonly Token[], at: number, start: number) =>
  tokens[at - 1]!.pos === 'PROPN' &&
  GIVES.test(tokens[start - 1]?.lemma ?? '') &&
  GIFT.test(tokens[tokens[at]!.pos === 'ADJ' ? at + 1 : at]?.lower ?? '');
const GIFT =
  /^(?:help|aid|assistance|asylum|refuge|shelter|arms|weapons|tanks|missiles|jets|money|loans?|credits?|grants?|support|talks|information|intelligence|membership|permission|access|guarantees|assurances|citizenship|amnesty|immunity|visas?|food|medicine|vaccines|supplies|compensation|reparations|damages|recognition|condolences|credit|status)$/;
const GIVES =
  /^(?:give|grant|send|lend|offer|promise|pledge|guarantee|pay|deny|award|hand|sell|refuse|supply|accord|loan|provide|extend)$/;

/** "political and military leaders", "North and South Korea": a conjunction inside the modifiers. */
export function joinsModifiers(tokens: readonly Token[], at: number, end: number): boolean {
  const before = tokens[at - 1];
  const after = tokens[at + 1];
  if (!before || !after || at + 2 >= end) return false;
  if (before.pos === 'ADJ' && after.pos === 'ADJ') return nominalAhead(tokens, at + 2, end);
  if (/^(?:north|south|east|west)$/.test(before.lower) && /^(?:north|south|east|west)$/.test(after.lower)) return true;
  return before.pos === 'NUM' && after.pos === 'NUM';
}

/**
 * A verb that the tagger took for a noun: "Venezuela releases dozens", "authorities release a student".
 * Only forms of verbs in the lexicon, after a noun, before something that opens an object or a place.
 */
export function isHiddenVerb(
  tokens: readonly Token[],
  at: number,
  end: number,
  start: number,
  forms: VerbForms,
): boolean {
  const token = tokens[at]!;
  if (token.text !== token.lower || !forms.knows(token) || at + 1 >= end) return false;
  const reading = forms.read({ ...token, pos: 'VERB' }, false);
  if (!reading || reading.ing) return false;
  if (reading.third && isCounted(tokens, start, at)) return false; // "two dozen air |strikes|"
  const before = tokens[at - 1]!;
  const next = tokens[at + 1]!;
  // "the military led by", "the army sent 200 troops"
  if (reading.past && next.lower === 'by') return true;
  const first = !verbBefore(tokens, at);
  const carried = reading.third && /^(?:down|up|off|out)$/.test(next.lower) && before.pos === 'PROPN' && first; // "|shoots| down a drone"
  if (carried && at + 2 < end && opensObject(tokens[at + 2]!)) return true;
  if (!opensObject(next))
    return reading.third
      ? ((before.pos === 'PROPN' && next.pos === 'NOUN') || (!isPlural(before) && isPlea(token, next))) &&
          !hasVerb(tokens, at, end)
      : first && isPlural(before) && (next.pos === 'NOUN' || (next.pos === 'ADP' && !hasVerb(tokens, at, end)));
  if (reading.past && !reading.base) return true;
  if (token.pos === 'PROPN') return reading.third || reading.past;
  if (token.pos !== 'NOUN') return false;
  // "Police in Hong Kong arrest 300 people": a bare form behind a place
  if (reading.base && first && before.pos === 'PROPN' && tokens[start - 1]?.pos === 'ADP') return true;
  if (reading.third)
    return (
      before.pos === 'PROPN' ||
      (before.pos === 'NOUN' && !isPlural(before) && at - start >= 1 && (next.pos !== 'PROPN' || first))
    );
  return before.pos === 'NOUN' && isPlural(before);
}

/** "Ethiopia |appeals for| food", "UN |calls on| Israel to": where nothing else is a verb. */
const isPlea = ({ lower }: Token, next: Token) => PLEAS.test(lower) && /^(?:for|on|to|upon|in)$/.test(next.lower);
const PLEAS =
  /^(?:appeals|calls|pushes|presses|pleads|asks|bows|yields|turns|looks|agrees|pledges|offers|accedes|returns|travels|stops|arrives|lands|resigns|retreats|withdraws|cooperates|apologises|apologizes)$/;

/** Does the phrase count more than one, so that no verb in -s can follow it? */
function isCounted(tokens: readonly Token[], start: number, at: number): boolean {
  for (let i = start; i < at; i++) {
    const { pos, lower } = tokens[i]!;
    if ((pos === 'NUM' && !/^(?:one|1|\d{4})$/.test(lower)) || /^(?:several|many|dozen|numerous|various)$/.test(lower))
      return true;
  }
  return false;
}

/** "gunmen", "police", "protesters": what takes a verb without -s. */
export function isPlural({ pos, lower, lemma }: Token): boolean {
  return (
    pos === 'NOUN' &&
    /(?:[^s]s|men|people|police|troops|children|military)$/.test(lower) &&
    (lemma !== lower || PLURAL.has(lower) || lower.endsWith('men'))
  );
}
const PLURAL = new Set(['police', 'people', 'troops', 'military', 'forces', 'authorities', 'children']);

/** Has the sentence had a verb before this word? */
function verbBefore(tokens: readonly Token[], at: number): boolean {
  for (let i = at - 1; i >= 0 && i > at - 30; i--) {
    const { pos, text } = tokens[i]!;
    if (/^[.!?;:]$/.test(text)) return false;
    if (pos === 'AUX' || pos === 'VERB') return true;
  }
  return false;
}

/** Has what stands between full stops and semicolons a verb? Only headlines have none: "Saudi Arabia lifts blockade of Qatar; UN urges calm". */
function hasVerb(tokens: readonly Token[], at: number, end: number): boolean {
  for (let i = at + 1; i < end && i < at + 40; i++) {
    const { pos, text } = tokens[i]!;
    // "stops in Riyadh |to see| the king" has its verb still to be found
    if (pos === 'AUX' || (pos === 'VERB' && !text.endsWith('ing') && tokens[i - 1]?.lower !== 'to')) return true;
    if (/^[.!?;]$/.test(text)) break;
  }
  return verbBefore(tokens, at);
}

function opensObject(next: Token): boolean {
  return (
    next.pos === 'DET' ||
    next.pos === 'PRON' ||
    next.pos === 'PROPN' ||
    next.pos === 'NUM' ||
    /^(?:over|about|around|nearly|almost|more)$/.test(next.lower) ||
    (next.pos === 'ADJ' && !/^(?:due|such)$/.test(next.lower)) ||
    PLURAL_OBJECT.test(next.lower)
  );
}
const PLURAL_OBJECT = /^(?:dozens|hundreds|thousands|scores|sanctions|talks|missiles|troops|prisoners|plans)$/;

/** "called its envoy |home|", "flew 300 workers |home|"; not "the family home". */
export const isHomeward = (tokens: readonly Token[], at: number, end: number, own: boolean) =>
  /^(?:home|hostage|captive|prisoner)$/.test(tokens[at]!.text) &&
  (own || tokens[at - 1]!.lower.endsWith('s')) &&
  !/^(?:family|care|nursing|childhood|summer|holiday|beach|foster|retirement|elderly|ancestral|country)$/.test(
    tokens[at - 1]!.lower,
  ) &&
  (at + 1 >= end || /^(?:ADP|ADV|CCONJ|PUNCT|SCONJ)$/.test(tokens[at + 1]!.pos));
