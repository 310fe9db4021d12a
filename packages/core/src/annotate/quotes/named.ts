import type { Token } from '../../model/annotated.ts';
import { type CueIndex, isVerb } from './cues.ts';
import type { Marked } from './marks.ts';
import type { Region } from './regions.ts';

/** The longest name or title, in words. */
const LONGEST = 9;

/** Announced as a name or title ("the film “X”", "operation “X”", "a method called “X”") or spelled like one: not speech. */
export function named(region: Region, stretch: Marked, text: string, cues: CueIndex): boolean {
  const before = wordsBefore(region, stretch);
  if (before.length > 0 && (isDisplayed(before) || isTyped(before))) return true;
  const words = text.slice(stretch.start, stretch.end).split(/\s+/);
  if (words.length > LONGEST || /[!?]$/.test(words.at(-1)!)) return false;
  const titled = isTitled(words);
  const close = before.at(-1);
  if (!close || stretch.open - close.end > 2) return false;
  const pair = before
    .slice(-2)
    .map((word) => word.lower)
    .join(' ');
  if (cues.naming.has(close.lower) || cues.naming.has(close.lemma) || cues.naming.has(pair))
    return (titled || close.lower === 'so-called') && !/\.$/.test(words.at(-1)!);
  if (namesIt(region, before, cues)) return true;
  // “Freedom Edge” within a report: a name, unless a cue stands right before it.
  return titled && capitals(words) > 1 && !isVerb(close) && !/^(?:[,:]|that|of|to|as|“|")$/.test(close.lower);
}

/** Things that bear words which nobody speaks. */
const SIGNS =
  /^(?:signs?|placards?|banners?|posters?|stickers?|plaques?|billboards?|murals?|tattoos?|graffiti|hats?|caps?|mugs?|badges?|t-shirts?|shirts?|sweatshirts?|hoodies?|tombstones?|gravestones?|headstones?|inscriptions?|labels?|screens?|scoreboards?|doormats?|packets?|tins?|bracelets?|buttons?|chalkboards?|blackboards?|whiteboards?|flags?)$/;

/** "Had |searched| “how hot does a car get” on his phone", "a search |for| “…”": what is typed is not said. */
function isTyped(before: readonly Token[]): boolean {
  const last = before.at(-1)!;
  const close = last.lower === 'for' ? before.at(-2) : last;
  return close !== undefined && /^(?:search|google|googled|type|typed|hashtag|password|username)$/.test(close.lemma);
}

/** "A sign above the bar that |says| “Unattended children …”", "holding placards |reading| “Never again”": words that a thing bears. */
function isDisplayed(before: readonly Token[]): boolean {
  const verb = before.at(-1)!;
  if (!/^(?:say|read|proclaim|declare|bear|state|show)$/.test(verb.lemma) && verb.lower !== 'reading') return false;
  for (let at = before.length - 2; at >= 0 && before.length - at < 14; at--) {
    const { lower, pos } = before[at]!;
    if (SIGNS.test(lower)) return true;
    if (/^(?:VERB|PUNCT)$/.test(pos)) return false;
  }
  return false;
}

/** "Called “X”", "is known as the “X”": nothing but small words stands between the verb and the marks, and nobody does the calling. */
function namesIt(region: Region, before: readonly Token[], cues: CueIndex): boolean {
  let at = before.length - 1;
  while (
    at > 0 &&
    before.length - at < 4 &&
    (/^(?:as|to|the|a|an)$/.test(before[at]!.lower) || before[at]!.pos === 'ADV')
  )
    at--;
  const verb = before[at]!;
  if (!isVerb(verb) && !/ed$/.test(verb.lower)) return false;
  if (!cues.namingVerbs.has(verb.lemma)) return false;
  const next = region.words[before.length];
  if (next?.lower === 'by') return false; // "was described as “thin” by the judge"
  const passive = /^(?:was|were|been|is|are|being|be|also|often|sometimes|widely|commonly|better)$/.test(
    before[at - 1]?.lower ?? '',
  );
  if (passive) return true;
  // "what Trump |called| “X”", "which she |described| as “X”": the object stands in front.
  const fronted = before
    .slice(Math.max(0, at - 10), at)
    .some((word) => /^(?:what|which|that|whom|whatever)$/.test(word.lower));
  return !fronted && (/(?:ed|en|wn)$/.test(verb.lower) || verb.lemma !== verb.lower);
}

function isTitled(words: readonly string[]): boolean {
  return words.every(
    (word) => /^[\p{Lu}\d]/u.test(word) || /^(?:of|the|and|in|for|to|a|an|on|with|at|by|from)$/.test(word),
  );
}

function capitals(words: readonly string[]): number {
  return words.filter((word) => /^\p{Lu}/u.test(word)).length;
}

function wordsBefore({ words }: Region, { open }: Marked): readonly Token[] {
  let low = 0;
  for (let high = words.length; low < high; ) {
    const middle = (low + high) >> 1;
    if (words[middle]!.end <= open) low = middle + 1;
    else high = middle;
  }
  return words.slice(0, low);
}
