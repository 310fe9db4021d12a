import type { Token } from '../../model/annotated.ts';
import type { VerbForms } from './verb-forms.ts';
import { KINDS_OF_PEOPLE } from './words.ts';

/** Participles that only say what kind of people follow: ", |suspected| militants attacked". */
const KINDS = new Set([...KINDS_OF_PEOPLE, ...'uniformed disgruntled enraged wanted sacked'.split(' ')]);
const HAPPENINGS =
  /^(?:fighting|shelling|bombing|shooting|rioting|looting|clashes|strikes|airstrikes|attacks|protests|raids|bombings|explosions|riots)$/;
const PRESS =
  /^(?:committee|conference|release|office|freedom|secretary|officer|agency|report|statement|briefing|corps|club)s?$/;
const NAMES = /^(?:NOUN|ADJ|PROPN)$/;
const PLURAL = /(?:[^su]s|men|people|children|police|cattle|clergy)$/;

/**
 * Sets right tags around nouns without an article, in which reports of the police and the press are rich: "On Monday, |suspected|
 * militants attacked", "students |burnt| tyres", "the envoy |alleged| that", "set |fire| to |shops|".
 */
export function mendBare(tokens: readonly Token[], first: number, end: number, forms: VerbForms): void {
  const opening = tokens[first];
  // "|Fighting| broke out", "|Shelling| in the east killed"
  if (
    opening &&
    opening.pos !== 'NOUN' &&
    HAPPENINGS.test(opening.lower) &&
    /^(?:VERB|AUX|ADP)$/.test(tokens[first + 1]?.pos ?? '')
  )
    nameBlow(opening);
  for (let i = first + 1; i + 1 < end; i++) {
    const token = tokens[i]!;
    const before = tokens[i - 1]!;
    const next = tokens[i + 1]!;
    if (token.pos === 'VERB') {
      if (token.lower === 'police' && !/^(?:AUX|PART)$/.test(before.pos) && before.lower !== 'to') token.pos = 'NOUN';
      else if (token.lower === 'press' && PRESS.test(next.lower)) token.pos = 'NOUN';
      else if (before.text === ',' && KINDS.has(token.lower) && NAMES.test(next.pos)) token.pos = 'ADJ';
      else if (isGoal(tokens, i) || isFighters(token, before, next)) token.pos = 'NOUN';
      else if (isHyphened(token, before, next)) token.pos = 'ADJ';
      else if (token.lower === 'fire' && /^(?:set|sets|setting)$/.test(before.lower) && next.lower === 'to')
        token.pos = 'NOUN';
    } else if (
      (token.pos === 'NOUN' || token.pos === 'ADJ') &&
      token.text === token.lower &&
      (isShotAnd(tokens, i, end) || isHidden(tokens, i, first, forms))
    )
      token.pos = 'VERB';
    else if (token.pos === 'PROPN' && isRarePast(tokens, i, first, forms)) token.pos = 'VERB';
  }
}

/** "FOUR MEN |MACHINEGUNNED| THE RESIDENCE": a past form that nobody knew when capitals were taken away. */
const isRarePast = (tokens: readonly Token[], at: number, first: number, forms: VerbForms) =>
  tokens[at]!.lower.endsWith('ed') &&
  tokens[at + 1]!.pos === 'DET' &&
  tokens[at - 1]!.pos === 'NOUN' &&
  forms.knows(tokens[at]!) &&
  isVerbless(tokens, first, at);

/** "in the |riot-hit| areas": what stands between an article and a noun is no verb. */
const isHyphened = ({ lower }: Token, before: Token, next: Token) =>
  /[a-z]-(?:[a-z]+[tnd]|borne|made|wide)$/.test(lower) && before.pos === 'DET' && /^(?:NOUN|ADJ|PROPN)$/.test(next.pos);

/** "gunmen on a motorcycle |shot| and killed": a shot is followed by no verb. */
const isShotAnd = (tokens: readonly Token[], at: number, end: number) =>
  tokens[at]!.lower === 'shot' &&
  tokens[at + 1]!.lower === 'and' &&
  at + 2 < end &&
  /^(?:killed|wounded|injured|robbed|critically|fatally|seriously|severely|badly)$/.test(tokens[at + 2]!.lower);

function nameBlow(token: Token): void {
  token.pos = 'NOUN';
  token.lemma = token.lower.replace(/(ch|sh)es$|s$/, '$1');
}

/** "set fire to |shops| in": no infinitive ends in -s. */
function isGoal(tokens: readonly Token[], at: number): boolean {
  const { lower, lemma } = tokens[at]!;
  return (
    tokens[at - 1]!.lower === 'to' &&
    lower === `${lemma}s` &&
    /^(?:ADP|PUNCT|CCONJ)$/.test(tokens[at + 1]!.pos) &&
    !lower.endsWith('ss')
  );
}

const OPENS = /^(?:when|as|after|while|where|because|since|before|until)$/;
/** "when |rebels| sprayed", "as |raids| were": a form in -s before another verb, where nothing can be its subject. */
const isFighters = ({ lower }: Token, before: Token, next: Token) =>
  lower.endsWith('s') && OPENS.test(before.lower) && /^(?:VERB|AUX)$/.test(next.pos) && !next.lower.endsWith('ing');

/** A past form between a plural and a bare noun, or before "that", in a sentence without a verb so far. */
function isHidden(tokens: readonly Token[], at: number, first: number, forms: VerbForms): boolean {
  const before = tokens[at - 1]!;
  const next = tokens[at + 1]!;
  const told = next.lower === 'that' && /ed$/.test(tokens[at]!.lower) && NAMES.test(before.pos);
  const plural = (before.pos === 'NOUN' || (at - 1 === first && NAMES.test(before.pos))) && PLURAL.test(before.lower);
  if (!told && !(plural && !KINDS.has(tokens[at]!.lower) && /^(?:NOUN|ADJ)$/.test(next.pos))) return false;
  if (!forms.knows(tokens[at]!) || forms.read({ ...tokens[at]!, pos: 'VERB' }, false)?.past !== true) return false;
  return isVerbless(tokens, first, at);
}

function isVerbless(tokens: readonly Token[], first: number, at: number): boolean {
  for (let i = at - 1; i >= first && i > at - 14; i--) if (/^(?:VERB|AUX|ADP)$/.test(tokens[i]!.pos)) return false;
  return true;
}
