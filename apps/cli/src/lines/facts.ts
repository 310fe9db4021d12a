import { type Actor, callParties, type Event } from '@dateline/core/model';
import type { ArticleView } from '@dateline/core/store';
import { sayDate } from './dates.ts';
import { classOf, count, markOf } from './events.ts';
import { flat, type Line, say } from './line.ts';
import { hang, wrapText } from './wrap.ts';

/** The panel beside an article: its fields, then the event that is being looked at. "·" stated by the page, "~" inferred. */
export function factLines(
  { article, copy, duplicateOf, record }: ArticleView,
  event: Event | undefined,
  width: number,
): Line[] {
  const { published, publisher, origin, bylines, dateline, headline, headlineCertainty } = article;
  const lines: Line[] = [
    ...(event ? [...eventFacts(event, width), []] : []),
    ...hang(certain(headlineCertainty), wrapText(flat(headline ?? 'no headline'), width - 2, 'title')),
    ...field('published', published ? sayDate(published.edtf) : 'not told', published?.certainty ?? null, width),
    ...field('publisher', publisher ?? 'not told', publisher ? 'stated' : null, width),
  ];
  const from = [...new Set([origin.agency, origin.outlet, ...origin.via])].filter(
    (name) => name !== null && name !== publisher,
  );
  if (from.length > 0) lines.push(...field('from', from.join(' ← '), 'stated', width));
  if (bylines.length > 0) lines.push(...field('by', bylines.map(({ name }) => name).join(', '), 'stated', width));
  if (dateline?.place) lines.push(...field('dateline', dateline.place, 'stated', width));
  if (article.url) lines.push(...field('url', article.url, 'stated', width));
  if (copy && copy !== 'original')
    lines.push([say(`! ${copy} copy${duplicateOf ? ` of ${duplicateOf}` : ''}`, 'warning')]);
  const { events, quotes, entities, issues } = record;
  const found = [count(events.length, 'event'), count(quotes.length, 'quote'), count(entities.length, 'entity')];
  lines.push([say(found.join(' · '), 'faint')]);
  for (const { name, message } of issues)
    lines.push(...hang(say('! ', 'warning'), wrapText(`${name}: ${message}`, width - 2, 'warning')));
  return lines;
}

function eventFacts(event: Event, width: number): Line[] {
  const { status, negated, date, dateCertainty, place, reportedBy, rule, certainty } = event;
  return [
    [markOf(status), say(` ${negated ? 'not: ' : ''}${status}`, status), say('  '), say(classOf(event), 'class')],
    ...wrapText(callParties(event), width, 'actor'),
    ...field('date', sayDate(date), dateCertainty, width),
    ...(place ? field('place', place, certainty, width) : []),
    ...(reportedBy.length > 0 ? field('says', names(reportedBy), certainty, width) : []),
    ...field('rule', rule, certainty, width),
  ];
}

function names(actors: readonly Actor[]): string {
  return actors.map(({ name }) => name).join(', ');
}

function field(name: string, value: string, certainty: 'stated' | 'inferred' | null, width: number): Line[] {
  return hang(
    certain(certainty),
    hang(say(`${name} `, 'faint'), wrapText(flat(value), Math.max(8, width - name.length - 3))),
  );
}

function certain(certainty: 'stated' | 'inferred' | null): { text: string; tone: 'faint' | 'warning' } {
  return certainty === 'inferred'
    ? { text: '~ ', tone: 'warning' }
    : { text: certainty === 'stated' ? '· ' : '  ', tone: 'faint' };
}
