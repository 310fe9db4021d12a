import { loadLexicon } from '../../lexicon/load.ts';
import type { Actor } from '../../model/event.ts';
import { type Cell, tabbed } from '../coded/cells.ts';
import { codesOf, labelOf } from '../coded/codes.ts';
import { dateCells } from '../coded/dates.ts';
import { type Dyad, dyadsOf } from '../coded/dyads.ts';
import type { Format } from '../format.ts';

/** Names of the 20 columns, as the ICEWS coded event data prints them. */
const COLUMNS = [
  ...['Event ID', 'Event Date', 'Source Name', 'Source Sectors', 'Source Country', 'Event Text', 'CAMEO Code'],
  ...['Intensity', 'Target Name', 'Target Sectors', 'Target Country', 'Story ID', 'Sentence Number', 'Publisher'],
  ...['City', 'District', 'Province', 'Country', 'Latitude', 'Longitude'],
];

/**
 * The 20 columns of the ICEWS coded event data, tab-separated with a header; intensity is Goldstein's value, countries have their English
 * names. Unknown stays empty: sentence number, district, province, coordinates of what is no town that the gazetteer knows. Source of the columns: the ICEWS releases.
 */
export const icews: Format = {
  name: 'icews',
  mediaType: 'text/tab-separated-values',
  extension: 'tsv',
  async *write(store, query) {
    yield tabbed(COLUMNS);
    for await (const dyad of dyadsOf(store, query)) yield tabbed(rowOf(dyad));
  },
};

function rowOf({ id, event, coded, source, target, view, country, point }: Dyad): Cell[] {
  const { code, goldstein } = codesOf(coded);
  return [
    id,
    dateCells(event.date).iso,
    ...partyCells(source),
    labelOf(coded.type),
    code,
    goldstein,
    ...partyCells(target),
    event.storyId,
    '',
    view?.publisher ?? view?.agency ?? '',
    event.place,
    ...['', ''],
    countryName(country),
    point?.latitude ?? '',
    point?.longitude ?? '',
  ];
}

/** Name, sectors, country. */
function partyCells(party: Actor | null): Cell[] {
  return party === null ? ['', '', ''] : [party.name, party.role, countryName(party.country)];
}

let names: Map<string, string> | undefined;

function countryName(code: string | null): string {
  names ??= new Map(loadLexicon().countries.map(({ country, name }) => [country, name]));
  return code === null ? '' : (names.get(code) ?? code);
}
