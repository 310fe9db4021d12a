import type { Lexicon } from '../../lexicon/lexicon.ts';
import type { Cue } from '../../lexicon/parts/cues.ts';
import type { Token } from '../../model/annotated.ts';
import { pluralsOf } from '../entities/agents.ts';

export interface CueIndex {
  report: ReadonlySet<string>;
  thought: ReadonlySet<string>;
  act: ReadonlySet<string>;
  relay: ReadonlySet<string>;
  /** Verbs that speak only right beside what is said: “Come in,” she |offers|. */
  beside: ReadonlySet<string>;
  /** Phrases of the class `naming`, as dictionary forms. */
  naming: ReadonlySet<string>;
  /** Verbs that name what they stand beside: "called", "dubbed". */
  namingVerbs: ReadonlySet<string>;
  /** Nouns of what can be read out: "the note |read|: …". */
  texts: ReadonlySet<string>;
  /** Nouns of people and bodies that speak: those of the cues, and every agent noun. */
  voices: ReadonlySet<string>;
  /** Names of outlets and agencies in lower case, without "the". */
  outlets: ReadonlyMap<string, string>;
  /** Words that open a source phrase, each with the words that must follow: "according" -> ["to"]. */
  source: ReadonlyMap<string, string[]>;
  /** "observing" -> "observe": the participles and pasts of all cues. */
  inflected: ReadonlyMap<string, string>;
  /** The dictionary forms of all words at which somebody may be given the floor, marks or no marks. */
  tellers: ReadonlySet<string>;
}

/** Verbs that speak only with their particle: "went |on|", "chimed |in|", "shot |back|". */
export const WITH_PARTICLE: ReadonlyMap<string, string> = new Map([
  ['go', 'on'],
  ['chime', 'in'],
  ['chip', 'in'],
  ['cut', 'in'],
  ['shoot', 'back'],
  ['fire', 'back'],
  ['hit', 'back'],
]);

/** Verbs that report only what a "that" introduces: "the court |found| that …". */
export const WITH_THAT: ReadonlySet<string> = new Set(['find', 'rule', 'hold', 'agree', 'hear']);

export function buildCues(lexicon: Lexicon): CueIndex {
  const wordsOf = (kind: Cue['class']) => lexicon.cues.filter((cue) => cue.class === kind).flatMap((cue) => cue.words);
  const source = wordsOf('source').map((phrase) => phrase.split(' '));
  const [report, thought, act, relay] = (['report', 'thought', 'act', 'relay'] as const).map(wordsOf);
  return {
    report: new Set(report),
    thought: new Set(thought),
    act: new Set(act),
    relay: new Set(relay),
    tellers: new Set([
      ...report!,
      ...thought!,
      ...act!,
      ...relay!,
      ...WITH_PARTICLE.keys(),
      ...WITH_THAT,
      'put',
      'charge',
      'read',
    ]),
    inflected: new Map(
      ['fire', ...report!, ...thought!, ...act!, ...wordsOf('beside')].flatMap((verb) =>
        inflectionsOf(verb).map((form) => [form, verb] as const),
      ),
    ),
    beside: new Set(wordsOf('beside')),
    naming: new Set(wordsOf('naming')),
    namingVerbs: new Set(wordsOf('naming-verb')),
    texts: new Set(wordsOf('text')),
    voices: new Set([...wordsOf('voice'), ...wordsOf('calling'), ...wordsOf('text'), ...agentNouns(lexicon)]),
    outlets: outletNames(lexicon),
    source: new Map(source.map(([first, ...rest]) => [first!, rest])),
  };
}

/** "observe" -> "observing", "observed"; with doubled consonants too: "tutting". */
function inflectionsOf(verb: string): string[] {
  const stem = verb.replace(/e$/, '');
  const past = /[^aeiou]y$/.test(verb) ? `${verb.slice(0, -1)}ied` : `${stem}ed`;
  const doubled = /[^aeiou][aeiou][^aeiouwxy]$/.test(verb)
    ? [`${verb}${verb.at(-1)}ed`, `${verb}${verb.at(-1)}ing`]
    : [];
  return [`${stem}ing`, past, ...doubled];
}

const TOLD = new Set(['said', 'says', 'told', 'tells', 'added', 'wrote', 'asked', 'warned', 'quoted']);

/** A verb as news uses it to report: not "the said man", not a noun ("a statement", "calls for"). */
export function isVerb({ pos, lower }: Token): boolean {
  return pos === 'VERB' || pos === 'AUX' || TOLD.has(lower);
}

/** May a cue stand at this word of a sentence without marks? */
export function mayTell({ lemma, lower, pos }: Token, { tellers, source }: CueIndex): boolean {
  return tellers.has(lemma) || source.has(lower) || (pos === 'NOUN' && lower.endsWith('ing'));
}

/** Participles that the tagger takes for nouns: ", |warning| that relations would suffer". Gives the verb, or null. */
export function participleOf(words: readonly Token[], at: number, cues: CueIndex): string | null {
  const { pos, lower } = words[at]!;
  if (pos !== 'NOUN' || words[at - 1]?.text !== ',' || !lower.endsWith('ing')) return null;
  const stem = lower.slice(0, -3);
  return [stem, `${stem}e`].find((verb) => cues.report.has(verb)) ?? null;
}

/** Whether the source phrase that begins at `at` is complete; gives the index after it, or -1. */
export function sourceEnd(words: readonly Token[], at: number, cues: CueIndex): number {
  const rest = cues.source.get(words[at]!.lower);
  if (!rest) return -1;
  return rest.every((word, index) => words[at + 1 + index]?.lower === word) ? at + 1 + rest.length : -1;
}

/** The head words of the agent nouns: "minister" of "prime minister", in singular and plural. */
function agentNouns(lexicon: Lexicon): string[] {
  return lexicon.agents.flatMap(({ term, form }) => {
    const head = term
      .replace(/ (?:of|for|in|at|to|on|without) .*$/s, '')
      .split(/[ -]/)
      .at(-1)!;
    return form === 'person' ? [head, ...pluralsOf(head)] : [head];
  });
}

function outletNames(lexicon: Lexicon): Map<string, string> {
  return new Map(
    lexicon.outlets.flatMap(({ name, forms }) => [name, ...forms].map((form) => [bare(form), name] as const)),
  );
}

/** A name as outlets are compared: lower case, without its article. */
export function bare(name: string): string {
  return name.toLowerCase().replace(/^the /, '');
}
