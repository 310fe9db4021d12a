import type { CanonicalEvent, Story } from '@dateline/core/model';
import type { ArticleView, EntityView, QuoteCard, ReadStore } from '@dateline/core/store';
import { traceDescent } from '../descent.ts';
import { sayDate } from '../lines/dates.ts';
import { descentLines } from '../lines/descent.ts';
import { count, eventLines, eventRow } from '../lines/events.ts';
import { factLines } from '../lines/facts.ts';
import { layOut } from '../lines/layout.ts';
import { flat, type Line, say } from '../lines/line.ts';
import { markedSegments, marksOf } from '../lines/marked.ts';
import { paint } from '../lines/paint.ts';
import { speakerOf, toneOf, wordsOf } from '../lines/quotes.ts';
import { hang, wrapText } from '../lines/wrap.ts';
import { everyPage, Sources } from '../sources.ts';
import type { Shape } from './timeline.ts';

/** Anything that has an id. */
export type Thing =
  | { kind: 'article'; value: ArticleView }
  | { kind: 'event'; value: CanonicalEvent }
  | { kind: 'story'; value: Story }
  | { kind: 'quote'; value: QuoteCard }
  | { kind: 'entity'; value: EntityView };

/** Looks an id up among all kinds; null when it is none's. */
export async function findAnything(reader: ReadStore, id: string): Promise<Thing | null> {
  for (const kind of ['article', 'event', 'story', 'quote', 'entity'] as const) {
    const value = await reader[kind](id);
    if (value) return { kind, value } as Thing;
  }
  return null;
}

export async function printThing(thing: Thing, reader: ReadStore, { width, colour }: Shape): Promise<string> {
  const measure = Math.max(40, Math.min(width, 100));
  return paint(await linesOf(thing, reader, measure), colour);
}

async function linesOf(thing: Thing, reader: ReadStore, width: number): Promise<Line[]> {
  switch (thing.kind) {
    case 'article':
      return [...(await lineageLines(thing.value, reader, width)), ...articleLines(thing.value, width)];
    case 'event':
      return sourcedEventLines(thing.value, reader, width);
    case 'story':
      return [
        ...wrapText(flat(thing.value.title), width, 'title'),
        [],
        ...(await eventRows(reader, { story: thing.value.id }, width)),
      ];
    case 'quote':
      return quoteLines(thing.value, width);
    case 'entity':
      return [...entityLines(thing.value), [], ...(await eventRows(reader, { actor: thing.value.id }, width))];
  }
}

function articleLines(view: ArticleView, width: number): Line[] {
  const marks = marksOf(view.record);
  const rows = layOut(view.text, view.article.blocks, width - 2, false, []);
  const body = rows.map((row): Line => {
    if (row.kind === 'space') return [];
    if (row.kind === 'fold') return [say(row.says, 'faint')];
    return markedSegments(view.text, row.start, row.end, marks);
  });
  const events = view.record.events.flatMap((event) => [[], ...factLines(view, event, width).slice(0, 5)]);
  return [...factLines(view, undefined, width), [], ...body, ...events];
}

async function lineageLines(view: ArticleView, reader: ReadStore, width: number): Promise<Line[]> {
  const descent = await traceDescent(reader, view);
  return descent === null ? [] : [...descentLines(descent, width), []];
}

async function sourcedEventLines(event: CanonicalEvent, reader: ReadStore, width: number): Promise<Line[]> {
  const lines = eventLines(event, width);
  const [{ sources } = { sources: [] }] = await new Sources(reader).of([event]);
  for (const { articleId, publisher, published, headline, evidence } of sources) {
    const name = flat(publisher ?? headline ?? articleId);
    lines.push([], [say(name, 'title'), say(` · ${sayDate(published)} · ${articleId}`, 'faint')]);
    const words = evidence.map(({ exact }) => flat(exact)).join(' … ');
    lines.push(...hang(say('│ ', 'accent'), wrapText(`“${words}”`, width - 2)));
  }
  return lines;
}

async function eventRows(reader: ReadStore, query: { story?: string; actor?: string }, width: number): Promise<Line[]> {
  const rows: Line[] = [];
  for await (const events of everyPage((paging) => reader.events({ ...query, ...paging }))) {
    for (const event of events) {
      rows.push([say(`${(event.date ?? '').padEnd(12)}`, 'day'), ...eventRow(event, width - 12).slice(1)]);
    }
  }
  return rows;
}

function quoteLines(quote: QuoteCard, width: number): Line[] {
  const { cue, date, headline, articleId, outlet } = quote;
  return [
    ...wrapText(wordsOf(quote), width, toneOf(quote)),
    [
      say(speakerOf(quote), 'actor'),
      say(cue ? ` “${flat(cue)}”` : '', 'faint'),
      say(outlet ? ` through ${flat(outlet)}` : '', 'faint'),
    ],
    [say(date ? sayDate(date) : 'day not told', 'day')],
    [say(`${flat(headline ?? '')}  ${articleId}`, 'faint')],
  ];
}

function entityLines({ name, kind, country, role, title, wikidata, names, articles, mentions }: EntityView): Line[] {
  return [
    [say(flat(name), 'title'), say(title ? `, ${flat(title)}` : '')],
    [say([kind, country, role, wikidata].filter(Boolean).join(' · '), 'faint')],
    [say(`${count(mentions, 'mention')} on ${count(articles, 'page')}`)],
    ...(names.length > 0 ? [[say(`as ${names.map(flat).join(', ')}`, 'faint')]] : []),
  ];
}
