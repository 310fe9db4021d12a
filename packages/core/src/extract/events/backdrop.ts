import { boundsOf } from '../../model/edtf/index.ts';
import type { Time } from '../../model/time.ts';
import type { Clause } from '../grammar/clause.ts';
import { type Draft, isReal, type Scene, toldIn, type When } from './draft.ts';
import { clauseOfTime, timesIn } from './times-of.ts';

/** Days before the article from which on a day that a paragraph names is background, not the news. */
const FAR = 27;
/** Sentences over which a paragraph goes on with the day that it named. */
const REACH = 3;

/** "since January 2016, |when| Riyadh severed ties": the time that a clause with "when" explains. */
export function explainedTime(scene: Scene, clause: Clause): Time | null {
  const opened = openedByWhen(clause);
  if (!opened) return null;
  const { chunks, tokens } = scene;
  const opener = chunks.findLastIndex(
    ({ kind, at, first }) =>
      at < opened.verb.at && (kind === 'sub' || kind === 'who') && tokens[first]!.lower === 'when',
  );
  const before = chunks[opener - 1]?.kind === 'comma' ? chunks[opener - 2] : chunks[opener - 1];
  if (opener < 1 || before?.kind !== 'noun' || !before.time) return null;
  const end = tokens[before.last - 1]!.end;
  return timesIn(scene, scene.sentence).find((time) => time.start < end && end <= time.end) ?? null;
}

/** The clause with "when" that this one is, is joined to, or completes. */
function openedByWhen(clause: Clause): Clause | null {
  for (let one: Clause | null = clause; one; one = one.link === 'complement' || one.link === 'and' ? one.parent : null)
    if (one.link === 'sub' || one.link === 'relative') return one.marker === 'when' ? one : null;
  return null;
}

/**
 * "The break goes back to January 2, 2016. Saudi Arabia |executed| a cleric": a deed told in a simple past without a day of its own,
 * behind a sentence of the same paragraph that names a day long before the article, belongs to that day. Null where none is named.
 */
export function backdropOf(scene: Scene, { clause, nominal, status }: Draft, published: string): When | null {
  const { verb } = clause;
  if (nominal || status !== 'happened' || !verb.past || verb.perfect) return null;
  const { sentences } = scene.annotated;
  const today = Date.parse(published.slice(0, 10));
  for (let at = scene.sentence; at >= 0 && at >= scene.sentence - REACH; at--) {
    if (sentences[at]!.block !== sentences[scene.sentence]!.block) return null;
    const named = timesIn(scene, at).findLast((time) => at !== scene.sentence || !isAside(scene, time, clause))?.edtf;
    if (named === undefined) continue;
    if (at < scene.sentence && isNewsOf(scene, at, named)) return null;
    const latest = boundsOf(named)?.latest;
    if (!latest || today - Date.parse(latest.slice(0, 10)) < FAR * 86_400_000) return null;
    return { date: named.includes('/') ? named : named.slice(0, 10), certainty: 'inferred' };
  }
  return null;
}

/**
 * "X travelled to Moscow in December. He |met| the minister there": told in a simple past without a time of its own, right behind a
 * sentence of the same paragraph whose news is of a day before the article's, it is of the same. Null elsewhere.
 */
export function dayGoesOn(scene: Scene, { clause, nominal, status }: Draft, published: string): When | null {
  const { verb, link, marker } = clause;
  const goes = link === 'main' || link === 'and' || (link === 'sub' && /^(?:although|though|where)$/.test(marker));
  if (nominal || status !== 'happened' || verb.perfect || !goes || (!verb.past && scene.entry === null)) return null;
  const { sentences, quotes } = scene.annotated;
  const [own, before] = [sentences[scene.sentence]!, sentences[scene.sentence - 1]];
  if (before?.block !== own.block || timesIn(scene, scene.sentence).some((time) => !isLater(scene, time, clause)))
    return null;
  if (quotes.some((quote) => quote.kind !== 'indirect' && quote.start < own.end && own.start < quote.end)) return null;
  const told = toldIn(scene.history, scene.sentence - 1).filter((one) => !one.nominal && isReal(one));
  // "The mayor, |who had sent the police last week|, said he would not resign. Shopkeepers handed him": only an aside was of then
  if (told.every(isAsideItself)) return null;
  const day = told[0]?.when?.date;
  if (!day || !DAY.test(day) || told.some(({ when }) => when?.date !== day)) return null;
  if (scene.entry !== null) return day === scene.entry ? null : { date: day, certainty: 'inferred' };
  const latest = boundsOf(day)?.latest;
  return latest && latest.slice(0, 10) < published.slice(0, 10) ? { date: day, certainty: 'inferred' } : null;
}

const isAsideItself = ({ clause: { verb } }: Draft) => verb.perfect && verb.past;

/** "called it an act of aggression, |expelled the envoy in April|": the day of what is joined behind is that of none before it. */
function isLater(scene: Scene, time: Time, own: Clause): boolean {
  const clause = clauseOfTime(scene, time);
  return clause !== null && clause.link === 'and' && clause.order > own.order && own.link === 'main';
}

const DAY = /^\d{4}(?:-|$)/;

/** "released the missionaries |they had kidnapped in October|": the day of what a relative clause or a pluperfect tells is only its own. */
function isAside(scene: Scene, time: Time, own: Clause): boolean {
  const clause = clauseOfTime(scene, time);
  if (clause === null || clause === own) return false;
  return clause.link === 'relative' || (clause.verb.perfect && clause.verb.past);
}

/** "They agreed on March 10 to mend the ties |cut in 2016|. China hosted the talks": that sentence tells of another day than the one in its aside. */
function isNewsOf({ history }: Scene, sentence: number, named: string): boolean {
  return toldIn(history, sentence).some(
    ({ clause, nominal, when }) => clause.link === 'main' && !nominal && when?.date != null && when.date !== named,
  );
}

const UNDERTAKEN = new Set(['AGREE', 'CONCEDE']);
const PACT =
  /^(?:accord|agreement|deal|treaty|pact|convention|protocol|truce|armistice|ceasefire|settlement|compact|memorandum)$/;

/** "|Under the 2015 accord,| Iran agreed to curb": what is undertaken in a pact is undertaken when it is made. */
export function yearOfPact(scene: Scene, { clause, nominal, type, status }: Draft): When | null {
  const { verb } = clause;
  if (nominal || status !== 'happened' || !UNDERTAKEN.has(type) || !verb.past || verb.perfect) return null;
  const { chunks, tokens } = scene;
  const pact = chunks.find(
    (chunk) => chunk.kind === 'noun' && chunk.prep === 'under' && PACT.test(tokens[chunk.head]!.lemma),
  );
  if (pact?.kind !== 'noun') return null;
  const [start, end] = [tokens[pact.first]!.start, tokens[pact.last - 1]!.end];
  const time = timesIn(scene, scene.sentence).find((one) => one.start >= start && one.end <= end);
  return time ? { date: time.edtf!, certainty: 'inferred' } : null;
}
