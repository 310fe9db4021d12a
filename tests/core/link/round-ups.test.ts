import { createPipeline, type Record } from '@dateline/core';
import { loadLexicon } from '@dateline/core/lexicon';
import { link } from '@dateline/core/link';
import { expect, test } from 'vitest';

const lexicon = loadLexicon();
const pipeline = createPipeline(lexicon);
const pageOf = (id: string, text: string): Record => ({ ...[...pipeline({ text })][0]!, id });

const REPORTS: { [id: string]: string } = {
  ferry: `Ferry sinks off Zanzibar with 300 on board

A ferry that was carrying about 300 people sank in rough water off Zanzibar on Wednesday, the Tanzanian harbour police said.

Fishermen from Chumbe pulled 120 survivors of the Skagit out of the water before dark. The owner, Seagull Transport, did not answer its telephone.`,
  ferry2: `Divers look for victims of Zanzibar ferry

Divers searched the wreck of the Skagit off Chumbe island for a second day. Seagull Transport said that the ferry held 290 people when it left for Zanzibar.

Tanzanian ministers promised an inquiry into how the Skagit was licensed.`,
  mine: `Police kill miners at Marikana

South African police shot dead 34 striking miners at the Marikana platinum mine on Thursday. Lonmin, the owner, had told rock drillers to come back to work or be sacked.

Jacob Zuma cut short a visit to Mozambique. The miners want their wages tripled, a leader of the AMCU union said.`,
  mine2: `Zuma sets up inquiry into Marikana deaths

President Jacob Zuma visited wounded miners near Marikana and named a commission to find out why police fired on the strikers of Lonmin.

Joseph Mathunjwa of the AMCU union said the rock drillers would stay on their hill.`,
  band: `Moscow court jails Pussy Riot trio

A judge in Moscow sentenced three members of the band Pussy Riot to two years in a penal colony on Friday for a protest in the cathedral of Christ the Saviour.

Marina Syrova, the judge, spoke of hooliganism driven by religious hatred. Madonna and Paul McCartney had asked for mercy.`,
};
const storiesOf = (pages: { [id: string]: string }) => {
  const { lineage } = link(
    Object.entries(pages).map(([id, text]) => pageOf(id, text)),
    lexicon,
  );
  return new Map(lineage.map(({ id, storyId }) => [id, storyId]));
};
const companyOf = (id: string, stories: ReadonlyMap<string, string>) =>
  [...stories].filter(([other, story]) => other !== id && story === stories.get(id)).map(([other]) => other);

test.each([
  [
    'its title',
    `World in brief

TANZANIA: A ferry with some 300 people sank off Zanzibar; fishermen saved 120.

SOUTH AFRICA: Police shot dead 34 strikers at the Marikana platinum mine.

RUSSIA: Two years in a penal colony for three members of Pussy Riot.`,
  ],
  [
    'the pages that it resembles',
    `From our correspondents

The Skagit, a ferry with about 300 people on board, went down off Zanzibar in rough water.

Rock drillers of Lonmin lay dead in the dust of Marikana after police opened fire on the strike.

Pussy Riot, the punk band, goes to a penal colony for its prayer in the cathedral in Moscow.

A bakery in Lyon has baked the longest baguette of France.`,
  ],
])('a round-up, known by %s, belongs to none of the stories that it mentions', (_, text) => {
  const stories = storiesOf({ ...REPORTS, text });
  expect(companyOf('text', stories)).toEqual([]);
  expect(companyOf('ferry', stories)).toEqual(['ferry2']);
  expect(companyOf('mine', stories)).toEqual(['mine2']);
});

test('an account of one matter in short pieces stays with its story, whatever it is called', () => {
  const text = `Marikana: what you need to know

Who fired? South African police, at a crowd of strikers on a hill near the Marikana mine.

How many died? 34 miners, and ten people, two of them policemen, in the week before.

Who owns the mine? Lonmin, the third largest producer of platinum, which told rock drillers to go back.

What does Jacob Zuma say? He came back from Mozambique and named a commission on the Marikana deaths.`;
  expect(companyOf('text', storiesOf({ ...REPORTS, text }))).toEqual(['mine', 'mine2']);
});
