import { catalog } from '../data/catalog.ts';
import { siteStore } from '../data/given.ts';
import { linkTo } from '../route/links.ts';
import { sayCalendarDate, sayDate } from '../words/dates.ts';
import { CLASSES } from '../words/labels.ts';
import { shardOf, termsOf, wordsOf } from './fold.ts';
import type { Entry, Manifest, Shard } from './shapes.ts';

/** Postings a shard holds, roughly, and entries a chunk holds: both about 100 kB. */
const SHARD_POSTINGS = 20_000;
const CHUNK_ENTRIES = 400;
const LEAD = 220;

interface SearchIndex {
  manifest: Manifest;
  shards: Shard[];
  chunks: Entry[][];
}

let built: Promise<SearchIndex> | undefined;

/** The index of the whole site, built once for all its files. */
export function searchIndex(): Promise<SearchIndex> {
  built ??= build();
  return built;
}

async function build(): Promise<SearchIndex> {
  const { stories, entities, events, quotes, articles } = await catalog();
  const store = siteStore();
  const entries: Entry[] = [];
  const postings = new Map<string, number[]>();
  const add = (entry: Entry, body: string) => {
    const n = entries.push(entry) - 1;
    const titled = new Set(wordsOf(entry[2]).flatMap(termsOf));
    const all = new Set([...titled, ...wordsOf(body).flatMap(termsOf)]);
    for (const term of all) {
      const list = postings.get(term);
      const posting = n * 2 + (titled.has(term) ? 1 : 0);
      if (list) list.push(posting);
      else postings.set(term, [posting]);
    }
  };
  for (const { id, title, from } of stories)
    add(['story', linkTo.story('', id), title, '', from ? sayDate(from) : ''], '');
  for (const { id, name, title, kind } of entities) {
    const names = (await store.entity(id))?.names.join(' · ') ?? '';
    add(['name', linkTo.entity('', id), name, title ?? kind, ''], names);
  }
  for (const { id, type, text, date, actors, targets, place } of events) {
    const who = [...actors, ...targets].map(({ name }) => name).join(', ');
    add(
      ['event', linkTo.event('', id), `${CLASSES[type].verb}: ${who}`, text, sayDate(date)],
      `${text} ${place ?? ''}`,
    );
  }
  for (const { articleId, n, text, speaker, speakerResolved, published } of quotes)
    add(
      [
        'quote',
        linkTo.article('', articleId, `q${n}`),
        speakerResolved ?? speaker ?? 'Speaker not named',
        text,
        published ? sayCalendarDate(published) : '',
      ],
      text,
    );
  for (const { id, headline, published, publisher } of articles) {
    const body = (await store.article(id))?.article.body ?? '';
    const lead = body.length > LEAD ? `${body.slice(0, LEAD).replace(/\s+\S*$/, '')} …` : body;
    add(
      [
        'article',
        linkTo.article('', id),
        headline ?? 'Without a headline',
        lead,
        published ? sayCalendarDate(published) : '',
      ],
      `${publisher ?? ''} ${body}`,
    );
  }
  return cut(entries, postings);
}

function cut(entries: readonly Entry[], postings: ReadonlyMap<string, number[]>): SearchIndex {
  let held = 0;
  for (const list of postings.values()) held += list.length;
  const shards: Shard[] = Array.from({ length: Math.max(1, Math.ceil(held / SHARD_POSTINGS)) }, () => ({}));
  // Sorted, so that the same store gives the same files.
  for (const term of [...postings.keys()].sort())
    shards[shardOf(term, shards.length)]![`_${term}`] = deltas(postings.get(term)!);
  const chunks: Entry[][] = [];
  for (let at = 0; at < entries.length; at += CHUNK_ENTRIES) chunks.push(entries.slice(at, at + CHUNK_ENTRIES));
  return { manifest: { shards: shards.length, entries: entries.length, chunk: CHUNK_ENTRIES }, shards, chunks };
}

function deltas(ascending: readonly number[]): number[] {
  return ascending.map((value, i) => value - (ascending[i - 1] ?? 0));
}
