import type { Event, Record } from '@dateline/core';
import { recordOf } from '../../quality/link/record.ts';

/** What a sentence tells: the event, its words and the countries on its two sides. */
export type Telling = Partial<Event> & { type: Event['type']; said: string; doers?: string[]; doneTo?: string[] };

const actor = (country: string) => ({
  name: country,
  id: country.toLowerCase(),
  country,
  role: 'GOV' as const,
  start: null,
  end: null,
  certainty: 'stated' as const,
});

/** A page of one paragraph a telling, and its events. */
export function page(id: string, date: string | null, tellings: Telling[], more: string[] = []): Record {
  const record = recordOf({
    id,
    title: `Page ${id}`,
    date,
    paragraphs: [...tellings.map(({ said }) => said), ...more],
  });
  const events = tellings.map(({ said, doers = [], doneTo = [], ...rest }): Event => {
    const start = record.article!.body.indexOf(said);
    return {
      mode: null,
      cameo: null,
      status: 'happened',
      negated: false,
      actors: doers.map(actor),
      targets: doneTo.map(actor),
      date: null,
      dateCertainty: rest.date ? 'stated' : null,
      place: null,
      placeCountry: null,
      reportedBy: [],
      contexts: [],
      evidence: [{ start, end: start + said.length, exact: said }],
      rule: 'test',
      certainty: 'stated',
      weight: 0.5,
      ...rest,
    };
  });
  return { ...record, events };
}

export const summit = (said: string, date: string | null): Telling => ({
  type: 'CONSULT',
  said,
  date,
  doers: ['USA'],
  doneTo: ['PRK'],
});
