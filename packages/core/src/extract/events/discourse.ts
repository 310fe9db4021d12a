import type { Clause } from '../grammar/clause.ts';
import { actorsOf } from './actors.ts';
import { backdropOf, dayGoesOn } from './backdrop.ts';
import { type Draft, OPEN, type Scene, toldSince, type When } from './draft.ts';
import { opensAside } from './phrases.ts';
import { clauseOfTime, timesIn } from './times-of.ts';

const inferred = (date: string): When => ({ date, certainty: 'inferred' });

/** Words of speech and stance: what one says of oneself holds on the day one says it. */
const STANCES = new Set(['AGREE', 'REJECT', 'ACCUSE', 'SUPPORT', 'REQUEST', 'THREATEN']);

/**
 * The time of an event whose clause holds no time expression, from the tense and from what was told before: the statement that it goes on
 * with, the meeting that "at the time" points to, the article's own day for news told in a simple past; what is told as past lies
 * before the article. Null when the text leaves it open.
 */
export function whenTold(scene: Scene, draft: Draft): When {
  const edtf = scene.entry ?? scene.annotated.article.published?.edtf;
  if (draft.status !== 'happened' && draft.status !== 'ongoing') return OPEN;
  const back = dayAfter(scene, draft) ?? atTheTime(scene, draft);
  if (back) return back;
  if (edtf === undefined) return OPEN;
  const day = edtf.includes('/') ? null : edtf.slice(0, 10);
  // "closed the border |after an attack|"
  if (draft.nominal) return day !== null && opensAside(scene.tokens[draft.first]!.lower) ? inferred(`../${day}`) : OPEN;
  const { clause } = draft;
  const { verb, link } = clause;
  const before: When = day === null ? OPEN : inferred(`../${day}`);
  if (draft.settled) return before;
  const speech = link === 'that' && !draft.verbal ? ownSpeech(scene, draft) : null;
  // "North Korea has said it is open to talks": on the day that it says so, or before
  if (speech) return goesOn(scene, draft) ?? (speech.verb.perfect && !speech.verb.past ? before : atDay(edtf));
  if (tellsLater(scene, clause)) return before;
  // "accuses him of planning the raid, |which he denies|": as of the day; "which it |could| not agree to" is not
  if (draft.type === 'REJECT' && link === 'relative' && !verb.past && !verb.perfect && verb.modal === null)
    return atDay(edtf);
  if (isEarlier(clause)) return verb.past || verb.perfect || link === 'complement' ? before : OPEN;
  if (draft.verbal || STANCES.has(draft.type)) {
    const going = goesOn(scene, draft);
    if (going) return going;
  }
  // "has said", "has repeatedly warned": on the day or before it
  if (draft.verbal && verb.perfect && !verb.past && day !== null) return before;
  const backdrop =
    day === null
      ? null
      : (dayGoesOn(scene, draft, day) ?? (STANCES.has(draft.type) ? null : backdropOf(scene, draft, day)));
  return backdrop ?? atDay(edtf);
}

const atDay = (edtf: string): When => inferred(edtf.includes('/') ? edtf : edtf.slice(0, 10));

/** "attacked the embassy |in the days that followed|", "in the ensuing weeks": counted from what was told before, not from the article. */
function tellsLater({ chunks, tokens }: Scene, { from, to }: Clause): boolean {
  for (let i = from; i < to; i++) {
    const chunk = chunks[i]!;
    if (chunk.kind !== 'noun' || !/^(?:hours|days|weeks|months|years)$/.test(tokens[chunk.head]!.lower)) continue;
    if (tokens[chunk.last]?.lower === 'that' && tokens[chunk.last + 1]?.lower === 'followed') return true;
    // "marched |five days later|" without a day that it counts from
    if (AFTERWARDS.test(tokens[chunk.last]?.lower ?? '') || AFTERWARDS.test(tokens[chunk.last - 1]!.lower)) return true;
    if (/^(?:following|ensuing|subsequent|intervening)$/.test(tokens[chunk.head - 1]!.lower)) return true;
  }
  return false;
}

const AFTERWARDS = /^(?:later|afterwards?|thereafter)$/;

/** Told as lying before the news: pluperfect, content of another's speech, relative clauses, what follows "after". */
function isEarlier(clause: Clause): boolean {
  for (let one: Clause | null = clause; one; one = one.link === 'complement' || isMeans(one) ? one.parent : null) {
    const { verb, link, marker } = one;
    if (isMeans(one)) continue;
    if ((verb.perfect && verb.past) || link === 'relative' || link === 'gerund') return true;
    if (link === 'that' && (verb.past || verb.perfect)) return true; // "added that Washington looks forward" is of the day
    if (link === 'sub' && /^(?:after|before|since|until)$/.test(marker)) return true;
  }
  return false;
}

/** "responded |by suspending| aid": done in doing what the verb above tells. */
export const isMeans = ({ link, marker }: Clause) => link === 'gerund' && (marker === 'by' || marker === 'in');

/** The verb of speech by which the actor speaks of himself: "the North also said |it lost interest|". */
export function ownSpeech(scene: Scene, { type, clause, actors }: Draft): Clause | null {
  const { parent } = clause;
  if (!parent || !STANCES.has(type) || (clause.verb.perfect && clause.verb.past)) return null;
  const speakers = actorsOf(scene, parent.subject);
  return speakers.some((one) =>
    actors.some((actor) => (one.id !== null && one.id === actor.id) || sameSide(one, actor)),
  )
    ? parent
    : null;
}
const sameSide = (a: { country: string | null }, b: { country: string | null }) =>
  a.country !== null && a.country === b.country;

/** "The North also said": goes on with the statement of the sentence before, on the same day. */
function goesOn({ history, sentence, tokens }: Scene, { clause, actors }: Draft): When | null {
  const speech = clause.link === 'that' && clause.parent ? clause.parent : clause;
  let also = false;
  for (let i = Math.max(0, speech.verb.first - 1); i < speech.verb.last; i++)
    also ||= /^(?:also|still|further|again)$/.test(tokens[i]!.lower);
  if (!also) return null;
  const past = toldSince(history, sentence - 2).filter((one) => STANCES.has(one.type) && one.when?.date);
  const own = past.find((one) => actors[0] && one.actors[0] && sameSide(one.actors[0], actors[0]));
  return own ? inferred(own.when!.date!) : null;
}

/** "had said at the time that Kim had asked", and another's account of the same request: the day of the meeting told before. */
function atTheTime({ history, tokens, chunks }: Scene, { clause, type, actors }: Draft): When | null {
  const content = clause.link === 'relative' && clause.parent ? clause.parent : clause;
  const { verb, parent } = content;
  if (!verb.perfect || !verb.past || !parent) return null;
  for (let i = parent.from; i < parent.to; i++) {
    const chunk = chunks[i]!;
    if (chunk.kind !== 'noun' || chunk.prep !== 'at' || tokens[chunk.head]!.lower !== 'time') continue;
    const meeting = history.findLast((one) => one.type === 'CONSULT' && one.when?.certainty === 'stated');
    return meeting ? inferred(meeting.when!.date!) : null;
  }
  const same = history.findLast(
    (one) => one.type === type && one.when?.date && one.actors[0] && actors[0] && sameSide(one.actors[0], actors[0]),
  );
  return same?.when?.certainty === 'inferred' && /^\d{4}/.test(same.when.date!) ? same.when : null;
}

/** "said Tuesday, |a day after| the North criticized": counted back from the day of the main clause, else of the article. */
function dayAfter(scene: Scene, { clause }: Draft): When | null {
  const { annotated, chunks, tokens } = scene;
  let opened = clause;
  while (opened.link === 'complement' && opened.parent) opened = opened.parent;
  if (opened.link !== 'sub' || opened.marker !== 'after') return null;
  const opener = chunks.findLastIndex((chunk) => chunk.at < opened.verb.at && chunk.kind === 'sub');
  const span = chunks[opener - 1];
  const above = opened.parent;
  const stated = above && timesIn(scene, scene.sentence).find((time) => clauseOfTime(scene, time) === above);
  const told = stated && /^\d{4}-\d\d-\d\d/.test(stated.edtf!) ? stated.edtf! : annotated.article.published?.edtf;
  const day = told?.slice(0, 10);
  if (span?.kind !== 'noun' || !span.time || !day || !/^\d{4}-\d\d-\d\d$/.test(day)) return null;
  const words = tokens.slice(span.first, span.last).map((token) => token.lower);
  const count = AMOUNTS[words.at(-2) ?? ''];
  const unit = /^days?$/.test(words.at(-1)!) ? 1 : /^weeks?$/.test(words.at(-1)!) ? 7 : 0;
  if (count === undefined || unit === 0) return null;
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const back = (days: number) => new Date(Date.UTC(year, month - 1, date - days)).toISOString().slice(0, 10);
  // counted in weeks, it is some day about then
  return inferred(unit === 1 ? back(count) : `${back(count * 7 + 3)}/${back(count * 7 - 3)}`);
}
const AMOUNTS: { [word: string]: number } = { a: 1, one: 1, the: 1, two: 2, three: 3, four: 4, five: 5, six: 6 };
