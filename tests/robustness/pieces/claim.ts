import fc from 'fast-check';
import { words } from './words.ts';

/** A date, an address or a headline that a caller claims to know. */
export const claim = fc.record(
  {
    id: words.map((text) => text.slice(0, 80)),
    date: fc.oneof(
      words.map((text) => text.slice(0, 30)),
      fc.constantFrom(
        '2019-03-22',
        '2019-02-30',
        '2019-03-22/2019-03-01',
        '-9999',
        'Y170000002',
        '2019-03-22T25:00Z',
        '..',
      ),
    ),
    url: fc.oneof(
      words.map((text) => text.slice(0, 80)),
      fc.constantFrom('https://www.a.example/x/?utm_source=y#z', 'http://[', 'file:///x', 'https://'),
    ),
    title: words.map((text) => text.slice(0, 120)),
  },
  { requiredKeys: [] },
);
