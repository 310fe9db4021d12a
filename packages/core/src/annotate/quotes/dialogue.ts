import type { Quote } from '../../model/quote.ts';
import type { Speaker } from './speakers.ts';
import { spokenBy } from './voices.ts';

/** Two who speak in turn, paragraph by paragraph, since one of them asked. */
export interface Dialogue {
  asker: Speaker;
  /** Who answers, as soon as a cue has told. */
  other: Speaker | null;
  /** Whose turn the paragraph was. */
  turn: 'asker' | 'other';
  /** Answers of somebody whom no cue has named yet. */
  waiting: Quote[];
  /** Paragraphs that only their turn has told so far. */
  passed: number;
}

export const startDialogue = (asker: Speaker): Dialogue => ({
  asker,
  other: null,
  turn: 'asker',
  waiting: [],
  passed: 0,
});

const isSame = (a: Speaker, b: Speaker): boolean =>
  a.entity !== null && b.entity !== null ? a.entity === b.entity : a.text.toLowerCase() === b.text.toLowerCase();

/** The turn passes on with a paragraph of nothing but marked words: “And your husband?” | “He was in the yard.” */
export function passTurn(dialogue: Dialogue): Speaker | null {
  dialogue.passed++;
  dialogue.turn = dialogue.turn === 'asker' ? 'other' : 'asker';
  return dialogue.turn === 'asker' ? dialogue.asker : dialogue.other;
}

/** A cue tells who has the turn: “No,” |the witness said|. Null when a third person breaks in. */
export function tellTurn(dialogue: Dialogue, speaker: Speaker): Dialogue | null {
  if (isSame(dialogue.asker, speaker)) dialogue.turn = 'asker';
  else if (dialogue.other === null) {
    // "He said": whichever of the two.
    if (/^(?:s?he|they)$/i.test(speaker.text) && !speaker.entity) return null;
    dialogue.other = speaker;
    dialogue.turn = 'other';
    for (const quote of dialogue.waiting) Object.assign(quote, spokenBy(speaker));
    dialogue.waiting = [];
  } else if (isSame(dialogue.other, speaker)) dialogue.turn = 'other';
  else return null;
  return dialogue;
}
