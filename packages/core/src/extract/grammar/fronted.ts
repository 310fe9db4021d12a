import type { Token } from '../../model/annotated.ts';
import { type Chunk, makeNoun, type Noun } from './chunk.ts';
import { isTop } from './groups.ts';

/**
 * "During |the ceremony gunmen| opened fire", "After |the vote police| clashed with protesters": news leaves out the comma behind what
 * opens a sentence, and two phrases look like one. Where the verb would have no subject, or the sentence no main clause, the last noun
 * of the phrase is the subject, if it can act.
 */
export function splitFronted(tokens: readonly Token[], chunks: Chunk[]): boolean {
  const [opener, next] = chunks;
  if (opener?.kind === 'noun')
    return opener.prep !== null && OPENS.test(opener.prep) && goesOn(chunks, 1) && split(tokens, chunks, opener);
  if (opener?.kind !== 'sub' || !/^(?:after|before|since|until)$/.test(opener.word) || !isTop(next)) return false;
  if (tokens[opener.first]!.text === tokens[opener.first]!.lower || hasMain(chunks)) return false;
  if (!goesOn(chunks, 2) || !split(tokens, chunks, next)) return false;
  next.prep = opener.word;
  next.from = opener.first;
  chunks.shift();
  return true;
}

const OPENS =
  /^(?:after|amid|around|at|before|by|during|following|in|inside|near|on|outside|since|throughout|under|with)$/;

/** Does a verb follow that wants a subject, behind at most a coordinated noun: "|police and protesters| clashed"? */
function goesOn(chunks: readonly Chunk[], from: number): boolean {
  let at = from;
  if (chunks[at]?.kind === 'and' && isTop(chunks[at + 1])) at += 2;
  const verb = chunks[at];
  if (verb?.kind !== 'verb' || verb.passive) return false;
  return (verb.form === 'finite' || verb.form === 'past') && !INVERTS.test(verb.lemma);
}

/** "In the square |stood| soldiers": verbs that stand before their subject. */
const INVERTS = /^(?:be|stand|lie|sit|come|go|follow|hang|rise|loom|live|remain|appear|march|walk|emerge|arrive)$/;

/** "After the attack soldiers arrived, |the crowd fled|": a clause of its own behind a comma. */
function hasMain(chunks: readonly Chunk[]): boolean {
  return chunks.some(({ kind }, i) => kind === 'comma' && startsClause(chunks, i + 1));
}

function startsClause(chunks: readonly Chunk[], from: number): boolean {
  let at = from;
  for (let chunk = chunks[at]; chunk?.kind === 'noun' && (chunk.prep !== null || chunk.time); chunk = chunks[++at]);
  if (!isTop(chunks[at])) return false;
  for (at++; chunks[at]?.kind === 'noun' || chunks[at]?.kind === 'and'; at++);
  return chunks[at]?.kind === 'verb';
}

function split(tokens: readonly Token[], chunks: Chunk[], phrase: Noun): boolean {
  const { first, last, head } = phrase;
  const before = tokens[head - 1]!;
  if (head !== last - 1 || head - first < 2 || !/^(?:the|an?)$/.test(tokens[first]!.lower)) return false;
  if (before.pos !== 'NOUN' && before.pos !== 'ADJ') return false;
  const { pos, lower } = tokens[head]!;
  if (pos !== 'PROPN' && !ACTS.test(lower)) return false;
  if (COMPOUND.test(before.lower)) return false;
  const at = chunks.indexOf(phrase);
  chunks.splice(at + 1, 0, makeNoun(head, last, head));
  phrase.last = head;
  phrase.head = head - 1;
  return true;
}

/** Who comes without an article, being many. */
const ACTS =
  /^(?:police|policemen|officers|soldiers|troops|guards|gunmen|militants|militiamen|rebels|guerrillas|fighters|insurgents|attackers|bombers|assailants|protesters|demonstrators|marchers|crowds|mobs|students|workers|miners|farmers|villagers|residents|supporters|settlers|rioters|looters|prisoners|inmates|lawmakers|deputies|delegates|ministers|leaders|officials|diplomats|investigators|prosecutors|judges|rescuers|firefighters|jets|warplanes|helicopters|drones|tanks|thousands|hundreds|dozens)$/;
/** "the |riot| police", "the |party| leaders": one phrase after all. */
const COMPOUND =
  /^(?:riot|military|secret|traffic|border|government|army|security|party|opposition|union|rebel|militia|prison|state|trade|tribal|community|church|business|labou?r|presidential|peacekeeping|intelligence|immigration|customs|enemy|foreign|local|armed|federal|national|european|united|former|senior|fellow|other|few|many|first|last|two|three|same|new|old|young|high|top|civil|public|republican|democratic|communist|conservative|liberal)$/;
