import type { Token } from '../../model/annotated.ts';
import { makeNoun, type Noun } from './chunk.ts';
import { isNominal, isPossessive } from './modifiers.ts';
import { OPENS_TIME, type Traits } from './traits.ts';
import { MONTHS, TIME_ADJECTIVES, TIME_NOUNS, TIME_WORDS, WEEKDAYS } from './words.ts';

/** "Monday", "last week", "March 31, 2020", "this month": one chunk marked as a time. */
export function readTime(tokens: readonly Token[], traits: Traits, i: number, end: number): Noun | null {
  if (!startsTime(tokens, traits, i, end)) return null;
  let at = i + 1;
  const first = tokens[i]!;
  if (MONTHS.has(first.lower)) {
    while (
      at < end &&
      (tokens[at]!.pos === 'NUM' || (tokens[at]!.text === ',' && /^\d{4}$/.test(tokens[at + 1]?.text ?? '')))
    )
      at++;
  } else if (first.pos === 'NUM') {
    while (at < end && (MONTHS.has(tokens[at]!.lower) || /^\d{4}$/.test(tokens[at]!.text))) at++;
  } else if (TIME_ADJECTIVES.has(first.lower)) {
    while (
      at < end &&
      (TIME_NOUNS.has(tokens[at]!.lower) ||
        MONTHS.has(tokens[at]!.lower) ||
        WEEKDAYS.has(tokens[at]!.lower) ||
        tokens[at]!.pos === 'NUM')
    )
      at++;
  } else {
    while (
      at < end &&
      (TIME_NOUNS.has(tokens[at]!.lower) ||
        MONTHS.has(tokens[at]!.lower) ||
        /^\d{1,4}(st|nd|rd|th)?$/.test(tokens[at]!.text))
    )
      at++;
  }
  // "2006", "May 20, 2006": with its year a day is part of no name
  const year = /^\d{4}$/.test(tokens[at - 1]!.text) && (first.pos === 'NUM' || tokens[at - 2]?.text === ',');
  if (!year && at < end && isNominal(tokens[at]!) && !isPossessive(tokens[at]!)) {
    // "Friday prayers", "the September 11 attacks": part of a thing's name; "Tuesday Mr Kim" is not
    if (tokens[at]!.pos === 'NOUN' && !TIME_NOUNS.has(tokens[at]!.lower) && !opensSubject(tokens, i, at, end))
      return null;
  }
  const noun = makeNoun(i, at, at - 1);
  noun.time = true;
  return noun;
}

/** "|On Monday| gunmen killed", "|Last week| troops seized": at the head of a clause, with a verb behind the noun, the noun is who acts. */
function opensSubject(tokens: readonly Token[], time: number, from: number, end: number): boolean {
  const before = tokens[time - 1];
  if (before && !/^(?:PUNCT|CCONJ)$/.test(before.pos) && !/^(?:on|in|early|late)$/.test(before.lower)) return false;
  for (let i = from; i < end && i < from + 8; i++) {
    const { pos, lower } = tokens[i]!;
    if (pos === 'AUX') return true;
    if (pos === 'VERB') return !lower.endsWith('ing');
    // "On 18 August 2020 soldiers |in Mali| arrested"
    if (!/^(?:NOUN|PROPN|ADJ|NUM)$/.test(pos) && !/^(?:of|in|from|near)$/.test(lower)) return false;
  }
  return false;
}

/** "of 2018 elections" names them by their year; "In 1999 NATO bombed Serbia" and "In 2011 protests broke out" do not. */
function opensName(tokens: readonly Token[], year: number): boolean {
  const next = tokens[year + 1];
  if (next === undefined || !isNominal(next)) return false;
  if (tokens[year - 1]!.lower !== 'in') return true;
  const first = tokens[year - 1]!.text === 'In';
  return !(next.pos === 'PROPN' || first);
}

export function startsTime(tokens: readonly Token[], traits: Traits, at: number, end: number): boolean {
  const token = tokens[at]!;
  if ((traits[at]! & OPENS_TIME) === 0 && token.pos !== 'NUM') return false;
  const { lower } = token;
  if (WEEKDAYS.has(lower)) return token.text !== lower && !/^(?:sat|sun|wed)$/i.test(token.text);
  if (MONTHS.has(lower))
    return (
      token.text !== lower &&
      (lower !== 'may' && lower !== 'march'
        ? token.pos !== 'VERB'
        : tokens[at + 1]?.pos === 'NUM' || /^(?:in|since|until|by)$/.test(tokens[at - 1]?.lower ?? ''))
    );
  // "23 July", and a year by itself: "in 2012"
  if (token.pos === 'NUM')
    return /^\d{1,2}$/.test(lower)
      ? at + 1 < end && MONTHS.has(tokens[at + 1]!.lower)
      : /^(?:1[5-9]|20)\d\d$/.test(lower) && tokens[at - 1]?.pos === 'ADP' && !opensName(tokens, at);
  if (TIME_WORDS.has(lower)) return true;
  if (!TIME_ADJECTIVES.has(lower) || at + 1 >= end) return false;
  const next = tokens[at + 1]!.lower;
  return (
    TIME_NOUNS.has(next) ||
    WEEKDAYS.has(next) ||
    (MONTHS.has(next) && (next !== 'may' || tokens[at + 1]!.text === 'May'))
  );
}

/** "Fires Missile |Hours After| Summit": a time of its own. */
export const isLapse = (tokens: readonly Token[], at: number, end: number) =>
  at + 1 < end &&
  /^(?:hours|days|weeks|minutes|months)$/.test(tokens[at]!.lower) &&
  /^(?:after|before|ahead|into)$/.test(tokens[at + 1]!.lower) &&
  tokens[at - 1]!.pos !== 'NUM';
