import { CAPS, LOWER } from './atoms.ts';
import type { Form, Known } from './gazetteer.ts';
import type { Scene } from './scene.ts';
import type { Hit } from './trie.ts';

/** Words right before a capital that make it the city: "in Seoul", "downtown Cairo". */
const WHERE = new Set(
  'in at near outside around across inside over through throughout via into downtown capital central eastern western northern southern greater suburban city outskirts streets leave left visit visited visiting reached'.split(
    ' ',
  ),
);
const GOING =
  /^(?:visit|trip|travel|fl[iey]|flew|went|go(?:es|ing)?$|arriv|return|came|come|head|move|drove|sent$|tour|journey|route|back$|way$|flight|road|deport|extradit)/;

/** "SEOUL: The envoy …", "SEOUL, March 31 (Yonhap) --": the city from which the report comes. */
function opensReport({ atoms, stretches }: Scene, hit: Hit<Form>): boolean {
  if (atoms.cap[hit.first] !== CAPS || !/^(?:[:,(]|[-–—]+)$/.test(atoms.key[hit.last] ?? '')) return false;
  return stretches.some(({ from }) => from === hit.first);
}

/** "Minsk and Moscow |sign| a treaty" */
const DO_TOGETHER = /^(?:sign|agree|hold|discuss|launch|open|resume|reach|swap|exchange|trade|start|end)$/;

/** The government, unless the words around speak of the city: "in Seoul", "arrived in Hanoi", "a trip to Pyongyang", "SEOUL:". */
export function capitalReading(scene: Scene, hit: Hit<Form>, form: Form): Known | null {
  const { atoms, gazetteer } = scene;
  const before = atoms.key[hit.first - 1] ?? '';
  const after = atoms.key[hit.last] ?? '';
  if (WHERE.has(before) || opensReport(scene, hit)) return null;
  if (after === 'based' || after === 'born') return null;
  // "in Achrafieh, Beirut."
  if (before === ',' && atoms.cap[hit.first - 2]! > LOWER && /^[.,;)]$/.test(after || '.')) return null;
  if (
    before === 'of' &&
    /^(?:city|capital|outskirts|streets|suburbs?|centre|center|north|south|east|west|mayor|university|bishop|archbishop)$/.test(
      atoms.key[hit.first - 2] ?? '',
    )
  )
    return null;
  if (before === 'to' || before === 'from' || before === 'for') {
    for (let i = hit.first - 2; i >= 0 && i >= hit.first - 5; i--) if (GOING.test(atoms.key[i]!)) return null;
  }
  // Before a common noun the capital is mostly the place: "the Berlin Wall", "Moscow residents", "Beijing police".
  if (
    after !== '' &&
    scene.tokens[atoms.token[hit.last]!]?.pos === 'NOUN' &&
    !scene.acts.has(after) && // "Brasilia |backs| Bolivia", "Accra |backed| the bid"
    !(before === 'and' && DO_TOGETHER.test(after)) &&
    atoms.token[hit.last]! === atoms.token[hit.last - 1]! + 1
  )
    return null;
  return gazetteer.byId.get(form.known.governs!) ?? null;
}
