import type { ResolvedMention, Token } from '../../model/annotated.ts';
import type { Time } from '../../model/time.ts';
import { tokenAt } from './match.ts';

/** Makes nouns of the words that the tagger took for verbs inside a name of the lexicon, in place: "|Downing| Street". */
export function nounNames(tokens: readonly Token[], mentions: readonly ResolvedMention[]): void {
  for (const { start, end, rule } of mentions) {
    if (rule !== 'name') continue;
    for (let at = tokenAt(tokens, start); at < tokens.length && tokens[at]!.start < end; at++)
      if (tokens[at]!.pos === 'VERB' || tokens[at]!.pos === 'AUX') tokens[at]!.pos = 'PROPN';
  }
}

/** The times but those that are a part of a name of the lexicon: "Golden |Dawn|", "the |Good Friday| Agreement", but not "the |1994| Agreed Framework". Both in text order. */
export function withoutNames(times: readonly Time[], mentions: readonly ResolvedMention[]): Time[] {
  let at = 0;
  return times.filter(({ start, end, text }) => {
    while (at < mentions.length && mentions[at]!.end < end) at++;
    const name = mentions[at];
    return !(name?.rule === 'name' && !/\d/.test(text) && name.start <= start && name.end - name.start > end - start);
  });
}
