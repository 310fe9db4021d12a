import { wordsOf } from '../digest/words.ts';
import { type Profile, runAt } from './profile.ts';

const RUN = 4;
/** Furniture may stand below the cut: "Continue reading". */
const LAST_PARAGRAPHS = 4;
const WHOLE_END = /[.!?]["”’')\]]*$/;
const DOTS = /(?:…|\.\.\.|\[…\]|\[\.\.\.\])$/;
const NO_CLASSES: ReadonlyMap<string, number> = new Map();

/**
 * "… withdraw its troo…", "… withdraw its": true when a page breaks off inside a sentence that the other one brings to its end.
 * Whoever has the rest of the sentence did not take it from the page that breaks off.
 */
export function breaksOff({ digest }: Profile, whole: Profile): boolean {
  const body = digest.record.article?.body ?? '';
  const paragraphs = body.split('\n').filter((line) => line.trim() !== '');
  return paragraphs.slice(-LAST_PARAGRAPHS).some((line) => {
    const text = line.trim();
    if (!DOTS.test(text) && WHOLE_END.test(text)) return false;
    const { exact, sentences } = wordsOf(text.replace(DOTS, ''), NO_CLASSES);
    // The last word may be half a word; the four before it are not.
    const from = exact.length - 1 - RUN;
    if (from < (sentences.at(-2) ?? 0)) return false;
    return goesOn(whole, runAt(exact, from, RUN));
  });
}

/** True when a sentence has a run of words and two words or more behind the next one. */
function goesOn({ digest: { body } }: Profile, run: number): boolean {
  for (let s = 0; s + 1 < body.sentences.length; s++) {
    const end = body.sentences[s + 1]!;
    for (let i = body.sentences[s]!; i + RUN + 2 < end; i++) if (runAt(body.exact, i, RUN) === run) return true;
  }
  return false;
}
