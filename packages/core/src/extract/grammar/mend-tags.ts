import type { Token } from '../../model/annotated.ts';
import { startsUpper } from './letters.ts';
import { isPlanOfName } from './lost-verb.ts';
import { GLUED, type Traits } from './traits.ts';
import type { VerbForms } from './verb-forms.ts';
import { MODALS } from './words.ts';

/** Heads that an -ing form before them names: "a data sharing agreement", "money laundering charges". */
const NAMED_BY_ING = new Set(
  'accord agreement authority bill camp campaign case center centre ceremony charge company deal effort exercise force group law measure mechanism mission network operation order pact plan plant power process program programme project report ring round rule scandal scheme session site spree strike summit system talks team test treaty trial'.split(
    ' ',
  ),
);
/** "after |pay| talks collapsed", "the |trade| war": verbs by form that name an affair before a noun. */
const NOUNLIKE =
  /^(?:pay|trade|vote|work|export|import|aid|transfer|access|strike|attack|fire|test|release|visit|debt|border|peace|market|transport)$/;
const OPENS_NAME = new Set(['VERB', 'ADJ', 'NOUN', 'ADV', 'AUX', 'INTJ']);
const OPENS_COMPOUND = new Set(['ADP', 'DET', 'ADJ']);
const OPENS_OBJECT = new Set(['DET', 'PROPN', 'ADJ', 'PRON', 'NUM']);
/** Adjectives that stand for people. */
const COLLECTIVE = /^(?:military|opposition|judiciary|executive|public|premier)$/;
/** "five |underground| explosions" */
const PLACED = /^(?:underground|overseas|offshore|underwater)$/;
/** Participles that only say what kind of people follow, at the head of a sentence. */
const SO_CALLED =
  /^(?:suspected|alleged|armed|acting|masked|hooded|exiled|ousted|jailed|striking|protesting|retired|deposed|unidentified|disguised)$/;
const NAMES = /^(?:NOUN|ADJ|PROPN)$/;
const OWNERS = /^(?:its|his|her|their|our|my|full|strong)$/;
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
    if (!next || traits[i]! & GLUED) continue;
    if (before && isRepeated(token, before, next)) before.pos = token.pos = next.pos = 'ADV'; // "stood |shoulder to shoulder| with"
    if (token.lower === 'part' && next.lower === 'of') token.pos = 'NOUN'; // "froze |part| of its aid"
    if (token.lower === 'crossing' && before?.lower === 'border') token.pos = 'NOUN';
    if (!before) {
      if (token.pos === 'VERB' && next.pos === 'VERB' && /^(?:said|says|told)$/.test(next.lower)) token.pos = 'PROPN';
      else if (token.pos === 'VERB' && SO_CALLED.test(token.lower) && NAMES.test(next.pos)) token.pos = 'ADJ'; // "|Suspected| Maoist rebels killed"
      continue;
    }
    if (token.pos === 'ADV' && before.pos === 'DET' && DIRECTION.test(token.lower) && next.pos === 'NOUN')
      token.pos = 'ADJ'; // "the north region"
    else if (token.pos === 'ADV' && PLACED.test(token.lower) && /^(?:NOUN|ADJ)$/.test(next.pos)) token.pos = 'ADJ';
    else if (token.lower === (before.lower === 'to' ? 'task' : before.lower === 'in' ? 'turn' : ''))
      token.pos = 'NOUN'; // "took the minister to |task|", "and in |turn| accused"
    else if (token.lower === 'back' && before.lower === 'to' && OPENS_OBJECT.has(next.pos))
      token.pos = 'VERB'; // "agreed on Tuesday to |back| the bids"
    else if (token.pos === 'ADJ' && COLLECTIVE.test(token.lower) && isVerbal(tokens, i + 1, end))
      token.pos = 'NOUN'; // "the Indian |military| launched"
    else if (token.pos === 'VERB' && before.pos === 'VERB' && SO_CALLED.test(token.lower) && NAMES.test(next.pos))
      token.pos = 'ADJ'; // "sentenced |ousted| leader X"
    else if (token.pos === 'VERB') {
      if (token.lower.endsWith('ing') && OWNERS.test(before.lower) && isEventNoun(token.lower) && next.pos !== 'DET')
        token.pos = 'NOUN'; // "voiced its |backing| for"
      else if (next.pos === 'NOUN' && OPENS_COMPOUND.has(before.pos) && NOUNLIKE.test(token.lower)) token.pos = 'NOUN';
      else if (isNamedByIng(tokens, i, end) || isObjectNoun(tokens, i, first, isEventNoun)) token.pos = 'NOUN';
      else if (isNamedBlow(tokens, i, first) || isCompound(tokens, i, first, forms)) token.pos = 'NOUN';
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
      /^(?:up|out|off|down|DET|PROPN)$/.test(next.pos === 'ADP' || next.pos === 'ADV' ? next.lower : next.pos) &&
      forms.knows(token)
    )
      token.pos = 'VERB'; // "has begun |rounding| up"
    else if (isPastVerb(tokens, i, forms) || isRelativeVerb(tokens, i, forms) || isPluralsVerb(tokens, i, first, forms))
      token.pos = 'VERB';
    else if (token.pos === 'NOUN' && isPlanOfName(tokens, i, first)) token.pos = 'VERB';
    else if (token.pos === 'NOUN' && isVerbInCondition(tokens, i, first, forms)) token.pos = 'VERB';
    else if (token.pos === 'NOUN' && isCollectiveVerb(tokens, i, first, forms)) token.pos = 'VERB';
  }
}

/** "Turkey, which |backs| Azerbaijan": a third person or past form right behind a relative pronoun. */
function isRelativeVerb(tokens: readonly Token[], at: number, forms: VerbForms): boolean {
  const token = tokens[at]!;
  if (!/^(?:who|which)$/.test(tokens[at - 1]!.lower) || !/^(?:NOUN|ADJ|PROPN)$/.test(token.pos)) return false;
  if (token.text !== token.lower || /^(?:VERB|AUX)$/.test(tokens[at + 1]!.pos)) return false;
  // "which |borders| both countries": nothing but a verb stands before an article
  if (!forms.knows(token) && !(tokens[at + 1]!.pos === 'DET' && token.lower !== token.lemma)) return false;
  const reading = forms.read({ ...token, pos: 'VERB' }, false);
  return reading !== null && (reading.third || (reading.past && !reading.base));
}

/** "hit an apartment |block| in": one thing with an article has no verb without an ending. */
function isCompound(tokens: readonly Token[], at: number, first: number, forms: VerbForms): boolean {
  const before = tokens[at - 1]!;
  if (before.pos !== 'NOUN' || before.lower !== before.lemma || at - 2 < first) return false;
  if (!/^(?:a|an|another|every|each)$/.test(tokens[at - 2]!.lower)) return false;
  if (!/^(?:ADP|PUNCT|CCONJ|AUX|VERB)$/.test(tokens[at + 1]!.pos)) return false;
  const reading = forms.read(tokens[at]!, false);
  return reading?.base === true && !reading.past && !reading.third && !reading.ing;
}

/** "Yemen's Houthis |release| 290 detainees": behind a plural, before a number, in a sentence without a verb so far. */
function isPluralsVerb(tokens: readonly Token[], at: number, first: number, forms: VerbForms): boolean {
  const token = tokens[at]!;
  const before = tokens[at - 1]!;
  if (token.pos !== 'NOUN' || tokens[at + 1]!.pos !== 'NUM' || token.text !== token.lower || at > first + 8)
    return false;
  if (!/^(?:PROPN|NOUN)$/.test(before.pos) || !/[^s']s$/.test(before.lower) || !forms.knows(token)) return false;
  for (let i = first; i < at; i++) if (/^(?:VERB|AUX|ADP)$/.test(tokens[i]!.pos)) return false;
  return forms.read({ ...token, pos: 'VERB' }, false)?.base === true;
}

/** "and |overthrew| the government", "India |test-fired| a missile": a past form before an article, taken for something else. */
function isPastVerb(tokens: readonly Token[], at: number, forms: VerbForms): boolean {
  const token = tokens[at]!;
  if (token.pos !== 'NOUN' && token.pos !== 'ADJ') return false;
  const { lower, pos } = tokens[at + 1]!;
  const down = token.lower === 'shot' && (lower === 'down' || lower === 'dead'); // "Iran |shot| down a drone"
  if (token.text !== token.lower || (pos !== 'NUM' && !down && !/^(?:the|a|an|its|his|her|their)$/.test(lower)))
    return false;
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

/** "The generals |jointly| overthrew a government" */
const isManner = (tokens: readonly Token[], at: number) =>
  /ly$/.test(tokens[at]!.lower) && tokens[at]!.pos === 'ADV' && /^(?:PROPN|NOUN)$/.test(tokens[at - 1]?.pos ?? '');

/** "If Israel |strikes| again,": behind a name that a subordinator opens. */
function isVerbInCondition(tokens: readonly Token[], at: number, first: number, forms: VerbForms): boolean {
  const token = tokens[at]!;
  const next = tokens[at + 1]!;
  if (tokens[at - 1]!.pos !== 'PROPN' || !(next.pos === 'ADV' || next.text === ',')) return false;
  let i = at - 1;
  while (i > first && (tokens[i]!.pos === 'PROPN' || tokens[i]!.pos === 'DET')) i--;
  if (!/^(?:if|unless|when|once)$/.test(tokens[i]!.lower)) return false;
  return forms.knows(token) && forms.read({ ...token, pos: 'VERB' }, false)?.third === true;
}

/** An auxiliary or a tensed verb, adverbs before it or not. */
function isVerbal(tokens: readonly Token[], at: number, end: number): boolean {
  let i = at;
  while (i < end && i < at + 2 && tokens[i]!.pos === 'ADV') i++;
  const token = tokens[i];
  if (!token || i >= end) return false;
  return token.pos === 'AUX' || (token.pos === 'VERB' && !token.lower.endsWith('ing'));
}

/** "the blame for the border |shooting| on", "a mosque |bombing| in": behind an article and a noun, without an object. */
function isNamedBlow(tokens: readonly Token[], at: number, first: number): boolean {
  if (tokens[at - 1]!.pos !== 'NOUN' || at - 2 < first || !BLOW.test(tokens[at]!.lower)) return false;
  return tokens[at - 2]!.pos === 'DET' && /^(?:ADP|PUNCT|CCONJ|AUX)$/.test(tokens[at + 1]!.pos);
}
const BLOW = /^(?:shooting|bombing|killing|shelling|stabbing|kidnapping|hijacking|poisoning|beating|uprising)$/;

/** "signed a data |sharing| agreement": between a noun and a head that names an affair. */
function isNamedByIng(tokens: readonly Token[], at: number, end: number): boolean {
  const before = tokens[at - 1]!;
  const next = tokens[at + 1]!;
  if (!tokens[at]!.lower.endsWith('ing') || !namesKind(before) || at + 1 >= end) return false;
  if (/s$/.test(before.lower) && before.lemma !== before.lower) return false;
  return next.pos === 'NOUN' && (NAMED_BY_ING.has(next.lower) || NAMED_BY_ING.has(next.lemma));
}

/** "two |Chinese| shipping companies": a noun, or an adjective of a people. */
const namesKind = ({ pos, lower }: Token) =>
  pos === 'NOUN' || (pos !== 'VERB' && /(?:ese|ian|ean|ish|can)$/.test(lower));

const isPluralOf = (word: string, isEventNoun: (word: string) => boolean) =>
  isEventNoun(word) || isEventNoun(word.slice(0, -1));

/** "rejected U.S. |calls| for a truce", "after Israeli |strikes| on": a noun where the verb before still wants its object. */
function isObjectNoun(
  tokens: readonly Token[],
  at: number,
  first: number,
  isEventNoun: (word: string) => boolean,
): boolean {
  const { lower } = tokens[at]!;
  const next = tokens[at + 1]!;
  if (!lower.endsWith('s') || (next.pos !== 'ADP' && next.lower !== 'to')) return false;
  if (!isPluralOf(lower, isEventNoun)) return false;
  let i = at - 1;
  while (i > first && (tokens[i]!.pos === 'PROPN' || tokens[i]!.pos === 'ADJ')) i--;
  if (i === at - 1) return false;
  const { pos, lower: word } = tokens[i]!;
  return (
    (pos === 'VERB' && !SAYS.test(word)) || (pos === 'ADP' && word !== 'as' && word !== 'after' && word !== 'before')
  );
}
const SAYS =
  /^(?:say|says|said|claim|claims|claimed|believe|believes|believed|add|adds|added|report|reports|reported|warn|warns|warned|think|thinks|thought|insist|insists|insisted|hope|hopes|hoped)$/;

/** "the military |trains| Iraqi pilots": behind an adjective that stands for people, before something that can be its object. */
function isCollectiveVerb(tokens: readonly Token[], at: number, first: number, forms: VerbForms): boolean {
  const token = tokens[at]!;
  const before = tokens[at - 1]!;
  const next = tokens[at + 1]!;
  if (before.pos !== 'ADJ' || !COLLECTIVE.test(before.lower)) return false;
  if (!forms.knows(token) || !forms.read({ ...token, pos: 'VERB' }, false)?.third) return false;
  for (let i = at - 1; i >= first && i > at - 12; i--)
    if (tokens[i]!.pos === 'VERB' || tokens[i]!.pos === 'AUX') return false;
  return next.pos === 'PROPN' || next.pos === 'DET' || next.pos === 'NUM';
}

/** "face to face", "side by side", "hand in hand" */
const isRepeated = (middle: Token, before: Token, next: Token) =>
  before.lower === next.lower && /^(?:to|by|in)$/.test(middle.lower) && /^\p{Ll}/u.test(before.text);
