import type { Annotated } from '../../model/annotated.ts';
import type { Quote } from '../../model/quote.ts';
import type { Span } from '../../model/span.ts';
import type { Time } from '../../model/time.ts';
import { governing, kindOf, named } from './assign.ts';
import type { Attribution } from './attributions.ts';
import type { CueIndex } from './cues.ts';
import { reportedClause } from './indirect.ts';
import type { Marked } from './marks.ts';
import type { Region } from './regions.ts';
import { isOutlet, type Speaker, speakerOf } from './speakers.ts';

/** Who has the floor: the last speaker of marked words, for quotes that carry on without a cue. */
export interface Floor {
  speaker: Speaker | null;
  outlet: string | null;
  /** The last paragraph left its marks open. */
  open: boolean;
}

type Unquoted = Omit<Annotated, 'quotes'>;

/** All quotes of one region. `earlier` are those of the same block so far; `floor` is read and moved on. */
export function quotesOfRegion(
  annotated: Unquoted,
  region: Region,
  attributions: readonly Attribution[],
  cues: CueIndex,
  floor: Floor,
  earlier: readonly Quote[],
): Quote[] {
  const { text } = annotated.document;
  const quotes: Quote[] = [];
  let before: 'direct' | 'mixed' | null = null;
  for (const stretch of region.marked.slice(0, 200)) {
    if (named(region, stretch, text, cues)) continue;
    const kind = kindOf(region, stretch, text, before);
    const attribution = governing(region, stretch, text, attributions);
    const quote = attribution
      ? attributed(annotated, region, stretch, kind, attribution, attributions)
      : carriedOn(annotated, region, stretch, kind, floor, quotes.at(-1) ?? earlier.at(-1) ?? null);
    if (!quote) continue;
    before = kind;
    quotes.push(quote);
    if (quote.speaker !== null) moveFloor(annotated, region, attribution, floor, quote);
  }
  attributions.forEach((attribution, index) => {
    const clause = reportedClause(region, attribution, attributions[index + 1], text);
    const quote = clause && indirect(annotated, region, attribution, attributions, clause);
    if (!quote || quotes.some((other) => other.kind === 'direct' && other.start < quote.end && quote.start < other.end))
      return;
    quotes.push(quote);
    if (region.marked.length === 0) moveFloor(annotated, region, attribution, floor, quote);
  });
  return quotes;
}

function moveFloor(
  annotated: Unquoted,
  region: Region,
  attribution: Attribution | null,
  floor: Floor,
  quote: Quote,
): void {
  if (!attribution) return;
  const speaker = speakerOf(annotated, region.words, attribution.speaker);
  if (isOutlet(speaker)) return;
  floor.speaker = speaker;
  floor.outlet = quote.outlet;
}

function attributed(
  annotated: Unquoted,
  region: Region,
  stretch: Marked,
  kind: 'direct' | 'mixed',
  attribution: Attribution,
  all: readonly Attribution[],
): Quote {
  const { text } = annotated.document;
  const voice = voiceOf(annotated, region, attribution, all);
  return {
    start: stretch.start,
    end: stretch.end,
    text: text.slice(stretch.start, stretch.end),
    kind,
    ...spokenBy(voice.speaker),
    cue: cueOf(region, attribution, text),
    outlet: voice.outlet,
    date: dateOf(annotated.times, region, attribution),
    rule: `marks-${attribution.class}`,
    certainty: 'stated',
  };
}

/** A whole clause in marks without a cue of its own goes on with the speaker before it; a fragment without a cue is no speech. */
function carriedOn(
  annotated: Unquoted,
  region: Region,
  stretch: Marked,
  kind: 'direct' | 'mixed',
  floor: Floor,
  last: Quote | null,
): Quote | null {
  const { text } = annotated.document;
  const words = text.slice(stretch.start, stretch.end);
  if (kind !== 'direct' || (words.split(/\s+/).length < 3 && !/[.!?,]$/.test(words))) return null;
  const alone = region.words.every((word) => word.pos === 'PUNCT' || word.pos === 'CCONJ');
  if (!alone && last?.kind !== 'direct') return null;
  const same = last && last.speaker !== null && last.kind !== 'indirect' ? last : null;
  const speaker = same
    ? {
        speaker: same.speaker,
        speakerStart: same.speakerStart,
        speakerEnd: same.speakerEnd,
        speakerResolved: same.speakerResolved,
        speakerId: same.speakerId,
      }
    : spokenBy(floor.speaker);
  const outlet = same?.outlet ?? floor.outlet;
  return {
    start: stretch.start,
    end: stretch.end,
    text: words,
    kind,
    ...speaker,
    cue: null,
    outlet,
    date: null,
    rule: 'marks-carried-on',
    certainty: 'inferred',
  };
}

function indirect(
  annotated: Unquoted,
  region: Region,
  attribution: Attribution,
  all: readonly Attribution[],
  clause: Span,
): Quote | null {
  const { text } = annotated.document;
  const voice = voiceOf(annotated, region, attribution, all);
  if (
    !voice.speaker.entity &&
    !/\b(?:he|she|they|i|we|\w*(?:official|spokes\w+|minister|source|ministry|government|police|analyst|expert|leader|president|army|military|statement|report|agency|envoy|diplomat|witness|court|\w+er|\w+or|\w+ist|\w+ian|\w+man|\w+woman)s?)\b/i.test(
      voice.speaker.text,
    )
  )
    return null;
  return {
    ...clause,
    text: text.slice(clause.start, clause.end),
    kind: 'indirect',
    ...spokenBy(voice.speaker),
    cue: cueOf(region, attribution, text),
    outlet: voice.outlet,
    date: dateOf(annotated.times, region, attribution),
    rule: `clause-${attribution.class}`,
    certainty: 'stated',
  };
}

/** Speaker and outlet of one attribution. An agency that speaks last in the sentence only passes on: "Choe said …, the AP said." */
function voiceOf(
  annotated: Unquoted,
  region: Region,
  attribution: Attribution,
  all: readonly Attribution[],
): { speaker: Speaker; outlet: string | null } {
  const speaker = speakerOf(annotated, region.words, attribution.speaker);
  const relayed = attribution.outlet && speakerOf(annotated, region.words, attribution.outlet);
  if (relayed) return { speaker, outlet: relayed.entity?.name ?? relayed.text };
  const others = all
    .filter((other) => other !== attribution && other.class !== 'act')
    .map((other) => ({ other, who: speakerOf(annotated, region.words, other.speaker) }));
  if (!isOutlet(speaker)) {
    const passing = others.find(({ other, who }) => isOutlet(who) && other.class !== 'relay');
    const told = addressee(annotated, region, attribution);
    return { speaker, outlet: passing ? (passing.who.entity?.name ?? passing.who.text) : told };
  }
  return { speaker, outlet: null };
}

/** "told |Reuters|": through whom we know. */
function addressee(annotated: Unquoted, region: Region, attribution: Attribution): string | null {
  if (region.words[attribution.last - 1]!.lemma !== 'tell') return null;
  const next = region.words[attribution.last];
  if (!next) return null;
  const told = speakerOf(annotated, region.words, { first: attribution.last, last: attribution.last + 1 });
  return isOutlet(told) ? (told.entity?.name ?? told.text) : null;
}

function spokenBy(
  speaker: Speaker | null,
): Pick<Quote, 'speaker' | 'speakerStart' | 'speakerEnd' | 'speakerResolved' | 'speakerId'> {
  if (!speaker) return { speaker: null, speakerStart: null, speakerEnd: null, speakerResolved: null, speakerId: null };
  const { text, start, end, entity } = speaker;
  return {
    speaker: text,
    speakerStart: start,
    speakerEnd: end,
    speakerResolved: entity?.name ?? null,
    speakerId: entity?.id ?? null,
  };
}

function cueOf(region: Region, attribution: Attribution, text: string): string {
  return text.slice(region.words[attribution.first]!.start, region.words[attribution.last - 1]!.end);
}

/** The day of the utterance: a time that stands right behind the cue, "said |Tuesday|". */
function dateOf(times: readonly Time[], region: Region, attribution: Attribution): string | null {
  const end = region.words[attribution.last - 1]!.end;
  const time = times.find(
    (candidate) => candidate.start >= end && candidate.start - end <= 12 && candidate.start < region.end,
  );
  return time?.edtf ?? null;
}
