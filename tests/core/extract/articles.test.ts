import type { Event } from '@dateline/core/model';
import { expect, test } from 'vitest';
import { countries, eventsOf } from './events-of.ts';

const side = (parties: Event['actors']) => countries(parties, '+');
const read = (text: string) =>
  eventsOf(text, '2019-03-03')
    .sort((a, b) => a.evidence[0]!.start - b.evidence[0]!.start)
    .map(
      ({ type, actors, targets, status, date }) => `${type} ${side(actors)}>${side(targets)} ${status} ${date ?? '-'}`,
    );

test.each([
  ['On Monday suspected rebels killed four soldiers in Mali.', ['ASSAULT suspected rebels>MLI happened 2019-02-25']],
  ['Syria shoots down a Turkish drone, killing nobody.', ['ASSAULT SYR>TUR happened 2019-03-03']],
  [
    'The presidents of France, Chile and the United States call for an immediate ceasefire.',
    ['REQUEST FRA+CHL+USA> happened 2019-03-03'],
  ],
  [
    'In 2017, after Pyongyang launched a missile, Mr. Trump threatened to "totally destroy" North Korea.',
    ['MOBILIZE PRK> happened 2017', 'THREATEN USA>PRK happened 2017', 'ASSAULT USA>PRK threatened -'],
  ],
  [
    'The parents of Otto Warmbier, the student who died in 2017 after 17 months in prison, rebuked Kim Jong Un.',
    ['ACCUSE USA>PRK happened 2019-03-03'],
  ],
  [
    'A Chadian court on Tuesday freed activist pastor John Smith.',
    ['RETREAT TCD>activist pastor John Smith happened 2019-02-26'],
  ],
  ['Putin received Macron and Merkel in Sochi on Friday.', ['CONSULT RUS>FRA+DEU happened 2019-03-01']],
  [
    'Iran demanded an end to the sanctions of the United States. Mr. Trump refused.',
    ['REQUEST IRN>USA happened 2019-03-03', 'REJECT USA>IRN happened 2019-03-03'],
  ],
  [
    'Egypt recalled its envoy to Qatar in June 2017. Qatar condemned the decision.',
    ['SANCTION EGY>QAT happened 2017-06', 'ACCUSE QAT>EGY happened 2017-06'],
  ],
  [
    'The United States imposed sanctions on Iran in December, and Iran denounced Washington.',
    ['COERCE USA>IRN happened 2018-12', 'ACCUSE IRN>USA happened 2018-12'],
  ],
  ['North Korea expelled international inspectors.', ['SANCTION PRK>international inspectors happened 2019-03-03']],
  ['Vice President Mike Pence said that the North had taken no steps toward dismantling its weapons.', []],
])('%s', (text, events) => {
  expect(read(text)).toEqual(events);
});

test.each([
  [
    'what is said in a present perfect keeps its own time',
    'Egypt recalled its envoy to Qatar in June 2017. Qatar has condemned Egypt.',
    'ACCUSE QAT>EGY happened 2019-03-03',
  ],
  [
    'a new paragraph is news again',
    'Egypt recalled its envoy to Qatar in June 2017.\n\nQatar condemned Egypt.',
    'ACCUSE QAT>EGY happened 2019-03-03',
  ],
  [
    '"after" with a day says nothing of what went before',
    'Talks collapsed on February 1 after Iran accused Israel of spying.',
    'ACCUSE IRN>ISR happened ../2019-03-03',
  ],
])('%s', (_, text, event) => {
  expect(read(text)).toContain(event);
});

test('who refuses what nobody asked turns nobody down', () => {
  expect(read('The horse was led to the fence. The jockey refused.')).toEqual([]);
});
