import type { Annotated, Token } from '../../model/annotated.ts';
import type { CueIndex } from './cues.ts';

/**
 * The tokens as quotes need them: cues that the tagger took for something else, and names that it took for verbs ("Began |said",
 * "Sung |Kim", "Pham Thu |Hang| said").
 */
export function readAnew({ tokens, mentions }: Omit<Annotated, 'quotes'>, cues: CueIndex): readonly Token[] {
  let next = 0;
  let changed: Token[] | null = null;
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at]!;
    // The tagger leaves a form that it does not know as it is, and makes a rag of "raging".
    const isBare = token.lemma === token.lower || token.lemma === 'rag';
    const mayCue = token.pos === 'VERB' || token.pos === 'NOUN' || token.pos === 'ADJ';
    const verb = !mayCue ? null : isBare ? verbAt(tokens, at, cues) : claimsThat(tokens, at, cues) ? SAYS : null;
    if (verb) {
      (changed ??= [...tokens])[at] = { ...token, ...verb };
      continue;
    }
    if ((token.pos !== 'VERB' && token.pos !== 'AUX') || token.text === token.lower || !/^\p{Lu}/u.test(token.text))
      continue;
    while (next < mentions.length && mentions[next]!.end <= token.start) next++;
    const mention = mentions[next];
    const isNamed = mention !== undefined && mention.start <= token.start;
    const before = tokens[at - 1];
    const behind = tokens[at + 1];
    const closesName = before?.pos === 'PROPN' && behind?.pos === 'VERB' && /^\p{Ll}/u.test(behind.text);
    // "said |Will| Orton"
    const opensName = before?.pos === 'VERB' && before.text === before.lower && behind?.pos === 'PROPN';
    if (isNamed || closesName || opensName) (changed ??= [...tokens])[at] = { ...token, pos: 'PROPN' };
  }
  return changed ?? tokens;
}

/** "Ann Lee |shot back|:", "|hit back|,": verbs that the tagger takes for nouns. */
const isRetort = (tokens: readonly Token[], at: number): boolean =>
  tokens[at + 1]?.lower === 'back' && /^[,:]$|^["“]|^that$/.test(tokens[at + 2]?.text ?? '');

/** What a word is here that the tagger left without its verb: "|observing| that", "was heard |telling| members", "a second |put| it". */
function verbAt(tokens: readonly Token[], at: number, { inflected }: CueIndex): Partial<Token> | null {
  const { lower, pos } = tokens[at]!;
  if (lower.endsWith('ing') || lower.endsWith('ed')) {
    const lemma = inflected.get(lower);
    if (lemma === undefined || (pos === 'NOUN' && lower !== 'fired' && lower.endsWith('ing'))) return null;
    if (lower !== 'telling' || pos !== 'ADJ') return isRetort(tokens, at) ? RETORT : { lemma };
    const tells = tokens[at - 1]?.pos === 'VERB' && /^(?:DET|PRON|PROPN|NOUN)$/.test(tokens[at + 1]?.pos ?? '');
    return tells ? { pos: 'VERB', lemma } : null;
  }
  if (pos !== 'NOUN') return null;
  switch (lower) {
    case 'shot':
    case 'hit':
      return isRetort(tokens, at) ? RETORT : null;
    case 'put':
      return tokens[at + 1]?.lower === 'it' ? SAYS : null;
    case 'say':
      // "a study that experts |say| should “end the debate”"
      return /^(?:NOUN|PROPN|PRON)$/.test(tokens[at - 1]?.pos ?? '') ? SAYS : null;
    default:
      return null;
  }
}

const RETORT: Partial<Token> = { pos: 'VERB', lemma: 'retort' };
const SAYS: Partial<Token> = { pos: 'VERB' };

/** "The letter |claims| that cyclists are": a noun by its look, behind somebody who can say it and before a clause. */
function claimsThat(tokens: readonly Token[], at: number, { report, voices }: CueIndex): boolean {
  const { pos, lemma, lower } = tokens[at]!;
  if (pos !== 'NOUN' || tokens[at + 1]?.lower !== 'that' || !lower.endsWith('s') || !report.has(lemma)) return false;
  const before = tokens[at - 1];
  if (before?.pos !== 'NOUN' || before.lower.endsWith('s') || !voices.has(before.lower)) return false;
  // "False police claims that": a verb stands further on; "police" are many and would "claim".
  return before.lower !== 'police' && /^(?:DET|PRON|PROPN|NOUN|ADJ|NUM)$/.test(tokens[at + 2]?.pos ?? '');
}
