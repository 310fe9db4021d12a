import type { Noun } from '../grammar/chunk.ts';
import type { Clause } from '../grammar/clause.ts';
import { actorOf } from './actors.ts';
import type { Draft, Scene } from './draft.ts';
import { zoneOf } from './roles.ts';

/** Verbs of politics in their everyday sense: what is on offer, what is shown, what pleases, when doors are open. */
export function isEveryday(scene: Scene, draft: Draft): boolean {
  if (draft.nominal) return false;
  return (
    isCatalogue(scene, draft) ||
    isShown(scene, draft) ||
    isLiked(scene, draft) ||
    isOpenHours(scene, draft) ||
    isTameWar(scene, draft) ||
    isWordy(scene, draft) ||
    isPolled(scene, draft) ||
    isToPress(draft) ||
    isLearned(draft) ||
    isStanding(scene, draft)
  );
}

/** "|offers|", "has", in a sentence about what is always so; headlines tell the news in this tense. */
export const isGeneral = ({ verb: { past, perfect, progressive, modal, form }, subject }: Clause): boolean =>
  (form === 'finite' || (form === 'base' && subject.length > 0)) && !past && !perfect && !progressive && modal === null;

/** "Thailand |offers| visitors beaches": what is to be had there; not "offers talks", "offers to mediate". */
function isCatalogue(scene: Scene, { rule, clause, headline, actors }: Draft): boolean {
  if (rule !== 'AGREE/offer' || headline || clause.verb.lemma !== 'offer' || clause.passive) return false;
  if (!isGeneral(clause) && !(actors.every(({ role }) => role === 'BUS' || role === 'MNC') && actors.length > 0))
    return false;
  if (clause.children.some(({ verb }) => verb.form === 'infinitive')) return false;
  const [object] = zoneOf(scene, clause).object;
  if (!object) return true;
  const { lower, lemma } = scene.tokens[object.head]!;
  return !OFFERED.some((set) => {
    const { words } = scene.frames.sets.get(set)!;
    return words.has(lower) || words.has(lemma);
  });
}
const OFFERED = ['help', 'relief', 'talks', 'gift', 'permission', 'weapon', 'troops', 'agreement', 'support'];

/** "The firm |demonstrated its engine|", "demonstrated |that it works|": who demonstrates in the street has no object. */
function isShown(scene: Scene, { type, clause }: Draft): boolean {
  if (type !== 'PROTEST' || clause.verb.lemma !== 'demonstrate') return false;
  if (clause.passive || clause.children.some(({ link }) => link === 'that')) return true;
  const [object] = zoneOf(scene, clause).object;
  return object !== undefined && !/^(?:anger|outrage|opposition|solidarity)$/.test(scene.tokens[object.head]!.lower);
}

/** "The phone |appeals to| younger buyers": it pleases them, it asks for nothing. */
function isLiked(scene: Scene, { type, clause, actors }: Draft): boolean {
  if (type !== 'REQUEST' || clause.verb.lemma !== 'appeal') return false;
  const { phrases } = zoneOf(scene, clause);
  if (phrases.some(({ prep }) => prep === 'for' || prep === 'against' || prep === 'over')) return false;
  if (clause.children.some(({ verb, link }) => verb.form === 'infinitive' || link === 'that')) return false;
  const whom = phrases.find(({ prep }) => prep === 'to');
  if (!whom) return false;
  const pleased = actorOf(scene, whom);
  const general = isGeneral(clause) || clause.verb.progressive || clause.link === 'participle';
  const trade = actors.every(({ role }) => role === 'BUS' || role === 'MNC' || role === 'JRN');
  return (
    (general || trade) && (trade || pleased.every(({ role, id }) => id === null && (role === null || role === 'CVL')))
  );
}

/** "The embassy |is open| from nine to four, Monday to Friday". */
function isOpenHours(scene: Scene, { clause }: Draft): boolean {
  if (clause.verb.lemma !== 'be' || clause.verb.adjective !== 'open') return false;
  const { phrases } = zoneOf(scene, clause);
  return phrases.some(
    ({ prep, time }) => time || prep === 'from' || prep === 'until' || prep === 'till' || prep === 'every',
  );
}

/** "declared a |price war|", "the |takeover battle|": wars in which nobody is hurt. */
function isTameWar({ tokens, frames }: Scene, { type, first, last }: Draft): boolean {
  return type === 'ASSAULT' && hasTameWar(tokens, frames.sets.get('tame-war')!.words, first, last);
}

function hasTameWar(tokens: Scene['tokens'], tame: ReadonlySet<string>, first: number, last: number): boolean {
  for (let i = first + 1; i < last; i++) if (tame.has(tokens[i - 1]!.lower) && WAR.test(tokens[i]!.lower)) return true;
  return false;
}
const WAR =
  /^(?:wars?|battles?|fights?|attacks?|offensives?|blitz|assaults?|raids?|invasions?|bombing|onslaught|clash(?:es)?)$/;

/** "bombarded |with tweets|", "its |ratings| have come under attack": nothing that can be hurt. */
function isWordy(scene: Scene, { type, clause }: Draft): boolean {
  if (type !== 'ASSAULT') return false;
  const { words } = scene.frames.sets.get('harmless')!;
  const { phrases, object } = zoneOf(scene, clause);
  const isHarmless = ({ head }: Noun) => {
    const { lower, lemma } = scene.tokens[head]!;
    return words.has(lower) || words.has(lemma);
  };
  const struck = clause.passive || LIGHT.test(clause.verb.lemma) ? clause.subject : object;
  return (
    struck.some(isHarmless) || phrases.some((one) => (one.prep === 'with' || one.prep === 'by') && isHarmless(one))
  );
}
const LIGHT = /^(?:come|be|go|suffer)$/;

/** "|Sixty percent of Germans| oppose arms deliveries, a |survey| showed": what people think is no act. */
function isPolled({ tokens, annotated, sentence }: Scene, { actors, type }: Draft): boolean {
  if (type === 'PROTEST' || type === 'ASSAULT' || !actors.some(({ name }) => SHARE.test(name))) return false;
  const { first, last } = annotated.sentences[sentence]!;
  for (let i = first; i < last; i++) if (POLL.test(tokens[i]!.lower)) return true;
  return false;
}
const SHARE =
  /(?:percent|per cent|%|majority|minority|half|third|quarter|most|fifth|tenth|respondents?|voters?|plurality|Americans|people)\b|%/i;
const POLL = /^(?:polls?|polled|pollsters?|surveys?|surveyed|respondents?|gallup|yougov|ipsos|percent|%)$/;

/** "|Speaking to reporters|, she warned": words to the press are no talks. */
const isToPress = ({ type, mode, clause, targets, actors }: Draft): boolean =>
  type === 'CONSULT' &&
  mode !== 'visit' &&
  /^(?:speak|talk|tell|brief|chat|address)$/.test(clause.verb.lemma) &&
  isPress(targets) &&
  !isPress(actors);
const isPress = (all: Draft['actors']) => all.length > 0 && all.every(({ role }) => role === 'JRN');

/** "|Seismologists in Italy and Greece| share data": what scholars do for their science. */
const isLearned = ({ rule, actors: [first] }: Draft): boolean =>
  rule === 'COOPERATE/share' && first?.role === 'EDU' && first.id === null;

/** "Jordan |hosts| 700,000 refugees", "the militia |is backed| by Iran": how things stand, in the tense of what is always so. */
function isStanding({ tokens, annotated, sentence }: Scene, { type, clause, headline }: Draft): boolean {
  if ((type !== 'AID' && type !== 'SUPPORT') || headline || !isGeneral(clause)) return false;
  if (!STANDS.test(`${type} ${clause.verb.lemma}`)) return false;
  if (clause.link !== 'main' && clause.link !== 'relative' && clause.link !== 'and') return false;
  if (/^(?:back|fund|sponsor|support)$/.test(clause.verb.lemma)) return clause.passive;
  return clause.passive || tokens[annotated.sentences[sentence]!.last - 1]?.text === '.';
}
const STANDS =
  /^(?:AID (?:host|house|shelter|harbou?r)|SUPPORT (?:recogni[sz]e|ally)|(?:AID|SUPPORT) (?:back|fund|sponsor|support))$/;
