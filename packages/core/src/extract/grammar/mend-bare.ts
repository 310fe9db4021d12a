import type { Token } from '../../model/annotated.ts';
import type { VerbForms } from './verb-forms.ts';

/** Participles that only say what kind of people follow. */
const KINDS =
  /^(?:suspected|alleged|armed|masked|hooded|exiled|ousted|jailed|striking|protesting|retired|deposed|unidentified|disguised|uniformed|disgruntled|enraged|convicted|wanted|sacked)$/;
const BLOWS =
  /^(?:fighting|shelling|bombing|shooting|rioting|looting|clashes|strikes|airstrikes|attacks|protests|raids|bombings|explosions|riots)$/;
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
    BLOWS.test(opening.lower) &&
    /^(?:VERB|AUX|ADP)$/.test(tokens[first + 1]?.pos ?? '')
  )
    nameBlow(opening);
  for (let i = first + 1; i + 1 < end; i++) {
    const token = tokens[i]!;
    const before = tokens[i - 1]!;
    const next = tokens[i + 1]!;
    if (token.pos === 'VERB') {
      if (before.text === ',' && KINDS.test(token.lower) && NAMES.test(next.pos)) token.pos = 'ADJ';
      else if (isGoal(tokens, i)) token.pos = 'NOUN';
      else if (token.lower === 'fire' && /^(?:set|sets|setting)$/.test(before.lower) && next.lower === 'to')
        token.pos = 'NOUN';
    } else if (
      (token.pos === 'NOUN' || token.pos === 'ADJ') &&
      token.text === token.lower &&
      isHidden(tokens, i, first, forms)
    )
      token.pos = 'VERB';
  }
}

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

/** A past form between a plural and a bare noun, or before "that", in a sentence without a verb so far. */
function isHidden(tokens: readonly Token[], at: number, first: number, forms: VerbForms): boolean {
  const before = tokens[at - 1]!;
  const next = tokens[at + 1]!;
  const told = next.lower === 'that' && /ed$/.test(tokens[at]!.lower) && NAMES.test(before.pos);
  const plural = (before.pos === 'NOUN' || (at - 1 === first && NAMES.test(before.pos))) && PLURAL.test(before.lower);
  if (!told && !(plural && !KINDS.test(tokens[at]!.lower) && /^(?:NOUN|ADJ)$/.test(next.pos))) return false;
  if (!forms.knows(tokens[at]!) || forms.read({ ...tokens[at]!, pos: 'VERB' }, false)?.past !== true) return false;
  for (let i = at - 1; i >= first && i > at - 14; i--) if (/^(?:VERB|AUX|ADP)$/.test(tokens[i]!.pos)) return false;
  return true;
}
