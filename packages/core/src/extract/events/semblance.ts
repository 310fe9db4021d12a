import type { Actor } from '../../model/event.ts';
import type { Draft, Scene } from './draft.ts';
import { zoneOf } from './roles.ts';
import { isKnownBody } from './violence.ts';

/** Verbs that fit a frame and mean something else here: what nature does, what is won, what is approved, what is only asked. */
export function isSemblance(scene: Scene, draft: Draft): boolean {
  return (
    isNatural(scene, draft) ||
    isAward(scene, draft) ||
    isWon(scene, draft) ||
    isApproval(scene, draft) ||
    isDefence(draft) ||
    isMatch(scene, draft) ||
    isAsked(scene, draft)
  );
}

/** "Hikers were trapped |by a sudden storm|", "a road blocked |by snow|"; not "by |police dogs|", "by |a wave of arrests|". */
function isNatural(scene: Scene, { clause, nominal }: Draft): boolean {
  if (nominal || !clause.passive) return false;
  const { tokens, frames, chunks } = scene;
  const { words } = frames.sets.get('nature')!;
  return zoneOf(scene, clause).phrases.some((phrase) => {
    const { prep, head, at } = phrase;
    if (prep !== 'by' || !words.has(tokens[head]!.lemma) || POLICE.test(tokens[head - 1]!.lower)) return false;
    if (isKnownBody(scene, phrase)) return false;
    const next = chunks[at + 1];
    return !(next?.kind === 'noun' && next.prep === 'of');
  });
}
const POLICE = /^(?:police|army|guard|attack|tracker|cyber|computer)$/;

/** "A court awarded the family $12 million", "awarded the firm a contract": what one has won is no gift and no praise. */
function isAward({ tokens }: Scene, { type, actors, clause, first, last }: Draft): boolean {
  if (type !== 'AID' && type !== 'SUPPORT') return false;
  const awards = clause.verb.lemma === 'award' || clause.verb.lemma === 'grant';
  if (actors.length > 0 && actors.every(({ role }) => role === 'JUD')) return awards || type === 'AID';
  if (!awards) return false;
  for (let i = first; i < last; i++) if (WON.test(tokens[i]!.lower)) return true;
  return false;
}
const WON = /^(?:contracts?|tenders?|damages|compensation|licen[cs]es?|concessions?|dividends?|bonus(?:es)?|custody)$/;

/** "Croatia |beat| Morocco", "who |beat| Napoleon at Waterloo": one name beats another by winning; police beat protesters. */
function isWon({ tokens }: Scene, { rule, clause, actors, targets, nominal }: Draft): boolean {
  if (nominal || rule !== 'ASSAULT/kill' || clause.verb.lemma !== 'beat') return false;
  const next = tokens[clause.verb.last]?.lower ?? '';
  return next !== 'up' && actors.length > 0 && targets.length > 0 && actors.every(isName) && targets.every(isName);
}
const isName = ({ id, name, role }: Actor) => (role === null || role === 'GOV' || id !== null) && /^\p{Lu}/u.test(name);

/** "The board |sanctioned the transfer|": it let it be. */
function isApproval(scene: Scene, { clause, nominal }: Draft): boolean {
  if (nominal || clause.verb.lemma !== 'sanction') return false;
  const [object] = zoneOf(scene, clause).object;
  return object !== undefined && LET.test(scene.tokens[object.head]!.lower);
}
const LET =
  /^(?:transfer|deal|use|move|sale|purchase|loan|project|payment|spending|funds?|prosecution|merger|takeover|plan|expenditure|construction|appointment|recruitment|release|raid|operation|killing|amount|posts?|leave|bout|fight|race|event)s?$/;

/** "the lawyer who |defended| striking miners": as is his trade. */
const isDefence = ({ type, clause, actors }: Draft): boolean =>
  type === 'SUPPORT' &&
  clause.verb.lemma === 'defend' &&
  actors.length > 0 &&
  actors.every(({ name }) => /\b(?:lawyers?|attorneys?|barristers?|advocates?|solicitors?)$/i.test(name));

/** "Australia and New Zealand meet |at Eden Park|". */
function isMatch({ tokens }: Scene, { type, mode, first, last }: Draft): boolean {
  if (type !== 'CONSULT' || mode !== null) return false;
  for (let i = first; i < last; i++) {
    const { lower } = tokens[i]!;
    if (GROUND.test(lower) && /^(?:at|in|the)$/.test(tokens[i - 1]!.lower)) return true;
    if (lower === 'eden' && tokens[i + 1]?.lower === 'park') return true;
  }
  return false;
}
const GROUND =
  /^(?:wembley|twickenham|murrayfield|anfield|maracan[aã]|lord's|headingley|azteca|mestalla|camp nou|bernab[eé]u)$/;

/** "|How does| a country leave the European Union?": who asks how it is done does not tell that it was. */
function isAsked({ tokens, annotated, sentence }: Scene, { clause }: Draft): boolean {
  const { first, last } = annotated.sentences[sentence]!;
  if (tokens[last - 1]?.lower !== '?' || clause.verb.past) return false;
  return (
    ASKS.test(tokens[first]!.lower) &&
    (tokens[first]!.lower !== 'how' ||
      /^(?:do|does|can|could|should|would|will|is|are)$/.test(tokens[first + 1]?.lower ?? ''))
  );
}
const ASKS = /^(?:how|can|could|should|would|will|do|does|may|must|shall)$/;
