import type { Token } from '../../model/annotated.ts';
import type { Span } from '../../model/span.ts';
import { extentOf } from './assign.ts';
import type { Attribution } from './attributions.ts';
import { phraseAfter } from './nounphrase.ts';
import type { Region } from './regions.ts';

/** Speech verbs that take somebody told before what is said: "told |Reuters| that …". */
const TELLS = new Set(['tell', 'inform', 'remind', 'assure', 'advise', 'warn']);

const DAY = /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|today|yesterday)$/;

/** The clause that an attribution reports without marks, or null: "Seoul said |it was contacted on Friday|". `later` are those behind it. */
export function reportedClause(
  region: Region,
  attribution: Attribution,
  later: readonly Attribution[],
  text: string,
): Span | null {
  if (attribution.class === 'act' || attribution.class === 'thought' || region.words.length > 400) return null;
  const behind = clauseBehind(region, attribution, later, text);
  return behind ?? clauseBefore(region, attribution, text);
}

function clauseBehind(
  region: Region,
  attribution: Attribution,
  later: readonly Attribution[],
  text: string,
): Span | null {
  const { words } = region;
  if (attribution.class === 'source') return trimmed(text, extentOf(region, attribution).end, region.end, words);
  if (attribution.inverted) return null;
  let at = attribution.last;
  if (TELLS.has(words[at - 1]!.lemma)) at = phraseAfter(words, at)?.last ?? at;
  const that = words.slice(at, at + 6).findIndex((word) => word.lower === 'that');
  if (that >= 0) at += that + 1;
  else at = pastTime(words, at);
  const first = words[at];
  if (!first || first.pos === 'ADP' || first.text === ',' || first.pos === 'CCONJ' || first.lower === 'to') return null;
  const next = later[0];
  const shared = next && next.speaker.first === attribution.speaker.first;
  const end = shared ? cutBefore(words, next.first) : closingStart(region, later.at(-1), text);
  const clause = trimmed(text, first.start, end, words);
  return clause && words.slice(at).some((word) => word.start < clause.end && /^(?:VERB|AUX)$/.test(word.pos))
    ? clause
    : null;
}

/** "|The clause|, a foreign ministry official said (Tuesday), a day after …" */
function clauseBefore(region: Region, attribution: Attribution, text: string): Span | null {
  const { start, end } = extentOf(region, attribution);
  const rest = region.words.slice(pastTime(region.words, attribution.last));
  if (rest[0]?.text !== ',' && rest.some((word) => word.start > end && /^(?:VERB|AUX)$/.test(word.pos))) return null;
  const lead = text.slice(region.start, start);
  if (!/,\s*$/.test(lead) || region.marked.some((stretch) => stretch.close >= region.start + lead.trimEnd().length - 2))
    return null;
  const clause = trimmed(text, region.start, start, region.words);
  return clause && region.words.some((word) => word.end <= clause.end && /^(?:VERB|AUX)$/.test(word.pos))
    ? clause
    : null;
}

/** Where a last attribution begins that closes the sentence, "…|, the agency reported|"; else the end of the sentence. */
function closingStart(region: Region, last: Attribution | undefined, text: string): number {
  if (!last) return region.end;
  const { start, end } = extentOf(region, last);
  const closes =
    /,\s*$/.test(text.slice(region.start, start)) &&
    !region.words.some((word) => word.start > end && word.pos === 'VERB');
  return closes ? start : region.end;
}

/** Past a day behind the cue: "said |on Monday| it regretted", "said |late Tuesday| that". */
function pastTime(words: readonly Token[], at: number): number {
  const day = words.slice(at, at + 3).findIndex((word) => DAY.test(word.lower));
  return day < 0 ? at : at + day + 1;
}

/** The offset at which a coordinated next cue begins: "said A |and warned that B". */
function cutBefore(words: readonly Token[], at: number): number {
  let cut = at;
  while (cut > 0 && /^(?:AUX|ADV|CCONJ)$/.test(words[cut - 1]!.pos)) cut--;
  if (words[cut - 1]?.text === ',') cut--;
  return words[cut]!.start;
}

function trimmed(text: string, start: number, end: number, words: readonly Token[]): Span | null {
  let from = start;
  let to = end;
  while (from < to && /[\s,:]/.test(text[from]!)) from++;
  while (to > from && /[\s,.;:!?–—-]/.test(text[to - 1]!)) to--;
  return to - from > 8 && words.length > 3 ? { start: from, end: to } : null;
}
