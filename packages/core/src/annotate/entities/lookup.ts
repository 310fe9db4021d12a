import { sameName } from '../names/index.ts';
import { editsBetween } from '../names/similarity.ts';
import type { Description } from './descriptions.ts';
import type { Known } from './gazetteer.ts';
import { officeOn, sameTitle } from './offices.ts';
import type { Scene } from './scene.ts';

/** "President Moon": the one person of that surname who held such an office on the article's day, in that country if one is named. */
export function officeHolder(scene: Scene, surname: string, title: string, country: string | null): Known | null {
  const sharers = scene.gazetteer.bySurname.get(surname) ?? [];
  const holders = sharers.filter(
    (known) => held(known, scene, title) && (country === null || known.country === country),
  );
  return holders.length === 1 ? holders[0]! : null;
}

function held({ actor }: Known, { date }: Scene, title: string): boolean {
  const office = officeOn(actor!, date, title);
  return office !== null && office.title !== null && sameTitle(office.title, title);
}

/** "Choi Sun Hui" for Choe Son-hui: a person of the lexicon with the same family name, and a title or country that agrees. */
export function spelledOtherwise(
  scene: Scene,
  key: readonly string[],
  name: string,
  description: Description | null,
): Known | null {
  if (!description) return null;
  const { bySurname } = scene.gazetteer;
  for (const known of [...(bySurname.get(key.at(-1)!) ?? []), ...(bySurname.get(key[0]!) ?? [])]) {
    const agrees =
      description.country === known.country || (description.country === null && bearsTitle(known, scene, description));
    if (agrees && sameName(name, known.name)) return known;
  }
  return null;
}

function bearsTitle(known: Known, scene: Scene, description: Description): boolean {
  const title = titleOf(scene, description);
  return known.actor?.roles.some((role) => sameTitle(role.title ?? '', title)) ?? false;
}

function titleOf({ atoms }: Scene, { first, last }: Description): string {
  return atoms.key.slice(first, last).join(' ');
}

/**
 * "US deputy secretary of state Stephen Bezgan": a machine's damage to Stephen Biegun. Proposed where country, office on that day and
 * given name agree and the surname begins alike and is close; never certain.
 */
export function garbledName(scene: Scene, key: readonly string[], description: Description | null): Known | null {
  if (!description || description.country === null || key.length < 2) return null;
  const title = titleOf(scene, description);
  const holders = (scene.gazetteer.byCountry.get(description.country) ?? []).filter((known) => {
    const [given, family] = [known.key[0]!, known.family];
    const surname = key.at(-1)!;
    return (
      given === key[0] &&
      surname[0] === family[0] &&
      editsBetween(surname, family, 3) <= Math.min(3, family.length / 2) &&
      held(known, scene, title)
    );
  });
  return holders.length === 1 ? holders[0]! : null;
}
