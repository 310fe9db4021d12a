import { annotate } from '@dateline/core/annotate';
import { extract } from '@dateline/core/extract';
import { loadLexicon } from '@dateline/core/lexicon';
import { parse } from '@dateline/core/parse';
import { read } from '@dateline/core/read';
import { segment } from '@dateline/core/segment';
import { expect, test } from 'vitest';

const lexicon = loadLexicon();

/** Place and country of the first event of a text. */
function placeOf(text: string): [place: string | null, country: string | null] | null {
  const [document] = [...read({ bytes: Buffer.from(text) })];
  const article = parse(document!, segment(document!, lexicon), lexicon);
  const [event] = extract(annotate(document!, article, lexicon), lexicon);
  return event ? [event.place, event.placeCountry] : null;
}

test.each([
  ['Gunmen killed three soldiers in Chilpancingo on Monday.', 'Chilpancingo', 'MEX'],
  ['Gunmen killed three soldiers in Tripoli in Lebanon on Monday.', 'Tripoli', 'LBN'],
  ['Gunmen killed three soldiers in Tripoli on Monday.', 'Tripoli', 'LBY'],
  ['Gunmen killed three soldiers in Hyderabad, Pakistan, on Monday.', 'Hyderabad', 'PAK'],
  // No list knows these: the words still say where.
  ['Gunmen killed three soldiers in Velmorra on Monday.', 'Velmorra', null],
  ['Gunmen killed three soldiers near Santa Velmorra on Monday.', 'Santa Velmorra', null],
  ['Gunmen killed three soldiers in Velmorra, Michoacan, on Monday.', 'Velmorra', 'MEX'],
])('%s', (text, place, country) => {
  expect(placeOf(text)).toEqual([place, country]);
});

test.each([
  'Gunmen killed three soldiers in Operation Dawn on Monday.',
  'Turkey accused Iran in Arabic on Monday.',
  'Turkey accused Iran in Parliament on Monday.',
  'Gunmen killed three soldiers in March.',
])('no place: %s', (text) => {
  expect(placeOf(text)?.[0]).toBeNull();
});
