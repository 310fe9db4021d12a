import { AFTER, BODY } from '../body/decode.ts';
import { type Line, label } from '../page.ts';
import type { Tools } from '../tools.ts';
import { isKnownName } from '../wire/name-form.ts';
import { readNames } from '../wire/names.ts';
import type { SegmentRule } from './rule.ts';

/** What a life begins with behind the name. */
const LIVES =
  /^(?:is|was|has|covers|writes|reports|joined|works|worked|leads|teaches|studies|edits|serves|lives|ist|est|es|è)\b/;
/** Lines of the body, from its end, among which a card of the author may have been taken for text. */
const CLOSING = 4;
/** Words of a sentence about the author. */
const CLOSING_WORDS = 30;

/** "Jane Doe / Jane Doe is a reporter in Seoul." at the very end of the body: the author's card, and the article ends above it. */
function endAtCard(lines: readonly Line[], states: Uint8Array, tools: Tools): void {
  const first = states.indexOf(BODY);
  const last = states.lastIndexOf(BODY);
  let seen = 0;
  for (let i = last; i > first + 3 && seen < CLOSING; i--) {
    if (states[i] !== BODY) continue;
    seen++;
    const { shape, text, plain } = lines[i]!;
    const next = lines[i + 1];
    if (!next || shape.words < 2 || shape.words > 4 || shape.terminal || !isKnownName(text, tools.names)) continue;
    if (!next.plain.startsWith(`${plain} `) || !LIVES.test(next.plain.slice(plain.length + 1))) continue;
    for (let k = i; k <= last; k++) {
      if (states[k] !== BODY) continue;
      lines[k]!.firm = false;
      label(lines[k]!, 'bio', 'bio:card', true);
      states[k] = AFTER;
    }
    return;
  }
}

/** "Follow me on Twitter. Send me a secure tip.", "I am a writer at The Paper, where I cover the coast." */
const SELF =
  /^(?:follow me on |send me a secure tip|i(?:'m| am) an? [^.]{0,50}(?<!\p{L})(?:writer|reporter|journalist|editor|correspondent|columnist|contributor)(?!\p{L})|i (?:cover|write about|report on) )/u;

/** Ends the body where its author speaks of himself, in a text that says "I" nowhere else at a line's beginning. */
function endAtSelf(lines: readonly Line[], states: Uint8Array): void {
  const first = states.indexOf(BODY);
  const last = states.lastIndexOf(BODY);
  let from = -1;
  for (let i = last; i > first + 3 && i > last - CLOSING; i--)
    if (states[i] === BODY && SELF.test(lines[i]!.plain)) from = i;
  if (from < 0) return;
  for (let i = 0; i < from; i++) if (lines[i]!.plain.startsWith('i ')) return;
  for (let i = from; i <= last; i++) {
    if (states[i] !== BODY) continue;
    lines[i]!.firm = false;
    label(lines[i]!, 'bio', 'bio:self', true);
    states[i] = AFTER;
  }
}

/** "Jane Doe covers diplomacy for The Paper.": a sentence below the article that begins with its author's name. */
export const bio: SegmentRule = {
  name: 'bio',
  apply({ lines, states, tools }) {
    endAtCard(lines, states, tools);
    endAtSelf(lines, states);
    const names = new Set<string>();
    for (const line of lines)
      if (line.kind === 'byline')
        for (const { name } of readNames(line.text, tools.names, true)) names.add(name.toLowerCase());
    if (names.size === 0) return;
    const first = states.indexOf(BODY);
    let last = states.lastIndexOf(BODY);
    // From the end, since one author's card may stand below another's.
    for (let i = lines.length - 1; i > first + 2; i--) {
      const line = lines[i]!;
      if ((line.firm && line.rule !== 'body') || (states[i] !== AFTER && i < last - 1)) continue;
      for (const name of names) {
        const rest = line.plain.startsWith(`${name} `) ? line.plain.slice(name.length + 1) : '';
        // "Bill Farrow farmed at Wendbridge from 1969 to 2011.", as the last words of what he wrote.
        const closes = i >= last && line.shape.words <= CLOSING_WORDS && line.shape.terminal && !line.shape.quoted;
        // "Jane Doe", as the heading of her card.
        const heads = states[i] === BODY && i >= last && line.plain === name && lines[i + 1]?.kind === 'bio';
        if (!heads && (rest === '' || (!LIVES.test(rest) && !closes))) continue;
        line.firm = false;
        label(line, 'bio', 'bio:author', true);
        if (states[i] !== BODY) continue;
        states[i] = AFTER;
        last = states.lastIndexOf(BODY);
      }
    }
  },
};
