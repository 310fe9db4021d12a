import type { Actor, Article, CanonicalEvent, Entity, Event, Quote, Record } from '@dateline/core';
import type { Links } from '@dateline/core/link';
import type { Deposit } from '@dateline/core/store';

/** Small hand-made records: a store test must not depend on what the pipeline reads. */

export const NORTH: Actor = actor('North Korea', 'prk', 'PRK');
export const SOUTH: Actor = actor('South Korea', 'kor', 'KOR');
export const KIM: Actor = actor('Kim Jong-un', 'kim-jong-un', 'PRK');

export function actor(name: string, id: string | null, country: string | null): Actor {
  return { name, id, country, role: null, start: null, end: null, certainty: 'stated' };
}

export interface Page {
  id: string;
  headline?: string | null;
  body: string;
  published?: string;
  modified?: string;
  publisher?: string;
  path?: string;
  entities?: Entity[];
  quotes?: Quote[];
  events?: Event[];
}

export function depositOf(page: Page): Deposit {
  const record = recordOf(page);
  const text = textOf(page);
  return { record, text, raw: new TextEncoder().encode(text), mediaType: 'text/plain' };
}

export function textOf({ headline, body }: Page): string {
  return headline ? `${headline}\n\n${body}` : body;
}

function recordOf(page: Page): Record {
  return {
    id: page.id,
    ...(page.path === undefined ? {} : { path: page.path }),
    article: articleOf(page),
    times: [],
    entities: page.entities ?? [],
    quotes: page.quotes ?? [],
    events: page.events ?? [],
    issues: [],
  };
}

function articleOf({ headline, body, published, modified, publisher }: Page): Article {
  return {
    headline: headline ?? null,
    headlineCertainty: headline ? 'stated' : null,
    bylines: [],
    dateline: null,
    published: published === undefined ? null : { edtf: published, certainty: 'stated', basis: [] },
    modified: modified ?? null,
    publisher: publisher ?? null,
    origin: { agency: null, outlet: null, via: [] },
    url: null,
    language: 'en',
    captions: [],
    basis: {},
    blocks: [],
    body,
  };
}

export function entityOf(id: string, name: string, more: Partial<Entity> & { words?: string[] } = {}): Entity {
  const { words = [name], ...rest } = more;
  return {
    id,
    name,
    kind: 'country',
    country: null,
    role: null,
    title: null,
    wikidata: null,
    certainty: 'stated',
    mentions: words.map((text, at) => ({ start: at, end: at + 1, text, rule: 'name', certainty: 'stated' })),
    ...rest,
  };
}

export function quoteOf(text: string, speaker: string, more: Partial<Quote> = {}): Quote {
  return {
    start: 0,
    end: text.length,
    text,
    kind: 'direct',
    speaker,
    speakerStart: null,
    speakerEnd: null,
    speakerResolved: null,
    speakerId: null,
    cue: 'said',
    outlet: null,
    date: null,
    rule: 'after-cue',
    certainty: 'stated',
    ...more,
  };
}

export function canonicalOf(id: string, more: Partial<CanonicalEvent> = {}): CanonicalEvent {
  const text = more.text ?? `What is told under ${id}.`;
  return {
    id,
    storyId: 'story-korea',
    type: 'CONSULT',
    mode: null,
    cameo: '040',
    status: 'happened',
    actors: [NORTH],
    targets: [SOUTH],
    date: '2019-03-22',
    place: null,
    text,
    weight: 0.5,
    origins: 1,
    statements: [
      {
        articleId: 'a',
        n: 0,
        status: 'happened',
        date: '2019-03-22',
        reportedBy: [],
        evidence: [{ start: 0, end: text.length, exact: text }],
      },
    ],
    contradictions: [],
    ...more,
  };
}

export function linksOf(events: CanonicalEvent[], articleIds: string[] = ['a']): Links {
  return {
    lineage: articleIds.map((id) => ({
      id,
      storyId: 'story-korea',
      duplicateOf: null,
      originId: id,
      copy: 'original',
      similarity: 1,
    })),
    stories: [
      {
        id: 'story-korea',
        title: 'North Korea withdraws from liaison office',
        from: '2019-03-22',
        to: '2019-03-25',
        articleIds,
        actors: [{ id: 'prk', name: 'North Korea', count: 2 }],
        eventIds: events.map((event) => event.id),
      },
    ],
    events,
  };
}
