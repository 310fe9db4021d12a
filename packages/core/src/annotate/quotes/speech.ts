import type { Quote } from '../../model/quote.ts';
import type { Span } from '../../model/span.ts';
import { governing, kindOf } from './assign.ts';
import type { Attribution } from './attributions.ts';
import { type Dialogue, passTurn, startDialogue, tellTurn } from './dialogue.ts';
import { reportedClause } from './indirect.ts';
import { introducer, topicOf } from './introduced.ts';
import type { Marked } from './marks.ts';
import { named } from './named.ts';
import { phraseAfter } from './nounphrase.ts';
import { canSpeak, isOutlet, type Speaker } from './speakers.ts';
import { type Hearing, hear, spokenAs, spokenBy, voiceOf } from './voices.ts';

/** Who has the floor: the last speaker, for marked words that carry on without a cue. */
export interface Floor {
  speaker: Speaker | null;
  outlet: string | null;
  /** The sentence before, within the block, when it has no marks: 'Aho was blunt. “The border is closed.”' speaks of Aho. */
  before: Hearing | null;
  /** The last paragraph left its marks open. */
  open: boolean;
  /** Paragraphs since the speaker was last heard. */
  silent: number;
  /** The paragraph before ended with a question, closed by its mark. */
  asked: boolean;
  dialogue: Dialogue | null;
}

/** More marked stretches than this in one sentence are a list or garbage. */
const LIMIT = 200;

/** All quotes of one region. `earlier` are those of the same block so far; `floor` is read and moved on. */
export function quotesOfRegion(hearing: Hearing, floor: Floor, earlier: readonly Quote[]): Quote[] {
  const { region, attributions, cues } = hearing;
  const { text } = hearing.annotated.document;
  const quotes: Quote[] = [];
  let before: 'direct' | 'mixed' | null = null;
  for (const stretch of region.marked.slice(0, LIMIT)) {
    if (named(region, stretch, text, cues)) continue;
    const kind = kindOf(region, stretch, text, before);
    const attribution = governing(region, stretch, text, attributions, kind);
    if (attribution && kind === 'mixed' && !bears(hearing, attribution)) continue;
    const quote = attribution
      ? quoteOf(hearing, attribution, stretch, kind)
      : (introduced(hearing, stretch, kind, floor) ??
        carriedOn(hearing, stretch, kind, floor, quotes.at(-1) ?? earlier.at(-1) ?? null));
    if (!quote) continue;
    before = kind;
    quotes.push(quote);
    if (attribution) moveFloor(hearing, attribution, floor, quote);
  }
  attributions.slice(0, LIMIT).forEach((attribution, index) => {
    const clause = reportedClause(region, attribution, attributions.slice(index + 1), text);
    if (
      !clause ||
      !reports(hearing, attribution) ||
      quotes.some((quote) => quote.kind === 'direct' && overlap(quote, clause))
    )
      return;
    const quote = quoteOf(hearing, attribution, clause, 'indirect');
    quotes.push(quote);
    if (region.marked.length === 0) moveFloor(hearing, attribution, floor, quote);
  });
  if (region.marked.length === 0) signWith(hearing, earlier.at(-1));
  floor.before = region.marked.length === 0 ? hearing : null;
  return quotes;
}

/** “Be kind.” — Jane Roe, in a letter; “It is over.” So said Jane Roe: the name behind a dash, or behind "so said", signs the words before it. */
function signWith(hearing: Hearing, last: Quote | undefined): void {
  const { region, annotated } = hearing;
  const { words } = region;
  if (last?.kind !== 'direct' || last.cue !== null || region.start - last.end > 4) return;
  const so =
    /^(?:so|thus)$/.test(words[0]?.lower ?? '') && /^(?:say|speak|write|declare|go)$/.test(words[1]?.lemma ?? '');
  const from = so ? 2 : words.findIndex(({ pos }) => pos !== 'PUNCT');
  if (from < 1) return;
  if (!so && !/^[—–-]+$/.test(annotated.document.text.slice(region.start, words[from]!.start).trim())) return;
  const phrase = phraseAfter(words, from);
  const behind = phrase && words[phrase.last];
  if (!phrase || (!so && (words[phrase.first]!.pos !== 'PROPN' || (behind && behind.pos !== 'PUNCT')))) return;
  Object.assign(last, spokenBy(hear(hearing, phrase)), { outlet: null, rule: 'marks-signed' });
}

/** Verbs that need somebody to be speech: "types of projects |add| “value”" says nothing. */
const WEAK =
  /^(?:add|suggest|indicate|imply|hint|signal|promise|threaten|demand|reveal|report|post|order|estimate|propose|recall|continue|repeat|stress|underline|underscore|reflect|sing|point|announce|offer|show)$/;

/** Whether a fragment in marks is put down to somebody who can have said it. */
function bears(hearing: Hearing, attribution: Attribution): boolean {
  const { words } = hearing.region;
  const { first, last } = attribution.speaker;
  // "You say “the button is off”": anybody, so nobody.
  if (last - first === 1 && words[first]!.lower === 'you') return false;
  const weak =
    attribution.class === 'act' || attribution.class === 'thought' || WEAK.test(words[attribution.first]!.lemma);
  return !weak || canSpeak(hear(hearing, attribution.speaker), words, attribution.speaker, hearing.cues);
}

/** 'The minister was blunt: “No.”', 'Trump: “No.”': whoever the words before the colon are about. */
function introduced(hearing: Hearing, stretch: Marked, kind: Quote['kind'], floor: Floor): Quote | null {
  const phrase = kind === 'direct' ? introducer(hearing, stretch) : null;
  if (!phrase) return null;
  const speaker = hear(hearing, phrase);
  giveFloor(floor, speaker, null);
  return uncued(hearing, stretch, kind, spokenBy(speaker), null, 'marks-introduced');
}

function quoteOf(hearing: Hearing, attribution: Attribution, { start, end }: Span, kind: Quote['kind']): Quote {
  const { text } = hearing.annotated.document;
  const { words } = hearing.region;
  const { speaker, outlet } = voiceOf(hearing, attribution);
  return {
    start,
    end,
    text: text.slice(start, end),
    kind,
    ...spokenBy(speaker),
    cue: text.slice(words[attribution.first]!.start, words[attribution.last - 1]!.end),
    outlet,
    date: dateOf(hearing, attribution),
    rule: `${kind === 'indirect' ? 'clause' : 'marks'}-${attribution.class}`,
    certainty: 'stated',
  };
}

/** A whole clause in marks without a cue of its own goes on with the speaker before it; a fragment without a cue is no speech. */
function carriedOn(
  hearing: Hearing,
  stretch: Marked,
  kind: Quote['kind'],
  floor: Floor,
  last: Quote | null,
): Quote | null {
  const { annotated, region } = hearing;
  const words = annotated.document.text.slice(stretch.start, stretch.end);
  // “Therapists near me”, “How to Know” on lines of their own: a list of titles. A clause is long or ends like one.
  const size = words.split(/\s+/).length;
  if (kind !== 'direct' || (stretch.closed && size < 9 && !/[.!?,…]$/.test(words))) return null;
  const alone = region.words.every((word) => word.pos === 'PUNCT' || word.pos === 'CCONJ');
  if (!alone && last?.kind !== 'direct') return null;
  const same = last !== null && last.speaker !== null && last.kind !== 'indirect' ? last : null;
  const topic = floor.before && topicOf(floor.before);
  if (topic) giveFloor(floor, topic, null);
  else if (last === null && alone && !floor.before) {
    const turn = inTurn(hearing, stretch, kind, floor);
    if (turn) return turn;
  }
  // After paragraphs without a word of theirs nobody still has the floor.
  if (floor.silent > 2) Object.assign(floor, { speaker: null, outlet: null });
  const spoken = topic ? spokenBy(topic) : same ? spokenAs(same) : spokenBy(floor.speaker);
  const outlet = topic ? null : (same?.outlet ?? floor.outlet);
  floor.silent = 0;
  return uncued(hearing, stretch, kind, spoken, outlet, 'marks-carried-on');
}

/** “Where were you?” the judge asked. | |“In the kitchen.”|: who asked does not answer. */
function inTurn(hearing: Hearing, stretch: Marked, kind: Quote['kind'], floor: Floor): Quote | null {
  if (!floor.dialogue && floor.asked && floor.speaker && floor.silent <= 1)
    floor.dialogue = startDialogue(floor.speaker);
  if (!floor.dialogue || floor.silent > 1) return null;
  // After an answer that a cue told, a further paragraph may be the same speaker's, unless it asks.
  const asks = hearing.annotated.document.text.slice(stretch.start, stretch.end).endsWith('?');
  if (!floor.asked && !asks && floor.dialogue.passed === 0) return null;
  const speaker = passTurn(floor.dialogue);
  const quote = uncued(hearing, stretch, kind, spokenBy(speaker), null, 'marks-in-turn');
  if (!speaker) floor.dialogue.waiting.push(quote);
  Object.assign(floor, { speaker, outlet: null, silent: 0 });
  return quote;
}

function giveFloor(floor: Floor, speaker: Speaker, outlet: string | null): void {
  if (!floor.dialogue && floor.asked && floor.speaker && floor.silent <= 1)
    floor.dialogue = startDialogue(floor.speaker);
  if (floor.dialogue) floor.dialogue = tellTurn(floor.dialogue, speaker);
  Object.assign(floor, { speaker, outlet, silent: 0 });
}

function uncued(
  { annotated }: Hearing,
  { start, end }: Marked,
  kind: Quote['kind'],
  spoken: ReturnType<typeof spokenBy>,
  outlet: string | null,
  rule: string,
): Quote {
  const text = annotated.document.text.slice(start, end);
  return { start, end, text, kind, ...spoken, cue: null, outlet, date: null, rule, certainty: 'inferred' };
}

/** Without marks only somebody who can speak reports, and an agency only when nobody else does in the sentence. */
function reports(hearing: Hearing, attribution: Attribution): boolean {
  const speaker = hear(hearing, attribution.speaker);
  if (hearing.attributions.length > 1 && isOutlet(speaker, hearing.cues)) return false;
  return canSpeak(speaker, hearing.region.words, attribution.speaker, hearing.cues);
}

function moveFloor(hearing: Hearing, attribution: Attribution, floor: Floor, { outlet }: Quote): void {
  const speaker = hear(hearing, attribution.speaker);
  if (!isOutlet(speaker, hearing.cues)) giveFloor(floor, speaker, outlet);
}

/** The day of the utterance: a time that stands right behind the cue, "said |Tuesday|". */
function dateOf({ annotated, region }: Hearing, attribution: Attribution): string | null {
  const end = region.words[attribution.last - 1]!.end;
  const { times } = annotated;
  let low = 0;
  for (let high = times.length; low < high; ) {
    const middle = (low + high) >> 1;
    if (times[middle]!.start < end) low = middle + 1;
    else high = middle;
  }
  const time = times[low];
  return time && time.start - end <= 12 && time.start < region.end ? (time.edtf ?? null) : null;
}

function overlap(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}
