import type { Sentence, Token } from '../../../model/annotated.ts';
import { boundsOf, dayText, edtfBetween } from '../../../model/edtf/index.ts';
import type { Time } from '../../../model/time.ts';
import type { Meaning } from '../meaning.ts';
import type { Expression } from '../read.ts';
import type { Senses } from '../senses.ts';
import { isOfWriting } from './deictic.ts';
import type { Period } from './period.ts';
import { place } from './place.ts';
import { type Standing, Story, saysYear } from './story.ts';
import { sentenceAt, tenseAt } from './tense.ts';
import type { Placed, Reference, World } from './world.ts';

/** How many code units back a date still counts as just spoken of, in news. */
const FRESH = 260;
/** The same for a single day, which other dates in passing do not put out of mind. */
const AT_HAND = 420;

/** Code units between a clock time and the bracket that says it for another zone: "8:00 pm |(|0100 GMT Tuesday)". */
const BESIDE = 60;

/** Days after its end for which a month's figures are new. */
const NEW_FIGURES = 100;

/** Between the ends of a range of clock times. */
const TO = /^ ?(?:to|until|till|through|[-–—]) ?$/;

/** Days after which a day that was named in passing is no longer what is told of. */
const WEEK = 7;

/** How many code units back a quarter is still what a report of earnings speaks of. */
const REPORTED = 900;

/** Days within which a date with a year is still the frame of what its sentence tells next. */
const LATELY = 1100;
const GOES_ON = /\b(?:and|but|then|until|to)\b/;

/** Walks the expressions of a text in order and gives each its value, remembering what was spoken of last. */
export class Timeline {
  readonly #reference: Reference | null;
  readonly #register: 'news' | 'history';
  readonly #tokens: readonly Token[];
  readonly #sentences: readonly Sentence[];
  readonly #senses: Senses;
  #focus: Period | null = null;
  #focusDay: Period | null = null;
  readonly #story = new Story();
  #spokenAt = Number.NEGATIVE_INFINITY;
  #dayAt = Number.NEGATIVE_INFINITY;
  #daySentence = Number.NEGATIVE_INFINITY;
  #dayOpened = false;
  #dayInFull = false;
  #spokenIn = Number.NEGATIVE_INFINITY;
  #aside: { period: Period; at: number } | null = null;
  #clock: { end: number; timex: string } | null = null;
  #quarter: { period: Period; at: number } | null = null;
  #month: { period: Period; at: number } | null = null;

  constructor(
    reference: Reference | null,
    register: 'news' | 'history',
    tokens: readonly Token[],
    sentences: readonly Sentence[],
    senses: Senses,
  ) {
    this.#reference = reference;
    this.#register = register;
    this.#tokens = tokens;
    this.#sentences = sentences;
    this.#senses = senses;
  }

  /** The expression as a Time; null when its words name no real date. Must be called in text order. */
  resolve(
    expression: Expression,
    start: number,
    end: number,
    text: string,
    standing: Omit<Standing, 'sentence'>,
  ): Time | null {
    const { meaning, rule } = expression;
    // "the former president": a time in a history of offices, a title in news.
    if (this.#register === 'news' && (rule === 'former' || meaning.is === 'nothing')) return null;
    const sentence = sentenceAt(start, this.#sentences)?.start ?? -start;
    const world: World = {
      now: this.#reference?.first ?? null,
      register: this.#register,
      focus: this.#focus,
      focusDay: this.#focusDay,
      story: this.#story.here(sentence),
      said: this.#saidBefore(sentence, start, text),
      quarter: this.#quarter && start - this.#quarter.at < REPORTED ? this.#quarter.period : null,
      month: this.#month && start - this.#month.at < AT_HAND ? this.#month.period : null,
      beside: text[start - 1] === '(' && start - this.#dayAt < BESIDE ? this.#focusDay : null,
      here: sentence === this.#spokenIn,
      passing: this.#isPassing(sentence),
      since:
        meaning.is === 'clock' && this.#clock && TO.test(text.slice(this.#clock.end, start)) ? this.#clock.timex : null,
      near: this.#register === 'history' ? start - this.#spokenAt < FRESH : start - this.#dayAt < AT_HAND,
      fresh: this.#register === 'history' || start - this.#spokenAt < FRESH,
      tense: 'none',
    };
    if (this.#reference && this.#register === 'news' && needsTense(expression))
      world.tense = tenseAt(start, end, this.#tokens, this.#sentences, this.#senses);
    const found = this.#fromAside(place(meaning, world), meaning, world, start);
    if (!found) return null;
    const value = this.#overReference(found, expression, world);
    // "the worst since May 2008, when …": the far end of a stretch is not what is told of.
    if (standing.since && value.period?.unit === 'D') this.#aside = { period: value.period, at: start };
    if (world.since === null && !standing.names && !(standing.since && this.#register === 'news'))
      this.#remember(value, meaning, start, sentence, standing.opens);
    if (meaning.is === 'clock') this.#clock = value.timex === null ? null : { end, timex: value.timex };
    const written =
      this.#register === 'history' &&
      meaning.is === 'deictic' &&
      isOfWriting(meaning.to, meaning.unit, meaning.definite);
    this.#story.follow(value, meaning, { ...standing, written: written && !!this.#reference, sentence });
    return timeOf(value, rule, start, end, text, this.#reference?.stated ?? true);
  }

  /** "tense since February 14, when a bomber struck. |Twelve days later| jets bombed": counted from there, where it would else lie ahead. */
  #fromAside(found: Placed | null, meaning: Meaning, world: World, start: number): Placed | null {
    const aside = this.#aside;
    if (!found?.period || !aside || world.now === null || start - aside.at > AT_HAND) return found;
    if (meaning.is !== 'shift' || meaning.from !== 'focus' || meaning.sign < 0 || found.period.first <= world.now)
      return found;
    const then = place(meaning, { ...world, focus: aside.period, focusDay: aside.period, near: true, fresh: true });
    return then?.period && then.period.last <= world.now ? then : found;
  }

  /** The dated day that this sentence goes on from: "met in June 2019, but in October …"; not "launched in 1977, it left in August". */
  #saidBefore(sentence: number, start: number, text: string): number | null {
    const said = this.#story.saidIn(sentence);
    const now = this.#reference?.first;
    if (said === null || now === undefined) return said;
    const between = text.slice(Math.max(sentence, this.#spokenAt), start);
    if (GOES_ON.test(between)) return said;
    // "The mayor, indicted in 2009, was convicted in June": an aside that a comma has closed.
    const isAside = between.includes(',') && text.slice(sentence, this.#spokenAt).includes(',');
    return now - said < LATELY && !isAside ? said : null;
  }

  /** When the day of the text is known only within bounds, so is what counts from it. */
  #overReference(first: Placed, { meaning }: Expression, world: World): Placed {
    const reference = this.#reference;
    if (!reference || reference.first === reference.last || world.register === 'history') return first;
    const last = place(meaning, { ...world, now: reference.last });
    if (!last || last.timex === first.timex) return first;
    if (!first.period || !last.period) return first;
    return {
      ...first,
      timex: null,
      period: null,
      anchor: reference.edtf,
      edtf: edtfBetween(Math.min(first.period.first, last.period.first), Math.max(first.period.last, last.period.last)),
      chosen: true,
    };
  }

  /** "Shares fell again after the attacks on September 11. Growth would return, he said in the morning": not of that day. */
  #isPassing(sentence: number): boolean {
    const [day, now] = [this.#focusDay, this.#reference?.first];
    if (!day || now === undefined || this.#register === 'history') return false;
    if (this.#dayOpened || sentence === this.#daySentence || now - day.last <= WEEK) return false;
    // "The break goes back to January 2, 2016. In the night …": a date in full sets a scene
    return !this.#dayInFull || sentenceAt(sentence - 1, this.#sentences)?.start !== this.#daySentence;
  }

  /** The quarter that figures are of is one that has begun: "it expects a loss for the fourth" does not change it. */
  #isReported(period: Period): boolean {
    return !this.#quarter || period.last <= (this.#reference?.first ?? period.last);
  }

  /** Figures are of a month that is over, and not by long. */
  #isLate(period: Period): boolean {
    const now = this.#reference?.first;
    return now !== undefined && period.first <= now && now - period.last < NEW_FIGURES;
  }

  #remember({ period, type }: Placed, meaning: Meaning, start: number, sentence: number, opens: boolean): void {
    if (!period || type === 'DURATION' || type === 'SET') return;
    if ((period.unit === 'Q' || period.unit === 'HALF') && meaning.is !== 'shift' && this.#isReported(period))
      this.#quarter = { period, at: start };
    // "Prices rose in March …": what the next lines hold against "a year earlier"
    if (period.unit === 'M' && meaning.is === 'calendar' && meaning.year === undefined && this.#isLate(period))
      this.#month = { period, at: start };
    this.#spokenIn = sentence;
    this.#focus = period;
    if (period.unit === 'D') {
      this.#focusDay = period;
      this.#dayAt = start;
      this.#daySentence = sentence;
      this.#dayOpened = opens;
      this.#dayInFull = saysYear(meaning);
    } else if (
      this.#register === 'history' &&
      this.#focusDay &&
      (period.first > this.#focusDay.last || period.last < this.#focusDay.first)
    )
      this.#focusDay = null;
    this.#spokenAt = start;
  }
}

/** Only weekdays and dates without a year are read differently before and after the day of the text. */
function needsTense({ meaning }: Expression): boolean {
  let inner = meaning;
  while ((inner.is === 'part' || inner.is === 'edge' || inner.is === 'clock') && inner.of) inner = inner.of;
  if (inner.is === 'clock') return true;
  if (inner.is === 'calendar') return inner.year === undefined && inner.of === undefined;
  return inner.is === 'deictic-date' || (inner.is === 'deictic' && (inner.unit === 'WE' || inner.to === 'THE'));
}

function timeOf(value: Placed, rule: string, start: number, end: number, text: string, stated: boolean): Time {
  const time: Time = {
    start,
    end,
    text: text.slice(start, end),
    type: value.type,
    rule,
    certainty: value.chosen || (value.anchor !== null && !stated) ? 'inferred' : 'stated',
  };
  if (value.edtf !== null) time.edtf = value.edtf;
  if (value.duration !== null) time.duration = value.duration;
  if (value.timex !== null) time.timex3 = value.timex;
  if (value.period) {
    time.earliest = dayText(value.period.first);
    time.latest = dayText(value.period.last);
  } else if (value.edtf !== null) {
    const bounds = boundsOf(value.edtf);
    if (bounds?.earliest) time.earliest = bounds.earliest;
    if (bounds?.latest) time.latest = bounds.latest;
  }
  if (value.anchor !== null) time.anchor = value.anchor;
  return time;
}
