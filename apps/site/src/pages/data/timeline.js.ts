import { catalog } from '../../data/catalog.ts';
import { dataScript } from '../../data/script.ts';
import { siteRows } from '../../timeline/site-rows.ts';

/** The whole chronology, for filters. */
export async function GET() {
  const { stories } = await catalog();
  return dataScript('timeline', {
    rows: await siteRows(),
    stories: Object.fromEntries(stories.map(({ id, title }) => [id, title])),
  });
}
