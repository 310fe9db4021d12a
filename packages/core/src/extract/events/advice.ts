import type { Actor, EventType } from '../../model/event.ts';
import type { Noun } from '../grammar/chunk.ts';
import { type Draft, partiesOf, type Scene } from './draft.ts';
import { isGeneral } from './everyday.ts';
import { firstEndingAfter } from './mentions.ts';
import { isNothing, zoneOf } from './roles.ts';
import { timesIn } from './times-of.ts';

/** "The agency |encourages patients to report| side effects": what a body always tells, asks and does for whoever deals with it. */
export function isAdvice(scene: Scene, draft: Draft): boolean {
  const { type, mode, clause, headline, nominal } = draft;
  if (nominal || headline || clause.passive || !isGeneral(clause)) return false;
  if (!STANDING.has(type) && mode !== 'investigate') return false;
  if (clause.link !== 'main' && clause.link !== 'relative' && clause.link !== 'and') return false;
  if (isNews(scene, draft)) return false;
  if (type === 'REQUEST' || type === 'THREATEN') return tellsClients(scene, draft);
  // "the agency |investigates reports| of fraud", "the embassy |helps citizens| who lose their passports"
  return draft.targets.every(type === 'AID' ? isAnyone : isThing) && !(type === 'AID' && hasNumber(scene, draft));
}
const STANDING: ReadonlySet<EventType> = new Set(['REQUEST', 'THREATEN', 'AID']);

/** "encourages |patients|", "recommends that |parents| start": whom the verb or what it asks for speaks of. */
function tellsClients(scene: Scene, { clause }: Draft): boolean {
  const { object, recipient } = zoneOf(scene, clause);
  const asked = clause.children.find(({ link }) => link === 'that' || link === 'complement');
  const told = [...object, ...recipient, ...(asked?.subject ?? [])];
  return told.length > 0 && told.some((noun) => isClient(scene, noun));
}

/** "|health care professionals|, patients and compounders": anyone of a kind, neither counted nor pointed to. */
function isClient({ tokens, frames }: Scene, { first, head }: Noun): boolean {
  const { words } = frames.sets.get('client')!;
  const { lower, lemma } = tokens[head]!;
  return (words.has(lower) || words.has(lemma)) && !POINTED.test(tokens[first]!.lower);
}
const POINTED = /^(?:these|those|this|that|his|her|its|their)$/;

/** What has a day, or another land than that of whoever speaks, is told as news: "urges companies to leave |Russia|". */
function isNews(scene: Scene, { actors, targets }: Draft): boolean {
  const { annotated, sentence } = scene;
  if (timesIn(scene, sentence).length > 0) return true;
  if (targets.some(({ id, country }) => id !== null || country !== null)) return true;
  const own = new Set(actors.map(({ country }) => country));
  const { start, end } = annotated.sentences[sentence]!;
  const { mentions, entities } = annotated;
  for (let i = firstEndingAfter(mentions, start); i < mentions.length && mentions[i]!.end <= end; i++)
    if (isAbroad(entities[mentions[i]!.entity]!, own)) return true;
  return false;
}
const isAbroad = (
  { country, role }: { country: string | null; role: string | null },
  own: ReadonlySet<string | null>,
) => country !== null && !own.has(country) && role !== 'MED';

const isThing = ({ id, country, role }: Actor) => id === null && country === null && role === null;
const isAnyone = ({ id, country, role }: Actor) =>
  id === null && country === null && !/^(?:REF|REB|GOV|MIL|OPP|IGO|PTY)$/.test(role ?? '');

function hasNumber({ tokens }: Scene, { first, last }: Draft): boolean {
  for (let i = first; i < last; i++) if (tokens[i]!.pos === 'NUM') return true;
  return false;
}

/** "hackers target |your business|", "to ask |you|": told to the reader, of nobody; a quotation has its own hearer. */
export function isToReader({ tokens, annotated, sentence }: Scene, { first, last, clause }: Draft): boolean {
  if (clause.verb.past || clause.verb.modal !== null) return false;
  const sentenceOf = annotated.sentences[sentence]!;
  for (let i = sentenceOf.first; i < sentenceOf.last; i++) if (QUOTED.test(tokens[i]!.text)) return false;
  for (let i = first; i < last; i++) if (READER.test(tokens[i]!.lower)) return true;
  return false;
}
const READER = /^(?:you|your|yours)$/;
const QUOTED = /^["“”„«»'‘’:]$/;

/** "|No previous government| was willing", "|few leaders| condemned it": what nobody, or hardly anybody, did. */
export function isNobodyActing(scene: Scene, draft: Draft): boolean {
  const { tokens } = scene;
  const { clause, rule, nominal } = draft;
  const [subject] = clause.subject;
  if (nominal || !subject || clause.passive || rule.endsWith('/speech') || clause.link === 'sub') return false;
  const first = tokens[subject.first]!.lower;
  const before = tokens[subject.first - 1]?.lower ?? '';
  if (first === 'few') return !/^(?:a|the|last|past|these|those)$/.test(before) && partiesOf(draft).length > 0;
  return before === 'not' || isNothing(scene, subject);
}
