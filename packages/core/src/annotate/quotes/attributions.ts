import type { Token } from '../../model/annotated.ts';
import { spokenBeside } from './beside.ts';
import { type CueIndex, isVerb, mayTell, participleOf, sourceEnd, WITH_PARTICLE, WITH_THAT } from './cues.ts';
import { type Phrase, phraseAfter, phraseBefore } from './nounphrase.ts';
import type { Region } from './regions.ts';
import { agentAfter, isPassive, marksBehind, marksBetween, type Subject, subjectOf } from './subjects.ts';

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
  // Who acts behind the last cue is given no floor. Beside marks the cue may be any verb.
  let end = words.length;
  if (region.marked.length === 0) while (end > 0 && !mayTell(words[end - 1]!, cues)) end--;
  for (let at = 0; at < end; at++) {
    const word = words[at]!;
    const after = sourceEnd(words, at, cues);
    if (after > 0) {
      const speaker = phraseAfter(words, after);
      if (speaker) found.push({ class: 'source', first: at, last: after, speaker, outlet: null, inverted: true });
      continue;
    }
    const participle = participleOf(words, at, cues);
    const summed = howSummed(region, at);
    if (summed) {
      found.push(summed);
      continue;
    }
    const beside = region.marked.length > 0 && spokenBeside(region, at, cues);
    if ((!isVerb(word) && !participle && !beside) || opensAside(region, at)) continue;
    const own = subjectOf(region, at);
    if (own && finite(words, at)) {
      subject = own.speaker;
      main ??= subject;
    }
    const kind = participle || (beside && !cues.relay.has(word.lemma)) ? 'report' : classOf(region, at, cues);
    if (!kind) continue;
    // "… had “a choice,” |adding|, “…”": the comma stands inside the marks.
    const adds = at > 0 && /ing$/.test(word.lower) && marksBetween(region, at - 1, at);
    const shared: Phrase | null =
      words[at - 1]?.text === ',' || adds
        ? // "Pay will rise, the minister |announced|, calling it fair": nobody has acted since.
          reporter !== null && subject === reporter
          ? reporter
          : main
        : words[at - 1]?.pos === 'CCONJ'
          ? (reporter ?? subject)
          : subject;
    const made: Attribution | null =
      kind === 'relay'
        ? relayAt(words, at, own && finite(words, at) ? own.speaker : (reporter ?? shared))
        : isPassive(words, at)
          ? sufferedAt(words, at, kind)
          : spokenAt(words, at, kind, adds && shared ? null : own, shared);
    if (!made) continue;
    found.push(made);
    if (kind === 'report') reporter = made.speaker;
    at = Math.max(at, made.last - 1);
  }
  return found;
}

/** Whether words begin a reporting clause, as after `"Is it over?"`: "he asked", "said the minister". */
export function beginsReport(words: readonly Token[], cues: CueIndex, asked: boolean): boolean {
  const at = words.findIndex((word) => isVerb(word) && word.pos !== 'AUX');
  if (at < 0 || at > 8) return false;
  const next = words[at + 1];
  // “By whom, then?” |Ms. Ortega pressed.|
  const isBeside = cues.beside.has(words[at]!.lemma) && (next === undefined || next.text === '.' || next.text === ',');
  if (!cues.report.has(words[at]!.lemma) && !isBeside) return false;
  if (at > 0 && phraseBefore(words, at)?.first !== 0) return false;
  // “Is it safe?” |Aylin Kaya asked the engineer who had come|, but not "asked the council to vote"
  if (asked && words[at]!.lemma === 'ask' && !words.slice(at + 1, at + 6).some(({ lower }) => ASKS_FOR.has(lower)))
    return true;
  return (
    at === 0 ||
    next === undefined ||
    /^(?:PUNCT|ADP|ADV|NOUN|NUM|SCONJ)$/.test(next.pos) === (next.lower !== 'that') ||
    /day$/.test(next.lower)
  );
}

const ASKS_FOR = new Set(['to', 'for', 'if', 'whether', 'about', 'that', 'how', 'why', 'what']);

/** “He tells us to eat less,” |is how| Father Obi summed it up; “Never again” |was what| she told them. */
function howSummed({ words, marked }: Region, at: number): Attribution | null {
  const { start, lower } = words[at]!;
  if ((lower !== 'is' && lower !== 'was') || !/^(?:how|what)$/.test(words[at + 1]?.lower ?? '')) return null;
  if (!marked.some(({ close }) => close <= start && start - close <= 2)) return null;
  const speaker = phraseAfter(words, at + 2);
  return speaker && { class: 'report', first: at, last: at + 2, speaker, outlet: null, inverted: true };
}

/** "|Asked| a second time, Warren smiled": a participle with a capital opens a sentence of its own. */
function opensAside({ words }: Region, at: number): boolean {
  const { text, lemma } = words[at]!;
  return /^\p{Lu}\p{Ll}+(?:ed|ing)$/u.test(text) && lemma !== 'say';
}

function classOf(region: Region, at: number, cues: CueIndex): Attribution['class'] | null {
  const { words } = region;
  const word = words[at]!;
  const next = words[at + 1];
  if (word.lemma === 'continue' && next?.lower === 'to') return null;
  if (word.lemma === 'put' && next?.lower === 'it') return 'report';
  if (word.lemma === 'read') return readsOut(words, at, cues) ? 'report' : null;
  if (next && WITH_PARTICLE.get(word.lemma) === next.lower && endsClause(region, at + 1)) return 'report';
  // "the bill was a fraud, the senator |charged| (Tuesday).": not "police charged him"
  if (word.lemma === 'charge' && (!next || /^[.,:]$|day$|^(?:in|on|at|during)$|^that$/.test(next.lower)))
    return 'report';
  // "citing a “deterioration”": words of one's own, and nobody is cited.
  if (word.lemma === 'cite' && region.marked.some(({ open }) => open >= word.end && open - word.end <= 5)) return 'act';
  // "Trump said that Kim had |written| him “a beautiful letter”": what was written, not its words.
  if (word.lemma === 'write' && next?.pos === 'PRON' && marksBehind(region, next)) return null;
  // "the chancellor |ruled out| “boots on the ground”"
  if (word.lemma === 'rule' && next?.lower === 'out') return marksBehind(region, next) ? 'act' : null;
  // "the government hit back at “irresponsible remarks”", "she fired back at “the blob”"
  if ((word.lemma === 'hit' || word.lemma === 'fire') && next && /^(?:back|out)$/.test(next.lower)) {
    const at2 = words[at + 2];
    return at2?.lower === 'at' && marksBehind(region, at2) ? 'act' : null;
  }
  if (cues.relay.has(word.lemma)) return 'relay';
  if (next?.lower === 'that' && WITH_THAT.has(word.lemma)) return 'report';
  if (cues.report.has(word.lemma)) return 'report';
  if (cues.thought.has(word.lemma)) return 'thought';
  return cues.act.has(word.lemma) ? 'act' : null;
}

/** "A statement from the palace |read|: …": a text, not a reader and not a banner. */
function readsOut(words: readonly Token[], at: number, cues: CueIndex): boolean {
  const subject = phraseBefore(words, /^(?:that|which)$/.test(words[at - 1]?.lower ?? '') ? at - 1 : at);
  if (!subject) return false;
  return words.slice(subject.first, subject.last).some((word) => cues.texts.has(word.lemma));
}

/** Nothing but a comma, colon, "that" or marked words follows. */
function endsClause(region: Region, at: number): boolean {
  const next = region.words[at + 1];
  return (
    next === undefined ||
    /^(?:[,:.]|that)$/.test(next.lower) ||
    region.marked.some(({ open }) => open >= region.words[at]!.end && open <= next.start)
  );
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
  if (kind === 'report' && (negated(words, at) || supposed(words, at))) return null;
  const make = (speaker: Phrase, inverted: boolean): Attribution => ({
    class: kind,
    first: at,
    last: at + 1,
    speaker,
    outlet: null,
    inverted,
  });
  // "went on |to say|", "hastened |to add|", "was quick |to point out|"
  if (previous?.lower === 'to')
    return /^(?:on|continue|proceed|hasten|rush|hurry|pause|quick|swift|fast|keen|careful|eager|happy)/.test(
      words[at - 2]?.lemma ?? '',
    ) && shared
      ? make(shared, false)
      : null;
  // "Churchill is said |to have called| it a defeat"
  if (previous?.lower === 'have' && words[at - 2]?.lower === 'to') return shared ? make(shared, false) : null;
  if (previous?.pos === 'ADP') return null; // "for encouraging other nations"
  if (own && (finite(words, at) || previous?.text !== ',')) return make(own.speaker, own.inverted);
  if (/ing$/.test(word.lower) || previous?.pos === 'CCONJ' || previous?.text === ',' || previous?.pos === 'ADV')
    return shared ? make(shared, false) : null;
  return null;
}

/** "was called a liar by Cruz": the agent speaks; a passive without one says nothing of who did. */
function sufferedAt(
  words: readonly Token[],
  at: number,
  kind: 'report' | 'thought' | 'act' | 'source',
): Attribution | null {
  const speaker = agentAfter(words, at);
  return speaker && { class: kind, first: at, last: at + 1, speaker, outlet: null, inverted: false };
}

/** "X quoted Y as saying", "Y was quoted by X as saying", "…, citing Y". */
function relayAt(words: readonly Token[], at: number, subject: Phrase | null): Attribution | null {
  const passive = /^(?:was|were|been|is|are|being)$/.test(words[at - 1]?.lower ?? '');
  const end = (from: number) =>
    words[from]?.lower === 'as' && words[from + 1]?.lower.endsWith('ing') ? from + 2 : from;
  if (passive) {
    const by = words[at + 1]?.lower === 'by' ? phraseAfter(words, at + 2) : null;
    // "Poland's prime minister, Donald Tusk, |was quoted|": the subject stands past a comma.
    const speaker = phraseBefore(words, at) ?? subject;
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

/** "Mexico would |respond|", "the bill will |require|": not said yet. What one |would say| or |would argue| is a way of saying it. */
function supposed(words: readonly Token[], at: number): boolean {
  const { lemma } = words[at]!;
  let before = at - 1;
  while (before > 0 && words[before]!.pos === 'ADV') before--;
  return (
    /^(?:will|would|shall|should|could|may|might|must|'ll|'d)$/.test(words[before]?.lower ?? '') &&
    !/^(?:say|add|argue|insist|admit|tell)$/.test(lemma)
  );
}

function negated(words: readonly Token[], at: number): boolean {
  return /^(?:not|n't|never)$/.test(words[at - 1]?.lower ?? '');
}
