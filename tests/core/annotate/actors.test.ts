import { readFileSync } from 'node:fs';
import { resolveActor } from '@dateline/core/annotate';
import { loadLexicon } from '@dateline/core/lexicon';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { annotated } from './annotated.ts';

type Case = [text: string, phrase: string, id: string | null, country: string | null, role: string | null];
const cases = parse(readFileSync(new URL('actors.cases.yaml', import.meta.url), 'utf8')) as Case[];
const lexicon = loadLexicon();

/** The actor of a phrase of the sentence, in an article of the summer of 2022. */
function actorOf(text: string, phrase: string) {
  const one = annotated(text, '2022-08-01');
  const start = text.indexOf(phrase);
  const first = one.tokens.findIndex((token) => token.end > start);
  const last = one.tokens.findLastIndex((token) => token.start < start + phrase.length) + 1;
  return resolveActor(one, lexicon, first, last);
}

test.each(cases)('%s: %s', (text, phrase, id, country, role) => {
  const actor = actorOf(text, phrase);
  expect(actor && { id: actor.id, country: actor.country, role: actor.role }, JSON.stringify(actor)).toEqual({
    id,
    country,
    role,
  });
  expect(text.slice(actor!.start, actor!.end).length).toBeGreaterThan(0);
});

test('adjectives that share a noun make a group of both countries', () => {
  expect(actorOf('US and North Korean leaders met in Hanoi.', 'US and North Korean leaders')?.members).toEqual([
    'usa',
    'prk',
  ]);
});

test('a phrase that nobody acts in has no actor', () => {
  expect(actorOf('The vote was postponed.', 'The vote')).toBeNull();
});

test.each([
  ['The FMLN attacked a garrison.', '1989-11-12', 'REB'],
  ['The FMLN won the election.', '2009-03-16', 'PTY'],
  ['The Taliban freed two men.', '2010-05-01', 'REB'],
  ['The Taliban freed two men.', '2023-05-01', 'GOV'],
  ['The Taliban freed two men.', null, 'REB'],
])('what a body was on the day of the text: %s %s', (text, date, role) => {
  const body = annotated(text, date).entities.find(({ kind }) => kind === 'organization');
  expect(body?.role).toBe(role);
});
