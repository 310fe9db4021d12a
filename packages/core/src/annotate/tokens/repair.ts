import type { Token } from '../../model/annotated.ts';

const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/));

/** Adjectives that name people or bodies when no noun follows: "the Israeli military", "a Saudi dissident". */
const NOUN_TOO = words(
  'military chief national dissident general official public representative criminal militant offensive rebel civilian extremist separatist nationalist radical opposition native suspect veteran liberal conservative islamist captive individual executive detainee fugitive loyalist moderate reformist jihadist communist socialist separatists regular paramilitary judiciary deputy premier patriarch protestant catholic muslim christian jew human infidel juvenile adult female male nuclear-submarine alert',
);
/** Words that are noun and verb alike and stand as nouns in news far more often than the tagger thinks. */
const HOMOGRAPHS = words(
  'strikes attacks talks freezes protests visits threats calls needs claims exercises tests drills plans moves bans deals votes bombs raids reports monitor offers demands requests sanctions measures clashes strike attack talk freeze protest visit threat call need claim exercise test drill plan move ban deal vote bomb raid report offer demand request sanction measure clash support aid help release return exchange export exports import imports supplies supply fire shelling bombing killing shooting hold rule force forces troops charges charge trial ties tie links link attempt attempts probe probes search searches veto vetoes boycott blockade embargo curbs curb cuts cut crackdown arrest arrests summit pact pledge pledges promise promises vow vows warning warnings appeal appeals order orders pullout withdrawal march marches rally rallies launch launches assault assaults siege rocket rockets shell shells blast blasts lead spokesman coup lawsuit quest stand pressure',
);

/** Participles that stand before a noun more often than for a verb. */
const ATTRIBUTES = words(
  'visiting ruling acting leading warring neighbouring neighboring outgoing incoming sitting opposing competing remaining surviving existing governing growing working fleeing protesting striking retreating advancing invading occupying besieging',
);

/**
 * Corrects tags that news text makes the tagger miss, in place, of the tokens from `from` on, before which nothing is looked at.
 * Each rule shows what it is for; all look at direct neighbours only.
 */
export function repairTags(tokens: Token[], from: number): void {
  for (let i = from; i < tokens.length; i++) {
    const token = tokens[i]!;
    const before = i > from ? tokens[i - 1] : undefined;
    const next = tokens[i + 1];
    if (
      token.text === 'IS' &&
      (token.pos === 'AUX' || token.pos === 'VERB') &&
      before?.text !== before?.text.toUpperCase()
    )
      token.pos = 'PROPN'; // Islamic State
    if (token.lower === 'new' && token.pos === 'ADV') token.pos = 'ADJ';
    if (token.text === 'I' && before?.pos === 'PROPN' && next?.pos === 'PROPN') token.pos = 'PROPN'; // "Munich I Regional Court"
    if (token.lower === 'for' && token.pos === 'SCONJ') token.pos = 'ADP';
    if (
      token.pos === 'ADJ' &&
      token.lower.endsWith('ed') &&
      /[^e]ed$/.test(token.lower) &&
      !token.lower.includes('-') &&
      before &&
      (before.pos === 'PROPN' || before.pos === 'NOUN') &&
      next &&
      /^(?:DET|NOUN|PROPN|PRON|ADP|ADJ)$/.test(next.pos)
    ) {
      token.pos = 'VERB'; // "Spain relaxed travel restrictions", "Oman mediated between"
    } else if (token.pos === 'ADJ') {
      if (
        NOUN_TOO.has(token.lower) &&
        !opensNoun(next) &&
        before &&
        /^(?:DET|ADJ|PROPN|NOUN|NUM|PART)$/.test(before.pos)
      )
        token.pos = 'NOUN';
    } else if (token.pos === 'VERB') repairVerb(token, before, next, i - from, tokens[i - 2]);
    else if (token.pos === 'NOUN' || token.pos === 'PROPN') repairNoun(token, before, next);
    else if (token.pos === 'DET' && token.lower === 'that' && next?.pos === 'VERB') token.pos = 'PRON';
  }
}

function opensNoun(token: Token | undefined): boolean {
  return (
    token !== undefined &&
    (token.pos === 'NOUN' ||
      token.pos === 'PROPN' ||
      token.pos === 'ADJ' ||
      (token.pos === 'VERB' && /(?:ing|ed)$/.test(token.lower)))
  );
}

function repairVerb(
  token: Token,
  before: Token | undefined,
  next: Token | undefined,
  at: number,
  earlier: Token | undefined,
) {
  const { lower } = token;
  // "against visiting Saudi Crown Prince", "the warring parties"
  if (
    ATTRIBUTES.has(lower) &&
    opensNoun(next) &&
    next?.pos !== 'VERB' &&
    before &&
    /^(?:DET|ADP|VERB|CCONJ|ADJ|NUM)$/.test(before.pos) &&
    !(before.pos === 'VERB' && /^(?:start|began|begin|keep|kept|stop)/.test(before.lower))
  ) {
    token.pos = 'ADJ';
    return;
  }
  if (at === 0 && /[^e]ed$/.test(lower) && next?.pos === 'NOUN') {
    token.pos = 'ADJ'; // "Stranded drivers clash"
    return;
  }
  if (lower === 'tear' && next?.lower === 'gas') token.pos = 'NOUN';
  // "the rebel-held enclave", but "re-elected" stays a verb
  if (
    lower.includes('-') &&
    /(?:ed|ing|led|run|held|born|made|built|wide|backed)$/.test(lower) &&
    !/^(?:re|co|de|pre|over|under|counter)-/.test(lower)
  )
    token.pos = 'ADJ';
  // "at Downing Street"
  else if (
    token.text !== lower &&
    /^[A-Z]/.test(token.text) &&
    before?.pos === 'ADP' &&
    next !== undefined &&
    /^[A-Z]/.test(next.text) &&
    at > 1
  )
    token.pos = 'PROPN';
  // "Israel Flying Aid"
  else if (
    /^[A-Z]\w+ing$/.test(token.text) &&
    before?.pos === 'PROPN' &&
    next !== undefined &&
    /^[A-Z]/.test(next.text)
  )
    token.pos = 'PROPN';
  // "under bail": after a preposition a bare form is a noun
  else if (
    before?.pos === 'ADP' &&
    !/^(?:to|as|than|up|out|off|down|over|back)$/.test(before.lower) &&
    token.lemma === lower &&
    !/(?:ed|ing|en|wn|s)$/.test(lower) &&
    (next === undefined || /^(?:PUNCT|SCONJ|ADP|CCONJ)$/.test(next.pos))
  )
    token.pos = 'NOUN';
  // "the killing of", "the health needs of"
  else if (
    next?.lower === 'of' &&
    before &&
    /^(?:DET|ADJ|PART|NUM)$/.test(before.pos) &&
    before.lower !== 'to' &&
    before.lower !== 'not'
  )
    asNoun(token);
  else if (HOMOGRAPHS.has(lower) && before && isNounPlace(token, before, next, at > 1 ? earlier : undefined))
    asNoun(token);
  // "a war monitor reported": a bare form between a singular noun and a finite verb
  else if (
    before?.pos === 'NOUN' &&
    !before.lower.endsWith('s') &&
    /^(?:VERB|AUX)$/.test(next?.pos ?? '') &&
    !/(?:ed|ing|s)$/.test(lower) &&
    token.lemma === lower &&
    next!.lower.endsWith('ed')
  )
    token.pos = 'NOUN';
}

function isNounPlace(token: Token, before: Token, next: Token | undefined, earlier: Token | undefined): boolean {
  if (before.pos === 'ADP' && before.lower !== 'to') return true; // "for help"
  if (before.lower === 'to')
    return token.lemma !== token.lower || (next !== undefined && /^(?:from|by)$/.test(next.lower)); // "back to talks", "yielded to pressure from"
  if (
    before.pos === 'VERB' &&
    /^(?:offer|offers|offered|seek|seeks|sought|demand|demands|demanded|request|requested|provide|provides|provided|pledge|pledged|receive|received|promise|promised|get|give|gave|win|won)$/.test(
      before.lower,
    )
  )
    return true;
  if (before.pos === 'DET' || before.lower === "'s" || before.pos === 'NUM')
    return before.pos !== 'DET' || before.lower !== 'all';
  if (before.pos === 'PRON') return /^(?:his|her|its|their|our|my|your|whose)$/.test(before.lower);
  if (before.pos === 'ADJ') return earlier?.pos !== 'AUX' || next === undefined || next.pos === 'PUNCT';
  if (
    COMPOUND.test(before.lower) ||
    (before.pos === 'NOUN' &&
      /^(?:police|security|government|rebel|coalition|ground)$/.test(before.lower) &&
      token.lower === 'forces')
  )
    return true;
  if (token.lemma !== token.lower && (next?.pos === 'AUX' || (next?.pos === 'VERB' && !next.lower.endsWith('ing'))))
    return true; // "when rockets hit"
  const closes =
    next === undefined ||
    next.pos === 'PUNCT' ||
    next.lower === 'of' ||
    next.pos === 'AUX' ||
    next.pos === 'CCONJ' ||
    next.lower === 'that' ||
    next.lower === 'which' ||
    next.lower === 'who';
  if (before.pos === 'NOUN' && !before.lower.endsWith('s')) return closes;
  return before.pos === 'PROPN' && (next?.pos === 'AUX' || next?.lower === 'of') && token.lower.endsWith('s');
}

/** "air strikes this year": nouns that make a noun of the word after them. */
const COMPOUND =
  /^(?:air|drone|missile|rocket|car|bomb|suicide|hunger|nuclear|peace|mortar|terror|arson|knife|sniper|artillery|trade|death|arms|travel|visa)$/;

function asNoun(token: Token) {
  token.pos = 'NOUN';
  if (/[^s]s$/.test(token.lower)) token.lemma = token.lower.slice(0, -1);
}

/** "He Thursday told", "Kim vows": nothing to correct yet beyond a verb after a pronoun: "they release". */
function repairNoun(token: Token, before: Token | undefined, next: Token | undefined) {
  // "the army chief hit out at": only a verb takes "out at"
  if (token.lower === 'hit' && next?.lower === 'out') token.pos = 'VERB';
  // ", warning that", ", urging it to"
  if (
    token.pos === 'NOUN' &&
    token.lower.endsWith('ing') &&
    before?.text === ',' &&
    next &&
    (next.pos === 'SCONJ' || next.lower === 'that' || next.pos === 'PRON' || next.pos === 'PROPN' || next.pos === 'DET')
  )
    token.pos = 'VERB';
  if (token.pos !== 'NOUN' || !before || before.pos !== 'PRON' || !next) return;
  if (
    /^(?:he|she|it|they|we|i)$/.test(before.lower) &&
    HOMOGRAPHS.has(token.lower) &&
    (next.pos === 'DET' || next.pos === 'PROPN' || next.pos === 'ADP')
  )
    token.pos = 'VERB';
}
