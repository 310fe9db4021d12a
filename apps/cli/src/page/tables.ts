import {
  type Article,
  type Basis,
  callParties,
  type Entity,
  type Event,
  type Quote,
  type Time,
} from '@dateline/core/model';
import { sayDate } from '../lines/dates.ts';
import { classOf, markOf } from '../lines/events.ts';
import { speakerOf, wordsOf } from '../lines/quotes.ts';
import { html, type Markup } from './markup.ts';

/** The table of witnesses: who said what about a field, and which word was taken. */
export function witnessTable({ basis, published }: Article): Markup {
  const witnesses: { [field: string]: readonly Basis[] } = {
    ...basis,
    ...(published && !basis.published ? { published: published.basis } : {}),
  };
  const rows = Object.entries(witnesses).flatMap(([field, each]) =>
    each.map(
      ({ witness, value, rule, chosen, start }, index) =>
        html`<tr class="${chosen && 'chosen'}"><td class="field">${index === 0 && field}</td><td class="yes">${chosen && '✓'}</td>
<td>${witness}</td><td class="value" dir="auto">${value}</td><td class="rule">${rule}</td><td class="at">${placeOf(start)}</td></tr>
`,
    ),
  );
  return table(['field', '', 'witness', 'says', 'rule', 'at'], rows);
}

export function timeTable(times: readonly Time[]): Markup {
  return table(
    ['words', 'means', 'rule', 'at'],
    times.map(
      ({ start, text, edtf, timex3, duration, rule, certainty }) =>
        html`<tr><td dir="auto">${text}</td><td>${edtf ?? duration ?? timex3 ?? 'not fixed'}</td>${by(rule, certainty)}<td class="at">${placeOf(start)}</td></tr>
`,
    ),
  );
}

export function entityTable(entities: readonly Entity[]): Markup {
  return table(
    ['name', 'kind', 'country', 'id', 'mentions', 'rule', 'at'],
    entities.map(
      ({ name, kind, country, id, mentions, certainty }) =>
        html`<tr><td dir="auto">${name}</td><td>${kind}</td><td>${country}</td><td>${id}</td><td>${mentions.length}</td>
${by(mentions[0]?.rule ?? '', certainty)}<td class="at">${placeOf(mentions[0]?.start)}</td></tr>
`,
    ),
  );
}

export function quoteTable(quotes: readonly Quote[]): Markup {
  return table(
    ['speaker', 'words', 'rule', 'at'],
    quotes.map(
      (quote) =>
        html`<tr><td dir="auto">${speakerOf(quote)}</td><td dir="auto">${wordsOf(quote)}</td>${by(quote.rule, quote.certainty)}<td class="at">${placeOf(quote.start)}</td></tr>
`,
    ),
  );
}

export function eventList(events: readonly Event[]): Markup[] {
  return events.map((event) => {
    const { status, negated, evidence, date, place, rule, certainty, weight, reportedBy } = event;
    const says = reportedBy.length > 0 && `says ${reportedBy.map(({ name }) => name).join(', ')}`;
    const facts = [sayDate(date), place, says].filter((fact) => fact !== null && fact !== false);
    return html`<div class="event">${markOf(status).text} ${negated && 'not '}${status} · ${classOf(event)} · <b>${callParties(event)}</b>
<div class="faint">${facts.join(' · ')} · weight ${weight.toFixed(2)} · ${signOf(certainty)} ${rule} · ${placeOf(evidence[0]?.start)}</div>
${evidence.map(({ exact }) => html`<blockquote dir="auto">${exact}</blockquote>`)}</div>
`;
  });
}

function table(heads: readonly string[], rows: readonly Markup[]): Markup {
  if (rows.length === 0) return html`<p class="faint">None.</p>`;
  return html`<div class="wide"><table><thead><tr>${heads.map((head) => html`<th>${head}</th>`)}</tr></thead><tbody>
${rows}</tbody></table></div>`;
}

const signOf = (certainty: string) => (certainty === 'inferred' ? '~' : '←');
const by = (rule: string, certainty: string) =>
  html`<td class="rule ${certainty === 'inferred' && 'inferred'}">${signOf(certainty)} ${rule}</td>`;
const placeOf = (start: number | null | undefined) => start ?? '';
