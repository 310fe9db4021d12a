import type { Token } from '../../model/annotated.ts';
import type { CueIndex } from './cues.ts';
import { phraseBefore } from './nounphrase.ts';
import type { Region } from './regions.ts';

/** “It counts,” |states| Klinger; “No,” a woman |answers|: a verb of saying right beside the marks, whatever the tagger takes it for. */
export function spokenBeside({ words, marked }: Region, at: number, cues: CueIndex): boolean {
  const word = words[at]!;
  const next = words[at + 1];
  if (/^(?:PUNCT|DET|ADP)$/.test(word.pos) || !says(word, cues)) return false;
  const behind = ({ start }: Token) => marked.some(({ close }) => close <= start && start - close <= 2);
  if (/^(?:PROPN|DET|PRON|ADJ|NOUN)$/.test(next?.pos ?? '') && behind(word)) return word.lemma !== word.lower;
  if (next && !/^(?:PUNCT|ADP|ADV|PART)$/.test(next.pos)) return false;
  const phrase = phraseBefore(words, at);
  if (!phrase || !behind(words[phrase.first]!)) return false;
  // "a UN |report|" is a noun; "they |report|" and "neighbours |report|" tell.
  return word.lemma !== word.lower || /^(?:they|we|i|.*s)$/.test(words[phrase.last - 1]!.lower);
}

/** A verb of saying in the present or the past: "points", "answers", "share". */
function says({ lower, lemma }: Token, { report, beside }: CueIndex): boolean {
  if (report.has(lemma) || beside.has(lemma)) return true;
  if (!lower.endsWith('s')) return false;
  return report.has(lower.slice(0, -1)) || report.has(lower.slice(0, -2)) || beside.has(lower.slice(0, -1));
}
