import type { Annotated, Sentence } from '../model/annotated.ts';
import { startsUpper } from './grammar/letters.ts';
import { GLUED, NAMES, PLACED, type Traits, traitsOf } from './grammar/traits.ts';

/** What is known of every token, and of the names it lies in. One that goes on with the name of the token before it is glued: "Bosnia and Herzegovina" stays in one piece. */
export function readTraits({ tokens, mentions, entities }: Annotated): Traits {
  const traits = new Uint32Array(tokens.length + 1);
  for (let i = 0; i < tokens.length; i++) traits[i] = traitsOf(tokens[i]!.lower);
  let at = 0;
  for (const { start, end, entity, rule } of mentions) {
    while (at < tokens.length && tokens[at]!.start < start) at++;
    const kind = entities[entity]?.kind;
    if (rule === 'pronoun' || kind === undefined) continue;
    const placed = rule !== 'adjective' && (kind === 'place' || kind === 'country') ? PLACED : 0;
    traits[at]! |= NAMES | placed;
    for (let i = at + 1; i < tokens.length && tokens[i]!.start < end; i++) traits[i]! |= GLUED | placed;
  }
  glueTitles(tokens, traits);
  return traits;
}

const OFFICE =
  /^(?:Secretary|Minister|Speaker|Chief|Director|Head|Chairman|Chairwoman|President|Governor|Leader|Commander|Ministry|Department|House|Bank|University|Board|Court)$/;

/** "Secretary of State Mike Pompeo", "Speaker of the House Nancy Pelosi": an office with "of" stays with the name after it. */
function glueTitles(tokens: Annotated['tokens'], traits: Traits) {
  for (let i = 1; i + 1 < tokens.length; i++) {
    if (tokens[i]!.lower !== 'of' || !OFFICE.test(tokens[i - 1]!.text)) continue;
    let next = tokens[i + 1]!.lower === 'the' ? i + 2 : i + 1;
    if (!isName(tokens[next]) || ((traits[next + 1]! & GLUED) === 0 && !isName(tokens[next + 1]))) continue;
    for (let k = i; k <= next; k++) traits[k]! |= GLUED;
    while (isName(tokens[next + 1])) traits[++next]! |= GLUED;
    i = next;
  }
}

const isName = (token: { text: string; pos: string } | undefined) =>
  token !== undefined &&
  startsUpper(token.text) &&
  token.pos !== 'VERB' &&
  token.pos !== 'AUX' &&
  token.pos !== 'PUNCT' &&
  !/^(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)$/.test(token.text);

/** Token at which the report itself begins: after "KABUL (Reuters) -" or "Lucknow:", else the first of the sentence. */
export function skipDateline({ tokens, article }: Annotated, { first, last, start, end }: Sentence): number {
  const { dateline } = article;
  if (dateline && dateline.end > start && dateline.end < end) {
    let at = first;
    while (at < last && tokens[at]!.start < dateline.end) at++;
    return at;
  }
  // "|20.15| Protesters are still inside": the clock of a live report
  if (CLOCK.test(tokens[first]?.text ?? '') && startsUpper(tokens[first + 1]?.text ?? '') && last - first > 4)
    return first + 1;
  for (let i = first; i < last && i < first + 12; i++) {
    const { text, pos } = tokens[i]!;
    if (/^(?:--|–|—|-|:)$/.test(text)) return i > first && i + 3 < last && !isPaired(tokens, i, last) ? i + 1 : first;
    if (pos === 'VERB' || pos === 'AUX' || (pos === 'DET' && i > first)) return first;
  }
  return first;
}

const CLOCK = /^(?:[01]?\d|2[0-3])[.:][0-5]\d$/;

/** "China |–| once an ally |–| accused": dashes around words that describe set nothing apart. */
function isPaired(tokens: Annotated['tokens'], at: number, last: number): boolean {
  for (let i = at + 2; i + 1 < last && i < at + 14; i++)
    if (tokens[i]!.text === tokens[at]!.text) return /^(?:VERB|AUX|ADV)$/.test(tokens[i + 1]!.pos);
  return false;
}
