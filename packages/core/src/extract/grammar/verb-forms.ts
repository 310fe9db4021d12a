import type { Lexicon } from '../../lexicon/lexicon.ts';
import type { Token } from '../../model/annotated.ts';

export interface VerbReading {
  lemma: string;
  past: boolean;
  participle: boolean;
  ing: boolean;
  third: boolean;
  base: boolean;
}

export interface VerbForms {
  /** The verb that a token is; null when it is none. `expected`: an auxiliary or "to" stands before it. */
  read(token: Token, expected: boolean): VerbReading | null;
  isBase(token: Token): boolean;
  /** Is this a form of a verb in the lexicon, whatever the tagger says? */
  knows(token: Token): boolean;
}

const VOWEL = /[aeiouy]/;

/** All forms of one verb: attack, attacks, attacking, attacked. `irregular` gives past and participle. */
export function inflect(lemma: string, irregular?: readonly [string, string]): [string, Partial<VerbReading>][] {
  const doubled =
    /[^aeiouwxy][aeiou][bdgmnprt]$/.test(lemma) && (lemma.match(/[aeiouy]+/g)?.length === 1 || STRESSED.test(lemma));
  const stem = doubled ? lemma + lemma.at(-1) : lemma;
  const silent = /[^eoy]e$/.test(lemma) && lemma.length > 2;
  const third = /(?:s|x|z|ch|sh|o)$/.test(lemma)
    ? `${lemma}es`
    : /[^aeiou]y$/.test(lemma)
      ? `${lemma.slice(0, -1)}ies`
      : `${lemma}s`;
  const ing = /ie$/.test(lemma) ? `${lemma.slice(0, -2)}ying` : silent ? `${lemma.slice(0, -1)}ing` : `${stem}ing`;
  const regular = /e$/.test(lemma) ? `${lemma}d` : /[^aeiou]y$/.test(lemma) ? `${lemma.slice(0, -1)}ied` : `${stem}ed`;
  const [past, participle] = irregular ?? [regular, regular];
  const forms: [string, Partial<VerbReading>][] = [
    [lemma, { base: true }],
    [third, { third: true }],
    [ing, { ing: true }],
    [past, { past: true }],
    [participle, { participle: true }],
  ];
  // British spelling doubles where American does not: signalled, cancelled, travelled
  if (/[aeiou]l$/.test(lemma))
    forms.push([`${lemma}led`, { past: true, participle: true }], [`${lemma}ling`, { ing: true }]);
  return forms;
}
/** Verbs of more than one syllable that are stressed on the last: "submitted", but "limited", "offered". */
const STRESSED =
  /^(?:admit|readmit|recommit|resubmit|permit|submit|commit|omit|emit|remit|transmit|refer|defer|infer|confer|prefer|transfer|incur|occur|concur|recur|deter|abhor|acquit|rebut|abet|regret|kidnap|begin|forget|disbar|handicap|unplug|debug|outbid|unban|outrun|reset|machinegun|machine-gun|submachinegun)$/;

/** Forms of every verb that the lexicon names, over the tagger's own reading for the rest. */
export function buildVerbForms(lexicon: Lexicon, verbs: Iterable<string>): VerbForms {
  const irregular = new Map<string, [string, string][]>(); // "burned" and "burnt" are both of "burn"
  for (const line of wordsOf(lexicon, 'irregular-verbs')) {
    const [base, past, participle] = line.split(' ');
    if (!base || !past) continue;
    const others = irregular.get(base) ?? [];
    irregular.set(base, [...others, [past, participle ?? past]]);
  }
  const table = new Map<string, VerbReading>();
  const add = (lemma: string) => {
    for (const [form, marks] of (irregular.get(lemma) ?? [undefined]).flatMap((own) => inflect(lemma, own))) {
      const known = table.get(form);
      if (known && known.lemma !== lemma) continue;
      const reading = known ?? { lemma, past: false, participle: false, ing: false, third: false, base: false };
      table.set(form, Object.assign(reading, marks));
    }
  };
  const listed = new Set(verbs);
  for (const lemma of listed) add(lemma);
  for (const lemma of irregular.keys()) add(lemma);
  const guessed = new Map<string, VerbReading>();
  const guess = (token: Token): VerbReading => {
    const { lower, lemma } = token;
    let reading = guessed.get(lower);
    // one word may come with two lemmas: "limited" as an adjective and as a verb
    if (reading?.lemma !== lemma) {
      const ed = lower.endsWith('ed');
      const ing = lower.endsWith('ing') && lower.length > 4 && VOWEL.test(lower.slice(0, -3));
      const third = !ed && !ing && lower.endsWith('s') && lemma !== lower;
      reading = { lemma, past: ed, participle: ed, ing, third, base: !ed && !ing && !third };
      if (guessed.size < 20_000) guessed.set(lower, reading);
    }
    return reading;
  };
  return {
    read(token, expected) {
      const { pos, lower } = token;
      if (pos === 'VERB' || pos === 'AUX') return table.get(lower) ?? guess(token);
      // "will release", "to visit", "has freed": the tagger's noun or adjective is a verb after an auxiliary
      if (expected && (pos === 'NOUN' || pos === 'ADJ' || pos === 'PROPN')) return table.get(lower) ?? null;
      return null;
    },
    isBase: (token) => table.get(token.lower)?.base ?? (token.pos === 'VERB' && guess(token).base),
    knows: (token) => table.has(token.lower),
  };
}

/** The words of one list of lexicon/words. Throws when the list is not there: the engine cannot run without it. */
export function wordsOf(lexicon: Lexicon, name: string): readonly string[] {
  const list = lexicon.words.find((entry) => entry.name === name);
  if (!list) throw new Error(`lexicon/words has no list "${name}"`);
  return list.words;
}
