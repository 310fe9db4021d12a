import { boundsOf, type CanonicalEvent, callParties } from '@dateline/core/model';
import type { ArticleCard } from '@dateline/core/store';
import { linkTo } from '../route/links.ts';
import { sayDate } from '../words/dates.ts';
import { escapeHtml } from '../words/html.ts';
import { CLASSES, STATUSES } from '../words/labels.ts';

/** Entries in the feed at most. */
const MOST = 60;

/** When a page first told of an event, as a day; null when none of its pages is dated. */
function toldOn(event: CanonicalEvent, article: ReadonlyMap<string, ArticleCard>): string | null {
  const days = event.statements.flatMap(({ articleId }) => {
    const published = article.get(articleId)?.published;
    return (published && boundsOf(published)?.earliest) || [];
  });
  return days.sort()[0] ?? null;
}

/**
 * The events told last, newest first, as Atom (RFC 4287). `url` is where the site lies, or null: links are then relative
 * to the feed. Events that only undated pages tell are left out: an entry needs a date, and none is made up.
 */
export function atomFeed(
  events: readonly CanonicalEvent[],
  article: ReadonlyMap<string, ArticleCard>,
  url: URL | null,
): string {
  const dated = events.flatMap((event) => {
    const day = toldOn(event, article);
    return day === null ? [] : [{ event, updated: `${day}T00:00:00Z` }];
  });
  dated.sort((a, b) => (a.updated === b.updated ? b.event.weight - a.event.weight : a.updated < b.updated ? 1 : -1));
  const latest = dated.slice(0, MOST);
  const at = (path: string) => escapeHtml(url ? new URL(path, url).href : path);
  const entries = latest.map(({ event, updated }) => entry(event, updated, at(linkTo.event('', event.id))));
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">
<title>Dateline: events</title>
<subtitle>Who did what to whom, when, and who says so</subtitle>
<id>${url ? escapeHtml(url.href) : 'urn:dateline:events'}</id>
<updated>${latest[0]?.updated ?? '1970-01-01T00:00:00Z'}</updated>
<author><name>Dateline</name></author>
<link rel="self" type="application/atom+xml" href="${at('feed.xml')}"/>
<link rel="alternate" type="text/html" href="${at('index.html')}"/>
${entries.join('\n')}
</feed>
`;
}

function entry(event: CanonicalEvent, updated: string, href: string): string {
  const title = `${STATUSES[event.status].label}: ${CLASSES[event.type].verb} · ${callParties(event)} · ${sayDate(event.date)}`;
  return `<entry>
<title>${escapeHtml(title)}</title>
<id>urn:dateline:event:${escapeHtml(encodeURIComponent(event.id))}</id>
<updated>${updated}</updated>
<link rel="alternate" type="text/html" href="${href}"/>
<category term="${event.type}"/>
<summary>${escapeHtml(event.text.replace(CONTROLS, ' '))}</summary>
</entry>`;
}

/** Signs that XML 1.0 cannot hold. */
const CONTROLS = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;
