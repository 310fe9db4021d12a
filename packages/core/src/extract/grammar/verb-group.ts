import type { Token } from '../../model/annotated.ts';
import type { Verb, VerbForm } from './chunk.ts';
import { AUXILIARY, NEGATION, type Traits } from './traits.ts';
import type { VerbForms } from './verb-forms.ts';
import { BE, DO, HAVE, MODALS, NEGATIONS } from './words.ts';

const PAST_AUXILIARIES = new Set(['was', 'were', 'had', 'did']);
const QUOTE = /^["“”‘’']$/;
const isAdverb = (token: Token) => token.pos === 'ADV' || token.lower === 'likely' || NEGATIONS.has(token.lower);

/** A finite verb of which nothing more is known. */
export const PLAIN: Verb = {
  kind: 'verb',
  first: 0,
  last: 0,
  head: 0,
  lemma: '',
  form: 'finite',
  modal: null,
  past: false,
  perfect: false,
  progressive: false,
  passive: false,
  negated: false,
  adjective: null,
  particle: null,
  at: 0,
};

/**
 * Reads the verb group that begins at token `i`, or gives null: "has not been seen", "to return", "may well resume".
 * The group ends at its main verb; "is willing" keeps the adjective beside it.
 */
export function readVerbGroup(
  tokens: readonly Token[],
  traits: Traits,
  i: number,
  end: number,
  forms: VerbForms,
): Verb | null {
  const verb: Verb = { ...PLAIN, first: i, last: i, head: i };
  let at = i;
  let infinitive = false;
  let aux: 'be' | 'have' | 'do' | 'modal' | null = null;
  let auxAt = -1;
  while (at < end && (traits[at]! & NEGATION || (tokens[at]!.pos === 'ADV' && at > i))) note(tokens[at++]!);
  if (at < end && tokens[at]!.lower === 'to' && isInfinitive(tokens, at, end, forms)) {
    infinitive = true;
    at++;
  }
  let firstAux = true;
  for (; at < end; at++) {
    const token = tokens[at]!;
    const kind = traits[at]! & AUXILIARY ? auxiliary(token, tokens[at + 1]) : null;
    if (kind === null) {
      // "would |no longer| respect"
      if (aux !== null && token.lower === 'no' && tokens[at + 1]?.lower === 'longer' && at + 2 < end) {
        verb.negated = true;
        at++;
        continue;
      }
      if (isAdverb(token) && leadsOn(tokens, at, end, forms)) {
        note(token);
        continue;
      }
      // will "go our own way", to "totally destroy"
      if ((aux !== null || infinitive) && QUOTE.test(token.text) && /^(?:VERB|ADV)$/.test(tokens[at + 1]?.pos ?? ''))
        continue;
      break;
    }
    if (kind === 'modal') verb.modal = token.lower === "'ll" || token.lower === 'wo' ? 'will' : token.lower;
    if (aux === 'have' && kind === 'be') verb.perfect = true;
    if (aux === 'be' && kind === 'be') verb.progressive = token.lower === 'being';
    if (kind === 'have' && tokens[at + 1]?.lower === 'yet' && tokens[at + 2]?.lower === 'to') verb.negated = true; // "has yet to ratify"
    if (firstAux) verb.past = PAST_AUXILIARIES.has(token.lower);
    firstAux = false;
    aux = kind;
    auxAt = at;
  }
  const token = tokens[at];
  const main = at < end && token ? forms.read(token, aux !== null || infinitive) : null;
  if (main && !blocksMain(tokens, at, aux, infinitive)) {
    verb.head = at;
    verb.last = at + 1;
    verb.lemma = main.lemma;
    // "|no longer| backs", "|came close to| backing"
    if (aux === null && i > 1 && tokens[i - 1]!.lower === 'longer' && tokens[i - 2]!.lower === 'no')
      verb.negated = true;
    if (main.lemma === 'come' && /^(?:close|near|within)$/.test(tokens[at + 1]?.lower ?? '')) verb.lemma = 'come close';
    if (at > 0 && NEAR.test(tokens[at - 1]!.lower) && !WHOLLY.test(main.lemma)) verb.negated = true;
    if (main.lemma === 'take' && tokens[at + 1]?.lower === 'part' && tokens[at + 2]?.lower !== 'of') {
      verb.lemma = 'participate'; // "took part in the talks"
      verb.last = at + 2;
    }
    if (
      (main.lemma === 'make' && tokens[at + 1]?.lower === 'good' && tokens[at + 2]?.lower === 'on') ||
      (main.lemma === 'follow' && tokens[at + 1]?.lower === 'through' && tokens[at + 2]?.lower === 'on')
    ) {
      verb.lemma = `${main.lemma} ${tokens[at + 1]!.lower}`;
      verb.last = at + 2;
    }
    if (main.lemma === 'look' && tokens[at + 1]?.lower === 'forward') {
      verb.lemma = 'look forward';
      verb.last = at + 2;
    }
    if (main.lemma === 'wound' && tokens[at + 1]?.lower === 'up' && at + 1 < end) verb.lemma = 'wind'; // "wound up a visit"
    if ((main.lemma === 'set' || main.lemma === 'let') && tokens[at + 1]?.lower === 'free' && at + 1 < end) {
      verb.lemma = 'free'; // "let free 74 prisoners"
      verb.last = at + 2;
    }
    if (aux === 'be' && main.participle) verb.passive = true;
    else if (aux === 'be' && main.ing) verb.progressive = true;
    else if (aux === 'have' && main.participle) verb.perfect = true;
    else if (aux === 'be' || (aux === 'have' && !main.participle)) return aloneAuxiliary();
    verb.form = infinitive ? 'infinitive' : aux ? auxForm() : bareForm(main);
    if (verb.form === 'past' || verb.form === 'participle') verb.past = true;
    else if (aux === null && !infinitive && main.past && !main.base) verb.past = true; // "fell", "took"
    return verb;
  }
  return auxAt >= 0 ? aloneAuxiliary() : null;

  function note(token: Token) {
    if (NEGATIONS.has(token.lower)) verb.negated = true;
  }
  function auxForm(): VerbForm {
    const first = tokens[verb.first]!.lower;
    return first === 'being' || first === 'having' ? 'ing' : first === 'been' ? 'participle' : 'finite';
  }
  function aloneAuxiliary(): Verb {
    verb.head = auxAt;
    verb.last = auxAt + 1;
    verb.lemma = aux === 'be' ? 'be' : aux === 'have' ? 'have' : 'do';
    verb.form = infinitive ? 'infinitive' : auxForm();
    verb.passive = verb.progressive = false;
    readPredicate(tokens, verb, end);
    return verb;
  }
}

/** "|almost| seized a tanker": it did not; "almost doubled its aid" sent more all the same. */
const NEAR = /^(?:almost|nearly)$/;
const WHOLLY =
  /^(?:double|triple|treble|quadruple|halve|complete|finish|destroy|exhaust|empty|fill|eliminate|wipe|eradicate|end|cease|stop|flatten|raze|level|surround|encircle|equal|match)$/;

/** "is (not) willing", "was long due": adverbs, then the adjective that carries the meaning. */
export function readPredicate(tokens: readonly Token[], verb: Verb, end: number) {
  if (verb.lemma !== 'be') return;
  let at = verb.last;
  while (at < end && at < verb.last + 3 && isAdverb(tokens[at]!)) at++;
  const token = tokens[at];
  if (!token || at >= end) return;
  const next = tokens[at + 1];
  const predicative = !next || !['NOUN', 'PROPN', 'ADJ'].includes(next.pos) || next.lower === 'to';
  if ((token.pos === 'ADJ' || ADJECTIVES.has(token.lower)) && predicative) {
    for (let i = verb.last; i < at; i++) if (NEGATIONS.has(tokens[i]!.lower)) verb.negated = true;
    verb.adjective = token.lower;
    verb.last = at + 1;
  } else for (let i = verb.last; i < at; i++) if (NEGATIONS.has(tokens[i]!.lower)) verb.negated = true;
}

export const ADJECTIVES = new Set([
  'due',
  'set',
  'ready',
  'willing',
  'open',
  'prepared',
  'likely',
  'unlikely',
  'unwilling',
  'reluctant',
  'able',
  'unable',
  'welcome',
  'poised',
  'bound',
  'determined',
  'keen',
  'eager',
]);

function auxiliary(token: Token, next: Token | undefined): 'be' | 'have' | 'do' | 'modal' | null {
  if (token.lower === "'s") return token.pos === 'AUX' || token.pos === 'VERB' ? 'be' : null;
  if (MODALS.has(token.lower))
    return token.pos === 'AUX' || token.pos === 'VERB' || next?.pos === 'VERB' ? 'modal' : null;
  if (BE.has(token.lower)) return 'be';
  if (HAVE.has(token.lower)) return 'have';
  return DO.has(token.lower) ? 'do' : null;
}

function isInfinitive(tokens: readonly Token[], to: number, end: number, forms: VerbForms): boolean {
  let at = to + 1;
  // to "totally destroy" the country
  while (at < end && at < to + 4 && (isAdverb(tokens[at]!) || QUOTE.test(tokens[at]!.text))) at++;
  const token = tokens[at];
  if (!token || at >= end) return false;
  if (token.lower === 'be' || token.lower === 'have' || token.lower === 'do') return true;
  if (!forms.isBase(token)) return false;
  // "to school", "to work": a noun unless the tagger saw a verb or an object follows
  return (
    token.pos === 'VERB' ||
    (token.pos === 'NOUN' && ['DET', 'PRON', 'PROPN'].includes(tokens[at + 1]?.pos ?? '') && tokens[to]!.pos === 'PART')
  );
}

function leadsOn(tokens: readonly Token[], at: number, end: number, forms: VerbForms): boolean {
  for (let i = at + 1; i < end && i < at + 5; i++) {
    const token = tokens[i]!;
    if (isAdverb(token)) continue;
    return token.pos === 'VERB' || token.pos === 'AUX' || (token.pos !== 'DET' && forms.knows(token));
  }
  return false;
}

/** After "be" a noun phrase may open with a participle ("is leading scientist"); a main verb after "to" is never -ing. */
function blocksMain(tokens: readonly Token[], at: number, aux: string | null, infinitive: boolean): boolean {
  const token = tokens[at]!;
  if (infinitive && aux === null) return /ing$/.test(token.lower) && token.lower.length > 5;
  return false;
}

function bareForm(main: { ing: boolean; past: boolean; participle: boolean; third: boolean }): VerbForm {
  if (main.ing) return 'ing';
  if (main.past && main.participle) return 'past';
  if (main.past) return 'finite';
  if (main.participle) return 'participle';
  return main.third ? 'finite' : 'base';
}
