import type { Actor, Article, Block, BlockKind, CanonicalEvent, Event, Quote, Record } from '@dateline/core/model';
import { articleOf } from '../article.ts';

/** Three invented pages with hand-made records, so that screens and printers can be tested without any reading. */
export interface Page {
  id: string;
  text: string;
  record: Record;
}

function spanOf(text: string, exact: string): { start: number; end: number; exact: string } {
  const start = text.indexOf(exact);
  if (start === -1) throw new Error(`"${exact}" is not in the page`);
  return { start, end: start + exact.length, exact };
}

function blocksOf(text: string, lines: readonly (readonly [BlockKind, string])[]): Block[] {
  return lines.map(([kind, line]) => {
    const { start, end } = spanOf(text, line);
    return { kind, start, end, text: line, rule: 'by-hand' };
  });
}

function actor(name: string, country: string | null = null): Actor {
  return {
    name,
    id: name.toLowerCase().replaceAll(' ', '-'),
    country,
    role: 'GOV',
    start: null,
    end: null,
    certainty: 'stated',
  };
}

function event(text: string, exact: string, fields: Partial<Event>): Event {
  return {
    type: 'CONSULT',
    mode: null,
    cameo: null,
    status: 'happened',
    negated: false,
    actors: [],
    targets: [],
    date: null,
    dateCertainty: null,
    place: null,
    placeCountry: null,
    reportedBy: [],
    contexts: [],
    evidence: [spanOf(text, exact)],
    rule: 'by-hand',
    certainty: 'stated',
    weight: 0.5,
    ...fields,
  };
}

function article(lines: readonly (readonly [BlockKind, string])[], text: string, fields: Partial<Article>): Article {
  const blocks = blocksOf(text, lines);
  const body = blocks
    .filter(({ kind }) => kind === 'paragraph')
    .map((block) => block.text)
    .join('\n\n');
  return { ...articleOf(body, null, { blocks }), headlineCertainty: 'stated', ...fields };
}

const HARBOUR = [
  ['menu', 'Home'],
  ['menu', 'World'],
  ['headline', 'Ministers sign harbour pact'],
  ['paragraph', 'The foreign ministers of Norland and Sudland signed a harbour pact in Porto on Friday.'],
  ['paragraph', '“The sea is open again,” minister 김철수 said after the signing.'],
  ['share', 'Share this'],
  ['paragraph', 'Norland said it would withdraw its patrol boats next week.'],
] as const;
const HARBOUR_TEXT = HARBOUR.map(([, line]) => line).join('\n');

const RETREAT = [
  ['headline', 'Patrol boats leave the strait'],
  ['paragraph', 'PORTO — Norland has withdrawn its patrol boats from the strait, port officials said on 9 March.'],
  ['paragraph', 'Sudland threatened to close the strait if they came back.'],
] as const;
const RETREAT_TEXT = RETREAT.map(([, line]) => line).join('\n');

const COPY = [
  ['headline', 'Norland boats are gone'],
  ['paragraph', 'The patrol boats of Norland left the strait on 10 March, a fisherman told the Porto Courier.'],
] as const;
const COPY_TEXT = COPY.map(([, line]) => line).join('\n');

const norland = actor('Norland', 'NOR');
const sudland = actor('Sudland', 'SUD');

const quote: Quote = {
  ...pick(spanOf(HARBOUR_TEXT, 'The sea is open again,')),
  text: 'The sea is open again,',
  kind: 'direct',
  speaker: 'minister 김철수',
  speakerStart: null,
  speakerEnd: null,
  speakerResolved: '김철수',
  speakerId: null,
  cue: 'said',
  outlet: null,
  date: '2019-03-01',
  rule: 'by-hand',
  certainty: 'stated',
};

function pick({ start, end }: { start: number; end: number }): { start: number; end: number } {
  return { start, end };
}

function page(id: string, text: string, parts: Pick<Record, 'article' | 'events'> & Partial<Record>): Page {
  return { id, text, record: { id, times: [], entities: [], quotes: [], issues: [], ...parts } };
}

export const PAGES: readonly Page[] = [
  page('harbour', HARBOUR_TEXT, {
    article: article(HARBOUR, HARBOUR_TEXT, {
      headline: 'Ministers sign harbour pact',
      publisher: 'Porto Courier',
      published: { edtf: '2019-03-01', certainty: 'stated', basis: [] },
    }),
    quotes: [quote],
    events: [
      event(HARBOUR_TEXT, 'signed a harbour pact in Porto on Friday', {
        type: 'AGREE',
        actors: [norland, sudland],
        date: '2019-03-01',
        place: 'Porto',
      }),
      event(HARBOUR_TEXT, 'would withdraw its patrol boats next week', {
        type: 'RETREAT',
        status: 'planned',
        actors: [norland],
        date: '2019-03-04/2019-03-10',
      }),
    ],
  }),
  page('retreat', RETREAT_TEXT, {
    article: article(RETREAT, RETREAT_TEXT, {
      headline: 'Patrol boats leave the strait',
      publisher: 'Strait Times',
      published: { edtf: '2019-03-09', certainty: 'inferred', basis: [] },
    }),
    events: [
      event(RETREAT_TEXT, 'has withdrawn its patrol boats from the strait', {
        type: 'RETREAT',
        actors: [norland],
        date: '2019-03-09',
      }),
      event(RETREAT_TEXT, 'threatened to close the strait if they came back', {
        type: 'THREATEN',
        status: 'threatened',
        actors: [sudland],
        targets: [norland],
      }),
    ],
  }),
  page('copy', COPY_TEXT, {
    article: article(COPY, COPY_TEXT, { headline: 'Norland boats are gone', headlineCertainty: 'inferred' }),
    events: [
      event(COPY_TEXT, 'left the strait on 10 March', { type: 'RETREAT', actors: [norland], date: '2019-03-10' }),
    ],
  }),
];

/** One canonical event from tellings: `[page, index of the event there]`, the first gives the fields. */
function canonical(
  id: string,
  storyId: string,
  tellings: readonly (readonly [number, number])[],
  fields: Partial<CanonicalEvent> = {},
): CanonicalEvent {
  const told = tellings.map(([at, n]) => ({ articleId: PAGES[at]!.id, n, event: PAGES[at]!.record.events[n]! }));
  const { type, mode, cameo, status, actors, targets, date, place, evidence, weight } = told[0]!.event;
  return {
    ...{ id, storyId, type, mode, cameo, status, actors, targets, date, place, weight },
    text: evidence[0]!.exact,
    origins: told.length,
    statements: told.map(({ articleId, n, event: each }) => ({
      ...{ articleId, n, status: each.status, date: each.date, reportedBy: [], evidence: each.evidence },
    })),
    contradictions: [],
    ...fields,
  };
}

export const EVENTS: readonly CanonicalEvent[] = [
  canonical('ev-pact', 'st-strait', [[0, 0]]),
  canonical('ev-plan', 'st-strait', [[0, 1]]),
  canonical(
    'ev-retreat',
    'st-strait',
    [
      [1, 0],
      [2, 0],
    ],
    {
      contradictions: [
        {
          field: 'date',
          values: [
            { value: '2019-03-09', articleIds: ['retreat'] },
            { value: '2019-03-10', articleIds: ['copy'] },
          ],
        },
      ],
    },
  ),
  canonical('ev-threat', 'st-strait', [[1, 1]]),
];
