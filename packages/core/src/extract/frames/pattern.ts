import { PREPOSITIONS } from '../grammar/words.ts';
import { type Mask, maskOf } from './mask.ts';

/** Something that must stand in the zone of the verb: an object, or a phrase with a preposition, with a certain head. */
export interface Requirement {
  /** Null: the object itself. */
  preps: readonly string[] | null;
  /** A word list ("@talks"), or else one of these words ("=part", "=air raid|sortie"). */
  set: string | null;
  words: Choice | null;
}

/** Words and phrases of which one must stand there. */
export interface Choice {
  words: ReadonlySet<string>;
  phrases: readonly (readonly string[])[];
  /** The last word of each. */
  ends: ReadonlySet<string>;
}

/** A verb pattern of the lexicon, taken apart. */
export interface Pattern {
  verb: string;
  particle: string | null;
  /** "be+willing", "be stalled": the adjective or participle after "be". */
  adjective: string | null;
  needs: readonly Requirement[];
  /** The preposition at the end, which shows the target. */
  preps: readonly string[];
  content: 'inf' | 'ing' | 'that' | null;
  /** "order @diplomats +inf=leave|depart": the verbs that the content may have; null for any. */
  contentVerbs: readonly string[] | null;
  /** Both sides are the subject: "A and B opened a bridge", for "open =bridge with". */
  paired: boolean;
  /** "call+on @leader-person -more": with an infinitive or a "for" it would be a plea. */
  alone: boolean;
  /** "call for -object": calling something a blow for somebody asks for nothing. */
  objectless: boolean;
  /** Prepositions and particles of which each group must be met around the verb. */
  masks: readonly Mask[];
  /** The noun list that the object itself must be in, if the pattern asks for one. */
  directSet: string | null;
  /** For each word or phrase asked for the last words of those that will do: one of each group must stand around the verb. */
  ends: readonly ReadonlySet<string>[];
  /** How exactly it says what must stand there: decides between patterns of one weight. */
  exactness: number;
  /** How much the pattern asks for: the most exact is tried first. */
  weight: number;
}

/**
 * Reads "lash+out at|against", "hold @talks with", "put on =trial", "urge +inf", "call for -object", "gather in +both"; one pattern for
 * each verb of "call+off|cancel =visit|trip to". Throws on what it cannot read.
 */
export function readPatterns(source: string): Pattern[] {
  const [heads = '', ...rest] = source.trim().split(/\s+/);
  return heads.split('|').map((head) => readPattern(source, head, rest));
}

function readPattern(source: string, head: string, rest: readonly string[]): Pattern {
  const [verb = '', extra = null] = head.split('+');
  if (verb === '') throw new Error(`empty verb pattern "${source}"`);
  const needs: { preps: readonly string[] | null; set: string | null; word: string | null }[] = [];
  let content: Pattern['content'] = null;
  let contentVerbs: string[] | null = null;
  let preps: string[] | null = null;
  let objectless = false;
  let paired = false;
  let alone = false;
  for (const item of rest) {
    const [, kind, lemmas] = /^\+(inf|ing)(?:=(.+))?$/.exec(item) ?? [];
    if (kind !== undefined) {
      content = kind as 'inf' | 'ing';
      contentVerbs = lemmas?.split('|') ?? null;
    } else if (item === 'that') content = 'that';
    else if (item === '-object') objectless = true;
    else if (item === '+both') paired = true;
    else if (item === '-more') alone = true;
    else if (/^[@=]/.test(item)) {
      needs.push({
        preps,
        set: item.startsWith('@') ? item.slice(1) : null,
        word: item.startsWith('=') ? item.slice(1) : null,
      });
      preps = null;
    } else if (arePrepositions(item)) {
      if (preps !== null) throw new Error(`two prepositions in a row in "${source}": write them as one, "out_of"`);
      preps = item.split('|').map((words) => words.replaceAll('_', ' ')); // "vote in_favour_of"
    }
    // the second word of "=tear gas", "=joint exercise"; or the object of a bare preposition ("by phone")
    else if (needs.length > 0 && preps === null && needs.at(-1)!.word !== null) needs.at(-1)!.word += ` ${item}`;
    else {
      needs.push({ preps, set: null, word: item });
      preps = null;
    }
  }
  const be = verb === 'be';
  return {
    verb,
    particle: be ? null : extra,
    adjective: be ? extra : null,
    needs: needs.map(({ preps, set, word }) => ({ preps, set, words: word === null ? null : choiceOf(word) })),
    preps: preps ?? [],
    masks: [be || extra === null ? [] : [extra], preps ?? [], ...needs.map((need) => need.preps ?? [])]
      .filter((words) => words.length > 0)
      .map(maskOf),
    content,
    contentVerbs,
    objectless,
    paired,
    alone,
    directSet: needs.find((need) => need.preps === null && need.set !== null)?.set ?? null,
    ends: needs.flatMap(({ word }) => (word === null ? [] : [choiceOf(word).ends])),
    exactness: needs.reduce((sum, need) => sum + exactnessOf(need), 0),
    weight:
      needs.length * 3 +
      needs.filter((need) => need.word?.split('|').every((word) => word.includes(' '))).length +
      (preps ? 2 : 0) +
      (extra ? 2 : 0) +
      (content ? 1 : 0) +
      (contentVerbs ? 2 : 0),
  };
}

const arePrepositions = (item: string) =>
  item.includes('_') || item.split('|').every((word) => PREPOSITIONS.has(word) || /^(?:as|before|after)$/.test(word));

/** A word asks for more than a list of words ("return =ambassador to"), and that for more than anything ("return @thing to"). */
const exactnessOf = ({ word, set, preps }: { word: string | null; set: string | null; preps: unknown }) =>
  (word !== null ? 0.5 : set === 'thing' ? -1 : 0) + (preps === null ? 0 : 0.25);

/** "part", "air raid|sortie": read once, however many verbs take it. */
function choiceOf(source: string): Choice {
  const known = choices.get(source);
  if (known) return known;
  const all = source.split('|');
  const choice = {
    words: new Set(all.filter((word) => !word.includes(' '))),
    phrases: all.filter((word) => word.includes(' ')).map((phrase) => phrase.split(' ')),
    ends: new Set(all.map((word) => word.slice(word.lastIndexOf(' ') + 1))),
  };
  choices.set(source, choice);
  return choice;
}
const choices = new Map<string, Choice>();

/** For a subject that names both sides: "launch =project with" also reads "A and B launched a project". */
export const readPaired = (source: string): Pattern[] =>
  readPatterns(source.replace(/ with$/, '')).map((pattern) => ({ ...pattern, paired: true }));
