import type { EntityKind } from '../../model/entity.ts';
import type { Actor } from '../../model/event.ts';
import { type Cell, tabbed } from '../coded/cells.ts';
import { codesOf } from '../coded/codes.ts';
import { dateCells } from '../coded/dates.ts';
import { type Dyad, dyadsOf } from '../coded/dyads.ts';
import type { Format } from '../format.ts';

const PARTY = ['Name', 'Country', 'COW', 'Sector', 'Sectors', 'Title', 'Name Raw'];
/** Names of the 40 columns, as POLECAT's releases print them. */
const COLUMNS = [
  ...['Event ID', 'Event Date', 'Event Type', 'Event Mode', 'Intensity', 'Quad Code', 'Contexts'],
  ...sideColumns('Actor'),
  ...sideColumns('Recipient'),
  ...['Placename', 'City', 'District', 'Province', 'Country', 'Latitude', 'Longitude', 'GeoNames ID', 'Raw Placename'],
  ...['Feature Type', 'Source', 'Publication Date', 'Story People', 'Story Organizations', 'Story Locations'],
  ...['Language', 'Version'],
];

function sideColumns(side: string): string[] {
  const own = PARTY.map((name) => (name === 'Sector' ? `Primary ${side} Sector` : `${side} ${name}`));
  return [...own, `Wikipedia ${side} ID`];
}

/**
 * The 40 columns of POLECAT (NGEC), tab-separated with a header; a pair of an actor and a recipient is a row. Classes are strict PLOVER.
 * Unknown stays empty: COW numbers, Wikipedia titles, coordinates of what is no town that the gazetteer knows. Source of the columns: the POLECAT releases.
 */
export const polecat: Format = {
  name: 'polecat',
  mediaType: 'text/tab-separated-values',
  extension: 'tsv',
  async *write(store, query) {
    yield tabbed(COLUMNS);
    for await (const dyad of dyadsOf(store, query)) yield tabbed(rowOf(dyad));
  },
};

function rowOf(dyad: Dyad): Cell[] {
  const { id, event, coded, source, target, told, view, country, point } = dyad;
  const { quadCode, intensity } = codesOf(coded);
  const named = (kinds: readonly EntityKind[]) =>
    (view?.record.entities ?? [])
      .filter(({ kind }) => kinds.includes(kind))
      .map(({ name }) => name)
      .join('; ');
  return [
    id,
    dateCells(event.date).iso,
    coded.type,
    coded.mode,
    intensity,
    quadCode,
    told?.contexts.join('; ') ?? '',
    ...partyCells(source, dyad),
    ...partyCells(target, dyad),
    event.place,
    ...['', '', ''],
    country,
    point?.latitude ?? '',
    point?.longitude ?? '',
    '',
    event.place,
    '',
    view?.publisher ?? view?.agency ?? '',
    view?.published?.slice(0, 10) ?? '',
    named(['person']),
    named(['organization', 'group']),
    named(['place', 'country', 'facility']),
    view?.language ?? '',
    'PLOVER 2.0',
  ];
}

/** Name, Country, COW, Primary Sector, Sectors, Title, Name Raw, Wikipedia ID. */
function partyCells(party: Actor | null, { told, view }: Dyad): Cell[] {
  if (party === null) return ['', '', '', '', '', '', '', ''];
  const { id, name, country, role } = party;
  const entity = id === null ? undefined : view?.record.entities.find((one) => one.id === id);
  const written = [...(told?.actors ?? []), ...(told?.targets ?? [])].find((one) =>
    id === null ? one.name === name : one.id === id,
  );
  return [name, country, '', role, role, entity?.title ?? '', written?.name ?? '', ''];
}
