import type { Actor } from '../../model/event.ts';
import { hash } from '../../read/identity.ts';
import { type Cell, tabbed } from '../coded/cells.ts';
import { codesOf } from '../coded/codes.ts';
import { dateCells } from '../coded/dates.ts';
import { type Dyad, dyadsOf } from '../coded/dyads.ts';
import type { Format } from '../format.ts';

/** CAMEO's code for a sector, where it has one. Source: CAMEO manual 1.1b3, role codes. */
const TYPE_CODES: { readonly [sector: string]: string } = {
  ...Object.fromEntries(
    'GOV MIL COP JUD LEG SPY REB UAF OPP CVL BUS MNC LAB EDU REF CRM AGR ELI IGO NGO'
      .split(' ')
      .map((code) => [code, code]),
  ),
  PTY: 'OPP',
  JRN: 'MED',
  MED: 'HLH',
};

/**
 * The 61 columns of GDELT 2.0's event table, tab-separated and without a header, as GDELT publishes them. A pair of an actor and a target
 * is a row. What Dateline does not know is empty: tone, ethnic and religious codes, where the actors are, the day it was added; the place of the
 * act has coordinates if it is a town that the gazetteer knows.
 * Country codes are ISO 3166-1 alpha-3. Source of the columns: GDELT Event Codebook 2.0.
 */
export const gdelt: Format = {
  name: 'gdelt',
  mediaType: 'text/tab-separated-values',
  extension: 'tsv',
  async *write(store, query) {
    for await (const dyad of dyadsOf(store, query)) yield tabbed(rowOf(dyad));
  },
};

function rowOf(dyad: Dyad): Cell[] {
  const { id, event, coded, source, target, statement, view } = dyad;
  const { code, base, root, goldstein, quadClass } = codesOf(coded);
  const date = dateCells(event.date);
  const articles = new Set(event.statements.map(({ articleId }) => articleId)).size;
  return [
    // A number of 64 bits, from the event's id and the pair.
    BigInt.asUintN(63, BigInt(`0x${hash(id)}`)).toString(),
    date.day,
    date.month,
    date.year,
    date.fraction,
    ...actorCells(source),
    ...actorCells(target),
    statement?.n === 0 ? 1 : 0,
    code,
    base,
    root,
    quadClass,
    goldstein,
    event.statements.length,
    event.origins,
    articles,
    '',
    ...NO_PLACE,
    ...NO_PLACE,
    ...placeCells(dyad),
    '',
    view?.url ?? view?.path ?? '',
  ];
}

/** _Type _FullName _CountryCode _ADM1Code _ADM2Code _Lat _Long _FeatureID. */
const NO_PLACE: readonly Cell[] = ['', '', '', '', '', '', '', ''];

/** Of a town the type says whether it lies in the United States (3) or elsewhere (4). */
function placeCells({ event, country, point }: Dyad): Cell[] {
  const type = point && country && (country === 'USA' ? 3 : 4);
  return [type, event.place, country, '', '', point?.latitude ?? '', point?.longitude ?? '', ''];
}

/** Code Name CountryCode KnownGroupCode EthnicCode Religion1Code Religion2Code Type1Code Type2Code Type3Code. */
function actorCells(actor: Actor | null): Cell[] {
  if (actor === null) return ['', '', '', '', '', '', '', '', '', ''];
  const type = (actor.role && TYPE_CODES[actor.role]) || '';
  return [(actor.country ?? '') + type, actor.name.toUpperCase(), actor.country, '', '', '', '', type, '', ''];
}
