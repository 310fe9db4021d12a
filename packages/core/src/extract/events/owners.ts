import { type ResolvedActor, resolveActor } from '../../annotate/entities/index.ts';
import type { Actor } from '../../model/event.ts';
import type { Noun } from '../grammar/chunk.ts';
import { actorOf } from './actors.ts';
import type { Scene } from './draft.ts';
import { joinedWithin } from './joined.ts';
import { countryWithin } from './mentions.ts';
import { isMaterial } from './parties.ts';
import { isFrontier, isSuffered, membersOf, phraseActor, resolvedOf, THINGS, tailOf, textBetween } from './phrases.ts';

/** The country that a thing names: "Syrian oil fields", "the border with Gaza". */
export function thingOf(scene: Scene, noun: Noun): Actor {
  // "on the border |with Eritrea|": who lies behind it
  const next = scene.chunks[noun.at + 1];
  if (next?.kind === 'noun' && next.prep === 'with' && next.from === noun.last && !/^(?:at|in)$/.test(noun.prep ?? ''))
    if (isFrontier(scene.tokens[noun.head]!.lower)) return thingOf(scene, next);
  const found = resolvedOf(scene, noun);
  if (found?.rule === 'named') return { ...phraseActor(scene, noun, found.country), id: found.id, role: found.role };
  return phraseActor(
    scene,
    noun,
    MISSION.test(scene.tokens[noun.head]!.lower) ? senderOf(scene, noun) : (found?.country ?? null),
  );
}

/** What a country keeps in another: "in Tehran" does not say whose an embassy is. */
export const MISSION = /\b(?:embass(?:y|ies)|consulates?|missions?)$/i;

function senderOf(scene: Scene, noun: Noun): string | null {
  const found = resolvedOf(scene, noun);
  if (noun.possessor) return actorOf(scene, noun.possessor)[0]?.country ?? null;
  return found && found.end <= scene.tokens[noun.last - 1]!.end ? found.country : null;
}

/** "power cuts", "a missile test", "plant workers": what a thing is of or done with owns nothing. */
const MADE = /^(?:power|plant|village|drone|missile|rocket|bomb)$/;

/** Somebody as the text names him, without an article; the id leads to the full name. */
function writtenAs(scene: Scene, { id, country, role, start, end, certainty }: ResolvedActor): Actor {
  return {
    name: textBetween(scene, start, end).replace(/^(?:the|an?) /i, ''),
    id,
    country,
    role,
    start,
    end,
    certainty,
  };
}

/** "a ceasefire |mediated| by Moscow": what is done for others is theirs. */
export const isBetween = (lemma: string) => BETWEEN.test(lemma);
const BETWEEN = /^(?:mediate|broker|sponsor|facilitate)$/;
const TOWARDS = /^(?:host|back|support|welcome|condemn|criticize|criticise|reject|call|negotiate)$/;

/** Who stands behind a thing: "Iran's proposal", "a U.S. airstrike", "missiles of the army", "a request by the senator". */
export function ownersOf(scene: Scene, noun: Noun): Actor[] {
  let owners = scene.owned.get(noun);
  if (!owners) scene.owned.set(noun, (owners = findOwners(scene, noun)));
  return owners;
}

function findOwners(scene: Scene, noun: Noun): Actor[] {
  // "the leader's arrest by Turkish police": whoever did it
  const by = isSuffered(scene, noun) ? tailOf(scene.chunks, noun).find(({ prep }) => prep === 'by') : undefined;
  const did = by ? actorOf(scene, by) : [];
  if (did.length > 0) return did;
  if (noun.possessor) {
    const owners = actorOf(scene, noun.possessor);
    if (owners.length > 0) return owners;
    const place = thingOf(scene, noun.possessor); // "South Ossetia's independence"
    if (place.id !== null) return [place];
  }
  const joined = joinedWithin(scene, noun);
  if (joined.length > 0) return joined;
  if (noun.head > noun.first) {
    const { annotated, lexicon } = scene;
    const found = resolveActor(annotated, lexicon, noun.first, noun.head);
    const thing = found?.rule === 'named' && found.kind !== null && THINGS.has(found.kind) && !found.country;
    if (found && !thing) {
      // "the inter-Korean |office|": of both, and neither of them; "inter-Korean talks" are held by both
      if (found.members.length > 0 && isMaterial(scene.frames, scene.tokens[noun.head]!.lower)) return [];
      if (found.members.length > 0) return membersOf(scene, found.members, found.start, found.end);
      const adjective = found.country === null && /military$/i.test(found.name); // "joint military exercises"
      const quality = found.rule === 'agent' && scene.tokens[noun.head - 1]!.pos === 'ADJ' && found.country === null; // "humanitarian aid"
      const made = found.rule === 'agent' && MADE.test(scene.tokens[noun.head - 1]!.lower);
      if (found.rule !== 'unknown' && !adjective && !quality && !made) {
        // "Islamic State |targets| in Syria": what hangs on the thing may tell where its owner is from
        const whole = found.id !== null && found.country === null ? resolvedOf(scene, noun) : null;
        return [writtenAs(scene, whole?.id === found.id ? { ...found, country: whole.country } : found)];
      }
    }
    const country = countryWithin(scene, noun);
    if (country) return [country];
  }
  // "the bombing of Greece |by Turkey|": what is done to one by another is the other's
  const tail = tailOf(scene.chunks, noun);
  const done = tail[0]?.prep === 'of' ? tail.find(({ prep }) => prep === 'by') : undefined;
  for (const next of done ? [done, ...tail] : tail) {
    if (next.prep !== 'of' && next.prep !== 'by' && next.prep !== 'from') continue;
    const owners = actorOf(scene, next);
    if (owners.length > 0) return owners;
  }
  // "a ban imposed by the United Nations", "an appeal filed by lawyers"
  const made = scene.described.get(noun);
  if (!made || isBetween(made.verb.lemma) || TOWARDS.test(made.verb.lemma)) return [];
  const maker = scene.chunks.slice(made.from, made.to).find((chunk) => chunk.kind === 'noun' && chunk.prep === 'by');
  return maker?.kind === 'noun' ? actorOf(scene, maker) : [];
}
