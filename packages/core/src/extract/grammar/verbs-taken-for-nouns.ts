import type { Token } from '../../model/annotated.ts';
import { QUALIFIES } from './gerunds-taken-for-nouns.ts';
import type { VerbForms } from './verb-forms.ts';
import { WEEKDAYS } from './words.ts';

/** Adjectives that stand for people. */
export const COLLECTIVE = /^(?:military|opposition|judiciary|executive|public|premier|chief)$/;

/** "Turkey, which |backs| Azerbaijan": a third person or past form right behind a relative pronoun. */
export function isRelativeVerb(tokens: readonly Token[], at: number, forms: VerbForms): boolean {
  const token = tokens[at]!;
  const before = tokens[at - 1]!.lower;
  if ((before !== 'who' && before !== 'which') || !/^(?:NOUN|ADJ|PROPN)$/.test(token.pos)) return false;
  if (token.text !== token.lower || /^(?:VERB|AUX)$/.test(tokens[at + 1]!.pos)) return false;
  // "which |borders| both countries": nothing but a verb stands before an article
  if (!forms.knows(token) && !(tokens[at + 1]!.pos === 'DET' && token.lower !== token.lemma)) return false;
  const reading = forms.read({ ...token, pos: 'VERB' }, false);
  return reading !== null && (reading.third || (reading.past && !reading.base));
}

/** "Yemen's Houthis |release| 290 detainees": behind a plural, before a number, in a sentence without a verb so far. */
export function isPluralsVerb(tokens: readonly Token[], at: number, first: number, forms: VerbForms): boolean {
  const token = tokens[at]!;
  const before = tokens[at - 1]!;
  if (token.pos !== 'NOUN' || tokens[at + 1]!.pos !== 'NUM' || token.text !== token.lower || at > first + 8)
    return false;
  if (!/^(?:PROPN|NOUN)$/.test(before.pos) || !/[^s']s$/.test(before.lower) || !forms.knows(token)) return false;
  for (let i = first; i < at; i++) if (/^(?:VERB|AUX|ADP)$/.test(tokens[i]!.pos)) return false;
  return forms.read({ ...token, pos: 'VERB' }, false)?.base === true;
}

const DETERMINER = /^(?:the|a|an|its|his|her|their)$/;

/** "Armenian troops |complete| their withdrawal": an adjective by form, in a sentence without a verb so far. */
export function isPluralsAct(tokens: readonly Token[], at: number, first: number, forms: VerbForms): boolean {
  const token = tokens[at]!;
  if ((token.pos !== 'ADJ' && token.pos !== 'NOUN') || token.text !== token.lower || at > first + 8) return false;
  const before = tokens[at - 1]!;
  if (before.pos !== 'NOUN' || before.lower === before.lemma || !/[^s']s$/.test(before.lower)) return false;
  if (!DETERMINER.test(tokens[at + 1]!.lower) || !forms.knows(token)) return false;
  for (let i = first; i < at; i++) if (/^(?:VERB|AUX|ADP)$/.test(tokens[i]!.pos)) return false;
  return forms.read({ ...token, pos: 'VERB' }, false)?.base === true;
}

/** "and |overthrew| the government", "India |test-fired| a missile": a past form before an article, taken for something else. */
export function isPastVerb(tokens: readonly Token[], at: number, forms: VerbForms): boolean {
  const token = tokens[at]!;
  if (token.pos !== 'NOUN' && token.pos !== 'ADJ') return false;
  const { lower, pos } = tokens[at + 1]!;
  const before = tokens[at - 1]!;
  const down = token.lower === 'shot' && (lower === 'down' || lower === 'dead'); // "Iran |shot| down a drone"
  // "Egypt, too, |blockaded| Qatar", "that |abducted| two nurses", ", |tortured| by the police"
  const apart = (token.lower.endsWith('ed') || token.lower.endsWith('shot')) && APART.test(before.lower);
  if (apart && (pos === 'PROPN' || pos === 'NUM' || lower === 'by' || down || DETERMINER.test(lower)))
    return forms.knows(token) && forms.read({ ...token, pos: 'VERB' }, false)?.past === true;
  // "after officers |abducted| and murdered"
  const joined =
    lower === 'and' &&
    tokens[at + 2]?.pos === 'VERB' &&
    /[^s']s$/.test(tokens[at - 1]!.lower) &&
    /ed$/.test(tokens[at + 2]!.lower);
  if (token.text !== token.lower || (pos !== 'NUM' && !down && !joined && !DETERMINER.test(lower))) return false;
  // "…, |wounding| two soldiers"
  const closing = tokens[at - 1]!.text === ',' && token.lower.endsWith('ing');
  if (
    (!closing && !/^(?:PROPN|NOUN|CCONJ)$/.test(tokens[at - 1]!.pos) && !isManner(tokens, at - 1)) ||
    !forms.knows(token)
  )
    return false;
  const reading = forms.read({ ...token, pos: 'VERB' }, false);
  return closing ? reading?.ing === true : reading?.past === true && !reading.base;
}

const APART = /^(?:[-–—,]|that|who|which|too|got|get|gets)$/;

/** "|Blockaded| by Egypt, Qatar": a participle that opens the sentence, with who did it before the comma. */
export function isFrontedPassive(tokens: readonly Token[], at: number, forms: VerbForms): boolean {
  if (!forms.knows(tokens[at]!)) return false;
  let by = false;
  for (let i = at + 1; i < tokens.length && i < at + 12; i++) {
    const { lower, pos } = tokens[i]!;
    if (lower === ',') return by && forms.read({ ...tokens[at]!, pos: 'VERB' }, false)?.participle === true;
    if (pos === 'VERB' || pos === 'AUX' || (pos === 'PUNCT' && lower !== ',')) return false;
    by ||= lower === 'by';
  }
  return false;
}

/** "Chile |risks| being denounced": only a verb stands before "being". */
export function isBeforeBeing(tokens: readonly Token[], at: number, forms: VerbForms): boolean {
  const token = tokens[at]!;
  if (tokens[at + 1]!.lower !== 'being' || tokens[at + 2]?.pos === 'DET' || token.pos !== 'NOUN') return false;
  if (!/^(?:PROPN|NOUN)$/.test(tokens[at - 1]!.pos) || token.text !== token.lower) return false;
  return forms.knows(token) && forms.read({ ...token, pos: 'VERB' }, false)?.third === true;
}

/** "responded by |closing| borders with Mali": what one does, before the plural it is done to; not "by striking workers". */
export function isDoing(tokens: readonly Token[], at: number, forms: VerbForms): boolean {
  const token = tokens[at]!;
  if ((token.pos !== 'NOUN' && token.pos !== 'ADJ') || !token.lower.endsWith('ing')) return false;
  if (!/^(?:by|without)$/.test(tokens[at - 1]!.lower) || QUALIFIES.test(token.lower) || !forms.knows(token))
    return false;
  const next = tokens[at + 1]!;
  return next.pos === 'NOUN' && next.lower.endsWith('s') && next.lemma !== next.lower;
}
/** "vowed to |stand| by Cuba", "helped |finance| a road": a bare form that nothing but a verb can be. */
export function isBareVerb(tokens: readonly Token[], at: number, forms: VerbForms): boolean {
  const token = tokens[at]!;
  const next = tokens[at + 1]!;
  if (token.pos !== 'NOUN' || token.lower !== token.lemma) return false;
  const before = tokens[at - 1]!;
  const willed = before.lower === 'to' && WILLS.test(tokens[at - 2]?.lemma ?? '') && next.pos !== 'NOUN';
  const helped = before.lemma === 'help' && before.pos === 'VERB' && /^(?:DET|PROPN|PRON)$/.test(next.pos);
  return (willed || helped) && forms.knows(token) && forms.read({ ...token, pos: 'VERB' }, false)?.base === true;
}
const WILLS =
  /^(?:vow|pledge|promise|refuse|decide|decline|offer|want|plan|threaten|volunteer|undertake|hope|intend|seek|try|attempt|manage|continue|prepare)$/;

/** "the president it |overthrew| nine days ago": a past form behind a pronoun that is a subject. */
export function isPronounsVerb(tokens: readonly Token[], at: number, forms: VerbForms): boolean {
  const token = tokens[at]!;
  if (token.pos !== 'NOUN' && token.pos !== 'ADJ') return false;
  if (!/^(?:it|he|she|they|we)$/.test(tokens[at - 1]!.lower) || !forms.knows(token)) return false;
  const reading = forms.read({ ...token, pos: 'VERB' }, false);
  return reading?.past === true && !reading.base;
}

/** "The generals |jointly| overthrew a government" */
const isManner = (tokens: readonly Token[], at: number) =>
  /ly$/.test(tokens[at]!.lower) && tokens[at]!.pos === 'ADV' && /^(?:PROPN|NOUN)$/.test(tokens[at - 1]?.pos ?? '');

/** "If Israel |strikes| again,": behind a name that a subordinator opens. */
export function isVerbInCondition(tokens: readonly Token[], at: number, first: number, forms: VerbForms): boolean {
  const token = tokens[at]!;
  const next = tokens[at + 1]!;
  if (tokens[at - 1]!.pos !== 'PROPN' || !(next.pos === 'ADV' || next.text === ',')) return false;
  let i = at - 1;
  while (i > first && (tokens[i]!.pos === 'PROPN' || tokens[i]!.pos === 'DET')) i--;
  if (!/^(?:if|unless|when|once)$/.test(tokens[i]!.lower)) return false;
  return forms.knows(token) && forms.read({ ...token, pos: 'VERB' }, false)?.third === true;
}

/** "the military |trains| Iraqi pilots": behind an adjective that stands for people, before something that can be its object. */
export function isCollectiveVerb(tokens: readonly Token[], at: number, first: number, forms: VerbForms): boolean {
  const token = tokens[at]!;
  const before = tokens[at - 1]!;
  const next = tokens[at + 1]!;
  if (before.pos !== 'ADJ' || !COLLECTIVE.test(before.lower)) return false;
  if (!forms.knows(token) || !forms.read({ ...token, pos: 'VERB' }, false)?.third) return false;
  for (let i = at - 1; i >= first && i > at - 12; i--)
    if (tokens[i]!.pos === 'VERB' || tokens[i]!.pos === 'AUX') return false;
  return next.pos === 'PROPN' || next.pos === 'DET' || next.pos === 'NUM';
}

/** An auxiliary or a tensed verb, adverbs before it or not. */
export function isVerbal(tokens: readonly Token[], at: number, end: number): boolean {
  let i = at;
  while (i < end && i < at + 2 && tokens[i]!.pos === 'ADV') i++;
  const token = tokens[i];
  if (!token || i >= end) return false;
  return token.pos === 'AUX' || (token.pos === 'VERB' && !token.lower.endsWith('ing'));
}

/** "Turkey |suspected| Greece", "Thailand |trained| militiamen": behind the name that opens a sentence without another verb. */
export function isOnlyVerb(tokens: readonly Token[], at: number, first: number, end: number): boolean {
  if (at > first + 3 || STATES.test(tokens[at]!.lower)) return false;
  const before = first > 0 ? tokens[first - 1]! : undefined;
  if (before && before.pos !== 'PUNCT' && !(opensClause(before) && tokens[at + 1]?.pos === 'PROPN')) return false;
  if (!/^(?:PROPN|NOUN|ADJ)$/.test(tokens[at + 1]?.pos ?? '')) return false;
  const body = tokens[first]!.pos === 'DET' && DRIVES_OUT.test(tokens[at]!.lower) ? 'NOUN' : 'PROPN';
  for (let i = first; i < at; i++) if (tokens[i]!.pos !== body && tokens[i]!.pos !== 'PROPN' && i > first) return false;
  if (body === 'PROPN' && tokens[first]!.pos !== 'PROPN') return false;
  for (let i = at + 1; i < end && tokens[i]!.text !== ','; i++) {
    const { pos, lower } = tokens[i]!;
    if (pos === 'CCONJ' && i > at + 1 && tokens[at + 1]!.pos === 'PROPN') return true; // "Russia |backed| Armenia and closed"
    if (pos === 'AUX' || (pos === 'VERB' && !lower.endsWith('ing'))) return false;
  }
  return true;
}
/** "|when| Russia backed Armenia", "|On Monday| Russia backed" */
const opensClause = ({ lower }: Token) =>
  WEEKDAYS.has(lower) || /^(?:when|after|as|because|since|that|while|before|said|says|then|there|and|but)$/.test(lower);
/** "The league |ousted| Libya" */
const DRIVES_OUT = /^(?:ousted|suspected|exiled|backed)$/;
const STATES = /^(?:based|born|led|occupied|aligned|affiliated|allied|united|combined|displaced)$/;
