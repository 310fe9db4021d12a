import { catalog } from '../data/catalog.ts';
import { siteUrl } from '../data/given.ts';
import { atomFeed } from '../feed/atom.ts';

export async function GET() {
  const { events, article } = await catalog();
  return new Response(atomFeed(events, article, siteUrl()));
}
