import { linkTo } from '../route/links.ts';
import { escapeHtml } from '../words/html.ts';
import { CLASSES, count, DISPUTES, STATUSES, sayMode } from '../words/labels.ts';
import { statusMark } from '../words/marks.ts';
import { MONTHS } from '../words/months.ts';
import type { Party, Row } from './row.ts';

/** Name of a story for the line's foot, or null when the page is about that story anyway. */
export type StoryName = (id: string) => string | null;

/**
 * Rows under their headings, days in the margin: the one template of every timeline, on the server and, when a filter
 * is set, in the browser. `level` is that of the month headings.
 */
export function timelineHtml(rows: readonly Row[], root: string, storyName: StoryName, level = 2): string {
  const html: string[] = [];
  for (const group of runsBy(rows, (row) => row.under)) {
    const { under } = group[0]!;
    const days = runsBy(group, (row) => row.date).map((day) => dayHtml(day, root, storyName));
    html.push(
      `<section class="month"${under ? ` id="m-${under}"` : ' id="m-undated"'}><h${level} class="month-name">${headingHtml(under)}</h${level}>`,
      `<ol class="days">${days.join('')}</ol></section>`,
    );
  }
  return html.join('');
}

function headingHtml(under: string): string {
  if (under === '') return 'Date not known';
  const [, year, month] = /^(.+?)(?:-(\d\d))?$/.exec(under)!;
  if (!month) return `${year} <small>no closer date</small>`;
  return `${MONTHS[Number(month) - 1]} <small>${year}</small>`;
}

function dayHtml(rows: readonly Row[], root: string, storyName: StoryName): string {
  const { date, day, when } = rows[0]!;
  // Only plain days, months and years are valid in <time datetime>.
  const machine = /^\d{4}(-\d\d){0,2}$/.test(date) ? ` datetime="${date}"` : '';
  const label =
    date === ''
      ? '<span class="day"></span>'
      : `<time class="day"${machine} title="${escapeHtml(when)}">${escapeHtml(day)}</time>`;
  return `<li>${label}<ol class="rows">${rows.map((row) => rowHtml(row, root, storyName)).join('')}</ol></li>`;
}

function rowHtml(row: Row, root: string, storyName: StoryName): string {
  const mode = row.mode ? ` <span class="mode">${escapeHtml(sayMode(row.mode))}</span>` : '';
  const story = storyName(row.story);
  const foot = [
    escapeHtml(row.source),
    row.place && escapeHtml(row.place),
    row.origins > 1 ? count(row.origins, 'independent source') : row.pages > 1 ? count(row.pages, 'page') : '',
    story === null ? '' : `<a href="${linkTo.story(root, row.story)}">${escapeHtml(story)}</a>`,
    row.disputed.length
      ? `<span class="disputed">Accounts differ: ${row.disputed.map((field) => DISPUTES[field]).join(', ')}</span>`
      : '',
  ].filter((part) => part !== '');
  return (
    `<li class="row is-${row.status}"><p class="kicker"><span class="status">${statusMark(row.status)}${STATUSES[row.status].label}</span> ` +
    `<span class="class" title="${CLASSES[row.type].what}">${CLASSES[row.type].verb}</span>${mode}</p>` +
    `<p class="who">${partiesHtml(row, root)}</p>` +
    `<p class="words"><a href="${linkTo.event(root, row.id)}">${escapeHtml(row.words)}</a></p>` +
    (foot.length ? `<p class="foot">${foot.join(' <span aria-hidden="true">·</span> ')}</p>` : '') +
    '</li>'
  );
}

export function partiesHtml({ actors, targets }: Pick<Row, 'actors' | 'targets'>, root: string): string {
  const side = (parties: readonly Party[]) => parties.map((party) => partyHtml(party, root)).join(', ');
  const from = actors.length ? side(actors) : '<span class="unknown">Actor not named</span>';
  return targets.length
    ? `${from} <span class="to" aria-hidden="true">→</span><span class="sr"> towards </span> ${side(targets)}`
    : from;
}

function partyHtml([key, name, , linked]: Party, root: string): string {
  return linked ? `<a href="${linkTo.entity(root, key)}">${escapeHtml(name)}</a>` : escapeHtml(name);
}

/** Consecutive items with the same key, kept in order. */
function runsBy<Item>(items: readonly Item[], key: (item: Item) => string): Item[][] {
  const runs: Item[][] = [];
  for (const item of items) {
    const last = runs.at(-1);
    if (last && key(last[0]!) === key(item)) last.push(item);
    else runs.push([item]);
  }
  return runs;
}
