import type { CanonicalEvent, Quote } from '@dateline/core/model';
import { openStore } from '@dateline/core/store';
import { canonical, day, event, NORLAND, nation, original, page, SUDLAND, span, spanOnly } from './make.ts';
import { KOREAN, OTHER, REHOST, WIRE } from './pages.ts';

const headline = 'Norland <quits> talks & "shuts" its mission';
const saidAt = span(WIRE, 'We did not ask them to leave,');
const quote: Quote = {
  start: saidAt.start,
  end: saidAt.end,
  text: saidAt.exact,
  kind: 'direct',
  speaker: 'Minister Oskar Venn',
  speakerStart: null,
  speakerEnd: null,
  speakerResolved: 'Oskar Venn',
  speakerId: '~oskar-venn',
  cue: 'said',
  outlet: null,
  date: '2019-03-22',
  rule: 'by-hand',
  certainty: 'stated',
};

const withdrew = ['Norland withdrew its envoys from the joint mission in Porthaven on Friday'];
const wire = page(
  'wire',
  WIRE,
  ['menu', 'headline', 'byline', 'timestamp', 'paragraph', 'paragraph', 'paragraph', 'share'],
  {
    headline,
    headlineCertainty: 'stated',
    bylines: [{ name: 'Ada Quill', start: null, end: null }],
    published: day('2019-03-22'),
    publisher: 'Halyard',
    url: 'https://halyard.example/norland',
    basis: {
      headline: [
        { rule: 'first-line', witness: 'text', value: headline, ...spanOnly(WIRE, headline), chosen: true },
        { rule: 'og-title', witness: 'opengraph', value: 'Norland quits', start: null, end: null, chosen: false },
      ],
    },
  },
  {
    entities: [
      nation(WIRE, NORLAND),
      nation(WIRE, SUDLAND),
      { ...nation(WIRE, SUDLAND), id: '~oskar-venn', name: 'Oskar Venn', kind: 'person' },
    ],
    quotes: [quote],
    events: [
      event(WIRE, withdrew, {
        type: 'RETREAT',
        mode: 'withdraw',
        status: 'happened',
        date: '2019-03-22',
        place: 'Porthaven',
      }),
      // Rests on words that the first event's evidence shares.
      event(WIRE, ['in Porthaven on Friday, and Norland shut'], {
        type: 'SANCTION',
        status: 'happened',
        targets: [SUDLAND],
        date: '2019-03-22',
      }),
      event(WIRE, ['Norland may test rockets in April'], {
        type: 'MOBILIZE',
        mode: 'weapons',
        status: 'threatened',
        date: '2019-04',
      }),
    ],
  },
);
const rehost = page(
  'rehost',
  REHOST,
  ['language-menu', 'paragraph', 'disclaimer'],
  { publisher: 'Picks' },
  {
    events: [event(REHOST, withdrew, { type: 'RETREAT', mode: 'withdraw', status: 'happened' })],
  },
);
const other = page(
  'other/page',
  OTHER,
  ['headline', 'paragraph', 'paragraph'],
  {
    headline: 'Norland leaves mission',
    headlineCertainty: 'stated',
    published: day('2019-03-23'),
    publisher: 'Meridian',
  },
  {
    events: [
      event(OTHER, ['Norland recalled all envoys from the mission in Porthaven on Thursday'], {
        type: 'RETREAT',
        status: 'happened',
        date: '2019-03-21',
      }),
      event(OTHER, ['denied that it had tested any rocket in May'], {
        type: 'MOBILIZE',
        status: 'denied',
        date: '2019-05',
      }),
    ],
  },
);
const korean = page(
  'korean',
  KOREAN,
  ['headline', 'paragraph'],
  {
    headline: '남북정상회담 개최',
    headlineCertainty: 'stated',
    published: day('2019-03-25'),
    publisher: '반도일보',
    language: 'ko',
  },
  {
    events: [
      event(KOREAN, ['남북정상회담을 열었다'], {
        type: 'CONSULT',
        status: 'happened',
        date: '2019-03-25',
        actors: [SUDLAND],
      }),
    ],
  },
);

/** Writes the pages, and what linking would make of them, into a store at `path`. */
export async function fillStore(path: string): Promise<void> {
  const store = await openStore(path);
  await store.deposit([wire, rehost, other, korean]);
  const contradictions: CanonicalEvent['contradictions'] = [
    {
      field: 'date',
      values: [
        { value: '2019-03-22', articleIds: ['wire'] },
        { value: '2019-03-21', articleIds: ['other/page'] },
      ],
    },
  ];
  const events = [
    canonical(
      'withdrawal',
      [
        [wire, 0],
        [rehost, 0],
        [other, 0],
      ],
      { origins: 2, date: '2019-03-21/2019-03-22', contradictions },
    ),
    canonical('gates', [[wire, 1]]),
    canonical('threat', [[wire, 2]]),
    canonical('denial', [[other, 1]]),
    canonical('summit', [[korean, 0]]),
  ];
  await store.relink({
    lineage: [
      original('wire'),
      { ...original('rehost'), duplicateOf: 'wire', originId: 'wire', copy: 'rehost', similarity: 0.97 },
      original('other/page'),
      original('korean'),
    ],
    stories: [
      {
        id: 'mission',
        title: headline,
        from: '2019-03-21',
        to: '2019-05-31',
        articleIds: ['wire', 'rehost', 'other/page', 'korean'],
        actors: [{ id: 'norland', name: 'Norland', count: 5 }],
        eventIds: events.map(({ id }) => id),
      },
    ],
    events,
  });
  await store.close();
}
