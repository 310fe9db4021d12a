import type { Token } from '../../model/annotated.ts';
import type { VerbForms } from './verb-forms.ts';

/** Heads that an -ing form before them names: "a data sharing agreement", "money laundering charges". */
const NAMED_BY_ING = new Set(
  'accord agreement authority bill breakfast camp campaign case center centre ceremony charge company deal dinner effort exercise force group law lunch measure mechanism mission network operation order pact plan plant power process program programme project report ring round rule scandal scheme session site spree strike summit system talks team test treaty trial trip visit'.split(
    ' ',
  ),
);

/** "hit an apartment |block| in": one thing with an article has no verb without an ending. */
export function isCompound(tokens: readonly Token[], at: number, first: number, forms: VerbForms): boolean {
  const before = tokens[at - 1]!;
  if (before.pos !== 'NOUN' || before.lower !== before.lemma || at - 2 < first) return false;
  // "held a civil defense |drill|"
  const opener = /^(?:ADJ|NOUN)$/.test(tokens[at - 2]!.pos) && at - 3 >= first ? tokens[at - 3]! : tokens[at - 2]!;
  if (!/^(?:a|an|another|every|each)$/.test(opener.lower)) return false;
  if (!/^(?:ADP|PUNCT|CCONJ|AUX|VERB)$/.test(tokens[at + 1]!.pos)) return false;
  const reading = forms.read(tokens[at]!, false);
  return reading?.base === true && !reading.past && !reading.third && !reading.ing;
}

/** "championed Vietnam's |cause|", "patched up its |quarrel|": a bare form behind a possessor. */
export function isOwned(tokens: readonly Token[], at: number, first: number, forms: VerbForms): boolean {
  const before = tokens[at - 1]!;
  if (before.lower !== 'its' && before.lower !== 'their')
    if (at - 2 < first || before.lower !== "'s" || !/^(?:PROPN|NOUN)$/.test(tokens[at - 2]!.pos)) return false;
  const reading = forms.read(tokens[at]!, false);
  return reading?.base === true && !reading.past;
}

/** "the blame for the border |shooting| on", "a mosque |bombing| in": behind an article and a noun, without an object. */
export function isNamedBlow(tokens: readonly Token[], at: number, first: number): boolean {
  if (tokens[at - 1]!.pos !== 'NOUN' || at - 2 < first || !BLOW.test(tokens[at]!.lower)) return false;
  return tokens[at - 2]!.pos === 'DET' && /^(?:ADP|PUNCT|CCONJ|AUX)$/.test(tokens[at + 1]!.pos);
}

const BLOW = /^(?:shooting|bombing|killing|shelling|stabbing|kidnapping|hijacking|poisoning|beating|uprising)$/;

/** "signed a data |sharing| agreement": between a noun and a head that names an affair. */
export function isNamedByIng(tokens: readonly Token[], at: number, end: number): boolean {
  const before = tokens[at - 1]!;
  const next = tokens[at + 1]!;
  if (!tokens[at]!.lower.endsWith('ing') || !namesKind(before) || at + 1 >= end) return false;
  if (/s$/.test(before.lower) && before.lemma !== before.lower) return false;
  return next.pos === 'NOUN' && (NAMED_BY_ING.has(next.lower) || NAMED_BY_ING.has(next.lemma));
}

/** "two |Chinese| shipping companies": a noun, or an adjective of a people. */
const namesKind = ({ pos, lower }: Token) =>
  pos === 'NOUN' || (pos !== 'VERB' && /(?:ese|ian|ean|ish|can)$/.test(lower));

export const isPluralOf = (word: string, isEventNoun: (word: string) => boolean) =>
  isEventNoun(word) || isEventNoun(word.slice(0, -1));

/** "rejected U.S. |calls| for a truce", "after Israeli |strikes| on": a noun where the verb before still wants its object. */
export function isObjectNoun(
  tokens: readonly Token[],
  at: number,
  first: number,
  isEventNoun: (word: string) => boolean,
): boolean {
  const { lower } = tokens[at]!;
  const next = tokens[at + 1]!;
  // "sought Italian |help| in"
  if (HELP.test(lower) && tokens[at - 2]?.pos === 'VERB')
    if (namesKind(tokens[at - 1]!) || (tokens[at - 1]!.pos === 'PROPN' && GIVES.test(tokens[at - 2]!.lemma)))
      return true;
  // "granted |bail| to"
  if (GIFT.test(lower) && next.pos === 'ADP' && tokens[at - 1]!.pos === 'VERB' && GIVES.test(tokens[at - 1]!.lemma))
    return true;
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

const GIVES = /^(?:give|grant|send|lend|offer|promise|pledge|guarantee|deny|refuse)$/;
const GIFT = /^(?:bail|aid|help|support|access|shelter|cover|consent|trade|release|pardon)$/;
const HELP = /^(?:help|aid|support|rule|control|trade|demand|request|protest|attack|offer|plan|approval|cover)$/;
const SAYS =
  /^(?:say|says|said|claim|claims|claimed|believe|believes|believed|add|adds|added|report|reports|reported|warn|warns|warned|think|thinks|thought|insist|insists|insisted|hope|hopes|hoped)$/;

/** "took Greece to |court|", "went to |war| with": where the way leads, unless it has an object of its own ("to court voters"). */
export const isAffair = ({ lower }: Token, next: Token): boolean =>
  lower === 'war' ||
  (/^(?:court|trial|jail|prison)$/.test(lower) && !/^(?:DET|PROPN|ADJ|NOUN|PRON|NUM)$/.test(next.pos));

/** "refused |help| from", "denied him |bail|", "scaled back |ties| with": no second verb follows a first one that wants its object. */
export function isSecondVerb(tokens: readonly Token[], at: number, first: number): boolean {
  if (!OBJECTLIKE.test(tokens[at]!.lower)) return false;
  let i = at - 1;
  if (/^(?:back|off|out|up|down)$/.test(tokens[i]!.lower)) i--;
  if (i < first || tokens[i]!.pos !== 'VERB' || LETS.test(tokens[i]!.lemma)) return false;
  for (let k = first; k < i; k++)
    if (/^(?:VERB|AUX)$/.test(tokens[k]!.pos) || RELATES.test(tokens[k]!.lower)) return false;
  return /^(?:ADP|PUNCT|CCONJ|SCONJ|PART)$/.test(tokens[at + 1]!.pos) || tokens[at + 1]!.lower === 'to';
}
const OBJECTLIKE =
  /^(?:help|bail|aid|work|support|trade|ties|links|talks|protests|strikes|calls|demands|visits|ransom|control|fire|claims|offers|plans|attacks|raids|drills|patrols|exports|imports|supplies|sales|shipments|flights|contacts)$/;
const LETS = /^(?:let|make|help|see|hear|watch|have|go|come|dare|need|be|do)$/;
const RELATES = /^(?:who|which|that|whom|what|whose)$/;

/** "struck over |pay|", "detained for |questioning|", "resumed |shelling| of": what a preposition leads in, without an object. */
export function isBehindPreposition(
  tokens: readonly Token[],
  at: number,
  forms: VerbForms,
  isEventNoun: (word: string) => boolean,
): boolean {
  const { lower } = tokens[at]!;
  const before = tokens[at - 1]!;
  const next = tokens[at + 1]!;
  if (lower === 'questioning') return before.lower === 'for' && !/^(?:DET|PROPN|NOUN|PRON)$/.test(next.pos);
  if (lower.endsWith('ing')) return before.pos === 'VERB' && next.lower === 'of' && isEventNoun(lower);
  if (!/^(?:over|for|of|on|by|with|against|at|from|without|during|after|amid|despite|under)$/.test(before.lower))
    return false;
  if (before.pos !== 'ADP' || !/^(?:ADP|PUNCT|CCONJ|SCONJ)$/.test(next.pos)) return false;
  const reading = forms.read(tokens[at]!, false);
  if (reading?.third) return before.lower === 'of'; // "accused Riyadh of |lies|"
  return reading?.base === true && !reading.past;
}

/** "took two Afghan |suspects| into custody", "the Swiss |delegates|": people by a word that is a verb as well, behind a count or an article and a nation. */
export function isPeopleOf(tokens: readonly Token[], at: number, first: number): boolean {
  if (!PEOPLE_OR_VERB.has(tokens[at]!.lower) || at - 2 < first || tokens[at - 1]!.pos !== 'PROPN') return false;
  return /^(?:NUM|DET)$/.test(tokens[at - 2]!.pos) && namesNation(tokens[at - 1]!.lower);
}
const PEOPLE_OR_VERB = new Set(
  'suspects recruits convicts delegates associates advocates conscripts exiles graduates affiliates'.split(' '),
);
const namesNation = (word: string) => /(?:ese|ish|an|qi|ni|ti|li|eek|ai|ss|ch)$/.test(word);

/** "killed a US |marine|", "a Somali |regular|": a soldier, where no noun follows. */
export const isSoldier = ({ pos, lower }: Token, before: Token, next: Token): boolean =>
  (pos === 'ADJ' && lower === 'general' && GENERALS.test(before.lower)) || // "the attorney |general| charged"
  (pos === 'ADJ' && SOLDIERS.has(lower) && before.pos === 'PROPN' && !/^(?:NOUN|PROPN|ADJ)$/.test(next.pos));
const SOLDIERS = new Set(['marine', 'regular', 'major', 'general', 'private']);
const GENERALS =
  /^(?:attorney|secretary|consul|director|governor|solicitor|inspector|auditor|adjutant|prosecutor|consulate)$/;

/** "put pen to |paper|", "read the riot |act| to", "went to |bat| for", "turned off the aid |tap|": nouns of fixed phrases. */
export const isIdiomNoun = (before: Token, { lower }: Token) =>
  IN_IDIOM.has(lower) && IDIOM.test(`${before.lower} ${lower}`);
const IN_IDIOM = new Set(
  'paper bat heel task book boot act tap heads hands voices backs paces shoulder card race cause'.split(' '),
);
const IDIOM =
  /^(?:to (?:paper|bat|heel|task|book|boot)|riot act|aid tap|their (?:heads|hands|voices|backs)|its paces|cold shoulder|(?:red|yellow) card|arms? race|common cause)$/;
