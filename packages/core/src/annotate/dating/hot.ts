import type { Piece } from '../times/piece.ts';
import type { Expression } from '../times/read.ts';

/** Present forms of verbs that a fact is told with in the past: "won" -> "wins". Regular ones are made by rule. */
const IRREGULAR: { [past: string]: string } = {
  won: 'wins',
  shot: 'shoots',
  struck: 'strikes',
  fell: 'falls',
  sank: 'sinks',
  sunk: 'sinks',
  took: 'takes',
  left: 'leaves',
  fled: 'flees',
  broke: 'breaks',
  became: 'becomes',
  met: 'meets',
  held: 'holds',
  began: 'begins',
  sent: 'sends',
  beat: 'beats',
  overthrew: 'overthrows',
  withdrew: 'withdraws',
  withdrawn: 'withdraws',
  blew: 'blows',
  ran: 'runs',
  swept: 'sweeps',
  lost: 'loses',
  gave: 'gives',
  quit: 'quits',
  hit: 'hits',
  cut: 'cuts',
  tore: 'tears',
  made: 'makes',
  went: 'goes',
  rose: 'rises',
  told: 'tells',
  found: 'finds',
  said: 'says',
  came: 'comes',
  led: 'leads',
  launched: 'launches',
  sworn: 'swears',
  died: 'dies',
};

/** How a verb is written as news of the day: "resigned" -> "resigns", "resign", "resigning". Empty for what is no past. */
export function presentForms(phrase: string): string[] {
  const [verb = '', ...rest] = phrase.split(' ');
  const tail = rest.length > 0 ? ` ${rest.join(' ')}` : '';
  return basesOf(verb).flatMap((base) => [
    base + tail,
    (/(?:s|x|z|ch|sh)$/.test(base) ? `${base}es` : base.replace(/y$/, 'ie').concat('s')) + tail,
    base.replace(/([^e])e$/, '$1').concat('ing') + tail,
    (/[^aeiou][aeiou][bdgmnprt]$/.test(base) ? `${base}${base.at(-1)}ing` : `${base}ing`) + tail,
  ]);
}

/** "stepped" -> "step", "killed" -> "kill", "accused" -> "accuse" (and what is no word does no harm). */
function basesOf(verb: string): string[] {
  const known = IRREGULAR[verb];
  if (known) return [known === 'dies' ? 'die' : known.replace(/s$/, '')];
  if (!/^[a-z-]{2,}ed$/.test(verb)) return [];
  const stem = verb.slice(0, -2);
  if (verb.endsWith('ied')) return [`${stem.slice(0, -1)}y`];
  if (/([bdgmnprt])\1$/.test(stem)) return [stem.slice(0, -1)];
  return [stem, `${stem}e`];
}

/** Days for which what is told in the present is news, and for which it has just happened in the perfect. */
const NEWS = 9;
const JUST = 12;
/** Words that make the present an older story: "three years since X dies". */
const OLDER =
  /^(?:after|since|when|before|until|ahead|following|against|not|years|months|decades|later|whose|who|which|that)$/;

/**
 * For how many days a happening may have been over when it is told like this: "Johnson |resigns|" and "Johnson |is elected|" for a few,
 * "Johnson |has resigned|" for some more. Null when the sentence is no news of it.
 */
export function newsReach(
  pieces: readonly Piece[],
  mention: readonly (readonly number[])[],
  present: ReadonlySet<string>,
  from: number,
  times: readonly Expression[],
): number | null {
  // "On 8 July 2022 …", "last year", "in March": a time of its own.
  if (times.some(({ meaning }) => hasOwnTime(meaning))) return null;
  for (const at of mention.flat()) {
    const reach = reachAt(pieces, at, present, from);
    if (
      reach !== null &&
      mention.every((group) => group.some((place) => inClause(pieces, place, at))) &&
      !pieces.slice(from, at).some(({ lower }) => OLDER.test(lower))
    )
      return reach;
  }
  return null;
}

/** Before the verb, or behind it with no comma between: "Peru |surpasses| a million, the fifth after Brazil" is no news of Brazil. */
function inClause(pieces: readonly Piece[], place: number, verb: number): boolean {
  for (let at = verb + 1; at < place; at++) if (pieces[at]!.lower === ',') return false;
  return true;
}

/** A year, a month, a while ago; not a weekday, an hour, "now" or the "former" of an office. */
function hasOwnTime(meaning: Expression['meaning']): boolean {
  if (meaning.is === 'calendar') return meaning.weekday === undefined || meaning.year !== undefined;
  // "3,308 new cases in the last 24 hours"
  if (meaning.is === 'duration') return meaning.unit !== 'H';
  return !/^(?:ref|clock|part|nothing)$/.test(meaning.is);
}

const DESCRIBES =
  /(?:[a-z]{3}(?:al|ic|ive|ous|able|ary)|^(?:any|some|no|new|first|second|third|this|that|each|every|mass|air|drone|missile|rocket|suicide|house|sea|land))$/;

function reachAt(pieces: readonly Piece[], at: number, present: ReadonlySet<string>, from: number): number | null {
  const lower = (back: number) => (at - back >= from ? pieces[at - back]!.lower : '');
  // "an international |arrest| warrant", "any |free| trade": a stem behind an adjective is no verb.
  if (!/(?:s|ing)$/.test(pieces[at]!.lower) && DESCRIBES.test(lower(1))) return null;
  if (present.has(pieces[at]!.lower))
    return /^(?:to|not|will|would|could|may|might|can|must|the|a|an|of|for|by|in|on|from|with|at|under|against|into|his|her|its|their|-)$/.test(
      lower(1),
    )
      ? null
      : NEWS;
  if (!/(?:ed|en|wn|rn|won|shot|quit|left|fled|sunk|become|held|struck|hit)$/.test(lower(0))) return null;
  for (let back = 1; back <= 3; back++) {
    if (/^(?:is|are)$/.test(lower(back))) return NEWS;
    if (/^(?:has|have)$/.test(lower(back))) return JUST;
    if (!/^(?:been|officially|formally|also|now|narrowly|just|not)$/.test(lower(back)) || lower(back) === 'not')
      return null;
  }
  return null;
}
