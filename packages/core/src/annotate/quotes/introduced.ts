import type { Token } from '../../model/annotated.ts';
import type { Marked } from './marks.ts';
import { type Phrase, phraseBefore } from './nounphrase.ts';
import { canSpeak, type Speaker, speakerOf } from './speakers.ts';
import { subjectOf } from './subjects.ts';
import { type Hearing, hear } from './voices.ts';

/** What somebody gives rather than is: "the king’s |message| was short: …" is the king's. */
const GIVEN =
  /^(?:message|answer|reply|response|verdict|advice|warning|words|word|question|conclusion|comment|explanation|view|motto|promise|plea|appeal|argument|point|reaction|post|tweet|caption|headline|summary)$/;

/** The phrase that a sentence is about when its words before `stretch` (or all of them, for null) end in a colon and somebody can speak. */
export function introducer(hearing: Hearing, stretch: Marked | null): Phrase | null {
  const { region, annotated, cues } = hearing;
  const { text } = annotated.document;
  if (stretch && !/:\s*$/.test(text.slice(Math.max(region.start, stretch.open - 3), stretch.open))) return null;
  const end = stretch?.open ?? region.end;
  const { words } = region;
  const verb = words.findIndex(
    (word, at) => word.end <= end && (word.pos === 'VERB' || word.pos === 'AUX') && !isNaming(words, at),
  );
  const colon = words.findLastIndex((word) => word.end <= end && word.text === ':');
  const phrase =
    verb > 0 ? (subjectOf(region, verb)?.speaker ?? null) : stretch && colon > 0 ? phraseBefore(words, colon) : null;
  if (!phrase || phrase.first >= (verb > 0 ? verb : colon)) return null;
  // "Important note: “…”" introduces nobody: without a verb it takes a name, or somebody with an article.
  const label = words[phrase.first]!;
  if (verb <= 0 && label.pos !== 'PROPN' && label.pos !== 'DET' && label.pos !== 'PRON') return null;
  const owner = givenBy(hearing, phrase);
  const speaks = owner ?? phrase;
  return canSpeak(speakerOf(annotated, words, speaks), words, speaks, cues) ? speaks : null;
}

/** "The king" of "the king’s message"; null for anything else. */
function givenBy({ region }: Hearing, { first, last }: Phrase): Phrase | null {
  const { words } = region;
  if (!GIVEN.test(words[last - 1]!.lower)) return null;
  for (let at = last - 2; at > first; at--) if (/^(?:'s|')$/.test(words[at]!.lower)) return { first, last: at };
  return null;
}

/** "a nurse |named| Hala Issa", "a man |called| Tor": the name is the one whom the sentence is about. */
const isNaming = (words: readonly Token[], at: number): boolean =>
  /^(?:named|called)$/.test(words[at]!.lower) && words[at - 1]?.pos === 'NOUN' && words[at + 1]?.pos === 'PROPN';

/** Those who speak as bodies, or who are many: a sentence about them gives nobody the floor. */
const MANY =
  /^(?:government|administration|statement|report|agency|authority|court|police|ministry|military|army|party|union|company|organi[sz]ation|committee|council|commission|parliament|congress|house|palace|kremlin|office|department|bank|embassy|mission|delegation|team|side|people|group|opposition|troops|letter|communique|resolution|decree|study|survey|document|memo|filing|indictment|complaint|post|tweet|message|media|television|radio|website|magazine|newspaper|broadcaster|family|crew|it|we|i|you|they|some|many|others|both|several)$/;

/** The person whom a sentence without marks is about: "|The clerk| shrugged. “No.”" */
export function topicOf(hearing: Hearing): Speaker | null {
  const phrase = introducer(hearing, null);
  const speaker = phrase && hear(hearing, phrase);
  if (!phrase || !speaker) return null;
  if (speaker.entity) return speaker.entity.kind === 'person' ? speaker : null;
  const head = hearing.region.words[phrase.last - 1]!;
  if (/^s?he$/i.test(speaker.text)) return speaker;
  const isOne =
    head.pos === 'NOUN' && head.lower === head.lemma && !MANY.test(head.lower) && phrase.last - phrase.first <= 5;
  return isOne && hearing.cues.voices.has(head.lower) ? speaker : null;
}
