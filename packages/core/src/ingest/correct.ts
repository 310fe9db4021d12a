import type { Lexicon } from '../lexicon/lexicon.ts';
import { anchorsOfEvent, anchorsOfStory } from '../link/index.ts';
import type { Anchor, Correction } from '../model/correction.ts';
import { DatelineError } from '../model/errors.ts';
import type { Store } from '../store/store.ts';
import { relinkStore } from './relink.ts';

/** Who says it, and when (ISO 8601 in UTC). */
export interface Said {
  author: string;
  at: string;
}

interface Thing {
  kind: Correction['kind'];
  id: string;
  anchors: Anchor[];
}

/**
 * Writes a person's word down and makes the links anew with it. `merge`: two or more events, stories or articles are one (of articles the
 * first is the original). `split`: an event or story, then the articles to take out of it. `reject`: an event that is none, or an article
 * that is no copy. Rejects with `not-found` for an unknown id and `usage` for what does not go together.
 */
export async function correct(
  store: Store,
  lexicon: Lexicon,
  action: Correction['action'],
  ids: readonly string[],
  { author, at }: Said,
): Promise<Correction> {
  const [first, ...others] = await Promise.all(ids.map((id) => findThing(store, id)));
  if (first === undefined) throw new DatelineError('usage', `${action} wants an id`);
  const groups = groupsOf(action, first, others);
  const n = ((await store.corrections()).at(-1)?.n ?? 0) + 1;
  const correction: Correction = { n, at, author, action, kind: first.kind, given: [...ids], groups, undone: null };
  await store.saveCorrection(correction);
  await relinkStore(store, lexicon);
  return correction;
}

/** Takes back the last correction that still holds, or the one of a number; the log keeps it. */
export async function undo(store: Store, lexicon: Lexicon, n: number | undefined, said: Said): Promise<Correction> {
  const holding = (await store.corrections()).filter(({ undone }) => undone === null);
  const meant = n === undefined ? holding.at(-1) : holding.find((correction) => correction.n === n);
  if (!meant) throw new DatelineError('not-found', n === undefined ? 'no correction to undo' : `correction ${n}`);
  const correction = { ...meant, undone: { at: said.at, author: said.author } };
  await store.saveCorrection(correction);
  await relinkStore(store, lexicon);
  return correction;
}

function groupsOf(action: Correction['action'], first: Thing, others: readonly Thing[]): Anchor[][] {
  if (action === 'reject') {
    if (others.length > 0 || first.kind === 'story')
      throw new DatelineError('usage', 'reject wants one event, or one article that is no copy');
    return [first.anchors];
  }
  if (others.length === 0) throw new DatelineError('usage', `${action} wants at least two ids`);
  if (action === 'merge') {
    if (others.some(({ kind }) => kind !== first.kind))
      throw new DatelineError('usage', 'merge wants ids of one kind: events, stories or articles');
    return [first, ...others].map(({ anchors }) => anchors);
  }
  if (first.kind === 'article' || others.some(({ kind }) => kind !== 'article'))
    throw new DatelineError('usage', 'split wants an event or a story, then the articles to take out of it');
  const out = new Set(others.map(({ id }) => id));
  const [taken, left] = [true, false].map((side) =>
    first.anchors.filter(({ articleId }) => out.has(articleId) === side),
  );
  if (taken!.length === 0 || left!.length === 0)
    throw new DatelineError('usage', `${first.id} has no such part: name some of its articles, not all`);
  return [taken!, left!];
}

async function findThing(store: Store, id: string): Promise<Thing> {
  const event = await store.event(id);
  if (event) return { kind: 'event', id, anchors: anchorsOfEvent(event) };
  const story = await store.story(id);
  if (story) return { kind: 'story', id, anchors: anchorsOfStory(story) };
  const article = await store.article(id);
  if (article) return { kind: 'article', id, anchors: [{ articleId: id, said: null }] };
  throw new DatelineError('not-found', id, { hint: '`dateline search WORDS` lists ids.' });
}
