import { count } from '../lines/events.ts';
import { marksOf } from '../lines/marked.ts';
import type { Stages } from '../stages.ts';
import { blockRows, legend, sizeOf } from './blocks.ts';
import { html, type Markup } from './markup.ts';
import { STYLE } from './style.ts';
import { entityTable, eventList, quoteTable, timeTable, witnessTable } from './tables.ts';

/** What stands in front of the first document. The page loads nothing: it may be sent to anybody and opened anywhere. */
export function openPage(name: string): string {
  return html`<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${name}, explained</title><style>${STYLE}</style></head><body>
`.text;
}

export const closePage = '</body></html>\n';

/** One document: the page with its labels in colour, the witnesses behind each field, and what was found. */
export function explainPage({ document, ...stages }: Stages): string {
  const { blocks = [], article, times = [], entities = [], quotes = [], events = [] } = stages;
  const { path, id, format, mediaType, charset, text, issues } = document;
  const about = `${format}, ${mediaType}, ${charset}, ${count(text.length, 'character')}`;
  const known = [article?.publisher, article?.published?.edtf, ...(article?.bylines ?? []).map(({ name }) => name)];
  return html`<article><h1 dir="auto">${article?.headline ?? path ?? id}</h1>
<div class="faint" dir="auto">${known.filter((each) => each !== null && each !== undefined).join(' · ')}</div>
<div class="faint">${path ?? id} · ${about}</div>
${issues.length > 0 && html`<ul class="issues">${issues.map(({ name, message }) => html`<li><b>${name}</b> ${message}</li>`)}</ul>`}
${section('The page', sizeOf(blocks), html`${legend(blocks)}${blockRows(text, blocks, marksOf({ entities, times, quotes, events }))}`)}
${article && section('Witnesses', `a body of ${count(article.body.length, 'character')}`, witnessTable(article))}
${section('Events', count(events.length, 'event'), html`${eventList(events)}`)}
${section('Quotes', count(quotes.length, 'quote'), quoteTable(quotes))}
${section('Times', count(times.length, 'time'), timeTable(times))}
${section('Entities', count(entities.length, 'entity'), entityTable(entities))}
</article>
`.text;
}

const section = (name: string, says: string, content: Markup) =>
  html`<section><h2>${name} <small>${says}</small></h2>${content}</section>`;
