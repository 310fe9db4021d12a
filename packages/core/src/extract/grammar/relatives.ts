import type { Chunk, Noun } from './chunk.ts';
import type { Clause } from './clause.ts';
import { isTop } from './groups.ts';
import { preparePending } from './pending.ts';
import { commaBetween, subjectIn } from './subject-phrase.ts';
import { hang, isTensed, type Region, type Walk } from './walk.ts';

/** Nouns whose content follows with "that". */
const TOLD =
  /^(?:claim|fact|fear|report|allegation|evidence|hope|sign|belief|idea|warning|threat|statement|accusation|concern|possibility|news|decision|agreement|assurance|confirmation|announcement|speculation|suspicion|rumou?r|view|charge|suggestion|conclusion|finding|promise|pledge|guarantee|condition|demand|request|day|time|way|doubt|chance|risk|proof|notion|assertion|word|result|criticism|complaint|argument|theory|message|verdict|principle|requirement|\w+(?:ment|tion|sion|ism|ance|ence|ness|ity))$/;

/** "rejected criticism |that it was siding| with Moscow": nouns whose content nobody vouches for. */
const DOUBTED =
  /^(?:claim|fear|allegation|hope|accusation|concern|possibility|speculation|suspicion|rumou?r|charge|suggestion|criticism|complaint|theory|threat|chance|risk|notion|idea|condition|demand|request|doubt|assertion|prospect|worry)$/;

/** "|no evidence| that", "|little sign| that": what nothing speaks for; "no doubt that" vouches for it. */
const SHOWN =
  /^(?:evidence|proof|sign|indication|confirmation|guarantee|record|reason|basis|ground|trace|hint|clue|link)$/;
/** What one who speaks of it turns down: "dismissed |reports| that it had". */
const DENIES =
  /^(?:dismiss|reject|deny|refute|dispute|rebut|rebuff|contradict|contest|question|doubt|ridicule|repudiate|debunk)$/;
const TELLS = /^(?:report|story|news|statement|suggestion|account|rumou?r|claim|information|reporting|word|talk)$/;
export function isDoubted({ headOf, openingOf, chunks }: Walk, noun: Noun, last: Clause | null): boolean {
  const head = headOf(noun).replace(/(?<=[^iw])s$/, ''); // "|Reports| that", taken for a name; "basis" and "news" stay
  const opening = openingOf(noun);
  if (DOUBTED.test(head)) return !(opening === 'no' && head === 'doubt');
  if (SHOWN.test(head)) return /^(?:no|little|scant|neither|any)$/.test(opening);
  if (!TELLS.test(head)) return false;
  return last !== null ? DENIES.test(last.verb.lemma) : isFalse(chunks, noun.at);
}

/** "|Reports that| Kenya closed the border |were denied|", "are false", "could not be confirmed" */
function isFalse(chunks: readonly Chunk[], at: number): boolean {
  for (let i = chunks.length - 1; i > at + 2; i--) {
    const chunk = chunks[i]!;
    if (chunk.kind !== 'verb') continue;
    if (chunk.negated && /^(?:confirm|verify|corroborate)$/.test(chunk.lemma)) return true;
    if (chunk.lemma === 'be' && FALSE.test(chunk.adjective ?? '')) return !chunk.negated;
    if (chunk.passive && DENIES.test(chunk.lemma)) return true;
  }
  return false;
}
const FALSE =
  /^(?:false|untrue|wrong|incorrect|unfounded|baseless|groundless|exaggerated|fabricated|unconfirmed|inaccurate)$/;

/** Does "that" behind this noun open its content? "the claim that …"; not "the sanctions that Washington imposed". */
export const isTold = (head: string): boolean => TOLD.test(head) && !MADE.test(head);
const MADE =
  /^(?:sanction|relation|restriction|operation|position|constitution|regulation|election|government|settlement|equipment|shipment|organi[sz]ation|institution|corporation|station|nation|ammunition|installation|delegation|plantation|garrison|prison|investment|department|regiment|detachment|instrument|parliament|monument|ambulance)$/;

/** "|the relations that Washington| severed were restored": behind its own subject, about the noun before "that". */
export function isObjectGap({ chunks, headOf }: Walk, { boundary, at }: Region): boolean {
  const described = chunks[boundary - 1];
  const subject = chunks[boundary + 1];
  return (
    boundary > 0 &&
    chunks[boundary]!.kind === 'that' &&
    described?.kind === 'noun' &&
    subject?.kind === 'noun' &&
    subject.prep === null &&
    at === boundary + 2 &&
    !isTold(headOf(described))
  );
}

export function linkRelative(walk: Walk, clause: Clause, region: Region, segment: number): number {
  const { chunks } = walk;
  const { boundary, at, from, last } = region;
  const own = subjectIn(walk, segment, at, null);
  let index = boundary - 1;
  while (index >= from && chunks[index]!.kind !== 'noun') index--;
  const described = index >= 0 && chunks[index]?.kind === 'noun' ? (chunks[index] as Noun) : null;
  clause.noun = described;
  const takenAsObject =
    last !== null && !walk.words.saying.has(last.verb.lemma) && !commaBetween(chunks, from, boundary - 1);
  if (!takenAsObject && walk.pending.length === 0) preparePending(walk, { ...region, boundary: -1 }, boundary);
  const whose = (chunks[boundary] as { word: string }).word === 'whose'; // "soldiers |whose detention| had soured relations"
  const governed = chunks[boundary - 1];
  const role = governed?.kind === 'prep' && governed.last === chunks[boundary]!.first ? governed.word : 'object'; // "|under| which they resume"
  if (own) return hang(clause, 'relative', whose ? 'whose' : role, last, own.group, boundary);
  // ", who" after "members of X" describes the members: the head of the phrase
  // "|Greece and Cyprus|, which signed a pact"
  if (
    described &&
    chunks[boundary - 1]?.kind === 'comma' &&
    walk.pending.length > 1 &&
    walk.pending.at(-1) === described
  )
    if (last === null)
      return hang(clause, 'relative', (chunks[boundary] as { word: string }).word, last, walk.pending, boundary);
  const head = described ? headOf(chunks, index, from, chunks[boundary - 1]?.kind === 'comma') : null;
  return hang(
    clause,
    'relative',
    (chunks[boundary] as { word: string }).word,
    last,
    head ? [head] : described ? [described] : [],
    boundary,
  );
}

function headOf(chunks: readonly Chunk[], index: number, from: number, comma: boolean): Noun {
  let at = index;
  while (comma && at > from && (chunks[at] as Noun).prep === 'of' && chunks[at - 1]?.kind === 'noun') at--;
  return chunks[at] as Noun;
}

/** "the refugees (that) it took", "the soldier Hamas captured": two phrases side by side, the second the subject. */
export function isContactRelative({ chunks, words }: Walk, { at, from, before, last }: Region): boolean {
  if (before?.kind !== 'noun' || before.time || words.saying.has(last!.verb.lemma)) return false;
  // "over changes to the way judges are appointed": the object is taken, so the phrase before the verb is its subject
  if (!isTop(before)) return isTensed(last!) && isTop(chunks[from]) && plain(chunks, from, at);
  const described = chunks[at - 2];
  // ", |a claim New Delhi rejected|"
  if (
    isTop(described) &&
    chunks[at - 3]?.kind === 'comma' &&
    chunks[at - 2]!.last === before.first &&
    (chunks[at + 1] === undefined || !isTop(chunks[at + 1]))
  )
    return true;
  return at - 2 >= from && described?.kind === 'noun' && !described.time && (described.prep === null || before.pronoun);
}

/** Nothing but phrases between two verbs: no comma, no conjunction, no word that opens a clause. */
function plain(chunks: readonly Chunk[], from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (chunks[i]!.kind !== 'noun') return false;
  return true;
}
