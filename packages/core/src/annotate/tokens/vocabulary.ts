import model from 'wink-eng-lite-web-model';
import winkNLP from 'wink-nlp';
import type { Pos } from '../../model/annotated.ts';

/** What the tagger knows of a word before it has seen its neighbours. */
export interface Lexeme {
  text: string;
  /** Lower case, with curly apostrophes made straight. */
  lower: string;
  /** The likeliest tag, as an index into `TAGS`. */
  tag: number;
  /** What the rules of context read in place of the tag: `HINT` and a number of the model's; 0 when it is the tag. */
  hint: number;
  /** One bit for each tag that the word may be given. */
  may: number;
  /** Part of a contraction, whose tag is settled: the "'ll" of "they'll". */
  settled: boolean;
  /** The dictionary form under the tag that the word had when it was last met. */
  lemma: string;
  lemmaTag: number;
  /** The tagger's first three numbers of the word (the third holds its tag), and what they point into. */
  raw: readonly [number, number, number];
  cache: Cache;
}

/** Hints are numbered from here on, behind the tags. */
export const HINT = 20;
const TAG_SHIFT = 20;
const TAG_BITS = 0x3f00000;
/** Above it, the second number of a word says that a contraction was taken apart. */
const SPACES = 0xffff;

/** The tagger's vocabulary, as its pipe is given it. */
interface Cache {
  value(lexeme: number): string;
  valueOf(feature: 'pos', index: number): Pos | undefined;
  normal(lexeme: number): number;
  nox(second: number): number;
  property(lexeme: number, name: 'posHint' | 'isContraction'): number;
  isMemberPOS(lexeme: number, tag: number): boolean;
}

/** A document of the tagger as its pipe sees it: four numbers a word. */
interface Raw {
  tokens: number[];
  cache: Cache;
}

/** The list of words as the model's loader gives it. The tagger adds those that it meets. */
interface Core {
  features: { lexeme: { list: string[]; hash: Record<string, number | undefined> } };
}

/** A tagger without its rules of context, which `settleTags` follows: what it says of a word depends on that word alone. */
interface Vocabulary {
  read(text: string): { document: Raw; likeliest: number[] };
  listed: Core['features']['lexeme'];
  /** How many words the model itself lists. */
  size: number;
  lemma(document: Raw): string | undefined;
}

function openVocabulary(): Vocabulary {
  const core = (model.core as () => Core)();
  const listed = core.features.lexeme;
  let read = null as unknown as ReturnType<Vocabulary['read']>;
  const pos = {
    ...(model.pos as () => object)(),
    machines: [],
    setter: (document: Raw, likeliest: number[]) => {
      read = { document, likeliest };
    },
  };
  const wink = winkNLP({ ...model, core: () => core, pos: () => pos }, ['pos']);
  return {
    read(text) {
      wink.readDoc(text);
      return read;
    },
    listed,
    size: listed.list.length,
    lemma: (document) => wink.its.lemma(0, document as never, model.addons) as string | undefined,
  };
}

let vocabulary = openVocabulary();
/** A tagger keeps the words that it has met: after so many a new one is opened. */
const MET = 200_000;

const { cache } = vocabulary.read('a').document;
/** Universal tags in the order of the model. */
export const TAGS: readonly Pos[] = Array.from({ length: HINT }, (_, tag) => cache.valueOf('pos', tag) ?? 'X');

/** A run whose cut is plain: "talks", "talks,". */
const PLAIN = /^\p{L}+[.,;:!?”’")]?$/u;

/** Cuts runs of text without blanks into words, one list a run. */
export function cutRuns(runs: readonly string[]): Lexeme[][] {
  const plain = runs.filter((run) => PLAIN.test(run));
  const together = plain.length > 0 ? cutTogether(plain) : [];
  let next = 0;
  return runs.map((run) => (PLAIN.test(run) ? together[next++]! : cutTogether([run])[0]!));
}

function cutTogether(runs: readonly string[]): Lexeme[][] {
  const { list, hash } = vocabulary.listed;
  const met = list.length;
  const { document, likeliest } = vocabulary.read(runs.join(' '));
  const cut: Lexeme[][] = [];
  for (let i = 0; i < likeliest.length; i++) {
    const [first, second, third] = document.tokens.slice(4 * i, 4 * i + 3) as [number, number, number];
    if (i === 0 || (second & SPACES) > 0) cut.push([]);
    cut[cut.length - 1]!.push(lexemeOf(document.cache, [first, second, third], likeliest[i]!));
  }
  // Having met “Mao's” in one text, the tagger would cut no "'s" from it in the next: it must not remember.
  for (let word = met; word < list.length; word++) hash[list[word]!] = undefined;
  if (list.length - vocabulary.size > MET) vocabulary = openVocabulary();
  // Fewer when a run has nothing in it but signs that the tagger leaves out.
  return cut.length === runs.length ? cut : runs.map((run) => (runs.length > 1 ? cutTogether([run])[0]! : []));
}

function lexemeOf(cache: Cache, raw: [number, number, number], tag: number): Lexeme {
  const [first, second, third] = raw;
  const text = cache.value(first);
  const hint = cache.property(first, 'posHint');
  const normal = second > SPACES ? cache.nox(second) : cache.normal(first);
  let may = 0;
  for (let other = 0; other < TAGS.length; other++) if (cache.isMemberPOS(normal, other)) may |= 1 << other;
  return {
    text,
    lower: text.toLowerCase().replaceAll('’', "'"),
    tag,
    hint: hint === 0 ? 0 : HINT + hint,
    may,
    settled: third !== 0,
    lemma: '',
    lemmaTag: -1,
    raw,
    cache,
  };
}

const INFLECTED: ReadonlySet<Pos> = new Set<Pos>(['VERB', 'NOUN', 'AUX', 'ADJ', 'PROPN']);

/** The dictionary form of a word under a tag, in lower case; the word itself for tags that have none. */
export function lemmaOf(lexeme: Lexeme, tag: number): string {
  if (lexeme.lemmaTag !== tag) {
    lexeme.lemma = INFLECTED.has(TAGS[tag]!) ? findLemma(lexeme, tag) : lexeme.lower;
    lexeme.lemmaTag = tag;
  }
  return lexeme.lemma;
}

function findLemma({ raw: [first, second, third], cache, lower }: Lexeme, tag: number): string {
  // "If it cannot, …": a contraction that was not taken apart has, for its lemma, the number of some other word.
  if (third === 0 && cache.property(first, 'isContraction') === 1) return lower;
  const tokens = [first, second, (third & ~TAG_BITS) | (tag << TAG_SHIFT), 0];
  return vocabulary.lemma({ tokens, cache })?.toLowerCase() ?? lower;
}

/** Is it a word that the tagger's own list has? Lower case. */
export function isListed(word: string): boolean {
  const at = vocabulary.listed.hash[word];
  return at !== undefined && at < vocabulary.size;
}
