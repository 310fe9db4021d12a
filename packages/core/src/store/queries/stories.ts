import type { Kysely } from 'kysely';
import type { Story } from '../../model/story.ts';
import { foldName } from '../names.ts';
import type { Page, StoryQuery } from '../store.ts';
import type { Tables } from '../tables.ts';
import { type Order, pageOf } from './page.ts';

const NEWEST_FIRST: Order = {
  name: 'stories',
  columns: [
    { ref: 'story.day', direction: 'desc', type: 'string' },
    { ref: 'story.story_id', direction: 'asc', type: 'string' },
  ],
};

/** `q` finds words, the last of them perhaps half typed, in the title and the actors' names. */
export async function listStories(db: Kysely<Tables>, query: StoryQuery): Promise<Page<Story>> {
  let rows = db.selectFrom('story');
  for (const word of foldName(query.q ?? '')
    .split(' ')
    .filter(Boolean))
    rows = rows.where('title_key', 'like', `% ${word}%`);
  return pageOf(db, rows, NEWEST_FIRST, query, ['story.card'], ({ card }: { card: string }) => JSON.parse(card));
}

export async function viewStory(db: Kysely<Tables>, id: string): Promise<Story | null> {
  const row = await db.selectFrom('story').where('story_id', '=', id).select('card').executeTakeFirst();
  return row ? (JSON.parse(row.card) as Story) : null;
}
