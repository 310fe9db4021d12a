import { editsBetween } from './similarity.ts';

/**
 * Likelihood, 0 to 1, that two names in one script other than Latin are one, compared letter by letter as written. A Han or Hangul
 * character is a whole word: one that differs makes another name. Null when there is nothing to compare that way.
 */
export function writtenLikeness(left: string, right: string): number | null {
  const script = scriptOf(left);
  if (script === null || script !== scriptOf(right)) return null;
  const a = left.split(/[^\p{L}\p{M}]+/u).filter((word) => word !== '');
  const b = right.split(/[^\p{L}\p{M}]+/u).filter((word) => word !== '');
  if (script === 'block') return a.join('') === b.join('') ? 1 : 0.2;
  if (a.length !== b.length) return null;
  let likeness = 1;
  for (let i = 0; i < a.length; i++) {
    const most = Math.max(a[i]!.length, b[i]!.length) >= 8 ? 2 : 1;
    const edits = editsBetween(a[i]!, b[i]!, most);
    if (edits > most) return 0.3;
    likeness -= (0.25 * edits) / a.length;
  }
  return likeness;
}

function scriptOf(text: string): string | null {
  if (/[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(text)) return 'block';
  for (const script of SCRIPTS) if (script.test(text)) return script.source;
  return null;
}

const SCRIPTS = [
  /\p{Script=Arabic}/u,
  /\p{Script=Hebrew}/u,
  /\p{Script=Cyrillic}/u,
  /\p{Script=Greek}/u,
  /\p{Script=Bengali}/u,
  /\p{Script=Devanagari}/u,
  /\p{Script=Thai}/u,
  /\p{Script=Khmer}/u,
  /\p{Script=Ethiopic}/u,
  /\p{Script=Georgian}/u,
  /\p{Script=Armenian}/u,
];
