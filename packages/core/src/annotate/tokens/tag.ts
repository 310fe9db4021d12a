import model from 'wink-eng-lite-web-model';
import winkNLP from 'wink-nlp';
import type { Pos, Token } from '../../model/annotated.ts';
import { repairTags } from './repair.ts';

// Without the package's own sentence boundaries: ours come from splitSentences, and the tagger looks at none.
const wink = winkNLP(model, ['pos']);
const { its } = wink;

/** The tagger looks for addresses at every character of a run without spaces, in quadratic time: longer runs are given to it in pieces. */
const RUN = /\S{300}/g;

/**
 * Tokens of one stretch of text with their universal POS tags. `offset` is added to every span.
 * Names that the tagger cuts at hyphens ("Son-hui") come back as one token.
 */
export function tagTokens(text: string, offset: number): Token[] {
  const read = wink.readDoc(text.replace(RUN, '$& ')).tokens();
  const words = read.out() as string[];
  const tags = read.out(its.pos) as Pos[];
  const tokens: Token[] = [];
  let from = 0;
  for (let i = 0; i < words.length; i++) {
    const word = words[i]!;
    const at = text.indexOf(word, from);
    if (at < 0) continue; // the tagger normalised something that is not in the text
    from = at + word.length;
    if (tags[i] === 'SPACE') continue;
    const lower = word.toLowerCase().replace(/’/g, "'");
    const before = tokens.at(-1);
    if (before?.end === offset + at && isCut(before.text, word)) {
      extend(before, word, lower);
      continue;
    }
    tokens.push({
      start: offset + at,
      end: offset + from,
      text: word,
      lower,
      pos: tags[i]!,
      lemma: lemmaOf(read, i, lower, tags[i]!),
    });
  }
  const joined = joinHyphens(tokens);
  repairTags(joined);
  return joined;
}

/** Between two Latin letters one of which has an accent that the tagger does not know: "Erdo|ğan", "Çavu|şo|ğlu". */
const CUT = /^(?![a-z]{2}$)\p{Script=Latin}{2}$/iu;

function isCut(before: string, word: string): boolean {
  // Two ASCII letters are never cut, and nearly all neighbours are ASCII: a look at the codes spares the expression.
  if (before.charCodeAt(before.length - 1) < 128 && word.charCodeAt(0) < 128) return false;
  return CUT.test(before.at(-1)! + word[0]);
}

function extend(token: Token, word: string, lower: string): void {
  token.end += word.length;
  token.text += word;
  token.lower += lower;
  token.lemma = token.lower;
  if (/^\p{Lu}/u.test(token.text)) token.pos = 'PROPN';
}

function joinHyphens(tokens: Token[]): Token[] {
  const joined: Token[] = [];
  for (const token of tokens) {
    const hyphen = joined.at(-1);
    const head = joined.at(-2);
    if (
      hyphen?.text === '-' &&
      head &&
      head.end === hyphen.start &&
      hyphen.end === token.start &&
      /^[\p{L}\d]/u.test(token.text)
    ) {
      joined.length -= 2;
      const pos =
        head.pos === 'PROPN'
          ? 'PROPN'
          : token.pos === 'ADP' || token.pos === 'PART' || token.pos === 'ADV'
            ? 'NOUN'
            : token.pos; // "sit-in"
      const lower = `${head.lower}-${token.lower}`;
      joined.push({ start: head.start, end: token.end, text: `${head.text}-${token.text}`, lower, pos, lemma: lower });
    } else joined.push(token);
  }
  return joined;
}

/** Dictionary forms by tag and word: a pass over all tokens for them would cost half as much as the tagging. */
const lemmas = new Map<string, string>();
const LEMMA_CAP = 50_000;

function lemmaOf(read: Collection, index: number, lower: string, pos: Pos): string {
  if (pos !== 'VERB' && pos !== 'NOUN' && pos !== 'AUX' && pos !== 'ADJ' && pos !== 'PROPN') return lower;
  const key = `${pos} ${lower}`;
  let lemma = lemmas.get(key);
  if (lemma === undefined) {
    lemma =
      (read.itemAt(index).out(its.lemma as unknown as typeof its.pos) as string | undefined)?.toLowerCase() ?? lower;
    if (lemmas.size < LEMMA_CAP) lemmas.set(key, lemma);
  }
  return lemma;
}

type Collection = ReturnType<ReturnType<typeof wink.readDoc>['tokens']>;
