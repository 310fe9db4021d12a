import { callParties } from '../../model/party.ts';
import type { CanonicalEvent, Statement } from '../../model/story.ts';
import type { ArticleCard } from '../../store/store.ts';
import { cardsOf } from '../cards.ts';
import { eventsOf, type Format } from '../format.ts';

/** A chronology to read: a line an event under its year and day, each with footnotes that give the words of its sources. */
export const md: Format = {
  name: 'md',
  mediaType: 'text/markdown',
  extension: 'md',
  async *write(store, query) {
    yield '# Chronology\n';
    let heading = '';
    let notes = 0;
    for await (const event of eventsOf(store, { ...query, order: 'date' })) {
      const cards = await cardsOf(store, event);
      const day = headingOf(event.date);
      if (day !== heading) yield `\n## ${day}\n\n`;
      heading = day;
      const footnotes = event.statements.map((statement) => ({ mark: `[^${++notes}]`, statement }));
      yield `- ${describe(event)}${footnotes.map(({ mark }) => mark).join(' ')}\n`;
      for (const { field, values } of event.contradictions)
        yield `  - Sources differ on the ${field}: ${values.map(({ value }) => plain(value)).join(' or ')}.\n`;
      yield '\n';
      for (const { mark, statement } of footnotes)
        yield `${mark}: ${sourceOf(statement, cards.get(statement.articleId))}\n\n`;
    }
  },
};

/** "**CONSULT** (planned): North Korea, South Korea; Panmunjom. “They will meet.”" */
function describe({ type, status, actors, targets, place, text }: CanonicalEvent): string {
  const doubt = status === 'happened' ? '' : ` (${status})`;
  const where = place === null ? '' : `; ${plain(place)}`;
  return `**${type}**${doubt}: ${plain(callParties({ actors, targets }))}${where}. “${plain(text)}”`;
}

function sourceOf({ evidence, status, reportedBy }: Statement, card: ArticleCard | undefined): string {
  const words = evidence.map(({ exact }) => `“${plain(exact)}”`).join(' … ');
  const { headline, publisher, published, url } = card ?? {};
  const name = plain(headline ?? card?.path ?? card?.id ?? 'unknown');
  const title = url && /^https?:\/\/[^\s<>]+$/.test(url) ? `[${name}](<${url}>)` : `*${name}*`;
  const says = reportedBy.length === 0 ? '' : `, citing ${plain(reportedBy.join(', '))}`;
  const about = [title, publisher && plain(publisher), published].filter(Boolean).join(', ');
  return `${words} (${status}${says}) — ${about}`;
}

const MONTHS = 'January February March April May June July August September October November December'.split(' ');

/** "22 March 2019", "March 2019", "2019"; other EDTF values as they stand. */
function headingOf(date: string | null): string {
  if (date === null) return 'Undated';
  const [, year, month, day] = date.match(/^(\d{4})(?:-(\d{2})(?:-(\d{2})(?:T.*)?)?)?$/) ?? [];
  if (year === undefined) return date;
  const name = month === undefined ? undefined : MONTHS[Number(month) - 1];
  if (month !== undefined && name === undefined) return date;
  return [day && Number(day), name, year].filter(Boolean).join(' ');
}

/** Text of a page as text in Markdown: on one line, with nothing in it that means anything to Markdown or HTML. */
function plain(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[\\`*_{}[\]<>#|~^&]/g, '\\$&');
}
