import { wordsOf } from '../digest/words.ts';
import { type Profile, runAt } from './profile.ts';

const RUN = 4;
/** Furniture may stand below the cut: "Continue reading". */
const LAST_PARAGRAPHS = 4;
const WHOLE_END = /[.!?]["”’')\]]*$/;
const DOTS = /\s*(?:…|\.\.\.|\[…\]|\[\.\.\.\])$/;
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
    return goesOn(whole.digest.body.exact, runAt(exact, from, RUN));
  });
}

/** True when a run of words stands in a text and two words or more come after it. */
function goesOn(words: Uint32Array, run: number): boolean {
  for (let i = 0; i + RUN + 2 <= words.length; i++) if (runAt(words, i, RUN) === run) return true;
  return false;
}
