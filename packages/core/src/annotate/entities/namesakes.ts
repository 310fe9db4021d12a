import type { Form, Gazetteer, Known } from './gazetteer.ts';
import type { Scene } from './scene.ts';
import type { Hit } from './trie.ts';

/** Countries whose addresses name the province after the town: "Moscow, |Idaho|", "Paris, |Ontario|". */
const WITH_PROVINCES: ReadonlySet<string> = new Set(['USA', 'CAN']);

/** "|Moscow|, Idaho", "|Lebanon|, Pennsylvania,": a town that bears another's name; the province behind tells in which country. */
export function isInProvince({ atoms }: Scene, hit: Hit<Form>, next: Hit<Form> | undefined): boolean {
  if (atoms.key[hit.last] !== ',' || next?.first !== hit.last + 1) return false;
  const { kind, country } = hit.forms[0]!.known;
  const province = next.forms[0]!;
  return (
    (kind === 'country' || kind === 'place') &&
    province.rule === 'name' &&
    isRegion(province) &&
    province.known.country !== country &&
    WITH_PROVINCES.has(province.known.country ?? '') &&
    /^(?:[,.;:)]|)$/.test(atoms.key[next.last] ?? '')
  );
}

/** Provinces rank between capitals and the other towns. */
const isRegion = ({ known, rank }: Form) => known.kind === 'place' && rank === 2;

/** What only the American state has, of a name that a country bears as well. */
const STATEHOUSE =
  /^(?:governor|gov|lieutenant|legislature|statehouse|republicans?|democrats?|democratic|sen|rep|senate|senator|congressman|congresswoman|sheriff|bulldogs|grand)$/;

/** "|Georgia| Republicans", "|Georgia|'s governor", "Savannah, |Georgia|": the American state; null for the country. */
export function stateOfThatName(
  { atoms: { key }, gazetteer }: { atoms: Scene['atoms']; gazetteer: Gazetteer },
  { first, last }: Hit<Form>,
  form: Form,
  before: Hit<Form> | undefined,
): Known | null {
  if (form.rule !== 'name' || form.known.country !== 'GEO' || form.known.kind !== 'country') return null;
  const after = key[last] === 's' ? last + 1 : last;
  const office = key[after] === 'secretary' && key[after + 1] === 'of' && key[after + 2] === 'state';
  const led = key[first - 1] === 'of' && key[first - 2] === 'governor';
  const town = before?.last === first - 1 && key[first - 1] === ',' ? before.forms[0]!.known : null;
  const american =
    office || led || STATEHOUSE.test(key[after] ?? '') || (town?.kind === 'place' && town.country === 'USA');
  return american ? (gazetteer.byId.get('state-of-georgia') ?? null) : null;
}
