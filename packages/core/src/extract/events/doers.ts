import type { Actor } from '../../model/event.ts';
import type { Noun } from '../grammar/chunk.ts';
import type { Clause } from '../grammar/clause.ts';
import { actorsOf } from './actors.ts';
import type { Scene } from './draft.ts';
import { ownersOf } from './owners.ts';

/** Who a group of phrases says acts: somebody it names, else whoever stands behind what acts for him: attacks, missiles, aid, statements. */
export function doers(scene: Scene, group: readonly Noun[]): Actor[] {
  const named = actorsOf(scene, group);
  if (named.length > 0) return named;
  const head = group[0] && scene.tokens[group[0].head]!;
  if (!head) return [];
  const { nouns, sets } = scene.frames;
  const stands =
    nouns.has(head.lemma) ||
    nouns.has(head.lower) ||
    ['weapon', 'troops', 'aid', 'attack', 'protest', 'letter', 'proposal'].some((set) =>
      sets.get(set)!.words.has(head.lemma),
    ) ||
    STANDS.has(head.lemma) ||
    AIRCRAFT.test(head.lower);
  return stands ? group.flatMap((noun) => ownersOf(scene, noun)) : [];
}
const STANDS = new Set(
  'statement decision side bid campaign administration government delegation team office fire refusal failure move mission crackdown fighter media report newspaper tv television radio aircraft resolution'.split(
    ' ',
  ),
);

/** "a Turkish |F-16| shot down" */
const AIRCRAFT = /^(?:[fabc]|su|mig|il|an|tu|mi|u|uh|ah|mq|rq|mirage|sukhoi)-\d+[a-z]?s?$/;

/** "|The colonel| had the president arrested": who has it done; "had its envoy expelled" is what befell it. */
export function causerOf(scene: Scene, { link, marker, parent, verb, subject }: Clause): Actor[] {
  if (link !== 'participle' || marker !== 'noun' || parent?.verb.lemma !== 'have' || !CAUSED.test(verb.lemma))
    return [];
  const [noun] = subject;
  const owner = noun?.possessor?.pronoun ? scene.tokens[noun.possessor.head]!.lower : '';
  if (!noun || owner === 'its' || owner === 'their' || noun.at !== parent.verb.at + 1 || noun.at + 1 !== verb.at)
    return [];
  return doers(scene, parent.subject);
}
const CAUSED =
  /^(?:arrest|detain|jail|imprison|execute|hang|shoot|expel|deport|release|free|exile|banish|recall|withdraw|remove|murder|assassinate|poison|bomb|torture|dissolve|ban|evict)$/;
