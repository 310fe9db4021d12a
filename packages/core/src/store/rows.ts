import { hash } from 'node:crypto';
import { type Bounds, boundsOf } from '../model/edtf/index.ts';
import type { Record } from '../model/record.ts';
import { SCHEMA_VERSION } from '../model/record.ts';
import { foldName } from './names.ts';
import { packRaw, packText } from './packing.ts';
import type { Deposit } from './store.ts';
import type { ArticleRow, EntityRow, EventRow, MentionRow, QuoteRow, RevisionRow, Tables } from './tables.ts';

/** Everything of a deposit but its revision's number, which only the store can give. */
export interface DepositRows {
  article: Omit<ArticleRow, 'revision' | 'mark'>;
  events: EventRow[];
  quotes: QuoteRow[];
  mentions: MentionRow[];
  /** What the article adds to each entity; in the order of `mentions`. */
  entities: EntityRow[];
  issues: Tables['issue'][];
  /** What the full-text index holds of the article. */
  words: Words;
  /** The same of each quote, in the order of `quotes`. */
  quoteWords: Words[];
}

interface Words {
  title: string;
  body: string;
}

export function hashOf(content: string | Uint8Array): string {
  return hash('sha256', content, 'hex');
}

/** Tells one face of an article from another: other bytes, or the same read otherwise. */
export function markOf({ hash, pipeline, record }: Pick<RevisionRow, 'hash' | 'pipeline' | 'record'>): string {
  return `${hash.slice(0, 16)} ${pipeline ?? ''} ${record.length}`;
}

/** A record as it is kept: without its text, which has a column of its own. */
export function serialiseRecord(record: Record): string {
  const { text: _, ...rest } = record;
  return JSON.stringify(rest);
}

export function revisionRow({ record, text, raw, mediaType, pipeline, source }: Deposit, n: number): RevisionRow {
  const { modified, published, headline } = record.article ?? {};
  return {
    article_id: record.id,
    n,
    hash: hashOf(raw),
    media_type: mediaType,
    ...packRaw(raw, text),
    ...packText(text),
    text_given: record.text === undefined ? 0 : 1,
    record: serialiseRecord(record),
    as_of: dayBounds(modified ?? published?.edtf ?? null).latest ?? '',
    headline: headline ?? null,
    schema_version: SCHEMA_VERSION,
    pipeline: pipeline ?? null,
    source: source === undefined ? null : JSON.stringify(source),
  };
}

export function depositRows(record: Record, text: string): DepositRows {
  const { id, article } = record;
  const { earliest, latest } = dayBounds(article?.published?.edtf ?? null);
  const day = earliest ?? latest ?? '';
  return {
    article: {
      article_id: id,
      headline: article?.headline ?? null,
      publisher: article?.publisher ?? null,
      publisher_key: foldName(article?.publisher ?? ''),
      agency: article?.origin.agency ?? null,
      published: article?.published?.edtf ?? null,
      day,
      earliest,
      latest,
      language: article?.language ?? null,
      events: record.events.length,
      quotes: record.quotes.length,
      path: record.path ?? null,
      url: article?.url ?? null,
    },
    events: record.events.map((event, n) => ({
      article_id: id,
      n,
      type: event.type,
      mode: event.mode,
      status: event.status,
      date: event.date,
      ...dayBounds(event.date),
      place: event.place,
    })),
    quotes: record.quotes.map((quote, n) => ({
      article_id: id,
      n,
      day,
      speaker_id: quote.speakerId,
      speaker_key: foldName(`${quote.speakerResolved ?? ''} | ${quote.speaker ?? ''}`),
      card: JSON.stringify(quote),
    })),
    ...namedRows(record, `${day} ${id}`),
    issues: record.issues.map((issue, n) => ({
      article_id: id,
      n,
      name: issue.name,
      stage: issue.stage ?? null,
      message: issue.message,
      hint: issue.hint ?? null,
    })),
    words: {
      title: article?.headline ?? '',
      body: article && article.body !== '' ? [article.body, ...article.captions].join('\n') : text,
    },
    quoteWords: record.quotes.map(({ speaker, speakerResolved, text: body }) => ({
      title: speakerResolved ?? speaker ?? '',
      body,
    })),
  };
}

/** First and last day of an EDTF value; both null when there is none. */
export function dayBounds(edtf: string | null): Bounds {
  return (edtf === null ? null : boundsOf(edtf)) ?? { earliest: null, latest: null };
}

/** "He", "the envoy", "both sides" and "the agency" speak of somebody without a name. */
function isName(rule: string): boolean {
  return !/^(?:pronoun|title|latter|group|body)$/.test(rule);
}

function namedRows(record: Record, as_of: string): Pick<DepositRows, 'mentions' | 'entities'> {
  const rows: Pick<DepositRows, 'mentions' | 'entities'> = { mentions: [], entities: [] };
  for (const [n, entity] of record.entities.entries()) {
    const { mentions, ...rest } = entity;
    const { id: entity_id, kind, country } = rest;
    const names = JSON.stringify([...new Set(mentions.filter(({ rule }) => isName(rule)).map(({ text }) => text))]);
    const card = JSON.stringify(rest);
    const count = mentions.length;
    rows.mentions.push({ article_id: record.id, n, entity_id, count, names, as_of, card });
    rows.entities.push({
      ...{ entity_id, kind, country, name_key: foldName(rest.name) },
      ...{ articles: 1, mentions: count, as_of, card },
    });
  }
  return rows;
}
