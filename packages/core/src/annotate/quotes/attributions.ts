import type { Token } from '../../model/annotated.ts';
import { type CueIndex, isVerb, participleOf, sourceEnd } from './cues.ts';
import { type Phrase, phraseAfter, phraseBefore } from './nounphrase.ts';
import type { Region } from './regions.ts';

/** Somebody is given the floor: "Choe |said|", "|according to| TASS", "TASS |quoted| Choe as saying". Indexes are into region.words. */
export interface Attribution {
  class: 'report' | 'thought' | 'act' | 'relay' | 'source';
  /** The cue is `words[first..last)`. */
  first: number;
  last: number;
  speaker: Phrase;
  /** Who passes the words on, in a relay. */
  outlet: Phrase | null;
  /** The verb stands before its subject: `said Trump`. */
  inverted: boolean;
}

/** All attributions of one region, in order. */
export function findAttributions(region: Region, cues: CueIndex): Attribution[] {
  const { words } = region;
  const found: Attribution[] = [];
  let subject: Phrase | null = null;
  // A participle behind a comma ("…, calling it …") belongs to the main clause, whoever acted in between.
  let main: Phrase | null = null;
  // A coordinated cue shares the subject of the cue before it: "Pompeo said … until the North acts but |added| that".
  let reporter: Phrase | null = null;
  for (let at = 0; at < words.length; at++) {
    const word = words[at]!;
    const after = sourceEnd(words, at, cues);
    if (after > 0) {
      const speaker = phraseAfter(words, after);
      if (speaker) found.push({ class: 'source', first: at, last: after, speaker, outlet: null, inverted: true });
      continue;
    }
    const participle = participleOf(words, at, cues);
    if (!isVerb(word) && !participle) continue;
    const own = subjectOf(region, at);
    if (own && finite(words, at)) {
      subject = own.speaker;
      main ??= subject;
    }
    const kind = participle ? 'report' : classOf(words, at, cues);
    if (!kind) continue;
    const shared: Phrase | null =
      words[at - 1]?.text === ',' ? main : words[at - 1]?.pos === 'CCONJ' ? (reporter ?? subject) : subject;
    const made: Attribution | null =
      kind === 'relay'
        ? relayAt(words, at, own && finite(words, at) ? own.speaker : (reporter ?? shared))
        : spokenAt(words, at, kind, own, shared);
    if (!made) continue;
    found.push(made);
    if (kind === 'report') reporter = made.speaker;
    at = Math.max(at, made.last - 1);
  }
  return found;
}

/** Whether words begin a reporting clause, as after `"Is it over?"`: "he asked", "said the minister". */
export function beginsReport(words: readonly Token[], cues: CueIndex): boolean {
  const at = words.findIndex((word) => isVerb(word) && word.pos !== 'AUX');
  if (at < 0 || at > 8 || !cues.report.has(words[at]!.lemma)) return false;
  if (at > 0 && phraseBefore(words, at)?.first !== 0) return false;
  const next = words[at + 1];
  return (
    at === 0 ||
    next === undefined ||
    /^(?:PUNCT|ADP|ADV|NOUN|NUM|SCONJ)$/.test(next.pos) === (next.lower !== 'that') ||
    /day$/.test(next.lower)
  );
}

function classOf(words: readonly Token[], at: number, cues: CueIndex): Attribution['class'] | null {
  const word = words[at]!;
  if (word.lemma === 'continue' && words[at + 1]?.lower === 'to') return null;
  if (word.lemma === 'put' && words[at + 1]?.lower === 'it') return 'report';
  if (cues.relay.has(word.lemma)) return 'relay';
  if (cues.report.has(word.lemma)) return 'report';
  if (cues.thought.has(word.lemma)) return 'thought';
  return cues.act.has(word.lemma) ? 'act' : null;
}

interface Subject {
  speaker: Phrase;
  inverted: boolean;
}

/** Words between a subject and its verb at most, "would probably also have |said|"; a row of a thousand "may" is no verb group. */
const GROUP = 8;

/** The subject that stands at the verb itself, before or after it; null when it is shared or missing. */
function subjectOf(region: Region, at: number): Subject | null {
  const { words } = region;
  let before = at;
  while (before > 0 && at - before < GROUP && /^(?:AUX|ADV)$/.test(words[before - 1]!.pos)) before--;
  const previous = words[before - 1];
  if (before === 0 || marksBetween(region, before - 1, before)) {
    const behind = phraseAfter(words, at + 1);
    return behind && words[at]!.pos !== 'AUX' ? { speaker: behind, inverted: true } : null;
  }
  if (!previous || previous.lower === 'to' || previous.pos === 'CCONJ') return null;
  if (/^(?:who|which|that)$/.test(previous.lower)) {
    const comma = words[before - 2]?.text === ',' ? before - 2 : before - 1;
    const antecedent = phraseBefore(words, comma);
    return antecedent && { speaker: antecedent, inverted: false };
  }
  if (previous.text === ',') return pastParenthesis(region, at, before - 1);
  const speaker = phraseBefore(words, before);
  return speaker && { speaker, inverted: false };
}

/** "the envoy, Stephen Biegun, |said|" takes the name; "Trump, speaking in Ohio, |said|" what stands before the commas; ", |said| X" what follows. */
function pastParenthesis(region: Region, at: number, comma: number): Subject | null {
  const { words } = region;
  const inner = phraseBefore(words, comma);
  let open = comma - 1;
  while (open >= 0 && words[open]!.text !== ',' && comma - open < 30) open--;
  if (open < 0 || words[open]!.text !== ',' || marksBetween(region, open, comma)) {
    const behind = phraseAfter(words, at + 1);
    return behind ? { speaker: behind, inverted: true } : null;
  }
  if (inner && inner.first === open + 1 && words[inner.first]!.pos === 'PROPN' && inner.last - inner.first <= 5)
    return { speaker: inner, inverted: false };
  // "Ahmed Ali, 25, who saw the blast, |said|": the age is a parenthesis of its own.
  const aged = words[open - 1]?.pos === 'NUM' && words[open - 2]?.text === ',' ? open - 2 : open;
  const outer = phraseBefore(words, aged);
  return outer && { speaker: outer, inverted: false };
}

function spokenAt(
  words: readonly Token[],
  at: number,
  kind: 'report' | 'thought' | 'act' | 'source',
  own: Subject | null,
  shared: Phrase | null,
): Attribution | null {
  const word = words[at]!;
  const previous = words[at - 1];
  if (negated(words, at) && kind === 'report') return null;
  const make = (speaker: Phrase, inverted: boolean): Attribution => ({
    class: kind,
    first: at,
    last: at + 1,
    speaker,
    outlet: null,
    inverted,
  });
  if (previous?.lower === 'to')
    return /^(?:on|continue|proceed)/.test(words[at - 2]?.lemma ?? '') && shared ? make(shared, false) : null;
  if (previous?.pos === 'ADP') return null; // "for encouraging other nations"
  if (own && (finite(words, at) || previous?.text !== ',')) return make(own.speaker, own.inverted);
  if (/ing$/.test(word.lower) || previous?.pos === 'CCONJ' || previous?.text === ',' || previous?.pos === 'ADV')
    return shared ? make(shared, false) : null;
  return null;
}

/** "X quoted Y as saying", "Y was quoted by X as saying", "…, citing Y". */
function relayAt(words: readonly Token[], at: number, subject: Phrase | null): Attribution | null {
  const passive = /^(?:was|were|been|is|are|being)$/.test(words[at - 1]?.lower ?? '');
  const end = (from: number) =>
    words[from]?.lower === 'as' && words[from + 1]?.lower.endsWith('ing') ? from + 2 : from;
  if (passive) {
    const by = words[at + 1]?.lower === 'by' ? phraseAfter(words, at + 2) : null;
    const speaker = phraseBefore(words, at);
    if (!speaker) return null;
    const last = end(by?.last ?? at + 1);
    const late = !by && words[last]?.lower === 'by' ? phraseAfter(words, last + 1) : null;
    return { class: 'relay', first: at, last, speaker, outlet: by ?? late, inverted: false };
  }
  const speaker = phraseAfter(words, at + 1);
  return speaker && { class: 'relay', first: at, last: end(speaker.last), speaker, outlet: subject, inverted: false };
}

function finite(words: readonly Token[], at: number): boolean {
  return !/ing$/.test(words[at]!.lower) && words[at - 1]?.lower !== 'to';
}

function negated(words: readonly Token[], at: number): boolean {
  return /^(?:not|n't|never)$/.test(words[at - 1]?.lower ?? '');
}

/** Whether a marked stretch stands between two words. */
export function marksBetween(region: Region, left: number, right: number): boolean {
  const from = region.words[left]!.end;
  const to = region.words[right]!.start;
  return region.marked.some((stretch) => stretch.open >= from && stretch.close <= to);
}
