import type { Actor, Article, BlockKind, CanonicalEvent, Event, Lineage, Record } from '@dateline/core/model';
import type { Deposit } from '@dateline/core/store';
import { articleOf } from '../article.ts';

export const NORLAND: Actor = actor('norland', 'Norland', 'NLD');
export const SUDLAND: Actor = actor('sudland', 'Sudland', 'SDL');

function actor(id: string, name: string, country: string): Actor {
  return { id, name, country, role: 'GOV', start: null, end: null, certainty: 'stated' };
}

/** Where the words stand; a fixture that misquotes itself fails here. */
export function span(text: string, exact: string): { start: number; end: number; exact: string } {
  const start = text.indexOf(exact);
  if (start < 0) throw new Error(`not in the page: ${exact}`);
  return { start, end: start + exact.length, exact };
}

export function event(text: string, words: string[], fields: Partial<Event> & Pick<Event, 'type' | 'status'>): Event {
  return {
    mode: null,
    cameo: null,
    negated: false,
    actors: [NORLAND],
    targets: [],
    date: null,
    dateCertainty: null,
    place: null,
    placeCountry: null,
    reportedBy: [],
    contexts: [],
    evidence: words.map((exact) => span(text, exact)),
    rule: 'by-hand',
    certainty: 'stated',
    weight: 0.5,
    ...fields,
  };
}

export function page(
  id: string,
  text: string,
  kinds: BlockKind[],
  fields: Partial<Article>,
  found: Partial<Record>,
): Deposit {
  const blocks = text
    .split('\n')
    .map((line, i) => ({ ...span(text, line), text: line, kind: kinds[i]!, rule: 'by-hand' }));
  const body = blocks.flatMap(({ kind, text: line }) => (kind === 'paragraph' ? [line] : [])).join('\n\n');
  const article: Article = {
    ...articleOf(body, null, { blocks: blocks.map(({ exact: _, ...block }) => block) }),
    ...fields,
  };
  const record: Record = { id, article, times: [], entities: [], quotes: [], events: [], issues: [], ...found };
  return { record, text, raw: new TextEncoder().encode(text), mediaType: 'text/plain' };
}

export const day = (edtf: string): Article['published'] => ({ edtf, certainty: 'stated', basis: [] });
export const nation = (text: string, { id, name, country }: Actor): Record['entities'][number] => ({
  id: id!,
  name,
  kind: 'country',
  country,
  role: 'GOV',
  title: null,
  wikidata: null,
  certainty: 'stated',
  mentions: [{ ...spanOnly(text, name), text: name, rule: 'by-hand', certainty: 'stated' }],
});

export function canonical(
  id: string,
  tellings: [Deposit, number][],
  fields: Partial<CanonicalEvent> = {},
): CanonicalEvent {
  const [first, n] = tellings[0]!;
  const { type, mode, cameo, status, actors, targets, date, place, evidence } = first.record.events[n]!;
  return {
    id,
    storyId: 'mission',
    ...{ type, mode, cameo, status, actors, targets, date, place },
    text: evidence[0]!.exact,
    weight: 0.5,
    origins: tellings.length,
    statements: tellings.map(([{ record }, at]) => {
      const told = record.events[at]!;
      return {
        articleId: record.id,
        n: at,
        status: told.status,
        date: told.date,
        reportedBy: [],
        evidence: told.evidence,
      };
    }),
    contradictions: [],
    ...fields,
  };
}

export function spanOnly(text: string, exact: string): { start: number; end: number } {
  const { start, end } = span(text, exact);
  return { start, end };
}

export const original = (id: string): Lineage => ({
  id,
  storyId: 'mission',
  duplicateOf: null,
  originId: id,
  copy: 'original',
  similarity: 1,
});
