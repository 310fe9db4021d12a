import type { Annotated, ResolvedMention, Token } from '../../model/annotated.ts';
import type { Entity } from '../../model/entity.ts';
import { bare, type CueIndex } from './cues.ts';
import { type Phrase, TIES } from './nounphrase.ts';

/** Who speaks, as written and as resolved. */
export interface Speaker {
  text: string;
  start: number;
  end: number;
  entity: Entity | null;
}

/** Reads speakers off noun phrases: the mention that covers the head names the entity. */
export function speakerOf(
  annotated: Omit<Annotated, 'quotes'>,
  words: readonly Token[],
  { first, last }: Phrase,
): Speaker {
  const head = words[headOf(words, { first, last })]!;
  const end = words[last - 1]!.end;
  const mention =
    mentionAt(annotated.mentions, head.start) ??
    wholeMention(annotated, words[first]!.start, end) ??
    namedAtEnd(annotated, words, { first, last });
  // A name that the tagger broke ("Sung/VERB Kim") is whole in its mention.
  const start = Math.min(words[first]!.start, mention?.start ?? words[first]!.start);
  const entity =
    mention && !isOneOf(mention, words, { first, last })
      ? (annotated.entities[mention.entity] ?? null)
      : agedAs(annotated, words[first]!.start, end);
  return { text: annotated.document.text.slice(start, end), start, end, entity };
}

/** "the Czech", "the 31-year-old |Briton|": one of that people, and not the country. */
function isOneOf({ rule, end }: ResolvedMention, words: readonly Token[], { first, last }: Phrase): boolean {
  const head = words[last - 1]!;
  if (rule !== 'adjective' || head.end !== end || head.lower.endsWith('s')) return false;
  const isAged = words.slice(first, last).some(({ lower }) => lower.endsWith('-year-old'));
  if (isAged) return true;
  return /^(?:the|an?|one|another|this|that)$/.test(words[first]!.lower) && !/(?:ese|sh|ch|ss)$/.test(head.lower);
}

/** "Gurdeep Sandhu, 51, … |the 51-year-old|": the only person of whom the text says that age. */
function agedAs(
  { document, mentions, entities }: Omit<Annotated, 'quotes'>,
  start: number,
  end: number,
): Entity | null {
  const age = /^the (\d\d?)-year-old/i.exec(document.text.slice(start, end))?.[1];
  if (age === undefined) return null;
  let aged: Entity | null = null;
  for (const mention of mentions) {
    if (mention.start > start) break;
    const entity = entities[mention.entity]!;
    if (entity.kind !== 'person' || entity === aged) continue;
    if (!new RegExp(`^(?:, | \\()${age}\\b`).test(document.text.slice(mention.end, mention.end + 6))) continue;
    if (aged) return null;
    aged = entity;
  }
  return aged;
}

/** The head of a phrase: its last word before a preposition. */
function headOf(words: readonly Token[], { first, last }: Phrase): number {
  const tie = words.slice(first + 1, last).findIndex((word) => TIES.has(word.lower));
  return (tie < 0 ? last : first + 1 + tie) - 1;
}

/** The mention that covers an offset. `mentions` is sorted and does not overlap. */
function mentionAt(mentions: readonly ResolvedMention[], offset: number): ResolvedMention | null {
  let low = 0;
  let high = mentions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (mentions[middle]!.end <= offset) low = middle + 1;
    else high = middle;
  }
  const mention = mentions[low];
  return mention && mention.start <= offset ? mention : null;
}

/** A mention that is the whole phrase but for an article: "the |Associated Press| news agency" has none at its head. */
function wholeMention(
  { mentions, entities }: Omit<Annotated, 'quotes'>,
  start: number,
  end: number,
): ResolvedMention | null {
  const mention = mentionAt(mentions, start) ?? mentionAt(mentions, start + 4);
  if (!mention || mention.end - mention.start < (end - start) / 2) return null;
  // "Merseyside Police" are not Merseyside.
  return mention.end >= end || !/^(?:place|country)$/.test(entities[mention.entity]?.kind ?? '') ? mention : null;
}

const OFFICE =
  /^(?:president|minister|chancellor|king|queen|senator|governor|mayor|premier|judge|general|pope|mr|mrs|ms|dr|sir|lord|lady|prince|princess)\.?$/;

/** "Assistant Secretary of State |Dan Ray|", but not "aide to President Dan Ray": a person whose office reaches up to the name. */
function namedAtEnd(
  { mentions, entities }: Omit<Annotated, 'quotes'>,
  words: readonly Token[],
  { first, last }: Phrase,
): ResolvedMention | null {
  const mention = mentionAt(mentions, words[last - 1]!.start);
  if (!mention || entities[mention.entity]?.kind !== 'person') return null;
  const before = words.findLastIndex((word, at) => at < last && word.end <= mention.start);
  const close = words[before];
  if (before <= first || !close || !/^\p{Lu}/u.test(close.text) || OFFICE.test(close.lower)) return null;
  return words[first]!.pos === 'PROPN' || /^\p{Lu}/u.test(words[first]!.text) ? mention : null;
}

/** Whether somebody could have said it: a resolved entity, a name, or a noun of those who speak. "The move suggests" is no speech. */
export function canSpeak(speaker: Speaker, words: readonly Token[], phrase: Phrase, cues: CueIndex): boolean {
  if (speaker.entity) return true;
  const head = words[headOf(words, phrase)]!;
  // "Two people", "one of the lawyers", "the 28-year-old".
  if (
    head.pos === 'NUM' ||
    head.pos === 'ADJ' ||
    /^(?:one|some|many|most|several|all|both|few|others|another|any)$/.test(head.lower)
  )
    return true;
  const name = head.pos === 'PROPN' || (phrase.last - phrase.first === 1 && /^\p{Lu}\p{Ll}/u.test(head.text));
  return name || cues.voices.has(head.lower) || cues.voices.has(head.lemma);
}

/** News agencies, papers and broadcasters pass words on; they are outlets, not speakers, when somebody else speaks. */
export function isOutlet(speaker: Speaker, cues: CueIndex): boolean {
  if (speaker.entity?.role === 'JRN' || cues.outlets.has(bare(speaker.text))) return true;
  return /\b(?:news agency|newspaper|broadcaster|television|daily|state media)\b/i.test(speaker.text);
}
