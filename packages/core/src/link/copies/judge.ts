import { headlineLikeness, type Likeness, likenessOf } from './compare.ts';
import type { Profile } from './profile.ts';

/** Two pages of which one repeats the other, in whole or in part. */
export interface Repeat {
  a: number;
  b: number;
  /** How much of the poorer page the richer one tells, 0 to 1. */
  similarity: number;
  /** `spun`: told in other words; `whole`: each has most of the other; `part`: one lies within the other; `version`: both go beyond what they share. */
  manner: 'whole' | 'part' | 'version' | 'spun';
  headline: number;
  /** Share of the poorer page's matched sentences that lack some of their words. */
  altered: number;
}

/** At least so much of the poorer page in the same words. Reports that only share background stay well below. */
const VERBATIM = 0.75;
const VERBATIM_SAME_HEADLINE = 0.68;
/** Less will do when the headlines say the same: the later version of one report. */
const VERBATIM_VERSION = 0.45;
const SAME_HEADLINE = 0.6;
/** Template pages share words and no facts; copies share both. */
const FACTS = 0.45;
const WHOLE = 0.75;
/** From so many sentences with exchanged words on, somebody reworded the page; in a copy and in a new version most sentences stay whole. */
const ALTERED = 0.25;
const MUCH_ALTERED = 0.4;
/** From so many sentences with exchanged facts on, only the form is shared: "Magnitude 5.2 … near Arvenholt", "Magnitude 4.8 … near Kelso". */
const CLASH = 0.34;
/** Garbled names clash too: "Kim You Gun" for "Kim You-geun". */
const CLASH_SPUN = 0.8;
const CLASH_FEW_FACTS = 0.45;

/** Judges two pages; null when neither repeats the other. */
export function judgePair(a: Profile, b: Profile): Repeat | null {
  if (a.mass === 0 || b.mass === 0 || !areAkin(a, b)) return null;
  const [poor, rich] = a.mass < b.mass || (a.mass === b.mass && a.digest.key < b.digest.key) ? [a, b] : [b, a];
  const own = likenessOf(poor, rich);
  const back = likenessOf(rich, poor);
  const headline = headlineLikeness(a, b);
  const pair = { a: a.index, b: b.index, headline, altered: own.altered };
  // "Magnitude 6.3 … near Penrith", "Magnitude 6.3 … near Yarrow": each headline names what the other page nowhere does.
  const apart = own.clash > 0 && namesStranger(poor, rich) && namesStranger(rich, poor);
  if (!apart && isVerbatim(poor, own, headline)) {
    const turned = isReworded(own, back) && own.step + back.step >= 1 && poor.mass >= 0.3 * rich.mass;
    const manner = turned ? 'spun' : back.verbatim >= WHOLE ? 'whole' : own.verbatim >= WHOLE ? 'part' : 'version';
    return { ...pair, manner, similarity: own.verbatim };
  }
  const isVersion =
    headline >= SAME_HEADLINE && own.verbatim >= VERBATIM_VERSION && back.verbatim >= 0.3 && own.facts >= FACTS;
  if (isVersion && !isReworded(own, back) && own.clash < CLASH)
    return { ...pair, manner: 'version', similarity: own.verbatim };
  if (!(apart && own.order > 0.95 && own.told > 0.95) && isSpun(poor, rich, own, back))
    return { ...pair, manner: 'spun', similarity: own.retold };
  return null;
}

/** True when the headline has a name or number of its own page that the other page lacks. */
function namesStranger({ digest, facts }: Profile, other: Profile): boolean {
  return digest.headline.stems.some((stem) => facts.has(stem) && !other.facts.has(stem));
}

/** A glance before the comparison: one run of words in common, or a sixth of the rare words. */
function areAkin(a: Profile, b: Profile): boolean {
  if (countShared(a.runs, b.runs) > 0) return true;
  return countShared(a.keys, b.keys) * 6 >= Math.min(a.keys.length, b.keys.length);
}

/** How many values two ascending lists have in common. */
function countShared(a: Uint32Array, b: Uint32Array): number {
  let shared = 0;
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    if (a[i] === b[j]) {
      shared++;
      i++;
      j++;
    } else if (a[i]! < b[j]!) i++;
    else j++;
  }
  return shared;
}

function isVerbatim(poor: Profile, own: Likeness, headline: number): boolean {
  const sameHeadline = headline >= SAME_HEADLINE;
  // A cut in the middle of a name clashes in one of its few sentences; under one headline that is no template.
  if (sameHeadline && own.verbatim >= 0.85 && own.facts >= FACTS) return true;
  if (own.verbatim < (sameHeadline ? VERBATIM_SAME_HEADLINE : VERBATIM) || own.clash >= CLASH) return false;
  // A page without names or numbers is judged by the run of its sentences, and by its headline.
  if (poor.facts.size < 3)
    return own.verbatim >= 0.9 || (own.told >= 0.75 && (own.order >= 0.5 || headline >= SAME_HEADLINE));
  return own.facts >= FACTS;
}

/**
 * "North Korea blasted a workplace. That it ran collectively with South Korea on Tuesday": other words, but sentence after sentence
 * the same names, numbers and rare words, in step. Two reporters on one event share some of these, out of step.
 */
function isSpun(poor: Profile, rich: Profile, own: Likeness, back: Likeness): boolean {
  if (isShortSpun(poor, rich, own, back)) return true;
  if (poor.ownLines < 4 || poor.mass < 0.25 * rich.mass || !isReworded(own, back)) return false;
  if (own.verbatim < 0.05) return false;
  // Two short accounts of one matter fall into step by chance.
  const short = Math.min(poor.ownLines, rich.ownLines) < 8;
  if (own.verbatim < 0.2 && own.facts < (short ? 0.6 : 0.5)) {
    // A machine alters every sentence. Reports with a common background have some of theirs whole.
    if (short || Math.min(own.altered, back.altered) < 0.88) return false;
  }
  const fewFacts = poor.facts.size < 4;
  if (!fewFacts) {
    // Rewording spares names and numbers more than words; a template that was filled in anew keeps words and no facts.
    if (own.facts < 0.25 || own.facts < own.verbatim - 0.12) return false;
    // Garbled names clash as well, but then the numbers survive where the runs of words do not.
    const spared = own.facts >= 1.4 * own.verbatim;
    if (!spared && own.clash >= (own.facts < 0.5 ? CLASH_FEW_FACTS : CLASH_SPUN)) return false;
  }
  // What a follow-up or round-up has of a report lies in one corner of it; a copy is matched from top to end.
  const reaches =
    Math.min(own.reach, back.reach) >= 0.6 || (own.told >= 0.75 && own.reach >= 0.8 && poor.ownLines >= 8);
  if (!reaches || own.step + back.step < 1) return false;
  return (
    (poor.mass >= 0.5 * rich.mass && (isInStep(poor, own, back) || keepsPace(own, back))) ||
    isRetold(own, back, fewFacts ? own.retold : own.facts)
  );
}

/** Three sentences, each altered, with a third of their runs, the same many names and numbers, in the same order: nobody writes so twice. */
function isShortSpun(poor: Profile, rich: Profile, own: Likeness, back: Likeness): boolean {
  if (poor.ownLines !== 3 || rich.ownLines !== 3 || poor.facts.size < 8 || own.clash > 0) return false;
  const least = (key: 'verbatim' | 'facts' | 'told' | 'altered') => Math.min(own[key], back[key]);
  if (least('altered') < 0.8 || own.order < 1 || back.order < 1 || own.step + back.step < 1.9) return false;
  return least('verbatim') >= 0.33 && least('facts') >= 0.85 && least('told') >= 0.9;
}

/** Most sentences are told again, and in order. */
function isRetold(own: Likeness, back: Likeness, facts: number): boolean {
  if (own.told < 0.5 || facts < 0.33 || own.order < 0.35 || back.order < 0.35) return false;
  // Some sentences whole and the others hardly matched: background that was borrowed, not a page that was reworded.
  if (Math.min(own.altered, back.altered) < 0.7 && own.verbatim < 0.5) return false;
  const evidence = own.told + back.told + own.order + back.order + facts;
  return back.told >= 0.35 ? evidence >= 3 : back.told >= 0.25 && evidence >= 3.4;
}

/**
 * A page of four or five sentences in which a machine left few words standing: each sentence is altered, and still they stand in the very
 * order of the other's, with all of its names and numbers and some of its runs.
 */
function keepsPace(own: Likeness, back: Likeness): boolean {
  const isStrict = own.step + back.step >= 1.95 && Math.min(own.altered, back.altered) >= 0.95;
  const kept = Math.min(own.verbatim, back.verbatim) >= 0.1 && Math.min(own.facts, back.facts) >= 0.75;
  return isStrict && kept && own.clash === 0 && own.told + back.told >= 0.75;
}

/** Nearly every match is a faint one (whole sentences are background, copied), yet they come at the same pace from
 * top to end, as two reporters' do not. Chance does it with few sentences only. */
function isInStep(poor: Profile, own: Likeness, back: Likeness): boolean {
  if (Math.min(own.altered, back.altered) < 0.7) return false;
  // Six sentences fall into step by chance.
  if (poor.ownLines < 10 && Math.min(own.order, back.order) < 0.3) return false;
  const long = poor.ownLines >= 24;
  const told = own.told + back.told;
  if (own.step + back.step >= 1.9 && poor.ownLines >= 8 && told >= 0.75) return own.verbatim >= 0.08;
  return own.verbatim >= 0.08 && own.step + back.step >= (long ? 1.5 : 1.6) && told >= (long ? 0.75 : 0.9);
}

function isReworded(own: Likeness, back: Likeness): boolean {
  return Math.min(own.altered, back.altered) >= ALTERED && Math.max(own.altered, back.altered) >= MUCH_ALTERED;
}
