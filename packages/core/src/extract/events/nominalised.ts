import { addTo } from '../frames/mask.ts';
import type { Noun } from '../grammar/chunk.ts';
import type { Clause } from '../grammar/clause.ts';
import { readGroup } from '../grammar/groups.ts';
import { PLAIN } from '../grammar/verb-group.ts';
import { actorOf } from './actors.ts';
import type { Draft, Scene, Zone } from './draft.ts';
import { tailOf } from './phrases.ts';
import { readVerb } from './verbal.ts';

/** The verb that a noun is made of: "imposition" -> impose, "the |sending| of troops" -> send. Null for other nouns. */
export function verbWithin({ tokens, frames, chunks }: Scene, noun: Noun): string | null {
  const of = chunks[noun.at + 1];
  if (of?.kind !== 'noun' || of.prep !== 'of' || of.time || of.from !== noun.last) return null;
  const head = tokens[noun.head]!;
  const listed = frames.deverbal.get(head.lemma) ?? frames.deverbal.get(head.lower);
  if (listed) return listed;
  if (!head.lower.endsWith('ing')) return null;
  const lemma = frames.forms.knows(head) ? frames.forms.read({ ...head, pos: 'VERB' }, false)?.lemma : undefined;
  return lemma !== undefined && frames.verbs.has(lemma) ? lemma : null;
}

/**
 * "Niger's release of two tourists", "the imposition of sanctions on Oman by Japan": read as its verb would be, with whoever does it
 * for subject and what stands behind "of" for object. `host`: the clause that it stands in.
 */
export function readNominalised(scene: Scene, noun: Noun, host: Clause): Draft | null {
  const lemma = verbWithin(scene, noun);
  if (lemma === null) return null;
  const { chunks } = scene;
  const tail = tailOf(chunks, noun);
  const by = tail.find(({ prep, time }) => prep === 'by' && !time);
  const doer = noun.possessor && !noun.possessor.time ? noun.possessor : (by ?? nameBefore(scene, noun));
  if (!doer || actorOf(scene, doer).length === 0) return null;
  const object = readGroup(chunks, noun.at + 1, chunks.length);
  const end = tail.at(-1)!;
  const clause: Clause = {
    ...host,
    verb: {
      ...PLAIN,
      first: noun.head,
      last: noun.head + 1,
      head: noun.head,
      lemma,
      form: 'past',
      past: true,
      at: noun.at,
    },
    link: 'main',
    marker: '',
    parent: null,
    children: [],
    subject: [doer],
    otherSubject: [],
    passive: false,
    from: noun.at + 1,
    to: end.at + 1,
    noun: null,
  };
  const phrases = tail.filter((one) => one !== by && !one.time && !object.includes(one));
  const zone: Zone = {
    clause,
    object,
    recipient: [],
    predicate: null,
    phrases,
    late: [],
    particles: [],
    mask: { low: 0, high: 0 },
  };
  for (const { prep } of phrases) if (prep !== null) addTo(zone.mask, prep);
  scene.zones.set(clause, zone);
  const draft = readVerb(scene, clause);
  if (!draft) return null;
  return Object.assign(draft, { clause: host, nominal: true, first: noun.from, last: end.last });
}

/** "|French| recognition of Kosovo", "the |Iraqi| shelling of": the name before the head. */
function nameBefore({ tokens }: Scene, noun: Noun): Noun | null {
  if (noun.head === noun.first || tokens[noun.head - 1]!.text === tokens[noun.head - 1]!.lower) return null;
  return { ...noun, last: noun.head, head: noun.head - 1, possessor: null, prep: null };
}
