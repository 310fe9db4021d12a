import { boundsOf } from '../../model/edtf/index.ts';
import { callParties } from '../../model/party.ts';
import type { CanonicalEvent, Statement } from '../../model/story.ts';
import type { ReadStore } from '../../store/store.ts';
import { cardsOf } from '../cards.ts';
import { eventsOf, type Format, oneLine } from '../format.ts';

/** Atom demands a time of every entry. When no page says when it was written, this one stands for "unknown". */
const UNKNOWN = '1970-01-01';

/** An Atom feed (RFC 4287): an entry an event, dated by the newest page that tells it, with the words of its sources and links to them. */
export const atom: Format = {
  name: 'atom',
  mediaType: 'application/atom+xml',
  extension: 'atom',
  async *write(store, query) {
    let updated = UNKNOWN;
    for await (const event of eventsOf(store, query)) {
      const told = (await entryOf(store, event)).updated;
      if (told > updated) updated = told;
    }
    yield '<?xml version="1.0" encoding="utf-8"?>\n<feed xmlns="http://www.w3.org/2005/Atom">\n';
    yield `<id>urn:dateline:events</id>\n<title>Chronology</title>\n<updated>${updated}T00:00:00Z</updated>\n`;
    yield '<author><name>Dateline</name></author>\n<generator>Dateline</generator>\n';
    for await (const event of eventsOf(store, query)) yield (await entryOf(store, event)).xml;
    yield '</feed>\n';
  },
};

async function entryOf(store: ReadStore, event: CanonicalEvent): Promise<{ updated: string; xml: string }> {
  const cards = await cardsOf(store, event);
  const days = [...cards.values()].map(({ published }) => dayOf(published)).filter((day) => day !== null);
  const updated = days.sort().at(-1) ?? dayOf(event.date) ?? UNKNOWN;
  const { id, type, status, date, place, text, actors, targets } = event;
  const facts = [`${type} (${status})`, callParties({ actors, targets }), date ?? 'undated', place].filter(Boolean);
  const words = event.statements.map((told) => `${sayingOf(told)} — ${nameOf(cards.get(told.articleId))}`);
  const links = [...cards.values()].flatMap(({ url }) => (url && /^https?:\/\//.test(url) ? [url] : []));
  const xml = [
    '<entry>',
    `<id>urn:dateline:event:${encodeURIComponent(id)}</id>`,
    `<title>${escapeXml(oneLine(text))}</title>`,
    `<updated>${updated}T00:00:00Z</updated>`,
    `<category term="${type}" label="${status}"/>`,
    ...[...new Set(links)].map((url) => `<link rel="via" href="${escapeXml(url)}"/>`),
    `<content type="text">${escapeXml([facts.join('; '), ...words].join('\n'))}</content>`,
    '</entry>',
  ];
  return { updated, xml: `${xml.join('\n')}\n` };
}

function dayOf(edtf: string | null): string | null {
  const { earliest, latest } = (edtf === null ? null : boundsOf(edtf)) ?? {};
  const day = latest ?? earliest ?? null;
  // RFC 3339 has years of four digits only.
  return day !== null && /^\d{4}-/.test(day) ? day : null;
}

function sayingOf({ evidence }: Statement): string {
  return evidence.map(({ exact }) => `“${oneLine(exact)}”`).join(' … ');
}

function nameOf(card: { headline: string | null; publisher: string | null; id: string } | undefined): string {
  return (
    [card?.headline ?? card?.id, card?.publisher]
      .filter(Boolean)
      .map((name) => oneLine(name!))
      .join(', ') || 'unknown'
  );
}

/** Signs that mean something to XML are spelled out; those that XML cannot hold are left out. */
function escapeXml(text: string): string {
  return text
    .toWellFormed()
    .replace(/[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu, '')
    .replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
