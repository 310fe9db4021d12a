import type { Marked } from './marks.ts';
import { type Phrase, phraseBefore } from './nounphrase.ts';
import { canSpeak, speakerOf } from './speakers.ts';
import { subjectOf } from './subjects.ts';
import type { Hearing } from './voices.ts';

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
  const verb = words.findIndex(({ pos, end: stop }) => stop <= end && (pos === 'VERB' || pos === 'AUX'));
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
