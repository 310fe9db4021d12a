import { createPipeline } from '@dateline/core';
import { loadLexicon } from '@dateline/core/lexicon';
import { link } from '@dateline/core/link';
import { expect, test } from 'vitest';

const lexicon = loadLexicon();
const pipeline = createPipeline(lexicon);

/** The parties of the canonical event of a class, out of one article. */
function partiesOf(text: string, type: string) {
  const records = [...pipeline({ text, id: 'page', date: '2016-01-04', format: 'text' })];
  const event = link(records, lexicon).events.find((one) => one.type === type)!;
  const named = ({ name, country }: (typeof event.actors)[number]) => [name, country];
  return { actors: event.actors.map(named), targets: event.targets.map(named) };
}

test('an event that stands apart from its article points back at nothing in it', () => {
  const stormed =
    'Ties cut\n\nSaudi Arabia cut ties with Iran on Sunday after protesters stormed its embassy in Tehran, officials said.';
  expect(partiesOf(stormed, 'PROTEST').targets).toEqual([['embassy', 'SAU']]);
});

test('and bears full names', () => {
  const warned =
    'A warning\n\nNorth Korean leader Kim Jong-un arrived in Beijing on Sunday. Mr Kim threatened Japan with war on Monday.';
  expect(partiesOf(warned, 'THREATEN').actors).toEqual([['Kim Jong-un', 'PRK']]);
});

test('also where the text calls a country by a word of its name', () => {
  const cut =
    'Hotlines\n\nNorth Korea and South Korea opened an office in 2018. The North cut its hotlines with the South on Monday.';
  expect(partiesOf(cut, 'SANCTION')).toEqual({ actors: [['North Korea', 'PRK']], targets: [['South Korea', 'KOR']] });
});
