import type { Token } from '../../model/annotated.ts';
import type { VerbForms } from './verb-forms.ts';
import { MONTHS, WEEKDAYS } from './words.ts';

/** Forms in -ing that say what kind of people or places follow: "killed by |striking| workers", "in |neighbouring| Chad". */
export const QUALIFIES =
  /^(?:striking|protesting|warring|fighting|leading|ruling|opposing|neighbou?ring|competing|existing|growing|rising|running|visiting|working|marching|rioting|participating|marauding|invading|attacking|occupying|retreating|remaining|negotiating|mediating|voting|sitting|outgoing|incoming|surrounding|bordering|adjoining|sprawling|booming|advancing|contending|rivalling|according|during|morning|evening|king|spring|nothing|anything|something|everything)$/;

/** Behind these an -ing form with an object of its own is done by somebody. */
const LEADS_IN = /^(?:by|without|after|before|since|in|from|of|for|upon|on|at|through|while|despite|against|when)$/;
const TAKES_DOING =
  /^(?:begin|start|keep|stop|resume|cease|continue|confirm|admit|acknowledge|deny|consider|regret|recommend|suggest|propose|oppose|discuss|avoid|halt|delay|postpone|risk|justify|defend|finish|quit)$/;
/** What is done to a plural without an article: "after |lifting| sanctions on", but not "in |mining| towns". */
const DONE_TO =
  /^(?:lifting|imposing|easing|severing|cutting|suspending|freezing|closing|releasing|freeing|sending|signing|seizing|expelling|deporting|recalling|withdrawing|deploying|arresting|detaining|jailing|blocking|launching|dropping|supplying|providing|delivering|halting|resuming|restoring|breaking|ending|boycotting|barring|arming|hosting|donating|pledging|accusing|condemning|rejecting|demanding|urging)$/;

/**
 * "responded by |shelling| Kharkiv", "began |expelling| two diplomats", "|Lifting| sanctions on Sudan, Canada …": an -ing form that the
 * tagger took for a noun, before what it is done to.
 */
export function isGerund(tokens: readonly Token[], at: number, first: number, forms: VerbForms): boolean {
  const token = tokens[at]!;
  if (!(token.pos === 'NOUN' || token.pos === 'ADJ' || at === first) || !token.lower.endsWith('ing')) return false;
  if (!forms.knows(token)) return false;
  const next = tokens[at + 1]!;
  if (QUALIFIES.test(token.lower) && !(GOES_AT.test(token.lower) && isWhole(tokens, at + 1))) return false;
  const carried = /^(?:down|up|off|out|back)$/.test(next.lower) && at + 2 < tokens.length; // "|shooting| down a drone"
  const thing = isThing(tokens, carried ? at + 2 : at + 1);
  if (!thing && !isPluralOf(token, next, tokens[at + 2])) return false;
  if (at === first) return opensSentence(tokens, at);
  const before = tokens[at - 1]!;
  if (token.text !== token.lower) return false;
  if (before.text === ',') return thing || tokens[at + 2]?.pos === 'ADP';
  if (before.pos === 'VERB') return TAKES_DOING.test(before.lemma);
  if (before.pos === 'PROPN' || before.pos === 'NOUN') return thing && isWith(tokens, at - 1, first);
  if (before.lower === 'up') return tokens[at - 2]?.lemma === 'end';
  return LEADS_IN.test(before.lower);
}

/** What people who are said to do so do as well: "by |invading| Kuwait", but "by |invading| Iraqi troops". */
const GOES_AT = /^(?:striking|attacking|invading|visiting|occupying|fighting)$/;
const isWhole = (tokens: readonly Token[], at: number) =>
  tokens[at]!.pos === 'DET' || (tokens[at]!.pos === 'PROPN' && !/^(?:NOUN|ADJ|PROPN)$/.test(tokens[at + 1]?.pos ?? ''));

/** "|with Poland| closing its border": nothing but a name between. */
function isWith(tokens: readonly Token[], at: number, first: number): boolean {
  let i = at;
  while (i > first && i > at - 5 && /^(?:PROPN|NOUN|ADJ|DET|NUM)$/.test(tokens[i]!.pos)) i--;
  return tokens[i]!.lower === 'with' && /^(?:PROPN|DET|NUM|PRON)$/.test(tokens[at + 2]!.pos);
}

/** "|two| diplomats", "|its| ambassador", "|Kharkiv|": what can be an object and no day. */
function isThing(tokens: readonly Token[], at: number): boolean {
  const { pos, lower } = tokens[at]!;
  if (pos === 'PROPN') return !WEEKDAYS.has(lower) && !MONTHS.has(lower);
  if (pos === 'NUM') return /^(?:NOUN|ADJ|PROPN|NUM)$/.test(tokens[at + 1]?.pos ?? '') && !/^\d{4}$/.test(lower);
  return pos === 'DET' ? lower !== 'that' : pos === 'PRON' && /^(?:its|his|her|their|them|it|him)$/.test(lower);
}

const isPluralOf = (token: Token, next: Token, after: Token | undefined) =>
  DONE_TO.test(token.lower) &&
  (next.pos === 'NOUN' || (next.pos === 'ADJ' && after?.pos === 'NOUN')) &&
  /(?:s|aid)$/.test(next.pos === 'ADJ' ? after!.lower : next.lower);

/** Does a comma close what opens the sentence, with the one who acts behind it? */
function opensSentence(tokens: readonly Token[], at: number): boolean {
  for (let i = at + 2; i < tokens.length && i < at + 16; i++) {
    const { text, pos } = tokens[i]!;
    if (text === ',') return true;
    if (pos === 'VERB' || pos === 'AUX' || /^[.!?;:]$/.test(text)) return false;
  }
  return false;
}
