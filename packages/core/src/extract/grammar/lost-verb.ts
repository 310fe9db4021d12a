import type { Token } from '../../model/annotated.ts';
import { GLUED, type Traits } from './traits.ts';
import type { VerbForms } from './verb-forms.ts';

/** What is as often a noun behind a name: "Geneva talks", "Gaza protests". */
const AFFAIRS =
  /^(?:talk|protest|strike|attack|test|deal|trade|aid|force|fight|claim|charge|train|march|rally|work|drill)s?$/;

/**
 * A sentence in which the tagger sees no verb at all has lost one: "Minsk and Moscow |sign| union treaty",
 * "The CIA |armed| Afghan guerrillas with missiles". Finds the first form of a verb between a name and what can be its object.
 */
export function findLostVerb(
  tokens: readonly Token[],
  first: number,
  end: number,
  forms: VerbForms,
  traits: Traits,
): void {
  let last = end; // "Azerbaijan |shoots| down a helicopter, killing two": what is joined in -ing is no main verb
  for (let i = first; i < end; i++) {
    const { pos, lower } = tokens[i]!;
    if (pos === 'VERB' && isDescribing(tokens, i, first, end)) continue;
    if (pos === 'AUX' || (pos === 'VERB' && !(lower.endsWith('ing') && i > first))) return;
    if (pos === 'VERB' && last === end) last = i;
  }
  for (let i = first + 1; i + 1 < last; i++) {
    const token = tokens[i]!;
    if (
      token.text !== token.lower ||
      (traits[i]! | traits[i + 1]!) & GLUED ||
      !(isName(tokens[i - 1]!) || isClosed(tokens, i, first)) ||
      !forms.knows(token)
    )
      continue;
    const next = tokens[i + 1]!;
    const leads = LEADS.test(next.lower) && i + 2 < last && opensObject(tokens[i + 2]!); // "|call| for a truce"
    if (!(leads || opensObject(next)) || AFFAIRS.test(token.lower)) continue;
    const reading = forms.read({ ...token, pos: 'VERB' }, false);
    if (!reading || reading.ing) continue;
    // a bare form only behind two: "Minsk and Moscow sign"
    if (reading.base && !reading.past && !isPair(tokens, first, i - 1)) continue;
    if (reading.third && !leads && next.pos !== 'PROPN' && !/^(?:the|an?|its|his|their)$/.test(next.lower)) continue;
    token.pos = 'VERB';
    token.lemma = reading.lemma;
    return;
  }
}

/** "to 8,000 |displaced| persons": says what kind of people they are. */
const isDescribing = (tokens: readonly Token[], at: number, first: number, end: number) =>
  /(?:ed|en)$/.test(tokens[at]!.lower) &&
  at > first &&
  at + 1 < end &&
  /^(?:NUM|DET|ADJ)$/.test(tokens[at - 1]!.pos) &&
  tokens[at + 1]!.pos === 'NOUN';

/** "Egypt, together with the Emirates, |armed| the forces": behind a comma that closes what stands beside the subject. */
const isClosed = (tokens: readonly Token[], at: number, first: number) =>
  tokens[at - 1]!.text === ',' &&
  tokens[first]!.pos === 'PROPN' &&
  /^(?:the|an?|its|his|her|their)$/.test(tokens[at + 1]!.lower) &&
  tokens
    .slice(first, first + 6)
    .some(({ lower }, i, all) => lower === 'with' && /^(?:together|along)$/.test(all[i - 1]?.lower ?? ''));

const isName = ({ pos, text }: Token) => pos === 'PROPN' || (pos === 'NOUN' && /^\p{Ll}/u.test(text));
const opensObject = ({ pos }: Token) => /^(?:PROPN|NOUN|ADJ|DET|NUM)$/.test(pos);
/** "Minsk and |Moscow|", "France and |the United States|" */
function isPair(tokens: readonly Token[], first: number, at: number): boolean {
  let i = at;
  while (
    i > first &&
    (tokens[i]!.pos === 'PROPN' || (i < at && (tokens[i]!.pos === 'DET' || /^\p{Lu}/u.test(tokens[i]!.text))))
  )
    i--;
  return i < at && i > first && /^(?:and|,)$/.test(tokens[i]!.lower);
}
/** Small words that belong to the verb before them, where no other verb is. */
const LEADS = /^(?:down|for|off|up|out)$/;

const ASKING = /^(?:insist|demand|urge|ask|propose|recommend|request|suggest|order|require)(?:s|ed|d|ing)?$/;

/** "insisted that Islamabad |hand| over the men", "demands that Chile |grant| it access": a bare form behind its subject. */
export function findAskedVerb(
  tokens: readonly Token[],
  first: number,
  end: number,
  forms: VerbForms,
  traits: Traits,
): void {
  for (let i = first + 1; i < end; i++) {
    if (tokens[i]!.lower !== 'that' || !ASKING.test(tokens[i - 1]!.lower)) continue;
    for (let at = i + 2; at + 1 < end && at < i + 8; at++) {
      const token = tokens[at]!;
      if (token.pos === 'AUX' || (token.pos === 'VERB' && !isParticle(token))) break;
      if (token.text !== token.lower || traits[at]! & GLUED || !isName(tokens[at - 1]!) || !opensZone(tokens[at + 1]!))
        continue;
      const reading = forms.knows(token) ? forms.read({ ...token, pos: 'VERB' }, false) : null;
      if (!reading?.base) continue;
      token.pos = 'VERB';
      token.lemma = reading.lemma;
      const after = tokens[at + 1]!;
      if (after.pos === 'VERB' && isParticle(after)) after.pos = 'ADV';
      break;
    }
  }
}

/** "that Baghdad |hand back| all prisoners": "back" passes for the verb. */
const isParticle = ({ lower }: Token) => /^(?:back|down)$/.test(lower);
const opensZone = (token: Token) => /^(?:PROPN|ADJ|DET|NUM|PRON|ADP|PART)$/.test(token.pos) || isParticle(token);

/** ", and Germany |plans| to send": behind a name that opens a clause. */
export function isPlanOfName(tokens: readonly Token[], at: number, first: number): boolean {
  if (!PLANS.test(tokens[at]!.lower) || tokens[at + 1]!.lower !== 'to' || tokens[at - 1]!.pos !== 'PROPN') return false;
  let i = at - 1;
  while (i > first && tokens[i]!.pos === 'PROPN') i--;
  return /^(?:and|but|while|that|as)$/.test(tokens[i]!.lower) && (i === first || tokens[i - 1]!.text === ',');
}
const PLANS = /^(?:plans|hopes|aims|vows|pledges|seeks|threatens|promises|attempts|moves|offers)$/;
